import { parametersOf } from "../../schema/parameters.ts";
import type { Problem } from "../../schema/problem.ts";
import type { CatalogueRule } from "./rule.ts";

export const pairsRelated: CatalogueRule = {
  name: "pairs-related",
  description: "A missing_x and its invalid_x are related, and about the same parameter, or share one of theirs.",
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
      const [own, other] = [parametersOf(entry.parameter), parametersOf(twin.parameter)];
      if (own.length + other.length > 0 && !own.some((name) => other.includes(name))) {
        const told = (names: readonly string[]) => JSON.stringify(names.join(", ") || "none");
        problems.push({
          path: `entries[${index}].parameter`,
          message: `${told(own)} is not right: "${twin.code}" is about ${told(other)}`,
        });
      }
      return problems;
    });
  },
};
