import { describe, expect, it } from "vitest";
import { localeOf, namedLiterals, stringsByCode } from "../../src/schema/locale.ts";

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

  it("puts each literal where the next gap is, and what its code is about where that is left out", () => {
    const spelling = { lng: "en", dir: "ltr", quotation: ["“", "”"] } as const;
    const codes = ["invalid_did", "no_ip"];
    const lines = "Not a |.\nSend | or |.\nNo |.\n";
    const literals = namedLiterals(codes, lines, "|did|number|");
    expect(literals).toBe("did|did|number|ip");
    expect(localeOf(spelling, "x", codes, lines, literals).strings).toEqual({
      x: {
        invalid_did: { message: "Not a “did”.", remedy: "Send “did” or “number”." },
        no_ip: { message: "No “ip”." },
      },
    });
  });
});
