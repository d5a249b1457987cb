import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Plugin } from "esbuild";
import { rollup } from "rollup";
import { defineConfig, type Options } from "tsup";
import { type Apart, bundleLibrary } from "./scripts/bundle-library.ts";
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
    ["entries", "codes", ...data.languages.map(({ lng }) => `messages.${lng}`)].map((name) => [
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

/** Locales, the search's data and other packages are files of their own, which the library and the command both read. */
const apart: Apart = (specifier, folder) => {
  if (!specifier.startsWith(".")) return vendored[specifier] && `vendor/${vendored[specifier]}`;
  const source = relative(root, resolve(folder, specifier)).replaceAll("\\", "/");
  const locale = /^src\/generated\/(locales\/.+)\.ts$/.exec(source)?.[1];
  return locale ?? Object.entries(searched).find(([, path]) => path === source)?.[0];
};

const apartFromCommand: Plugin = {
  name: "apart",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ kind, path, resolveDir }) => {
      const name = kind === "entry-point" ? undefined : apart(path, resolveDir);
      return name === undefined ? undefined : { path: `../${name}.cjs`, external: true, sideEffects: false };
    }),
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

const shared: Options = {
  // Without it the CommonJS output puts every dynamically imported file into one.
  splitting: true,
  // By Rollup, which leaves the language's own operators in CommonJS.
  treeshake,
  plugins: [required],
  esbuildOptions: (options) => {
    // esbuild writes Persian as escapes otherwise, at three times the size.
    options.charset = "utf8";
    options.mainFields = ["browser", "module", "main"];
  },
};

function writeLocales(): void {
  for (const [name, text] of localeFiles(data)) {
    const path = join(root, "dist", "locales", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

export default defineConfig([
  {
    entry: {
      ...Object.fromEntries(names.map((name) => [name, `src/${name}.ts`])),
      ...Object.fromEntries(locales.map((name) => [`locales/${name}`, `src/generated/locales/${name}.ts`])),
    },
    format: ["esm", "cjs"],
    dts: { only: true },
  },
  {
    ...shared,
    entry: searched,
    format: ["esm", "cjs"],
    target: "es2022",
    platform: "neutral",
    splitting: false,
    clean: true,
    onSuccess: async () => {
      writeLocales();
      await bundleLibrary(names, apart);
    },
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
    ...shared,
    // A bundled CommonJS file starts quickest; what not every command needs stays in files of its own.
    entry: { bin: "src/cli/bin.ts" },
    outDir: "dist/cli",
    format: ["cjs"],
    target: "node20",
    platform: "node",
    clean: false,
    minify: true,
    // All but what npm installs beside: the search's fuse.js, which no other command loads.
    noExternal: [/^(?!fuse\.js$)/],
    esbuildPlugins: [apartFromCommand],
  },
]);
