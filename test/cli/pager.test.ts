import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { page } from "../../src/cli/pager.ts";
import { telerr } from "./world.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "telerr-pager-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === "win32")("the pager", () => {
  it("is a command line, and gets the whole text", async () => {
    const [shown, options] = [join(folder, "shown"), join(folder, "options")];
    const text = "line\n".repeat(50_000);
    const command = `printenv LESS > '${options}'; cat > '${shown}'`;
    expect(await page(text, { PATH: process.env.PATH, PAGER: command })).toBe(true);
    expect(readFileSync(shown, "utf8")).toBe(text);
    expect(readFileSync(options, "utf8")).toBe("FRX\n");
  });

  it("keeps the options of one's own", async () => {
    const options = join(folder, "own");
    await page("text\n", { PATH: process.env.PATH, LESS: "S", PAGER: `printenv LESS > '${options}'` });
    expect(readFileSync(options, "utf8")).toBe("S\n");
  });

  it("may close before it has read everything, and may fail", async () => {
    expect(await page("line\n".repeat(500_000), { PATH: process.env.PATH, PAGER: "exit 3" })).toBe(true);
  });

  it.each([
    ["is empty", { PAGER: "" }],
    ["is cat", { PAGER: "cat" }],
    ["is not there", { PATH: "/nonexistent" }],
  ])("shows nothing where it %s", async (_, env) => {
    expect(await page("text\n", env)).toBe(false);
  });
});

describe("what a command prints", () => {
  const shown: string[] = [];
  const world = (answer: boolean) => ({
    page: async (text: string) => {
      shown.push(text);
      return answer;
    },
  });

  it("goes through the pager once, or is printed", async () => {
    const { out } = await telerr(["list", "nssoap"]);
    expect(await telerr(["list", "nssoap"], world(true))).toMatchObject({ status: 0, out: "" });
    expect(await telerr(["list", "nssoap"], world(false))).toMatchObject({ status: 0, out });
    expect(shown).toEqual([out, out]);
  });

  it.each([[["--no-pager"]], [["--json"]], [["--format", "{code}"]], [["--quiet"]]])(
    "does not with %j",
    async (argv) => {
      shown.length = 0;
      await telerr(["list", "nssoap", ...argv], world(true));
      expect(shown).toEqual([]);
    },
  );

  it("is ASCII where the locale is", async () => {
    shown.length = 0;
    await telerr(["show", "voipms", "no_sms"], { ...world(true), ascii: true });
    expect(shown.join("")).toMatch(/^[\n\x20-\x7e]+$/);
  });
});
