// The types of an API that telerr was not compiled with: those of the built-in ones, over a description of its codes.
import type { About } from "./about.ts";
import type { ErrorEntry, PendingEntry, SuccessEntry } from "./entry.ts";
import type { Halves, Table } from "./table.ts";

/** The codes of an API of one's own: all, those that report success, an error, or no outcome yet, and its operations. */
export interface Vocabulary {
  readonly api: string;
  /** Its other names. */
  readonly alias: string;
  readonly code: string;
  readonly success: string;
  readonly error: string;
  readonly pending: string;
  readonly operation: string;
}

type Own = "api" | "code" | "related" | "state" | "reason";

/** The entry of a code of one's own that reports success. */
export interface OwnSuccessEntry<V extends Vocabulary = Vocabulary> extends Omit<SuccessEntry, Own> {
  readonly api: V["api"];
  readonly code: V["success"];
  readonly related?: readonly V["code"][];
  readonly state?: never;
  readonly reason?: never;
}

/** The entry of a code of one's own that reports an error. */
export interface OwnErrorEntry<V extends Vocabulary = Vocabulary> extends Omit<ErrorEntry, Own> {
  readonly api: V["api"];
  readonly code: Exclude<V["code"], V["success"] | V["pending"]> | V["error"];
  readonly related?: readonly V["code"][];
  /** Of a composed code: how far it got, and what went wrong. */
  readonly state?: OwnErrorEntry<V>;
  readonly reason?: OwnErrorEntry<V>;
}

/** The entry of a code of one's own that is no outcome yet: `decode` answers `unknown` with `why: "pending"` and the code as `raw`. */
export interface OwnPendingEntry<V extends Vocabulary = Vocabulary> extends Omit<PendingEntry, Own> {
  readonly api: V["api"];
  readonly code: V["pending"];
  readonly related?: readonly V["code"][];
  readonly state?: never;
  readonly reason?: never;
}

/** What the catalogue knows of one code of one's own. Narrows by `outcome` and `code`. */
export type OwnEntry<V extends Vocabulary = Vocabulary> =
  | OwnSuccessEntry<V>
  | OwnErrorEntry<V>
  | ([V["pending"]] extends [never] ? never : OwnPendingEntry<V>);

/** The entry of a code that is known when the program is written; where codes are one opaque type, either may be meant. */
export type OwnEntryFor<V extends Vocabulary, Code> = [V["error"]] extends [V["success"]]
  ? OwnEntry<V>
  : Code extends V["success"]
    ? OwnSuccessEntry<V>
    : [V["pending"]] extends [never]
      ? OwnErrorEntry<V>
      : Code extends V["pending"]
        ? OwnPendingEntry<V>
        : OwnErrorEntry<V>;

/** Every code of an API of one's own. */
export type OwnCodeOf<V extends Vocabulary> = V["code"];

/** What a catalogue of one's own says of itself. */
export interface OwnAbout<V extends Vocabulary = Vocabulary> extends Omit<About, "api" | "operations"> {
  readonly api: V["api"];
  readonly operations: readonly V["operation"][];
}

/** The entries of an API of one's own. */
export interface OwnTable<V extends Vocabulary = Vocabulary>
  extends Omit<Table, "api" | "lookup" | "spelled" | "halves"> {
  readonly api: V["api"];
  /** By canonical code, composed codes included. */
  lookup(code: string): OwnEntry<V> | undefined;
  /** By any spelling in which a reply carries it. */
  spelled(text: string): OwnEntry<V> | undefined;
  /** The entries of the documented halves of a code, where codes are composed. */
  halves?(code: string): { readonly [Half in keyof Halves<never>]?: OwnEntry<V> };
}
