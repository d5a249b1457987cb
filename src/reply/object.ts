import { folded } from "../catalogue/table.ts";
import { bodyIn, httpOf, noteHttp } from "./http.ts";
import {
  type Context,
  denied,
  type Form,
  notAReply,
  type PlacesReader,
  type Reading,
  together,
  type Undecided,
} from "./reading.ts";
import { at, bare, field, isText, localName, textOf, unmapped } from "./value.ts";

// What may stand around a success. An error is believed wherever a single value is wrapped.
const wrappers = /^(?:envelope|body|return|data|text|(?!error|fault|fail|exception).*(?:result|response))$/i;
// Those of them in which a bare text is payload.
const bodies = /^(?:data|body|text)$/i;
const faults = /^(?:fault(?:code|string)?|errors?|exceptions?)$/i;
// What libraries for SOAP and XML add of their own, what stands before the body, and beside the result of JSON-RPC.
const attributes = /^[$@_:?#]|^xmlns|^(?:header|attributes|jsonrpc|id)$/i;

/** How an object is walked through. */
interface Walk {
  readonly context: Context;
  readonly places: PlacesReader | undefined;
  readonly form: Form;
  /** Reads what is no object to walk through, and the body that an HTTP client hands out. */
  readonly readBody: (value: unknown, context: Context) => Reading;
}

/**
 * What an object or list says: at its places, or inside what wraps it. It may throw: a getter is the caller's.
 *
 * @param isBody Whether it is the whole body of an answer, and no part of it.
 */
export function readObject(received: object, walk: Walk, isBody = false): Reading {
  const { context, places, form, readBody } = walk;
  // Objects may hold themselves.
  if (context.left-- <= 0) return notAReply(form);
  const value = unmapped(received);
  const here = places?.(value, context, form);
  if (here?.says === "error") return here;
  // An HTTP status is no code, whether a body stands beside it or not.
  const place = bodyIn(value);
  const http = place || !here?.entry ? httpOf(value) : undefined;
  const isHttp = http && (place || here?.says === "undocumented");
  if (here && !isHttp && here.says !== "not_a_reply") return undenied(here, value);
  if (http) noteHttp(context, http);
  if (http && place) return undenied(readBody(place.body, context), value);
  const found = inWrappers(value, walk, isHttp ? undefined : here);
  if (found && (found.says !== "not_a_reply" || found.form !== form)) return undenied(found, value);
  return (isBody ? context.reply.silent?.(value, context) : undefined) ?? notAReply(form);
}

/** What stands in the wrappers of an object; and in whatever is alone in it, or in a list, where that is no success. */
function inWrappers(value: object, walk: Walk, here: Reading | undefined): Reading | undefined {
  const isList = Array.isArray(value);
  // `soap` answers by `[result, response, header, request]`.
  const isAnswer = isList && typeof value[1] === "string" && value[1].trimStart().startsWith("<");
  if (isList && !isAnswer && (value.length !== 1 || Array.isArray(value[0]))) return here;
  const keys = isAnswer ? ["0"] : Object.keys(value).filter((key) => isText(key) || !attributes.test(localName(key)));
  let found = isAnswer ? undefined : here;
  for (const key of keys) {
    const name = localName(key);
    const child = field(value, key);
    const isAlone = keys.length === 1;
    const isNamed = isAnswer || isText(key) || wrappers.test(name) || (isList && walk.form === "xml");
    if (/^fault$/i.test(name)) found = together(found, faultOf(child));
    else if (isNamed)
      found = together(found, inNamed(name, child, isAlone, isAnswer || /^envelope$/i.test(name) ? asXml(walk) : walk));
    else if (isAlone || faults.test(name)) {
      const error = inOther(name, child, walk);
      if (isAlone || error.entry) found = together(found, error);
    }
  }
  return found;
}

/** How an object is walked through that a library has made of XML. */
const asXml = ({ context, readBody }: Walk): Walk => ({
  context,
  places: context.reply.xml ?? context.reply.json,
  form: "xml",
  readBody,
});

/** What stands in a wrapper that has a name. A bare value may be payload: it is a success only where it is alone. */
function inNamed(name: string, child: unknown, isAlone: boolean, walk: Walk): Reading {
  const object = objectOf(child);
  if (object) return readObject(object, walk);
  const reading = bodies.test(name) ? notAReply(walk.form) : walk.readBody(child, walk.context);
  return reading.says === "success" && !isAlone ? notAReply(walk.form) : reading;
}

/** What stands anywhere else: no success. Any text may look like a code; a document does not, nor what is called an error. */
function inOther(name: string, child: unknown, walk: Walk): Reading {
  const object = objectOf(child);
  const isDocument = typeof child === "string" && /^\s*[<[{]/.test(child);
  const isText = typeof child === "string" && faults.test(name);
  const nothing = notAReply(walk.form);
  const reading = object
    ? readObject(object, walk)
    : isDocument || isText
      ? walk.readBody(child, walk.context)
      : nothing;
  return reading.says === "success" || (isText && !reading.entry) ? nothing : reading;
}

/** What is to be walked through, and is no bytes. */
const objectOf = (value: unknown): object | undefined =>
  typeof value === "object" && value !== null && textOf(value) === undefined ? value : undefined;

/** The text of a SOAP fault, of version 1.1 or 1.2. */
function faultOf(fault: unknown): Undecided {
  const inner = bare(fault, "xml");
  const detail = at(inner, "faultstring", "xml") ?? at(inner, ["reason", "text"], "xml");
  return { ...notAReply("soap_fault"), ...(typeof detail === "string" ? { detail } : {}) };
}

const undenied = (reading: Reading, value: object): Reading =>
  reading.says === "success" && isDenied(value) ? denied(reading) : reading;

/** Whether an object says beside a success that something went wrong, or has a key twice in different case. */
export function isDenied(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  const isTwice = new Set(keys.map(folded)).size < keys.length;
  return isTwice || keys.some((key) => deniesBy(localName(key), field(value, key)));
}

/** Whether a key denies a success: a fault that is no nought, and no empty text or list; but an element is a fault by being there. */
function deniesBy(name: string, said: unknown): boolean {
  if (!faults.test(name)) return said === false && /^(?:ok|success)$/i.test(name);
  if (typeof said !== "object" && said !== "") return !/^(?:0|false|null|undefined)$/.test(String(said));
  // What an exception holds is not among its keys.
  const isPlain = /(?:Object|Array|String)\]$/.test(Object.prototype.toString.call(said));
  return said !== null && (!isPlain || Object.keys(said).length > 0 || /^fault$/i.test(name));
}
