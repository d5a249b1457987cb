import { describe, expect, it } from "vitest";
import { linesIn, quadsOf } from "../../src/log/anchors.ts";
import { bytesOf } from "../../src/log/bytes.ts";

describe("new lines", () => {
  it.each([
    ["none", "a line", 0, 6, 0],
    ["one, at every place of four bytes", "\na\n\nab\n\n", 0, 8, 5],
    ["only those within bounds", "\n\n\n\n\n\n\n\n\n\n", 3, 8, 5],
    ["no bytes that look like one", "\v\b\x8a\0\n\u0a0a", 0, 6, 1],
    ["nothing but new lines, more than fit into a byte", "\n".repeat(2_000), 1, 1_999, 1_998],
  ])("are counted: %s", (_, text, from, to, count) => {
    for (const offset of [0, 1, 2, 3]) {
      const bytes = bytesOf(`${"\n".repeat(offset)}${text}`).subarray(offset);
      expect(linesIn(bytes, quadsOf(bytes), from, to)).toBe(count);
    }
  });
});
