import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { apis } from "../src/generated/loaders.ts";
import { entryFields } from "../src/schema/catalogue.ts";

const src = fileURLToPath(new URL("../src", import.meta.url));

// Which rooms a room may import. A lower room never imports a higher one.
const order = [
  ...([
    "schema",
    "compile",
    "generated",
    "catalogue",
    "reply",
    "decode",
    "messages",
    "search",
    "log",
    "annotate",
    "registry",
  ] as const),
  ...(["report", "site", "export", "cli"] as const),
];
const below = (room: (typeof order)[number], ...not: readonly string[]): readonly string[] =>
  order.slice(0, order.indexOf(room) + 1).filter((lower) => !not.includes(lower));
const rooms: Record<string, readonly string[]> = {
  schema: below("schema"),
  // Not what it writes: the first compile needs nothing of the last one.
  compile: below("compile"),
  reply: below("reply"),
  // An API is put together of what reads its replies and looks up its codes.
  generated: ["schema", "generated", "reply", "catalogue", "decode", "messages"],
  catalogue: below("catalogue"),
  decode: below("decode"),
  messages: below("messages"),
  search: below("search"),
  log: below("log", "messages", "search"),
  annotate: below("annotate", "search"),
  registry: below("registry"),
  terminal: ["terminal"],
  page: ["page"],
  report: [...below("report", "search", "annotate", "registry"), "terminal", "page"],
  site: [...below("site", "annotate"), "page"],
  export: below("export", "search", "annotate", "report", "site"),
  cli: [...below("cli"), "terminal"],
};
// Which room may import which package, and nothing else does.
const packages: Record<string, readonly string[]> = {
  schema: ["zod"],
  reply: ["@rgrove/parse-xml"],
  messages: ["i18next"],
  search: ["fuse.js"],
  export: ["hyparquet-writer"],
  site: ["fflate", "fzstd"],
  cli: [
    "node:util",
    "@clack/core",
    "@modelcontextprotocol/server",
    "node:crypto",
    "node:readline",
    "node:stream",
    "node:fs",
    "node:module",
    "node:path",
    "node:timers",
    "node:net",
    "node:tty",
    "node:url",
    "node:zlib",
    // A pager is a program of its own.
    "node:child_process",
    "cli-progress",
    "node:child_process",
    "csv-parse",
    "tinyglobby",
    "yaml",
  ],
  annotate: ["node:stream"],
  terminal: ["picocolors", "fast-wrap-ansi", "fast-string-width"],
  report: ["csv-stringify"],
};

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(join(src, file), "utf8"), ts.ScriptTarget.ES2022, true);
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteral(specifier)) found.push({ file, specifier: specifier.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly === true);
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
const imports = files.flatMap(importsOf);
const roomOf = (file: string) => (file.includes("/") ? (file.split("/")[0] ?? "") : "entry");
const targetOf = ({ file, specifier }: Import) => relative(".", normalize(join(dirname(file), specifier)));

describe("the rooms of src/", () => {
  it("are the known ones", () => {
    expect(new Set(files.map(roomOf))).toEqual(new Set(["entry", ...Object.keys(rooms)]));
  });

  it("import no higher room", () => {
    const wrong = imports
      .filter(({ specifier }) => specifier.startsWith("."))
      .filter((found) => roomOf(found.file) !== "entry" && !targetOf(found).startsWith(".."))
      .filter((found) => !rooms[roomOf(found.file)]?.includes(roomOf(targetOf(found))));
    expect(wrong).toEqual([]);
  });

  it("leave src/ for the package's own manifest only", () => {
    const outside = imports.filter((found) => found.specifier.startsWith(".") && targetOf(found).startsWith(".."));
    expect(outside.map(targetOf)).toEqual(["../package.json"]);
  });

  it("import only their own packages", () => {
    const wrong = imports
      .filter(({ specifier }) => !specifier.startsWith("."))
      .filter(
        ({ file, specifier }) =>
          !packages[roomOf(file)]?.some((name) => specifier === name || specifier.startsWith(`${name}/`)),
      );
    expect(wrong).toEqual([]);
  });

  it("give generated/ nothing but types from outside it, but for what puts an API together and the readers of its languages and pairs", () => {
    const values = imports
      .filter(
        (found) => roomOf(found.file) === "generated" && !found.typeOnly && roomOf(targetOf(found)) !== "generated",
      )
      .filter((found) => !(found.file.startsWith("generated/locales/") && targetOf(found) === "schema/locale.ts"))
      .filter((found) => !(found.file.endsWith("/entries.ts") && targetOf(found) === "catalogue/related.ts"))
      .filter(({ file }) => file !== "generated/apis.ts" && !/^generated\/[\w-]+\/(?:api|reply|index)\.ts$/.test(file));
    expect(values).toEqual([]);
  });

  it("keep what explains logs free of Node, but for the stream of Node", () => {
    const node = imports.filter(({ file, specifier }) => roomOf(file) === "annotate" && specifier.startsWith("node:"));
    expect(node.map(({ file }) => file)).toEqual(["annotate/node.ts"]);
  });

  it("name an API in three files at most: what reads the fax log of one, and the examples of the command", () => {
    // Entries have fields that are called as two of them.
    const called = Object.keys(apis).filter((name) => !Object.hasOwn(entryFields, name));
    const names = new RegExp(`\\b(?:${called.join("|")})\\b`);
    const naming = files.filter((file) => {
      if (file.startsWith("generated/")) return false;
      const source = ts.createSourceFile(file, readFileSync(join(src, file), "utf8"), ts.ScriptTarget.ES2022, true);
      const isNaming = (node: ts.Node): boolean =>
        ((ts.isStringLiteralLike(node) || ts.isIdentifier(node) || ts.isTemplateExpression(node)) &&
          names.test(node.getText(source))) ||
        ts.forEachChild(node, isNaming) === true;
      return isNaming(source);
    });
    expect(naming.sort()).toEqual(["cli/commands.ts", "decode/csv.ts", "decode/fax-log-reader.ts"]);
  });

  it("keep the entry points free of everything but what they pass on", () => {
    const wrong = imports.filter(({ file, specifier }) => roomOf(file) === "entry" && !specifier.startsWith("./"));
    expect(wrong).toEqual([]);
  });
});
