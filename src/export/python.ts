import { runtime } from "../generated/export/python.ts";
import type { Steps } from "../schema/reply.ts";
import type { ExportData, ExportFiles } from "./export.ts";
import {
  commented,
  distinct,
  type Plan,
  type PlannedCode,
  type PlannedPlace,
  parametersOf,
  plansOf,
  spelled,
  typeName,
} from "./plan.ts";

/** One module an API, for Python 3.11, as ruff formats it. */
export const exportPython = (data: ExportData): ExportFiles =>
  new Map(plansOf(data).map((plan) => [`${plan.api.replaceAll("-", "_")}.py`, moduleOf(plan, data.banner)]));

function moduleOf(plan: Plan, banner: string): string {
  const { api, title, languages, parts, enums } = plan;
  return [
    `# ${commented(banner)}`,
    docstring(`${title}: what its codes mean, and how its replies are read.`),
    "",
    runtime
      .replace("#!codes\n", () =>
        [
          `API: Final = ${text(api)}`,
          `LANGUAGES: Final = ${sequence("(", languages.map(text), ")", 0, "LANGUAGES: Final = ")}`,
          `COMPOSED: Final = ${parts ? "True" : "False"}`,
          ...enums.map(({ name, codes }) => `\n\n${enumOf(name, plan, codes)}`),
          `\n\n_TABLE: Final[Sequence[Entry]] = ${exploded(
            "(",
            enums.flatMap(({ codes }) => codes.map(entryOf)),
            ")",
            0,
          )}\n`,
        ].join("\n"),
      )
      .replace("#!reply\n", () => `REPLY: Final = ${replyOf(plan)}\n`),
  ].join("\n");
}

const enumOf = (name: string, { title }: Plan, codes: readonly PlannedCode[]): string =>
  [
    `class ${typeName(name, declared)}(Code):`,
    `    ${docstring(`${title}: the codes.`)}`,
    ...distinct(codes, (code) => memberOf(code.name)).map(
      ([member, { entry, hover }]) => `\n    ${assigned(member, text(entry.code))}\n    ${docstring(hover)}`,
    ),
  ].join("\n");

/** A member, in brackets where it would be too long for a line and its text alone is not. */
function assigned(member: string, value: string): string {
  const flat = `${member} = ${value}`;
  return 4 + flat.length > 88 && 8 + value.length <= 88 ? `${member} = (\n        ${value}\n    )` : flat;
}

// What the module declares or imports beside the enums.
const declared: ReadonlySet<string> = new Set(
  runtime.split("\n").flatMap((line) => {
    const [, type, alias, imported] = /^(?:class (\w+)|(\w+) = Literal|from \S+ import (.*))/.exec(line) ?? [];
    return imported?.split(", ") ?? type ?? alias ?? [];
  }),
);

/** `NoDid` as `NO_DID`. */
const memberOf = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toUpperCase();

function entryOf({ entry, messages, remedies }: PlannedCode): string {
  const { code, category, retry, fix, emptyResult, outcome, wait, aliases = [] } = entry;
  const parameters = parametersOf(entry);
  return call("Entry", 4, {
    code: text(code),
    category: text(category),
    retry: text(retry),
    fix: fix && text(fix),
    empty_result: emptyResult && "True",
    pending: outcome === "pending" ? "True" : undefined,
    wait: wait === undefined ? undefined : String(wait),
    parameters: parameters.length === 0 ? undefined : sequence("(", parameters.map(text), ")", 8, "parameters="),
    aliases: aliases.length === 0 ? undefined : sequence("(", aliases.map(text), ")", 8, "aliases="),
    messages: dictionary(messages, 8),
    remedies: dictionary(remedies, 8),
  });
}

function replyOf({ reply, json, xml, classes }: Plan): string {
  const { code, pad, octets, text: templates = [], id, empty, success, maps } = reply;
  const places = (list: readonly PlannedPlace[]) =>
    list.length === 0 ? undefined : exploded("[", list.map(placeOf), "]", 4);
  const written = call("_Reply", 0, {
    code: code && text(code),
    pad: pad === undefined ? undefined : String(pad),
    octets: octets && "True",
    json: places(json),
    xml: places(xml),
    text: templates.length === 0 ? undefined : exploded("[", templates.map(text), "]", 4),
    id: id && sequence("(", [...id.digits.map(String), text(id.code)], ")", 4, "id="),
    empty_is_pending: empty && "True",
    classes:
      classes.length === 0
        ? undefined
        : exploded(
            "[",
            classes.map(({ least, most, code: counts }) => `(${least}, ${most}, ${text(counts)})`),
            "]",
            4,
          ),
    http_success: success && "True",
    no_xml: reply.xml === false ? "True" : undefined,
    no_maps: reply.xml === false || maps === false ? "True" : undefined,
  });
  return written;
}

const placeOf = ({
  code,
  text: templates,
  detail,
  payload,
  values,
  only,
  decimal,
  with: beside,
  else: otherwise,
  extended,
  raw,
}: PlannedPlace): string =>
  call("_Place", 8, {
    code: steps(code, "code="),
    text: templates && sequence("(", templates.map(text), ")", 12, "text="),
    detail: detail && steps(detail, "detail="),
    payload: payload && steps(payload, "payload="),
    values: values && dictionary(values, 12),
    only: only && "True",
    decimal: decimal && "True",
    beside:
      beside &&
      exploded(
        "{",
        Object.entries(beside).map(([key, value]) => `${text(key)}: ${scalar(value)}`),
        "}",
        12,
      ),
    pending: otherwise && "True",
    extended:
      extended &&
      exploded(
        "{",
        Object.entries(extended).map(([key, path]) => `${text(key)}: ${steps(path, `${text(key)}: `, 16)}`),
        "}",
        12,
      ),
    raw: raw && steps(raw, "raw="),
  });

const scalar = (value: string | number | boolean): string =>
  typeof value === "string" ? text(value) : typeof value === "boolean" ? (value ? "True" : "False") : String(value);

const steps = (path: Steps, before: string, indent = 12): string =>
  sequence("[", path.map(scalar), "]", indent, before);

// What stands in brackets stays as it is where a comma ends it: each in a line of its own.
const exploded = (open: string, items: readonly string[], close: string, indent: number): string =>
  items.length === 0
    ? `${open}${close}`
    : `${open}\n${items.map((item) => `${" ".repeat(indent + 4)}${item},\n`).join("")}${" ".repeat(indent)}${close}`;

/** A sequence in one line, where it fits behind what stands before it, and before a comma. */
function sequence(open: string, items: readonly string[], close: string, indent: number, before: string): string {
  const flat = `${open}${items.join(", ")}${items.length === 1 && open === "(" ? "," : ""}${close}`;
  const length = indent + Array.from(`${before}${flat},`).length;
  return length <= 88 ? flat : exploded(open, items, close, indent);
}

const dictionary = (record: Readonly<Record<string, string>>, indent: number): string =>
  exploded(
    "{",
    Object.entries(record).map(([key, value]) => `${text(key)}: ${text(value)}`),
    "}",
    indent,
  );

const call = (name: string, indent: number, fields: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [`${field}=${value}`]));
  return `${name}${exploded("(", given, ")", indent)}`;
};

/** A text in the quotes that need fewer escapes, as ruff writes it. */
function text(value: string): string {
  const count = (quote: string) => value.split(quote).length;
  const quote = count('"') > count("'") ? "'" : '"';
  const written = spelled(value, (letter, codePoint, isUnseen) => {
    if (letter === quote || letter === "\\") return `\\${letter}`;
    if (!isUnseen) return letter;
    const short = { 9: "\\t", 10: "\\n", 13: "\\r" }[codePoint];
    const hex = codePoint.toString(16);
    if (short !== undefined) return short;
    return codePoint > 0xffff ? `\\U${hex.padStart(8, "0")}` : `\\u${hex.padStart(4, "0")}`;
  });
  return `${quote}${written}${quote}`;
}

/** A text for readers of the source: none of its signs ends it or is an escape. */
const docstring = (value: string): string => `"""${commented(value).replaceAll("\\", "\\\\").replaceAll('"', "'")}"""`;
