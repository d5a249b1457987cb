import fastStringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";

const [first, pop] = ["\u2068", "\u2069"];
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

// The libraries count what has no width as one column; of a combining mark they know that it has none.
const zeroWidth = ["\u200c", "\u200d", "\u2066", "\u2067", first, pop];
const standIn = (index: number) => String.fromCharCode(0xfe00 + index);
const hidden = new RegExp(`[${zeroWidth.join("")}]`, "g");
const standIns = new RegExp(`[${standIn(0)}-${standIn(zeroWidth.length - 1)}]`, "g");
/** A text whose width the libraries measure right; `reveal` undoes it. */
export const hide = (text: string) => text.replace(hidden, (character) => standIn(zeroWidth.indexOf(character)));
export const reveal = (text: string) => text.replace(standIns, (mark) => zeroWidth[mark.charCodeAt(0) - 0xfe00] ?? "");

/** The columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  return fastStringWidth(hide(text));
}

/** A text with spaces behind it, so that it takes `columns`. */
export function padded(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - widthOf(text)));
}

/**
 * The lines of a text that are at most `columns` wide. A line with right-to-left letters is an isolate of its own, so that it
 * reads right whether or not the terminal orders it, and leaves the columns beside it where they are.
 */
export function wrapped(text: string, columns: number): string[] {
  const lines = reveal(wrapAnsi(hide(text), Math.max(8, columns), { hard: true, trim: true })).split("\n");
  return isolated(lines);
}

/** The same lines, each with the isolates closed that it opens, and right-to-left letters in one. */
export function isolated(lines: readonly string[]): string[] {
  let open = 0;
  return lines.map((line) => {
    const carried = first.repeat(open);
    for (const character of line) {
      if (character === first) open++;
      else if (character === pop && open > 0) open--;
    }
    const balanced = carried + line + pop.repeat(open);
    return rightToLeft.test(line) ? `${first}${balanced}${pop}` : balanced;
  });
}

/** The beginning of a text that fits into `columns`, with an ellipsis where something is cut off. */
export function truncated(text: string, columns: number, ellipsis: string): string {
  if (widthOf(text) <= columns) return isolate(text);
  let kept = "";
  let width = widthOf(ellipsis);
  for (const character of text) {
    width += widthOf(character);
    if (width > columns) break;
    kept += character;
  }
  return isolate(`${kept.trimEnd()}${ellipsis}`);
}

/** A text of one line, as `isolated` has it. */
export const isolate = (text: string): string => isolated([text]).join("");
