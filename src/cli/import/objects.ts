// JSON: lists and maps.
import { columnsIn, type Row, type Source } from "./source.ts";

export type Json = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A list of objects or of bare codes, a map of objects or texts by code, or the first of these inside. */
export function readObjects(value: unknown): Source {
  return { rows: isCodes(value) ? value.map((code) => ({ code })) : (rowsIn(value) ?? []) };
}

const isCodes = (value: unknown): value is readonly (string | number)[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string" || typeof item === "number");

function rowsIn(value: unknown, depth = 0): Row[] | undefined {
  if (Array.isArray(value)) {
    const rows = value.filter(isObject);
    return rows.length > 0 ? rows : undefined;
  }
  if (!isObject(value)) return undefined;
  const members = Object.entries(value);
  const nested = members.map(([, child]) => child);
  // A list inside is what the object is about; a map of lists is none.
  if (depth < 3 && !nested.every(isObject) && nested.some((child) => typeof child === "object"))
    for (const child of nested) {
      const rows = rowsIn(child, depth + 1);
      if (rows) return rows;
    }
  if (members.length > 0 && nested.every(isObject)) {
    const held = codeIn(nested);
    return members.map(([key, child]) => {
      const fields = child as Json;
      return held === undefined ? { ...fields, code: key } : { ...fields, name: fields.name ?? key };
    });
  }
  if (members.length > 0 && nested.every((child) => typeof child === "string" || typeof child === "number"))
    return members.map(([key, child]) => codeOrText(key, child as string | number));
  return undefined;
}

/** The key by which the objects of a map hold their codes, each its own; without one they stand by their code. */
function codeIn(objects: readonly Json[]): string | undefined {
  const { code } = columnsIn(Object.keys(objects[0] ?? {}));
  if (code === undefined || /status/i.test(code)) return undefined;
  const values = new Set(objects.map((fields) => fields[code]));
  return values.size === objects.length && !values.has(undefined) ? code : undefined;
}

/** `{ "E7": "Card expired" }` says a text by code, `{ "CARD_EXPIRED": "E7" }` a code by name. */
export function codeOrText(key: string, value: string | number, comment?: string): Row {
  const beside = comment === undefined ? {} : { text: comment };
  return typeof value === "string" && /\s/.test(value)
    ? { code: key, text: value }
    : { name: key, code: value, ...beside };
}
