import { folded } from "../catalogue/table.ts";
import { bodyKeyOf, bodyOf } from "./http.ts";
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
import { bare, field, isText, localName, textOf } from "./value.ts";

// What may stand around a success. An error is believed wherever a single value is wrapped.
const wrappers = /^(?:envelope|body|return|data|text)$|(?:result|response)$/i;
// Those of them in which a bare text is payload.
const bodies = /^(?:data|body|text)$/i;
const faults = /^(?:fault|errors?|exceptions?)$/i;
// What libraries for SOAP and XML add of their own, and what stands before the body.
const attributes = /^[$@_:?#]|^xmlns|^(?:header|attributes)$/i;

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
export function readObject(value: object, walk: Walk, isBody = false): Reading {
  const { context, places, form } = walk;
  // Objects may hold themselves.
  if (context.left-- <= 0) return notAReply(form);
  const here = places?.(value, context, form);
  if (here?.entry) return undenied(here, value);
  // A number that stands there and is no code is the HTTP status beside a body.
  const body = bodyKeyOf(value, context);
  if (body !== undefined) return undenied(around(body, walk.readBody(bodyOf(value, body), context), true, form), value);
  const isList = Array.isArray(value);
  if (here && (isList || here.says !== "not_a_reply")) return here;
  const found = isList ? inList(value, walk) : inWrappers(value, walk);
  if (found && (found.says !== "not_a_reply" || found.form !== form)) return undenied(together(here, found), value);
  return (isBody ? context.reply.silent?.(value, context) : undefined) ?? here ?? notAReply(form);
}

function inWrappers(value: object, walk: Walk): Reading | undefined {
  const keys = Object.keys(value).filter((key) => isText(key) || !attributes.test(localName(key)));
  let found: Reading | undefined;
  for (const key of keys) {
    const name = localName(key);
    const child = field(value, key);
    const isNamed = isText(key) || wrappers.test(name);
    if (/^fault$/i.test(name)) found = together(found, faultOf(child));
    else if (isNamed || keys.length === 1)
      found = together(found, inside(key, child, isNamed, /^envelope$/i.test(name) ? asXml(walk) : walk));
  }
  return found;
}

/** The only element of a list, or the first of what `soap` answers: `[result, response, header, request]`. */
function inList(list: readonly unknown[], walk: Walk): Reading | undefined {
  const isAnswer = typeof list[1] === "string" && list[1].trimStart().startsWith("<");
  if (isAnswer) return inside("0", list[0], true, asXml(walk));
  return list.length === 1 ? inside("0", list[0], walk.form === "xml", walk) : undefined;
}

/** How an object is walked through that a library has made of XML. */
const asXml = ({ context, readBody }: Walk): Walk => ({
  context,
  places: context.reply.xml ?? context.reply.json,
  form: "xml",
  readBody,
});

function inside(key: string, child: unknown, isNamed: boolean, walk: Walk): Reading {
  const { context, form, readBody } = walk;
  if (typeof child === "object" && child !== null && textOf(child) === undefined)
    return around(key, readObject(child, walk), isNamed, form);
  // What stands anywhere may look like a code; a document does not.
  const isRead = isNamed ? !bodies.test(localName(key)) : typeof child === "string" && /^\s*[<[{]/.test(child);
  return isRead ? around(key, readBody(child, context), isNamed, form) : notAReply(form);
}

/** What stands inside one thing, seen from outside: a success only where that is a named wrapper. */
function around(key: string, reading: Reading, isNamed: boolean, form: Form): Reading {
  if (reading.says !== "success") return reading;
  if (!isNamed) return notAReply(form);
  reading.at = [key, ...(reading.at ?? [])];
  return reading;
}

/** The text of a SOAP fault, of version 1.1 or 1.2. */
function faultOf(fault: unknown): Undecided {
  const reason = field(bare(fault, "xml"), "reason");
  const said = bare(field(bare(fault, "xml"), "faultstring") ?? field(bare(reason, "xml"), "text") ?? reason, "xml");
  return { ...notAReply("soap_fault"), ...(typeof said === "string" ? { detail: said } : {}) };
}

/** A success as one only where nothing on the way to its code denies it. */
function undenied(reading: Reading, value: object): Reading {
  if (reading.says !== "success") return reading;
  let inner: unknown = value;
  for (const step of reading.at ?? []) {
    if (isDenied(inner, step)) return denied(reading);
    inner = field(inner, String(step));
  }
  return reading;
}

/**
 * Whether an object says beside a success that something went wrong, in no empty text or list, nor in a nought; or has the key that
 * leads to it twice, in different case.
 */
export function isDenied(value: unknown, step: string | number = ""): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const wanted = folded(String(step));
  let twins = 0;
  return Object.keys(value).some((key) => {
    if (key.length === wanted.length && folded(key) === wanted) return ++twins > 1;
    return faults.test(localName(key)) && isFilled(field(value, key));
  });
}

const isFilled = (said: unknown): boolean =>
  typeof said === "object" && said !== null
    ? Object.keys(said).length > 0
    : !/^(?:|0|false|null|undefined)$/.test(String(said));
