import { partOf } from "../../schema/parts.ts";
import type { CatalogueRule } from "./rule.ts";

export const partsCompose: CatalogueRule = {
  name: "parts-compose",
  description: "A catalogue with parts has states (`4xx`) and reasons (`x02`).",
  check: ({ entries, parts }) => {
    const kinds = new Set(entries.map((entry) => partOf(entry.code)));
    return !parts || (kinds.has("state") && kinds.has("reason"))
      ? []
      : [{ path: "parts", message: "a catalogue with parts needs states (`4xx`) and reasons (`x02`)" }];
  },
};
