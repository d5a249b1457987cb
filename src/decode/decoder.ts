import type { Api } from "../catalogue/api.ts";
import type { AnyEntry } from "../catalogue/entry.ts";
import type { Table } from "../catalogue/table.ts";
import { headerOf } from "../reply/http.ts";
import { type Codes, type Context, type Form, notAReply, type Reading, type Reply } from "../reply/reading.ts";
import { readReply } from "../reply/reply.ts";
import { excerpt } from "../reply/text.ts";
import type { ReadXml } from "../reply/xml.ts";
import type { Category, Fix, Retry, Why } from "../schema/vocabulary.ts";
import { adviceOf, retryAfterOf } from "./advice.ts";
import type { Decoded, DecodeOptions } from "./decoded.ts";
import type { OfOperation, Operations } from "./operation.ts";
import { rememberReply } from "./replies.ts";

/** `xml` stands beside the options, so that the caller's own need not be copied on every call. */
export type Decoder<A extends Api> = (reply: unknown, options?: DecodeOptions<A>, xml?: ReadXml) => Decoded<A>;

/** An answer while it is made: assigned one by one, because most have few of these fields, and spreading costs. */
interface Draft extends Partial<OfOperation> {
  readonly outcome: "success" | "error" | "unknown";
  readonly api: string;
  readonly code: string | null;
  readonly category: Category;
  readonly retry: Retry;
  fix?: Fix;
  retryAfter?: number;
  entry?: AnyEntry;
  payload?: unknown;
  detail?: string;
  extendedError?: string | number;
  state?: AnyEntry;
  reason?: AnyEntry;
  why?: Why;
  form?: Form;
  raw?: string;
}

/**
 * Decodes the replies of one API: never throws for any reply, and hands out frozen answers.
 *
 * @param operations Where the document lists errors by operation.
 */
export function createDecoder<A extends Api>(table: Table<A>, reply: Reply, operations?: Operations): Decoder<A> {
  // The answer to a bare code, by its canonical spelling: made once and shared.
  const bare = new Map<string, Decoded<A>>();
  const { api } = table;
  const codes = table as unknown as Codes;

  return (received, options, xml = options?.xml) => {
    const operation = options?.operation;
    const http = options?.http;
    const isBare = operation === undefined && http === undefined;
    if (isBare) {
      const shared = typeof received === "string" ? bare.get(received) : undefined;
      if (shared !== undefined) return shared;
    }
    if (operation !== undefined && !operations)
      throw new TypeError(`${api} has no operation ${JSON.stringify(operation)}: its document names none`);
    const chapter = operation === undefined ? undefined : operations?.(api, table.facts(), operation);
    const context: Context = {
      reply,
      codes,
      xml,
      http: http && { status: http.status, retryAfter: headerOf(http.headers) },
      left: 1000,
    };
    const answer = answerOf(read(received, context), context, table as unknown as Table);
    if (chapter && answer.outcome === "error" && answer.entry) Object.assign(answer, chapter(answer.entry));
    if (answer.outcome !== "success") rememberReply(answer, received);
    const decoded = Object.freeze(answer) as unknown as Decoded<A>;
    if (isBare && received === answer.code && answer.code !== null) bare.set(answer.code, decoded);
    return decoded;
  };
}

function read(reply: unknown, context: Context): Reading {
  let isUnread = false;
  try {
    const read = readReply(reply, context);
    const reading = context.reply.settle?.(read, context) ?? read;
    if (reading.says !== "not_a_reply") return reading;
    // A `Response` of fetch, or a promise.
    const { then, json } = (reply ?? {}) as { readonly then?: unknown; readonly json?: unknown };
    isUnread = typeof (then ?? json) === "function";
    if (!isUnread) return reading;
  } catch {
    // A getter or a proxy of the caller's threw: whatever it is, it carries no status.
  }
  if (isUnread) throw new TypeError("a Response or a promise is read by: await decodeResponse(response)");
  return notAReply("value");
}

function answerOf(reading: Reading, { reply, http }: Context, { api, halves }: Table): Draft {
  const { says, form, entry, raw } = reading;
  const { category, retry, fix, wait }: Partial<AnyEntry> & Pick<AnyEntry, "category" | "retry"> =
    entry ?? reading.lent ?? adviceOf(reading, http);
  const answer: Draft = entry
    ? { outcome: entry.outcome as "success" | "error", api, code: entry.code, category, retry, entry }
    : { outcome: "unknown", api, code: null, category, retry, why: reading.says, form };
  if (fix) answer.fix = fix;
  const retryAfter = says === "success" ? undefined : (retryAfterOf(http) ?? (wait && wait * 1000));
  if (retryAfter !== undefined) answer.retryAfter = retryAfter;
  if (reading.payload !== undefined) answer.payload = reading.payload;
  if (reading.detail !== undefined) answer.detail = reading.detail;
  if (reading.extendedError !== undefined) answer.extendedError = reading.extendedError;
  if (raw !== undefined) answer.raw = excerpt(raw);
  const { state, reason }: Pick<AnyEntry, "state" | "reason"> =
    entry ?? (says === "undocumented" && raw ? halves(reply.kind(raw)?.at(-1) ?? raw) : {});
  if (state) answer.state = state;
  if (reason) answer.reason = reason;
  return answer;
}
