import { bodies, bodyIn, noteHttp, statusIn } from "./http.ts";
import { readStatus } from "./kind.ts";
import { faults, isDenied } from "./object.ts";
import { type Context, denied, type Form, notAReply, type Reading, together } from "./reading.ts";
import { formOf, withAsciiDigits } from "./text.ts";
import { field, isObject, type Keyed, nameOf, written } from "./value.ts";

/**
 * What a reply says, whatever it came as.
 *
 * @throws TypeError for what has to be awaited first.
 */
export function readReply(reply: unknown, context: Context): Reading {
  try {
    const read = readBody(reply, context);
    const reading = context.reply.settle?.(read, context) ?? read;
    if (reading.says === "success" && context.status >= 400) return denied(reading);
    // A `Response` of fetch, or a promise; what else can be awaited may have its body already.
    const { then, json = then } = (reply ?? {}) as Keyed;
    if (reading.says !== "not_a_reply" || typeof json !== "function" || typeof bodyIn(reply as Keyed)?.[0] === "string")
      return reading;
  } catch {
    // A getter or a proxy of the caller's threw: whatever it is, it carries no status.
    return notAReply("value");
  }
  throw new TypeError("await decodeResponse(response) instead");
}

function readBody(body: unknown, context: Context, form: Form = "json"): Reading {
  const text = written(body ?? "");
  if (text !== undefined) return readText(text, context);
  return isObject(body) ? readObject(body, context, form) : notAReply("value");
}

function readText(text: string, context: Context): Reading {
  // A header begins with the protocol's name (`Error:` and `Warning:` stand before other things, too) and ends with a blank line.
  const head = /^HTTP\/\d\S* +(\d{3})\b.*?(?:\r?\n\r?\n|$)/is.exec(text);
  if (head) {
    noteHttp(context, Number(head[1]), { "retry-after": /^retry-after:(.*)/im.exec(head[0])?.[1] });
    // Behind a redirect there is another one.
    return readBody(text.slice(head[0].length), context);
  }
  const form = formOf(text);
  if (/empty|value|text/.test(form)) return readPlain(text, context, form);
  if (form === "json")
    return readJson(text, context) ?? readJson(withAsciiDigits(text), context) ?? notAReply(form, true);
  const root = form !== "html" && context.xml?.(text);
  if (root) return readObject(root, context, "xml");
  return notAReply(form, form === "xml" && !!context.xml);
}

// Of JSON a string or a number. Each byte is looked at once, also where a string is not closed.
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"?|-?\d[\d.eE+-]*/g;

/** What a JSON text says; `undefined` where it is none. */
function readJson(text: string, context: Context): Reading | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  // A text inside a text is shorter by its quotes each time, so this ends.
  const reading = readBody(value, context);
  if (reading.says !== "success" || typeof value === "string") return reading;
  // Of a key that stands twice in an object `JSON.parse` keeps the last; and odd numbers are no code: -0, 1e-400, 5.0.
  const keysIn = (source: string) => source.replace(tokens, "").split(":").length;
  const plain = text.replace(tokens, (token) => (/^("|\d+$)/.test(token) ? token : "null"));
  const isSo =
    keysIn(text) === keysIn(JSON.stringify(value)) &&
    (plain === text || readBody(JSON.parse(plain), context).entry === reading.entry);
  return isSo ? reading : denied(reading);
}

/** A documented code is one, whatever the descriptions of texts say; another word is, where they do not say otherwise. */
function readPlain(text: string, context: Context, form: Form): Reading {
  const { id, text: read } = context.reply;
  const status = readStatus(text, context, form);
  if (status.entry || !text) return status;
  return id?.(text, context) ?? (read ? read(text, context) : form === "value" ? status : undefined) ?? notAReply(form);
}

/** What an object or list says: at its places, in the body that an HTTP client hands out, or inside what wraps it. */
function readObject(value: Keyed, context: Context, form: Form): Reading {
  // Objects may hold themselves.
  const reading = context.left-- > 0 ? readInside(value, context, form) : notAReply(form);
  if (reading.says !== "success") return reading;
  // What it wraps by name may be the reply: an error there is one. A text is payload, where it is no document.
  const fails = (key: string) => {
    const part = value[key];
    if (!wrappers.test(nameOf(key)) || !isDocument(part)) return false;
    return (isObject(part) ? context.reply.object?.(part, context, form) : readBody(part, context))?.says === "error";
  };
  return isDenied(value) || Object.keys(value).some(fails) ? denied(reading) : reading;
}

function readInside(value: Keyed, context: Context, form: Form): Reading {
  const here = context.reply.object?.(value, context, form);
  const body = bodyIn(value);
  // The status of HTTP is no code, whether a body stands beside it or not.
  const status = statusIn(value);
  const isHttp = status && here?.says !== "error" && (body || here?.says === "undocumented");
  // Those of a message of Node are inherited.
  if (status) noteHttp(context, status, field(value, "headers") ?? value.headers);
  if (here && !isHttp && here.says !== "not_a_reply") return here;
  if (isHttp && body) return readBody(body[0], context);
  if (form !== "xml") context.body ??= value;
  // What a client throws where no response came.
  return (
    readWrappers(value, context, form, isHttp ? undefined : here) ?? notAReply(value instanceof Error ? "empty" : form)
  );
}

// What may stand around a success. An error is believed wherever a single value is wrapped.
const wrappers = /^(envelope|body|return|data|text|(?!error|fault|fail|exception).*(result|response))$/;

const isDocument = (part: unknown) => isObject(part) || /^\s*[<[{]/.test(String(part));

function readWrappers(value: Keyed, context: Context, form: Form, here: Reading | undefined): Reading | undefined {
  const { soap } = context.reply;
  // A list of lists is none that a call hands out.
  if (Array.isArray(value) && Array.isArray(value[0])) return undefined;
  const inside = soap?.inside(value, form);
  if (inside) return readBody(inside[0], context, inside[1]);
  let found = here;
  // Without what libraries for SOAP and XML add of their own, what stands before the body, and beside the result of JSON-RPC.
  // The error of got does not show its response.
  const keys = Object.keys(value.response ? { ...value, response: 0 } : value).filter(
    (key) => !/^[$@_:?#]|^xmlns|(^|:)(header|attributes|jsonrpc|id)$/i.test(key),
  );
  for (const key of keys) {
    const name = nameOf(key);
    const part = value[key];
    const isAlone = keys.length === 1;
    const isWrapper = wrappers.test(name);
    const isFault = faults.test(name);
    // Any text may look like a code; a document does not, nor what is called an error.
    const isText = isFault && typeof part === "string";
    const isWhole = isDocument(part);
    const isRead = isWhole ? isWrapper || isAlone || isFault : isText || (isWrapper && !bodies.includes(name));
    if (name === "fault" && soap) {
      found = together(found, soap.faultOf(part));
    } else if (isRead) {
      const reading = readBody(part, context, name === "envelope" ? "xml" : form);
      // A bare value may be payload: it is a success only where it is alone; and what is no wrapper holds none.
      const counts = isWrapper
        ? reading.says !== "success" || isAlone || isWhole
        : reading.says === "error" || (isAlone && !reading.entry && !isText);
      if (counts) found = together(found, reading);
    }
  }
  return found;
}
