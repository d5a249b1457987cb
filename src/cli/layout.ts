import fastStringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";

const [ltr, rtl, first, pop] = ["\u2066", "\u2067", "\u2068", "\u2069"];
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

// The libraries count what has no width as one column; of a combining mark they know that it has none.
const zeroWidth = ["\u200c", "\u200d", ltr, rtl, first, pop];
const standIn = (index: number) => String.fromCharCode(0xfe00 + index);
const hidden = new RegExp(`[${zeroWidth.join("")}]`, "g");
const standIns = new RegExp(`[${standIn(0)}-${standIn(zeroWidth.length - 1)}]`, "g");
/** A text whose width the libraries measure right; `reveal` undoes it. */
export const hide = (text: string) => text.replace(hidden, (character) => standIn(zeroWidth.indexOf(character)));
export const reveal = (text: string) => text.replace(standIns, (mark) => zeroWidth[mark.charCodeAt(0) - 0xfe00] ?? "");

// Most texts are English, and fit: the libraries' tables are for the others.
const plain = /^[\x20-\x7e]*$/;

/** The columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  if (plain.test(text)) return text.length;
  return fastStringWidth(hide(text));
}

/** A text with spaces behind it, so that it takes `columns`. */
export function padded(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - widthOf(text)));
}

export type Direction = "ltr" | "rtl";

/**
 * The lines of a text that are at most `columns` wide. Where it has right-to-left letters, each line is an isolate in the text's
 * direction, so that it reads right whether or not the terminal orders it, and leaves the columns beside it where they are.
 */
export function wrapped(text: string, columns: number, direction?: Direction): string[] {
  if (text.length <= columns && plain.test(text)) return [text.trim()];
  const lines = reveal(wrapAnsi(hide(text), Math.max(8, columns), { hard: true, trim: true })).split("\n");
  if (!rightToLeft.test(text)) return lines;
  // A line that begins with a Latin word belongs to a Persian text all the same.
  return balanced(lines).map((line) => inIsolate(line, direction ?? directionOf(text)));
}

/** A text of one line, as `wrapped` has it. */
export function isolate(text: string, direction?: Direction): string {
  return rightToLeft.test(text) ? inIsolate(balanced([text]).join(""), direction ?? directionOf(text)) : text;
}

const inIsolate = (line: string, direction: Direction) => `${direction === "rtl" ? rtl : ltr}${line}${pop}`;

/** The line; without its isolates where it would be too long in a terminal that gives each a column, as older ones do. */
export function cautious(line: string, columns: number): string {
  const isolates = line.match(/[\u2066-\u2069]/g)?.length ?? 0;
  return isolates > 0 && widthOf(line) + isolates > columns ? line.replace(/[\u2066-\u2069]/g, "") : line;
}

/** The direction of the first letter that has one. */
function directionOf(text: string): Direction {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && rightToLeft.test(letter) ? "rtl" : "ltr";
}

/** The same lines, each with the isolates closed that stand open at its end, and opened again on the next. */
function balanced(lines: readonly string[]): string[] {
  let open: string[] = [];
  return lines.map((line) => {
    const carried = open.join("");
    for (const character of line) {
      if (character === first || character === ltr || character === rtl) open = [...open, character];
      else if (character === pop) open = open.slice(0, -1);
    }
    return carried + line + pop.repeat(open.length);
  });
}

/** The beginning of a text that fits into `columns`, with an ellipsis where something is cut off. */
export function truncated(text: string, columns: number, ellipsis: string, direction?: Direction): string {
  if (widthOf(text) <= columns) return isolate(text, direction);
  let kept = "";
  let width = widthOf(ellipsis);
  for (const character of text) {
    width += widthOf(character);
    if (width > columns) break;
    kept += character;
  }
  return isolate(`${kept.trimEnd()}${ellipsis}`, direction);
}
