import { describe, expect, it } from "vitest";
import { localeOf, stringsByCode } from "../../src/schema/locale.ts";

const spelling = { lng: "en", dir: "ltr", quotation: ["“", "”"] } as const;

describe("a locale", () => {
  it("says nothing of a code that its language has no words for, so that another language does", () => {
    const column = ["A.", "Do a.", "", "", "C.", ""];
    const strings = { a: { message: "A.", remedy: "Do a." }, c: { message: "C." } };
    expect(stringsByCode(["a", "b", "c"], column)).toEqual(strings);
    const kept = { ...spelling, api: "x", lines: column.join("\n"), literals: "" };
    expect(localeOf([{ A: "a", B: "b" }, { C: "c" }], kept)).toEqual({ ...spelling, strings: { x: strings } });
  });

  it("has words for a code that is called as what every object has", () => {
    const strings = stringsByCode(["__proto__", "constructor"], ["A.", "", "B.", ""]);
    expect(Object.entries(strings)).toEqual([
      ["__proto__", { message: "A." }],
      ["constructor", { message: "B." }],
    ]);
  });

  it("puts each literal where the next gap is, and what its code is about where that is left out", () => {
    const enums = [{ InvalidDid: "invalid_did", NoIp: "no_ip" }];
    const lines = "Not a |.\nSend | or |.\nNo |.\n";
    expect(localeOf(enums, { ...spelling, api: "x", lines, literals: "|did|number|" }).strings).toEqual({
      x: {
        invalid_did: { message: "Not a “did”.", remedy: "Send “did” or “number”." },
        no_ip: { message: "No “ip”." },
      },
    });
  });

  it("says again what a line before it says, with literals of its own", () => {
    const enums = [{ InvalidDid: "invalid_did", InvalidIp: "invalid_ip" }];
    const kept = { ...spelling, api: "x", lines: "Not a |.\nMend it.\n=0\n=1", literals: "|" };
    expect(localeOf(enums, kept).strings).toEqual({
      x: {
        invalid_did: { message: "Not a “did”.", remedy: "Mend it." },
        invalid_ip: { message: "Not a “ip”.", remedy: "Mend it." },
      },
    });
  });
});
