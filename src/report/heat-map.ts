import type { Colors } from "../terminal/colors.ts";
import { widthOf } from "../terminal/width.ts";
import { isolate } from "../terminal/wrap.ts";
import { fitted, levelOf, levelStarts, type Screen } from "./characters.ts";
import type { StateByReason } from "./figures.ts";
import type { Wording } from "./wording.ts";

// From few to many; a shade stands in front of its count, so that the map can be read without colours.
const shades = {
  unicode: [" ", "·", "░", "░", "▒", "▒", "▓", "█"],
  ascii: [" ", ".", ":", "-", "=", "+", "*", "#"],
} as const;
// Five cells hold a shade and a count; where there is room, one more parts them.
const narrowCell = 5;
const gap = 2;

/** The reasons down, the states across, in the width that there is. */
export function drawHeatMap(map: StateByReason, wording: Wording, screen: Screen, paint: Colors): string[] {
  const { states, reasons } = map;
  const { words } = wording;
  const shade = screen.unicode ? shades.unicode : shades.ascii;
  const counts = new Map(map.counts.map(({ state, reason, count }) => [state + reason, count]));
  const most = Math.max(...map.counts.map(({ count }) => count));
  const cellWidth = screen.columns >= 72 ? narrowCell + 1 : narrowCell;
  const grid = states.length * cellWidth;
  const codeWidth = 3;
  const totalWidth = Math.max(cellWidth + 1, widthOf(words.column.total) + 1);
  const withTotal = codeWidth + 1 + grid + totalWidth <= screen.columns;
  const rest = screen.columns - codeWidth - gap - grid - (withTotal ? totalWidth : 0) - gap;
  const textWidth = rest < 12 ? 0 : Math.min(rest, Math.max(...reasons.map(({ message }) => widthOf(message))));
  const indent = " ".repeat(codeWidth + 1);

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
    const message =
      textWidth > 0 ? `${" ".repeat(gap)}${fitted(reason.message, textWidth, "start", screen.unicode)}` : "";
    lines.push(`${reason.code} ${cells.join("")}${total(wording.compact(reason.count))}${message}`.trimEnd());
  }
  const totals = states.map(({ count }) => fitted(wording.compact(count), cellWidth, "end")).join("");
  if (withTotal) lines.push(`${indent}${paint.dim(totals)}`);
  lines.push("", ...legend(most, wording, screen, paint, shade), "");
  for (const { code, message } of states)
    lines.push(`${code} ${fitted(message, screen.columns - 4, "start", screen.unicode).trimEnd()}`);
  if (textWidth === 0)
    for (const { code, message } of reasons)
      lines.push(`${code} ${fitted(message, screen.columns - 4, "start", screen.unicode).trimEnd()}`);
  return lines;
}

function legend(most: number, wording: Wording, screen: Screen, paint: Colors, shade: readonly string[]): string[] {
  const cells = levelStarts(most).map((start) => {
    const level = levelOf(start, most);
    return paint.heat(`${shade[level]}${fitted(wording.compact(start), narrowCell - 1, "end")}`, level);
  });
  const [fewer, more] = [isolate(wording.words.value.fewer), isolate(wording.words.value.more)];
  const wide = widthOf(fewer) + widthOf(more) + cells.length * narrowCell + 2 <= screen.columns;
  return [wide ? `${paint.dim(fewer)} ${cells.join("")} ${paint.dim(more)}` : cells.join("")];
}
