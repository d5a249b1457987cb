// The modules of one API: what stands in src/generated/<api>/.
import type { CatalogueFile, EntryFile } from "../schema/catalogue-file.ts";
import type { Details, Strings } from "../schema/compiled.ts";
import { parametersOf } from "../schema/parameters.ts";
import { partOf } from "../schema/parts.ts";
import type { Place, ReplyFile } from "../schema/reply.ts";
import { compileCatalogue, type EnumPlan, enumsOf, isPaired, sparse, writtenFacts } from "./catalogue.ts";
import { conditionsOf, pathsOf, whereOf } from "./steps.ts";
import { beginningsOf, expressionOf, idFormOf } from "./template.ts";
import { banner, comment, literal, union } from "./text.ts";

/** Where the modules of an API stand, and so what they import from where. */
export interface House {
  /** The first line of a module that is made of the catalogue, and of its English messages where `spoken`. */
  readonly banner: (catalogue: CatalogueFile, spoken?: true) => string;
  /** The specifier, quoted, by which a module of src/ is imported: `catalogue/table`. */
  readonly ours: (module: string) => string;
  /** The specifier, quoted, by which another module of the same API is imported: `enum`. */
  readonly beside: (module: string) => string;
  /** The type that says which codes an API has. */
  readonly vocabulary: (catalogue: CatalogueFile) => string;
  /** Imports that type, where it has to be. */
  readonly importVocabulary: (catalogue: CatalogueFile) => readonly string[];
}

/** In src/generated/<api>/: the types know the API by its name. */
export const builtIn: House = {
  banner: ({ api }, spoken) =>
    banner(`data/catalogues/${api}.json`, ...(spoken ? [`data/messages/en/${api}.json`] : [])),
  ours: (module) => literal(`../../${module}.ts`),
  beside: (module) => literal(`./${module}.ts`),
  vocabulary: ({ api }) => literal(api),
  importVocabulary: () => [],
};

/** Every module of an API that an app imports, by its name without the extension. */
export function apiModules(catalogue: CatalogueFile, english: Strings, house: House): [name: string, text: string][] {
  return [
    ["enum", enumModule(catalogue, english, house)],
    ["entries", entriesModule(catalogue, house)],
    ["facts", factsModule(catalogue, house)],
    ["reply", replyModule(catalogue, house)],
    ["api", apiModule(catalogue, house)],
    ["index", entryPoint(catalogue, house)],
  ];
}

/** The names of an API's enums. */
export const enumNames = (catalogue: CatalogueFile): string[] => enumsOf(catalogue).map(({ name }) => name);

/** The name of the type of a composed code (`402`): the enums' common name with "Code". */
export const composedType = (catalogue: CatalogueFile): string => catalogue.enum.replace(/Status$/, "Code");

/** The types of the codes that a reply of an API can carry: of success, of an error. */
export function codeTypes(catalogue: CatalogueFile): {
  readonly success: string;
  readonly error: string;
  readonly pending: string;
} {
  const { entries, enum: name } = catalogue;
  const codesOf = (list: readonly EntryFile[]) => union(list.map(({ code }) => code));
  const pending = codesOf(entries.filter((entry) => entry.pending));
  if (isOpaque(catalogue)) return { success: name, error: name, pending: pending === "never" ? pending : name };
  const success = codesOf(entries.filter(({ category }) => category === "ok"));
  const others = pending === "never" ? success : `${success} | ${pending}`;
  return { success, error: catalogue.parts ? composedType(catalogue) : `Exclude<${name}, ${others}>`, pending };
}

// To narrow a variable of a union by a value of another one, TypeScript compares each member with each: with 10,000 it takes
// 2 seconds, with 100,000 minutes.
const mostLiterals = 10_000;

/** Whether an API has so many codes that a union of them would slow the compiler down: then they are one opaque type. */
export const isOpaque = ({ entries }: CatalogueFile): boolean => entries.length > mostLiterals;

/** An enum whose members are all of one type, which nothing else is. */
const opaqueEnum = (name: string, description: string, lines: readonly string[]): string =>
  [
    `declare const brand: unique symbol;`,
    `/** One of the codes: there are too many for a union of literals. A member, the guard and \`decode\` give one. */`,
    `export type ${name} = string & { readonly [brand]: ${literal(name)} };`,
    `const members = {\n${lines.join("\n")}\n} as const;`,
    description,
    `export const ${name} = members as unknown as { readonly [Member in keyof typeof members]: ${name} };\n`,
  ].join("\n");

/** What stands between the signs of a comment. */
const within = (text: string) => text.slice("/** ".length, -" */".length);

function memberComment(entry: EntryFile, message: string, { entries }: CatalogueFile): string {
  const parameters = parametersOf(entry.parameter).map((name) => `\`${name}\``);
  const facts = [
    entry.category,
    ...(entry.category === "ok" ? [] : [`retry: ${entry.retry}`, `fix: ${entry.fix}`]),
    ...(entry.emptyResult ? ["only an empty list"] : []),
    ...(parameters.length > 0 ? [`parameter: ${parameters.join(", ")}`] : []),
    ...(entry.doubtful ? ["doubtful"] : []),
    ...(entry.docs ? [entry.docs] : []),
  ];
  const text = comment(`${message} (${facts.join("; ")})`);
  const { deprecated } = entry;
  if (deprecated === undefined) return text;
  const other = entries.find(({ code }) => code === deprecated);
  const why = comment(other ? `${other.code} (${other.name}) replaced it.` : "It is no longer sent.");
  // A tag begins a line, or editors take it for text.
  return `/**\n   * ${within(text)}\n   * @deprecated ${within(why)}\n   */`;
}

function descriptionOf({ part }: EnumPlan, { title, parts }: CatalogueFile): string {
  if (part === "state") return `${title}: how far it got, the first digit of a code.`;
  if (part === "reason") return `${title}: what went wrong, the last two digits of a code.`;
  return `${title}: the codes${parts ? " that stand alone" : ""}.`;
}

function enumModule(catalogue: CatalogueFile, english: Strings, house: House): string {
  const { entries, parts } = catalogue;
  const blocks = enumsOf(catalogue).map((plan) => {
    const { name, entries: members } = plan;
    const lines = members.map(
      (entry) =>
        `  ${memberComment(entry, english[entry.code]?.message ?? entry.text ?? entry.code, catalogue)}\n  ${entry.name}: ${literal(entry.code)},`,
    );
    if (isOpaque(catalogue)) return opaqueEnum(name, comment(descriptionOf(plan, catalogue)), lines);
    return `${comment(descriptionOf(plan, catalogue))}\nexport const ${name} = {\n${lines.join("\n")}\n} as const;\nexport type ${name} = (typeof ${name})[keyof typeof ${name}];\n`;
  });
  if (parts) {
    const digits = (part: "state" | "reason") =>
      entries.filter((entry) => partOf(entry.code) === part).map((entry) => entry.code.replaceAll("x", ""));
    blocks.push(
      `${comment("A composed code: a state's digit and a reason's two digits.")}\nexport type ${composedType(catalogue)} = \`\${${union(digits("state"))}}\${${union(digits("reason"))}}\`;\n`,
    );
  }
  return `${house.banner(catalogue, true)}\n${blocks.join("\n")}`;
}

// One line a field: as short as it can be, and a debugger or a diff still shows which one it is.
const fieldsOf = (record: object, indent: string) =>
  Object.entries(record).map(([key, value]) => `${indent}${key}: ${literal(value)},`);

function entriesModule(catalogue: CatalogueFile, house: House): string {
  const { ours, beside } = house;
  const { api, enums, facts, reply, log, ...origin } = compileCatalogue(catalogue);
  const names = Object.keys(enums).join(", ");
  const pairs = isPaired(catalogue);
  return [
    house.banner(catalogue),
    ...(pairs ? [`import { paired } from ${ours("catalogue/related")};`] : []),
    `import type { CompiledEntries, Origin } from ${ours("schema/compiled")};`,
    `import { ${names} } from ${beside("enum")};`,
    `import { facts } from ${beside("facts")};\n`,
    "export const origin: Origin = {",
    ...fieldsOf(origin, "  "),
    "};\n",
    "export const entries: CompiledEntries = {",
    `  enums: { ${names} },`,
    ...fieldsOf({ api }, "  "),
    `  facts${pairs ? `: /* @__PURE__ */ paired(${names}, facts)` : ""},`,
    "};\n",
  ].join("\n");
}

// A file of its own: where a start should not read it, the build puts it into a JSON file.
function factsModule(catalogue: CatalogueFile, house: House): string {
  const { ours } = house;
  const { kind, kinds, columns, operations } = writtenFacts(catalogue);
  const type = isPaired(catalogue) ? "PairedFacts" : "Facts";
  return [
    house.banner(catalogue),
    `import type { ${type} } from ${ours("schema/compiled")};\n`,
    `export function facts(): ${type} {`,
    "  return {",
    ...fieldsOf({ kind }, "    "),
    "    kinds: [",
    ...kinds.map((shared) => `      ${literal(shared)},`),
    "    ],",
    "    columns: {",
    ...fieldsOf(columns, "      "),
    "    },",
    ...(operations ? fieldsOf({ operations }, "    ") : []),
    "  };",
    "}\n",
  ].join("\n");
}

/** What an app does not need, and the command loads. */
export const detailsOf = ({ entries }: CatalogueFile): Details => ({
  erratum: sparse(entries, (entry) => entry.erratum) ?? {},
  seen: sparse(entries, (entry) => entry.seen) ?? {},
});

/** The same as a module. */
export const apiDetails = (catalogue: CatalogueFile): string =>
  [
    builtIn.banner(catalogue),
    `import type { Details } from "../../schema/compiled.ts";\n`,
    `export const details: Details = ${literal(detailsOf(catalogue), 1)};\n`,
  ].join("\n");

// The combinators, by the module that they stand in.
const combinators = {
  halves: ["halves"],
  "http-success": ["httpSuccess"],
  kind: ["digits", "hexadecimal", "idOf", "octets", "padded", "word", "worded"],
  lending: ["lending"],
  place: [
    "beside",
    "byForm",
    "decimal",
    "detailed",
    "extended",
    "named",
    "place",
    "places",
    "spelt",
    "told",
    "without",
  ],
  settles: ["settles"],
  soap: ["phpSoap", "soap"],
  template: ["details", "errors", "payloads", "templates", "waits"],
};

/** A description as calls of what it names, so that a bundle has nothing else; `replyOf` does the same when a program runs. */
function replyModule(catalogue: CatalogueFile, house: House): string {
  const { ours } = house;
  const { code, pad, octets, values, json, without, xml, maps, text, id, empty, classes, success }: ReplyFile =
    catalogue.reply ?? {};
  const bare =
    code === "hex" ? call("hexadecimal", literal(pad ?? 1)) : pad ? call("padded", literal(pad)) : (code ?? "word");
  const kind = values ? call("worded", literal(values), bare) : bare;
  const isLent = classes !== undefined || catalogue.entries.some(({ pending }) => pending);
  const [settle, ...others] = [
    ...(success ? ["httpSuccess"] : []),
    ...(isLent ? [call("lending", ...(classes ? [literal(classes)] : []))] : []),
    ...(catalogue.parts ? ["halves"] : []),
  ];
  const readers = Object.entries({ json, xml }).flatMap(([form, list]) =>
    typeof list === "object" ? [`${form}: ${placesOf(list)}`] : [],
  );
  const places = typeof xml === "object" ? call("byForm", `{ ${readers.join(", ")} }`) : json && placesOf(json);
  const object = places && without ? call("without", literal(without), places) : places;
  const fields = [
    `kind: ${octets ? call("octets", kind) : kind}`,
    ...(object ? [`object: ${object}`] : []),
    ...(xml === false ? [] : [maps === false ? "soap" : "soap: phpSoap"]),
    ...(text ? [`text: ${textsOf(text)}`] : []),
    ...(id ? [`id: ${call("idOf", String(idFormOf(id.digits)), literal(id.code))}`] : []),
    ...(empty ? [`empty: ${literal(empty)}`] : []),
    ...(settle ? [`settle: ${others.length > 0 ? call("settles", settle, ...others) : settle}`] : []),
  ];
  // Texts that stand at several places are made once.
  const texts = [json, xml]
    .flatMap((list) => (typeof list === "object" ? list : []))
    .flatMap(({ text: told }) => (told ? [toldBy(told)] : []));
  const shared = [...new Set(texts.filter((told, index) => texts.indexOf(told) < index))];
  const lines = [
    ...shared.map((told, index) => `  const texts${index + 1} = [${told}] as const;`),
    "  return {",
    ...fields.map(
      (field) =>
        `    ${shared.reduce((line, told, index) => line.replaceAll(told, () => `...texts${index + 1}`), field)},`,
    ),
    "  };",
  ];
  // What stands in quotes is no name, and none is what stands before a colon.
  const words = new Set(lines.flatMap((line) => line.split(/[^\w":]+/)));
  return [
    house.banner(catalogue),
    ...Object.entries(combinators).flatMap(([module, names]) => {
      const named = names.filter((name) => words.has(name));
      return named.length > 0 ? [`import { ${named.join(", ")} } from ${ours(`reply/${module}`)};`] : [];
    }),
    `import type { Reply } from ${ours("reply/reading")};`,
    "\nexport function reply(): Reply {",
    ...lines,
    "}\n",
  ].join("\n");
}

const call = (name: string, ...values: readonly string[]) => `${name}(${values.join(", ")})`;

function textsOf(templates: readonly string[]): string {
  const named = ["detail", "payload", "error", "wait"].filter((hole) =>
    templates.some((text) => text.includes(`{${hole}}`)),
  );
  const expressions = templates.map((template) => String(expressionOf(template)));
  return call("templates", `[${expressions.join(", ")}]`, ...named.map((hole) => `${hole}s`));
}

/** What reads a text that holds a code at a place. */
const toldBy = (text: readonly string[]): string => [textsOf(text), ...beginningsOf(text).map(String)].join(", ");

const placesOf = (list: readonly Place[]): string => {
  const [first = "", ...others] = list.map(placeOf);
  return others.length === 0 ? first : call("places", first, ...others);
};

function placeOf({
  text,
  values,
  only,
  decimal,
  with: conditions,
  else: otherwise,
  extended: paths,
  ...where
}: Place): string {
  const { code, detail, payload, raw } = whereOf(where);
  const spelling = decimal ? "decimal" : values && call("spelt", literal(values), ...(only ? ["true"] : []));
  let read = text
    ? call("told", literal(code), toldBy(text))
    : spelling
      ? call("place", literal(code), literal(payload ?? []), spelling)
      : call("place", literal(code), ...(payload ? [literal(payload)] : []));
  if (detail) read = call("detailed", literal(detail), read);
  if (raw) read = call("named", literal(raw), read);
  const counted = conditions
    ? call("beside", literal(conditionsOf(conditions)), read, ...(otherwise ? [literal(otherwise)] : []))
    : read;
  return paths ? call("extended", literal(pathsOf(paths)), counted) : counted;
}

function apiModule(catalogue: CatalogueFile, house: House): string {
  const { ours, beside } = house;
  const api = house.vocabulary(catalogue);
  const made = `createTable<${api}>(entries)`;
  const byOperation = catalogue.operations ? ", operations" : "";
  return [
    house.banner(catalogue),
    // What decodes before the table: in this order a bundle compresses better.
    `import { createDecoder, type Decoder } from ${ours("decode/decoder")};`,
    `import { reply } from ${beside("reply")};`,
    ...(byOperation ? [`import { operations } from ${ours("decode/operation")};`] : []),
    ...(catalogue.parts ? [`import { composed } from ${ours("catalogue/compose")};`] : []),
    `import { createTable, type Table } from ${ours("catalogue/table")};`,
    `import { entries } from ${beside("entries")};`,
    ...house.importVocabulary(catalogue),
    "",
    `export { origin } from ${beside("entries")};\n`,
    `export const table: Table<${api}> = /* @__PURE__ */ ${catalogue.parts ? `composed(/* @__PURE__ */ ${made})` : made};`,
    `export const decoder: Decoder<${api}> = /* @__PURE__ */ createDecoder(table, reply${byOperation});\n`,
  ].join("\n");
}

function entryPoint(catalogue: CatalogueFile, house: House): string {
  const { ours, beside } = house;
  const api = house.vocabulary(catalogue);
  const names = enumNames(catalogue);
  const example =
    catalogue.entries.find(({ category, pending }) => category !== "ok" && !pending) ?? catalogue.entries[0];
  const [code, name] = [literal(example?.code), literal(example?.name)];
  const operations = catalogue.operations
    ? [
        " * With `operation`, the answer says what its chapter says of the error.",
        " *",
        " * @throws TypeError for an operation that does not exist; it lists the right ones.",
      ]
    : [" *"];
  return [
    house.banner(catalogue),
    `import { type About, aboutOf } from ${ours("catalogue/about")};`,
    `import type { CodeOf } from ${ours("catalogue/api")};`,
    `import { type EntriesOptions, entriesOf } from ${ours("catalogue/entries")};`,
    `import type { EntryFor, EntryOf } from ${ours("catalogue/entry")};`,
    `import { isMember } from ${ours("catalogue/guard")};`,
    `import type { Decoded, DecodeOptions, Unknown } from ${ours("decode/decoded")};`,
    `import { nearest } from ${ours("decode/nearest")};`,
    `import { type ResponseLike, readResponse } from ${ours("decode/response")};`,
    ...(catalogue.reply?.xml ? [`import { readXml } from ${ours("reply/xml")};`] : []),
    `import { decoder, origin, table } from ${beside("api")};`,
    `import { ${[...names].sort().join(", ")} } from ${beside("enum")};`,
    ...house.importVocabulary(catalogue),
    "",
    `export type { EntryFor, EntryOf, ErrorEntry, PendingEntry, SuccessEntry } from ${ours("catalogue/entry")};`,
    `export { type Attributes, attributesOf } from ${ours("decode/attributes")};`,
    `export type { Decoded, DecodeOptions, Failure, Form, Success, Unknown } from ${ours("decode/decoded")};`,
    `export { ApiError, type ApiErrorJson, isApiError, type ReplyCause, toError } from ${ours("decode/error")};`,
    `export type { ResponseLike } from ${ours("decode/response")};`,
    `export { type ProblemDetail, type ProblemOptions, toProblem } from ${ours("messages/problem")};`,
    ...(catalogue.parts ? [`export type { ${composedType(catalogue)} } from ${beside("enum")};`] : []),
    `export { ${[...names].sort().join(", ")} };\n`,
    "/** What the catalogue says of itself: title, source, language, enums, operations. */",
    `export function about(): About<${api}> {`,
    "  return aboutOf(table, origin);",
    "}\n",
    "/** All entries, or those of one provenance, in the document's order. */",
    `export function entries(options: EntriesOptions = {}): readonly EntryOf<${api}>[] {`,
    "  return entriesOf(table, options.provenance);",
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
