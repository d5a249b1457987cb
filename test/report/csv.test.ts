import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { drawCsv } from "../../src/report/csv.ts";
import { faxLog, figuresOf } from "./reports.ts";

describe("drawCsv", () => {
  it("has every failure, under the names of the JSON", async () => {
    const figures = await figuresOf(faxLog());
    const rows = parse(drawCsv(figures), { columns: true }) as unknown as Record<string, string>[];
    const failures = figures.codes.filter(({ share }) => share !== undefined);
    expect(rows.map(({ code, count }) => [code, Number(count)])).toEqual(
      failures.map(({ code, count }) => [code, count]),
    );
    expect(Object.keys(rows[0] ?? {})).toEqual([
      "api",
      "code",
      "outcome",
      "count",
      "share",
      "firstSeen",
      "lastSeen",
      "category",
      "retry",
      "fix",
      "message",
      "sample",
      "cost",
    ]);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0"])(
    "gives a spreadsheet no formula: %j",
    async (status) => {
      const figures = await figuresOf(
        `${JSON.stringify({ status: "invalid_did" })}\n${JSON.stringify({ status_num: status })}\n`,
        {
          api: "nssoap",
        },
      );
      const cells = (parse(drawCsv(figures)) as unknown as string[][]).flat();
      expect(cells.some((cell) => cell.includes(status.trim()))).toBe(true);
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    },
  );

  it.each([
    ["x1;=HYPERLINK(1)", `"x1;'=HYPERLINK(1)"`],
    ["x1; @SUM(A1)", `"x1; '@SUM(A1)"`],
    ["x1|+1;-1", `"x1|'+1;'-1"`],
    ["x1;y", '"x1;y"'],
    // Colours and direction marks are taken off where a log is read.
    ["x\u001b[2J\u202e\u009b\u0007y", "x\\u009b\\u0007y"],
  ])("gives none to a spreadsheet with other delimiters, and nothing to a terminal: %j", async (status, cell) => {
    const figures = await figuresOf(`${JSON.stringify({ status_num: status })}\n`, { api: "nssoap" });
    expect(drawCsv(figures).split("\n")[1]).toContain(`nssoap,${cell},undocumented`);
  });

  it("spells out what stands for a currency", async () => {
    const figures = await figuresOf("ErrorCode,Cost\n402,\u001bc5\n402,=\u202e7\n");
    expect(drawCsv(figures)).toContain(`,"\\u001bc 5; '=\\u202e 7"`);
  });
});
