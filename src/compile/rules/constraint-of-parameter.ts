import type { DataRule } from "./rule.ts";

export const constraintOfParameter: DataRule = {
  name: "constraint-of-parameter",
  description: "A constraint says what a parameter may be: an entry that has one names the parameter.",
  check: ({ catalogues }) =>
    catalogues.flatMap(({ file, value }) =>
      value.entries.flatMap(({ constraint, parameter }, index) =>
        constraint && parameter === undefined
          ? [
              {
                file,
                path: `entries[${index}].constraint`,
                message: "has no parameter: name it, or give what a sentence tells in wording.with",
              },
            ]
          : [],
      ),
    ),
};
