import type { Api } from "../catalogue/api.ts";
import type { AnyEntry } from "../catalogue/entry.ts";
import type { Table } from "../catalogue/table.ts";
import {
  type Codes,
  type Context,
  type Documented,
  notAReply,
  type Reading,
  type Reply,
  type Undecided,
} from "../reply/reading.ts";
import { readReply } from "../reply/reply.ts";
import { excerpt } from "../reply/text.ts";
import type { ReadXml } from "../reply/xml.ts";
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
    const status = options?.http?.status;
    const isBare = operation === undefined && status === undefined;
    if (isBare) {
      const shared = typeof received === "string" ? bare.get(received) : undefined;
      if (shared !== undefined) return shared;
    }
    const chapter = operation === undefined ? undefined : operations?.(table.facts(), operation);
    if (operation !== undefined && !chapter) throw unknownOperation(table, operation);

    const reading = read(received, { reply, codes, xml, status });
    const answer = reading.entry
      ? answerOf(reading, reading.entry, table.api, chapter)
      : unknownOf(reading, table, reply);
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
  try {
    return readReply(reply, context);
  } catch {
    // A getter or a proxy of the caller's threw: whatever it is, it carries no status.
    return notAReply("value");
  }
}

function unknownOf<A extends Api>({ says, form, raw }: Undecided, table: Table<A>, { kind }: Reply): Draft {
  const answer: Draft = { outcome: "unknown", api: table.api, code: null, why: says, form };
  if (raw === undefined) return answer;
  answer.raw = excerpt(raw);
  return says === "undocumented" ? Object.assign(answer, table.halves(kind(raw)?.at(-1) ?? raw)) : answer;
}

function answerOf(
  reading: Documented,
  entry: AnyEntry,
  api: string,
  chapter?: (entry: AnyEntry) => OfOperation,
): Draft {
  const { outcome, code } = entry;
  if (outcome === "success") {
    const answer: Draft = { outcome, api, code, entry };
    if (reading.payload !== undefined) answer.payload = reading.payload;
    return answer;
  }
  const answer: Draft = { outcome, api, code, entry };
  if (reading.detail !== undefined) answer.detail = reading.detail;
  if (reading.extendedError !== undefined) answer.extendedError = reading.extendedError;
  if (entry.state) answer.state = entry.state;
  if (entry.reason) answer.reason = entry.reason;
  return chapter ? Object.assign(answer, chapter(entry)) : answer;
}
