import { describe, expect, it } from "vitest";
import { annotatedSchema, cliOutputSchema } from "../../src/schema/cli-output.ts";
import { problemsOf } from "../../src/schema/problem.ts";
import { telerr } from "../cli/world.ts";

const system = () => ({
  node: "20.0.0",
  platform: "linux x64",
  path: "/usr/bin/telerr",
  terminals: { input: true, output: true, errors: true },
  rows: 24,
  colorDepth: 8,
});

describe("what the commands print as JSON is what the schema says", () => {
  it.each([
    ["decoded", ["402"]],
    ["decoded", ["0", "-a", "traitel-fax"]],
    ["decoded", ["420", "-a", "traitel-fax"]],
    ["decoded", ["Error 105: x", "-a", "traitel", "-o", "assignnumber"]],
    ["decoded", ["Error 001: x", "-a", "traitel", "-o", "assignnumber"]],
    ["decoded", ['{"status":"success","a":[1,{"b":null}]}', "-a", "voipms"]],
    ["decoded", ["<r><status_num>ExtendedError</status_num><extended_error>7</extended_error></r>"]],
    ["decoded", ["<html>"]],
    ["decoded", ["decode", "nothing at all"]],
    ["decoded", ["102"]],
    ["found", ["search", "line", "busy"]],
    ["found", ["search", "zzzzqqqq"]],
    ["found", ["اعتبار", "کافی", "نیست", "--lang", "fa"]],
    ["entry", ["4xx"]],
    ["entry", ["show", "traitel-fax", "402"]],
    ["entry", ["show", "voipms", "no_sms", "--lang", "fa"]],
    ["entry", ["show", "persian-sms", "1403"]],
    ["entry", ["show", "voipms", "constructor"]],
    ["list", ["list"]],
    ["list", ["list", "nssoap"]],
    ["list", ["list", "voipms"]],
    ["list", ["list", "persian-sms"]],
    ["list", ["list", "traitel"]],
    ["list", ["list", "traitel-fax"]],
    ["list", ["list", "--category", "out_of_range", "-a", "nssoap"]],
    ["completion", ["completion", "zsh"]],
    ["doctor", ["doctor"]],
  ])("%s: %j", async (kind, argv) => {
    const { out } = await telerr([...argv, "--json"], { system, env: { LANG: "C.UTF-8" } });
    const document = JSON.parse(out);
    expect(document.kind).toBe(kind);
    expect(problemsOf(cliOutputSchema, document)).toEqual([]);
  });

  it.each([
    [
      "a fax log",
      "Date,To,ErrorCode,Cost\n2026-03-01 10:00:00,6129,402,$0.10\n2026-03-01 10:05:00,6129,0,$0.10\n7,8\nx,y,999,z\n",
    ],
    ["replies", '{"time":"2026-03-01T10:00:00Z","status":"no_sms"}\n{"status":"success"}\n{"sta\n'],
    ["a log", "2026-03-01 10:00:00 status=invalid_did\nfine\n"],
    ["a log of some APIs", "2026-03-01T10:00:00Z status=invalid_did\n", ["--api", "voipms", "--tz", "Asia/Tehran"]],
    ["nothing", ""],
  ])("report: of %s", async (_, input, options: readonly string[] = []) => {
    const { out } = await telerr(["report", "--json", ...options], { input });
    const document = JSON.parse(out);
    expect(document.kind).toBe("report");
    expect(problemsOf(cliOutputSchema, document)).toEqual([]);
  });

  it("annotate: each line", async () => {
    const long = `${"x".repeat(1 << 20)}y`;
    const input = `status=invalid_did\n{"status":"no_sms"} ${long}\nstatus_num=NoError\n`;
    const { out } = await telerr(["annotate", "--json", "--successes", "app.log"], { input });
    const lines = out.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(problemsOf(annotatedSchema, JSON.parse(line))).toEqual([]);
  });

  it("also line by line", async () => {
    const { out } = await telerr(["decode", "--lines", "--json"], { input: "402\nx\nno_did\n" });
    for (const line of out.trimEnd().split("\n")) expect(problemsOf(cliOutputSchema, JSON.parse(line))).toEqual([]);
  });

  it("and nothing else", () => {
    expect(problemsOf(cliOutputSchema, { kind: "decoded", results: [], more: 1 })).not.toEqual([]);
    expect(problemsOf(cliOutputSchema, { kind: "other", results: [] })).not.toEqual([]);
    expect(problemsOf(cliOutputSchema, { kind: "doctor", results: [{}] })).not.toEqual([]);
  });
});
