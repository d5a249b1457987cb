import { describe, expect, it } from "vitest";
import { fillingsOf, holesOf, quotationOf, renderSentence } from "../../src/compile/render.ts";

const marks: Readonly<Record<string, readonly [string, string]>> = {
  fa: ["«", "»"],
  fr: ["«\u202f", "\u202f»"],
};

describe("quotationOf", () => {
  it.each([
    ["de", ["„", "“"], ["„", "“"]],
    ["fa", ["«", "»"], ["«\u2068", "\u2069»"]],
    ["pl", undefined, ["“", "”"]],
  ] as const)("%s", (lng, typed, expected) => expect(quotationOf(lng, typed)).toEqual(expected));
});

describe("renderSentence", () => {
  it.each([
    ["At most {{max}} days.", "en", { maximum: 92 }, "At most 92 days."],
    ["{{min}} to {{max}}.", "fa", { minimum: 1, maximum: 250 }, "۱ to ۲۵۰."],
    ["{{max}}", "ar", { maximum: 1200 }, "١٢٠٠"],
    ["{{max}}", "de", { maximum: 1200 }, "1200"],
    ["Use {{values}}.", "en", { enum: ["yes", "no"] }, "Use “yes” or “no”."],
    ["{{values}}.", "fa", { enum: ["yes", "no"] }, "«\u2068yes\u2069» یا «\u2068no\u2069»."],
    ["{{value}}.", "fa", { const: 1 }, "۱."],
    ["Use `{{value}}` or `it`.", "fa", { const: "x" }, "Use «\u2068x\u2069» or «\u2068it\u2069»."],
    ["Write `yyyy-mm-dd`.", "en", undefined, "Write “yyyy-mm-dd”."],
    ["`did`.", "fa", undefined, "«\u2068did\u2069»."],
    ["Use {{values}}.", "fr", { enum: ["yes", 1] }, "Use «\u202fyes\u202f» ou 1."],
    ["{{max}} items.", "en", { maxItems: 8 }, "8 items."],
    ["Up to {{max}}.", "en", { maximum: 3600 }, "Up to 3600."],
  ])("%s in %s", (sentence, lng, constraint, expected) => {
    const quotation = quotationOf(lng, marks[lng]);
    expect(renderSentence(sentence, { lng, quotation }, fillingsOf(constraint))).toBe(expected);
  });

  it("refuses a hole that nothing fills", () => {
    expect(() =>
      renderSentence("At most {{max}}.", { lng: "en", quotation: ["“", "”"] }, fillingsOf({ minimum: 1 })),
    ).toThrow("{{max}}");
  });

  it("knows holes", () => expect(holesOf("{{max}} {{min}} {{max}}")).toEqual(["max", "min"]));
});
