import type { Colors } from "../terminal/colors.ts";
import { padded, widthOf } from "../terminal/width.ts";
import { isolate, wrapped } from "../terminal/wrap.ts";
import { fitted, levelOf, levelStarts, type Screen } from "./characters.ts";
import { countsOf, type StateByReason } from "./figures.ts";
import type { Wording } from "./wording.ts";

// From few to many; a shade stands in front of its count, so that the map can be read without colours.
const shades = {
  unicode: [" ", "·", "░", "░", "▒", "▒", "▓", "█"],
  ascii: [" ", ".", ":", "-", "=", "+", "*", "#"],
} as const;
// Five cells hold a shade and a count; where there is room, one more parts them.
const narrowCell = 5;
const gap = 2;
// Narrower, words stand below.
const narrowestText = 30;

/** The reasons down, the states across, in the width that there is. */
export function drawHeatMap(map: StateByReason, wording: Wording, screen: Screen, paint: Colors): string[] {
  const { states, reasons } = map;
  const { words } = wording;
  const shade = screen.unicode ? shades.unicode : shades.ascii;
  const counts = countsOf(map);
  const most = Math.max(...map.counts.map(({ count }) => count));
  const cellWidth = screen.columns >= 72 ? narrowCell + 1 : narrowCell;
  const grid = states.length * cellWidth;
  const codeWidth = 3;
  const totalWidth = Math.max(cellWidth + 1, widthOf(words.column.total) + 1);
  const indent = " ".repeat(codeWidth + 1);
  const withTotal = indent.length + grid + totalWidth <= screen.columns;
  const wordsAt = indent.length + grid + (withTotal ? totalWidth : 0) + gap;
  const isBeside = screen.columns - wordsAt >= narrowestText;
  const worded = (front: string, text: string, from: number) =>
    wrapped(text, screen.columns - from, wording.dir).map(
      (line, at) => `${padded(at === 0 ? front : "", from)}${line}`,
    );

  const heading = states.map(({ code }) => fitted(code, cellWidth, "end")).join("");
  const total = (text: string) => (withTotal ? fitted(text, totalWidth, "end") : "");
  const lines = [`${indent}${paint.dim(`${heading}${total(words.column.total)}`)}`];
  for (const reason of reasons) {
    const cells = states.map((state) => {
      const count = counts.get(state.code + reason.code) ?? 0;
      const level = levelOf(count, most);
      const text = count === 0 ? "" : wording.compact(count);
      const cell = paint.heat(`${shade[level]}${fitted(text, narrowCell - 1, "end")}`, level);
      return `${" ".repeat(cellWidth - narrowCell)}${cell}`;
    });
    // The words stand last: a line that begins with numbers keeps its columns in any direction of writing.
    const figures = `${reason.code} ${cells.join("")}${total(wording.compact(reason.count))}`;
    lines.push(...(isBeside ? worded(figures, reason.message, wordsAt) : [figures.trimEnd()]));
  }
  const totals = states.map(({ count }) => fitted(wording.compact(count), cellWidth, "end")).join("");
  if (withTotal) lines.push(`${indent}${paint.dim(totals)}`);
  lines.push("", ...legend(most, wording, screen, paint, shade), "");
  for (const { code, message } of isBeside ? states : [...states, ...reasons])
    lines.push(...worded(code, message, indent.length));
  return lines;
}

function legend(most: number, wording: Wording, screen: Screen, paint: Colors, shade: readonly string[]): string[] {
  const cells = levelStarts(most).map((start) => {
    const level = levelOf(start, most);
    return paint.heat(`${shade[level]}${fitted(wording.compact(start), narrowCell - 1, "end")}`, level);
  });
  const [fewer, more] = [isolate(wording.words.value.fewer), isolate(wording.words.value.more)];
  const width = cells.length * narrowCell;
  const row = cells.join("");
  if (widthOf(fewer) + widthOf(more) + width + 2 <= screen.columns)
    return [`${paint.dim(fewer)} ${row} ${paint.dim(more)}`];
  return [paint.dim(`${fewer}${padded(more, width - widthOf(fewer), "end")}`), row];
}
