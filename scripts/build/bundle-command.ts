// How the command is bundled so that it starts quickly: what every start needs in one CommonJS file, the code of single commands in
// files that take the rest from it, and data in dist/cli/data/, read when they are asked for. What the library has too is read there.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, relative } from "node:path";
import { type Plugin, transform } from "esbuild";
import { rollup } from "rollup";
import type { Data } from "../../src/compile/data.ts";
import { apis, languages, loaders } from "../../src/generated/loaders.ts";
import { entriesFrom } from "./entries.ts";
import { lazyXml } from "./lazy-xml.ts";
import { root } from "./read-data.ts";

const generated = join(root, "src", "generated");
const folder = join(root, "dist", "cli");

// They import nothing of ours, so they need no shared chunks.
const dataFiles = readdirSync(generated, { recursive: true, encoding: "utf8" }).filter((name) =>
  /^(?:cli\/(?!en\.ts|loaders).*|[\w-]+\/details|concepts|mappings)\.ts$/.test(name),
);
// The library's files, as seen from dist/cli/.
const shared: readonly (readonly [source: RegExp, file: string])[] = [
  [/^(search\/(?!apis).+)\.ts$/, "../$1.cjs"],
  [/^(thesaurus)\.ts$/, "../search/$1.cjs"],
];
const isShared = (id: string) => /^\.\.\/(?:search|vendor)\//.test(id);
/** What is installed beside the package. */
const isBeside = (id: string) => id.startsWith("fuse.js/") || id.startsWith("zod/");
const loadersOf = (lng: string, names: object) =>
  `get ${JSON.stringify(lng)}() { return of(${JSON.stringify(lng)}, ${JSON.stringify(Object.keys(names))}); }`;
/** What stands in src/generated/loaders.ts, without Node's loader, which takes longer than the reading. */
const localeLoaders = `
import { localeOf } from "../schema/locale.ts";
import { jsonIn } from "../../scripts/build/json-in.ts";
import { tableOf } from "../catalogue/apis.ts";
const load = async (lng, name) => {
  const kept = jsonIn(__dirname + "/../locales/" + lng + "/" + name + ".js");
  return { default: "lines" in kept ? localeOf(Object.values(tableOf(name).compiled.enums), kept) : kept };
};
const of = (lng, names) => Object.fromEntries(names.map((name) => [name, () => load(lng, name)]));
export const apis = ${JSON.stringify(apis)};
export const languages = ${JSON.stringify(languages)};
export const loaders = { ${Object.entries(loaders).map(([lng, names]) => loadersOf(lng, names))} };
`;

/** The files of dist/cli/data/, by their name there. */
export const dataEntries: Readonly<Record<string, string>> = Object.fromEntries(
  dataFiles.map((name) => [name.replace(/\.ts$/, ""), join("src/generated", name)]),
);

/** Leaves data and libraries of single commands out of the command's own files. */
export const commandParts = (data: Data): Plugin => ({
  name: "command-parts",
  setup(build) {
    build.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, kind }) => {
      const name = relative(generated, join(resolveDir, path));
      if (kind === "entry-point") return undefined;
      const library = shared.find(([source]) => source.test(name));
      if (library) return { path: name.replace(...library), external: true };
      if (!dataFiles.includes(name)) return undefined;
      return { path: `./data/${name.replace(/ts$/, "cjs")}`, external: true };
    });
    build.onResolve({ filter: /^[@\w]/ }, ({ path }) => {
      if (path === "@rgrove/parse-xml") return { path, namespace: "lazy-xml" };
      if (path === "fast-wrap-ansi" || path === "fast-string-width") return { path, namespace: "lazy-width" };
      if (path.startsWith("@modelcontextprotocol/")) return { path: "../vendor/mcp.cjs", external: true };
      if (isBeside(path)) return { path: path.replace(/^(zod\/.*\.)js$/, "$1cjs"), external: true };
      return path === "string-width" ? { path, namespace: "string-width" } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: "lazy-xml" }, () => ({
      contents: lazyXml('require("../vendor/parse-xml.cjs")'),
      loader: "js",
    }));
    // Tables of Unicode: most texts are plain, and need none.
    build.onLoad({ filter: /.*/, namespace: "lazy-width" }, () => ({
      contents: `
        let made;
        const library = () => (made ??= require("../vendor/width.cjs"));
        export const wrapAnsi = (...given) => library().wrapAnsi(...given);
        export default (...given) => library().stringWidth(...given);
      `,
      loader: "js",
    }));
    build.onResolve({ filter: /\/vendor\/[\w-]+\.cjs$/ }, ({ path }) => ({ path, external: true }));
    // The progress bar measures its text as the command does.
    build.onLoad({ filter: /.*/, namespace: "string-width" }, () => ({
      contents: 'module.exports = (text) => require("../vendor/width.cjs").stringWidth(text);',
      loader: "js",
    }));
    build.onLoad({ filter: /generated[\\/]loaders\.ts$/ }, () => ({ contents: localeLoaders, loader: "js" }));
    // Of the manifest only the version is printed.
    build.onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) => {
      const { version } = JSON.parse(readFileSync(path, "utf8")) as { version: string };
      return { contents: JSON.stringify({ version }), loader: "json" };
    });
    build.onLoad({ filter: /entries\.ts$/ }, ({ path }) => {
      const contents = entriesFrom(path, data);
      return contents === undefined ? undefined : { contents, loader: "js" };
    });
  },
});

/** Joins the ES modules of dist/cli/parts/ into the CommonJS files of dist/cli/. */
export async function joinParts(): Promise<void> {
  const parts = join(folder, "parts");
  const part = (name: string) =>
    [
      name,
      readdirSync(parts)
        .filter((file) => file.startsWith(`${name}-`))
        .map((file) => join(parts, file)),
    ] as const;
  // esbuild alone cannot leave what is shared in the entry's file, and tsup's own way to CommonJS breaks `x ?? (await y)`.
  const bundle = await rollup({
    input: join(parts, "bin.js"),
    onLog: (level, log, handler) => log.code === "UNUSED_EXTERNAL_IMPORT" || handler(level, log),
    external: (id) => id.startsWith("./data/") || isShared(id) || isBeside(id) || isBuiltin(id),
    makeAbsoluteExternalsRelative: false,
    preserveEntrySignatures: false,
    treeshake: false,
  });
  const { output } = await bundle.generate({
    format: "cjs",
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name].cjs",
    // What every start needs in one file, and in another what all need that were given an option or a command.
    manualChunks: Object.fromEntries([part("main"), part("parser")]),
    dynamicImportInCjs: false,
    interop: (id) => (id !== null && (isShared(id) || id.startsWith("zod/")) ? "auto" : "default"),
  });
  for (const file of output) {
    if (file.type !== "chunk") continue;
    const options = { format: "cjs", target: "node20", minify: true } as const;
    // In ASCII a file is read as one byte a character, and compiled sooner; but words in other letters grow to three times the size.
    const ascii = await transform(file.code, { ...options, charset: "ascii" });
    const utf8 = await transform(file.code, { ...options, charset: "utf8" });
    const { code } = Buffer.byteLength(utf8.code) < 0.8 * ascii.code.length ? utf8 : ascii;
    writeFileSync(join(folder, file.fileName), code, { mode: file.isEntry ? 0o755 : 0o644 });
  }
  rmSync(parts, { recursive: true });
}
