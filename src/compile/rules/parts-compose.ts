import { partOf } from "../../schema/parts.ts";
import type { CatalogueRule } from "./rule.ts";

export const partsCompose: CatalogueRule = {
  name: "parts-compose",
  description: "A catalogue with parts has states (`4xx`) and reasons (`x02`), and three enums of different names.",
  check: ({ entries, enum: name, parts }) => {
    if (!parts) return [];
    const kinds = new Set(entries.map((entry) => partOf(entry.code)));
    const names = [name, parts.state, parts.reason];
    return [
      ...(kinds.has("state") && kinds.has("reason")
        ? []
        : [{ path: "parts", message: "a catalogue with parts needs states (`4xx`) and reasons (`x02`)" }]),
      ...(new Set(names).size === names.length
        ? []
        : [{ path: "parts", message: `${names.join(", ")}: each of the three enums needs a name of its own` }]),
    ];
  },
};
