import { isPlainAt } from "./json-source.ts";
import { readStatus } from "./kind.ts";
import { readObject } from "./object.ts";
import { type Context, contradictory, isSuccess, notAReply, type Reading } from "./reading.ts";
import { formOf, isXml, parsedJson, trimmed } from "./text.ts";

/** What a reply says, whatever it came as. It may throw: getters and proxies are the caller's. */
export function readReply(reply: unknown, context: Context): Reading {
  const reading = readAny(reply, context);
  return isSuccess(reading) && (context.status ?? 0) >= 400 ? contradictory(reading) : reading;
}

function readAny(reply: unknown, context: Context): Reading {
  if (reply === undefined || reply === null) return notAReply("empty");
  if (typeof reply === "string") return readText(reply, context);
  if (typeof reply === "number" || typeof reply === "bigint") {
    const text = Object.is(reply, -0) ? "-0" : String(reply);
    if (/^\d{1,15}$/.test(text)) return readText(text, context);
    return Number.isNaN(reply) ? notAReply("value") : { why: "undocumented", form: "value", raw: text };
  }
  if (typeof reply !== "object" || ArrayBuffer.isView(reply)) return notAReply("value");
  // Its letters are not the elements of a list.
  if (reply instanceof String || reply instanceof Number) return readAny(reply.valueOf(), context);
  const walk = { context, places: context.reply.json ?? [], form: "json", readText, seen: new Set<object>() } as const;
  const reading = readObject(reply, walk);
  const isSilent = "why" in reading && reading.why === "not_a_reply" && reading.form === "json";
  return (isSilent && context.reply.silent?.(reply, context)) || reading;
}

function readText(received: string, context: Context): Reading {
  const { reply, xml } = context;
  const text = trimmed(received);
  if (text === "") return reply.silent?.({}, context) ?? { why: reply.empty ?? "not_a_reply", form: "empty" };
  const json = parsedJson(text);
  // A text inside a text is shorter by its quotes each time, so this ends.
  if (typeof json?.value === "string") return readText(json.value, context);
  if (json && typeof json.value === "object" && json.value !== null) {
    const reading = readAny(json.value, context);
    return isSuccess(reading) && reading.at && !isPlainAt(json.text, reading.at) ? contradictory(reading) : reading;
  }
  const places = typeof reply.xml === "object" ? reply.xml : reply.json;
  const root = xml && places && isXml(text) ? xml(text) : undefined;
  if (root && places) return readObject(root, { context, places, form: "xml", readText, seen: new Set() });
  return readHttp(text, context) ?? readPlain(text, context);
}

// A header begins with the protocol's name: `Error:` and `Warning:` stand before other things, too.
const statusLine = /^HTTP\/\d\S* +(\d{3})\b/i;
const blankLine = /\r?\n\r?\n/;

/** A whole HTTP response: its body, under its status; behind a redirect there is another one. */
function readHttp(text: string, context: Context): Reading | undefined {
  const status = Number(statusLine.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(status)) return undefined;
  const end = blankLine.exec(text);
  const body = end ? text.slice(end.index + end[0].length) : "";
  return readReply(body, { ...context, status });
}

function readPlain(text: string, context: Context): Reading {
  const form = formOf(text);
  if (form !== "value" && form !== "text") return notAReply(form);
  const entry = context.spelled(text);
  if (entry) return { entry, form };
  const { id, text: read } = context.reply;
  return (
    id?.(text, context) ??
    (read ? read(text, context) : form === "value" ? readStatus(text, context, form) : undefined) ??
    notAReply(form)
  );
}
