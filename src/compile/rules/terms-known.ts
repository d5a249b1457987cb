import type { DataRule } from "./rule.ts";

export const termsKnown: DataRule = {
  name: "terms-known",
  description: "What people call a term is said of a term that a code's wording names.",
  check: ({ catalogues, terms: { file, value } }) => {
    const used = new Set(
      catalogues.flatMap((catalogue) => catalogue.value.entries.map(({ wording }) => wording?.term)),
    );
    return Object.keys(value.terms)
      .filter((term) => !used.has(term))
      .map((term) => ({ file, path: `terms.${term}`, message: "no code's wording names it: remove it" }));
  },
};
