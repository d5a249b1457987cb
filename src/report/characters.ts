import { cut, padded } from "../terminal/width.ts";
import { isolate } from "../terminal/wrap.ts";

/** What a terminal can show. */
export interface Screen {
  readonly columns: number;
  readonly color: boolean;
  /** Whether its locale is UTF-8; ASCII otherwise. */
  readonly unicode: boolean;
}

/**
 * The text in exactly so many cells: cut, with an ellipsis, or filled. It is isolated, because figures of Arabic that only blanks
 * part are one text to a terminal that orders it, which runs from right to left.
 */
export function fitted(text: string, width: number, align: "start" | "end", unicode = true): string {
  return padded(isolate(cut(text, width, unicode ? "…" : "~")), width, align);
}

const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** A bar of up to `width` cells; what is not nothing is never drawn as nothing. */
export function barOf(value: number, most: number, width: number, unicode: boolean): string {
  if (value <= 0 || most <= 0) return "";
  const length = Math.min(1, value / most) * width;
  if (!unicode) return "#".repeat(Math.max(1, Math.round(length)));
  const parts = Math.max(1, Math.round(length * 8));
  return "█".repeat(Math.floor(parts / 8)) + (eighths[parts % 8] ?? "");
}

const rises = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/** Upright bars: `height` lines from the top, each value `width` cells wide. */
export function columnsOf(values: readonly number[], height: number, width: number, unicode: boolean): string[] {
  const most = Math.max(...values, 1);
  return Array.from({ length: height }, (_, line) => {
    const below = height - 1 - line;
    return values
      .map((value) => {
        const parts = value === 0 ? 0 : Math.max(1, Math.round((value / most) * height * 8));
        const own = Math.max(0, Math.min(8, parts - below * 8));
        const cell = unicode ? (rises[own] ?? " ") : own >= 4 || (below === 0 && own > 0) ? "#" : " ";
        return cell.repeat(width > 1 ? width - 1 : 1) + (width > 1 ? " " : "");
      })
      .join("")
      .trimEnd();
  });
}

/** Levels of a heat map. */
export const levels = 7;

/** 0 for nothing, else 1 to `levels`: by the logarithm, because a few cells have most. */
export function levelOf(count: number, most: number): number {
  if (count <= 0) return 0;
  if (most <= 1) return levels;
  return 1 + Math.min(levels - 1, Math.floor((Math.log(count) / Math.log(most)) * (levels - 1) + 1e-9));
}

/** The smallest count of each level, from 1. */
export function levelStarts(most: number): number[] {
  const starts = new Map<number, number>();
  for (let level = 1; level <= levels; level++) {
    const start = Math.max(1, Math.ceil(most ** ((level - 1) / (levels - 1)) - 1e-9));
    starts.set(levelOf(start, most), start);
  }
  return [...starts.values()];
}
