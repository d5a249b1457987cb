import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { timesOf } from "../growth.ts";

const bin = join(fileURLToPath(new URL("../..", import.meta.url)), "dist", "cli", "bin.cjs");
const env = { PATH: process.env.PATH, LANG: "C.UTF-8" };

const filled = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
// What has made readers slow before: one line without an end, and signs of which each could begin something.
const inputs: Readonly<Record<string, (size: number) => string>> = {
  letters: filled("a"),
  blanks: (size) => `ErrorCode${" ".repeat(size)}x"ErrorCode`,
  brackets: filled("[{"),
  quotes: (size) => `ID,To,ErrorCode\n${filled('1,"x,402\n')(size)}`,
  dashes: (size) => `Error ${"-".repeat(size)} a\u2028b`,
  json: (size) => `{"status":"no_did","text":"${filled("status=no_did ")(size)}"}`,
  lines: filled("2026-01-05T06:00:03Z ERROR status=no_did\n"),
};
// Lines of a log without an API are asked of every API.
const smallest = (command: string) => (command === "decode --lines" ? 2 ** 15 : 2 ** 18);
const factor = 8;

describe.each(["decode", "decode --lines", "annotate", "report"])("telerr %s", (command) => {
  it.each(Object.entries(inputs))("takes time in proportion to its input: %s", async (_, inputOf) => {
    const sizes = [smallest(command), smallest(command) * factor];
    const made = new Map(sizes.map((size) => [size, inputOf(size)]));
    const work = (size: number) => {
      const { status } = spawnSync(process.execPath, [bin, ...command.split(" ")], {
        env,
        input: made.get(size),
        stdio: ["pipe", "ignore", "ignore"],
      });
      expect([0, 1]).toContain(status);
    };
    // Most of what the smallest takes is the start of Node.
    const [small = 0, large = 0] = await timesOf(work, sizes, 2);
    expect(large / small).toBeLessThan(2 * factor);
  });
});
