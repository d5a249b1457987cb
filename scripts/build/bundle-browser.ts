// One script for a plain page: an ES module that needs no import map. English is in it; other languages are the files beside it.
import { join, relative, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { root } from "./read-data.ts";

const locale = /^src\/generated\/(locales\/(?!en[/.]).+)\.ts$/;

const otherLanguages: Plugin = {
  name: "other-languages",
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/locales\// }, ({ path, resolveDir }) => {
      const [, file] = locale.exec(relative(root, resolve(resolveDir, path)).replaceAll("\\", "/")) ?? [];
      return file === undefined ? undefined : { path: `../${file}.js`, external: true };
    }),
};

/** How a script is built that a page takes as it is. */
export const forBrowsers = {
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  platform: "browser",
  charset: "utf8",
  legalComments: "inline",
} as const;

/** Writes `dist/browser/telerr.min.js`. */
export async function bundleBrowser(): Promise<void> {
  await build({
    entryPoints: [join(root, "src", "browser.ts")],
    outfile: join(root, "dist", "browser", "telerr.min.js"),
    ...forBrowsers,
    plugins: [otherLanguages],
  });
}
