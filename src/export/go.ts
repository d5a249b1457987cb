import { runtime } from "../generated/export/go.ts";
import type { Steps } from "../schema/reply.ts";
import type { ExportData, ExportFiles } from "./export.ts";
import {
  commented,
  filesOf,
  type Plan,
  type PlannedCode,
  type PlannedPlace,
  parametersOf,
  pascal,
  spelled,
} from "./plan.ts";

/** One package an API, for Go 1.21, as gofmt formats it. */
export const exportGo = (data: ExportData): ExportFiles =>
  filesOf(
    data,
    (api) => `${packageOf(api)}/${packageOf(api)}.go`,
    (plan) => moduleOf(packageOf(plan.api), plan, data.banner),
  );

// What Go cannot import by its name, its keywords among it: a folder of some of these names is one of its own, and one package it passes over.
const taken: ReadonlySet<string> = new Set(
  `break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select
struct switch type var main init internal vendor testdata documentation`.split(/\s/),
);

function packageOf(api: string): string {
  const name = api.replaceAll("-", "");
  return taken.has(name) ? `${name}api` : name;
}

// Of a composed code its halves are apart.
const prefixes = ["Status", "State", "Reason"];

function moduleOf(name: string, plan: Plan, banner: string): string {
  const { api, title, languages, scripts, parts, enums } = plan;
  const members = enums.flatMap(({ codes }, index) =>
    codes.map((code) => [`${prefixes[index] ?? ""}${code.name}`, code] as const),
  );
  return [
    `// ${commented(banner)
      .replace(/^Generated/, "Code generated")
      .replace(/Do not edit\.$/, "DO NOT EDIT.")}`,
    "",
    `// Package ${name} tells what the codes of the ${comment(title)} mean, and reads its replies.`,
    `package ${name}`,
    ...runtime
      .slice(runtime.indexOf("\n") + 1)
      .replace("//!codes\n", () =>
        [
          `// API is the name of the API.\nconst API = ${text(api)}\n`,
          `// Languages are those of the messages, the first of which speaks where another is asked for.\nvar Languages = ${texts(languages)}\n`,
          `// scripts are what languages are written in, also in a region where that is another script.\nvar scripts = ${words(scripts, "")}\n`,
          `// Composed says whether codes are composed of a state and a reason.\nconst Composed = ${parts}\n`,
          `// The codes.\nconst (\n${members.map(constantOf).join("\n")})\n`,
          `var table = []*Entry{\n${members.map(entryOf).join("")}}\n`,
        ].join("\n"),
      )
      .replace("//!reply\n", () => `var reply = ${replyOf(plan)}\n`)
      .split("\n"),
  ].join("\n");
}

type Member = readonly [member: string, code: PlannedCode];

const constantOf = ([member, { entry, hover }]: Member): string =>
  `\t// ${member}: ${comment(hover)}\n\t${member} Status = ${text(entry.code)}\n`;

function entryOf([member, { entry, messages, remedies }]: Member): string {
  const { category, retry, fix, emptyResult, outcome, wait, aliases = [] } = entry;
  const parameters = parametersOf(entry);
  const facts = fields({
    Code: member,
    Category: named("Category", category),
    Retry: named("Retry", retry),
    Fix: fix && named("Fix", fix),
    EmptyResult: emptyResult && "true",
    Pending: outcome === "pending" ? "true" : undefined,
    Wait: wait === undefined ? undefined : `${wait} * time.Second`,
    Parameters: parameters.length === 0 ? undefined : texts(parameters),
    Aliases: aliases.length === 0 ? undefined : texts(aliases),
    Messages: words(messages, "\t"),
    Remedies: words(remedies, "\t"),
  });
  return `\t{${facts}},\n`;
}

/** `not_found` of a category as `CategoryNotFound`. */
const named = (type: string, value: string): string => `${type}${pascal(value)}`;

/** Texts by language, each in a line of its own; gofmt writes them one below the other. */
function words(record: Readonly<Record<string, string>>, indent: string): string | undefined {
  const pairs = Object.entries(record).map(([lng, words]) => [`${text(lng)}:`, text(words)] as const);
  if (pairs.length === 0) return undefined;
  const width = Math.max(...pairs.map(([key]) => key.length));
  return `map[string]string{\n${pairs.map(([key, words]) => `${indent}\t${key.padEnd(width)} ${words},\n`).join("")}${indent}}`;
}

function replyOf({ reply, json, xml, classes }: Plan): string {
  const { code, pad, octets, values, without, text: templates = [], id, empty, success, maps } = reply;
  const places = (list: readonly PlannedPlace[]) =>
    list.length === 0 ? undefined : `[]place{\n${list.map((place) => `\t${placeOf(place)},\n`).join("")}}`;
  return `description{${fields({
    code: code && code !== "word" ? text(code) : undefined,
    pad: pad === undefined ? undefined : String(pad),
    octets: octets && "true",
    values: values && map("string", values, text),
    text: templates.length === 0 ? undefined : texts(templates),
    id: id && `&identifier{${id.digits.join(", ")}, ${text(id.code)}}`,
    emptyIsPending: empty && "true",
    httpSuccess: success && "true",
    noXML: reply.xml === false ? "true" : undefined,
    noMaps: reply.xml === false || maps === false ? "true" : undefined,
    classes:
      classes.length === 0
        ? undefined
        : `[]identifier{${classes.map(({ least, most, code: counts }) => `{${least}, ${most}, ${text(counts)}}`).join(", ")}}`,
    json: places(json),
    xml: places(xml),
    without: without && texts(without),
  })}}`;
}

const placeOf = (place: PlannedPlace): string =>
  `{${fields({
    code: steps(place.code),
    text: place.text && texts(place.text),
    detail: place.detail && steps(place.detail),
    payload: place.payload && steps(place.payload),
    values: place.values && map("string", place.values, text),
    only: place.only && "true",
    decimal: place.decimal && "true",
    beside:
      place.with &&
      `[]condition{${Object.entries(place.with)
        .map(([key, value]) => `{${text(key)}, ${scalar(value)}}`)
        .join(", ")}}`,
    pending: place.else && "true",
    extended: place.extended && map("[]any", place.extended, (path) => `{${path.map(scalar).join(", ")}}`, "Status"),
    raw: place.raw && steps(place.raw),
  })}}`;

const map = <T>(
  type: string,
  record: Readonly<Record<string, T>>,
  write: (value: T) => string,
  key = "string",
): string =>
  `map[${key}]${type}{${Object.entries(record)
    .map(([name, value]) => `${text(name)}: ${write(value)}`)
    .join(", ")}}`;

const fields = (record: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(record)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
    .join(", ");

const steps = (path: Steps): string => `[]any{${path.map(scalar).join(", ")}}`;
const texts = (list: readonly string[]): string => `[]string{${list.map(text).join(", ")}}`;
const scalar = (value: string | number | boolean): string => (typeof value === "string" ? text(value) : String(value));

function text(value: string): string {
  const written = spelled(value, (letter, codePoint, isUnseen) => {
    if (letter === '"' || letter === "\\") return `\\${letter}`;
    if (!isUnseen) return letter;
    const short = { 9: "\\t", 10: "\\n", 13: "\\r" }[codePoint];
    const hex = codePoint.toString(16);
    return short ?? (codePoint > 0xffff ? `\\U${hex.padStart(8, "0")}` : `\\u${hex.padStart(4, "0")}`);
  });
  return `"${written}"`;
}

/** Two of these quotes gofmt takes for a curved one. */
const comment = (value: string): string => commented(value).replaceAll("``", "“").replaceAll("''", "”");
