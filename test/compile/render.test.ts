import { describe, expect, it } from "vitest";
import { fillingsOf, holesOf, renderSentence } from "../../src/compile/render.ts";

describe("renderSentence", () => {
  it.each([
    ["At most {{max}} days.", "en", { maximum: 92 }, "At most 92 days."],
    ["{{min}} to {{max}}.", "fa", { minimum: 1, maximum: 250 }, "۱ to ۲۵۰."],
    ["{{max}}", "ar", { maximum: 1200 }, "١٢٠٠"],
    ["{{max}}", "de", { maximum: 1200 }, "1200"],
    ["Use {{values}}.", "en", { enum: ["yes", "no"] }, "Use yes or no."],
    ["{{values}}.", "fa", { enum: ["yes", "no"] }, "\u2068yes\u2069 یا \u2068no\u2069."],
    ["{{value}}.", "fa", { const: 1 }, "۱."],
    ["Write `yyyy-mm-dd`.", "en", undefined, "Write yyyy-mm-dd."],
    ["`did`.", "fa", undefined, "\u2068did\u2069."],
    ["{{max}} items.", "en", { maxItems: 8 }, "8 items."],
    ["Up to {{max}}.", "en", { maximum: 3600 }, "Up to 3600."],
  ])("%s in %s", (sentence, lng, constraint, expected) => {
    expect(renderSentence(sentence, lng, fillingsOf(constraint))).toBe(expected);
  });

  it("refuses a hole that nothing fills", () => {
    expect(() => renderSentence("At most {{max}}.", "en", fillingsOf({ minimum: 1 }))).toThrow("{{max}}");
  });

  it("knows holes", () => expect(holesOf("{{max}} {{min}} {{max}}")).toEqual(["max", "min"]));
});
