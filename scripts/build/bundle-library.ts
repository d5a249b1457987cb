// The modules of the library in dist/, as ES modules and as CommonJS. Few and large ones: to find and open a file takes Node longer
// than to read it.
import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { transform } from "esbuild";
import { type OutputOptions, type Plugin, rollup } from "rollup";
import { apiOfFacts, factsFrom } from "./facts.ts";
import { lazyXml, lazyXmlInline } from "./lazy-xml.ts";
import { root } from "./read-data.ts";

const dist = join(root, "dist");

/** The file of dist/ that an import stands for, without its extension; `undefined` for a module that is bundled. */
export type Apart = (specifier: string, folder: string) => string | undefined;

// What decodes, of all APIs: an app's bundler takes from it what the app uses, and Node opens one file.
const decoding =
  /^src\/(?:generated\/(?:[\w-]+\/(?:enum|entries|facts|reply|api)|apis|enums)\.|catalogue\/(?!equivalents)|reply\/(?!describe)|decode\/(?!csv|define|fax-log|own|runtime|suggest|table-reader)|messages\/problem|schema\/http-status)/;

const xml = "\0parse-xml";
function partOf(id: string): string | undefined {
  const path = relative(root, id).replaceAll("\\", "/");
  return id === xml || decoding.test(path) ? "decoding" : undefined;
}

/** Writes the entry points, by their name in dist/, and what they share. */
export async function bundleLibrary(
  entryPoints: Readonly<Record<string, string>>,
  apart: Apart,
  facts: ReadonlyMap<string, string>,
): Promise<void> {
  // As a text that nothing but the first question reads: a literal is parsed at every start, whether it is asked for or not.
  const textOf = (id: string, format: "es" | "cjs") => {
    const api = apiOfFacts(id);
    if (api === undefined) return readFileSync(id, "utf8");
    const json = JSON.stringify(JSON.stringify(JSON.parse(facts.get(`${api}.json`) ?? "")));
    return factsFrom(format === "es" ? `JSON.parse(${json})` : `require("./facts/${api}.json")`);
  };
  for (const format of ["es", "cjs"] as const) {
    const extension = format === "es" ? "js" : "cjs";
    const source: Plugin = {
      name: "source",
      load: async (id) => {
        if (id === xml) return format === "es" ? lazyXmlInline() : lazyXml('require("./vendor/parse-xml.cjs")');
        if (!id.endsWith(".ts")) return undefined;
        // In ASCII, esbuild's way, a file is parsed sooner. Editors take an enum's comments from the declarations.
        const minifyWhitespace = id.endsWith("/enum.ts");
        // A text between backticks is read sign by sign, one between quotation marks at once.
        const supported = { "template-literal": apiOfFacts(id) === undefined };
        const options = { loader: "ts", target: "es2022", minifyWhitespace, supported } as const;
        return (await transform(textOf(id, format), options)).code;
      },
    };
    const others: Plugin = {
      name: "others",
      resolveId: (specifier, importer) => {
        if (importer === undefined) return undefined;
        if (specifier === "@rgrove/parse-xml") return xml;
        // zod's file for CommonJS: a Node that cannot require ES modules, and Jest, stop at the other.
        if (format === "cjs" && specifier.startsWith("zod/v4/"))
          return { id: specifier.replace(/\.js$/, ".cjs"), external: true };
        const file = apart(specifier, dirname(importer));
        if (file !== undefined) return { id: `./${file}.${extension}`, external: true };
        return specifier.startsWith(".") ? resolve(dirname(importer), specifier) : { id: specifier, external: true };
      },
    };
    const bundle = await rollup({
      input: Object.fromEntries(Object.entries(entryPoints).map(([name, path]) => [name, join(root, path)])),
      plugins: [others, source],
      treeshake: { moduleSideEffects: false },
      makeAbsoluteExternalsRelative: false,
      onwarn: ({ message }) => {
        throw new Error(message);
      },
    });
    const options: OutputOptions = {
      dir: dist,
      entryFileNames: `[name].${extension}`,
      chunkFileNames: `[name].${extension}`,
      manualChunks: partOf,
      hoistTransitiveImports: false,
      minifyInternalExports: false,
      generatedCode: "es2015",
    };
    await bundle.write(
      format === "es"
        ? { ...options, format }
        : // Node's loader of ES modules takes as long to start as all else: what is imported dynamically is required.
          { ...options, format, interop: "auto", exports: "named", dynamicImportInCjs: false },
    );
    await bundle.close();
  }
}
