import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BadRow, type Row, TableReader } from "../../src/decode/table-reader.ts";

function read(lines: readonly string[], end?: string) {
  const [rows, bad]: [Row[], BadRow[]] = [[], []];
  const reader = new TableReader({ row: (row) => rows.push(row), bad: (row) => bad.push(row) });
  for (const [index, line] of lines.entries()) reader.push(line, index + 1, end);
  reader.end();
  return { header: reader.header, rows, bad };
}
const told = (lines: readonly string[]) => {
  const { rows, bad } = read(["a,b,c", ...lines]);
  return [rows.map(({ line, cells }) => [line, ...cells]), bad.map(({ line, problem }) => [line, problem])];
};

describe("TableReader", () => {
  it.each<[string, string[], unknown[], unknown[]]>([
    ["cells", ["1,2,3"], [[2, "1", "2", "3"]], []],
    ["empty cells", [",,"], [[2, "", "", ""]], []],
    ["blank lines", ["", " ", "1,2,3"], [[4, "1", "2", "3"]], []],
    ["cells in quotes", ['"1","2,""x""",""'], [[2, "1", '2,"x"', ""]], []],
    ["quotes inside a cell", ['1,7" x "y",3'], [[2, "1", '7" x "y"', "3"]], []],
    [
      "a cell over lines",
      ['1,"2', "", 'x",3', "4,5,6"],
      [
        [2, "1", "2\n\nx", "3"],
        [5, "4", "5", "6"],
      ],
      [],
    ],
    [
      "rows of another width",
      ["1,2", "1,2,3,4", "4,5,6"],
      [[4, "4", "5", "6"]],
      [
        [2, "cells"],
        [3, "cells"],
      ],
    ],
    ["a quote that nobody closes", ['1,"2,3', "4,5,6"], [[3, "4", "5", "6"]], [[2, "quote"]]],
    [
      "two of them",
      ['1,"x,402', '2,"y,0'],
      [],
      [
        [2, "quote"],
        [3, "quote"],
      ],
    ],
    [
      "a quote that ends in the midst of a cell",
      ['1,"2"x,3', '1,"2,3"x,0'],
      [],
      [
        [2, "quote"],
        [3, "quote"],
      ],
    ],
    [
      "a quote closed in another row",
      ['1,"2,3', '4,"5",6', "7,8,9"],
      [
        [3, "4", "5", "6"],
        [4, "7", "8", "9"],
      ],
      [[2, "quote"]],
    ],
    [
      "a quote closed at another width",
      ['1,"2,3', '4,5",6,7', "8,9,0"],
      [[4, "8", "9", "0"]],
      [
        [2, "quote"],
        [3, "cells"],
      ],
    ],
  ])("reads %s", (_, lines, rows, bad) => expect(told(lines)).toEqual([rows, bad]));

  it("has no row where the header cannot be read", () => {
    const { header, rows, bad } = read(['a,"b', "1,2", "3,4"]);
    expect([header, rows]).toEqual([[], []]);
    expect(bad).toEqual([
      { problem: "quote", line: 1, raw: 'a,"b' },
      { problem: "cells", line: 2, raw: "1,2", found: 2, expected: 0 },
      { problem: "cells", line: 3, raw: "3,4", found: 2, expected: 0 },
    ]);
  });

  it("reads what a writer of such tables has written, whatever is in it", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "1", " ", '"', ",", ";", "\n", "\t", "é", "😀"),
      maxLength: 6,
    });
    // A table of one column has no lines of which one could tell whether they are blank.
    const table = fc.array(fc.tuple(fc.constant("x"), text, text), { maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const written = stringify([["a", "b", "c"], ...rows], { quoted_match: /^ /, eof: false });
        const found = read(written.split("\n"));
        expect(found.bad).toEqual([]);
        expect(found.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it("loses no line, whatever stands in it", () => {
    const line = fc.string({ unit: fc.constantFrom("a", '"', ",", " "), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const { rows, bad } = read(["a,b,c", ...lines]);
        const heights = [...rows, ...bad].map(({ line, raw }) => ({ line, height: raw.split("\n").length }));
        const seen = heights.flatMap(({ line, height }) => Array.from({ length: height }, (_, index) => line + index));
        const wanted = lines.flatMap((text, index) => (text.trim() === "" ? [] : [index + 2]));
        expect(seen.toSorted((a, b) => a - b).filter((number) => wanted.includes(number))).toEqual(wanted);
      }),
    );
  });

  it("tells every one of many bad rows", () => {
    const { rows, bad } = read(["a,b,c", ...Array.from({ length: 10_000 }, (_, index) => `${index},"x,402`)]);
    expect(rows).toEqual([]);
    expect(bad.map(({ line }) => line)).toEqual(Array.from({ length: 10_000 }, (_, index) => index + 2));
  });
});
