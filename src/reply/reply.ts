import { isPlainAt } from "./json-source.ts";
import { readStatus } from "./kind.ts";
import { readObject } from "./object.ts";
import { type Context, denied, notAReply, type Reading } from "./reading.ts";
import { formOf, isXml, parsedJson, scalarOf, trimmed } from "./text.ts";

/** What a reply says, whatever it came as. It may throw: getters and proxies are the caller's. */
export function readReply(reply: unknown, context: Context): Reading {
  const reading = readAny(reply, context);
  return reading.says === "success" && (context.status ?? 0) >= 400 ? denied(reading) : reading;
}

function readAny(reply: unknown, context: Context): Reading {
  const written = scalarOf(reply);
  if (written !== undefined) return readText(written, context);
  if (reply === undefined || reply === null) return notAReply("empty");
  if (typeof reply === "number" || typeof reply === "bigint")
    return { says: "undocumented", form: "value", raw: String(reply) };
  if (typeof reply !== "object" || ArrayBuffer.isView(reply)) return notAReply("value");
  // Its letters are not the elements of a list.
  if (reply instanceof String) return readText(String(reply), context);
  const walk = { context, places: context.reply.json, form: "json", readText, seen: new Set<object>() } as const;
  const reading = readObject(reply, walk);
  const isSilent = reading.says === "not_a_reply" && reading.form === "json";
  return (isSilent && context.reply.silent?.(reply, context)) || reading;
}

function readText(received: string, context: Context): Reading {
  const { reply, xml } = context;
  const text = trimmed(received);
  if (text === "") return reply.silent?.({}, context) ?? { says: reply.empty ?? "not_a_reply", form: "empty" };
  const json = parsedJson(text);
  // A text inside a text is shorter by its quotes each time, so this ends.
  if (typeof json?.value === "string") return readText(json.value, context);
  if (json && typeof json.value === "object" && json.value !== null) {
    const reading = readAny(json.value, context);
    const isOne = reading.says !== "success" || !reading.at || isPlainAt(json.text, reading.at);
    return isOne ? reading : denied(reading);
  }
  const places = reply.xml ?? reply.json;
  const root = xml && places && isXml(text) ? xml(text) : undefined;
  if (root && places) return readObject(root, { context, places, form: "xml", readText, seen: new Set() });
  return readHttp(text, context) ?? readPlain(text, context);
}

// A header begins with the protocol's name (`Error:` and `Warning:` stand before other things, too) and ends with a blank line.
const header = /^HTTP\/\d\S* +(\d{3})\b.*?(?:\r?\n\r?\n|$)/is;

/** A whole HTTP response: its body, under its status; behind a redirect there is another one. */
function readHttp(text: string, context: Context): Reading | undefined {
  const [whole = "", status] = header.exec(text) ?? [];
  return status === undefined ? undefined : readReply(text.slice(whole.length), { ...context, status: Number(status) });
}

function readPlain(text: string, context: Context): Reading {
  const form = formOf(text);
  if (form !== "value" && form !== "text") return notAReply(form);
  // A documented code is one, whatever the descriptions of texts say; another word is, where they do not say otherwise.
  const bare = form === "value" || context.codes.spelled(text) ? readStatus(text, context, form) : undefined;
  if (bare?.entry) return bare;
  const { id, text: read } = context.reply;
  return id?.(text, context) ?? (read ? read(text, context) : bare) ?? notAReply(form);
}
