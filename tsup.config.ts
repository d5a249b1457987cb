import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { PluginBuild } from "esbuild";
import { defineConfig } from "tsup";
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

// What not every start of the command needs lies in files of its own: data, and libraries of single commands. They import
// nothing of ours, so they need no shared chunks.
const dataFiles = readdirSync(join(root, "src", "generated"), { recursive: true, encoding: "utf8" }).filter((name) =>
  /^(?:locales\/.+\/.*|search\/(?!loaders).*|cli\/(?!en\.ts|loaders).*|.*\.details|concepts|thesaurus)\.ts$/.test(name),
);
const libraries = { "fuse.js": "fuse", "@clack/core": "clack" };
const commandParts = {
  name: "command-parts",
  setup(build: PluginBuild) {
    build.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, kind }) => {
      const name = relative(join(root, "src", "generated"), join(resolveDir, path));
      if (kind === "entry-point" || !dataFiles.includes(name)) return undefined;
      return { path: `./data/${name.replace(/ts$/, "cjs")}`, external: true };
    });
    build.onResolve({ filter: /^(?:fuse\.js|@clack\/core)$/ }, ({ path }) => ({
      path: `./data/${libraries[path as keyof typeof libraries]}.cjs`,
      external: true,
    }));
    build.onResolve({ filter: /^\.\/data\/.*\.json$/ }, ({ path }) => ({ path, external: true }));
    // A start reads the enums alone; these columns are read when the first entry is made.
    build.onLoad({ filter: /generated\/[\w-]+\.entries\.ts$/ }, ({ path }) => {
      const name = basename(path, ".entries.ts");
      const columns: string[] = [];
      const contents = readFileSync(path, "utf8").replace(
        /^ {2}(texts|titles|operations|constraint|parameter|related): (.+),$/gm,
        (_, key: string, json: string) => {
          columns.push(`${JSON.stringify(key)}:${json}`);
          return `  get ${key}() { const value = require("./data/${name}.json").${key}; Object.defineProperty(this, "${key}", { value }); return value; },`;
        },
      );
      mkdirSync(join(root, "dist", "cli", "data"), { recursive: true });
      writeFileSync(join(root, "dist", "cli", "data", `${name}.json`), `{${columns.join(",")}}\n`);
      return { contents, loader: "ts" as const };
    });
  },
};

// esbuild writes Persian as escapes otherwise, at three times the size.
const inUtf8 = (options: { charset?: "utf8" | "ascii" }) => {
  options.charset = "utf8";
};

const inCommonJs = (options: Parameters<typeof inUtf8>[0] & { supported?: Record<string, boolean> }) => {
  // In ASCII the file is read as one byte a character, and compiled sooner.
  options.charset = "ascii";
  options.supported = { "dynamic-import": false };
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
      copyFileSync(
        join(root, "data", "schema", "cli-output.schema.json"),
        join(root, "dist", "schema", "cli-output.json"),
      );
    },
  },
  {
    // One CommonJS file starts quickest: every further one costs a hundredth of Node's own start.
    entry: { bin: "src/cli/bin.ts" },
    outDir: "dist/cli",
    format: ["cjs"],
    outExtension: () => ({ js: ".cjs" }),
    target: "node20",
    platform: "node",
    splitting: false,
    clean: false,
    minify: true,
    noExternal: [/./],
    esbuildPlugins: [commandParts],
    esbuildOptions: inCommonJs,
  },
  {
    entry: {
      ...Object.fromEntries(dataFiles.map((name) => [name.replace(/\.ts$/, ""), `src/generated/${name}`])),
      ...Object.fromEntries(
        Object.entries(libraries).map(([name, file]) => [file, fileURLToPath(import.meta.resolve(name))]),
      ),
    },
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
