import { describe, expect, it } from "vitest";
import { isForeign, toAscii } from "../../src/cli/ascii.ts";
import { isolate, padded, truncated, widthOf, wrapped } from "../../src/cli/layout.ts";
import { apis, entries } from "../../src/index.ts";
import { telerr } from "./world.ts";

describe("width", () => {
  it.each([
    ["abc", 3],
    ["نمی‌شود", 6],
    ["\u2068abc\u2069", 3],
    ["日本", 4],
    ["e\u0301", 1],
    ["👍", 2],
  ])("of %j is %i", (text, width) => expect(widthOf(text)).toBe(width));

  it("is filled up and cut off", () => {
    expect(padded("می‌شود", 8)).toBe("می‌شود   ");
    expect(truncated("a long message", 8, "…")).toBe("a long…");
    expect(truncated("short", 8, "…")).toBe("short");
    expect(widthOf(truncated("اعتبار حساب کافی نیست", 10, "…"))).toBeLessThanOrEqual(10);
  });
});

describe("right-to-left text", () => {
  it("is an isolate on each line, in the direction of the whole", () => {
    expect(wrapped("این متن API دارد", 9)).toEqual(["\u2067این متن\u2069", "\u2067API دارد\u2069"]);
    expect(isolate("code · متن")).toBe("\u2066code · متن\u2069");
    expect(isolate("API متن", "rtl")).toBe("\u2067API متن\u2069");
    expect(isolate("only Latin", "rtl")).toBe("only Latin");
  });

  it("opens again on the next line what stood open", () => {
    expect(wrapped("متن \u2068one two\u2069", 8)).toEqual([
      "\u2067متن \u2068one\u2069\u2069",
      "\u2067\u2068two\u2069\u2069",
    ]);
  });
});

describe("ASCII", () => {
  it.each([
    ["a · b — “c” … d → e", 'a - b - "c" ... d -> e'],
    ["„b“, «\u00a0c\u00a0», «d»", '"b", "c", "d"'],
    ["Größe, déjà, œuvre, señor", "Grosse, deja, oeuvre, senor"],
    ["عدد", "???"],
    ["می‌شود", "?????"],
  ])("%s", (text, ascii) => expect(toAscii(text)).toBe(ascii));

  it("knows what it cannot write", () => {
    expect([isForeign("Größe ·"), isForeign("اعتبار"), isForeign("日本")]).toEqual([false, true, true]);
  });
});

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
