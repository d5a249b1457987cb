import type { Strings, Words } from "./compiled.ts";

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
