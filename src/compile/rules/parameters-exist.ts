import { parametersOf } from "../../schema/parameters.ts";
import type { DataRule } from "./rule.ts";

export const parametersExist: DataRule = {
  name: "parameters-exist",
  description: "An entry's parameter is one of a method of its API, where the methods are known.",
  check: ({ catalogues, methods }) =>
    catalogues.flatMap(({ file, value: { api, entries } }) => {
      const known = methods.get(api)?.value;
      if (!known) return [];
      const parameters = new Set([
        ...known.every,
        ...Object.values(known.methods).flat(),
        ...Object.keys(known.elsewhere ?? {}),
      ]);
      return entries.flatMap(({ parameter }, index) =>
        parametersOf(parameter)
          .filter((name) => !parameters.has(name))
          .map((name) => ({
            file,
            path: `entries[${index}].parameter`,
            message: `"${name}" is not right: no method of data/methods/${api}.json has it`,
          })),
      );
    }),
};
