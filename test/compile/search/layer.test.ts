import { describe, expect, it } from "vitest";
import { decoded, layerOf, termsIn, wordsIn } from "../../../src/compile/search/layer.ts";
import { stem } from "../../../src/compile/search/terms.ts";

describe("a layer", () => {
  it("is written as the head of its file says", () => {
    const layer = layerOf([[{ text: "busy line", weight: 2 }], [{ text: "lines", weight: 2.4 }]]);
    expect(layer).toEqual({ terms: "AbusyAlin", words: " AeAs", postings: "0J 0J1L" });
    expect(termsIn(layer)).toEqual(["busy", "lin"]);
    expect(wordsIn(layer)).toEqual(["busy", "line", "lines"]);
    expect(layer.postings.split(" ").map(decoded)).toEqual([
      [[0, 2]],
      [
        [0, 2],
        [1, 2.4],
      ],
    ]);
  });

  it("counts a word once that several texts of a document have, and a little more", () => {
    const layer = layerOf([
      [
        { text: "line LINES line", weight: 2 },
        { text: "line", weight: 1 },
      ],
      [],
    ]);
    const [[document, weight] = []] = decoded(layer.postings);
    expect(document).toBe(0);
    expect(weight).toBeGreaterThan(2);
    expect(weight).toBeLessThan(3);
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
