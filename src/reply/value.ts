import { folded } from "../catalogue/folded.ts";
import type { Steps } from "../schema/reply.ts";
import type { Form } from "./reading.ts";
import { trimmed } from "./text.ts";

/** What has keys: an object or a list. */
export type Keyed = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Keyed => typeof value === "object" && value !== null;

/** A key without its prefix, in small letters: `body` of `soap:Body`. */
export const nameOf = (key: string): string => folded(key.slice(key.lastIndexOf(":") + 1));

/** An own property of an object, in whatever case its key is, and behind whatever prefix; never an inherited one, so that `constructor` is not a status. */
export function field(value: unknown, key: string): unknown {
  if (!isObject(value)) return undefined;
  const own = Object.hasOwn(value, key) ? key : Object.keys(value).find((name) => nameOf(name) === nameOf(key));
  return own && value[own];
}

/** What stands at a path: inside an envelope a list of one element is that element, also the one that it leads from. */
export function at(value: unknown, path: Steps, form: Form): unknown {
  return path.reduce(
    (found, step) => bare(field(found, String(step)), form),
    Array.isArray(value) ? bare(value, form) : value,
  );
}

/** The text of an element as libraries for XML give it: `{ $value: "success", … }`, and inside an envelope as a list of one. */
export function bare(value: unknown, form: Form): unknown {
  if (!isObject(value)) return value;
  if (Array.isArray(value)) return form === "xml" && value.length === 1 ? bare(value[0], form) : value;
  // Where libraries that make objects of XML put an element's text.
  const key = Object.keys(value).find((name) => /^(\$value|_text|#text|_|\$t|_?_cdata)$/.test(name));
  return key ? value[key] : value;
}

/**
 * What may stand where a status stands, as a text: a word, also as bytes or as a `String`, a number (a minus zero is no zero), whether
 * something is so, or nothing.
 */
export function written(value: unknown): string | undefined {
  if (value === null) return "";
  if (typeof value === "string" || value instanceof String) return trimmed(String(value));
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
    return trimmed(new TextDecoder().decode(value as Uint8Array));
  if (!/number|bigint|boolean/.test(typeof value)) return undefined;
  return Object.is(value, -0) ? "-0" : String(value);
}
