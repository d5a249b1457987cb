import { type About, aboutOf } from "./catalogue/about.ts";
import type { CodeOf } from "./catalogue/api.ts";
import type { EntryFor, EntryOf } from "./catalogue/entry.ts";
import { isMember } from "./catalogue/guard.ts";
import type { EntriesOptions } from "./catalogue/table.ts";
import { nssoap as table } from "./catalogue/tables/nssoap.ts";
import type { Decoded, DecodeOptions, Unknown } from "./decode/decoded.ts";
import { nssoap as decoder } from "./decode/decoders/nssoap.ts";
import { nearest } from "./decode/nearest.ts";
import { readXml } from "./decode/xml.ts";
import { origin } from "./generated/nssoap.entries.ts";
import { NssoapStatus } from "./generated/nssoap.enum.ts";

export type { EntryFor, EntryOf, ErrorEntry, SuccessEntry } from "./catalogue/entry.ts";
export type { Decoded, DecodeOptions, Failure, Form, Success, Unknown } from "./decode/decoded.ts";
export { ApiError, isApiError, toError } from "./decode/error.ts";
export { type ProblemDetail, type ProblemOptions, toProblem } from "./messages/problem.ts";
export { NssoapStatus };

/** What the catalogue says of itself: title, source, language, enums, operations. */
export function about(): About<"nssoap"> {
  return aboutOf(table, origin);
}

/** All entries, or those of one provenance, in the document's order. */
export function entries(options: EntriesOptions = {}): readonly EntryOf<"nssoap">[] {
  return table.entries(options.provenance);
}

/**
 * What the catalogue knows of a canonical code; `undefined` for one that is not documented. In constant time.
 *
 * @example
 * lookup("AccessDenied").name // "AccessDenied"
 */
export function lookup<Code extends CodeOf<"nssoap">>(code: Code): EntryFor<"nssoap", Code>;
export function lookup(code: string): EntryOf<"nssoap"> | undefined;
export function lookup(code: string): EntryOf<"nssoap"> | undefined {
  return table.lookup(code);
}

/**
 * Reads a reply: what `JSON.parse` gave, the body text, a SOAP envelope, or a bare code. Never throws for any reply.
 *
 * @example
 * decode({ status_num: "AccessDenied" }).code // "AccessDenied"
 */
export function decode(reply: unknown, options?: DecodeOptions<"nssoap">): Decoded<"nssoap"> {
  return decoder(reply, options, options?.xml ?? readXml);
}

/** The documented entries that are nearest to a status that is not, nearest first; three at most. */
export function suggest(unknown: Unknown<"nssoap">): EntryOf<"nssoap">[] {
  return nearest(table, unknown);
}

/** Whether a value is one of the codes of `NssoapStatus`, canonically spelt. */
export function isNssoapStatus(value: unknown): value is NssoapStatus {
  return isMember(NssoapStatus, value);
}
