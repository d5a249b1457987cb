// The files of dist/locales/. What a language says is installed once: in ES modules around JSON, which CommonJS and the command read.
import { enumNames } from "./api.ts";
import type { Data, Language } from "./data.ts";
import { isSpoken } from "./expand.ts";
import { spellingOf } from "./language.ts";
import { localeLines } from "./locale-lines.ts";
import { userWordsOf, wordsOf } from "./strings.ts";
import { identifier } from "./text.ts";

/** What stands in a module, a field a line: as `jsonIn` of the build finds it. */
export const jsonLines = (record: object): string =>
  `{\n${Object.entries(record)
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
    .join(",\n")}\n}`;

/** From where the file of the name is, to dist/. */
const declaration = (name: string) =>
  `import type { Locale } from "${"../".repeat(name.split("/").length)}messages.cjs";\n\n` +
  "declare const locale: Locale;\n\nexport default locale;\n";

const commonJs = (requires: readonly string[], value: string) =>
  [
    '"use strict";',
    'Object.defineProperty(exports, "__esModule", { value: true });',
    ...requires,
    `exports.default = ${value};\n`,
  ].join("\n");

/** A locale that is whole as it is kept. */
function wholeFiles(name: string, locale: object): [name: string, text: string][] {
  const [file] = name.split("/").slice(-1);
  return [
    [`${name}.js`, `export default\n${jsonLines(locale)}\n;\n`],
    [
      `${name}.cjs`,
      commonJs(['const { jsonIn } = require("../../json-in.cjs");'], `jsonIn(\`\${__dirname}/${file}.js\`)`),
    ],
  ];
}

/** A locale of one API: its codes are those of its enums. */
function apiFiles(lng: string, api: string, enums: readonly string[], kept: object): [name: string, text: string][] {
  const names = enums.join(", ");
  return [
    [
      `${lng}/${api}.js`,
      [
        'import { localeOf } from "../../locale-of.js";',
        `import { ${names} } from "../../${api}.js";\n`,
        `export default /* @__PURE__ */ localeOf([${names}],\n${jsonLines(kept)}\n);\n`,
      ].join("\n"),
    ],
    [
      `${lng}/${api}.cjs`,
      commonJs(
        [
          'const { jsonIn } = require("../../json-in.cjs");',
          'const { localeOf } = require("../../locale-of.cjs");',
          `const { ${names} } = require("../../${api}.cjs");`,
        ],
        `localeOf([${names}], jsonIn(\`\${__dirname}/${api}.js\`))`,
      ),
    ],
  ];
}

function filesOf(data: Data, language: Language): [name: string, text: string][] {
  const { lng } = language;
  const spelling = spellingOf(language);
  const catalogues = data.catalogues.map(({ value }) => value).filter((value) => isSpoken(value, language));
  const apis = catalogues.map(({ api }) => api);
  const parts = ["telerr", ...apis].map((name) => ({ name, as: identifier(name) }));
  const all = `{ ...telerr, strings: { ${apis.map((api) => `...${identifier(api)}.strings`).join(", ")} } }`;
  const names = [
    lng,
    `${lng}/telerr`,
    ...(language.user ? [`${lng}/user`] : []),
    ...apis.map((api) => `${lng}/${api}`),
  ];
  return [
    ...names.flatMap((name): [string, string][] =>
      ["ts", "cts"].map((extension) => [`${name}.d.${extension}`, declaration(name)]),
    ),
    ...wholeFiles(`${lng}/telerr`, { ...spelling, words: wordsOf(language), strings: {} }),
    ...(language.user
      ? wholeFiles(`${lng}/user`, { ...spelling, user: userWordsOf(data, language), strings: {} })
      : []),
    ...catalogues.flatMap((catalogue) =>
      apiFiles(lng, catalogue.api, enumNames(catalogue), localeLines(catalogue, language)),
    ),
    [
      `${lng}.js`,
      `${parts.map(({ name, as }) => `import ${as} from "./${lng}/${name}.js";`).join("\n")}\n\nexport default ${all};\n`,
    ],
    [
      `${lng}.cjs`,
      commonJs(
        parts.map(({ name, as }) => `const ${as} = require("./${lng}/${name}.cjs").default;`),
        all,
      ),
    ],
  ];
}

/** Every file of dist/locales/, by its path in there. */
export function localeFiles(data: Data): Map<string, string> {
  return new Map(data.languages.flatMap((language) => filesOf(data, language)));
}
