import type { Strings, UserWords, Words } from "./compiled.ts";

/**
 * One language's strings of one API as they are kept: a line for each message and remedy, of one code after the other, an empty one for
 * what the language does not say. Each `|` is the next of the literals, an empty one what the code is about: apart from them sentences
 * are alike, and one that stands again is `=` and the number of lines before its first place.
 */
export interface LocaleLines extends Spelling {
  readonly api: string;
  readonly lines: string;
  readonly literals: string;
}

/** One language's strings of one API, by the codes of its enums. */
export function localeOf(
  enums: readonly Readonly<Record<string, string>>[],
  { api, lines, literals, ...language }: LocaleLines,
): Locale {
  const codes = enums.flatMap((members) => Object.values(members));
  const [before, behind] = language.quotation;
  const following = literals.split("|").values();
  const kept = lines.split("\n");
  const column = kept.map((line, index) =>
    (line[0] === "=" ? (kept[Number(line.slice(1))] ?? "") : line).replace(
      /\|/g,
      () => before + (following.next().value || namedIn(codes[index >> 1] ?? "")) + behind,
    ),
  );
  return { ...language, strings: { [api]: stringsByCode(codes, column) } };
}

/** What a code says of itself that it is about: `did` of `invalid_did`. */
export const namedIn = (code: string): string => code.slice(code.indexOf("_") + 1);

/** Strings by code, from a column of messages and remedies in the order of the codes; `""` is what the language does not say. */
export function stringsByCode(codes: readonly string[], column: readonly string[]): Strings {
  // A code may be called as anything.
  const strings: Record<string, Strings[string]> = Object.create(null);
  let at = 0;
  for (const code of codes) {
    const message = column[at++];
    const remedy = column[at++];
    if (message) strings[code] = remedy ? { message, remedy } : { message };
  }
  return strings;
}

/** How a language is written. */
export interface Spelling {
  /** BCP 47, as `fa` or `zh-Hans`. */
  readonly lng: string;
  readonly dir: "ltr" | "rtl";
  readonly quotation: Quotation;
}

/** What stands before and behind a literal, as `“` and `”`; where the text runs right to left, its isolate belongs to it. */
export type Quotation = readonly [before: string, behind: string];

/** One language's strings, of all APIs or of some: what `telerr/locales/<lng>` exports. */
export interface Locale {
  /** BCP 47, as `fa` or `zh-Hans`. */
  readonly lng: string;
  readonly dir: "ltr" | "rtl";
  /** What stands around the literals in its strings, and around nothing else; without it none is told from the text. */
  readonly quotation?: Quotation;
  /** The words that all APIs share; a locale of one API leaves them out. */
  readonly words?: Words;
  /** Messages and remedies by API, by code. */
  readonly strings: Readonly<Record<string, Strings>>;
  /** What is said to an end user; a locale apart has it. */
  readonly user?: UserWords;
}
