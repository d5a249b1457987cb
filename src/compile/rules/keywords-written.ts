import type { DataRule } from "./rule.ts";

export const keywordsWritten: DataRule = {
  name: "keywords-written",
  description: "Every code has keywords in every shipped language, its own or its term's, each once.",
  check: ({ catalogues, shipped, terms }) =>
    catalogues.flatMap(({ file, value }) =>
      value.entries.flatMap(({ keywords = {}, wording }, index) =>
        shipped.value.shipped.flatMap((lng) => {
          const own = keywords[lng] ?? [];
          const words = [...own, ...(terms.value.terms[wording?.term ?? ""]?.[lng] ?? [])];
          if (words.length > 0 && new Set(own).size === own.length) return [];
          const message =
            words.length === 0 ? "no keywords: write the words that people use" : "a keyword stands twice";
          return [{ file, path: `entries[${index}].keywords.${lng}`, message }];
        }),
      ),
    ),
};
