import { describe, expect, it } from "vitest";
import { widthOf } from "../../src/terminal/width.ts";
import { broken, isolate, truncated, wrapped } from "../../src/terminal/wrap.ts";

describe("broken", () => {
  it.each([
    ["one two", 20, ["one two"]],
    ["one two three", 8, ["one two", "three"]],
    ["un · deux trois", 8, ["un ·", "deux", "trois"]],
    ["trop long été", 8, ["trop", "long été"]],
    ["× deux", 8, ["× deux"]],
    ["abcdefghijkl", 8, ["abcdefgh", "ijkl"]],
    ["\u001b[1mone two\u001b[22m", 8, ["\u001b[1mone two\u001b[22m"]],
    ["متن \u200fone", 8, ["متن \u200fone"]],
  ])("%j at %i", (text, columns, lines) => expect(broken(text, columns)).toEqual(lines));
});

describe("truncated", () => {
  it("fits, in an isolate of its direction", () => {
    expect(truncated("a long message", 8, "…")).toBe("a long…");
    const text = truncated("اعتبار حساب کافی نیست", 10, "…");
    expect([widthOf(text) <= 10, text.at(0), text.at(-1)]).toEqual([true, "\u2067", "\u2069"]);
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
