import type { CatalogueRule } from "./rule.ts";

export const constraintOfParameter: CatalogueRule = {
  name: "constraint-of-parameter",
  description: "A constraint says what a parameter may be: an entry that has one names the parameter.",
  check: ({ entries }) =>
    entries.flatMap(({ constraint, parameter }, index) =>
      constraint && parameter === undefined
        ? [
            {
              path: `entries[${index}].constraint`,
              message: "has no parameter: name it, or give what a sentence tells in wording.with",
            },
          ]
        : [],
    ),
};
