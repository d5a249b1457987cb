// From validated data to the text of every file of src/generated/. Pure: the same data gives the same bytes.
import type { Data, Language } from "../src/compile/data.ts";
import { directionOf } from "../src/compile/language.ts";
import { searchLayers } from "../src/compile/search/layers.ts";
import { termsOf } from "../src/compile/search/terms.ts";
import { banner, literal } from "../src/compile/source.ts";
import { stringsOf, wordsOf } from "../src/compile/strings.ts";
import { wordListFiles } from "../src/compile/word-lists.ts";
import type { CatalogueFile, EntryFile } from "../src/schema/catalogue-file.ts";
import { compileCatalogue, type EnumPlan, enumsOf, sparse } from "../src/schema/compile.ts";
import type { Strings } from "../src/schema/compiled.ts";
import { partOf } from "../src/schema/parts.ts";

const union = (values: readonly string[]) =>
  values.length > 0 ? values.map((value) => literal(value)).join(" | ") : "never";

/** `traitel-fax` as a name in code: `traitelFax`. */
export const identifier = (api: string) => api.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

function comment(text: string): string {
  // Nothing in the data may close the comment, break its line or start a tag.
  const safe = text
    .replaceAll("*/", "*\\/")
    .replace(/[\r\n\u2028\u2029]+/g, " ")
    .replace(/(^|\s)@/g, "$1\\@");
  return `/** ${safe} */`;
}

function memberComment(entry: EntryFile, message: string): string {
  const facts = [
    entry.category,
    ...(entry.category === "ok" ? [] : [`retry: ${entry.retry}`, `fix: ${entry.fix}`]),
    ...(entry.emptyResult ? ["only an empty list"] : []),
    ...(entry.parameter ? [`parameter: \`${entry.parameter}\``] : []),
    ...(entry.doubtful ? ["doubtful"] : []),
  ];
  return comment(`${message} (${facts.join("; ")})`);
}

function descriptionOf({ part }: EnumPlan, { title, parts }: CatalogueFile): string {
  if (part === "state") return `How far it got: the first digit of a code of the ${title}.`;
  if (part === "reason") return `What went wrong: the last two digits of a code of the ${title}.`;
  return `The codes of the ${title}${parts ? " that stand alone" : ""}.`;
}

/** The name of the type of a composed code (`402`): the enums' common name with "Code". */
const composedType = (catalogue: CatalogueFile) => catalogue.enum.replace(/Status$/, "Code");

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

function entriesModule(catalogue: CatalogueFile): string {
  const { enums, columns, kinds, title, language, source, ...others } = compileCatalogue(catalogue);
  const names = Object.keys(enums);
  // One line a column: as short as it can be, and a debugger or a diff still shows which column it is.
  const lines = (record: object, indent: string) =>
    Object.entries(record).map(([key, value]) => `${indent}${key}: ${literal(value)},`);
  return [
    banner(`data/catalogues/${catalogue.api}.json`),
    `import type { CompiledEntries, Origin } from "../schema/compiled.ts";`,
    `import { ${names.join(", ")} } from "./${catalogue.api}.enum.ts";\n`,
    "export const origin: Origin = {",
    ...lines({ title, language, source }, "  "),
    "};\n",
    `export const ${identifier(catalogue.api)}: CompiledEntries = {`,
    `  enums: { ${names.join(", ")} },`,
    ...lines(others, "  "),
    "  kinds: [",
    ...kinds.map((kind) => `    ${literal(kind)},`),
    "  ],",
    "  columns: () => ({",
    ...lines(columns(), "    "),
    "  }),",
    "};\n",
  ].join("\n");
}

function detailsModule(catalogue: CatalogueFile): string {
  const { entries } = catalogue;
  const details = {
    erratum: sparse(entries, (entry) => entry.erratum) ?? {},
    seen: sparse(entries, (entry) => entry.seen) ?? {},
  };
  return [
    banner(`data/catalogues/${catalogue.api}.json`),
    `import type { Details } from "../schema/compiled.ts";\n`,
    `export const ${identifier(catalogue.api)}: Details = ${literal(details, 1)};\n`,
  ].join("\n");
}

function conceptsModule({ concepts }: Data): string {
  const members = Object.fromEntries(Object.entries(concepts.value).map(([name, concept]) => [name, concept.members]));
  return [
    banner("data/concepts.json"),
    "/** What means the same in several APIs: codes by API, by the concept's name. */",
    `export const concepts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = ${literal(members, 1)};\n`,
  ].join("\n");
}

// Stemmed here, so that nothing is when a search starts.
function thesaurusModule({ thesaurus }: Data): string {
  const { groups, stopwords, negations } = thesaurus.value;
  const terms = (word: string) => termsOf(word).join(" ");
  const silent = Object.values(stopwords).flatMap((words) => words.filter((word) => !negations.includes(word)));
  return [
    banner(thesaurus.file),
    "/** Words that mean the same as terms, a group an element, separated by `|`. */",
    `export const groups: readonly string[] = ${literal(
      groups.map((group) => [...new Set(group.map(terms))].filter(Boolean).join("|")),
      1,
    )};\n`,
    "/** The terms that say nothing of what went wrong. */",
    `export const silent: string = ${literal([...new Set(silent.map(terms))].filter(Boolean).join(" "))};\n`,
  ].join("\n");
}

function codesModule(catalogues: readonly CatalogueFile[]): string {
  const names = new Map(
    catalogues.map((catalogue) => [
      catalogue.api,
      [...enumsOf(catalogue).map((plan) => plan.name), ...(catalogue.parts ? [composedType(catalogue)] : [])],
    ]),
  );
  const rows = catalogues.map((catalogue) => {
    const success = union(catalogue.entries.filter((entry) => entry.category === "ok").map((entry) => entry.code));
    const all = (names.get(catalogue.api) ?? []).join(" | ");
    const error = catalogue.parts ? composedType(catalogue) : `Exclude<${catalogue.enum}, ${success}>`;
    const operations = Object.entries(catalogue.operations ?? {}).flatMap(([mode, { aliases }]) => [
      mode,
      ...(aliases ?? []),
    ]);
    return `  ${literal(catalogue.api)}: { code: ${all}; success: ${success}; error: ${error}; operation: ${union(operations)} };`;
  });
  const aliases = catalogues.flatMap(({ api, aliases = [] }) =>
    aliases.map((alias) => `  ${literal(alias)}: ${literal(api)};`),
  );
  return [
    banner("data/catalogues/"),
    ...[...names].map(([api, list]) => `import type { ${list.sort().join(", ")} } from "./${api}.enum.ts";`),
    "",
    "/** The codes of each API: all, those that report success, those that report an error, and the operations. */",
    "export interface Codes {",
    ...rows,
    "}\n",
    "/** Other names of the APIs. */",
    "export interface Aliases {",
    ...aliases,
    "}\n",
  ].join("\n");
}

const head = (lng: string) => `lng: ${literal(lng)}, dir: ${literal(directionOf(lng))}`;

function localeModules(catalogues: readonly CatalogueFile[], language: Language): [file: string, text: string][] {
  const { lng } = language;
  const folder = `locales/${lng}`;
  const module = (sources: readonly string[], imports: readonly string[], body: string) =>
    [banner(...sources), ...imports, "", `const locale: Locale = { ${body} };`, "export default locale;\n"].join("\n");
  const type = (up: string) => `import type { Locale } from "${up}schema/locale.ts";`;
  // The codes are the enums': an app that decodes has them already, so that a language costs its words alone.
  const parts = catalogues
    .filter(({ api }) => language.messages.has(api))
    .map((catalogue): [string, string] => {
      const { api } = catalogue;
      const plans = enumsOf(catalogue);
      const strings = stringsOf(catalogue, language);
      const column = plans
        .flatMap((plan) => plan.entries)
        .flatMap(({ code }) => [strings[code]?.message ?? "", strings[code]?.remedy ?? ""]);
      const codes = plans.map(({ name }) => `...Object.values(${name})`).join(", ");
      return [
        `${folder}/${api}.ts`,
        module(
          [`data/messages/${lng}/${api}.json`, `data/glossary/${lng}.json`],
          [
            'import { type Locale, stringsByCode } from "../../../schema/locale.ts";',
            `import { ${plans.map(({ name }) => name).join(", ")} } from "../../${api}.enum.ts";`,
          ],
          `${head(lng)}, strings: { ${literal(api)}: /* @__PURE__ */ stringsByCode([${codes}], ${literal(column, 1)}) }`,
        ),
      ];
    });
  const apis = catalogues.map(({ api }) => api).filter((api) => language.messages.has(api));
  const spread = apis.map((api) => `...${identifier(api)}.strings`).join(", ");
  return [
    ...parts,
    [
      `${folder}/telerr.ts`,
      module(
        [`data/messages/${lng}/telerr.json`],
        [type("../../../")],
        `${head(lng)}, words: ${literal(wordsOf(language), 1)}, strings: {}`,
      ),
    ],
    [
      `${folder}.ts`,
      module(
        [`data/messages/${lng}/`],
        [
          type("../../"),
          ...apis.map((api) => `import ${identifier(api)} from "./${lng}/${api}.ts";`),
          `import telerr from "./${lng}/telerr.ts";`,
        ],
        `...telerr, strings: { ${spread} }`,
      ),
    ],
  ];
}

function loadersModule(data: Data): string {
  const rows = data.languages.map(({ lng, messages }) => {
    const names = [...data.catalogues.map(({ value }) => value.api).filter((api) => messages.has(api)), "telerr"];
    const loads = names.map((name) => `    ${literal(name)}: () => import("./locales/${lng}/${name}.ts"),`);
    return `  ${literal(lng)}: {\n${loads.join("\n")}\n  },`;
  });
  return [
    banner("data/messages/"),
    `import type { Locale } from "../schema/locale.ts";\n`,
    "/** Loads one language's strings of one API (or, as `telerr`, its shared words) when it is called. */",
    "export const loaders: Readonly<Record<string, Readonly<Record<string, () => Promise<{ default: Locale }>>>>> = {",
    ...rows,
    "};\n",
  ].join("\n");
}

/** Every file of src/generated/, by its path in there. */
export function generatedFiles(data: Data): Map<string, string> {
  const catalogues = data.catalogues.map(({ value }) => value);
  const english = data.languages.find(({ lng }) => lng === "en");
  const files = new Map<string, string>();
  for (const catalogue of catalogues) {
    files.set(`${catalogue.api}.enum.ts`, enumModule(catalogue, english ? stringsOf(catalogue, english) : {}));
    files.set(`${catalogue.api}.entries.ts`, entriesModule(catalogue));
    files.set(`${catalogue.api}.details.ts`, detailsModule(catalogue));
  }
  files.set("concepts.ts", conceptsModule(data));
  files.set("thesaurus.ts", thesaurusModule(data));
  for (const [name, layer] of searchLayers(data)) {
    files.set(
      `search/${name}.ts`,
      [
        banner("data/"),
        'import type { Layer } from "../../schema/layer.ts";\n',
        `const layer: Layer = ${literal(layer, 1)};`,
        "export default layer;\n",
      ].join("\n"),
    );
  }
  files.set(
    "search/loaders.ts",
    [
      banner("data/messages/"),
      'import type { Layer } from "../../schema/layer.ts";\n',
      "/** Loads the layer of one language's messages. */",
      "export const loaders: Readonly<Record<string, () => Promise<{ default: Layer }>>> = {",
      ...data.languages.map(({ lng }) => `  ${literal(lng)}: () => import("./messages.${lng}.ts"),`),
      "};\n",
    ].join("\n"),
  );
  files.set("codes.ts", codesModule(catalogues));
  files.set("loaders.ts", loadersModule(data));
  for (const language of data.languages) {
    for (const [file, text] of localeModules(catalogues, language)) files.set(file, text);
  }
  for (const [file, text] of wordListFiles(data)) files.set(file, text);
  return files;
}
