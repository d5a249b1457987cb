// The modules of one API: what stands in src/generated/<api>/.
import type { CatalogueFile, EntryFile } from "../schema/catalogue-file.ts";
import type { Strings } from "../schema/compiled.ts";
import { parametersOf } from "../schema/parameters.ts";
import { partOf } from "../schema/parts.ts";
import type { Place, ReplyFile } from "../schema/reply.ts";
import { compileCatalogue, type EnumPlan, enumsOf, sparse } from "./catalogue.ts";
import { expressionOf } from "./template.ts";
import { banner, comment, literal, union } from "./text.ts";

/** Every module of an API, by its name. */
export function apiModules(catalogue: CatalogueFile, english: Strings): [name: string, text: string][] {
  return [
    ["enum.ts", enumModule(catalogue, english)],
    ["entries.ts", entriesModule(catalogue)],
    ["facts.ts", factsModule(catalogue)],
    ["details.ts", detailsModule(catalogue)],
    ["reply.ts", replyModule(catalogue)],
    ["api.ts", apiModule(catalogue)],
    ["index.ts", entryPoint(catalogue)],
  ];
}

const bannerOf = ({ api }: CatalogueFile) => banner(`data/catalogues/${api}.json`);

/** The names of an API's enums. */
export const enumNames = (catalogue: CatalogueFile): string[] => enumsOf(catalogue).map(({ name }) => name);

/** The name of the type of a composed code (`402`): the enums' common name with "Code". */
export const composedType = (catalogue: CatalogueFile): string => catalogue.enum.replace(/Status$/, "Code");

/** The types of the codes that a reply of an API can carry: of success, of an error. */
export function codeTypes(catalogue: CatalogueFile): { readonly success: string; readonly error: string } {
  const success = union(catalogue.entries.filter((entry) => entry.category === "ok").map((entry) => entry.code));
  return { success, error: catalogue.parts ? composedType(catalogue) : `Exclude<${catalogue.enum}, ${success}>` };
}

function memberComment(entry: EntryFile, message: string): string {
  const parameters = parametersOf(entry.parameter).map((name) => `\`${name}\``);
  const facts = [
    entry.category,
    ...(entry.category === "ok" ? [] : [`retry: ${entry.retry}`, `fix: ${entry.fix}`]),
    ...(entry.emptyResult ? ["only an empty list"] : []),
    ...(parameters.length > 0 ? [`parameter: ${parameters.join(", ")}`] : []),
    ...(entry.doubtful ? ["doubtful"] : []),
  ];
  return comment(`${message} (${facts.join("; ")})`);
}

function descriptionOf({ part }: EnumPlan, { title, parts }: CatalogueFile): string {
  if (part === "state") return `How far it got: the first digit of a code of the ${title}.`;
  if (part === "reason") return `What went wrong: the last two digits of a code of the ${title}.`;
  return `The codes of the ${title}${parts ? " that stand alone" : ""}.`;
}

function enumModule(catalogue: CatalogueFile, english: Strings): string {
  const { api, entries, parts } = catalogue;
  const blocks = enumsOf(catalogue).map((plan) => {
    const { name, entries: members } = plan;
    const lines = members.map(
      (entry) =>
        `  ${memberComment(entry, english[entry.code]?.message ?? entry.text ?? entry.code)}\n  ${entry.name}: ${literal(entry.code)},`,
    );
    return `${comment(descriptionOf(plan, catalogue))}\nexport const ${name} = {\n${lines.join("\n")}\n} as const;\nexport type ${name} = (typeof ${name})[keyof typeof ${name}];\n`;
  });
  if (parts) {
    const digits = (part: "state" | "reason") =>
      entries.filter((entry) => partOf(entry.code) === part).map((entry) => entry.code.replaceAll("x", ""));
    blocks.push(
      `${comment("A composed code: a state's digit and a reason's two digits.")}\nexport type ${composedType(catalogue)} = \`\${${union(digits("state"))}}\${${union(digits("reason"))}}\`;\n`,
    );
  }
  return `${banner(`data/catalogues/${api}.json`, `data/messages/en/${api}.json`)}\n${blocks.join("\n")}`;
}

// One line a field: as short as it can be, and a debugger or a diff still shows which one it is.
const fieldsOf = (record: object, indent: string) =>
  Object.entries(record).map(([key, value]) => `${indent}${key}: ${literal(value)},`);

function entriesModule(catalogue: CatalogueFile): string {
  const { enums, facts, kinds, title, language, source, reply, log, ...others } = compileCatalogue(catalogue);
  const names = Object.keys(enums).join(", ");
  return [
    bannerOf(catalogue),
    `import type { CompiledEntries, Origin } from "../../schema/compiled.ts";`,
    `import { ${names} } from "./enum.ts";`,
    `import { facts } from "./facts.ts";\n`,
    "export const origin: Origin = {",
    ...fieldsOf({ title, language, source }, "  "),
    "};\n",
    "export const entries: CompiledEntries = {",
    `  enums: { ${names} },`,
    ...fieldsOf(others, "  "),
    "  kinds: [",
    ...kinds.map((kind) => `    ${literal(kind)},`),
    "  ],",
    "  facts,",
    "};\n",
  ].join("\n");
}

// A file of its own: where a start should not read it, the build puts it into a JSON file.
function factsModule(catalogue: CatalogueFile): string {
  const { columns, operations } = compileCatalogue(catalogue).facts();
  return [
    bannerOf(catalogue),
    `import type { Facts } from "../../schema/compiled.ts";\n`,
    "export const facts = (): Facts => ({",
    "  columns: {",
    ...fieldsOf(columns, "    "),
    "  },",
    ...(operations ? fieldsOf({ operations }, "  ") : []),
    "});\n",
  ].join("\n");
}

function detailsModule(catalogue: CatalogueFile): string {
  const { entries } = catalogue;
  const details = {
    erratum: sparse(entries, (entry) => entry.erratum) ?? {},
    seen: sparse(entries, (entry) => entry.seen) ?? {},
  };
  return [
    bannerOf(catalogue),
    `import type { Details } from "../../schema/compiled.ts";\n`,
    `export const details: Details = ${literal(details, 1)};\n`,
  ].join("\n");
}

// The combinators, by the module that they stand in.
const combinators = {
  "http-success": ["httpSuccess"],
  kind: ["digits", "idOf", "word"],
  place: ["beside", "extended", "place", "places", "spelt"],
  template: ["templates"],
};

/** A description as calls of what it names, so that a bundle has nothing else; `replyOf` does the same when a program runs. */
function replyModule(catalogue: CatalogueFile): string {
  const { code, pad, json, xml, text, id, empty, success }: ReplyFile = catalogue.reply ?? {};
  const fields = [
    `kind: ${code === "digits" ? call("digits", ...(pad ? [literal(pad)] : [])) : "word"}`,
    ...(json ? [`json: ${placesOf(json)}`] : []),
    ...(typeof xml === "object" ? [`xml: ${placesOf(xml)}`] : []),
    ...(text ? [`text: ${call("templates", ...text.map((source) => String(expressionOf(source))))}`] : []),
    ...(id ? [`id: ${call("idOf", literal(id.digits), literal(id.code))}`] : []),
    ...(empty ? [`empty: ${literal(empty)}`] : []),
    ...(success ? ["silent: httpSuccess"] : []),
  ];
  const isNamed = (name: string) => fields.some((field) => new RegExp(`\\b${name}(?:\\(|$)`).test(field));
  return [
    bannerOf(catalogue),
    ...Object.entries(combinators).flatMap(([module, names]) => {
      const named = names.filter(isNamed);
      return named.length > 0 ? [`import { ${named.join(", ")} } from "../../reply/${module}.ts";`] : [];
    }),
    `import type { Reply } from "../../reply/reading.ts";`,
    "\nexport const reply: Reply = {",
    ...fields.map((field) => `  ${field},`),
    "};\n",
  ].join("\n");
}

// Each call is marked pure, inner ones, too: or a bundler keeps what nobody uses.
const call = (name: string, ...values: readonly string[]) => `/* @__PURE__ */ ${name}(${values.join(", ")})`;

const placesOf = (list: readonly Place[]): string => {
  const [first = "", ...others] = list.map(placeOf);
  return others.length === 0 ? first : call("places", first, ...others);
};

function placeOf({ values, only, with: conditions, else: otherwise, extended: paths, ...where }: Place): string {
  const spelling = values ? [call("spelt", literal(values), ...(only ? ["true"] : []))] : [];
  const read = call("place", literal(where), ...spelling);
  const counted = conditions
    ? call("beside", literal(conditions), read, ...(otherwise ? [literal(otherwise)] : []))
    : read;
  return paths ? call("extended", literal(paths), counted) : counted;
}

function apiModule(catalogue: CatalogueFile): string {
  const api = literal(catalogue.api);
  const composed = catalogue.parts ? ", composition" : "";
  const byOperation = catalogue.operations ? ", operations" : "";
  return [
    bannerOf(catalogue),
    ...(composed ? [`import { composition } from "../../catalogue/compose.ts";`] : []),
    `import { createTable, type Table } from "../../catalogue/table.ts";`,
    `import { createDecoder, type Decoder } from "../../decode/decoder.ts";`,
    ...(byOperation ? [`import { operations } from "../../decode/operation.ts";`] : []),
    `import { entries } from "./entries.ts";`,
    `import { reply } from "./reply.ts";\n`,
    `export { origin } from "./entries.ts";\n`,
    `export const table: Table<${api}> = /* @__PURE__ */ createTable<${api}>(entries${composed});`,
    `export const decoder: Decoder<${api}> = /* @__PURE__ */ createDecoder(table, reply${byOperation});\n`,
  ].join("\n");
}

function entryPoint(catalogue: CatalogueFile): string {
  const api = literal(catalogue.api);
  const names = enumNames(catalogue);
  const example = catalogue.entries.find(({ category }) => category !== "ok") ?? catalogue.entries[0];
  const [code, name] = [literal(example?.code), literal(example?.name)];
  const operations = catalogue.operations
    ? [
        " * With `operation`, the answer says what its chapter says of the error.",
        " *",
        " * @throws TypeError for an operation that does not exist; it lists the right ones.",
      ]
    : [" *"];
  return [
    bannerOf(catalogue),
    `import { type About, aboutOf } from "../../catalogue/about.ts";`,
    `import type { CodeOf } from "../../catalogue/api.ts";`,
    `import type { EntryFor, EntryOf } from "../../catalogue/entry.ts";`,
    `import { isMember } from "../../catalogue/guard.ts";`,
    `import type { EntriesOptions } from "../../catalogue/table.ts";`,
    `import type { Decoded, DecodeOptions, Unknown } from "../../decode/decoded.ts";`,
    `import { nearest } from "../../decode/nearest.ts";`,
    `import { type ResponseLike, readResponse } from "../../decode/response.ts";`,
    ...(catalogue.reply?.xml ? [`import { readXml } from "../../reply/xml.ts";`] : []),
    `import { decoder, origin, table } from "./api.ts";`,
    `import { ${[...names].sort().join(", ")} } from "./enum.ts";\n`,
    `export type { EntryFor, EntryOf, ErrorEntry, SuccessEntry } from "../../catalogue/entry.ts";`,
    `export type { Decoded, DecodeOptions, Failure, Form, Success, Unknown } from "../../decode/decoded.ts";`,
    `export { ApiError, isApiError, toError } from "../../decode/error.ts";`,
    `export type { ResponseLike } from "../../decode/response.ts";`,
    `export { type ProblemDetail, type ProblemOptions, toProblem } from "../../messages/problem.ts";`,
    ...(catalogue.parts ? [`export type { ${composedType(catalogue)} } from "./enum.ts";`] : []),
    `export { ${[...names].sort().join(", ")} };\n`,
    "/** What the catalogue says of itself: title, source, language, enums, operations. */",
    `export function about(): About<${api}> {`,
    "  return aboutOf(table, origin);",
    "}\n",
    "/** All entries, or those of one provenance, in the document's order. */",
    `export function entries(options: EntriesOptions = {}): readonly EntryOf<${api}>[] {`,
    "  return table.entries(options.provenance);",
    "}\n",
    "/**",
    " * What the catalogue knows of a canonical code; `undefined` for one that is not documented. In constant time.",
    " *",
    " * @example",
    ` * lookup(${code}).name // ${name}`,
    " */",
    `export function lookup<Code extends CodeOf<${api}>>(code: Code): EntryFor<${api}, Code>;`,
    `export function lookup(code: string): EntryOf<${api}> | undefined;`,
    `export function lookup(code: string): EntryOf<${api}> | undefined {`,
    "  return table.lookup(code);",
    "}\n",
    "/**",
    " * Reads a reply: what `JSON.parse` gave, the body text, or a bare code. Never throws for any reply.",
    ...operations,
    " * @example",
    ` * decode(${literal(decodable(catalogue, example?.code ?? ""))}).outcome // "error"`,
    " */",
    `export function decode(reply: unknown, options?: DecodeOptions<${api}>): Decoded<${api}> {`,
    `  return decoder(reply, options${catalogue.reply?.xml ? ", options?.xml ?? readXml" : ""});`,
    "}\n",
    "/** Reads a `Response` of `fetch` whole, with its HTTP status and its `Retry-After`: `decode` of its body. */",
    "export const decodeResponse = (",
    "  response: ResponseLike | PromiseLike<ResponseLike>,",
    `  options?: DecodeOptions<${api}>,`,
    `): Promise<Decoded<${api}>> => readResponse(response, (body, http) => decode(body, { ...options, http }));\n`,
    "/** The documented entries that are nearest to a status that is not, nearest first; three at most. */",
    `export function suggest(unknown: Unknown<${api}>): EntryOf<${api}>[] {`,
    "  return nearest(table, unknown);",
    "}\n",
    ...names.flatMap((enumName) => [
      `/** Whether a value is one of the codes of \`${enumName}\`, canonically spelt. */`,
      `export function is${enumName}(value: unknown): value is ${enumName} {`,
      `  return isMember(${enumName}, value);`,
      "}\n",
    ]),
  ].join("\n");
}

/** A code that a reply carries: where codes are composed, the first state's with the first reason's. */
function decodable({ parts, entries }: CatalogueFile, code: string): string {
  if (!parts) return code;
  const first = (part: "state" | "reason") => entries.find((entry) => partOf(entry.code) === part)?.code ?? "";
  return first("state").charAt(0) + first("reason").slice(1);
}
