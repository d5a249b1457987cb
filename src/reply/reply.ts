import { noteHttp } from "./http.ts";
import { strict } from "./json-source.ts";
import { readStatus } from "./kind.ts";
import { readObject } from "./object.ts";
import { type Context, denied, notAReply, type Reading } from "./reading.ts";
import { formOf, isXml, parsedJson, trimmed } from "./text.ts";
import { scalarOf, textOf } from "./value.ts";

/** What a reply says, whatever it came as. It may throw: getters and proxies are the caller's. */
export function readReply(reply: unknown, context: Context): Reading {
  const reading = readBody(reply, context);
  return reading.says === "success" && context.http && context.http.status >= 400 ? denied(reading) : reading;
}

function readBody(body: unknown, context: Context): Reading {
  const written = scalarOf(body);
  if (written !== undefined) return readText(written, context);
  if (body === undefined || body === null) return notAReply("empty");
  if (typeof body === "number" || typeof body === "bigint")
    return { says: "undocumented", form: "value", raw: String(body) };
  if (typeof body !== "object") return notAReply("value");
  // Its letters are not the elements of a list.
  const text = body instanceof String ? String(body) : textOf(body);
  if (text !== undefined) return readText(text, context);
  return readObject(body, { context, places: context.reply.json, form: "json", readBody }, true);
}

function readText(received: string, context: Context): Reading {
  const { reply, xml } = context;
  const text = trimmed(received);
  if (text === "") return reply.silent?.({}, context) ?? { says: reply.empty ?? "not_a_reply", form: "empty" };
  const json = parsedJson(text);
  // A text inside a text is shorter by its quotes each time, so this ends.
  if (typeof json?.value === "string") return readText(json.value, context);
  if (json && typeof json.value === "object" && json.value !== null) {
    const reading = readBody(json.value, context);
    if (reading.says !== "success") return reading;
    const source = strict(json.text, json.value);
    const isSo = source === json.text || (source && readBody(JSON.parse(source), context).entry === reading.entry);
    return isSo ? reading : denied(reading);
  }
  const places = reply.xml ?? reply.json;
  const root = xml && places && isXml(text) ? xml(text) : undefined;
  if (root) return readObject(root, { context, places, form: "xml", readBody });
  const inner = behindHttp(text, context) ?? firstPart(text);
  return inner === undefined ? readPlain(text, context) : readText(inner, context);
}

// A header begins with the protocol's name (`Error:` and `Warning:` stand before other things, too) and ends with a blank line.
const header = /^HTTP\/\d\S* +(\d{3})\b.*?(?:\r?\n\r?\n|$)/is;

/** The body of a whole HTTP response; behind a redirect there is another one. */
function behindHttp(text: string, context: Context): string | undefined {
  const [whole = "", status] = header.exec(text) ?? [];
  if (status === undefined) return undefined;
  noteHttp(context, { status: Number(status), retryAfter: /^retry-after:(.*)/im.exec(whole)?.[1] });
  return text.slice(whole.length);
}

/** The first part of a MIME message: there MTOM puts the envelope. */
function firstPart(text: string): string | undefined {
  const boundary = /^--\S+(?=\r?\n)/.exec(text)?.[0];
  const start = boundary === undefined ? -1 : text.search(/\r?\n\r?\n/);
  if (start < 0) return undefined;
  const end = text.indexOf(`\n${boundary}`, start);
  return text.slice(start, end < 0 ? text.length : end);
}

function readPlain(text: string, context: Context): Reading {
  const form = formOf(text);
  if (form !== "value" && form !== "text")
    return { ...notAReply(form), isBroken: form === "json" || (form === "xml" && context.xml !== undefined) };
  // A documented code is one, whatever the descriptions of texts say; another word is, where they do not say otherwise.
  const bare = form === "value" || context.codes.spelled(text) ? readStatus(text, context, form) : undefined;
  if (bare?.entry) return bare;
  const { id, text: read } = context.reply;
  return id?.(text, context) ?? (read ? read(text, context) : bare) ?? notAReply(form);
}
