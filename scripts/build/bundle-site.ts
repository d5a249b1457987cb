// The page of a site that works: what a browser runs of it, with what the library has in files of its own beside it.
import { join, relative, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { forBrowsers } from "./bundle-browser.ts";
import { root } from "./read-data.ts";

// A site brings its languages itself.
const apart: Plugin = {
  name: "apart",
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/locales\// }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /^\.\.?\/.*\/(?:thesaurus|index)\.ts$/ }, ({ path, resolveDir }) => {
      const source = relative(root, resolve(resolveDir, path)).replaceAll("\\", "/");
      if (source === "src/generated/thesaurus.ts") return { path: "./search/thesaurus.js", external: true };
      if (source === "src/generated/search/index.ts") return { path: "./search/index.js", external: true };
      return undefined;
    });
  },
};

/** Writes `dist/site/`. */
export async function bundleSite(): Promise<void> {
  await build({
    entryPoints: ["tools", "worker"].map((name) => join(root, "src", "site", "app", `${name}.ts`)),
    outdir: join(root, "dist", "site"),
    chunkNames: "[name]-[hash]",
    splitting: true,
    ...forBrowsers,
    plugins: [apart],
  });
}
