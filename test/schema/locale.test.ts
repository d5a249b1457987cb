import { describe, expect, it } from "vitest";
import { localeOf, stringsByCode } from "../../src/schema/locale.ts";

describe("a locale", () => {
  it("says nothing of a code that its language has no words for, so that another language does", () => {
    const column = ["A.", "Do a.", "", "", "C.", ""];
    const strings = { a: { message: "A.", remedy: "Do a." }, c: { message: "C." } };
    expect(stringsByCode(["a", "b", "c"], column)).toEqual(strings);
    const spelling = { lng: "en", dir: "ltr", quotation: ["“", "”"] } as const;
    expect(localeOf(spelling, "x", ["a", "b", "c"], column.join("\n"), "")).toEqual({
      ...spelling,
      strings: { x: strings },
    });
  });
});
