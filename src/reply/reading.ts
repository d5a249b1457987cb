import type { AnyEntry } from "../catalogue/entry.ts";
import type { CompiledEntries } from "../schema/compiled.ts";
import type { forms, Why } from "../schema/vocabulary.ts";
import type { Keyed } from "./value.ts";
import type { ReadXml } from "./xml.ts";

/** What arrived instead of a status, or around it. A closed set. */
export type Form = (typeof forms)[number];

/** What a reply says, or a part of it. */
export type Reading = Documented | Undecided;

/** A documented code. */
export interface Documented {
  readonly says: AnyEntry["outcome"];
  readonly form: Form;
  readonly entry: AnyEntry;
  readonly raw?: never;
  // Added where it is found: a copy for each would cost half of the time.
  around?: Around;
}

/** What stands around a code, as the answer has it. */
export interface Around {
  readonly payload?: unknown;
  readonly detail?: string | undefined;
  /** What stands where the code says that the real one stands. */
  readonly extendedError?: string | number;
  /** The halves of a composed code. */
  readonly state?: AnyEntry;
  readonly reason?: AnyEntry;
}

/** No outcome. */
export interface Undecided {
  readonly says: Why;
  readonly form: Form;
  /** The status as it stands there. */
  readonly raw?: string | undefined;
  readonly isBroken?: boolean | undefined;
  /** What a SOAP fault says, or which half of the code is documented. */
  readonly around?: Around | undefined;
  /** What lends its category, retry and fix to the answer. */
  readonly lent?: AnyEntry;
  readonly entry?: never;
}

/**
 * How a code of an API would be documented that is written so: empty for what looks like one and is none, `undefined` for what does not
 * look like a code at all.
 */
export type Kind = (text: string, form?: Form) => string | undefined;

/** A text that may hold a code: what it says, or `undefined` where it does not look so. */
export type TextReader = (text: string, context: Context) => Reading | undefined;

/** What the filled places of an object say together; `undefined` where none is filled. */
export type PlacesReader = (object: object, context: Context, form: Form) => Reading | undefined;

/** What a reading comes to. */
export type Settle = (reading: Reading, context: Context) => Reading;

/** How the replies of one API are read: what `reply` in its catalogue says, by the functions that it names. */
export interface Reply {
  readonly kind: Kind;
  /** The places of an object, also where XML became one. */
  readonly object?: PlacesReader;
  readonly text?: TextReader;
  /** What libraries for SOAP and XML make of a reply; without it, the API has nothing to do with XML. */
  readonly soap?: Soap;
  /** What a number says that is an id and no code. */
  readonly id?: (digits: string, context: Context) => Reading | undefined;
  readonly empty?: "pending";
  /** What a reading comes to in the end. */
  readonly settle?: Settle;
}

/** How XML is read, and what libraries for SOAP and XML make of it. */
export interface Soap {
  /** What an element holds, or the result in the list that a call hands out, which has another form; `undefined` for all else. */
  readonly inside: (value: Keyed, form: Form) => readonly [value: unknown, form: Form] | undefined;
  /** The text of a SOAP fault, of version 1.1 or 1.2. */
  readonly faultOf: (fault: unknown) => Undecided;
}

/** The codes of an API. */
export interface Codes {
  readonly compiled: CompiledEntries;
  lookup(code: string): AnyEntry | undefined;
  /** The entry of a code as a document or an alias spells it. */
  spelled(text: string): AnyEntry | undefined;
  /** The entries of a code's halves, where codes are composed. */
  halves?(code: string): Around;
}

/** What reading one reply goes by. */
export interface Context {
  readonly reply: Reply;
  readonly codes: Codes;
  /** Where replies may be XML, and the caller brings a parser. */
  readonly xml: ReadXml | undefined;
  /** The status of HTTP, as the caller says or as it stands around the body; 0 where nobody says it. */
  status: number;
  /** Milliseconds to wait, by the header `Retry-After`. */
  retryAfter?: number | undefined;
  /** The body, where it is an object in which no code stands. */
  body?: object;
  /** How many objects may still be looked into: they may hold themselves. */
  left: number;
}

/** What holds no status; `isBroken` of what began as JSON or XML and is not: it was cut off. */
export const notAReply = (form: Form, isBroken?: boolean): Undecided => ({ says: "not_a_reply", form, isBroken });

/** What looks like a status, and is none that the API has. */
export const undocumented = (raw: string, form: Form): Undecided => ({ says: "undocumented", form, raw });

/** A success as one that something denies: whatever else it is, it is none. */
export const denied = (reading: Documented): Undecided => ({
  says: "contradictory",
  form: reading.form,
  raw: reading.entry.code,
});

const order = "error pending success contradictory undocumented not_a_reply";

/** What two readings of one reply say together: an error first, and a success where both do. */
export function together(one: Reading | undefined, other: Reading | undefined): Reading | undefined {
  if (!one || !other) return one ?? other;
  const first = order.indexOf(one.says) <= order.indexOf(other.says) ? one : other;
  return first.says === "success" && one.says !== other.says ? denied(first) : first;
}
