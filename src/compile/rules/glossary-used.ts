import { parts } from "../expand.ts";
import type { DataRule } from "./rule.ts";

export const glossaryUsed: DataRule = {
  name: "glossary-used",
  description: "Every term and every pattern of a glossary is used.",
  check: (data) => {
    const wordings = data.catalogues.flatMap(({ value }) => value.entries.flatMap(({ wording }) => wording ?? []));
    const used = {
      terms: new Set(wordings.map(({ term }) => term)),
      message: new Set(wordings.map(({ message }) => message)),
      remedy: new Set(wordings.map(({ remedy }) => remedy)),
    };
    return data.languages.flatMap(({ glossary }) => {
      if (!glossary) return [];
      const { terms, patterns } = glossary.value;
      const unused = (path: string, names: object, known: Set<string | undefined>) =>
        Object.keys(names)
          .filter((name) => !known.has(name))
          .map((name) => ({
            file: glossary.file,
            path: `${path}.${name}`,
            message: "no code's wording names it: remove it, or name it in a catalogue",
          }));
      return [
        ...unused("terms", terms, used.terms),
        ...parts.flatMap((part) => unused(`patterns.${part}`, patterns[part], used[part])),
      ];
    });
  },
};
