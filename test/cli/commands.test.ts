import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anything, commands, commonOptions, options, usageOf } from "../../src/cli/commands.ts";
import { telerr } from "./world.ts";

const bin = join(fileURLToPath(new URL("../..", import.meta.url)), "dist", "cli", "bin.cjs");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "telerr-examples-"));
  writeFileSync(join(folder, "telerr"), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`);
  chmodSync(join(folder, "telerr"), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([anything, ...commands].map((command) => [usageOf(command), command] as const))("%s", (_, command) => {
  it.each(command.examples.map((example) => [example.line, example] as const))("$ %s", (line, { status }) => {
    const result = spawnSync("bash", ["-c", line], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: `${folder}:${process.env.PATH}`, LANG: "C.UTF-8", HOME: folder },
    });
    // A search says how many more it has found.
    const complaints = result.stderr.replace(/^telerr: \d+ more: -n \d+ prints them all\n$/, "");
    expect([result.status, complaints]).toEqual([status, ""]);
    // A server says nothing that it is not asked.
    expect(result.stdout === "").toBe(/ > |--quiet/.test(line) || command.name === "mcp");
  });

  it("has a help that names its options and examples", async () => {
    const { status, out, err } = await telerr([...(command.name ? [command.name] : []), "--help"]);
    expect([status, err]).toEqual([0, ""]);
    for (const name of [...command.options, ...commonOptions]) expect(out).toContain(`--${name}`);
    for (const { line } of command.examples) expect(out).toContain(line);
    if (command.name) expect((await telerr(["help", command.name])).out).toBe(out);
  });

  it("refuses the options that it does not have", async () => {
    for (const name of Object.keys(options) as (keyof typeof options)[]) {
      if ([...command.options, ...commonOptions].includes(name)) continue;
      const argv = [...(command.name ? [command.name] : ["402"]), `--${name}`];
      const { status, out, err } = await telerr(options[name].value === undefined ? argv : [...argv, "x"], {
        input: "",
      });
      expect([status, out], name).toEqual([2, ""]);
      expect(err).toContain(`has no option --${name}: it has --`);
    }
  });
});

describe("a mistyped option", () => {
  it.each([
    ["--serch", undefined],
    ["--jsn", "--json"],
    ["--fromat=x", "--from"],
    ["--language", "--lang"],
    ["--op", "--operation"],
    ["--colour", "--color"],
    ["-z", undefined],
  ])("%s is refused, with the nearest right one", async (option, near) => {
    const { status, out, err } = await telerr(["402", option]);
    expect([status, out]).toEqual([2, ""]);
    if (near) expect(err).toContain(`did you mean ${near}?`);
    else expect(err).not.toContain("did you mean");
  });

  it.each([
    [["402", "--color", "allways"], "did you mean always?"],
    [["list", "--retry", "backof"], "did you mean backoff?"],
    [["402", "--json=yes"], '--json takes no value: leave out "yes"'],
    [["402", "--json", "--quiet"], "--json and --quiet do not go together"],
    [["402", "--format", "--json"], "--format needs its <template>"],
    [["completion", "bsh"], "did you mean bash?"],
    [["completion"], "which shell?: it is one of bash, zsh, fish"],
    [["help", "me"], 'there is no command "me"'],
    [["doctor", "now"], "doctor takes no argument"],
  ])("%j says %s", async (argv, message) => {
    const { status, out, err } = await telerr(argv);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });
});

describe("a first word that is almost a command", () => {
  it.each([
    ["serch", "search"],
    ["Seach", "search"],
    ["shwo", "show"],
    ["decoed", "decode"],
    ["lsit", "list"],
    ["docter", "doctor"],
  ])("%s is searched, with a hint at %s", async (word, command) => {
    const { out, err } = await telerr([word, "sms", "failed", "--limit", "5"]);
    expect(out).not.toBe("");
    expect(err).toBe(`telerr: "${word}" is no command, so it was searched for; did you mean telerr ${command}?\n`);
  });

  it.each([["line"], ["fast"], ["402"], ["busy"], ["no_did"]])("%s is no such word", async (word) => {
    expect((await telerr([word, ...(word === "402" || word === "no_did" ? [] : ["sms", "--limit", "5"])])).err).toBe(
      "",
    );
  });

  it("is not hinted at when only the status was asked for", async () => {
    expect(await telerr(["serch", "sms", "--quiet"])).toMatchObject({ status: 0, out: "", err: "" });
  });
});

describe("arguments", () => {
  it.each([
    [["-1"]],
    [["-10 x"]],
    [["- Error 105: x"]],
    [["---"]],
    [["--- a line of a log"]],
    [["--", "-x"]],
    [["--", "--json"]],
    [['{"status":"no_did"}']],
    [["اعتبار", "کافی", "نیست"]],
  ])("%j are no options", async (argv) => {
    expect((await telerr(argv)).status).toBeLessThan(2);
  });

  it("of options may begin with a dash", async () => {
    expect((await telerr(["402", "--limit", "-5"])).err).toContain('--limit "-5" is not right');
    expect((await telerr(["402", "--format=-{code}"])).out).toBe("-402\n");
  });

  it("may stand in any order, attached or apart", async () => {
    const { out } = await telerr(["decode", "5", "--api", "traitel-fax"]);
    for (const argv of [
      ["--api=traitel-fax", "decode", "5"],
      ["-a", "traitel-fax", "decode", "5"],
      ["decode", "-atraitel-fax", "5"],
    ])
      expect((await telerr(argv)).out).toBe(out);
  });
});

describe("--format", () => {
  it.each([
    [["402", "--format", "{api}:{code} {category}"], "traitel-fax:402 unavailable\n"],
    [["show", "voipms", "no_did", "--format", "{name}\\t{provenance}"], "NoDid\tdocument\n"],
    [["402", "--format", "{{{code}}}\\n\\\\"], "{402}\n\\\n"],
    [["402", "--format", "{code}constructor{{__proto__"], "402constructor{__proto__\n"],
    [["402", "--format", "{parameter}"], "\n"],
    [["show", "traitel", "105", "--format", "{parameter}"], "subid,serviceid\n"],
    [["search", "no_did", "-n", "1", "--format", "{score} {code}"], "1 no_did\n"],
    [["list", "--format", "{api} {entries}"], "nssoap 14\n"],
  ])("%j", async (argv, start) => {
    expect((await telerr(argv)).out.startsWith(start)).toBe(true);
  });

  it.each([
    ["{cod}", '--format has no placeholder "{cod}": it is one of {api}, {code}'],
    ["{__proto__}", "has no placeholder"],
    ["{code", "has a { of its own: write {{"],
    ["code}", "has a } of its own: write }}"],
  ])("refuses %s", async (template, message) => {
    const { status, out, err } = await telerr(["402", "--format", template]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });
});

describe("--quiet", () => {
  it.each([
    [["402"], 0],
    [["420", "--api", "traitel-fax"], 1],
    [["zzzzqqqq"], 1],
    [["search", "zzzzqqqq"], 1],
    [["show", "voipms", "x"], 1],
    [["list", "nssoap"], 0],
  ])("%j says it by the status alone", async (argv, status) => {
    expect(await telerr([...argv, "--quiet"])).toMatchObject({ status, out: "", err: "" });
  });
});

describe("decode --lines", () => {
  const input = '402\n{"status":"no_did"}\nnothing\n\nError 105: x\n';

  it("answers each line in one", async () => {
    expect(await telerr(["decode", "--lines"], { input })).toMatchObject({
      status: 1,
      out: expect.stringMatching(
        /^traitel-fax 402 {2}.*\nvoipms no_did {2}.*\nunknown {2}nothing\nunknown {2}\ntraitel 105 {2}.*\n$/,
      ),
    });
    expect((await telerr(["decode", "--lines"], { input: "402\nno_did" })).status).toBe(0);
    expect((await telerr(["decode", "--lines", "-a", "voipms"], { input: "402" })).out).toBe("voipms unknown  402\n");
  });

  it("takes the beginning of a line that is too long for no reply", async () => {
    const readLines = async function* () {
      yield "402";
      yield { beginning: "Error 105: x" };
    };
    const why = "telerr: line 2 is longer than 256 MiB: no reply is\n";
    expect(await telerr(["decode", "--lines"], { readLines, inputIsTerminal: false })).toMatchObject({
      status: 1,
      out: expect.stringMatching(/^traitel-fax 402 {2}.*\nunknown {2}Error 105: x\n$/),
      err: why,
    });
    expect(await telerr(["decode", "--lines", "--quiet"], { readLines, inputIsTerminal: false })).toMatchObject({
      status: 1,
      err: "",
    });
  });

  it("prints a document a line, and a template a line", async () => {
    const { out } = await telerr(["decode", "--lines", "--json"], { input });
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ results }) => results[0]?.code)).toEqual(["402", "no_did", undefined, undefined, "105"]);
    expect((await telerr(["decode", "--lines", "--format", "{code}|{raw}"], { input })).out).toBe(
      "402|\nno_did|\n|nothing\n|\n105|\n",
    );
  });
});

describe("no argument", () => {
  it("gets help and status 2 where the input is a terminal and the output is none", async () => {
    const { status, out, err } = await telerr([]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain("there is nothing to read");
    expect(err).toContain("telerr show [api] <code…>");
  });
});

describe("--color", () => {
  it.each([
    ["always", false, true],
    ["never", true, false],
    ["auto", true, true],
    ["auto", false, false],
  ])("%s, where the terminal has colour: %s", async (when, color, coloured) => {
    expect((await telerr(["402", `--color=${when}`], { color })).out.includes("\u001b[")).toBe(coloured);
  });
});

describe("a locale that is not UTF-8", () => {
  it("says that it cannot show Persian, and speaks English", async () => {
    const { status, out, err } = await telerr(["402", "--lang", "fa"], { ascii: true });
    expect([status, out.includes("busy")]).toEqual([0, true]);
    expect(err).toBe(
      "telerr: Persian cannot be written in this locale, which is not UTF-8: English instead (LC_ALL=C.UTF-8 helps)\n",
    );
    const json = await telerr(["402", "--lang", "fa", "--json"], { ascii: true });
    expect(json.out).toMatch(/^[\n\x20-\x7e]*$/);
    expect(JSON.parse(json.out).results[0].message).toContain("مقصد");
  });
});

describe("--api, given again,", () => {
  const input = "hangup request, cause 17\nGot SIP response 486\nstatus=no_did\n";
  const orders = [
    ["q850", "sip"],
    ["sip", "q850"],
  ].map((apis) => apis.flatMap((api) => ["--api", api]));

  it.each(orders)("has annotate and report read them all: %s %s %s %s", async (...apis) => {
    const { out } = await telerr(["annotate", ...apis, "--json"], { input });
    const codes = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(codes.map(({ api, code }) => `${api} ${code}`)).toEqual(["q850 17", "sip 486"]);
    const [figures] = JSON.parse((await telerr(["report", ...apis, "--json"], { input })).out).results;
    expect(figures).toMatchObject({ replies: 2, failures: 2 });
  });

  it.each(orders)("has search look in them all: %s %s %s %s", async (...apis) => {
    const { results } = JSON.parse((await telerr(["search", "busy", ...apis, "--json", "-n", "9"])).out);
    expect(new Set(results.map(({ api }: { api: string }) => api))).toEqual(new Set(["q850", "sip"]));
    const { err } = await telerr(["search", "\u2603", ...apis]);
    expect(err).toContain(`telerr list ${apis[1]}, telerr list ${apis[3]} shows `);
  });
});
