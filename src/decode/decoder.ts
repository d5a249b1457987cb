import type { Api } from "../catalogue/api.ts";
import type { AnyEntry } from "../catalogue/entry.ts";
import type { Table } from "../catalogue/table.ts";
import { headerOf } from "../reply/http.ts";
import {
  type Codes,
  type Context,
  type Documented,
  type Http,
  notAReply,
  type Reading,
  type Reply,
  type Undecided,
} from "../reply/reading.ts";
import { readReply } from "../reply/reply.ts";
import { excerpt } from "../reply/text.ts";
import type { ReadXml } from "../reply/xml.ts";
import { adviceOf, retryAfterOf } from "./advice.ts";
import type { AnyDecoded, Decoded, DecodeOptions } from "./decoded.ts";
import type { OfOperation, Operations } from "./operation.ts";
import { rememberReply } from "./replies.ts";

/** `xml` stands beside the options, so that the caller's own need not be copied on every call. */
export type Decoder<A extends Api> = (reply: unknown, options?: DecodeOptions<A>, xml?: ReadXml) => Decoded<A>;

// An answer while it is made: assigned one by one, because half of them have nothing but the first four, and spreading costs.
type Draft<Answer = AnyDecoded> = Answer extends object ? { -readonly [Key in keyof Answer]: Answer[Key] } : never;

/**
 * Decodes the replies of one API: never throws for any reply, and hands out frozen answers.
 *
 * @param operations Where the document lists errors by operation.
 */
export function createDecoder<A extends Api>(table: Table<A>, reply: Reply, operations?: Operations): Decoder<A> {
  // The answer to a bare code, by its canonical spelling: made once and shared.
  const bare = new Map<string, Decoded<A>>();
  const codes = table as unknown as Codes;

  return (received, options, xml = options?.xml) => {
    const operation = options?.operation;
    const http = options?.http;
    const isBare = operation === undefined && http === undefined;
    if (isBare) {
      const shared = typeof received === "string" ? bare.get(received) : undefined;
      if (shared !== undefined) return shared;
    }
    const chapter = operation === undefined ? undefined : operations?.(table.facts(), operation);
    if (operation !== undefined && !chapter) throw unknownOperation(table, operation);

    const context: Context = {
      reply,
      codes,
      xml,
      http: http && { status: http.status, retryAfter: headerOf(http.headers) },
      left: 1000,
    };
    const reading = read(received, context);
    const answer = reading.entry
      ? answerOf(reading, reading.entry, table.api, context.http, chapter)
      : unknownOf(reading, table, context);
    if (answer.outcome !== "success") rememberReply(answer, received);
    const decoded = Object.freeze(answer) as Decoded<A>;
    if (isBare && received === answer.code && answer.code !== null) bare.set(answer.code, decoded);
    return decoded;
  };
}

function unknownOperation<A extends Api>({ api, facts }: Table<A>, operation: unknown): TypeError {
  const names = Object.keys(facts().operations ?? {}).join(", ");
  const right = names ? `it is one of ${names}` : "its document names none";
  return new TypeError(`${api} has no operation ${JSON.stringify(String(operation))}: ${right}`);
}

function read(reply: unknown, context: Context): Reading {
  let isUnread = false;
  try {
    const reading = readReply(reply, context);
    if (reading.says !== "not_a_reply") return reading;
    isUnread = isResponse(reply);
    if (!isUnread) return reading;
  } catch {
    // A getter or a proxy of the caller's threw: whatever it is, it carries no status.
  }
  if (isUnread)
    throw new TypeError("decode reads what has arrived: await decodeResponse(response) reads a response whole");
  return notAReply("value");
}

/** Whether it is a `Response` of fetch, or the promise of one. */
const isResponse = (reply: unknown): boolean => {
  const { then, json } = (reply ?? {}) as { readonly then?: unknown; readonly json?: unknown };
  return typeof then === "function" || typeof json === "function";
};

function unknownOf<A extends Api>(reading: Undecided, table: Table<A>, { reply, http }: Context): Draft {
  const { says, form, raw, detail } = reading;
  const answer: Draft = { outcome: "unknown", api: table.api, code: null, why: says, form, ...adviceOf(reading, http) };
  const retryAfter = retryAfterOf(http);
  if (retryAfter !== undefined) answer.retryAfter = retryAfter;
  if (detail !== undefined) answer.detail = detail;
  if (raw === undefined) return answer;
  answer.raw = excerpt(raw);
  return says === "undocumented" ? Object.assign(answer, table.halves(reply.kind(raw)?.at(-1) ?? raw)) : answer;
}

function answerOf(
  reading: Documented,
  entry: AnyEntry,
  api: string,
  http: Http | undefined,
  chapter?: (entry: AnyEntry) => OfOperation,
): Draft {
  const { outcome, code, category, retry } = entry;
  if (outcome === "success") {
    const answer: Draft = { outcome, api, code, category, retry, entry };
    if (reading.payload !== undefined) answer.payload = reading.payload;
    return answer;
  }
  const { fix = "caller", wait, state, reason } = entry;
  const answer: Draft = { outcome, api, code, category, retry, fix, entry };
  const retryAfter = retryAfterOf(http) ?? (wait === undefined ? undefined : wait * 1000);
  if (retryAfter !== undefined) answer.retryAfter = retryAfter;
  if (reading.detail !== undefined) answer.detail = reading.detail;
  if (reading.extendedError !== undefined) answer.extendedError = reading.extendedError;
  if (state) answer.state = state;
  if (reason) answer.reason = reason;
  return chapter ? Object.assign(answer, chapter(entry)) : answer;
}
