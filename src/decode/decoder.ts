import type { Api } from "../catalogue/api.ts";
import type { AnyEntry } from "../catalogue/entry.ts";
import type { Table } from "../catalogue/table.ts";
import { noteHttp } from "../reply/http.ts";
import type { Codes, Context, Form, Reply } from "../reply/reading.ts";
import { readReply } from "../reply/reply.ts";
import { excerpt } from "../reply/text.ts";
import type { ReadXml } from "../reply/xml.ts";
import type { Category, Fix, Retry, Why } from "../schema/vocabulary.ts";
import { adviceOf } from "./advice.ts";
import type { Decoded, DecodeOptions } from "./decoded.ts";
import type { OfOperation, Operations } from "./operation.ts";
import { Remembered } from "./replies.ts";

/** `xml` stands beside the options, so that the caller's own need not be copied on every call. */
export type Decoder<A extends Api> = (reply: unknown, options?: DecodeOptions<A>, xml?: ReadXml) => Decoded<A>;

/** An answer while it is made: assigned one by one, because most have few of these fields, and spreading costs. */
interface Draft extends OfOperation {
  readonly outcome: "success" | "error" | "unknown";
  readonly api: string;
  readonly code: string | null;
  readonly category: Category | undefined;
  readonly retry: Retry | undefined;
  fix?: Fix;
  retryAfter?: number;
  entry?: AnyEntry;
  why?: Why;
  form?: Form;
  raw?: string;
}

/**
 * Decodes the replies of one API: never throws for any reply, and hands out frozen answers.
 *
 * @param describe Says how its replies are read: it is asked when the first of them comes, so that an import makes no description.
 * @param operations Where the document lists errors by operation.
 */
export function createDecoder<A extends Api>(
  table: Table<A>,
  describe: () => Reply,
  operations?: Operations,
): Decoder<A> {
  let reply: Reply | undefined;
  // The answer to a bare code, by its canonical spelling: made once and shared.
  const bare = new Map<unknown, Decoded<A>>();

  return (received, options, xml = options?.xml) => {
    const operation = options?.operation;
    const http = options?.http;
    const alone = (operation ?? http) === undefined ? received : undefined;
    const shared = bare.get(alone);
    if (shared) return shared;
    reply ??= describe();
    const context: Context = { reply, codes: table as unknown as Codes, xml: reply.soap && xml, status: 0, left: 1000 };
    if (http) noteHttp(context, http.status, http.headers);
    const reading = readReply(received, context);
    const { says, entry } = reading;
    const { category, retry, fix, wait }: Partial<AnyEntry> =
      entry ?? reading.lent ?? adviceOf(reading, context.status);
    const answer: Draft = {
      outcome: entry ? (says as "success" | "error") : "unknown",
      api: table.api,
      code: entry?.code ?? null,
      category,
      retry,
      ...(entry ? { entry } : { why: says as Why, form: reading.form }),
    };
    if (fix) answer.fix = fix;
    if (says !== "success") {
      new Remembered(answer, received);
      const retryAfter = context.retryAfter ?? (wait && wait * 1000);
      if (retryAfter !== undefined) answer.retryAfter = retryAfter;
    }
    Object.assign(answer, reading.around);
    if (reading.raw) answer.raw = excerpt(reading.raw);
    if (operation !== undefined) {
      if (!operations) throw new TypeError(`${table.api} has no operations`);
      operations(answer, table as unknown as Table, operation);
    }
    if (alone === answer.code) bare.set(alone, answer as unknown as Decoded<A>);
    return Object.freeze(answer) as unknown as Decoded<A>;
  };
}
