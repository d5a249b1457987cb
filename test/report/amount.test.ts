import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAmount, Sums } from "../../src/report/amount.ts";

const sumOf = (cells: readonly string[], decimalComma = false) => {
  const sums = new Sums();
  for (const cell of cells) {
    const amount = readAmount(cell, decimalComma);
    if (amount) sums.add(amount);
  }
  return sums.list();
};

describe("readAmount", () => {
  it.each([
    ["0.12", false, "", "0.12"],
    [" 12 ", false, "", "12"],
    ["-0.50", false, "", "-0.50"],
    ["$1.20", false, "$", "1.20"],
    ["AUD 1.20", false, "AUD", "1.20"],
    ["1.20 €", false, "€", "1.20"],
    ["1,234.50", false, "", "1234.50"],
    ["1 234.50", false, "", "1234.50"],
    ["0,12", false, "", "0.12"],
    ["0,125", true, "", "0.125"],
    ["1.234,50", true, "", "1234.50"],
    ["1.234", true, "", "1.234"],
    ["1.2E-05", false, "", "0.000012"],
    ["12e2", false, "", "1200"],
  ])("%j, decimal comma %j", (cell, decimalComma, currency, amount) => {
    expect(sumOf([cell], decimalComma)).toEqual([{ currency, amount }]);
  });

  it.each([
    "",
    "n/a",
    "1,234",
    "1.2.3",
    "1,2,3",
    "--1",
    "$1€",
    "1e99",
    "12 34",
    "NaN",
    "Infinity",
    "0x10",
    "constructor",
  ])("%j is none", (cell) => expect(readAmount(cell, false)).toBeUndefined());
});

describe("sums", () => {
  it("are exact where binary fractions are not", () => {
    expect(sumOf(Array.from({ length: 10 }, () => "0.1"))).toEqual([{ currency: "", amount: "1.0" }]);
    expect(sumOf(["0.07", "0.1", "123456789012345678.05"])).toEqual([
      { currency: "", amount: "123456789012345678.22" },
    ]);
  });

  it("keep currencies apart, and refuse a column of names", () => {
    expect(sumOf(["$1", "€2", "$0.5"])).toEqual([
      { currency: "$", amount: "1.5" },
      { currency: "€", amount: "2" },
    ]);
    const sums = new Sums();
    const added = Array.from({ length: 30 }, (_, index) => sums.add({ currency: `c${index}`, units: 1n, scale: 0 }));
    expect(added.filter(Boolean)).toHaveLength(20);
  });

  it("are those of whole cents", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (cents) => {
        const text = (value: number) => `${value < 0 ? "-" : ""}${(Math.abs(value) / 100).toFixed(2)}`;
        const [sum] = sumOf(cents.map(text));
        expect(sum?.amount ?? "0.00").toBe(text(cents.reduce((a, b) => a + b, 0)));
      }),
    );
  });
});
