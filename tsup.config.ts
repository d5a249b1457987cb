import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type PluginBuild, transform } from "esbuild";
import { rollup } from "rollup";
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
    // A start reads the enums alone; these columns are read when the first entry is made.
    build.onLoad({ filter: /generated\/[\w-]+\.entries\.ts$/ }, ({ path }) => {
      const name = basename(path, ".entries.ts");
      const columns: string[] = [];
      const contents = readFileSync(path, "utf8").replace(
        /^ {2}(texts|titles|operations|constraint|parameter|related): (.+),$/gm,
        (_, key: string, json: string) => {
          columns.push(`${JSON.stringify(key)}:${json}`);
          return `  get ${key}() { const value = columns().${key}; Object.defineProperty(this, "${key}", { value }); return value; },`;
        },
      );
      mkdirSync(join(root, "dist", "cli", "data"), { recursive: true });
      writeFileSync(join(root, "dist", "cli", "data", `${name}.json`), `{${columns.join(",")}}\n`);
      const reading = `import { readFileSync } from "node:fs";
let read;
const columns = () => (read ??= JSON.parse(readFileSync(__dirname + "/data/${name}.json", "utf8")));
`;
      return { contents: reading + contents, loader: "ts" as const };
    });
  },
};

// esbuild writes Persian as escapes otherwise, at three times the size.
const inUtf8 = (options: { charset?: "utf8" | "ascii" }) => {
  options.charset = "utf8";
};

// One CommonJS file starts quickest, each further one costs a hundredth of Node's own start: what every start needs is in bin.cjs, the
// code of single commands in files that take the rest from it. esbuild alone cannot split so, and tsup's own way to CommonJS
// breaks `x ?? (await y)`.
async function joinParts(folder: string): Promise<void> {
  const parts = join(folder, "parts");
  const bundle = await rollup({
    input: join(parts, "bin.js"),
    external: (id) => id.startsWith("./data/") || isBuiltin(id),
    makeAbsoluteExternalsRelative: false,
    preserveEntrySignatures: false,
    treeshake: false,
  });
  const { output } = await bundle.generate({
    format: "cjs",
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name].cjs",
    dynamicImportInCjs: false,
    interop: "default",
  });
  for (const file of output) {
    if (file.type !== "chunk") continue;
    // In ASCII a file is read as one byte a character, and compiled sooner.
    const { code } = await transform(file.code, { target: "node20", minify: true, charset: "ascii" });
    writeFileSync(join(folder, file.fileName), code, { mode: file.isEntry ? 0o755 : 0o644 });
  }
  rmSync(parts, { recursive: true });
}

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
    entry: { bin: "src/cli/bin.ts" },
    outDir: "dist/cli/parts",
    format: ["esm"],
    target: "node20",
    platform: "node",
    splitting: true,
    clean: false,
    noExternal: [/./],
    esbuildPlugins: [commandParts],
    onSuccess: () => joinParts(join(root, "dist", "cli")),
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
