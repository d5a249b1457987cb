// What a terminal could obey, what reorders the text around it, and half a letter: control characters but tabs and the ends of lines, which
// the schemas of lines refuse themselves, direction marks, lone surrogates.
const source = String.raw`(?![\t\n\r])\p{Cc}|\p{Cs}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]`;

/** A sign that no text of a data file may hold. */
const hiddenSign = new RegExp(source, "u");

/** A text with a space in the place of each such sign. */
export const withoutHiddenSigns = (text: string): string => text.replace(new RegExp(source, "gu"), " ");

/** What is wrong with a text that holds one; `undefined` where none does. */
export function hiddenSignIn(text: string): string | undefined {
  const found = hiddenSign.exec(text);
  if (!found) return undefined;
  const number = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const around = text.slice(Math.max(0, found.index - 30), found.index + 30);
  return `${JSON.stringify(around)} holds an invisible sign, U+${number}: remove it`;
}
