// What a program can import of the package: telerr itself, an entry point for each API, and what is loaded by those who use it.

const main = "index";
const others = ["messages", "i18n", "search", "schema", "xml", "csv", "annotate", "annotate-node", "runtime"];

/** The modules of the entry points, by their name in dist/. */
export function entryPointsOf(apis: readonly string[]): Record<string, string> {
  return Object.fromEntries([
    [main, `src/${main}.ts`],
    ...apis.map((api) => [api, `src/generated/${api}/index.ts`]),
    ...others.map((name) => [name, `src/${name}.ts`]),
  ]);
}

/** The `exports` of the package's manifest. */
export function exportsOf(apis: readonly string[]): Record<string, unknown> {
  const module = (name: string) => ({
    import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
    // A bundler takes the ES module for both: two copies would not know each other, and CommonJS reads files.
    require: { types: `./dist/${name}.d.cts`, module: `./dist/${name}.js`, default: `./dist/${name}.cjs` },
  });
  return {
    ...Object.fromEntries(
      Object.keys(entryPointsOf(apis)).map((name) => [name === main ? "." : `./${name}`, module(name)]),
    ),
    "./schema/*.json": "./dist/schema/*.json",
    "./locales/*": module("locales/*"),
    "./package.json": "./package.json",
  };
}

/** The manifest with its `exports`, in their place. */
export function manifestOf(text: string, apis: readonly string[]): string {
  return `${JSON.stringify({ ...JSON.parse(text), exports: exportsOf(apis) }, null, 2)}\n`;
}
