import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TimeLine } from "../../src/report/time-line.ts";

const timeLine = (times: readonly string[]) => {
  const line = new TimeLine();
  for (const [index, time] of times.entries()) line.add(time, index % 2 === 0);
  return line;
};

describe("a time line", () => {
  it("has no gaps", () => {
    const { unit, buckets } = timeLine(["2026-03-01T22:10:00", "2026-03-02T01:00:00"]).list(100);
    expect(unit).toBe("hour");
    expect(buckets.map(({ start, replies }) => `${start} ${replies}`)).toEqual([
      "2026-03-01T22 1",
      "2026-03-01T23 0",
      "2026-03-02T00 0",
      "2026-03-02T01 1",
    ]);
  });

  it.each([
    [["2026-03-01T10:00:00", "2026-03-20T10:00:00"], "day", 20],
    [["2026-03-01", "2026-03-01T10:00:00"], "day", 1],
    [["2025-11-30T10:00:00", "2026-03-20T10:00:00"], "month", 5],
    [["2000-01-01", "2026-03-20"], "year", 27],
    [["0001-01-01", "9999-12-31"], "year", 2],
    [["2026-03-01T09:59:50", "2026-03-01T10:02:00"], "minute", 4],
    [["2026-03-01T10:05:00", "2026-03-01T10"], "hour", 1],
    [[], "minute", 0],
  ])("of %j is in units that are not too many", (times, unit, length) => {
    const list = timeLine(times).list(100);
    expect([list.unit, list.buckets.length]).toEqual([unit, length]);
  });

  it("loses nothing when its unit grows", () => {
    const days = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 5_000 });
    fc.assert(
      fc.property(days, (list) => {
        const times = list.map((day) => new Date(Date.UTC(2010, 0, 1) + day * 80_000_000).toISOString().slice(0, 19));
        const { buckets } = timeLine(times).list(200);
        expect(buckets.length).toBeLessThanOrEqual(200);
        expect(buckets.reduce((sum, { replies }) => sum + replies, 0)).toBe(list.length);
        expect(buckets.reduce((sum, { failures }) => sum + failures, 0)).toBe(Math.ceil(list.length / 2));
      }),
      { numRuns: 30 },
    );
  });
});
