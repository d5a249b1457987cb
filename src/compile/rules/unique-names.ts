import { partOf } from "../../schema/parts.ts";
import { repeated } from "./repeated.ts";
import type { CatalogueRule } from "./rule.ts";

export const uniqueNames: CatalogueRule = {
  name: "unique-names",
  description: "Enum member names are unique within their enum.",
  check: ({ entries, parts }) =>
    ["state", "reason", "status"].flatMap((part) =>
      repeated(
        entries.flatMap(({ code, name }, index) =>
          (parts ? partOf(code) : "status") === part ? [{ path: `entries[${index}].name`, value: name }] : [],
        ),
        "name",
      ),
    ),
};
