import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Installed, install, manifest, root } from "./fixtures/installed.ts";

const require = createRequire(import.meta.url);
let folder: string;
let installed: Installed;
let packed: readonly string[];
const run = (command: string, args: readonly string[], options: object = {}) =>
  execFileSync(command, args, { cwd: folder, encoding: "utf8", ...options });
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeAll(() => {
  installed = install(["@types/node", "undici-types"]);
  ({ folder, packed } = installed);
  write("package.json", JSON.stringify({ type: "module" }));
});
afterAll(() => installed.remove());

/** The modules that have data, of which there is one copy. */
const dataPaths = () =>
  packed
    .filter((path) => /^dist\/(?:locales|search)\/.*\.js$/.test(path))
    .map((path) => join(folder, "node_modules/telerr", path));

const subpaths = Object.keys(manifest.exports)
  .filter((path) => !path.includes("*") && !path.endsWith(".json"))
  .concat("./locales/fa", "./locales/en/voipms", "./locales/fa/telerr")
  .map((path) => path.replace(".", "telerr"));

describe("the tarball", () => {
  it("holds the build and the papers, nothing else", () => {
    expect(packed.filter((path) => !path.startsWith("dist/")).sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "THIRD-PARTY-NOTICES.md",
      "man/telerr.1",
      "package.json",
    ]);
  });

  it("holds modules, declarations and data in dist/, and no source, map or trace of a build", () => {
    const expected = [
      /^dist\/[\w.-]+\.(?:js|cjs|d\.ts|d\.cts)$/,
      /^dist\/locales\/[\w/-]+\.(?:js|cjs|d\.ts|d\.cts)$/,
      /^dist\/(?:search|vendor)\/[\w.-]+\.(?:js|cjs)$/,
      /^dist\/cli\/[\w.-]+\.cjs$/,
      /^dist\/cli\/data\/[\w/.-]+\.(?:cjs|json)$/,
      /^dist\/facts\/[\w-]+\.json$/,
      /^dist\/browser\/telerr\.min\.js$/,
      /^dist\/site\/[\w-]+\.js$/,
      /^dist\/schema\/(?:cli-output|cli-annotate|catalogue|messages)\.json$/,
    ];
    const files = packed.filter((path) => path.startsWith("dist/"));
    expect(files.filter((path) => !expected.some((pattern) => pattern.test(path)))).toEqual([]);
  });

  it("installs in 6 MB beyond zod, i18next and fuse.js, what a site runs in 440 kB of them and what agents talk to in 195 kB, runs no script and brings nothing else", () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(["fuse.js", "i18next", "zod"]);
    const scripts = Object.keys(manifest.scripts);
    expect(scripts.filter((name) => /^(?:pre|post)?(?:install|prepare|prepublish|pack)$/.test(name))).toEqual([]);
    const bytesOf = (paths: readonly string[]) =>
      paths.reduce((sum, path) => sum + statSync(join(folder, "node_modules/telerr", path)).size, 0);
    const site = packed.filter((path) => path.startsWith("dist/site/"));
    const agents = packed.filter((path) => path === "dist/vendor/mcp.cjs");
    // Ten languages, the standards, the site and the agents' server.
    expect(bytesOf(packed)).toBeLessThanOrEqual(6_000_000);
    expect(bytesOf(site)).toBeLessThanOrEqual(440_000);
    expect(bytesOf(agents)).toBeLessThanOrEqual(195_000);
  });

  it("has an entry point for each export: a file of src/, or an API's own", () => {
    for (const path of Object.keys(manifest.exports)) {
      const name = path === "." ? "index" : path.slice(2);
      if (name.includes("*") || name.endsWith(".json")) continue;
      const places = [join(root, "src", `${name}.ts`), join(root, "src", "generated", name, "index.ts")].filter(
        (path) => !path.includes("generated") || existsSync(join(path, "..", "enum.ts")),
      );
      expect(
        places.filter((place) => existsSync(place)),
        name,
      ).toHaveLength(1);
    }
  });
});

/** The names of each subpath that its declarations say to be there at run time. */
function typedNames(): string[][] {
  const files = subpaths.map((path) => require.resolve(path, { paths: [folder] }).replace(/\.cjs$/, ".d.ts"));
  const program = ts.createProgram(files, { module: ts.ModuleKind.NodeNext, noLib: true, types: [] });
  const checker = program.getTypeChecker();
  const isValue = (symbol: ts.Symbol) =>
    (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol).flags & ts.SymbolFlags.Value;
  return files.map((file) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    const names = module ? checker.getExportsOfModule(module) : [];
    return names
      .filter(isValue)
      .map(({ name }) => name)
      .sort();
  });
}

describe("the installed package", () => {
  it("loads as ESM and as CommonJS, with the same names", () => {
    write(
      "esm.mjs",
      subpaths
        .map((path, index) => `import * as m${index} from ${JSON.stringify(path)};`)
        .join("\n")
        .concat(`\nconsole.log(JSON.stringify([${subpaths.map((_, index) => `Object.keys(m${index}).sort()`)}]));`),
    );
    write(
      "cjs.cjs",
      `console.log(JSON.stringify(${JSON.stringify(subpaths)}.map((path) => Object.keys(require(path)).filter((key) => key !== "__esModule" && key !== "module.exports").sort())));`,
    );
    const [esm, cjs] = [JSON.parse(run("node", ["esm.mjs"])), JSON.parse(run("node", ["cjs.cjs"]))];
    expect(cjs).toEqual(esm);
    expect(esm.every((names: string[]) => names.length > 0)).toBe(true);
    expect(typedNames()).toEqual(esm);
  });

  it("works: decode, lookup, messages, i18n, search, schema, annotate, locales", () => {
    write(
      "use.mjs",
      `import { createRequire } from "node:module";
import { decode, identify, lookup, VoipmsStatus } from "telerr";
import { decode as decodeFax } from "telerr/traitel-fax";
import { createMessages, loadMessages } from "telerr/messages";
import { createI18n } from "telerr/i18n";
import { createSearch } from "telerr/search";
import { catalogueSchema } from "telerr/schema";
import { annotateStream, createAnnotator } from "telerr/annotate";
import { annotateTransform } from "telerr/annotate-node";
import fa from "telerr/locales/fa";
const messages = createMessages({ locales: [fa] });
const explained = await new Response(new Response("status=no_did").body.pipeThrough(annotateStream({ messages }))).text();
const decoded = decode({ status: "invalid_did" }, { api: "voipms" });
const require = createRequire(import.meta.url);
console.log(JSON.stringify([
  decoded.code === VoipmsStatus.InvalidDid,
  identify("105").length,
  lookup("traitel-fax", "402").reason.name,
  decodeFax(5).code,
  createMessages({ locales: [fa] }).message(decoded) === require("telerr/locales/fa/voipms").default.strings.voipms.invalid_did.message,
  (await loadMessages({ lng: "fa" })).dir,
  (await createI18n({ lng: "fa" })).t("voipms:invalid_did.message") === fa.strings.voipms.invalid_did.message,
  (await createSearch()).search("invlid dtmf mode")[0].code,
  catalogueSchema.safeParse({}).success,
  (await annotateTransform({ messages }).end("status=no_did").toArray()).join("") === explained,
  createAnnotator({ messages }).flush().length === 0 && explained.startsWith("status=no_did ⟵ voipms no_did: "),
]));`,
    );
    expect(JSON.parse(run("node", ["use.mjs"]))).toEqual([
      true,
      2,
      "DestinationBusy",
      "005",
      true,
      "rtl",
      true,
      "invalid_dtmfmode",
      false,
      true,
      true,
    ]);
  });

  it("has the same strings and the same index in both module formats", () => {
    write(
      "data.mjs",
      `import assert from "node:assert/strict";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
for (const path of ${JSON.stringify(dataPaths())}) {
  const { __esModule, ...required } = require(path.replace(/js$/, "cjs"));
  assert.deepEqual({ ...(await import(path)) }, required, path);
}`,
    );
    run("node", ["data.mjs"]);
  });

  it("recognizes its errors across module formats", () => {
    write(
      "error.mjs",
      `import { createRequire } from "node:module";
import { isApiError } from "telerr";
const { decode, toError, isApiError: isApiErrorHere } = createRequire(import.meta.url)("telerr/voipms");
const error = toError(decode("no_did"));
console.log(isApiError(error), isApiErrorHere(error), error.code);`,
    );
    expect(run("node", ["error.mjs"])).toBe("true true no_did\n");
  });

  it("has a core that needs no dependency", () => {
    for (const name of ["zod", "fuse.js", "i18next"]) rmSync(join(folder, "node_modules", name), { force: true });
    write(
      "core.mjs",
      'import { decode } from "telerr"; import { loadMessages } from "telerr/messages"; console.log((await loadMessages({ lng: "en" })).message(decode("no_did", { api: "voipms" })));',
    );
    expect(run("node", ["core.mjs"])).toMatch(/\.\n$/);
    for (const name of ["zod", "fuse.js", "i18next"])
      symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  });

  it.each([["nodenext"], ["bundler"]])("has types for moduleResolution %s, with hover text", (resolution) => {
    write(
      "consumer.ts",
      `import { decode, type Decoded, VoipmsStatus } from "telerr";
import { isTraitelFaxReason } from "telerr/traitel-fax";
import { createMessages } from "telerr/messages";
import { createI18n } from "telerr/i18n";
import { createSearch } from "telerr/search";
import { type CatalogueFile, catalogueSchema } from "telerr/schema";
import { annotateStream, type Found } from "telerr/annotate";
import { annotateTransform } from "telerr/annotate-node";
import { xml } from "telerr/xml";
import fa from "telerr/locales/fa";
import faVoipms from "telerr/locales/fa/voipms";
const decoded: Decoded<"voipms"> = decode("x", { api: "voipms", xml });
const why: string | undefined = decoded.why;
if (decoded.outcome === "error" && decoded.code === VoipmsStatus.InvalidDid) decoded.entry.retry satisfies "backoff" | "after_fix" | "never";
const text: string = createMessages({ locales: [fa, faVoipms] }).message(decoded);
const file: CatalogueFile | undefined = catalogueSchema.safeParse({}).data;
const found: Found[] = [];
const messages = createMessages({ locales: [fa] });
const explained: ReadableStream<Uint8Array> | undefined = new Response("").body?.pipeThrough(annotateStream({ messages, onFound: (code) => found.push(code) }));
const stream: NodeJS.ReadWriteStream = annotateTransform({ messages });
export { explained, stream, why, createI18n, createSearch, file, isTraitelFaxReason, text };`,
    );
    write(
      "tsconfig.json",
      JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          target: "es2022",
          lib: ["es2023"],
          types: ["node"],
          exactOptionalPropertyTypes: true,
          module: resolution === "bundler" ? "esnext" : resolution,
          moduleResolution: resolution,
        },
        files: ["consumer.ts"],
      }),
    );
    expect(run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", folder])).toBe("");
    const types = packed
      .filter((path) => path.endsWith(".d.cts"))
      .map((path) => readFileSync(join(folder, "node_modules/telerr", path), "utf8"))
      .join("");
    expect(types).toMatch(/\/\*\* This DID is not valid\. \(invalid_argument; retry: after_fix/);
  });

  it.each([["nodenext"], ["bundler"]])("has names for what declarations say of one's own, with %s", (resolution) => {
    const config = {
      ...{
        strict: true,
        declaration: true,
        emitDeclarationOnly: true,
        outDir: "declared",
        target: "es2022",
        types: [],
      },
      ...{ module: resolution === "bundler" ? "esnext" : resolution, moduleResolution: resolution },
    };
    write("declared.json", JSON.stringify({ compilerOptions: config, files: ["acme.ts", "own.ts"] }));
    write(
      "acme.ts",
      `import { defineCatalogue } from "telerr/schema";
export const acme = defineCatalogue({ api: "acme", enum: "AcmeStatus", title: "Acme", language: "en", source: { title: "Errors", publisher: "Acme" }, entries: [
  { code: "0", name: "Ok", category: "ok", retry: "never" },
  { code: "E7", name: "Busy", category: "unavailable", retry: "backoff", fix: "recipient" },
  { code: "E8", name: "Queued", category: "unavailable", retry: "never", fix: "provider", pending: true },
] });
export const { enums } = acme;`,
    );
    write(
      "own.ts",
      `import { type AnyRegistry, createRegistry } from "telerr";
import { acme } from "./acme.js";
export const registry = createRegistry([acme]);
export const decode = (reply: unknown) => registry.decode(reply, { api: "acme" });
export const failure = (reply: unknown) => { const d = decode(reply); return d.outcome === "success" ? undefined : d; };
export const error = (reply: unknown) => { const d = failure(reply); return d && registry.toError(d); };
export const near = (reply: unknown) => { const d = decode(reply); return d.outcome === "unknown" ? registry.suggest(d) : d.entry; };
export const messages = () => registry.messages({ lng: "en" });
export const problem = async (reply: unknown) => { const d = failure(reply); return d && registry.toProblem(d, { messages: await messages() }); };
export const [busy, queued, about, own] = [registry.lookup("acme", "E7"), registry.lookup("acme", "E8"), registry.about("acme"), registry.own];
export const either = (reply: unknown, api: "acme" | "voipms") => registry.decode(reply, { api });
export const anybodys = (reply: unknown) => registry.identify(reply);
export const search = () => registry.createSearch();
export const annotator = async () => registry.createAnnotator({ messages: await messages() });
export const anyError = (any: AnyRegistry) => { const d = any.decode("", { api: "acme" }); return d.outcome === "success" ? d : any.toError(d); };
anyError(registry);`,
    );
    expect(run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "declared.json"])).toBe("");
  });

  it("has the schema of what the command prints", () => {
    write(
      "schema.cjs",
      'const schema = require("telerr/schema/cli-output.json"); console.log(Object.keys(schema).includes("oneOf"));',
    );
    expect(run("node", ["schema.cjs"])).toBe("true\n");
  });

  it("has a manual page where npm looks for it", () => {
    // As a text it is not linked where npm installs for all.
    expect(manifest.man).toEqual(["./man/telerr.1"]);
    expect(readFileSync(join(folder, "node_modules/telerr", ...manifest.man), "utf8")).toContain(".SH EXAMPLES");
  });

  it("has a command", () => {
    const bin = join("node_modules/telerr", manifest.bin.telerr);
    expect(readFileSync(join(folder, bin), "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
    expect(run("node", [bin, "402"])).toContain("traitel-fax 402");
    expect(run("node", [bin, "--version"])).toBe(`${manifest.version}\n`);
    expect(run("node", [bin, "--lang", "fa", "search", "invlid dtmf mode"])).toContain("invalid_dtmfmode");
  });
});
