import { describe, expect, it } from "vitest";
import { isForeign, toAscii } from "../../src/terminal/ascii.ts";

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
