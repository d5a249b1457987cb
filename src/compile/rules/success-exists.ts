import type { CatalogueRule } from "./rule.ts";

export const successExists: CatalogueRule = {
  name: "success-exists",
  description: "A catalogue knows what a success looks like.",
  check: ({ entries }) =>
    entries.some((entry) => entry.category === "ok")
      ? []
      : [{ path: "entries", message: 'no entry has the category "ok": add the code that reports success' }],
};
