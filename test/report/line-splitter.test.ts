import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LineSplitter, maxLineLength } from "../../src/report/line-splitter.ts";

const split = (pieces: readonly string[], separator = "\n") => {
  const lines: [string, boolean][] = [];
  const splitter = new LineSplitter(separator, (line, isCut) => lines.push([line, isCut]));
  for (const piece of pieces) splitter.push(piece);
  splitter.end();
  return lines;
};

describe("LineSplitter", () => {
  it("gives the same lines wherever the text is cut", () => {
    const text = fc.stringMatching(/^(?:[ab]|\r?\n|\\n|\\){0,60}$/);
    fc.assert(
      fc.property(text, fc.array(fc.nat(60)), fc.constantFrom("\n", "\\n", "\r"), (whole, cuts, separator) => {
        const at = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
        const pieces = at.slice(1).map((end, index) => whole.slice(at[index], end));
        const expected = whole.split(separator).map((line) => line.replace(/\r$/, ""));
        if (whole.split(separator).at(-1) === "") expected.pop();
        expect(split(pieces, separator).map(([line]) => line)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("reads a line up to its first MiB, and goes on behind it", () => {
    const piece = "x".repeat(300_000);
    const lines = split([...Array.from({ length: 10 }, () => piece), "\nshort\n", "y".repeat(maxLineLength)]);
    expect(lines.map(([line, isCut]) => [line.length, isCut])).toEqual([
      [maxLineLength, true],
      [5, false],
      [maxLineLength, false],
    ]);
  });
});
