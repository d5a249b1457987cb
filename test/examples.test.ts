// Every example in a docstring, in the README and in docs/ runs, and what its comments promise is what comes out.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as annotate from "../src/annotate.ts";
import * as annotateNode from "../src/annotate-node.ts";
import * as normalization from "../src/compile/search/normalize.ts";
import * as csv from "../src/csv.ts";
import en from "../src/generated/locales/en.ts";
import fa from "../src/generated/locales/fa.ts";
import * as nssoap from "../src/generated/nssoap/index.ts";
import * as persianSms from "../src/generated/persian-sms/index.ts";
import * as q850 from "../src/generated/q850/index.ts";
import * as sip from "../src/generated/sip/index.ts";
import * as smpp from "../src/generated/smpp/index.ts";
import * as t30 from "../src/generated/t30/index.ts";
import * as traitel from "../src/generated/traitel/index.ts";
import * as traitelFax from "../src/generated/traitel-fax/index.ts";
import * as voipms from "../src/generated/voipms/index.ts";
import * as i18n from "../src/i18n.ts";
import * as telerr from "../src/index.ts";
import * as messages from "../src/messages.ts";
import * as markup from "../src/page/markup.ts";
import * as schema from "../src/schema.ts";
import * as search from "../src/search.ts";
import * as xml from "../src/xml.ts";
import { telerr as run } from "./cli/world.ts";
import { runExample } from "./run-example.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const modules: Record<string, object> = {
  telerr,
  "telerr/annotate": annotate,
  "telerr/annotate-node": annotateNode,
  "telerr/csv": csv,
  "telerr/i18n": i18n,
  "telerr/messages": messages,
  "telerr/nssoap": nssoap,
  "telerr/persian-sms": persianSms,
  "telerr/schema": schema,
  "telerr/search": search,
  "telerr/traitel": traitel,
  "telerr/traitel-fax": traitelFax,
  "telerr/voipms": voipms,
  "telerr/sip": sip,
  "telerr/q850": q850,
  "telerr/smpp": smpp,
  "telerr/t30": t30,
  "telerr/xml": xml,
  "telerr/locales/en": { default: en },
  "telerr/locales/fa": { default: fa },
};
const everything = {
  ...telerr,
  ...i18n,
  ...messages,
  ...schema,
  ...search,
  ...xml,
  ...csv,
  ...normalization,
  ...annotate,
  ...annotateNode,
  ...markup,
  en,
  fa,
};

interface Example {
  readonly where: string;
  readonly code: string;
  readonly scope: object;
}

/** `expression // JSON` becomes an assertion; other comments stay comments. */
function asserting(code: string): { code: string; assertions: number } {
  let assertions = 0;
  const lines = code.split("\n").map((line) => {
    const [, expression = "", promised = ""] = /^\s*([^\s/].*?);?\s+\/\/ (.+)$/.exec(line) ?? [];
    if (expression === "" || /^(?:const|let|return|import|export|if|case|for)\b/.test(expression)) return line;
    try {
      if (promised !== "undefined") JSON.parse(promised);
    } catch {
      return line;
    }
    assertions++;
    return `expect(${expression}, ${JSON.stringify(line)}).toEqual(${promised});`;
  });
  return { code: lines.join("\n"), assertions };
}

// Of what is generated, the entry points of the APIs.
const entryPoint = /^generated\/([\w-]+)\/index\.ts$/;
const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".ts") && (!name.startsWith("generated") || entryPoint.test(name)),
);
const inDocstrings = files.flatMap((name): Example[] => {
  const own = modules[`telerr/${name.replace(entryPoint, "$1").replace(/\.ts$/, "")}`] ?? {};
  return [...readFileSync(join(root, "src", name), "utf8").matchAll(/ \* @example\n((?: +\* .*\n)+)/g)].map(
    (match) => ({
      where: `${name}: ${/ \*\/\n *(?:export )?(?:async )?(?:function|const)? ?(\w+)/.exec(match.input.slice(match.index))?.[1]}`,
      code: (match[1] ?? "").replace(/^ +\* ?/gm, "").replace(/^@[\s\S]*/m, ""),
      scope: { ...everything, ...own },
    }),
  );
});
/** What the README's service answers: maintenance first, then success. */
function stubbedFetch() {
  const bodies = ['{"status":"method_maintenance"}', '{"status":"success","sms":23434}'];
  return async () => new Response(bodies.shift());
}

const documents = ["README.md", ...readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"))].map(
  (name) => ({
    name: name === "README.md" ? name : `docs/${name}`,
    text: readFileSync(join(root, name === "README.md" ? "" : "docs", name), "utf8"),
  }),
);
// An example that imports what it uses is whole; docs/loggers.md has its own test, with the real libraries.
const inDocuments = documents.flatMap(({ name, text }): Example[] =>
  [...text.matchAll(/```ts\n([\s\S]*?)```/g)]
    .map((match) => match[1] ?? "")
    .filter((code) => /^import /m.test(code) && !/ from "(?!telerr|node:)/.test(code))
    .map((code, index) => ({ where: `${name}: ${index + 1}`, code, scope: { fetch: stubbedFetch() } })),
);

describe.each([
  ["docstrings", inDocstrings, 8],
  ["the README and docs/", inDocuments, 14],
] as const)("examples in %s", (_, examples, least) => {
  it("are there", () => expect(examples.length).toBeGreaterThanOrEqual(least));

  it.each(examples.map((example) => [example.where, example] as const))("%s", async (_where, example) => {
    const { code } = asserting(example.code);
    await runExample(code, modules, { expect, ...example.scope });
  });
});

// Those that read a log need the log.
const commands = documents
  .filter(({ name }) => name === "README.md" || name === "docs/terminal.md")
  .flatMap(({ text }) => [...text.matchAll(/```console\n([\s\S]*?)```/g)])
  .flatMap((match) => (match[1] ?? "").split(/^(?=\$ )/m))
  .map((example) => /^\$ telerr (.*)\n([\s\S]*)/.exec(example.trimEnd()))
  .flatMap((match) => (match ? [[match[1] ?? "", match[2] ?? ""] as const] : []))
  .filter(([command]) => !/^(?:annotate|report) /.test(command));

describe("commands in the README and docs/terminal.md", () => {
  it("are there, also in other languages", () => {
    expect(commands.length).toBeGreaterThanOrEqual(5);
    expect(commands.filter(([command]) => command.includes("--lang"))).not.toEqual([]);
  });

  it.each(commands)("telerr %s", async (command, printed) => {
    const argv = [...command.matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word);
    const { status, out, err } = await run(argv);
    expect([status, out.trimEnd(), err]).toEqual([0, printed, ""]);
  });
});

describe("the README's table of what it knows", () => {
  it.each(telerr.apis)("counts the entries of %s, and those that its document lacks", (api) => {
    const later = telerr.entries(api, { provenance: "later" }).length;
    const documented = telerr.entries(api).length - later;
    const row = documents[0]?.text.split("\n").find((line) => line.startsWith(`| \`${api}\` `)) ?? "";
    expect(row.split(" | ")[2]).toBe(later > 0 ? `${documented} + ${later}` : `${documented}`);
  });
});

describe("the promises of docstrings", () => {
  it("are checked, not skipped", () => {
    for (const { where, code } of inDocstrings) {
      const promised = code.split("\n").filter((line) => line.includes(" // ")).length;
      expect(asserting(code).assertions, where).toBe(promised);
    }
  });
});
