import { describe, expect, it } from "vitest";
import { apis, entries } from "../../src/index.ts";
import { widthOf } from "../../src/terminal/width.ts";
import { telerr } from "./world.ts";

// A code stays whole, so that it can be copied, also where the terminal has to break it.
const fits = (line: string, columns: number) => /^(?:[a-z-]+ )?\w+$/.test(line) || widthOf(line) <= columns;

describe("every entry", () => {
  const languages = ["en", "fa"];
  it.each(apis.flatMap((api) => languages.map((lng) => [api, lng] as const)))(
    "of %s in %s fits into 40 columns",
    async (api, lng) => {
      for (const { code } of entries(api)) {
        const { out } = await telerr(["show", api, code, "--lang", lng], { columns: 40 });
        for (const line of out.split("\n")) expect(fits(line, 40), line).toBe(true);
      }
    },
  );

  it.each(["fa", "ar"])("keeps words of %s together behind what is written from left to right", async (lang) => {
    const argvs = [["402"], ["420", "--api", "traitel-fax"], ["{", "--api", "voipms"], ["show", "voipms", "no_sms"]];
    for (const argv of argvs) {
      const { out } = await telerr([...argv, "--lang", lang]);
      const facts = out.split("\n").filter((line) => line.includes(" · "));
      expect(facts.length).toBeGreaterThan(1);
      for (const line of facts) expect(line).toMatch(/\w+ · (?:\u2067[^\u2066-\u2069]+\u2069\u2069|[\w ]+)$/);
      for (const line of out.split("\n"))
        expect(line.match(/[\u2066-\u2068]/g)?.length, line).toBe(line.match(/\u2069/g)?.length);
    }
    expect((await telerr(["show", "voipms", "no_sms", "--lang", lang])).out).toMatch(/→[^·]+· \u2067[^\n]+\u2069/);
  });

  it.each([40, 80, 120])("is in lists and helps of %i columns", async (columns) => {
    for (const argv of [["list"], ["list", "voipms"], ["list", "--retry", "backoff"], ["search", "invalid"]])
      for (const line of (await telerr(argv, { columns })).out.split("\n"))
        expect(fits(line, columns), line).toBe(true);
  });

  it("is written in ASCII where the locale is not UTF-8", async () => {
    for (const api of apis)
      for (const { code } of entries(api)) {
        const { out } = await telerr(["show", api, code], { ascii: true });
        expect(out).toMatch(/^[\n\x20-\x7e]*$/);
      }
  });
});
