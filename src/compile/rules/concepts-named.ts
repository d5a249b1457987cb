import type { WordList } from "../data.ts";
import type { DataRule } from "./rule.ts";
import { leaves } from "./sentences.ts";

export const conceptsNamed: DataRule = {
  name: "concepts-named",
  description:
    "A concept has a name in each language that has words for sites, one that no other has; names are of concepts that exist.",
  check: ({ concepts, wordLists }) =>
    [...wordLists.site.values()].flatMap(({ file, value }) => {
      const names = namesIn(value);
      const named = new Set(names.map(([concept]) => concept));
      const taken = new Map(names.map(([concept, name]) => [name, concept]));
      const problem = (concept: string, message: string) => ({ file, path: `concepts.names.${concept}`, message });
      return [
        ...Object.keys(concepts.value)
          .filter((concept) => !named.has(concept))
          .map((concept) => problem(concept, `missing: it is what pages call ${JSON.stringify(concept)}`)),
        ...names
          .filter(([concept]) => !Object.hasOwn(concepts.value, concept))
          .map(([concept]) => problem(concept, "no concept of data/concepts.json")),
        ...names
          .filter(([concept, name]) => taken.get(name) !== concept)
          .map(([concept, name]) => problem(concept, `${JSON.stringify(name)} is also ${taken.get(name)}`)),
      ];
    }),
};

const place = "concepts.names.";

const namesIn = (words: WordList) =>
  leaves(words).flatMap(([path, name]) => (path.startsWith(place) ? [[path.slice(place.length), name] as const] : []));
