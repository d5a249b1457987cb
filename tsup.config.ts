import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { defineConfig } from "tsup";
import { commandParts, dataEntries, joinParts } from "./scripts/bundle-command.ts";
import { readData, root } from "./scripts/data.ts";
import { stringsOf, wordsOf } from "./scripts/emit.ts";

const { data } = readData();
const names = [
  "index",
  ...data.catalogues.map(({ value }) => value.api),
  "messages",
  "i18n",
  "search",
  "schema",
  "xml",
  "csv",
  "annotate",
  "annotate-node",
];
const locales = data.languages.flatMap(({ lng, messages }) => [
  lng,
  `${lng}/telerr`,
  ...[...messages.keys()].map((api) => `${lng}/${api}`),
]);

// The same strings as JSON, for other platforms and for i18next backends.
function writeJsonLocales(): void {
  for (const language of data.languages) {
    const catalogues = data.catalogues.filter(({ value }) => language.messages.has(value.api));
    const parts: [string, unknown][] = [
      ["telerr", wordsOf(language)],
      ...catalogues.map(({ value }): [string, unknown] => [value.api, stringsOf(value, language)]),
    ];
    for (const [name, value] of [
      ...parts.map(([name, value]) => [`${language.lng}/${name}`, value] as const),
      [language.lng, Object.fromEntries(parts)] as const,
    ]) {
      const path = join(root, "dist", "locales", `${name}.json`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${JSON.stringify(value)}\n`);
    }
  }
}

// esbuild writes Persian as escapes otherwise, at three times the size.
const inUtf8 = (options: { charset?: "utf8" | "ascii" }) => {
  options.charset = "utf8";
};

export default defineConfig([
  {
    entry: {
      ...Object.fromEntries(names.map((name) => [name, `src/${name}.ts`])),
      ...Object.fromEntries(locales.map((name) => [`locales/${name}`, `src/generated/locales/${name}.ts`])),
    },
    format: ["esm", "cjs"],
    target: "es2022",
    platform: "neutral",
    dts: true,
    // Without it the CommonJS output puts every dynamically imported language into one file.
    splitting: true,
    treeshake: false,
    clean: true,
    esbuildOptions: inUtf8,
    onSuccess: async () => {
      writeJsonLocales();
      mkdirSync(join(root, "dist", "schema"), { recursive: true });
      for (const name of ["cli-output", "cli-annotate"]) {
        copyFileSync(join(root, "data", "schema", `${name}.schema.json`), join(root, "dist", "schema", `${name}.json`));
      }
    },
  },
  {
    entry: { bin: "src/cli/bin.ts" },
    outDir: "dist/cli/parts",
    format: ["esm"],
    target: "node20",
    platform: "node",
    splitting: true,
    clean: false,
    noExternal: [/./],
    esbuildPlugins: [commandParts],
    onSuccess: joinParts,
  },
  {
    entry: dataEntries,
    noExternal: [/./],
    outDir: "dist/cli/data",
    format: ["cjs"],
    // To a module of a package of type "module", a CommonJS file's default export is the file's exports.
    footer: { js: "module.exports=module.exports.default||module.exports;" },
    outExtension: () => ({ js: ".cjs" }),
    target: "node20",
    platform: "node",
    splitting: false,
    clean: false,
    minify: true,
    esbuildOptions: inUtf8,
  },
]);
