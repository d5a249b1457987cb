import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeFaxLog } from "../../src/csv.ts";
import { type BadRow, type FaxAttempt, FaxLogReader, isFaxLogHeader } from "../../src/decode/fax-log-reader.ts";
import { growthOf } from "../growth.ts";

const read = (header: string, lines: readonly string[]) => {
  const [rows, bad]: [FaxAttempt[], BadRow[]] = [[], []];
  const reader = new FaxLogReader(header, { row: (row) => rows.push(row), bad: (row) => bad.push(row) });
  for (const [index, line] of lines.entries()) reader.push(line, index + 2);
  reader.end();
  return { rows, bad };
};

describe("FaxLogReader", () => {
  it("reads what decodeFaxLog reads, from text with and without quotes", () => {
    const cell = fc.constantFrom("", "1", "x y", '"a,b"', '"a ""b"""', '"a\nb"', "402", "0");
    const row = fc.tuple(cell, cell, fc.constantFrom("0", "402", "5", "", "420")).map((cells) => cells.join(","));
    fc.assert(
      fc.property(fc.array(fc.oneof(row, fc.constantFrom("", "1,2", "1,2,3,402"))), (lines) => {
        const text = ["ID,To,ErrorCode", ...lines].join("\n");
        const whole = decodeFaxLog(text);
        const { rows, bad } = read("ID,To,ErrorCode", lines.join("\n").split("\n"));
        const told = ({ line, decoded }: { line: number; decoded: FaxAttempt["decoded"] }) => [
          line,
          decoded.outcome,
          decoded.code,
        ];
        expect(rows.map(told)).toEqual(whole.rows.map(told));
        expect(rows.map(({ cell: of }) => of("TO"))).toEqual(whole.rows.map(({ record }) => record.To));
        expect(bad.map(({ line }) => line)).toEqual(whole.problems.map(({ line }) => line));
      }),
    );
  });

  it("loses only the line with a quote that nobody closes", () => {
    const { rows, bad } = read("ID,To,ErrorCode", ["1,a,402", '2,"b,402', "3,c,402", "4,d,0"]);
    expect(rows.map(({ line }) => line)).toEqual([2, 4, 5]);
    expect(bad).toEqual([{ problem: "quote", line: 3, raw: '2,"b,402' }]);
  });

  it("takes time in proportion to a file full of open quotes", () => {
    const { rows, bad } = read(
      "ID,To,ErrorCode",
      Array.from({ length: 5_000 }, (_, index) => `${index},"b,402`),
    );
    expect(rows).toEqual([]);
    expect(bad.map(({ line }) => line)).toEqual(Array.from({ length: 5_000 }, (_, index) => index + 2));
  });

  it("lets no open quote swallow the rows behind it", () => {
    const { rows, bad } = read("ID,To,ErrorCode", [
      '1,"a,402',
      '2,"b",402',
      "3,c,402",
      '4,"d,0',
      "5,e,0",
      '6,"f,0',
      "7,g,0",
    ]);
    expect(rows.map(({ cell }) => cell("ID"))).toEqual(["2", "3", "5", "7"]);
    expect(bad.map(({ line }) => line)).toEqual([2, 5, 7]);
  });

  it("tells rows of another width and cells that are no code", () => {
    const { rows, bad } = read("ID;To;ErrorCode", ["1;a;n/a", "2;b", "3;c;402", "ID;To;ErrorCode", "Ok", "4;d;5"]);
    expect(bad).toEqual([
      { problem: "code", line: 2, raw: "1;a;n/a" },
      { problem: "cells", line: 3, raw: "2;b", found: 2, expected: 3 },
    ]);
    expect(rows.map(({ decoded }) => decoded.code)).toEqual(["402", "005"]);
  });

  it("believes no row of which two cells say different codes", () => {
    const { rows, bad } = read("ID,ErrorCode,ErrorCode", ["1,402,0", "2,402,402"]);
    expect(rows.map(({ line, decoded }) => [line, decoded.code])).toEqual([[3, "402"]]);
    expect(bad).toEqual([{ problem: "code", line: 2, raw: "1,402,0" }]);
  });

  it("sees in time in proportion to a line that it is no header", async () => {
    const growth = await growthOf((size) => isFaxLogHeader(`ErrorCode${" ".repeat(size)}x"ErrorCode`), {
      from: 500_000,
    });
    expect(growth).toBeLessThan(4);
  });

  it("needs its column", () => {
    expect(() => read("ID,To", [])).toThrow('the header "ID,To" has no column ErrorCode');
    expect(
      ["ID,ErrorCode", '"ErrorCode";"Sub-ID";"Länge"', "errorcode", "To , ErrorCode ,Sent by,"].map(isFaxLogHeader),
    ).toEqual([true, true, true, true]);
    // Lines of logs that speak of it.
    expect(
      [
        "INFO columns are ID,To,ErrorCode,Date",
        'Sending fax 7,To="6129",ErrorCode',
        "ErrorCode,see the manual",
        "user,request,ErrorCode",
        "ID,To,ErrorCode,and so on and on",
      ].filter(isFaxLogHeader),
    ).toEqual([]);
    expect(["ID,ErrorCodes", "the ErrorCode is 5", ""].map(isFaxLogHeader)).toEqual([false, false, false]);
  });
});
