import { describe, expect, it } from "vitest";
import { utf8Buffer } from "../../../scripts/vendor/buffer.ts";

const texts = ["", "a,b", '"a ""quoted"" cell"', "شماره,خطا", "\ufeffID", "😀", "a".repeat(1000)];

describe("the buffer for platforms without one", () => {
  it.each(texts)("has the bytes and the text of %j", (text) => {
    const own = utf8Buffer.from(text);
    expect([...own]).toEqual([...Buffer.from(text)]);
    expect(own.toString("utf8")).toBe(text);
    expect(own.toString("utf8", 1, 3)).toBe(Buffer.from(text).toString("utf8", 1, 3));
    expect(utf8Buffer.isBuffer(own)).toBe(true);
    expect(utf8Buffer.isBuffer(new Uint8Array(1))).toBe(false);
  });

  it.each(texts.flatMap((one) => texts.map((other) => [one, other] as const)))("compares %j with %j", (one, other) => {
    const [a, b] = [utf8Buffer.from(one), utf8Buffer.from(other)];
    expect(utf8Buffer.compare(a, b)).toBe(Buffer.compare(Buffer.from(one), Buffer.from(other)));
    expect(a.equals(b)).toBe(one === other);
    expect(utf8Buffer.concat([a, b]).toString()).toBe(one + other);
  });

  it("copies as much as there is room for", () => {
    const target = utf8Buffer.allocUnsafe(4);
    expect(utf8Buffer.from("abcdef").copy(target, 1, 2)).toBe(3);
    expect([...target.subarray(1)]).toEqual([..."cde"].map((letter) => letter.charCodeAt(0)));
    expect(utf8Buffer.from("abcdef").copy(target, 0, 0, 2)).toBe(2);
    expect(target.toString("utf8", 0, 2)).toBe("ab");
  });
});
