import { wrapAnsi } from "fast-wrap-ansi";
import { cut, hide, isPlain, reveal, widthOf } from "./width.ts";

const [ltr, rtl, first, pop] = ["\u2066", "\u2067", "\u2068", "\u2069"];
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

export type Direction = "ltr" | "rtl";

const narrowest = 8;

/** The lines of a text that are at most `columns` wide, as they come; colours go on from line to line. */
export function broken(text: string, columns: number): string[] {
  if (text.length <= columns && isPlain(text)) return [text.trim()];
  return reveal(wrapAnsi(hide(text), Math.max(narrowest, columns), { hard: true, trim: true })).split("\n");
}

/**
 * The lines of a text that are at most `columns` wide. Where it has right-to-left letters, each line is an isolate in the text's
 * direction, so that it reads right whether or not the terminal orders it, and leaves the columns beside it where they are.
 */
export function wrapped(text: string, columns: number, direction?: Direction): string[] {
  const lines = broken(text, columns);
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

/** The beginning of a text of one line that fits into `columns`, as `wrapped` has it. */
export function truncated(text: string, columns: number, ellipsis: string): string {
  return isolate(cut(text, columns, ellipsis));
}
