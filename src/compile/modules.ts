// From validated data to the text of every file of src/generated/. Pure: the same data gives the same bytes.

import type { CatalogueFile } from "../schema/catalogue-file.ts";
import { partOf } from "../schema/parts.ts";
import { apiDetails, apiModules, builtIn, codeTypes, composedType, enumNames } from "./api.ts";
import type { Data, Language } from "./data.ts";
import { isSpoken } from "./expand.ts";
import { spellingOf } from "./language.ts";
import { localeLines } from "./locale-lines.ts";
import { logModule } from "./log.ts";
import { repliesModule } from "./replies.ts";
import { respelt } from "./search/alphabets.ts";
import { folded } from "./search/layer.ts";
import { apiNames, searchIndex } from "./search/layers.ts";
import { normalize } from "./search/normalize.ts";
import { inOne, termsOf } from "./search/terms.ts";
import { stringsOf, userWordsOf, wordsOf } from "./strings.ts";
import { banner, identifier, lines, literal, union } from "./text.ts";
import { wordListFiles } from "./word-lists.ts";

// Tables that few ask for are texts in a function: Node reads over it until it is called.
function conceptsModule({ concepts }: Data): string {
  const members = Object.fromEntries(
    Object.entries(concepts.value).map(([name, { members, near }]) => [name, { members, ...(near ? { near } : {}) }]),
  );
  return [
    banner("data/concepts.json"),
    "type Members = Readonly<Record<string, readonly string[]>>;\n",
    "/** What means the same in several APIs, and what nearly means it: codes by API, by the concept's name. */",
    "export function concepts(): Readonly<Record<string, { readonly members: Members; readonly near?: Members }>> {",
    `  return JSON.parse(${lines([
      "{",
      Object.entries(members)
        .map(([name, concept]) => `${JSON.stringify(name)}:${JSON.stringify(concept)}`)
        .join(",\n"),
      "}",
    ])});`,
    "}\n",
  ].join("\n");
}

const mappingsModule = ({ mappings }: Data): string =>
  [
    banner(mappings.file),
    'import type { Api } from "../catalogue/api.ts";',
    'import type { Mapping } from "../schema/catalogue-file.ts";\n',
    "/** What standards make of the codes of one API in another. */",
    "export function mappings(): readonly (Mapping & { readonly from: Api; readonly to: Api })[] {",
    `  return JSON.parse(${lines(["[", mappings.value.mappings.map((mapping) => JSON.stringify(mapping)).join(",\n"), "]"])});`,
    "}\n",
  ].join("\n");

// Stemmed here, so that nothing is when a search starts.
/** The scripts apart, for they pack better so: of each its letters, and the language that spells it. */
const scripts: readonly (readonly [letters: RegExp, lng: string])[] = [
  [/^[a-z\d]/, "en"],
  [/^\p{Script=Cyrillic}/u, "ru"],
  [/^\p{Script=Arabic}/u, "fa"],
  [/^\p{Script=Han}/u, "zh-Hans"],
];

function thesaurusModule({ thesaurus }: Data): string {
  const terms = (word: string) => termsOf(word, inOne).join(" ");
  const { groups, stopwords, faint, framing, negations, abbreviations, denying, denials, axes, labels } =
    thesaurus.value;
  const listed = (words: readonly string[]) => literal([...new Set(words.map(terms))].filter(Boolean).join(" "));
  const groupOf = (word: string) => groups.findIndex((group) => group.includes(word));
  const silent = Object.values(stopwords).flatMap((words) => words.filter((word) => !negations.includes(word)));
  return [
    banner(thesaurus.file),
    "/** Words that mean the same as terms, by language of the script, in groups separated by `|`: each folded as in layer.ts, in the letters of alphabets.ts. */",
    `export const groups: Readonly<Record<string, string>> = ${literal(
      Object.fromEntries(
        scripts.map(([letters, lng]) => [
          lng,
          respelt(
            groups
              .map((group) => folded([...new Set(group.map(terms))].filter((term) => letters.test(term)).sort()))
              .join("|"),
            lng,
          ),
        ]),
      ),
      1,
    )};\n`,
    "/** The groups that say how something is wrong, by number; those that stand together mean nearly the same. */",
    `export const axes: readonly (readonly number[])[] = ${literal(axes.map((kin) => kin.map(groupOf)))};\n`,
    "/** The words that say nothing of what went wrong, as they stand: what inflects as they do may say something. */",
    `export const silent: string = ${literal([...new Set(silent.map(normalize))].join(" "))};\n`,
    "/** Terms that count little. */",
    `export const faint: string = ${listed(Object.values(faint).flat())};\n`,
    "/** Terms that count least. */",
    `export const framing: string = ${listed(framing)};\n`,
    "/** Words that are shortened, each before the word in full. */",
    `export const abbreviations: string = ${literal(Object.entries(abbreviations).flat().map(normalize).join(" "))};\n`,
    "/** The words that a code stands behind, as they stand, or as a word ends with them. */",
    `export const labels: string = ${literal([...new Set(labels.map(normalize))].join(" "))};\n`,
    "/** Terms that deny another. */",
    `export const denying: string = ${listed(denying)};\n`,
    "/** The terms that are denied, and the group that says so. */",
    `export const denials: readonly (readonly [group: number, terms: string])[] = [${denials
      .map(({ says, of }) => `[${groupOf(says)}, ${listed(of)}]`)
      .join(", ")}];\n`,
  ].join("\n");
}

function codesModule(catalogues: readonly CatalogueFile[]): string {
  const names = new Map(
    catalogues.map((catalogue) => [
      catalogue.api,
      [...enumNames(catalogue), ...(catalogue.parts ? [composedType(catalogue)] : [])],
    ]),
  );
  const rows = catalogues.map((catalogue) => {
    const { success, error, pending } = codeTypes(catalogue);
    const all = (names.get(catalogue.api) ?? []).join(" | ");
    const operations = Object.entries(catalogue.operations ?? {}).flatMap(([mode, { aliases }]) => [
      mode,
      ...(aliases ?? []),
    ]);
    return `  ${literal(catalogue.api)}: { code: ${all}; success: ${success}; error: ${error}; pending: ${pending}; operation: ${union(operations)} };`;
  });
  const aliases = catalogues.flatMap(({ api, aliases = [] }) =>
    aliases.map((alias) => `  ${literal(alias)}: ${literal(api)};`),
  );
  return [
    banner("data/catalogues/"),
    ...[...names].map(([api, list]) => `import type { ${list.sort().join(", ")} } from "./${api}/enum.ts";`),
    "",
    "/** The codes of each API: all, those that report success, an error, or that an answer follows, and the operations. */",
    "export interface Codes {",
    ...rows,
    "}\n",
    "/** Other names of the APIs. */",
    "export interface Aliases {",
    ...aliases,
    "}\n",
  ].join("\n");
}

const quotationsModule = ({ shipped }: Data) =>
  [
    banner(shipped.file),
    'import type { Quotation } from "../schema/locale.ts";\n',
    "/** What stands before and behind a literal, by language: for catalogues of one's own, in any language. */",
    `export const quotations: Readonly<Record<string, Quotation>> = ${literal(shipped.value.quotation)};\n`,
  ].join("\n");

/** The lists of all APIs, in their order. */
function apisModule(catalogues: readonly CatalogueFile[]): string {
  const apis = catalogues.map(({ api }) => api);
  return [
    banner("data/catalogues/"),
    "// In front, so that dist/ has what is known before what reads it: there, and in an app's bundle, both compress better.",
    ...apis.map((api) => `import { origin as ${identifier(api)}Origin } from "./${api}/entries.ts";`),
    `import { type DescribedTable, describe } from "../catalogue/about.ts";`,
    `import type { Api } from "../catalogue/api.ts";`,
    `import type { Decoder } from "../decode/decoder.ts";`,
    ...apis.map((api) => `import * as ${identifier(api)} from "./${api}/api.ts";`),
    "\n/** The tables of all APIs. */",
    "export const tables: readonly DescribedTable[] = /* @__PURE__ */ tablesOf();\n",
    "function tablesOf(): readonly DescribedTable[] {",
    "  return [",
    ...apis.map((api) => `    describe(${identifier(api)}.table, ${identifier(api)}Origin),`),
    "  ] as unknown as readonly DescribedTable[];",
    "}\n",
    "/** The decoders of all APIs. */",
    "export const decoders: { readonly [A in Api]: Decoder<A> } = /* @__PURE__ */ decodersOf();\n",
    "function decodersOf(): { readonly [A in Api]: Decoder<A> } {",
    `  return { ${apis.map((api) => `${literal(api)}: ${identifier(api)}.decoder`).join(", ")} };`,
    "}\n",
  ].join("\n");
}

const detailsModule = (catalogues: readonly CatalogueFile[]) =>
  [
    banner("data/catalogues/"),
    `import type { Api } from "../catalogue/api.ts";`,
    `import type { Details } from "../schema/compiled.ts";\n`,
    "/** Loads what an app does not need of an API. */",
    "export const loaders: { readonly [A in Api]: () => Promise<Details> } = {",
    ...catalogues.map(({ api }) => `  ${literal(api)}: async () => (await import("./${api}/details.ts")).details,`),
    "};\n",
  ].join("\n");

const enumsModule = (catalogues: readonly CatalogueFile[]) =>
  [banner("data/catalogues/"), ...catalogues.map(({ api }) => `export * from "./${api}/enum.ts";`), ""].join("\n");

function localeModules(data: Data, language: Language): [file: string, text: string][] {
  const catalogues = data.catalogues.map(({ value }) => value);
  const { lng } = language;
  const folder = `locales/${lng}`;
  const spelling = spellingOf(language);
  const module = (sources: readonly string[], imports: readonly string[], locale: string) =>
    [banner(...sources), ...imports, "", `const locale: Locale = ${locale};`, "export default locale;\n"].join("\n");
  const type = (up: string) => `import type { Locale } from "${up}schema/locale.ts";`;
  // The codes are the enums': an app that decodes has them already, so that a language costs its words alone.
  const parts = catalogues
    .filter((catalogue) => isSpoken(catalogue, language))
    .map((catalogue): [string, string] => {
      const { api } = catalogue;
      const { lines: column, ...kept } = localeLines(catalogue, language);
      const names = enumNames(catalogue).join(", ");
      return [
        `${folder}/${api}.ts`,
        module(
          [`data/messages/${lng}/${api}.json`, `data/glossary/${lng}.json`],
          [
            'import { type Locale, localeOf } from "../../../schema/locale.ts";',
            `import { ${names} } from "../../${api}/enum.ts";\n`,
            `const lines = ${lines(column.split("\n"))};`,
          ],
          `/* @__PURE__ */ localeOf([${names}], { lines, ...${literal(kept)} })`,
        ),
      ];
    });
  const apis = catalogues.filter((catalogue) => isSpoken(catalogue, language)).map(({ api }) => api);
  const spread = apis.map((api) => `...${identifier(api)}.strings`).join(", ");
  return [
    ...parts,
    [
      `${folder}/telerr.ts`,
      module(
        [`data/messages/${lng}/telerr.json`],
        [type("../../../")],
        literal({ ...spelling, words: wordsOf(language), strings: {} }, 1),
      ),
    ],
    ...(language.user
      ? [
          [
            `${folder}/user.ts`,
            module(
              [language.user.file, data.userTopics.file],
              [type("../../../")],
              literal({ ...spelling, user: userWordsOf(data, language), strings: {} }, 1),
            ),
          ] satisfies [string, string],
        ]
      : []),
    [
      `${folder}.ts`,
      module(
        [`data/messages/${lng}/`],
        [
          type("../../"),
          ...apis.map((api) => `import ${identifier(api)} from "./${lng}/${api}.ts";`),
          `import telerr from "./${lng}/telerr.ts";`,
        ],
        `{ ...telerr, strings: { ${spread} } }`,
      ),
    ],
  ];
}

function loadersModule(data: Data): string {
  const catalogues = data.catalogues.map(({ value }) => value);
  const rows = data.languages.map((language) => {
    const { lng } = language;
    const names = [
      ...catalogues.filter((value) => isSpoken(value, language)).map(({ api }) => api),
      "telerr",
      ...(language.user ? ["user"] : []),
    ];
    const loads = names.map((name) => `    ${literal(name)}: () => import("./locales/${lng}/${name}.ts"),`);
    return `  ${literal(lng)}: {\n${loads.join("\n")}\n  },`;
  });
  const apis = catalogues.flatMap(({ api, aliases = [] }) =>
    [api, ...aliases].map((name) => `  ${literal(name)}: ${literal(api)},`),
  );
  const leading = catalogues.flatMap(({ api, parts, entries }) => {
    const states = entries.filter(({ code, retry }) => parts && partOf(code) === "state" && retry !== "backoff");
    return states.length > 0 ? [`  ${literal(api)}: ${literal(states.map(({ code }) => code))},`] : [];
  });
  return [
    banner("data/catalogues/", "data/messages/"),
    `import type { Locale } from "../schema/locale.ts";\n`,
    "/** The APIs by their names and aliases. */",
    "export const apis: Readonly<Record<string, string>> = {",
    ...apis,
    "};\n",
    "/** Of composed codes the states in which nothing is sent again as it is: what to do about them goes first. */",
    "export const leading: Readonly<Record<string, readonly string[]>> = {",
    ...leading,
    "};\n",
    "/** The languages, apart from what loads them: who asks for the one brings not the other. */",
    `export const languages: readonly string[] = ${literal(data.languages.map(({ lng }) => lng))};\n`,
    "/** Loads one language's strings of one API (as `telerr`, its shared words; as `user`, its words for users) when it is called. */",
    "export const loaders: Readonly<Record<string, Readonly<Record<string, () => Promise<{ default: Locale }>>>>> = {",
    ...rows,
    "};\n",
  ].join("\n");
}

function searchModule(data: Data, name: "index" | "standards", what: string): string {
  const isIn = ({ value }: Data["catalogues"][number]) => (value.standard === true) === (name === "standards");
  const index = searchIndex({ ...data, catalogues: data.catalogues.filter(isIn) });
  return [
    banner("data/"),
    'import type { SearchIndex } from "../../schema/layer.ts";\n',
    `/** What is searched ${what}, in every language. */`,
    `export const ${name}: SearchIndex = ${literal(index, 1)};\n`,
  ].join("\n");
}

/** Every file of src/generated/, by its path in there. */
export function generatedFiles(data: Data): Map<string, string> {
  const catalogues = data.catalogues.map(({ value }) => value);
  const english = data.languages.find(({ lng }) => lng === "en");
  const files = new Map<string, string>();
  for (const catalogue of catalogues) {
    for (const [name, text] of apiModules(catalogue, english ? stringsOf(catalogue, english) : {}, builtIn))
      files.set(`${catalogue.api}/${name}.ts`, text);
    files.set(`${catalogue.api}/details.ts`, apiDetails(catalogue));
  }
  files.set("concepts.ts", conceptsModule(data));
  files.set("mappings.ts", mappingsModule(data));
  files.set("thesaurus.ts", thesaurusModule(data));
  files.set("search/index.ts", searchModule(data, "index", "of the vendors' codes"));
  files.set(
    "search/standards.ts",
    searchModule(data, "standards", "of the standards' codes: it is loaded where they are searched"),
  );
  files.set(
    "search/apis.ts",
    [
      banner("data/catalogues/"),
      "/** What the APIs are called in a query, with the API that is meant. */",
      `export const names: readonly (readonly [name: string, api: string])[] = ${literal(apiNames(data), 1)};\n`,
    ].join("\n"),
  );
  files.set("codes.ts", codesModule(catalogues));
  files.set("apis.ts", apisModule(catalogues));
  files.set("details.ts", detailsModule(catalogues));
  files.set("enums.ts", enumsModule(catalogues));
  files.set("log.ts", logModule(data));
  files.set("replies.ts", repliesModule(data));
  files.set("loaders.ts", loadersModule(data));
  files.set("quotations.ts", quotationsModule(data));
  for (const language of data.languages) {
    for (const [file, text] of localeModules(data, language)) files.set(file, text);
  }
  for (const [file, text] of wordListFiles(data)) files.set(file, text);
  return files;
}
