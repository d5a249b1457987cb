import { repeated } from "./repeated.ts";
import type { CatalogueRule } from "./rule.ts";

export const uniqueCodes: CatalogueRule = {
  name: "unique-codes",
  description: "Codes and aliases are unique, compared without case: replies spell them either way.",
  check: ({ entries }) =>
    repeated(
      entries.flatMap((entry, index) =>
        [entry.code, ...(entry.aliases ?? [])].map((code) => [index, code.toLowerCase()] as const),
      ),
      "code",
      "code",
    ),
};
