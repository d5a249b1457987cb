import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Plugin } from "esbuild";
import { rollup } from "rollup";
import { defineConfig, type Options } from "tsup";
import { commandParts, dataEntries, joinParts } from "./scripts/bundle-command.ts";
import { columnModules, splitColumns } from "./scripts/columns.ts";
import { readData, root } from "./scripts/data.ts";
import { localeFiles } from "./scripts/locales.ts";

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
// What the library, the command and other platforms read alike: files of their own, so that it is installed once.
const searched = {
  "search/thesaurus": "src/generated/thesaurus.ts",
  ...Object.fromEntries(
    ["entries", ...data.languages.map(({ lng }) => `messages.${lng}`)].map((name) => [
      `search/${name}`,
      `src/generated/search/${name}.ts`,
    ]),
  ),
};

// Other packages that ship inside this one, minified and by themselves, so that what is telerr's stays readable.
const vendored: Readonly<Record<string, string>> = {
  "csv-parse/sync": "csv-parse",
  "@rgrove/parse-xml": "parse-xml",
};

/** Leaves the locales and the search's data where they are, instead of bundling them once more. */
const apart: Plugin = {
  name: "apart",
  setup: ({ initialOptions, onResolve }) => {
    const extension = initialOptions.outExtension?.[".js"] ?? ".js";
    const file = (name: string) => ({ path: `./${name}${extension}`, external: true, sideEffects: false });
    onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ importer, kind, path, resolveDir }) => {
      // A language's own modules stand beside each other.
      if (/[\\/]generated[\\/]locales[\\/]/.test(importer)) return undefined;
      const source = relative(root, resolve(resolveDir, path)).replaceAll("\\", "/");
      const locale = /^src\/generated\/(locales\/.+)\.ts$/.exec(source)?.[1];
      const name = locale ?? Object.entries(searched).find(([, path]) => path === source)?.[0];
      return kind === "entry-point" || name === undefined ? undefined : file(name);
    });
    onResolve({ filter: /^[^.]/ }, ({ path }) => {
      const name = vendored[path];
      return name === undefined ? undefined : file(`vendor/${name}`);
    });
  },
};

/** The enums without the comments, which editors take from the declarations. */
const compact: Plugin = {
  name: "compact",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.enum\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/^ *\/\*\*.*\*\/\n/gm, ""),
      loader: "ts",
    })),
};

/** In CommonJS the columns are JSON files, which the command reads, too. */
const columnFiles: Plugin = {
  name: "column-files",
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^\.\/columns\// }, ({ path }) => ({ path, external: true, sideEffects: false }));
    onLoad({ filter: columnModules }, ({ path }) => {
      const { file, code, json } = splitColumns(path);
      writeInto("columns", [[file, json]]);
      return { contents: `import read from "./columns/${file}";\nconst columns = () => read;\n${code}`, loader: "ts" };
    });
  },
};

type OutputPlugin = NonNullable<Options["plugins"]>[number];

const treeshake = { moduleSideEffects: "no-external" } as const;

/** What is imported dynamically is required in CommonJS: Node's loader of ES modules takes as long to start as all else. */
const required: OutputPlugin = {
  name: "required",
  async renderChunk(code, { path }) {
    if (this.format !== "cjs") return undefined;
    const one = {
      name: "one",
      resolveId: (source: string) => (source === path ? source : false),
      load: (id: string) => (id === path ? code : undefined),
    };
    const bundle = await rollup({
      input: path,
      plugins: [one],
      treeshake,
      makeAbsoluteExternalsRelative: false,
      preserveEntrySignatures: "exports-only",
    });
    const { output } = await bundle.generate({
      format: "cjs",
      file: path,
      interop: "auto",
      exports: "named",
      dynamicImportInCjs: false,
      compact: this.options.minify === true,
    });
    await bundle.close();
    return { code: output[0].code };
  },
};

// esbuild writes Persian as escapes otherwise, at three times the size.
const inUtf8 = (options: { charset?: "utf8" | "ascii" }) => {
  options.charset = "utf8";
};

const shared: Options = {
  // Without it the CommonJS output puts every dynamically imported file into one.
  splitting: true,
  // By Rollup, which leaves the language's own operators in CommonJS.
  treeshake,
  plugins: [required],
  esbuildOptions: (options) => {
    inUtf8(options);
    options.mainFields = ["browser", "module", "main"];
  },
};

function writeInto(folder: string, files: Iterable<readonly [name: string, text: string]>): void {
  for (const [name, text] of files) {
    const path = join(root, "dist", folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

const entryPoints = Object.fromEntries(names.map((name) => [name, `src/${name}.ts`]));
const localeModules = Object.fromEntries(
  locales.map((name) => [`locales/${name}`, `src/generated/locales/${name}.ts`]),
);
const library: Options = {
  ...shared,
  target: "es2022",
  platform: "neutral",
  esbuildPlugins: [apart, compact],
};

export default defineConfig([
  {
    ...library,
    // The languages share the enums with what decodes.
    entry: { ...entryPoints, ...localeModules },
    format: ["esm"],
    clean: true,
    onSuccess: async () => {
      writeInto("locales", localeFiles(data));
      // The declarations are CommonJS's, so that they are installed once: the same types, whichever way they are imported.
      writeInto(
        "",
        names.map((name) => [`${name}.d.ts`, `export * from "./${name}.cjs";\n`]),
      );
      writeInto(
        "schema",
        ["cli-output", "cli-annotate"].map((name) => {
          const text = readFileSync(join(root, "data", "schema", `${name}.schema.json`), "utf8");
          return [`${name}.json`, `${JSON.stringify(JSON.parse(text))}\n`];
        }),
      );
    },
  },
  {
    ...library,
    entry: entryPoints,
    format: ["cjs"],
    clean: false,
    dts: { entry: entryPoints },
    esbuildPlugins: [apart, compact, columnFiles],
  },
  {
    ...shared,
    entry: searched,
    format: ["esm", "cjs"],
    target: "es2022",
    platform: "neutral",
    splitting: false,
    clean: false,
  },
  ...Object.values(vendored).map((name) => ({
    ...shared,
    entry: { [`vendor/${name}`]: `scripts/vendor/${name}.ts` },
    format: ["esm" as const, "cjs" as const],
    target: "es2022",
    platform: "neutral" as const,
    splitting: false,
    clean: false,
    minify: true,
    // csv-parse needs Node's Buffer; its own build for browsers has one that assigns __proto__, which Deno has not.
    inject: name === "csv-parse" ? [join(root, "scripts", "vendor", "buffer.ts")] : [],
  })),
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
