import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { appLog } from "../../scripts/lab/make-app-log.ts";
import { pickFrom, randomFrom } from "../../scripts/lab/random.ts";
import { createAnnotator, type Found } from "../../src/annotate.ts";
import { loadMessages } from "../../src/messages.ts";

function linesOf(seed: number, count: number): string[] {
  const lines = appLog(seed);
  return Array.from({ length: count }, () => lines.next().value);
}

describe("the log of an application", () => {
  it("is the same from the same seed, and another from another", () => {
    expect(linesOf(7, 500)).toEqual(linesOf(7, 500));
    expect(linesOf(7, 20)).not.toEqual(linesOf(8, 20));
  });

  it("goes on in time, in lines without a line break", () => {
    const times = linesOf(1, 2000).map((line) => /\d{4}-\d\d-\d\dT[\d:.]+Z/.exec(line)?.[0] ?? "");
    expect(times).toEqual([...times].sort());
    expect(linesOf(1, 2000).some((line) => /[\r\n]/.test(line))).toBe(false);
  });

  it("holds a code in about one line of twenty, of every API that logs show, and is explained wholly", async () => {
    const found: Found[] = [];
    const annotator = createAnnotator({
      messages: await loadMessages({ lng: "en" }),
      onFound: (code) => found.push(code),
    });
    annotator.transform(new TextEncoder().encode(`${linesOf(3, 20_000).join("\n")}\n`));
    const lines = new Set(found.map(({ line }) => line)).size;
    expect(lines).toBeGreaterThan(800);
    expect(lines).toBeLessThan(1200);
    expect(new Set(found.map(({ api }) => api))).toEqual(new Set(["voipms", "traitel", "nssoap", "persian-sms"]));
  });
});

describe("npm run make:log", () => {
  const script = fileURLToPath(new URL("../../scripts/lab/make-log.ts", import.meta.url));
  const make = (...args: string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", script, ...args], { encoding: "utf8", maxBuffer: 1 << 24 });

  it("writes as many lines as asked for, or as many bytes at most", () => {
    expect(make("--seed", "7", "--lines", "30").stdout).toBe(`${linesOf(7, 30).join("\n")}\n`);
    const { stdout } = make("--bytes", "64K");
    expect(stdout.length).toBeLessThanOrEqual(65_536);
    expect(stdout.length).toBeGreaterThan(65_000);
    expect(stdout.endsWith("\n")).toBe(true);
  });

  it.each([
    [["--kind", "nope", "--lines", "1"], /--kind "nope" is not right: it is one of app/],
    [["--lines", "many"], /--lines "many" is not right: a whole number/],
    [["--lines", "1", "--bytes", "1"], /give one of --lines and --bytes/],
    [[], /give one of --lines and --bytes/],
    [["--nope"], /--nope/],
  ])("refuses %j", (args, message) => {
    const { status, stdout, stderr } = make(...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });
});

describe("random choices", () => {
  it("are below their limit, and refuse an empty list", () => {
    const random = randomFrom(1);
    expect(Array.from({ length: 1000 }, () => random(3)).every((number) => [0, 1, 2].includes(number))).toBe(true);
    expect(() => pickFrom(random, [])).toThrow(/the list is empty/);
  });
});
