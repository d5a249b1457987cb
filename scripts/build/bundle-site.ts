// The page of a site that works: what a browser runs of it, with what the library has in files of its own beside it.
import { join, relative, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { forBrowsers } from "./bundle-browser.ts";
import { root } from "./read-data.ts";
import { searched } from "./searched.ts";

const apart: Plugin = {
  name: "apart",
  setup: ({ onLoad, onResolve }) => {
    // A site brings its languages itself.
    onLoad({ filter: /generated[\\/]loaders\.ts$/ }, () => ({
      contents: "export const [apis, languages, loaders] = [{}, [], {}];",
    }));
    onResolve({ filter: /\/generated\// }, ({ path, resolveDir }) => {
      const source = relative(root, resolve(resolveDir, path)).replaceAll("\\", "/");
      return Object.hasOwn(searched, source) ? { path: `./${searched[source]?.file}.js`, external: true } : undefined;
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
