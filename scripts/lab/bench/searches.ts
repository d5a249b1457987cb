// What a search costs, beside fuse.js and MiniSearch over the vendors' texts, as they come.
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { search as searching, telerr } from "./built.ts";
import { each } from "./calls.ts";
import { compare, type Row, type Work } from "./measure.ts";

// Of each kind that people type: a code, one with an error in it, words, a pasted line.
const queries = [
  "invalid_did",
  "invlid_dtmfmode",
  "the line was engaged",
  "not enough money on the account",
  "Error 105: Invalid sub-account ID.",
];

export async function measureSearches(): Promise<Row[]> {
  const documents = telerr.apis
    .flatMap((api) => telerr.entries(api) as readonly import("../../../src/index.ts").Entry[])
    .map(({ api, code, title = "", text = "" }) => ({ id: `${api}:${code}`, code, title, text }));
  const fields = ["code", "title", "text"];
  const fuse = new Fuse(documents, { keys: fields });
  const tokens = new Fuse(documents, { keys: fields, useTokenSearch: true, ignoreLocation: true });
  const mini = new MiniSearch({ fields, searchOptions: { fuzzy: 0.2, prefix: true } });
  mini.addAll(documents);
  const { search } = await searching.createSearch();
  const others: Readonly<Record<string, Work>> = {
    "fuse.js": each(queries, (query) => fuse.search(query, { limit: 10 })),
    "fuse.js, token search": each(queries, (query) => tokens.search(query, { limit: 10 })),
    MiniSearch: each(queries, (query) => mini.search(query).slice(0, 10)),
  };
  const work = each(queries, (query) => search(query));
  return Object.entries(others).map(([against, base]) =>
    compare({ section: "search", what: "search", work, against, base, count: queries.length * 2 }),
  );
}
