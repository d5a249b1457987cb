import { type About, aboutOf } from "./catalogue/about.ts";
import type { CodeOf } from "./catalogue/api.ts";
import type { EntryFor, EntryOf } from "./catalogue/entry.ts";
import { isMember } from "./catalogue/guard.ts";
import type { EntriesOptions } from "./catalogue/table.ts";
import { traitelFax as table } from "./catalogue/tables/traitel-fax.ts";
import type { Decoded, DecodeOptions, Unknown } from "./decode/decoded.ts";
import { traitelFax as decoder } from "./decode/decoders/traitel-fax.ts";
import { nearest } from "./decode/nearest.ts";
import { origin } from "./generated/traitel-fax.entries.ts";
import { TraitelFaxReason, TraitelFaxState, TraitelFaxStatus } from "./generated/traitel-fax.enum.ts";

export type { EntryFor, EntryOf, ErrorEntry, SuccessEntry } from "./catalogue/entry.ts";
export type { Decoded, DecodeOptions, Failure, Form, Success, Unknown } from "./decode/decoded.ts";
export { ApiError, isApiError, toError } from "./decode/error.ts";
export type { TraitelFaxCode } from "./generated/traitel-fax.enum.ts";
export { type ProblemDetail, type ProblemOptions, toProblem } from "./messages/problem.ts";
export { TraitelFaxReason, TraitelFaxState, TraitelFaxStatus };

/** What the catalogue says of itself: title, source, language, enums, operations. */
export function about(): About<"traitel-fax"> {
  return aboutOf(table, origin);
}

/** All entries, or those of one provenance, in the document's order. */
export function entries(options: EntriesOptions = {}): readonly EntryOf<"traitel-fax">[] {
  return table.entries(options.provenance);
}

/**
 * What the catalogue knows of a canonical code; `undefined` for one that is not documented. In constant time.
 *
 * @example
 * lookup("x02").name // "DestinationBusy"
 */
export function lookup<Code extends CodeOf<"traitel-fax">>(code: Code): EntryFor<"traitel-fax", Code>;
export function lookup(code: string): EntryOf<"traitel-fax"> | undefined;
export function lookup(code: string): EntryOf<"traitel-fax"> | undefined {
  return table.lookup(code);
}

/**
 * Reads a reply: what `JSON.parse` gave, the body text, or a bare code. Never throws for any reply.
 *
 * @example
 * decode(5).code // "005"
 */
export function decode(reply: unknown, options?: DecodeOptions<"traitel-fax">): Decoded<"traitel-fax"> {
  return decoder(reply, options);
}

/** The documented entries that are nearest to a status that is not, nearest first; three at most. */
export function suggest(unknown: Unknown<"traitel-fax">): EntryOf<"traitel-fax">[] {
  return nearest(table, unknown);
}

/** Whether a value is one of the codes of `TraitelFaxReason`, canonically spelt. */
export function isTraitelFaxReason(value: unknown): value is TraitelFaxReason {
  return isMember(TraitelFaxReason, value);
}

/** Whether a value is one of the codes of `TraitelFaxState`, canonically spelt. */
export function isTraitelFaxState(value: unknown): value is TraitelFaxState {
  return isMember(TraitelFaxState, value);
}

/** Whether a value is one of the codes of `TraitelFaxStatus`, canonically spelt. */
export function isTraitelFaxStatus(value: unknown): value is TraitelFaxStatus {
  return isMember(TraitelFaxStatus, value);
}
