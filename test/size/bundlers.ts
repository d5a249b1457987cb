// Real bundles of real bundlers, minified, as an app would ship them.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import * as esbuild from "esbuild";
import { type Plugin, rollup } from "rollup";
import { build as vite } from "vite";
import webpack from "webpack";

// Its types describe another export than the one that an ES module meets.
const commonjs: () => Plugin = createRequire(import.meta.url)("@rollup/plugin-commonjs");

/** Bundles a program that stands in a folder with node_modules/; gives what the browser loads first, as one text. */
export type Bundle = (program: string, folder: string) => Promise<string>;

interface Chunk {
  readonly code: string;
  /** The names of the chunks that are loaded with it. */
  readonly imports: readonly string[];
}

/** The entry and what it imports statically; what is imported dynamically loads when it is asked for. */
function initial(entry: string, chunks: ReadonlyMap<string, Chunk>): string {
  const names = new Set([entry]);
  for (const name of names) for (const imported of chunks.get(name)?.imports ?? []) names.add(imported);
  return [...names].map((name) => chunks.get(name)?.code ?? "").join("");
}

const minify = async (code: string) =>
  (await esbuild.transform(code, { minify: true, format: "esm", charset: "utf8", target: "es2022" })).code;

function write(program: string, folder: string): string {
  const path = join(folder, "program.mjs");
  writeFileSync(path, program);
  return path;
}

interface Generated {
  readonly type: string;
  readonly fileName: string;
  readonly code?: string;
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
}

async function initialOf(output: readonly Generated[]): Promise<string> {
  const chunks = new Map<string, Chunk>();
  for (const { type, fileName, code = "", imports = [] } of output) {
    if (type === "chunk") chunks.set(fileName, { code: await minify(code), imports });
  }
  return initial(output.find(({ isEntry }) => isEntry)?.fileName ?? "", chunks);
}

export const bundlers: Readonly<Record<"esbuild" | "rollup" | "vite" | "webpack", Bundle>> = {
  esbuild: async (program, folder) => {
    const { outputFiles, metafile } = await esbuild.build({
      stdin: { contents: program, resolveDir: folder, sourcefile: "program.mjs" },
      absWorkingDir: folder,
      bundle: true,
      splitting: true,
      format: "esm",
      outdir: "out",
      write: false,
      metafile: true,
      minify: true,
      charset: "utf8",
      target: "es2022",
      logLevel: "error",
    });
    const chunks = new Map(
      Object.entries(metafile.outputs).map(([name, { imports }]) => [
        name,
        {
          code: outputFiles.find(({ path }) => path === join(folder, name))?.text ?? "",
          imports: imports.filter(({ kind }) => kind !== "dynamic-import").map(({ path }) => path),
        },
      ]),
    );
    const entry = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === "program.mjs");
    return initial(entry?.[0] ?? "", chunks);
  },

  rollup: async (program, folder) => {
    const bundle = await rollup({
      input: write(program, folder),
      plugins: [nodeResolve({ browser: true }), commonjs()],
      onwarn: ({ id = "", ids = [id], message }) => {
        // What other packages' authors have to mend is no fault of telerr's.
        if (ids.some((path) => !/node_modules\/(?!telerr\/)/.test(path))) throw new Error(message);
      },
    });
    const { output } = await bundle.generate({ format: "es" });
    await bundle.close();
    return initialOf(output);
  },

  vite: async (program, folder) => {
    const result = await vite({
      root: folder,
      configFile: false,
      logLevel: "error",
      build: {
        write: false,
        target: "es2022",
        // What Vite adds to an app that loads parts of itself later is not telerr's.
        modulePreload: false,
        rollupOptions: { input: write(program, folder) },
      },
    });
    const [first] = Array.isArray(result) ? result : [result];
    if (!first || !("output" in first)) throw new Error("Vite built nothing");
    return initialOf(first.output as readonly Generated[]);
  },

  webpack: async (program, folder) => {
    const compiler = webpack({
      mode: "production",
      context: folder,
      entry: write(program, folder),
      output: { path: join(folder, "webpack"), module: true, chunkFormat: "module", clean: true },
      experiments: { outputModule: true },
      performance: { hints: false },
      target: ["web", "es2022"],
    });
    const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) =>
      compiler.run((error, found) => (error ? reject(error) : resolve(found))),
    );
    await new Promise((resolve) => compiler.close(resolve));
    const { errors = [], warnings = [], entrypoints = {} } = stats?.toJson() ?? {};
    const [problem] = [...errors, ...warnings];
    if (problem) throw new Error(problem.message);
    return (entrypoints.main?.assets ?? [])
      .map(({ name }) => readFileSync(join(folder, "webpack", name), "utf8"))
      .join("");
  },
};

/** What a text weighs on its way to a browser. */
export function brotli(text: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(text, { params }).length;
}
