import { describe, expect, it } from "vitest";
import { distance, nearestWord } from "../../src/cli/spelling.ts";

describe("spelling", () => {
  it.each([
    ["search", "search", 0],
    ["serach", "search", 1],
    ["seach", "search", 1],
    ["searrch", "search", 1],
    ["sxarch", "search", 1],
    ["", "abc", 3],
    ["ca", "abc", 3],
  ])("%s and %s are %i apart", (a, b, letters) => {
    expect([distance(a, b), distance(b, a)]).toEqual([letters, letters]);
  });

  it("names the nearest word, if one is near", () => {
    expect(nearestWord("formt", ["format", "fix", "form"], 2)).toBe("format");
    expect(nearestWord("zzz", ["format", "fix"], 2)).toBeUndefined();
  });
});
