import { type About, aboutOf } from "./catalogue/about.ts";
import type { CodeOf } from "./catalogue/api.ts";
import type { EntryFor, EntryOf } from "./catalogue/entry.ts";
import { isMember } from "./catalogue/guard.ts";
import type { EntriesOptions } from "./catalogue/table.ts";
import { persianSms as table } from "./catalogue/tables/persian-sms.ts";
import type { Decoded, DecodeOptions, Unknown } from "./decode/decoded.ts";
import { persianSms as decoder } from "./decode/decoders/persian-sms.ts";
import { nearest } from "./decode/nearest.ts";
import { origin } from "./generated/persian-sms.entries.ts";
import { PersianSmsStatus } from "./generated/persian-sms.enum.ts";

export type { EntryFor, EntryOf, ErrorEntry, SuccessEntry } from "./catalogue/entry.ts";
export type { Decoded, DecodeOptions, Failure, Form, Success, Unknown } from "./decode/decoded.ts";
export { ApiError, isApiError, toError } from "./decode/error.ts";
export { type ProblemDetail, type ProblemOptions, toProblem } from "./messages/problem.ts";
export { PersianSmsStatus };

/** What the catalogue says of itself: title, source, language, enums, operations. */
export function about(): About<"persian-sms"> {
  return aboutOf(table, origin);
}

/** All entries, or those of one provenance, in the document's order. */
export function entries(options: EntriesOptions = {}): readonly EntryOf<"persian-sms">[] {
  return table.entries(options.provenance);
}

/**
 * What the catalogue knows of a canonical code; `undefined` for one that is not documented. In constant time.
 *
 * @example
 * lookup("962").name // "InvalidCredentials"
 */
export function lookup<Code extends CodeOf<"persian-sms">>(code: Code): EntryFor<"persian-sms", Code>;
export function lookup(code: string): EntryOf<"persian-sms"> | undefined;
export function lookup(code: string): EntryOf<"persian-sms"> | undefined {
  return table.lookup(code);
}

/**
 * Reads a reply: what `JSON.parse` gave, the body text, or a bare code. Never throws for any reply.
 *
 * @example
 * decode([962, "…"]).code // "962"
 */
export function decode(reply: unknown, options?: DecodeOptions<"persian-sms">): Decoded<"persian-sms"> {
  return decoder(reply, options);
}

/** The documented entries that are nearest to a status that is not, nearest first; three at most. */
export function suggest(unknown: Unknown<"persian-sms">): EntryOf<"persian-sms">[] {
  return nearest(table, unknown);
}

/** Whether a value is one of the codes of `PersianSmsStatus`, canonically spelt. */
export function isPersianSmsStatus(value: unknown): value is PersianSmsStatus {
  return isMember(PersianSmsStatus, value);
}
