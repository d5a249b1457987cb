import { describe, expect, it } from "vitest";
import {
  isNamed,
  keywordsOf,
  layerOf,
  membersOf,
  named,
  readPostings,
  termsIn,
  wordsIn,
  written,
} from "../../../src/compile/search/layer.ts";
import { stem } from "../../../src/compile/search/stem.ts";
import type { Layer } from "../../../src/schema/layer.ts";

/** Of each term, its documents and their weights. */
function rowsOf(layer: Layer): [document: number, weight: number][][] {
  const { starts, documents, weights } = readPostings(layer);
  return Array.from({ length: starts.length - 1 }, (_, term) =>
    Array.from(documents.subarray(starts[term], starts[term + 1]), (document, place) => [
      document,
      weights[(starts[term] ?? 0) + place] ?? 0,
    ]),
  );
}

describe("a layer", () => {
  it("is written as the head of its file says", () => {
    const layer = layerOf([
      [{ text: "busy line", weight: named }],
      [
        { text: "lines", weight: 1 },
        { text: "engaged line", weight: 1 },
      ],
    ]);
    expect(layer).toEqual({ terms: "AbusyAengagAlin", words: " Aed AeAs", postings: "0 1 01", weights: "EAEB" });
    expect(termsIn(layer)).toEqual(["busy", "engag", "lin"]);
    expect(wordsIn(layer)).toEqual(["busy", "engaged", "line", "lines"]);
    expect(rowsOf(layer)).toEqual([
      [[0, named]],
      [[1, 1]],
      [
        [0, named],
        [1, 2],
      ],
    ]);
  });

  it.each<[texts: readonly (readonly [text: string, weight: number])[], keywords: number, isOfName: boolean]>([
    [[["line LINES line", 1]], 1, false],
    [
      [
        ["line", 1],
        ["busy line", 1],
      ],
      2,
      false,
    ],
    [Array.from({ length: 9 }, () => ["line", 1] as const), 4, false],
    [
      [
        ["line", named],
        ["the line", named],
      ],
      0,
      true,
    ],
    [
      [
        ["line", 1],
        ["line", named],
        ["lines", 1],
      ],
      2,
      true,
    ],
  ])("of %j says how many keywords have a word, and whether the name has it", (texts, keywords, isOfName) => {
    const layer = layerOf([texts.map(([text, weight]) => ({ text, weight }))]);
    const [[, weight = 0] = []] = rowsOf(layer)[termsIn(layer).indexOf("lin")] ?? [];
    expect([keywordsOf(weight), isNamed(weight)]).toEqual([keywords, isOfName]);
  });

  it("says once what all entries of a group say", () => {
    const said = (text: string) => [{ text, weight: 2 }];
    const layer = layerOf([[], said("busy line"), said("line"), said("busy")], { groups: [[1, 2]] });
    expect(termsIn(layer)).toEqual(["busy", "lin"]);
    expect(rowsOf(layer)).toEqual([
      [
        [1, 2],
        [3, 2],
      ],
      [[0, 2]],
    ]);
  });

  it("numbers the groups first, then the entries in the order of the last group and the first one that they are in", () => {
    const groups = [
      [1, 3, 4],
      [0, 4],
      [2, 3],
    ]
      .map(written)
      .join(" ");
    expect(membersOf(groups, 6)).toEqual([[1, 3, 4], [0, 4], [2, 3], [5], [1], [4], [0], [3], [2]]);
  });

  it("leaves with the entries what one has as a keyword and another in its name", () => {
    const documents = [[], [{ text: "line", weight: 1 }], [{ text: "line", weight: named }]];
    expect(rowsOf(layerOf(documents, { groups: [[1, 2]] }))).toEqual([
      [
        [1, 1],
        [2, named],
      ],
    ]);
  });

  it("puts a Persian word with a person behind it beside the word alone, where the texts have both", () => {
    const documents = ["پنل", "پنلم", "نامم"].map((text) => [{ text, weight: 2 }]);
    expect(termsIn(layerOf(documents, { lng: "fa" }))).toEqual(["نامم", "پنل"]);
    expect(wordsIn(layerOf(documents, { lng: "fa" })).sort()).toEqual(["نامم", "پنل", "پنلم"].sort());
    expect(termsIn(layerOf(documents, { lng: "ar" }))).toHaveLength(3);
  });

  it("keeps the shortest word of a term where it is sparing", () => {
    const texts = [[{ text: "lines lined busy", weight: 1 }]];
    expect(wordsIn(layerOf(texts))).toEqual(["busy", "lined", "lines"]);
    expect(wordsIn(layerOf(texts, { isSparing: true }))).toEqual(["busy", "lined"]);
  });

  it("holds nothing of nothing", () => {
    const layer = layerOf([[], [{ text: " ؟ ", weight: 2 }]]);
    expect([termsIn(layer), wordsIn(layer), rowsOf(layer)]).toEqual([[], [], [[]]]);
  });

  it("reads documents far apart, and terms that begin alike", () => {
    const numbers = [0, 63, 127, 128, 1791, 3519, 3520, 40_000, 90_000];
    const documents = Array.from({ length: 90_001 }, (_, document) =>
      numbers.includes(document) ? [{ text: "call caller callers", weight: document % 2 ? 2 : 1 }] : [],
    );
    const layer = layerOf(documents);
    expect(termsIn(layer)).toEqual([...new Set(["call", "caller", "callers"].map((word) => stem(word)))].sort());
    expect(wordsIn(layer).sort()).toEqual(["call", "caller", "callers"]);
    for (const row of rowsOf(layer)) expect(row).toEqual(numbers.map((document) => [document, document % 2 ? 2 : 1]));
  });

  it("reads words longer than a capital can say, and of any script", () => {
    const words = ["a".repeat(60), "a".repeat(61), "گیرنده", "گیرندگان", "x1"];
    const layer = layerOf([[{ text: words.join(" "), weight: 1 }]]);
    expect(wordsIn(layer).sort()).toEqual([...words].sort());
  });
});
