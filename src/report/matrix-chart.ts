import { levelOf, levelStarts } from "./characters.ts";
import { Drawing, shortened } from "./drawing.ts";
import { countsOf, type StateByReason } from "./figures.ts";
import type { Wording } from "./wording.ts";

interface Layout {
  readonly width: number;
  /** Where the cells begin, how wide and high they are, and how far the rows are apart. */
  readonly left: number;
  readonly cell: { readonly width: number; readonly height: number };
  readonly row: number;
  /** Whether the reason's words stand above its cells, not beside them. */
  readonly isStacked: boolean;
}

const heading = 30;

/** A heat map: reasons down, states across, the count in each cell. */
export function drawMatrixChart(map: StateByReason, wording: Wording, isNarrow: boolean): Drawing {
  const { states, reasons, counts } = map;
  const layout = isNarrow ? narrow(states.length) : wide(states.length);
  const most = Math.max(...counts.map(({ count }) => count));
  const legend = 44;
  const drawing = new Drawing(layout.width, heading + reasons.length * layout.row + 8 + legend, wording.dir);
  const { left, cell } = layout;
  const totalX = left + states.length * cell.width + 52;
  const { column } = wording.words;

  for (const [index, { code }] of states.entries())
    drawing.text(left + (index + 0.5) * cell.width, heading - 10, code, "code", "middle");
  drawing.text(totalX, heading - 10, column.total, "small muted", "end");

  const byKey = countsOf(map);
  for (const [row, reason] of reasons.entries()) {
    const y = heading + row * layout.row;
    const cellY = layout.isStacked ? y + layout.row - cell.height - 6 : y;
    const middle = cellY + cell.height / 2 + 4;
    if (layout.isStacked) {
      drawing.text(0, cellY - 6, reason.code, "code");
      drawing.text(30, cellY - 6, shortened(reason.message, layout.width - 34), "");
    } else {
      drawing.text(0, middle, reason.code, "code");
      drawing.text(34, middle, shortened(reason.message, left - 46), "");
    }
    for (const [index, state] of states.entries()) {
      const count = byKey.get(state.code + reason.code) ?? 0;
      const level = levelOf(count, most);
      const x = left + index * cell.width;
      const title = `${state.code} ${state.message} ${reason.code} ${reason.message} ${wording.number(count)}`;
      drawing.rect(x + 1, cellY + 1, cell.width - 2, cell.height - 2, `heat h${level}`, title);
      if (count > 0) drawing.text(x + cell.width / 2, middle, countText(count, wording), `count t${level}`, "middle");
    }
    drawing.text(totalX, middle, countText(reason.count, wording), "count", "end");
  }
  drawLegend(drawing, most, heading + reasons.length * layout.row + 14, wording);
  return drawing;
}

function wide(states: number): Layout {
  const width = 920;
  const cells = Math.min(64, 470 / states);
  const left = width - 56 - states * cells;
  return { width, left, cell: { width: cells, height: 26 }, row: 26, isStacked: false };
}

function narrow(states: number): Layout {
  const width = 344;
  return { width, left: 0, cell: { width: (width - 56) / states, height: 24 }, row: 48, isStacked: true };
}

const countText = (count: number, wording: Wording) =>
  count < 100_000 ? wording.number(count) : wording.compact(count);

function drawLegend(drawing: Drawing, most: number, y: number, wording: Wording): void {
  const { fewer, more } = wording.words.value;
  const cell = 36;
  const room = (text: string) => text.length * 6.6 + 10;
  let x = 0;
  drawing.text(x, y + 16, fewer, "small muted");
  x += room(fewer);
  for (const start of levelStarts(most)) {
    const level = levelOf(start, most);
    drawing.rect(x + 1, y + 1, cell - 2, 22, `heat h${level}`);
    drawing.text(x + cell / 2, y + 16, wording.compact(start), `small t${level}`, "middle");
    x += cell;
  }
  drawing.text(x + 8, y + 16, more, "small muted");
}
