import type { AnyEntry } from "../catalogue/entry.ts";
import type { Why } from "../schema/vocabulary.ts";
import type { ReadXml } from "./xml.ts";

/** What arrived instead of a status, or around it. A closed set. */
export type Form = "empty" | "json" | "xml" | "soap_fault" | "html" | "text" | "value";

/** What a reply says, or a part of it. */
export type Reading = Documented | Undecided;

/** A documented code. */
export interface Documented {
  readonly says: "success" | "error";
  readonly form: Form;
  readonly entry: AnyEntry;
  readonly payload?: unknown;
  readonly detail?: string;
  /** What stands where the code says that the real one stands. */
  readonly extendedError?: string | number;
  /** Of a success in an object: the keys and positions that lead to its code. */
  readonly at?: readonly (string | number)[];
}

/** No outcome. */
export interface Undecided {
  readonly says: Why;
  readonly form: Form;
  /** The status as it stands there. */
  readonly raw?: string;
  readonly entry?: never;
}

/**
 * What undocumented codes of an API look like: the spellings to look one up by that no document has as it stands, likeliest
 * first (none: it looks like a code, and is none); `undefined` for what does not look like a code at all.
 */
export type Kind = (text: string) => readonly string[] | undefined;

/** A text that may hold a code: what it says, or `undefined` where it does not look so. */
export type TextReader = (text: string, context: Context) => Reading | undefined;

/** What the filled places of an object say, each for itself. */
export type PlacesReader = (object: object, context: Context, form: Form) => readonly Reading[];

/** How the replies of one API are read: what `reply` in its catalogue says, by the functions that it names. */
export interface Reply {
  readonly kind: Kind;
  readonly json?: PlacesReader;
  readonly xml?: PlacesReader;
  readonly text?: TextReader;
  readonly id?: (digits: string, context: Context) => Reading | undefined;
  readonly empty?: "pending";
  /** What a reply says in which no code stands, beside its body; `undefined` where that says nothing. */
  readonly silent?: (body: object, context: Context) => Reading | undefined;
}

/** The codes of an API. */
export interface Codes {
  /** The entry of a code as a document or an alias spells it. */
  spelled(text: string): AnyEntry | undefined;
  entries(): readonly AnyEntry[];
}

/** What reading one reply goes by. */
export interface Context {
  readonly reply: Reply;
  readonly codes: Codes;
  readonly xml: ReadXml | undefined;
  /** The HTTP status that came with it. */
  readonly status: number | undefined;
}

export const notAReply = (form: Form): Undecided => ({ says: "not_a_reply", form });

/** What a documented code says. */
export const documented = (entry: AnyEntry, form: Form): Documented => ({ says: entry.outcome, form, entry });

/** A success as one that something denies: whatever else it is, it is none. */
export const denied = ({ entry, form }: Documented): Undecided => ({ says: "contradictory", form, raw: entry.code });
