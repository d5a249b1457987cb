import { Drawing, ticksOf } from "./drawing.ts";
import type { Wording } from "./wording.ts";

export interface ChartColumn {
  /** What stands below it, where there is room. */
  readonly label: string;
  readonly title: string;
  readonly replies: number;
  readonly failures: number;
}

const [top, bottom] = [14, 26];

/** Upright columns: how many failed, and above them how many there were. */
export function drawColumnChart(
  columns: readonly ChartColumn[],
  wording: Wording,
  size: { readonly width: number; readonly height: number; readonly labels: number },
): Drawing {
  const drawing = new Drawing(size.width, size.height, wording.dir);
  const ticks = ticksOf(Math.max(...columns.map(({ replies }) => replies)));
  const most = ticks.at(-1) ?? 1;
  const left = 10 + 7.2 * Math.max(...ticks.map((tick) => wording.number(tick).length));
  const plot = { width: size.width - left - 4, height: size.height - top - bottom };
  const yOf = (count: number) => top + plot.height * (1 - count / most);
  for (const tick of ticks) {
    drawing.line(left, size.width - 4, yOf(tick), tick === 0 ? "axis" : "grid");
    drawing.text(left - 6, yOf(tick) + 4, wording.number(tick), "small muted", "end");
  }
  const step = plot.width / columns.length;
  const gap = step > 6 ? Math.min(6, step * 0.18) : 0;
  const every = Math.max(1, Math.ceil(columns.length / size.labels));
  for (const [index, { label, title, replies, failures }] of columns.entries()) {
    const x = left + index * step + gap / 2;
    const height = (count: number) => (plot.height * count) / most;
    // One rectangle of each kind; the whole column tells its figures.
    if (replies > failures) drawing.rect(x, yOf(replies), step - gap, height(replies - failures), "others", title);
    if (failures > 0) drawing.rect(x, yOf(failures), step - gap, height(failures), "failed", title);
    if (index % every === 0) {
      const anchor = every === 1 || index > 0 ? "middle" : "start";
      if (index + every / 2 <= columns.length || every === 1)
        drawing.text(anchor === "middle" ? x + (step - gap) / 2 : left, size.height - 8, label, "small muted", anchor);
    }
  }
  return drawing;
}
