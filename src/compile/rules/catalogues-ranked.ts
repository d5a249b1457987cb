import type { DataRule } from "./rule.ts";

export const cataloguesRanked: DataRule = {
  name: "catalogues-ranked",
  description: "Every catalogue that ships has a rank of its own: where it stands in lists.",
  check: ({ catalogues }) =>
    catalogues.flatMap(({ file, value: { rank } }, index) => {
      if (rank === undefined)
        return [{ file, path: "rank", message: "a missing value is not right: say where it stands" }];
      const before = catalogues[index - 1];
      return before?.value.rank === rank
        ? [{ file, path: "rank", message: `the rank ${rank} is taken by ${before.file}: every rank stands once` }]
        : [];
    }),
};
