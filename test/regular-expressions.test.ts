import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSync } from "recheck";
import ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";

const src = fileURLToPath(new URL("../src", import.meta.url));
const data = fileURLToPath(new URL("../data/catalogues", import.meta.url));

// The files whose expressions take longer than their input is long, and why they may.
const exceptions: Readonly<Record<string, string>> = {
  "reply/template.ts": "it reads a code, which has 200 characters at most",
};
// What is made of a text that no module holds, and where that text is checked.
const madeElsewhere: Readonly<Record<string, string>> = {
  "compile/template.ts": "the templates of data/catalogues/, which stand as literals in src/generated/<api>/reply.ts",
  "log/mention.ts": "expressions that stand there, joined",
  "schema/catalogue.ts": "only asks whether a pattern is one",
  "schema/zod-of.ts": "the patterns of data/catalogues/, which are checked below",
};

interface Expression {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions of a module: its literals, and what `RegExp` makes of texts that stand in it. */
function expressionsOf(file: string): { file: string; found: Expression[]; unread: string[] } {
  const module = ts.createSourceFile(file, readFileSync(join(src, file), "utf8"), ts.ScriptTarget.ES2022, true);
  const constants = new Map<string, ts.Expression>();
  const found: Expression[] = [];
  const unread: string[] = [];
  const textOf = (node: ts.Node | undefined): string | undefined => {
    if (node === undefined) return undefined;
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isRegularExpressionLiteral(node)) return node.text.slice(1, node.text.lastIndexOf("/"));
    if (ts.isIdentifier(node)) return textOf(constants.get(node.text));
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "String.raw")
      return ts.isNoSubstitutionTemplateLiteral(node.template)
        ? node.template.rawText
        : filledOf(node.template, "rawText");
    if (ts.isTemplateExpression(node)) return filledOf(node, "text");
    // A list of texts, perhaps with each of them written another way, joined.
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      const list = ts.isCallExpression(expression) ? expression.expression.getChildAt(0) : expression;
      if (name.text !== "join" || !ts.isArrayLiteralExpression(list)) return undefined;
      const parts = list.elements.map(textOf);
      return parts.some((part) => part === undefined) ? undefined : parts.join(textOf(node.arguments[0]));
    }
    return undefined;
  };
  const filledOf = ({ head, templateSpans }: ts.TemplateExpression, as: "text" | "rawText"): string | undefined => {
    const parts = templateSpans.map(({ expression, literal }) => [textOf(expression), literal[as]]);
    return parts.some(([part]) => part === undefined) ? undefined : [head[as], ...parts.flat()].join("");
  };
  const visit = (node: ts.Node, read: (node: ts.Node) => void): void => {
    read(node);
    ts.forEachChild(node, (child) => visit(child, read));
  };
  visit(module, (node) => {
    if (ts.isVariableDeclaration(node) && node.initializer) constants.set(node.name.getText(), node.initializer);
  });
  visit(module, (node) => {
    const line = module.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      found.push({ file, line, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
    if (!isCall || node.expression.getText() !== "RegExp") return;
    const source = textOf(node.arguments?.[0]);
    if (source === undefined) unread.push(file);
    else found.push({ file, line, source, flags: textOf(node.arguments?.[1]) ?? "" });
  });
  return { file, found, unread };
}

function patternsIn(value: unknown, file: string): Expression[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === "pattern" && typeof part === "string"
      ? [{ file, line: 1, source: part, flags: "u" }]
      : patternsIn(part, file),
  );
}

const modules = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map(expressionsOf);
const patterns = readdirSync(data).flatMap((name) =>
  patternsIn(JSON.parse(readFileSync(join(data, name), "utf8")), name),
);

// A machine that is busy takes its time.
const judgement = { randomSeed: 1, timeout: 60_000 };
// To judge all of them takes half a minute: what was found to take no longer than its input is remembered.
const memory = fileURLToPath(new URL("../node_modules/.cache/telerr/regular-expressions.json", import.meta.url));
const knownSafe = new Set<string>(existsSync(memory) ? JSON.parse(readFileSync(memory, "utf8")) : []);
afterAll(() => {
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify([...knownSafe]));
});

/** Those that take longer than their input is long, each with what it takes longest for. */
function slow(expressions: readonly Expression[]): string[] {
  const unique = new Map(expressions.map((expression) => [`/${expression.source}/${expression.flags}`, expression]));
  return [...unique].flatMap(([text, { file, line, source, flags }]) => {
    if (knownSafe.has(text)) return [];
    const checked = checkSync(source, flags, judgement);
    if (checked.status === "safe") {
      knownSafe.add(text);
      return [];
    }
    const why =
      checked.status === "unknown"
        ? `cannot be judged: ${checked.error.kind}`
        : `${checked.complexity.summary}, with ${checked.attack.pattern}`;
    return [`${file}:${line}: ${text} ${why}`];
  });
}

describe("every regular expression", () => {
  // A file at a time, for what is long at judging must not be silent for longer than the runner waits for a word of it.
  it.each(modules.filter(({ file, found }) => found.length > 0 && !Object.hasOwn(exceptions, file)))(
    "of $file takes no longer than its input is long",
    { timeout: 180_000 },
    ({ found }) => {
      expect(slow(found)).toEqual([]);
    },
  );

  // Some are judged by trying, which does not find each time what it has found once.
  it("that is excepted is there", () => {
    const files = modules.filter(({ found }) => found.length > 0).map(({ file }) => file);
    expect(files).toEqual(expect.arrayContaining(Object.keys(exceptions)));
  });

  it("of the data does, too", () => {
    expect(patterns.length).toBeGreaterThan(10);
    expect(slow(patterns)).toEqual([]);
  });

  it("stands where it can be read", () => {
    expect(new Set(modules.flatMap((module) => module.unread))).toEqual(new Set(Object.keys(madeElsewhere)));
  });

  it("is told from one that can be attacked", () => {
    const attacked = ["(a+)+$", "^\\s*x\\s*$|\\s+$", "^(?:-[\\w-]*)*$"];
    const found = slow(attacked.map((source) => ({ file: "here", line: 1, source, flags: "" })));
    expect(found.length).toBe(attacked.length);
  });
});
