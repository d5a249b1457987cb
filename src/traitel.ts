import { type About, aboutOf } from "./catalogue/about.ts";
import type { CodeOf } from "./catalogue/api.ts";
import type { EntryFor, EntryOf } from "./catalogue/entry.ts";
import { isMember } from "./catalogue/guard.ts";
import type { EntriesOptions } from "./catalogue/table.ts";
import { traitel as table } from "./catalogue/tables/traitel.ts";
import type { Decoded, DecodeOptions, Unknown } from "./decode/decoded.ts";
import { traitel as decoder } from "./decode/decoders/traitel.ts";
import { nearest } from "./decode/nearest.ts";
import { origin } from "./generated/traitel.entries.ts";
import { TraitelStatus } from "./generated/traitel.enum.ts";

export type { EntryFor, EntryOf, ErrorEntry, SuccessEntry } from "./catalogue/entry.ts";
export type { Decoded, DecodeOptions, Failure, Form, Success, Unknown } from "./decode/decoded.ts";
export { ApiError, isApiError, toError } from "./decode/error.ts";
export { type ProblemDetail, type ProblemOptions, toProblem } from "./messages/problem.ts";
export { TraitelStatus };

/** What the catalogue says of itself: title, source, language, enums, operations. */
export function about(): About<"traitel"> {
  return aboutOf(table, origin);
}

/** All entries, or those of one provenance, in the document's order. */
export function entries(options: EntriesOptions = {}): readonly EntryOf<"traitel">[] {
  return table.entries(options.provenance);
}

/**
 * What the catalogue knows of a canonical code; `undefined` for one that is not documented. In constant time.
 *
 * @example
 * lookup("105").name // "InvalidSubAccountId"
 */
export function lookup<Code extends CodeOf<"traitel">>(code: Code): EntryFor<"traitel", Code>;
export function lookup(code: string): EntryOf<"traitel"> | undefined;
export function lookup(code: string): EntryOf<"traitel"> | undefined {
  return table.lookup(code);
}

/**
 * Reads a reply: what `JSON.parse` gave, the body text, or a bare code. Never throws for any reply.
 * With `operation`, the answer says what its chapter says of the error.
 *
 * @throws TypeError for an operation that does not exist; it lists the right ones.
 * @example
 * decode("Error 105: Invalid sub-account ID.").code // "105"
 */
export function decode(reply: unknown, options?: DecodeOptions<"traitel">): Decoded<"traitel"> {
  return decoder(reply, options);
}

/** The documented entries that are nearest to a status that is not, nearest first; three at most. */
export function suggest(unknown: Unknown<"traitel">): EntryOf<"traitel">[] {
  return nearest(table, unknown);
}

/** Whether a value is one of the codes of `TraitelStatus`, canonically spelt. */
export function isTraitelStatus(value: unknown): value is TraitelStatus {
  return isMember(TraitelStatus, value);
}
