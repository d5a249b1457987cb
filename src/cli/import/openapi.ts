// OpenAPI 3, as JSON or YAML.
import { parse } from "yaml";
import { isObject, type Json, readObjects } from "./objects.ts";
import type { Row, Source } from "./source.ts";

const speaksOfErrors = /err|fault|fail|reason|problem/i;
const isCodeKey = /^(?:code|error_?code|errcode|error|type|reason|status|status_?code|err)$/i;

/** What holds the code of a body where several keys may, surest first: RFC 9457's `type` and a `status` stand beside a code. */
const codeKeys = [/^code$/i, /^err(?:or)?_?code$/i, /^err(?:or)?$|^reason$/i, /^type$/i, /^status(?:_?code)?$/i];

/** OpenAPI 3: extensions that list errors, enums of error codes, examples of failing responses, else the failing statuses. */
export function readOpenApi(text: string): Source {
  const document: unknown = parse(text, { maxAliasCount: 1000, logLevel: "error" });
  const spec = isObject(document) ? document : {};
  const info = isObject(spec.info) ? spec.info : {};
  const rows: Row[] = [];
  const statuses: Row[] = [];
  const seen = new Set<unknown>();
  const read = new Set<unknown>();
  const left = new Set<string>();
  const follow = (value: unknown) => {
    const found = followed(value, spec);
    if (typeof found === "string") left.add(found);
    return isObject(found) ? found : undefined;
  };
  const visit = (value: unknown, key: string, above: string): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    if (Array.isArray(value)) {
      for (const child of value) visit(child, key, above);
      return;
    }
    const object = value as Json;
    if (
      Array.isArray(object.enum) &&
      (isCodeKey.test(key) || speaksOfErrors.test(key)) &&
      (speaksOfErrors.test(key) || speaksOfErrors.test(above))
    )
      rows.push(...enumRows(object));
    for (const [name, child] of Object.entries(object)) {
      if (/^x-/i.test(name) && /err|code|fault/i.test(name) && !/^x-enum/i.test(name)) {
        rows.push(...readObjects(child).rows);
        continue;
      }
      if (name === "responses" && isObject(child))
        for (const [status, response] of Object.entries(child)) readResponse(status, response);
      visit(
        child,
        /^(?:properties|schemas|items|allOf|anyOf|oneOf|schema)$/.test(name) ? key : name,
        name === "properties" ? key : `${above} ${name}`,
      );
    }
  };
  const readResponse = (status: string, given: unknown) => {
    const response = /^[45]\d\d$/.test(status) ? follow(given) : undefined;
    if (!response) return;
    statuses.push({ code: status, text: response.description, http: Number(status) });
    // Many operations may refer to one.
    if (read.has(response)) return;
    read.add(response);
    for (const media of isObject(response.content) ? Object.values(response.content) : []) {
      if (!isObject(media)) continue;
      const examples = isObject(media.examples) ? Object.values(media.examples) : [];
      for (const example of [{ value: media.example }, ...examples].map(follow)) {
        const found = exampleRow(example?.value, Number(status));
        if (found) rows.push({ ...found, ...(example?.summary ? { title: example.summary } : {}) });
      }
    }
  };
  visit(spec, "", "");
  return {
    rows: rows.length > 0 ? once(rows) : statuses,
    left: [...left],
    ...(typeof info.title === "string" ? { title: info.title } : {}),
    ...(typeof info.version === "string" ? { version: info.version } : {}),
  };
}

// What refers to itself leads nowhere.
const mostSteps = 20;

/** What stands where a `$ref` of the same document leads; the reference itself where nothing does. */
function followed(value: unknown, document: Json): unknown {
  let found = value;
  for (let step = 0; isObject(found) && typeof found.$ref === "string"; step++) {
    const target = found.$ref.startsWith("#/") && step < mostSteps ? targetOf(found.$ref, document) : undefined;
    if (target === undefined) return found.$ref;
    found = target;
  }
  return found;
}

/** What a JSON pointer behind a # leads to. */
function targetOf(reference: string, document: Json): unknown {
  let value: unknown = document;
  for (const part of reference.slice(2).split("/")) {
    const key = unescaped(part).replaceAll("~1", "/").replaceAll("~0", "~");
    value = Object.hasOwn(Object(value), key) ? (value as Json)[key] : undefined;
  }
  return value;
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A per cent sign may stand for itself.
    return part;
  }
}

function enumRows(schema: Json): Row[] {
  const list = (...names: string[]) =>
    names.map((name) => schema[name]).find((value) => typeof value === "object" && value !== null);
  const [texts, memberNames] = [
    list("x-enum-descriptions", "x-enumDescriptions"),
    list("x-enum-varnames", "x-enumNames"),
  ];
  const of = (values: unknown, index: number, code: unknown) =>
    Array.isArray(values) ? values[index] : isObject(values) ? values[String(code)] : undefined;
  return (schema.enum as unknown[]).map((code, index) => ({
    code,
    text: of(texts, index, code),
    name: of(memberNames, index, code),
  }));
}

/** Each code once, with what any of its places says: an enum and an example may have the same one. */
function once(rows: readonly Row[]): Row[] {
  const byCode = new Map<unknown, Row>();
  for (const row of rows) {
    const said = Object.entries(row).filter(([, value]) => value !== undefined);
    const code = "code" in row ? String(row.code) : row;
    byCode.set(code, { ...Object.fromEntries(said), ...byCode.get(code) });
  }
  return [...byCode.values()];
}

/** A body of a failing response that holds a code, at its top or one level below. */
function exampleRow(value: unknown, http: number): Row | undefined {
  const bodies = isObject(value) ? [value, ...Object.values(value).filter(isObject)] : [];
  for (const isCalled of codeKeys)
    for (const body of bodies) {
      const code = Object.entries(body).find(
        ([key, child]) => isCalled.test(key) && (typeof child === "string" || typeof child === "number"),
      )?.[1];
      const text = Object.entries(body).find(
        ([key, child]) =>
          /^(?:message|detail|description|title|error_description|msg)$/i.test(key) && typeof child === "string",
      )?.[1];
      // The status once more says nothing.
      if (code !== undefined && String(code) !== String(http)) return { code, text, http };
    }
  return undefined;
}
