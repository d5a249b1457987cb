// What a search costs, beside fuse.js and MiniSearch over the vendors' texts, as they come.
import type { Entry } from "../../../src/index.ts";
import { plainEngines } from "../plain-engines.ts";
import { search as searching, telerr } from "./built.ts";
import { each } from "./calls.ts";
import { compare, type Row } from "./measure.ts";

// Of each kind that people type: a code, one with an error in it, words, a pasted line.
const queries = [
  "invalid_did",
  "invlid_dtmfmode",
  "the line was engaged",
  "not enough money on the account",
  "Error 105: Invalid sub-account ID.",
];

export async function measureSearches(): Promise<Row[]> {
  const others = plainEngines(telerr.apis.flatMap((api) => telerr.entries(api) as readonly Entry[]));
  const { search } = await searching.createSearch();
  const work = each(queries, (query) => search(query));
  return Object.entries(others).map(([against, engine]) =>
    compare({
      section: "search",
      what: "search",
      work,
      against,
      base: each(queries, engine),
      count: queries.length * 2,
    }),
  );
}
