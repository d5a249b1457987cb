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
import { at, bare, field, isText, localName, textOf } from "./value.ts";

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
  const { context, places, form, readBody } = walk;
  // Objects may hold themselves.
  if (context.left-- <= 0) return notAReply(form);
  const here = places?.(value, context, form);
  if (here && (here.entry || Array.isArray(value))) return undenied(here, value);
  // A number that stands there and is no code is the HTTP status beside a body.
  const body = bodyKeyOf(value, context);
  if (body !== undefined) return undenied(readBody(bodyOf(value, body), context), value);
  if (here && here.says !== "not_a_reply") return here;
  const found = inWrappers(value, walk, here);
  if (found && (found.says !== "not_a_reply" || found.form !== form)) return undenied(found, value);
  return (isBody ? context.reply.silent?.(value, context) : undefined) ?? notAReply(form);
}

/** What stands in the wrappers of an object; and in whatever is alone in it, or in a list, where that is no success. */
function inWrappers(value: object, walk: Walk, here: Reading | undefined): Reading | undefined {
  const isList = Array.isArray(value);
  // `soap` answers by `[result, response, header, request]`.
  const isAnswer = isList && typeof value[1] === "string" && value[1].trimStart().startsWith("<");
  if (isList && !isAnswer && value.length !== 1) return here;
  const keys = isAnswer ? ["0"] : Object.keys(value).filter((key) => isText(key) || !attributes.test(localName(key)));
  let found = here;
  for (const key of keys) {
    const name = localName(key);
    const isNamed = isAnswer || isText(key) || wrappers.test(name) || (isList && walk.form === "xml");
    const isXml = isAnswer || /^envelope$/i.test(name);
    if (/^fault$/i.test(name)) found = together(found, faultOf(field(value, key)));
    else if (isNamed || keys.length === 1)
      found = together(found, inside(name, field(value, key), isNamed, isXml ? asXml(walk) : walk));
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

/** What stands inside one thing, seen from outside: a success only where that is a named wrapper. */
function inside(name: string, child: unknown, isNamed: boolean, walk: Walk): Reading {
  const { context, form, readBody } = walk;
  const isObject = typeof child === "object" && child !== null && textOf(child) === undefined;
  // A bare text may be payload, and what stands anywhere may look like a code; a document does not.
  const isRead = isObject || (isNamed ? !bodies.test(name) : typeof child === "string" && /^\s*[<[{]/.test(child));
  if (!isRead) return notAReply(form);
  const reading = isObject ? readObject(child, walk) : readBody(child, context);
  return isNamed || reading.says !== "success" ? reading : notAReply(form);
}

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
  return isTwice || keys.some((key) => faults.test(localName(key)) && isSaid(field(value, key), localName(key)));
}

/** Whether a fault says something: no nought, and no empty text or list; but an element is a fault by being there. */
function isSaid(said: unknown, name: string): boolean {
  if (typeof said !== "object" && said !== "") return !/^(?:0|false|null|undefined)$/.test(String(said));
  return said !== null && (Object.keys(said).length > 0 || /^fault$/i.test(name));
}
