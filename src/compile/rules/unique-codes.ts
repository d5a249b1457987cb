import { repeated } from "./repeated.ts";
import type { CatalogueRule } from "./rule.ts";

export const uniqueCodes: CatalogueRule = {
  name: "unique-codes",
  description: "Codes and aliases are unique, compared without case: replies spell them either way.",
  check: ({ entries }) =>
    repeated(
      entries.flatMap(({ code, aliases = [] }, index) => [
        { path: `entries[${index}].code`, value: code, as: code.toLowerCase() },
        ...aliases.map((alias, at) => ({
          path: `entries[${index}].aliases[${at}]`,
          value: alias,
          as: alias.toLowerCase(),
        })),
      ]),
      "code",
    ),
};
