// JSON: lists and maps.
import { columnsIn, type Row, type Source } from "./source.ts";

export type Json = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A list of objects or of bare codes, a map of objects or texts by code, or one of these inside. */
export function readObjects(value: unknown): Source {
  if (isCodes(value)) return { rows: value.map((code) => ({ code })) };
  const { rows, path } = rowsIn(value, []) ?? { rows: [], path: [] };
  return { rows, ...(path.length > 0 ? { at: path.join(".") } : {}) };
}

const isPlain = (value: unknown): value is string | number => typeof value === "string" || typeof value === "number";

const isCodes = (value: unknown): value is readonly (string | number)[] => Array.isArray(value) && value.every(isPlain);

type Child = readonly [key: string, value: unknown];

/** Whether it says what an import can fill, so that it is an entry and not what entries stand in. */
const isEntry = (value: unknown): value is Json =>
  isObject(value) && Object.keys(columnsIn(Object.keys(value).filter((key) => isPlain(value[key])))).length > 0;

const isCalledCodes = (key: string) => /^(?:error_?)?(?:errors?|codes?)$/i.test(key);

/** The rows of a value, and the keys that led to them. */
function rowsIn(
  value: unknown,
  path: readonly string[],
): { readonly rows: readonly Row[]; readonly path: readonly string[] } | undefined {
  if (Array.isArray(value)) {
    const rows = value.filter(isObject);
    return rows.length > 0 ? { rows, path } : undefined;
  }
  if (!isObject(value)) return undefined;
  const children = Object.entries(value);
  const isMapped = isMap(children) || (isCalledCodes(path.at(-1) ?? "") && isTexts(children));
  if (path.length < 3)
    for (const [key, child] of holdersIn(children, isMapped)) {
      const found = rowsIn(child, [...path, key]);
      if (found) return found;
    }
  return isMapped ? { rows: rowsOf(children), path } : undefined;
}

/** A map of lists is none, and one object alone is what entries stand in, unless it is an entry itself. */
const isMap = (children: readonly Child[]): boolean =>
  children.every(([, child]) => isPlain(child) || isEntry(child)) ||
  (children.length > 1 && children.every(([, child]) => isObject(child)));

/** What is called errors is a map where it says a text, though an object of another kind stands beside: `{ "one": "a line", "other": "lines" }`. */
const isTexts = (children: readonly Child[]): boolean =>
  children.some(([, child]) => typeof child === "string") &&
  children.every(([, child]) => isPlain(child) || isObject(child));

/** What an object may be about: what is called errors or codes; of what is no map, a list before another object. */
function holdersIn(children: readonly Child[], isMapped: boolean): readonly Child[] {
  const nested = children.filter(([, child]) => typeof child === "object" && child !== null);
  const called = nested.filter(([key, child]) => isCalledCodes(key) && !isEntry(child));
  if (isMapped) return called;
  const lists = nested.filter(([, child]) => Array.isArray(child));
  return [...called, ...lists, ...nested];
}

function rowsOf(children: readonly Child[]): readonly Row[] {
  const objects = children.map(([, child]) => child).filter(isObject);
  if (objects.length === 0)
    return codesOrTexts(children.map(([key, child]) => ({ key, value: child as string | number })));
  const held = codeIn(objects);
  const { text = "text" } = columnsIn(objects.flatMap((fields) => Object.keys(fields)));
  return children.map(([key, child]) => {
    if (!isObject(child)) return { code: key, [text]: child };
    return held === undefined ? { ...child, code: key } : { ...child, name: child.name ?? key };
  });
}

/** The key by which the objects of a map hold their codes, each its own; without one they stand by their code. */
function codeIn(objects: readonly Json[]): string | undefined {
  const { code } = columnsIn(Object.keys(objects[0] ?? {}));
  if (code === undefined || /status/i.test(code)) return undefined;
  const values = new Set(objects.map((fields) => fields[code]));
  return values.size === objects.length && !values.has(undefined) ? code : undefined;
}

/** What stands by a name in a map or an enum. */
export interface Named {
  readonly key: string;
  readonly value: string | number;
  readonly comment?: string | undefined;
}

/** `{ "E7": "Card expired" }` says texts by code, `{ "CARD_EXPIRED": "E7" }` codes by name: one of the two for all. */
export function codesOrTexts(members: readonly Named[]): readonly Row[] {
  const looksLikeCode = (value: string | number) => typeof value === "number" || /[\d_-]|^[A-Z]+$/.test(value);
  const areTexts =
    members.some(({ value }) => typeof value === "string" && /\s/.test(value)) ||
    (members.every(({ key }) => /^[a-z]{0,4}[-_]?\d/i.test(key)) &&
      !members.every(({ value }) => looksLikeCode(value)));
  return members.map(({ key, value, comment }) => {
    if (areTexts) return { code: key, text: value };
    return { name: key, code: value, ...(comment !== undefined && { text: comment }) };
  });
}
