import { describe, expect, it } from "vitest";
import { notesOf } from "../../src/report/notes.ts";
import { widthOf } from "../../src/terminal/width.ts";
import { figuresOf, wordingOf } from "./reports.ts";

describe("a report's numbers and times", () => {
  it.each([
    ["ar", /[0-9۰-۹]/],
    ["fa", /[0-9٠-٩]/],
    ["de", /[٠-٩۰-۹]/],
  ])("have the digits of the messages, in %s", async (lng, foreign) => {
    const wording = await wordingOf(lng);
    const texts = [
      wording.number(1234),
      wording.compact(12_345),
      wording.percent(0.123),
      wording.time("2024-05-06T07:08:09"),
      wording.seen("2024-05-06", {}),
      wording.seen("2024-05-06T07:08:09", {}),
      ...(["year", "month", "day"] as const).map((unit) =>
        wording.bucket("2024-05-06".slice(0, { year: 4, month: 7, day: 10 }[unit]), unit),
      ),
      wording.bucket("2024-05-06T07", "hour"),
      wording.bucket("2024-05-06T07:08", "minute"),
      wording.amount({ currency: "", amount: "12.50" }),
    ];
    for (const text of texts) {
      expect(text).toMatch(/\p{Nd}/u);
      expect(text).not.toMatch(foreign);
    }
  });

  it("take the columns that are seen, without the marks that keep their direction", async () => {
    expect(widthOf((await wordingOf("ar")).percent(0.5))).toBe(5);
  });
});

describe("a count that is not exact", () => {
  it.each([
    ["en", "by 3 at most"],
    ["fr", "de 3 au plus"],
    ["es", "hasta 3 por debajo"],
    ["de", "um bis zu 3 zu niedrig"],
    ["fa", "تا ۳ کمتر"],
    ["ar", "بما يصل إلى ٣"],
  ])("is too low by at most so many, in %s", async (lng, words) => {
    const rows = ["a", "b", "c", "d"].flatMap((to) => [1, 2, 3].map(() => `402,${to}`));
    const figures = await figuresOf(["ErrorCode,To", ...rows, ""].join("\n"), { maxDestinations: 3 });
    expect(figures.fax?.destinations).toMatchObject({ exact: false, tooLowBy: 3 });
    expect(notesOf(figures, await wordingOf(lng)).join("\n")).toContain(words);
  });
});
