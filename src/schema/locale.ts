import type { Strings, Words } from "./compiled.ts";

/** Strings by code, from a column of messages and remedies in the order of the codes; `""` is no remedy. */
export function stringsByCode(codes: readonly string[], column: readonly string[]): Strings {
  return Object.fromEntries(
    codes.map((code, index) => {
      const [message = "", remedy = ""] = column.slice(2 * index, 2 * index + 2);
      return [code, remedy === "" ? { message } : { message, remedy }];
    }),
  );
}

/** One language's strings, of all APIs or of some: what `telerr/locales/<lng>` exports. */
export interface Locale {
  /** BCP 47, as `fa` or `zh-Hans`. */
  readonly lng: string;
  readonly dir: "ltr" | "rtl";
  /** The words that all APIs share; a locale of one API leaves them out. */
  readonly words?: Words;
  /** Messages and remedies by API, by code. */
  readonly strings: Readonly<Record<string, Strings>>;
}
