import { describe, expect, it } from "vitest";
import { distance, likeness, nearestWord } from "../../src/decode/likeness.ts";

describe("distance", () => {
  it.each([
    ["search", "search", 0],
    ["serach", "search", 1],
    ["seach", "search", 1],
    ["searrch", "search", 1],
    ["sxarch", "search", 1],
    ["", "abc", 3],
    ["ca", "abc", 3],
    ["کد", "کدها", 2],
    ["a\u{1f600}", "a", 1],
  ])("of %s and %s is %i", (a, b, letters) => {
    expect([distance(a, b), distance(b, a)]).toEqual([letters, letters]);
  });
});

describe("likeness", () => {
  it.each([
    ["same", "same", 1],
    ["", "", 1],
    ["abc", "xyz", 0],
    ["", "xyz", 0],
    ["abcd", "abdc", (0.75 + 1 / 3) / 2],
    ["did_invalid", "invalid_did", (3 / 11 + 9 / 10) / 2],
  ])("of %j and %j is %d", (a, b, alike) => {
    for (const found of [likeness(a, b), likeness(b, a)]) expect(found).toBeCloseTo(alike, 5);
  });
});

describe("nearestWord", () => {
  it.each([
    ["formt", ["format", "fix", "form"], 2, "format"],
    ["from", ["format", "form"], 1, "form"],
    ["zzz", ["format", "fix"], 2, undefined],
    ["", ["format"], 2, undefined],
    ["format", [], 2, undefined],
    ["x".repeat(41), ["x".repeat(41)], 2, undefined],
  ])("to %s of %j is within %i letters: %s", (text, words, most, near) => {
    expect(nearestWord(text, words, most)).toBe(near);
  });
});
