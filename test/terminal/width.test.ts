import fc from "fast-check";
import fastStringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";
import { cut, hide, isPlain, padded, reveal, widthOf } from "../../src/terminal/width.ts";

describe("widthOf", () => {
  it.each([
    ["", 0],
    ["abc", 3],
    ["نمی‌شود", 6],
    ["\u2068abc\u2069", 3],
    ["\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff", 0],
    ["日本", 4],
    ["e\u0301", 1],
    ["👍", 2],
    ["\u001b[1mbold\u001b[22m", 4],
  ])("of %j is %i", (text, width) => {
    expect(widthOf(text)).toBe(width);
    expect(widthOf(hide(text))).toBe(width);
  });
});

describe("isPlain", () => {
  it("is so of nothing that the library counts otherwise", () => {
    const plain = Array.from({ length: 0x300 }, (_, point) => String.fromCodePoint(point)).filter(isPlain);
    expect(plain).toContain("·");
    expect(plain.filter((character) => fastStringWidth(`a${character}a`) !== 3)).toEqual([]);
  });
});

describe("padded", () => {
  it.each([
    ["می‌شود", 8, "start", "می‌شود   "],
    ["12", 4, "end", "  12"],
    ["12345", 4, "end", "12345"],
  ] as const)("%j to %i, at the %s", (text, columns, align, expected) => {
    expect(padded(text, columns, align)).toBe(expected);
  });
});

describe("cut", () => {
  it.each([
    ["a long message", 8, "…", "a long…"],
    ["short", 8, "…", "short"],
    ["日本語", 5, "…", "日本…"],
    ["e\u0301e\u0301e\u0301", 2, "~", "e\u0301~"],
  ])("%j to %i", (text, columns, ellipsis, expected) => expect(cut(text, columns, ellipsis)).toBe(expected));

  it("fits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 20 }), (text, columns) => {
        expect(widthOf(cut(text, columns, "…"))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe("hide", () => {
  it("is undone by reveal", () => {
    const unit = fc.constantFrom(
      "a",
      "م",
      "\u061c",
      "\u200b",
      "\u200c",
      "\u200f",
      "\u202e",
      "\u2060",
      "\u2069",
      "\ufeff",
      "😀",
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(reveal(hide(text))).toBe(text);
      }),
    );
  });
});
