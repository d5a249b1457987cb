import type { CatalogueRule } from "./rule.ts";

export const successNotRetried: CatalogueRule = {
  name: "success-not-retried",
  description: "A success and an empty list are never retried.",
  check: ({ entries }) =>
    entries.flatMap((entry, index) =>
      (entry.category === "ok" || entry.emptyResult) && entry.retry !== "never"
        ? [{ path: `entries[${index}].retry`, message: `${JSON.stringify(entry.retry)} is not right: "never"` }]
        : [],
    ),
};
