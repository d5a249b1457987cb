// The modules of the library in dist/, as ES modules and as CommonJS. Few and large ones: to find and open a file takes Node longer
// than to read it.
import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { transform } from "esbuild";
import { type OutputOptions, type Plugin, rollup } from "rollup";
import { root } from "./data.ts";

/** The file of dist/ that an import stands for, without its extension; `undefined` for a module that is bundled. */
export type Apart = (specifier: string, folder: string) => string | undefined;

// What every API's decoding shares …
const core =
  /^src\/(?:catalogue\/(?:about|compose|guard|table)|decode\/(?:decoder|error|likeness|nearest|reading|replies|text)|messages\/problem|schema\/http-status)\.ts$/;
// … and what is one API's own. Only one of them is large.
const api =
  /^src\/(?:generated\/|catalogue\/tables\/|decode\/decoders\/|decode\/)(nssoap|voipms|traitel|traitel-fax|persian-sms)\b/;

function partOf(id: string): string | undefined {
  const name = relative(root, id).replaceAll("\\", "/");
  if (core.test(name)) return "part-core";
  if (name === "src/decode/xml.ts") return "part-xml";
  const found = api.exec(name)?.[1];
  return found && (found === "voipms" ? "part-voipms" : "part-apis");
}

const source: Plugin = {
  name: "source",
  load: async (id) => {
    if (!id.endsWith(".ts")) return undefined;
    const text = readFileSync(id, "utf8");
    // Editors take an enum's comments from the declarations.
    const plain = id.endsWith(".enum.ts") ? text.replace(/^ *\/\*\*.*\*\/\n/gm, "") : text;
    return (await transform(plain, { loader: "ts", target: "es2022", charset: "utf8" })).code;
  },
};

/** Writes the entry points of src/ and what they share. */
export async function bundleLibrary(names: readonly string[], apart: Apart): Promise<void> {
  for (const format of ["es", "cjs"] as const) {
    const extension = format === "es" ? "js" : "cjs";
    const others: Plugin = {
      name: "others",
      resolveId: (specifier, importer) => {
        if (importer === undefined) return undefined;
        const file = apart(specifier, dirname(importer));
        if (file !== undefined) return { id: `./${file}.${extension}`, external: true };
        return specifier.startsWith(".") ? resolve(dirname(importer), specifier) : { id: specifier, external: true };
      },
    };
    const bundle = await rollup({
      input: Object.fromEntries(names.map((name) => [name, join(root, "src", `${name}.ts`)])),
      plugins: [others, source],
      treeshake: { moduleSideEffects: false },
      makeAbsoluteExternalsRelative: false,
      onwarn: ({ message }) => {
        throw new Error(message);
      },
    });
    const options: OutputOptions = {
      dir: join(root, "dist"),
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
