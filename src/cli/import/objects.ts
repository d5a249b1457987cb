// JSON, OpenAPI 3 and PostgreSQL's errcodes.txt.
import type { Category } from "../../schema/vocabulary.ts";
import { columnsIn, type Row, type Source } from "./source.ts";

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A list of objects, a map of objects or texts by code, or the first of these inside. */
export function readObjects(value: unknown): Source {
  return { rows: rowsIn(value) ?? [] };
}

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
  if (members.length > 0 && nested.every(isObject))
    return members.map(([key, child]) => {
      const fields = child as Json;
      return columnsIn(Object.keys(fields)).code === undefined
        ? { code: key, ...fields }
        : { ...fields, name: fields.name ?? key };
    });
  if (members.length > 0 && nested.every((child) => typeof child === "string" || typeof child === "number"))
    return members.map(([key, child]) => codeOrText(key, child as string | number));
  return undefined;
}

/** `{ "E7": "Card expired" }` says a text by code, `{ "CARD_EXPIRED": "E7" }` a code by name. */
export function codeOrText(key: string, value: string | number, comment?: string): Row {
  const beside = comment === undefined ? {} : { text: comment };
  return typeof value === "string" && /\s/.test(value)
    ? { code: key, text: value }
    : { name: key, code: value, ...beside };
}

const speaksOfErrors = /err|fault|fail|reason|problem/i;
const isCodeKey = /^(?:code|error_?code|errcode|error|type|reason|status|status_?code|err)$/i;

/** OpenAPI 3: extensions that list errors, enums of error codes, examples of failing responses, else the failing statuses. */
export function readOpenApi(document: unknown): Source {
  const spec = isObject(document) ? document : {};
  const info = isObject(spec.info) ? spec.info : {};
  const rows: Row[] = [];
  const statuses: Row[] = [];
  const seen = new Set<unknown>();
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
        rows.push(...extensionRows(child));
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
  const readResponse = (status: string, response: unknown) => {
    if (!isObject(response) || !/^[45]\d\d$/.test(status)) return;
    statuses.push({ code: status, text: response.description, http: Number(status) });
    for (const media of isObject(response.content) ? Object.values(response.content) : []) {
      if (!isObject(media)) continue;
      const examples = isObject(media.examples) ? Object.values(media.examples) : [];
      for (const example of [{ value: media.example }, ...examples]) {
        const found = isObject(example) ? exampleRow(example.value, Number(status)) : undefined;
        if (found) rows.push({ ...found, ...(isObject(example) && example.summary ? { title: example.summary } : {}) });
      }
    }
  };
  visit(spec, "", "");
  return {
    rows: rows.length > 0 ? rows : statuses,
    ...(typeof info.title === "string" ? { title: info.title } : {}),
    ...(typeof info.version === "string" ? { version: info.version } : {}),
  };
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

const extensionRows = (value: unknown): Row[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string" || typeof item === "number")
    ? value.map((code) => ({ code }))
    : [...(rowsIn(value) ?? [])];

/** A body of a failing response that holds a code, at its top or one level below. */
function exampleRow(value: unknown, http: number): Row | undefined {
  for (const body of isObject(value) ? [value, ...Object.values(value).filter(isObject)] : []) {
    const code = Object.entries(body).find(
      ([key, child]) => isCodeKey.test(key) && (typeof child === "string" || typeof child === "number"),
    );
    const text = Object.entries(body).find(
      ([key, child]) =>
        /^(?:message|detail|description|title|error_description|msg)$/i.test(key) && typeof child === "string",
    );
    // The status once more says nothing.
    if (code && String(code[1]) !== String(http)) return { code: code[1], text: text?.[1], http };
  }
  return undefined;
}

// What the classes of SQLSTATE are, and single codes that are something else than their class.
const classes: Readonly<Record<string, Category>> = {
  ...{ "00": "ok", "01": "ok", "02": "not_found", "03": "failed_precondition", "08": "unavailable", "09": "internal" },
  ...{
    "0A": "unimplemented",
    "0B": "failed_precondition",
    "0F": "invalid_argument",
    "0L": "permission_denied",
    "0P": "invalid_argument",
  },
  ...{ "20": "invalid_argument", "21": "invalid_argument", "22": "invalid_argument", "23": "failed_precondition" },
  ...{ "24": "failed_precondition", "25": "failed_precondition", "26": "not_found", "27": "failed_precondition" },
  ...{ "28": "unauthenticated", "2B": "failed_precondition", "2D": "failed_precondition", "2F": "internal" },
  ...{
    "34": "not_found",
    "38": "internal",
    "39": "internal",
    "3B": "failed_precondition",
    "3D": "not_found",
    "3F": "not_found",
  },
  ...{ "40": "aborted", "42": "invalid_argument", "44": "failed_precondition", "53": "resource_exhausted" },
  ...{
    "54": "out_of_range",
    "55": "failed_precondition",
    "57": "unavailable",
    "58": "internal",
    "72": "failed_precondition",
  },
  ...{ F0: "internal", HV: "internal", P0: "internal", XX: "internal" },
  ...{
    "23505": "already_exists",
    "42501": "permission_denied",
    "42P01": "not_found",
    "42703": "not_found",
    "42883": "not_found",
  },
  ...{ "57014": "cancelled", "0A000": "unimplemented" },
};

/** PostgreSQL's list: `22012    E    ERRCODE_DIVISION_BY_ZERO    division_by_zero`, in sections of a class each. */
export function readErrcodes(text: string): Source {
  let section = "";
  const rows: Row[] = [];
  const known = new Set<string>();
  for (const line of text.split(/\r?\n/)) {
    const heading = /^Section:\s*(?:Class\s+\S+\s+-\s+)?(\S.*)$/.exec(line)?.[1];
    if (heading) section = heading.trim();
    const [, code = "", kind, macro = "", condition] =
      /^([0-9A-Z]{5})\s+([ESW])\s+ERRCODE_(\w+)(?:\s+(\w+))?/.exec(line) ?? [];
    // A second macro of a code is an older name of it.
    if (code === "" || known.has(code)) continue;
    known.add(code);
    const category = kind === "E" ? (classes[code] ?? classes[code.slice(0, 2)]) : "ok";
    rows.push({
      ...{ code, name: macro.toLowerCase(), title: section, category },
      text: (condition ?? macro).toLowerCase().replaceAll("_", " "),
      ...(category === "ok" ? { retry: "never" } : {}),
    });
  }
  return { rows, title: "PostgreSQL error codes", publisher: "PostgreSQL" };
}
