// How the command is bundled so that it starts quickly: what every start needs in one CommonJS file, the code of single commands in
// files that take the rest from it, and data and their libraries in dist/cli/data/, read when they are asked for.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type Plugin, transform } from "esbuild";
import { rollup } from "rollup";
import { root } from "./data.ts";

const generated = join(root, "src", "generated");
const folder = join(root, "dist", "cli");

// They import nothing of ours, so they need no shared chunks.
const dataFiles = readdirSync(generated, { recursive: true, encoding: "utf8" }).filter((name) =>
  /^(?:locales\/.+\/.*|search\/(?!loaders).*|cli\/(?!en\.ts|loaders).*|.*\.details|concepts|thesaurus)\.ts$/.test(name),
);
const libraries: Readonly<Record<string, string>> = {
  "fuse.js": "fuse",
  "@clack/core": "clack",
  "@rgrove/parse-xml": "parse-xml",
};
// Few replies are XML: its parser is read with the first of them. Decoding is synchronous, so this is no dynamic import.
const lazyXml = `
let read;
const library = () => (read ??= require("./data/parse-xml.cjs"));
export const parseXml = (text, options) => library().parseXml(text, options);
export class XmlElement { static [Symbol.hasInstance](node) { return node instanceof library().XmlElement; } }
export class XmlText { static [Symbol.hasInstance](node) { return node instanceof library().XmlText; } }
`;

/** The files of dist/cli/data/, by their name there. */
export const dataEntries: Readonly<Record<string, string>> = {
  ...Object.fromEntries(dataFiles.map((name) => [name.replace(/\.ts$/, ""), join("src/generated", name)])),
  ...Object.fromEntries(
    Object.entries(libraries).map(([name, file]) => [file, fileURLToPath(import.meta.resolve(name))]),
  ),
};

// The columns of a catalogue that only an entry needs, by API, as JSON.
const columns = new Map<string, string>();

/** Leaves data and libraries of single commands out of the command's own files. */
export const commandParts: Plugin = {
  name: "command-parts",
  setup(build) {
    build.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, kind }) => {
      const name = relative(generated, join(resolveDir, path));
      if (kind === "entry-point" || !dataFiles.includes(name)) return undefined;
      return { path: `./data/${name.replace(/ts$/, "cjs")}`, external: true };
    });
    build.onResolve({ filter: /^[@\w]/ }, ({ path }) => {
      if (path === "@rgrove/parse-xml") return { path, namespace: "lazy-xml" };
      const file = Object.hasOwn(libraries, path) ? libraries[path] : undefined;
      return file === undefined ? undefined : { path: `./data/${file}.cjs`, external: true };
    });
    build.onLoad({ filter: /.*/, namespace: "lazy-xml" }, () => ({ contents: lazyXml, loader: "js" }));
    build.onResolve({ filter: /parse-xml\.cjs$/, namespace: "lazy-xml" }, ({ path }) => ({ path, external: true }));
    // Of the manifest only the version is printed.
    build.onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) => {
      const { version } = JSON.parse(readFileSync(path, "utf8")) as { version: string };
      return { contents: JSON.stringify({ version }), loader: "json" };
    });
    // A start reads the enums alone; these columns are read when the first entry is made.
    build.onLoad({ filter: /generated\/[\w-]+\.entries\.ts$/ }, ({ path }) => {
      const name = basename(path, ".entries.ts");
      const taken: string[] = [];
      const rest = readFileSync(path, "utf8").replace(
        /^( {2}(?=operations)| {4}(?=\w))(text|title|operations|constraint|parameter|related|doubtful): (.+),$/gm,
        (_, indent: string, key: string, json: string) => {
          taken.push(`${JSON.stringify(key)}:${json}`);
          return `${indent}get ${key}() { return columns().${key}; },`;
        },
      );
      columns.set(name, `{${taken.join(",")}}\n`);
      const reading = [
        'import { readFileSync } from "node:fs";',
        "let read;",
        `const columns = () => (read ??= JSON.parse(readFileSync(__dirname + "/data/${name}.json", "utf8")));`,
      ];
      return { contents: `${reading.join("\n")}\n${rest}`, loader: "ts" };
    });
  },
};

/** Joins the ES modules of dist/cli/parts/ into the CommonJS files of dist/cli/, and writes the columns beside them. */
export async function joinParts(): Promise<void> {
  const parts = join(folder, "parts");
  // esbuild alone cannot leave what is shared in the entry's file, and tsup's own way to CommonJS breaks `x ?? (await y)`.
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
    const { code } = await transform(file.code, { format: "cjs", target: "node20", minify: true, charset: "ascii" });
    writeFileSync(join(folder, file.fileName), code, { mode: file.isEntry ? 0o755 : 0o644 });
  }
  mkdirSync(join(folder, "data"), { recursive: true });
  for (const [name, json] of columns) writeFileSync(join(folder, "data", `${name}.json`), json);
  rmSync(parts, { recursive: true });
}
