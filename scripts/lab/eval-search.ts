// npm run eval:search [-- file]: how often the right code stands first, beside what plain libraries find.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { apis, type Entry, entries } from "../../src/index.ts";
import { createSearch } from "../../src/search.ts";
import { readData, root } from "../build/read-data.ts";
import { type Engine, oramaEngine, plainEngines, stemmedEngine } from "./plain-engines.ts";

interface Query {
  readonly q: string;
  readonly kind: string;
  /** Every acceptable answer, as `api:code`. */
  readonly any: readonly string[];
}

const file = process.argv[2] ?? join(root, "test", "fixtures", "search-queries.json");
const queries: readonly Query[] = JSON.parse(readFileSync(file, "utf8"));
const { search } = await createSearch();
const engines: Readonly<Record<string, Engine>> = {
  telerr: (query) => search(query).map(({ api, code }) => `${api}:${code}`),
  ...plainEngines(apis.flatMap((api) => entries(api) as readonly Entry[])),
  "MiniSearch, our texts, stemmed": stemmedEngine(readData().data),
  "Orama, our texts, stemmed": oramaEngine(readData().data),
};

const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`;
const kinds = [...new Set(queries.map(({ kind }) => kind))];

process.stdout.write(
  `${queries.length} queries\n\n| | first | in three | MRR | median | slowest |${kinds.map((kind) => ` ${kind} |`).join("")}\n`,
);
process.stdout.write(`| --- | --- | --- | --- | --- | --- |${kinds.map(() => " --- |").join("")}\n`);
for (const [name, engine] of Object.entries(engines)) {
  for (const { q } of queries) await engine(q);
  const ranks: { readonly kind: string; readonly rank: number; readonly ms: number }[] = [];
  for (const { q, kind, any } of queries) {
    const start = performance.now();
    const found = await engine(q);
    ranks.push({ kind, rank: found.findIndex((id) => any.includes(id)), ms: performance.now() - start });
  }
  const first = (list: typeof ranks) => list.filter(({ rank }) => rank === 0).length;
  const times = ranks.map(({ ms }) => ms).sort((a, b) => a - b);
  const mrr = ranks.reduce((sum, { rank }) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / ranks.length;
  const cells = [
    name,
    percent(first(ranks), ranks.length),
    percent(ranks.filter(({ rank }) => rank >= 0 && rank < 3).length, ranks.length),
    mrr.toFixed(2),
    `${(times[times.length >> 1] ?? 0).toFixed(1)} ms`,
    `${(times.at(-1) ?? 0).toFixed(1)} ms`,
    ...kinds.map((kind) => {
      const own = ranks.filter((rank) => rank.kind === kind);
      return percent(first(own), own.length);
    }),
  ];
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
}
