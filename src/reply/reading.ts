import type { AnyEntry } from "../catalogue/entry.ts";
import type { Place } from "../schema/reply.ts";
import type { Why } from "../schema/vocabulary.ts";
import type { ReadXml } from "./xml.ts";

/** What arrived instead of a status, or around it. A closed set. */
export type Form = "empty" | "json" | "xml" | "soap_fault" | "html" | "text" | "value";

/** What a reply says: the entry of a documented code, or why there is none. */
export type Reading = Documented | Undecided;

export interface Documented {
  readonly entry: AnyEntry;
  readonly form: Form;
  readonly payload?: unknown;
  readonly detail?: string;
  /** What stands where the code says that the real one stands. */
  readonly extendedError?: string | number;
  /** Of a success in an object: the keys and positions that lead to its code. */
  readonly at?: readonly (string | number)[];
}

export interface Undecided {
  readonly why: Why;
  readonly form: Form;
  /** The status as it stands there. */
  readonly raw?: string;
}

/**
 * What undocumented codes of an API look like: the spellings to look one up by that no document has as it stands, likeliest
 * first (none: it looks like a code, and is none); `undefined` for what does not look like a code at all.
 */
export type Kind = (text: string) => readonly string[] | undefined;

/** A text that may hold a code: what it says, or `undefined` where it does not look so. */
export type TextReader = (text: string, context: Context) => Reading | undefined;

/** How the replies of one API are read: what `reply` in its catalogue says, by the functions that it names. */
export interface Reply {
  readonly kind: Kind;
  readonly json?: readonly Place[];
  /** `true`: the same. */
  readonly xml?: true | readonly Place[];
  readonly text?: TextReader;
  readonly id?: (digits: string, context: Context) => Reading | undefined;
  readonly empty?: "pending";
  /** What a reply says in which no code stands, beside its body; `undefined` where that says nothing. */
  readonly silent?: (body: object, context: Context) => Reading | undefined;
}

/** What reading one reply goes by. */
export interface Context {
  readonly reply: Reply;
  /** The entry of a code as a document or an alias spells it. */
  readonly spelled: (text: string) => AnyEntry | undefined;
  /** The codes that report success. */
  readonly success: () => AnyEntry | undefined;
  readonly xml: ReadXml | undefined;
  /** The HTTP status that came with it. */
  readonly status: number | undefined;
}

export const notAReply = (form: Form): Undecided => ({ why: "not_a_reply", form });

/** A reply that says two things: no success, whatever else it is. */
export const contradictory = ({ entry, form }: Documented): Undecided => ({
  why: "contradictory",
  form,
  raw: entry.code,
});

export const isSuccess = (reading: Reading): reading is Documented =>
  "entry" in reading && reading.entry.outcome === "success";

export const isError = (reading: Reading): reading is Documented =>
  "entry" in reading && reading.entry.outcome === "error";
