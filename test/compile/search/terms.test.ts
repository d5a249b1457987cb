import { describe, expect, it } from "vitest";
import { decoded, layerOf, termsIn, wordsIn } from "../../../src/compile/search/layer.ts";
import { skeleton, stem, termsOf } from "../../../src/compile/search/terms.ts";

describe("stem", () => {
  it.each([
    ["addresses", "address"],
    ["recordings", "recording"],
    ["stopped", "stop"],
    ["charges", "charging"],
    ["queries", "query"],
    ["boxes", "box"],
    ["گیرندگانها", "گیرندگان"],
    ["recipients", "recipient"],
  ])("%s and %s are one word", (a, b) => expect(termsOf(a)).toEqual(termsOf(b)));

  it.each(["status", "address", "busy", "is", "sms", "dns", "access", "4xx", "962"])("leaves %s whole", (word) =>
    expect(stem(word)).toBe(word),
  );
});

describe("skeleton", () => {
  it.each([
    ["محدود", "mahdood"],
    ["کاربر", "karbar"],
    ["اجازه", "ejaze"],
    ["ارسال", "ersal"],
    ["شده", "shode"],
    ["شماره", "shomare"],
    ["موجودی", "mojoodi"],
    ["خط", "khat"],
    ["وارد", "vared"],
    ["گیرنده", "girande"],
    ["دفترچه", "daftarche"],
    ["قطع", "ghat"],
  ])("of %s and %s is the same", (persian, latin) => expect(skeleton(latin)).toBe(skeleton(persian)));
});

describe("a layer", () => {
  it("reads back as it was written", () => {
    const layer = layerOf([
      [{ text: "Busy line", weight: 2 }],
      [],
      [
        { text: "line LINES", weight: 1 },
        { text: "line", weight: 2.4 },
      ],
    ]);
    expect(termsIn(layer)).toEqual(["busy", "lin"]);
    const [busy = "", line = ""] = layer.postings.split(" ");
    expect(decoded(busy, layer.usual)).toEqual([[0, 2]]);
    expect(decoded(line, layer.usual).map(([document]) => document)).toEqual([0, 2]);
    expect(decoded(line, layer.usual)[1]?.[1]).toBeGreaterThan(2.4);
    expect(layer.words).toBe(" e,es");
    expect(wordsIn(layer)).toEqual(["busy", "line", "lines"]);
  });

  it("reads documents far apart, and terms that begin alike", () => {
    const numbers = [0, 31, 32, 1023, 1024, 40_000];
    const documents = Array.from({ length: 40_001 }, (_, document) =>
      numbers.includes(document) ? [{ text: "call caller callers", weight: document % 2 ? 2 : 1 }] : [],
    );
    const layer = layerOf(documents);
    const terms = termsIn(layer);
    expect(terms).toEqual([...new Set(["call", "caller", "callers"].map(stem))].sort());
    for (const postings of layer.postings.split(" "))
      expect(decoded(postings, layer.usual).map(([document]) => document)).toEqual(numbers);
  });
});
