import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Spans } from "../../src/annotate/spans.ts";

const gaps = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 5 })), { maxLength: 8 });

function spansOf(parts: readonly (readonly [number, number])[]) {
  let at = 0;
  return parts.map(([gap, length]) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at };
  });
}

describe("spans", () => {
  it("cover what is inside of one of them, in whatever reading", () => {
    fc.assert(
      fc.property(fc.array(gaps, { maxLength: 3 }), (readings) => {
        const all = readings.map(spansOf);
        const spans = new Spans();
        for (const reading of all) {
          spans.begin();
          for (const span of reading) spans.add(span);
        }
        for (let at = 0; at < 90; at++)
          expect(spans.cover(at)).toBe(all.flat().some(({ start, end }) => at >= start && at < end));
      }),
    );
  });

  it("pass over what stands inside the one before", () => {
    const spans = new Spans();
    for (const [start, end] of [
      [0, 9],
      [2, 4],
      [9, 10],
    ] as const)
      spans.add({ start, end });
    expect([0, 4, 8, 9, 10].map((at) => spans.cover(at))).toEqual([true, true, true, true, false]);
  });

  it("are not all looked at for each position", () => {
    let looked = 0;
    const spans = new Spans();
    const count = 1 << 14;
    for (let index = 0; index < count; index++)
      spans.add({
        get start() {
          looked++;
          return index * 2;
        },
        end: index * 2 + 1,
      });
    for (let at = 0; at < count; at++) spans.cover(at);
    expect(looked).toBeLessThan(count * 20);
  });
});
