import type { AnyEntry } from "../catalogue/entry.ts";

/** A word or a number of the plain line that may be a code. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Its number in the table of codes; -1 for a number. */
  readonly code: number;
}

/** What a candidate turned out to be. */
export interface Told {
  readonly api: string;
  readonly entry: AnyEntry;
}

/** A code in a line. */
export interface Recognized {
  /** Where it stands, in bytes from the start of the line. */
  readonly start: number;
  readonly api: string;
  /** Of a documented code. */
  readonly entry?: AnyEntry;
  /** What stands in a code's place and is none that is documented. */
  readonly raw?: string;
}
