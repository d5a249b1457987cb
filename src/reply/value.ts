import { folded } from "../catalogue/table.ts";
import type { Path } from "../schema/reply.ts";
import type { Form } from "./reading.ts";

/** Where libraries that make objects of XML put an element's text. */
export const isText = (key: string): boolean => /^(?:\$value|_text|#text|_|\$t|_?_cdata)$/.test(key);

/** A key without its prefix: `Body` of `soap:Body`. */
export const localName = (key: string): string => key.slice(key.lastIndexOf(":") + 1);

/** An own property of an object, in whatever case its key is; never an inherited one, so that `constructor` is not a status. */
export function field(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const own = Object.hasOwn(value, key)
    ? key
    : Object.keys(value).find((name) => name.length === key.length && folded(name) === folded(key));
  return own === undefined ? undefined : (value as Record<string, unknown>)[own];
}

/** What stands at a path: a list is entered by a position alone, or inside an envelope where it has one element. */
export function at(value: unknown, path: Path, form: Form): unknown {
  let found = value;
  for (const step of typeof path === "string" ? [path] : path) {
    if (Array.isArray(found) !== (typeof step === "number")) return undefined;
    found = bare(field(found, String(step)), form);
  }
  return found;
}

/** The text of an element as libraries for XML give it: `{ $value: "success", … }`, and inside an envelope as a list of one. */
export function bare(value: unknown, form: Form): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return form === "xml" && value.length === 1 ? bare(value[0], form) : value;
  const key = Object.keys(value).find(isText);
  return key === undefined ? value : field(value, key);
}

/**
 * PHP's SOAP server writes an array with keys as `{ item: [{ key, value }, …] }`, and so all in it: that array as an object. Anything
 * else is as it is, and so is what has a key twice.
 */
export function unmapped<Value extends object>(value: Value): object {
  const items = Object.hasOwn(value, "item") ? field(value, "item") : undefined;
  const pairs = (Array.isArray(items) ? items : [items]).map((item) => [
    at(item, "key", "xml"),
    at(item, "value", "xml") ?? "",
  ]);
  if (pairs.some(([key]) => typeof key !== "string") || new Set(pairs.map(([key]) => key)).size < pairs.length)
    return value;
  return Object.fromEntries(pairs.map(([key, said]) => [key, inMap(said)]));
}

function inMap(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const items = Object.hasOwn(value, "item") && !Array.isArray(value) ? field(value, "item") : undefined;
  const map = unmapped(value);
  return map === value && Array.isArray(items) ? items.map(inMap) : map;
}

/** A text, or a whole number in plain digits, as a text. */
export function scalarOf(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim();
  // Of a minus zero nothing but its sign tells.
  const text = typeof value === "number" || typeof value === "bigint" ? String(value) : "";
  return /^\d{1,15}$/.test(text) && !Object.is(value, -0) ? text : undefined;
}

/** What stands in bytes; `undefined` for what is none. */
export const textOf = (value: object): string | undefined =>
  value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder().decode(value as Uint8Array) : undefined;
