import type { Erratum, Source } from "./catalogue-file.ts";
import type { Constraint } from "./constraint.ts";

/**
 * A catalogue as `npm run compile` writes it: columns, in the order of the enums' members.
 * What few entries have stands apart, keyed by code.
 */
export interface CompiledCatalogue {
  readonly api: string;
  readonly aliases?: readonly string[];
  readonly title: string;
  readonly language: string;
  readonly source: Source;
  /** The enums by their exported name: member name to code. */
  readonly enums: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The distinct "category retry fix" triples … */
  readonly kinds: readonly string[];
  /** … and which of them each entry has: one character an entry, counted from `0`. */
  readonly kind: string;
  /** The vendor's wording; `""` where the document has none. */
  readonly texts: readonly string[];
  /** The vendor's titles, by code. */
  readonly titles?: Readonly<Record<string, string>>;
  readonly emptyResult?: readonly string[];
  readonly later?: readonly string[];
  readonly parameter?: Readonly<Record<string, string>>;
  readonly constraint?: Readonly<Record<string, Constraint>>;
  readonly related?: Readonly<Record<string, readonly string[]>>;
  readonly q850?: Readonly<Record<string, number>>;
  readonly sip?: Readonly<Record<string, number>>;
  readonly codeAliases?: Readonly<Record<string, string>>;
  readonly doubtful?: Readonly<Record<string, string>>;
  readonly operations?: Readonly<Record<string, CompiledOperation>>;
}

export interface CompiledOperation {
  readonly aliases?: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
}

/** What an app does not need and the CLI and search load: what is wrong in the document, and where a later code was seen. */
export interface Details {
  readonly erratum: Readonly<Record<string, Erratum>>;
  readonly seen: Readonly<Record<string, readonly string[]>>;
  /** By language, by code. */
  readonly keywords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** One language's strings of one API, by code. */
export type Strings = Readonly<Record<string, { readonly message: string; readonly remedy?: string }>>;

/** One language's words that all APIs share. */
export interface Words {
  readonly category: Readonly<Record<string, string>>;
  readonly retry: Readonly<Record<string, string>>;
  readonly fix: Readonly<Record<string, string>>;
  readonly unknown: Readonly<Record<string, { readonly message: string; readonly remedy: string }>>;
}
