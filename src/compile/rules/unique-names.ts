import { partOf } from "../../schema/parts.ts";
import { repeated } from "./repeated.ts";
import type { CatalogueRule } from "./rule.ts";

export const uniqueNames: CatalogueRule = {
  name: "unique-names",
  description: "Enum member names are unique within their enum.",
  check: ({ entries, parts }) =>
    ["state", "reason", "status"].flatMap((part) =>
      repeated(
        entries
          .map((entry, index) => [index, entry.name, parts ? partOf(entry.code) : "status"] as const)
          .filter((located) => located[2] === part)
          .map(([index, name]) => [index, name] as const),
        "name",
        "name",
      ),
    ),
};
