import type { CatalogueRule } from "./rule.ts";

export const constraintPossible: CatalogueRule = {
  name: "constraint-possible",
  description: "A constraint lets something pass: its ranges are not empty, and its values keep its other keywords.",
  check: ({ entries }) =>
    entries.flatMap(({ constraint }, index) => {
      if (!constraint) return [];
      const {
        minimum = -Infinity,
        maximum = Infinity,
        minLength = 0,
        maxLength = Infinity,
        maxBytes = Infinity,
        minItems = 0,
        maxItems = Infinity,
      } = constraint;
      const possible =
        minimum <= maximum &&
        minLength <= Math.min(maxLength, maxBytes) &&
        minItems <= maxItems &&
        Object.keys(constraint).length > 0;
      return possible
        ? []
        : [{ path: `entries[${index}].constraint`, message: `${JSON.stringify(constraint)} lets nothing pass` }];
    }),
};
