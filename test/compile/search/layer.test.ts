import { describe, expect, it } from "vitest";
import { decoded, layerOf, termsIn, wordsIn } from "../../../src/compile/search/layer.ts";
import { stem } from "../../../src/compile/search/terms.ts";

describe("a layer", () => {
  it("is written as the head of its file says", () => {
    const layer = layerOf([[{ text: "busy line", weight: 2 }], [{ text: "lines", weight: 3 }]]);
    expect(layer).toEqual({ terms: "AbusyAlin", words: " AeAs", postings: "0B 0B1C" });
    expect(termsIn(layer)).toEqual(["busy", "lin"]);
    expect(wordsIn(layer)).toEqual(["busy", "line", "lines"]);
    expect(layer.postings.split(" ").map(decoded)).toEqual([
      [[0, 2]],
      [
        [0, 2],
        [1, 3],
      ],
    ]);
  });

  it("counts a word once that several texts of a document have, and a little more", () => {
    const layer = layerOf([
      [
        { text: "line LINES line", weight: 10 },
        { text: "line", weight: 10 },
      ],
      [],
    ]);
    const [[document, weight] = []] = decoded(layer.postings);
    expect(document).toBe(0);
    expect(weight).toBeGreaterThan(10);
    expect(weight).toBeLessThan(20);
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
