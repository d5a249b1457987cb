import { describe, expect, it } from "vitest";
import type { Arguments } from "../../src/cli/arguments.ts";
import { UsageError } from "../../src/cli/failure.ts";
import { parseArguments } from "../../src/cli/parser.ts";
import { createCatalogues } from "../../src/decode/catalogues.ts";

const catalogues = createCatalogues([]);
describe("what is typed", () => {
  it.each<[argv: readonly string[], command: string, positionals: readonly string[], others: Partial<Arguments>]>([
    [[], "", [], {}],
    [["402"], "", ["402"], {}],
    [["show", "voipms", "no_did"], "show", ["voipms", "no_did"], {}],
    [["402", "--json"], "", ["402"], { json: true }],
    [["--json", "402"], "", ["402"], { json: true }],
    [["402", "--api", "ippanel"], "", ["402"], { api: "persian-sms", apis: ["persian-sms"] }],
    [["402", "-a", "voipms"], "", ["402"], { api: "voipms", apis: ["voipms"] }],
    [["402", "--lang=fa"], "", ["402"], { lang: "fa" }],
    [["402", "--lang", "pt_BR.UTF-8"], "", ["402"], { lang: "pt_BR.UTF-8" }],
    [
      ["1", "-a", "traitel", "-o", "querysmcost"],
      "",
      ["1"],
      { api: "traitel", apis: ["traitel"], operation: "querysmcost" as never },
    ],
    [["search", "busy", "--limit", "7"], "search", ["busy"], { limit: 7 }],
    [["list", "--retry", "backoff", "--fix=user"], "list", [], { filter: { retry: "backoff", fix: "user" } }],
    [["402", "--color", "never"], "", ["402"], { color: "never" }],
    // As behind an alias of a shell.
    [["--lang", "en", "402", "--lang=fa"], "", ["402"], { lang: "fa" }],
    [["402", "-a", "q850", "-a", "sip"], "", ["402"], { api: "sip", apis: ["sip"] }],
    [["report", "--tz", "Europe/Berlin", "a.log"], "report", ["a.log"], { timeZone: "Europe/Berlin" }],
    [["annotate", "-a", "q850", "--api=sip"], "annotate", [], { apis: ["q850", "sip"] }],
    [
      ["search", "x", "-a", "ippanel", "-a", "persian-sms"],
      "search",
      ["x"],
      { api: "persian-sms", apis: ["persian-sms"] },
    ],
    [["doctor", "--catalogue", "a.json", "--catalogue", "b.json"], "doctor", [], { catalogues: ["a.json", "b.json"] }],
    // A text that begins with a dash and is no option is a text; behind -- everything is.
    [["-5"], "", ["-5"], {}],
    [["-"], "", ["-"], {}],
    [["--", "--json"], "", ["--json"], {}],
    [["402", "--format", "-{code}"], "", ["402"], { format: "-{code}" }],
  ])("%j", (argv, command, positionals, others) => {
    expect(parseArguments(argv, catalogues)).toEqual({ ...(command ? { command } : {}), positionals, ...others });
  });
});

describe("what is typed wrongly", () => {
  it.each([
    [["402", "--nope"], 'there is no option "--nope"'],
    [["402", "--jsno"], "did you mean --json?"],
    [["402", "--format"], "--format needs its <template>"],
    [["402", "--lang", "--json"], "--lang needs its <"],
    [["export", "--to", "python", "--out", ""], '--out "" is no path: give its <path>'],
    [["report", "--html="], '--html "" is no path: give its <file>'],
    [["402", "--catalogue", ""], '--catalogue "" is no path: give its <file>'],
    [["402", "--json=1"], '--json takes no value: leave out "1"'],
    [["402", "--lang", "deutsch!"], '--lang "deutsch!" is not a language'],
    [["402", "--api", "voip"], 'there is no API "voip"'],
    [["402", "--operation", "send"], "--operation needs --api"],
    [["402", "-a", "voipms", "-o", "send"], "its document names none"],
    [["402", "-a", "traitel", "-o", "constructor"], 'traitel has no operation "constructor"'],
    [["list", "--category", "not_fuond"], "did you mean not_found?"],
    [["list", "--retry", "constructor"], '--retry "constructor" is not right'],
    ...["0", "-1", "1.5", "1e3", " 1", "10000000", ""].map((limit) => [
      ["search", "x", `--limit=${limit}`],
      `--limit ${JSON.stringify(limit)} is not right`,
    ]),
    [["search", "x", "-a", "sip", "-a", "q851"], 'there is no API "q851"'],
    [["402", "--json", "--quiet"], "--json and --quiet do not go together"],
    [["doctor", "--limit", "1"], "telerr doctor has no option --limit"],
  ] as [string[], string][])("%j is refused: %s", (argv, message) => {
    expect(() => parseArguments(argv, catalogues)).toThrow(UsageError);
    expect(() => parseArguments(argv, catalogues)).toThrow(message);
  });
});
