import type { Problem } from "../../schema/problem.ts";
import type { CatalogueRule } from "./rule.ts";

export const pairsRelated: CatalogueRule = {
  name: "pairs-related",
  description: "A missing_x and its invalid_x are related, and about the same parameter.",
  check: ({ entries }) => {
    const byCode = new Map(entries.map((entry) => [entry.code, entry]));
    return entries.flatMap((entry, index) => {
      const twin = entry.code.startsWith("missing_")
        ? byCode.get(entry.code.replace("missing_", "invalid_"))
        : undefined;
      if (!twin) return [];
      const problems: Problem[] = [];
      if (!entry.related?.includes(twin.code)) {
        problems.push({
          path: `entries[${index}].related`,
          message: `"${twin.code}" is the other half of "${entry.code}": add it`,
        });
      }
      if (entry.parameter !== twin.parameter) {
        const [own = "none", other = "none"] = [entry.parameter, twin.parameter];
        problems.push({
          path: `entries[${index}].parameter`,
          message: `"${own}" is not right: "${twin.code}" is about "${other}"`,
        });
      }
      return problems;
    });
  },
};
