import type { Api, OperationOf } from "../catalogue/api.ts";
import type { Table } from "../catalogue/table.ts";
import type { Decoded, DecodeOptions } from "./decoded.ts";
import { notAReply, type Reader, type Reading } from "./reading.ts";
import { rememberReply } from "./replies.ts";
import { excerpt, isXml, parsedJson, trimmed } from "./text.ts";
import type { ReadXml } from "./xml.ts";

/** `xml` stands beside the options, so that the caller's own need not be copied on every call. */
export type Decoder<A extends Api> = (reply: unknown, options?: DecodeOptions<A>, xml?: ReadXml) => Decoded<A>;

// The union over all APIs is more than the compiler can follow through a generic A; this is what they have in common.
type Answer = Record<string, unknown>;

/** Decodes the replies of one API: never throws for any reply, and hands out frozen answers. */
export function createDecoder<A extends Api>(table: Table<A>, reader: Reader): Decoder<A> {
  // The answer to a bare code, by its canonical spelling: made once and shared.
  const bare = new Map<string, Decoded<A>>();

  return (reply, options, xml = options?.xml) => {
    const operation = options?.operation;
    if (operation === undefined) {
      const shared = typeof reply === "string" ? bare.get(reply) : undefined;
      if (shared !== undefined) return shared;
    } else if (!table.operation(operation)) throw unknownOperation(table, operation);

    const reading = read(reply, reader, xml);
    const answer = Object.freeze(answerOf(reading, table, reader, operation)) as unknown as Decoded<A>;
    if (reply !== answer.code) {
      if (answer.outcome !== "success") rememberReply(answer, reply);
    } else if (operation === undefined && answer.code !== null) bare.set(answer.code, answer);
    return answer;
  };
}

function unknownOperation<A extends Api>({ api, compiled }: Table<A>, operation: unknown): TypeError {
  const right = compiled.operations
    ? `it is one of ${Object.keys(compiled.operations).join(", ")}`
    : "its document names none";
  return new TypeError(`${api} has no operation ${JSON.stringify(String(operation))}: ${right}`);
}

function read(reply: unknown, reader: Reader, xml?: ReadXml): Reading {
  try {
    return readAny(reply, reader, xml);
  } catch {
    // A getter or a proxy of the caller's threw: whatever it is, it carries no status.
    return notAReply("value");
  }
}

function readAny(reply: unknown, reader: Reader, xml?: ReadXml): Reading {
  if (reply === undefined || reply === null) return notAReply("empty");
  if (typeof reply === "number" || typeof reply === "bigint") {
    const text = String(reply);
    if (/^\d{1,15}$/.test(text)) return reader.text(text);
    return Number.isNaN(reply) ? notAReply("value") : { why: "undocumented", form: "value", raw: text };
  }
  if (typeof reply === "object") return ArrayBuffer.isView(reply) ? notAReply("value") : reader.value(reply);
  if (typeof reply !== "string") return notAReply("value");

  const text = trimmed(reply);
  if (text === "") return reader.empty ?? notAReply("empty");
  const json = parsedJson(text);
  // A string inside a string is shorter by its quotes each time, so this ends.
  if (typeof json === "string") return readAny(json, reader, xml);
  if (typeof json === "object" && json !== null) return reader.value(json);
  const root = xml && reader.xml && isXml(text) ? xml(text) : undefined;
  return root && reader.xml ? reader.xml(root) : reader.text(text);
}

// Assigned one by one: half of the answers have nothing but the first four, and spreading is what costs.
function answerOf<A extends Api>(
  reading: Reading,
  table: Table<A>,
  reader: Reader,
  operation?: OperationOf<A>,
): Answer {
  const { api } = table;
  const status = "status" in reading ? reading.status : undefined;
  let entry = status === undefined ? undefined : table.spelled(status);
  let written = status ?? ("raw" in reading ? reading.raw : undefined);
  if (!entry && status !== undefined && reader.repair) {
    written = reader.repair(status) ?? status;
    entry = table.spelled(written);
  }
  if (!entry || !("status" in reading)) {
    const answer: Answer = {
      outcome: "unknown",
      api,
      code: null,
      why: "why" in reading ? reading.why : "undocumented",
    };
    const raw = status ?? written;
    if (raw !== undefined) answer.raw = excerpt(raw);
    answer.form = reading.form;
    return Object.assign(answer, table.halves(written ?? ""));
  }
  const answer: Answer = { outcome: entry.outcome, api, code: entry.code, entry };
  if (entry.outcome === "success") {
    if (reading.payload !== undefined) answer.payload = reading.payload;
    return answer;
  }
  if (reading.detail !== undefined) answer.detail = reading.detail;
  if (operation !== undefined) {
    const errors = table.operation(operation)?.errors ?? {};
    answer.documentedForOperation = Object.hasOwn(errors, entry.code);
    if (answer.documentedForOperation) answer.cause = errors[entry.code];
  }
  if (reading.extendedError !== undefined && entry.code === "ExtendedError")
    answer.extendedError = reading.extendedError;
  if (entry.state) {
    answer.state = entry.state;
    answer.reason = entry.reason;
  }
  return answer;
}
