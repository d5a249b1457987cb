import { describe, expect, it } from "vitest";
import { decoded, isNamed, keywordsOf, layerOf, named, termsIn, wordsIn } from "../../../src/compile/search/layer.ts";
import { stem } from "../../../src/compile/search/terms.ts";

describe("a layer", () => {
  it("is written as the head of its file says", () => {
    const layer = layerOf([
      [{ text: "busy line", weight: named }],
      [
        { text: "lines", weight: 1 },
        { text: "engaged line", weight: 1 },
      ],
    ]);
    expect(layer).toEqual({ terms: "AbusyAengagAlin", words: " Aed AeAs", postings: "0E 1A 0E1B" });
    expect(termsIn(layer)).toEqual(["busy", "engag", "lin"]);
    expect(wordsIn(layer)).toEqual(["busy", "engaged", "line", "lines"]);
    expect(layer.postings.split(" ").map(decoded)).toEqual([
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
    const { terms, postings } = layerOf([texts.map(([text, weight]) => ({ text, weight }))]);
    const line = termsIn({ terms }).indexOf("lin");
    const [[, weight = 0] = []] = decoded(postings.split(" ")[line] ?? "");
    expect([keywordsOf(weight), isNamed(weight)]).toEqual([keywords, isOfName]);
  });

  it("says once what all entries of a group say", () => {
    const said = (text: string) => [{ text, weight: 2 }];
    const layer = layerOf([said("busy line"), said("line"), said("busy"), []], { groups: [[0, 1]] });
    expect(termsIn(layer)).toEqual(["busy", "lin"]);
    expect(layer.postings.split(" ").map(decoded)).toEqual([
      [
        [0, 2],
        [2, 2],
      ],
      [[3, 2]],
    ]);
  });

  it("leaves with the entries what one has as a keyword and another in its name", () => {
    const documents = [[{ text: "line", weight: 1 }], [{ text: "line", weight: named }], []];
    expect(decoded(layerOf(documents, { groups: [[0, 1]] }).postings)).toEqual([
      [0, 1],
      [1, named],
    ]);
  });

  it("puts a Persian word with a person behind it beside the word alone, where the texts have both", () => {
    const documents = ["پنل", "پنلم", "نامم"].map((text) => [{ text, weight: 2 }]);
    expect(termsIn(layerOf(documents, { lng: "fa" }))).toEqual(["نامم", "پنل"]);
    expect(wordsIn(layerOf(documents, { lng: "fa" })).sort()).toEqual(["نامم", "پنل", "پنلم"].sort());
    expect(termsIn(layerOf(documents, { lng: "ar" }))).toHaveLength(3);
  });

  it("holds nothing of nothing", () => {
    const layer = layerOf([[], [{ text: " ؟ ", weight: 2 }]]);
    expect([termsIn(layer), wordsIn(layer), decoded(layer.postings)]).toEqual([[], [], []]);
  });

  it("reads documents far apart, and terms that begin alike", () => {
    const numbers = [0, 35, 36, 1295, 1296, 40_000];
    const documents = Array.from({ length: 40_001 }, (_, document) =>
      numbers.includes(document) ? [{ text: "call caller callers", weight: document % 2 ? 2 : 1 }] : [],
    );
    const layer = layerOf(documents);
    expect(termsIn(layer)).toEqual([...new Set(["call", "caller", "callers"].map(stem))].sort());
    expect(wordsIn(layer).sort()).toEqual(["call", "caller", "callers"]);
    for (const postings of layer.postings.split(" "))
      expect(decoded(postings).map(([document]) => document)).toEqual(numbers);
  });

  it("reads words longer than a capital can say, and of any script", () => {
    const words = ["a".repeat(60), "a".repeat(61), "گیرنده", "گیرندگان", "x1"];
    const layer = layerOf([[{ text: words.join(" "), weight: 1 }]]);
    expect(wordsIn(layer).sort()).toEqual([...words].sort());
  });
});
