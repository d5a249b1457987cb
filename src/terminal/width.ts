import fastStringWidth from "fast-string-width";

/** Whether every character is one of Latin-1 that takes a column. Most texts are so: the libraries' tables are for the others. */
export const isPlain = (text: string): boolean => /^[\x20-\x7e\xa1-\xac\xae-\xff]*$/.test(text);

// What takes no column, and what the library counts as one: half-spaces, joiners, marks and isolates of direction, byte-order marks.
const withoutWidth = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** In how many columns of a terminal a text stands. */
export function widthOf(text: string): number {
  return isPlain(text) ? text.length : fastStringWidth(text.replace(withoutWidth, ""));
}

// Of these the library knows that they have no width; `visible` lets none of them in.
const standIns = /[\u{e0100}-\u{e01ef}]/gu;

/** A text in which the libraries count every character right, because what takes no column is another one; `reveal` undoes it. */
export function hide(text: string): string {
  return text.replace(withoutWidth, (character) => {
    const point = character.charCodeAt(0);
    return String.fromCodePoint(point === 0x061c ? 0xe0100 : point === 0xfeff ? 0xe01ef : 0xe0101 + point - 0x200b);
  });
}

export function reveal(text: string): string {
  return text.replace(standIns, (character) => {
    const point = character.codePointAt(0);
    return point === 0xe0100
      ? "\u061c"
      : point === 0xe01ef
        ? "\ufeff"
        : String.fromCharCode(0x200b + (point ?? 0) - 0xe0101);
  });
}

/** A text with spaces behind it, or before it, so that it takes `columns`. */
export function padded(text: string, columns: number, align: "start" | "end" = "start"): string {
  const fill = " ".repeat(Math.max(0, columns - widthOf(text)));
  return align === "end" ? fill + text : text + fill;
}

// Made when it is needed: most texts fit.
let graphemes: Intl.Segmenter | undefined;

/** The beginning of a text that fits into `columns`, with an ellipsis where something is cut off. */
export function cut(text: string, columns: number, ellipsis: string): string {
  if (widthOf(text) <= columns) return text;
  graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  let [kept, width] = ["", widthOf(ellipsis)];
  for (const { segment } of graphemes.segment(text)) {
    width += widthOf(segment);
    if (width > columns) break;
    kept += segment;
  }
  return `${kept.trimEnd()}${ellipsis}`;
}
