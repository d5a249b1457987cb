import { describe, expect, it } from "vitest";
import { telerr } from "./world.ts";

interface Pair {
  readonly from: { readonly api: string };
  readonly to: { readonly api: string };
}

const pairsOf = async (...names: string[]): Promise<Pair[]> =>
  (JSON.parse((await telerr(["map", ...names, "--json"])).out) as { results: Pair[] }).results;

describe("telerr map", () => {
  it("prints with several APIs what stands between any two of them", async () => {
    const all = await pairsOf("sip", "q850", "t30");
    const each = [await pairsOf("sip", "q850"), await pairsOf("q850", "t30"), await pairsOf("sip", "t30")];
    expect(all).toHaveLength(each.flat().length);
    expect(new Set(all.flatMap(({ from, to }) => [from.api, to.api]))).toEqual(new Set(["sip", "q850", "t30"]));
  });

  it("prints with one API its own", async () => {
    for (const { from, to } of await pairsOf("t30")) expect([from.api, to.api]).toContain("t30");
  });
});
