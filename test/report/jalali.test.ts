import { describe, expect, it } from "vitest";
import { gregorianOf } from "../../src/report/jalali.ts";

const day = 86_400_000;
const persian = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});

describe("gregorianOf", () => {
  it("is what the platform's calendar says, for every day of 1300 to 1499", () => {
    const wrong: string[] = [];
    let days = 0;
    for (let time = Date.UTC(1921, 2, 21); days < 73_049; time += day, days++) {
      const part = Object.fromEntries(persian.formatToParts(time).map(({ type, value }) => [type, value]));
      const [year, month, ofMonth] = [part.year ?? part.relatedYear, part.month, part.day].map(Number);
      const expected = new Date(time).toISOString().slice(0, 10);
      if (gregorianOf(year ?? 0, month ?? 0, ofMonth ?? 0) !== expected) wrong.push(expected);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    [1404, 12, 11, "2026-03-02"],
    [1403, 12, 30, "2025-03-20"],
    [1404, 12, 30, undefined],
    [1404, 7, 31, undefined],
    [1404, 13, 1, undefined],
    [1404, 0, 1, undefined],
    [1404, 1, 0, undefined],
    [2026, 1, 1, undefined],
  ])("of %i/%i/%i is %s", (year, month, ofMonth, expected) => expect(gregorianOf(year, month, ofMonth)).toBe(expected));
});
