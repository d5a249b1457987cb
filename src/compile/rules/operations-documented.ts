import type { Problem } from "../../schema/problem.ts";
import type { CatalogueRule } from "./rule.ts";

export const operationsDocumented: CatalogueRule = {
  name: "operations-documented",
  description: "The errors of an operation are codes of the catalogue, and its aliases are unique.",
  check: ({ entries, operations = {} }) => {
    const codes = new Set(entries.map((entry) => entry.code));
    const names = new Map<string, string>();
    return Object.entries(operations).flatMap(([mode, operation]) => {
      const problems: Problem[] = Object.keys(operation.errors)
        .filter((code) => !codes.has(code))
        .map((code) => ({
          path: `operations.${mode}.errors`,
          message: `${JSON.stringify(code)} is not a code of this catalogue`,
        }));
      for (const name of [mode, ...(operation.aliases ?? [])]) {
        const other = names.get(name);
        if (other) problems.push({ path: `operations.${mode}`, message: `the name "${name}" is taken by ${other}` });
        names.set(name, mode);
      }
      return problems;
    });
  },
};
