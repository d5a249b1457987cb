import { describe, expect, it } from "vitest";
import { makeFaxLog } from "../../scripts/lab/make-fax-log.ts";
import { decodeFaxLog } from "../../src/csv.ts";

const text = (options: Partial<Parameters<typeof makeFaxLog>[0]> = {}) =>
  `${[...makeFaxLog({ seed: 1, rows: 3_000, ...options })].join("\n")}\n`;

describe("makeFaxLog", () => {
  it("gives the same text for the same seed, and another for another", () => {
    expect(text()).toBe(text());
    expect(text()).not.toBe(text({ seed: 2 }));
  });

  it("is a log that decodes whole, in the order of time", () => {
    const log = decodeFaxLog(text());
    expect([log.rows.length, log.problems.length]).toEqual([3_000, 0]);
    expect(log.rows.every(({ decoded }) => decoded.outcome !== "unknown")).toBe(true);
    const times = log.rows.map(({ record }) => `${record.Date} ${record.Time}`);
    expect(times).toEqual([...times].sort());
  });

  it("looks like an office's: most succeed, nights are quiet, busy numbers are tried again, failures before an answer are free", () => {
    const { rows } = decodeFaxLog(text());
    const share = (which: (row: (typeof rows)[number]) => boolean) => rows.filter(which).length / rows.length;
    expect(share(({ decoded }) => decoded.outcome === "success")).toBeGreaterThan(0.6);
    expect(share(({ decoded }) => decoded.outcome === "success")).toBeLessThan(0.95);
    expect(share(({ record }) => /^0[0-5]/.test(record.Time ?? ""))).toBeLessThan(0.05);
    expect(share(({ record }) => Number(record.Attempt) > 1)).toBeGreaterThan(0.05);
    expect(rows.every(({ record, decoded }) => !/^[012]\d\d$/.test(decoded.code ?? "") || record.Cost === "0.00")).toBe(
      true,
    );
    expect(new Set(rows.map(({ decoded }) => decoded.code)).size).toBeGreaterThan(20);
  });

  it("damages rows, and writes what a spreadsheet leaves", () => {
    expect(
      [...makeFaxLog({ seed: 1, rows: 2_000, damaged: 20 })].filter((line) => /n\/a$/.test(line)).length,
    ).toBeGreaterThan(0);
    const log = decodeFaxLog(text({ format: "spreadsheet" }));
    expect([log.rows.length, log.problems.length]).toEqual([3_000, 0]);
  });
});
