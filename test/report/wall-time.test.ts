import { describe, expect, it } from "vitest";
import { Clock } from "../../src/report/wall-time.ts";

describe("a clock", () => {
  it.each([
    ["2026-03-01", "10:00:00", "2026-03-01T10:00:00"],
    ["2026/03/01", "10:00", "2026-03-01T10:00:00"],
    ["2026-03-01", "", "2026-03-01"],
    ["2026-03-01", undefined, "2026-03-01"],
    ["2024-02-29", "23:59:60", "2024-02-29T23:59:59"],
    ["2026-02-29", "10:00:00", undefined],
    ["2026-13-01", "10:00:00", undefined],
    ["2026-03-01", "25:00:00", undefined],
    ["01/03/2026", "10:00:00", undefined],
    ["", "", undefined],
    [undefined, "10:00:00", undefined],
  ])("reads the cells %j %j", (date, time, expected) => expect(new Clock().ofCells(date, time)).toBe(expected));

  it.each([
    ["2026-03-01T10:00:00.123Z error", "2026-03-01T10:00:00"],
    ["2026-03-01 10:00:00,123 ERROR", "2026-03-01T10:00:00"],
    ["[2026-03-01 10:00] x", "2026-03-01T10:00:00"],
    ['1.2.3.4 - - [01/Mar/2026:10:00:00 +0000] "GET /"', "2026-03-01T10:00:00"],
    ["Mar  1 10:00:00 host app: no year", undefined],
    [`${"x".repeat(200)} 2026-03-01T10:00:00Z`, undefined],
    ["12026-03-01T10:00:00Z", undefined],
  ])("reads %j", (line, expected) => expect(new Clock().ofLine(line)).toBe(expected));

  it("shows what carries an offset in a time zone that is asked for, and leaves the rest", () => {
    const sydney = new Clock("Australia/Sydney");
    expect(sydney.ofLine("2026-03-01T22:30:00Z")).toBe("2026-03-02T09:30:00");
    expect(sydney.ofLine("2026-03-01T22:30:00+05:30")).toBe("2026-03-02T04:00:00");
    expect(sydney.ofLine("[01/Mar/2026:22:30:00 -0500] x")).toBe("2026-03-02T14:30:00");
    expect(sydney.ofLine("2026-03-01T22:30:00")).toBe("2026-03-01T22:30:00");
    expect(sydney.ofObject({ ts: Date.UTC(2026, 2, 1, 22, 30) / 1000 })).toBe("2026-03-02T09:30:00");
    expect(new Clock("UTC").ofLine("2026-03-01T00:30:00+02:00")).toBe("2026-02-28T22:30:00");
    expect(() => new Clock("Mars/Olympus")).toThrow(RangeError);
  });

  it.each([
    [{ time: "2026-03-01T10:00:00Z" }, "2026-03-01T10:00:00"],
    [{ "@timestamp": "2026-03-01T10:00:00" }, "2026-03-01T10:00:00"],
    [{ ts: 1_772_359_200_000 }, "2026-03-01T10:00:00"],
    [{ time: 1e300 }, undefined],
    [{ time: "soon" }, undefined],
    [["2026-03-01"], undefined],
  ])("reads %j", (value, expected) => expect(new Clock().ofObject(value)).toBe(expected));
});
