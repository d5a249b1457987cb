import { type About, aboutOf } from "./catalogue/about.ts";
import type { CodeOf } from "./catalogue/api.ts";
import type { EntryFor, EntryOf } from "./catalogue/entry.ts";
import { isMember } from "./catalogue/guard.ts";
import type { EntriesOptions } from "./catalogue/table.ts";
import { voipms as table } from "./catalogue/tables/voipms.ts";
import type { Decoded, DecodeOptions, Unknown } from "./decode/decoded.ts";
import { voipms as decoder } from "./decode/decoders/voipms.ts";
import { nearest } from "./decode/nearest.ts";
import { origin } from "./generated/voipms.entries.ts";
import { VoipmsStatus } from "./generated/voipms.enum.ts";

export type { EntryFor, EntryOf, ErrorEntry, SuccessEntry } from "./catalogue/entry.ts";
export type { Decoded, DecodeOptions, Failure, Form, Success, Unknown } from "./decode/decoded.ts";
export { ApiError, isApiError, toError } from "./decode/error.ts";
export { type ProblemDetail, type ProblemOptions, toProblem } from "./messages/problem.ts";
export { VoipmsStatus };

/** What the catalogue says of itself: title, source, language, enums, operations. */
export function about(): About<"voipms"> {
  return aboutOf(table, origin);
}

/** All entries, or those of one provenance, in the document's order. */
export function entries(options: EntriesOptions = {}): readonly EntryOf<"voipms">[] {
  return table.entries(options.provenance);
}

/**
 * What the catalogue knows of a canonical code; `undefined` for one that is not documented. In constant time.
 *
 * @example
 * lookup("invalid_did").name // "InvalidDid"
 */
export function lookup<Code extends CodeOf<"voipms">>(code: Code): EntryFor<"voipms", Code>;
export function lookup(code: string): EntryOf<"voipms"> | undefined;
export function lookup(code: string): EntryOf<"voipms"> | undefined {
  return table.lookup(code);
}

/**
 * Reads a reply: what `JSON.parse` gave, the body text, or a bare code. Never throws for any reply.
 *
 * @example
 * decode('{"status":"ip_not_enabled"}').code // "ip_not_enabled"
 */
export function decode(reply: unknown, options?: DecodeOptions<"voipms">): Decoded<"voipms"> {
  return decoder(reply, options);
}

/** The documented entries that are nearest to a status that is not, nearest first; three at most. */
export function suggest(unknown: Unknown<"voipms">): EntryOf<"voipms">[] {
  return nearest(table, unknown);
}

/** Whether a value is one of the codes of `VoipmsStatus`, canonically spelt. */
export function isVoipmsStatus(value: unknown): value is VoipmsStatus {
  return isMember(VoipmsStatus, value);
}
