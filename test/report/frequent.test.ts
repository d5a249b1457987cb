import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FrequentKeys } from "../../src/report/frequent.ts";

const count = (keys: readonly string[], capacity: number) => {
  const frequent = new FrequentKeys(capacity, () => ({}));
  for (const key of keys) frequent.add(key);
  return frequent;
};
const naive = (keys: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};
const keys = fc.array(
  fc.integer({ min: 0, max: 60 }).map((n) => `k${Math.floor(n ** 1.5 / 10)}`),
  { maxLength: 400 },
);

describe("FrequentKeys", () => {
  it("counts exactly while the keys are no more than it holds", () => {
    fc.assert(
      fc.property(keys, (list) => {
        const frequent = count(list, 200);
        expect(frequent.overlooked).toBe(0);
        expect(new Map(frequent.top(200).map((found) => [found.key, found.count]))).toEqual(naive(list));
      }),
    );
  });

  it("never counts too much, nor too little by more than it says, and never holds more than it may", () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 2, max: 12 }), (list, capacity) => {
        const frequent = count(list, capacity);
        expect(frequent.size).toBeLessThanOrEqual(capacity);
        const kept = new Map(frequent.top(capacity).map((found) => [found.key, found.count]));
        for (const [key, exact] of naive(list)) {
          const counted = kept.get(key) ?? 0;
          expect(counted).toBeLessThanOrEqual(exact);
          expect(counted).toBeGreaterThanOrEqual(exact - frequent.overlooked);
        }
      }),
    );
  });

  it("keeps what is frequent in a stream of rare keys", () => {
    const frequent = new FrequentKeys(100, () => ({}));
    for (let index = 0; index < 50_000; index++) frequent.add(index % 5 === 0 ? "often" : `rare ${index}`);
    expect(frequent.top(1)[0]?.key).toBe("often");
    expect(frequent.overlooked).toBeGreaterThan(0);
    expect((frequent.top(1)[0]?.count ?? 0) + frequent.overlooked).toBeGreaterThanOrEqual(10_000);
  });

  it("takes any key", () => expect(count(["__proto__", "constructor", "__proto__"], 4).top(1)[0]?.count).toBe(2));
});
