import { describe, expect, it } from "vitest";
import { paired } from "../../src/catalogue/related.ts";

describe("paired", () => {
  const shared = { kind: "0000", kinds: [] };
  const codes = { A: "a", B: "b", C: "c", D: "d" };

  it("names to each code those that it is related to, in their order, whichever of them says so", () => {
    const facts = paired(codes, () => ({
      ...shared,
      columns: { title: [0, "B"], related: [0, [1], [2], [2]] },
      operations: {},
    }));
    expect(facts()).toEqual({
      ...shared,
      columns: { title: [0, "B"], related: [["b", "c"], ["a", "d"], ["a"], ["b"]] },
      operations: {},
    });
  });

  it("has nothing where nothing is related", () => {
    expect(paired(codes, () => ({ ...shared, columns: { related: [0, 0, 0, [1]] } }))().columns.related).toEqual([
      0,
      0,
      ["d"],
      ["c"],
    ]);
  });
});
