import type { Api, OperationOf } from "../catalogue/api.ts";
import type { AnyEntry } from "../catalogue/entry.ts";
import type { Table } from "../catalogue/table.ts";
import { type Context, isSuccess, notAReply, type Reading, type Reply } from "../reply/reading.ts";
import { readReply } from "../reply/reply.ts";
import { excerpt } from "../reply/text.ts";
import type { ReadXml } from "../reply/xml.ts";
import type { AnyDecoded, Decoded, DecodeOptions } from "./decoded.ts";
import { rememberReply } from "./replies.ts";

/** `xml` stands beside the options, so that the caller's own need not be copied on every call. */
export type Decoder<A extends Api> = (reply: unknown, options?: DecodeOptions<A>, xml?: ReadXml) => Decoded<A>;

// An answer while it is made: assigned one by one, because half of them have nothing but the first four, and spreading costs.
type Draft<Answer = AnyDecoded> = Answer extends object ? { -readonly [Key in keyof Answer]: Answer[Key] } : never;

/** Decodes the replies of one API: never throws for any reply, and hands out frozen answers. */
export function createDecoder<A extends Api>(table: Table<A>, reply: Reply): Decoder<A> {
  // The answer to a bare code, by its canonical spelling: made once and shared.
  const bare = new Map<string, Decoded<A>>();
  const spelled = (text: string) => table.spelled(text) as AnyEntry | undefined;
  const success = () => (table.entries() as readonly AnyEntry[]).find((entry) => entry.outcome === "success");

  return (received, options, xml = options?.xml) => {
    const operation = options?.operation;
    const status = options?.http?.status;
    const isBare = operation === undefined && status === undefined;
    if (isBare) {
      const shared = typeof received === "string" ? bare.get(received) : undefined;
      if (shared !== undefined) return shared;
    } else if (operation !== undefined && !table.operation(operation)) throw unknownOperation(table, operation);

    const reading = read(received, { reply, spelled, success, xml, status });
    const answer = answerOf(reading, table, reply, operation);
    const decoded = answer as Decoded<A>;
    if (answer.outcome !== "success" && (received !== answer.code || answer.code === null))
      rememberReply(answer, received);
    else if (isBare && received === answer.code) bare.set(answer.code, decoded);
    Object.freeze(answer);
    return decoded;
  };
}

function unknownOperation<A extends Api>(table: Table<A>, operation: unknown): TypeError {
  const names = table.operations();
  const right = names.length > 0 ? `it is one of ${names.join(", ")}` : "its document names none";
  return new TypeError(`${table.api} has no operation ${JSON.stringify(String(operation))}: ${right}`);
}

function read(reply: unknown, context: Context): Reading {
  try {
    return readReply(reply, context);
  } catch {
    // A getter or a proxy of the caller's threw: whatever it is, it carries no status.
    return notAReply("value");
  }
}

function answerOf<A extends Api>(
  reading: Reading,
  table: Table<A>,
  { kind }: Reply,
  operation?: OperationOf<A>,
): Draft {
  const { api } = table;
  if (!("entry" in reading)) {
    const { why, form, raw } = reading;
    const answer: Draft = { outcome: "unknown", api, code: null, why, form };
    if (raw === undefined) return answer;
    answer.raw = excerpt(raw);
    return why === "undocumented" ? Object.assign(answer, table.halves(kind(raw)?.at(-1) ?? raw)) : answer;
  }
  const { entry, payload, detail, extendedError } = reading;
  if (isSuccess(reading)) {
    const answer: Draft = { outcome: "success", api, code: entry.code, entry };
    if (payload !== undefined) answer.payload = payload;
    return answer;
  }
  const answer: Draft = { outcome: "error", api, code: entry.code, entry };
  if (detail !== undefined) answer.detail = detail;
  if (operation !== undefined) {
    const errors = table.operation(operation)?.errors ?? {};
    answer.documentedForOperation = Object.hasOwn(errors, entry.code);
    const cause = answer.documentedForOperation ? errors[entry.code] : undefined;
    if (cause !== undefined) answer.cause = cause;
  }
  if (extendedError !== undefined) answer.extendedError = extendedError;
  if (entry.state) answer.state = entry.state;
  if (entry.reason) answer.reason = entry.reason;
  return answer;
}
