import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { defineConfig, type Options } from "tsup";
import { bundleBrowser } from "./scripts/build/bundle-browser.ts";
import { commandParts, dataEntries, joinParts } from "./scripts/build/bundle-command.ts";
import { type Apart, bundleLibrary } from "./scripts/build/bundle-library.ts";
import { bundleSite } from "./scripts/build/bundle-site.ts";
import { codesFiles } from "./scripts/build/entries.ts";
import { factsFiles } from "./scripts/build/facts.ts";
import { readData, root } from "./scripts/build/read-data.ts";
import { searched, searchFiles } from "./scripts/build/searched.ts";
import { withoutForms } from "./scripts/build/without-forms.ts";
import { entryPointsOf } from "./src/compile/entry-points.ts";
import { localeFiles } from "./src/compile/locale-files.ts";

const { data } = readData();
// Here, and not by each of the builds, which run side by side.
rmSync(join(root, "dist"), { recursive: true, force: true });
const entryPoints = entryPointsOf(data.catalogues.map(({ value }) => value.api));
const names = Object.keys(entryPoints);
/** The file of dist/ that a module has to itself. */
const apart: Apart = (specifier, folder) => {
  if (!specifier.startsWith(".")) return undefined;
  const source = relative(root, resolve(folder, specifier)).replaceAll("\\", "/");
  return (
    /^src\/generated\/(locales\/.+)\.ts$/.exec(source)?.[1] ??
    (Object.hasOwn(searched, source) ? searched[source]?.file : undefined)
  );
};

// esbuild writes Persian as escapes otherwise, at three times the size.
const inUtf8 = (options: { charset?: "utf8" | "ascii" }) => {
  options.charset = "utf8";
};

const shared: Options = {
  splitting: false,
  treeshake: { moduleSideEffects: "no-external" },
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

// The JSON Schemas of the package: what the command prints, and what one writes oneself.
const shippedSchemas = {
  ...{ "cli-output": "cli-output", "cli-annotate": "cli-annotate" },
  ...{ catalogue: "own-catalogue", messages: "messages" },
};

export default defineConfig([
  {
    entry: entryPoints,
    format: ["cjs"],
    dts: { only: true },
  },
  {
    ...shared,
    entry: { "locale-of": "src/schema/locale.ts" },
    format: ["esm", "cjs"],
    target: "es2022",
    platform: "neutral",
    onSuccess: async () => {
      writeInto("locales", localeFiles(data));
      // The declarations are CommonJS's, so that they are installed once: the same types, whichever way they are imported.
      writeInto(
        "",
        names.map((name) => [`${name}.d.ts`, `export * from "./${name}.cjs";\n`]),
      );
      writeInto(
        "schema",
        Object.entries(shippedSchemas).map(([name, source]) => {
          const text = readFileSync(join(root, "data", "schema", `${source}.schema.json`), "utf8");
          return [`${name}.json`, `${JSON.stringify(JSON.parse(text))}\n`];
        }),
      );
      writeInto("search", searchFiles());
      writeInto("cli/data", codesFiles(data));
      const facts = new Map(factsFiles(data));
      writeInto("facts", facts);
      await bundleLibrary(entryPoints, apart, facts);
      await bundleBrowser();
      await bundleSite();
    },
  },
  {
    entry: { "json-in": "scripts/build/json-in.ts" },
    format: ["cjs"],
    target: "node20",
  },
  {
    ...shared,
    // Another package that ships inside this one, minified and by itself, so that what is telerr's stays readable; the XML parser is
    // in the ES module that decodes.
    entry: { "vendor/parse-xml": "scripts/build/vendor/parse-xml.ts" },
    format: ["cjs"],
    target: "es2022",
    platform: "neutral",
    minify: true,
  },
  {
    // Others, which the command reads where it needs them.
    entry: { "vendor/mcp": "scripts/build/vendor/mcp.ts", "vendor/width": "scripts/build/vendor/width.ts" },
    format: ["cjs"],
    target: "node20",
    platform: "node",
    splitting: false,
    minify: true,
    esbuildPlugins: [withoutForms],
  },
  {
    entry: { bin: "src/cli/bin.ts" },
    outDir: "dist/cli/parts",
    format: ["esm"],
    target: "node20",
    platform: "node",
    splitting: true,
    noExternal: [/./],
    esbuildPlugins: [commandParts(data)],
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
    minify: true,
    esbuildOptions: inUtf8,
  },
]);
