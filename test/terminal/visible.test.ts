import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidateLines } from "../../src/cli/completion.ts";
import { createCatalogues } from "../../src/decode/catalogues.ts";
import { safeJson, visible } from "../../src/terminal/visible.ts";
import { telerr } from "../cli/world.ts";

const injections: [string, string][] = Object.entries(
  JSON.parse(readFileSync(new URL("../fixtures/injections.json", import.meta.url), "utf8")),
);
// Written again, and apart from the code: everything that must never arrive. The command's own isolates come in pairs.
const raw = new RegExp(
  [
    String.raw`[\x00-\x09]|[\x0b-\x1f]|[\x7f-\x9f]|\p{Cs}|\ue000`,
    String.raw`\u061c|\u200e|\u200f|[\u2028-\u202e]|[\u206a-\u206f]`,
    String.raw`\u00ad|\u115f|\u200b|[\u2060-\u2065]|\u3164|\ufe00|\ufeff|\uffa0|[\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]`,
  ].join("|"),
  "u",
);

function expectNothingRaw(text: string, where: string): void {
  expect(raw.exec(text)?.[0].codePointAt(0)?.toString(16), where).toBeUndefined();
  for (const line of text.split("\n")) {
    let [depth, least] = [0, 0];
    for (const character of line) {
      if (/[\u2066-\u2068]/.test(character)) depth++;
      if (character === "\u2069") depth--;
      least = Math.min(least, depth);
    }
    expect([least, depth], `${where}: ${JSON.stringify(line)}`).toEqual([0, 0]);
  }
}

describe.each(injections)("%s", (_, attack) => {
  it.each([
    ["a word", [attack]],
    ["a reply with an API", [attack, "--api", "voipms"]],
    ["the text of an error", [`Error 105: ${attack}`]],
    ["the text of an error, in Persian", [`Error 105: ${attack}`, "--lang", "fa"]],
    ["a status", [JSON.stringify({ status: attack }), "-a", "voipms"]],
    ["a payload", [JSON.stringify({ status: "success", x: attack }), "-a", "voipms"]],
    ["lines", ["decode", "--lines", `Error 105: ${attack}`]],
    ["an unknown line", ["decode", "--lines", `x ${attack}`]],
    ["a format of a reply", [`Error 105: ${attack}`, "--format", "{code} {detail}"]],
    ["a format of a line", ["decode", "--lines", `x${attack}`, "--format", "{raw}"]],
    ["a template", ["402", "--format", `{code}${attack}`]],
    ["a placeholder", ["402", "--format", `{${attack}}`]],
    ["JSON", [`Error 105: ${attack}`, "--json"]],
    ["JSON of a status", [attack, "-a", "voipms", "--json"]],
    ["a search", ["search", attack]],
    ["a search that finds something", ["search", `besetzt${attack}`]],
    ["JSON of a search", ["search", `besetzt${attack}`, "--json"]],
    ["an API", ["show", attack, "x"]],
    ["a code", ["show", "voipms", attack]],
    ["a list", ["list", attack]],
    ["a filter", ["list", "--parameter", attack]],
    ["a category", ["list", "--category", attack]],
    ["a language", ["402", "--lang", attack]],
    ["a limit", ["402", "--limit", attack]],
    ["an option", [`--${attack}`]],
    ["an operation", ["105", "-a", "traitel", "-o", attack]],
    ["a shell", ["completion", attack]],
    ["a topic", ["help", attack]],
  ])("as %s never reaches the terminal", async (where, argv) => {
    const { out, err } = await telerr(argv);
    if (!where.startsWith("a template")) expect(`${out}${err}`.length).toBeGreaterThan(0);
    // A Persian list that a message names may have a mark of its own.
    expectNothingRaw(attack.includes("\u200f") ? out + err : (out + err).replaceAll("\u200f", ""), where);
  });

  it("in the environment never reaches the terminal", async () => {
    const { out, err } = await telerr(["doctor"], { env: { LANG: attack, TERM: attack } });
    expectNothingRaw(out + err, "doctor");
  });
});

describe("any text", () => {
  it("is shown without anything raw", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => expectNothingRaw(visible(text), "visible")));
  });

  it("is the same after JSON", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.boolean(), (text, ascii) => {
        const json = safeJson({ text }, ascii);
        expect(JSON.parse(json)).toEqual({ text });
        expect(json).not.toMatch(raw);
        if (ascii) expect(json).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });

  it("is never completed raw", () => {
    for (const [, attack] of injections)
      expectNothingRaw(candidateLines([attack], createCatalogues([])).replaceAll("\t", " "), attack);
  });
});

describe("what people write", () => {
  it.each(["نمی‌شود", "ناشناخته‌اند", "naïve", "日本語", "👍🏽", "👩‍👩‍👧", "क्‍ष", "a–b “c”"])("%s stays", (text) => {
    expect(visible(text)).toBe(text);
  });
});
