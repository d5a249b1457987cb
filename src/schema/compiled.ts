import type { CodeFacts, Erratum, ErrorFacts, Source } from "./catalogue-file.ts";
import type { Locale } from "./locale.ts";
import type { LogSection } from "./log-file.ts";
import type { ReplyFile } from "./reply.ts";
import type { Category, Fix, Retry } from "./vocabulary.ts";

/** What many entries have in common. */
export interface Kind {
  readonly category: Category;
  readonly retry: Retry;
  readonly fix?: Fix;
  readonly emptyResult?: true;
  /** `pending` where another answer follows; without it, an error. */
  readonly outcome?: "success" | "pending";
}

/** A field of the entries, in the order of the enums' members: `0` where an entry lacks it, and behind the column's end. */
export type Column<Value> = readonly (Value | 0)[];

/** What entries have of their own. */
interface Facets extends CodeFacts, Omit<ErrorFacts, keyof Kind> {
  /** Absent where the document has it. */
  readonly provenance?: "later";
  readonly textIsWrong?: true;
  readonly related?: readonly string[];
}

/** The same by the field's name; apart, because a start needs none of it. */
export type Columns = { readonly [Field in keyof Facets]: Column<NonNullable<Facets[Field]>> };

/** What is read when the first entry, or an operation, is asked for. */
export interface Facts {
  /** Which of the kinds each entry has: one character an entry, counted from `0`. */
  readonly kind: string;
  readonly kinds: readonly Kind[];
  readonly columns: Columns;
  readonly operations?: Readonly<Record<string, CompiledOperation>>;
}

/** The same where many codes are related: of two the second alone says so, and how many places before it the other stands. */
export interface PairedFacts extends Omit<Facts, "columns"> {
  readonly columns: Omit<Columns, "related"> & { readonly related: Column<readonly number[]> };
}

/** What a catalogue says of itself; apart from its entries, so that an app that never asks carries it not. */
export interface Origin {
  readonly title: string;
  readonly language: string;
  readonly source: Source;
  readonly aliases?: readonly string[];
  /** Vendors go before it. */
  readonly standard?: true;
  /** Codes are composed of a state (`4xx`) and a reason (`x02`). */
  readonly parts?: true;
}

/** A catalogue's entries as `npm run compile` writes them. */
export interface CompiledEntries {
  readonly api: string;
  /** The enums by their exported name: member name to code. */
  readonly enums: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** A function, so that an import makes none of it: it is called once, when the first entry is asked for. */
  readonly facts: () => Facts;
}

/** A whole catalogue, compiled. */
export interface CompiledCatalogue extends Origin, CompiledEntries {
  /** How its replies are read. */
  readonly reply?: ReplyFile;
  /** What speaks for its codes in a log; of the built-in catalogues it stands apart, in `generated/log.ts`. */
  readonly log?: LogSection;
}

/** What a reader of one's own says of a reply: its code, perhaps with what stands beside it; `undefined` where it holds none. */
export type OwnRead = (
  reply: unknown,
) => string | { readonly code: string; readonly detail?: string; readonly payload?: unknown } | undefined;

/** A catalogue of one's own, with what the built-in ones have in files beside them. */
export interface OwnCompiled extends CompiledCatalogue {
  /** What people say for its codes, by code. */
  readonly keywords?: Readonly<Record<string, readonly string[]>>;
  /** What is wrong in its document, and where later codes were seen. */
  readonly details?: Details;
  /** Reads what no description can say; where it says nothing, the description does. */
  readonly read?: OwnRead;
  /** Loads its strings in a language. */
  readonly locales?: Readonly<Record<string, () => Promise<{ readonly default: Locale }>>>;
}

/** One operation: its other names, and its own wording of its errors, by code. */
export interface CompiledOperation {
  readonly aliases?: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
}

/** What an app does not need and the CLI loads: what is wrong in the document, and where a later code was seen. */
export interface Details {
  readonly erratum: Readonly<Record<string, Erratum>>;
  readonly seen: Readonly<Record<string, readonly string[]>>;
}

/** The same of one code. */
export type DetailsOfCode = (code: string) => {
  readonly erratum: Erratum | undefined;
  readonly seen: readonly string[] | undefined;
};

/** One language's strings of one API, by code. */
export type Strings = Readonly<Record<string, { readonly message: string; readonly remedy?: string }>>;

/** What is said to an end user, by name, and of which codes, by API. `{{reference}}` stands for what support is told. */
export type UserWords = Readonly<
  Record<
    string,
    {
      readonly message: string;
      readonly remedy?: string;
      readonly codes?: Readonly<Record<string, readonly string[]>>;
    }
  >
>;

/** One language's words that all APIs share. */
export interface Words {
  readonly category: Readonly<Record<string, string>>;
  readonly retry: Readonly<Record<string, string>>;
  readonly fix: Readonly<Record<string, string>>;
  readonly unknown: Readonly<Record<string, { readonly message: string; readonly remedy: string }>>;
}
