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
const labelGap = 10;
// Every second hour, every sixth one, every day, every week.
const roundSteps = [1, 2, 3, 4, 6, 8, 12, 24, 48, 72, 96, 120, 168];

/** Upright columns: how many failed, and above them how many there were. */
export function drawColumnChart(
  columns: readonly ChartColumn[],
  wording: Wording,
  size: { readonly width: number; readonly height: number },
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
  const room = 6.4 * Math.max(...columns.map(({ label }) => [...label].length)) + labelGap;
  const first = left + step / 2;
  // The first label may begin at the edge, and then reaches farther.
  const needed = Math.max(room, first < room / 2 ? 1.5 * room - first : 0) / step;
  const every = roundSteps.find((round) => round >= needed) ?? Math.ceil(needed);
  for (const [index, { label, title, replies, failures }] of columns.entries()) {
    const x = left + index * step + gap / 2;
    const height = (count: number) => (plot.height * count) / most;
    // One rectangle of each kind; the whole column tells its figures.
    if (replies > failures) drawing.rect(x, yOf(replies), step - gap, height(replies - failures), "others", title);
    if (failures > 0) drawing.rect(x, yOf(failures), step - gap, height(failures), "failed", title);
    const middle = left + (index + 0.5) * step;
    if (index % every !== 0 || middle + (room - labelGap) / 2 > size.width) continue;
    const isAtEdge = middle < room / 2;
    drawing.text(isAtEdge ? 0 : middle, size.height - 8, label, "small muted", isAtEdge ? "start" : "middle");
  }
  return drawing;
}
