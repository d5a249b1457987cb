import { partOf } from "../../schema/parts.ts";
import type { CatalogueRule } from "./rule.ts";

export const partsCompose: CatalogueRule = {
  name: "parts-compose",
  description:
    "A catalogue with parts has states (`4xx`), reasons (`x02`) and codes that stand alone; others have neither.",
  check: ({ entries, parts }) => {
    const kinds = new Set(entries.map((entry) => partOf(entry.code)));
    if (parts && !(kinds.has("state") && kinds.has("reason"))) {
      return [{ path: "parts", message: "a catalogue with parts needs states (`4xx`) and reasons (`x02`)" }];
    }
    return parts || (!kinds.has("state") && !kinds.has("reason"))
      ? []
      : [
          {
            path: "entries",
            message: "states (`4xx`) and reasons (`x02`) need `parts` with the names of their enums",
          },
        ];
  },
};
