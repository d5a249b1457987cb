import type { Strings, UserWords, Words } from "./compiled.ts";

/**
 * One language's strings of one API, from its lines: message and remedy of each code in turn, an empty line is no remedy. Each `|` is
 * the next of the literals: apart from them sentences are alike, which compresses well.
 */
export function localeOf(
  language: Spelling,
  api: string,
  codes: readonly string[],
  lines: string,
  literals: string,
): Locale {
  const [before, behind] = language.quotation;
  const following = literals.split("|").values();
  const column = lines.replace(/\|/g, () => before + following.next().value + behind).split("\n");
  return { ...language, strings: { [api]: stringsByCode(codes, column) } };
}

/** What a code says of itself that it is about: `did` of `invalid_did`. */
export const namedIn = (code: string): string => code.slice(code.indexOf("_") + 1);

/** The literals of lines of which many are what the code is about: those are empty where they are listed. */
export function namedLiterals(codes: readonly string[], lines: string, literals: string): string {
  const following = literals.split("|").values();
  return lines
    .split("\n")
    .flatMap((line, index) =>
      Array.from(line.replace(/[^|]/g, ""), () => following.next().value || namedIn(codes[index >> 1] ?? "")),
    )
    .join("|");
}

/** Strings by code, from a column of messages and remedies in the order of the codes; `""` is what the language does not say. */
export function stringsByCode(codes: readonly string[], column: readonly string[]): Strings {
  const strings: Record<string, Strings[string]> = {};
  const following = column.values();
  for (const code of codes) {
    const message: string | undefined = following.next().value;
    const remedy: string | undefined = following.next().value;
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
