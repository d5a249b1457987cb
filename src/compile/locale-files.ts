// The files of dist/locales/: each language's strings as JSON, CommonJS modules that read the same, and their declarations.
import type { Data, Language } from "./data.ts";
import { isSpoken } from "./expand.ts";
import { spellingOf } from "./language.ts";
import { stringsOf, userWordsOf, wordsOf } from "./strings.ts";

/** One code a line, so that a debugger shows which is which. */
const lines = (record: object) =>
  `{\n${Object.entries(record)
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
    .join(",\n")}\n}`;

/** From where the file of the name is, to dist/. */
const declaration = (name: string) =>
  `import type { Locale } from "${"../".repeat(name.split("/").length)}messages.cjs";\n\n` +
  "declare const locale: Locale;\n\nexport default locale;\n";

const commonJs = (value: string) =>
  `"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\nexports.default = ${value};\n`;

function filesOf(data: Data, language: Language): [name: string, text: string][] {
  const { lng } = language;
  const head = `...${JSON.stringify(spellingOf(language))}`;
  const catalogues = data.catalogues.filter(({ value }) => isSpoken(value, language));
  const parts: [name: string, strings: object][] = [
    ["telerr", wordsOf(language)],
    ...(language.user ? [["user", userWordsOf(data, language)] satisfies [string, object]] : []),
    ...catalogues.map(({ value }): [string, object] => [value.api, stringsOf(value, language)]),
  ];
  const locale = (name: string, content: string) =>
    name === "telerr" || name === "user"
      ? `{ ${head}, ${name === "user" ? "user" : "words"}: ${content}, strings: {} }`
      : `{ ${head}, strings: { ${JSON.stringify(name)}: ${content} } }`;
  const all = (read: (name: string) => string) => {
    const strings = catalogues.map(({ value }) => `...${read(value.api)}.strings`).join(", ");
    return `{ ...${read("telerr")}, strings: { ${strings} } }`;
  };
  const names = [lng, ...parts.map(([name]) => `${lng}/${name}`)];
  return [
    ...names.flatMap((name): [string, string][] =>
      ["ts", "cts"].map((extension) => [`${name}.d.${extension}`, declaration(name)]),
    ),
    ...parts.flatMap(([name, strings]): [string, string][] => [
      [`${lng}/${name}.json`, `${lines(strings)}\n`],
      // The JSON file once more, and not its text.
      [`${lng}/${name}.cjs`, commonJs(locale(name, `require("./${name}.json")`))],
    ]),
    [`${lng}.cjs`, commonJs(all((name) => `require("./${lng}/${name}.cjs").default`))],
  ];
}

/** Every file of dist/locales/ but the ES modules, by its path in there. */
export function localeFiles(data: Data): Map<string, string> {
  return new Map(data.languages.flatMap((language) => filesOf(data, language)));
}
