// What the command knows of an API's codes, out of JSON files: a literal would be compiled at every start, whether it is asked or not.
import { readFileSync } from "node:fs";
import { paired } from "../../src/catalogue/related.ts";
import type { CompiledEntries, Facts, PairedFacts } from "../../src/schema/compiled.ts";

/** What stands in a file of its own, with the spellings by which a code is found; the rest stands in the library's. */
export interface CodesFile extends Pick<CompiledEntries, "enums"> {
  readonly spellings?: Facts["columns"]["aliases"];
}

/** The entries of an API of which the names of the enums and columns are known; the rest is read when it is asked for. */
export function entriesIn(
  folder: string,
  api: string,
  enums: readonly string[],
  columns: readonly string[],
  isPaired: boolean,
): CompiledEntries {
  const codes = once(() => json<CodesFile>(`${folder}/data/${api}.json`));
  const written = once(() => json<Facts & PairedFacts>(`${folder}/../facts/${api}.json`));
  const facts = once(() => (isPaired ? paired(codes().enums[enums[0] ?? ""] ?? {}, written)() : written()));
  const lazily = <T>(names: readonly string[], value: (name: string) => unknown) =>
    Object.defineProperties(
      {},
      Object.fromEntries(names.map((name) => [name, { enumerable: true, get: () => value(name) }])),
    ) as T;
  return {
    api,
    // Frozen already, so that nothing is read to be frozen.
    enums: Object.freeze(lazily<CompiledEntries["enums"]>(enums, (name) => codes().enums[name])),
    facts: () => {
      // A reply that names no code needs the spellings alone.
      const read = lazily<Facts["columns"]>(columns, (name) =>
        name === "aliases" ? codes().spellings : facts().columns[name as keyof Facts["columns"]],
      );
      return lazily<Facts>(["kind", "kinds", "columns", "operations"], (name) =>
        name === "columns" ? read : facts()[name as keyof Facts],
      );
    },
  };
}

const json = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8"));

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
