import type { DataRule } from "./rule.ts";

// Every other language is found through its messages.
const keywordLanguages = ["en", "fa"] as const;

export const keywordsWritten: DataRule = {
  name: "keywords-written",
  description: "Every code has keywords in English and Persian, each once.",
  check: ({ catalogues }) =>
    catalogues.flatMap(({ file, value }) =>
      value.entries.flatMap(({ keywords = {} }, index) =>
        keywordLanguages.flatMap((lng) => {
          const words = keywords[lng] ?? [];
          if (words.length > 0 && new Set(words).size === words.length) return [];
          const message =
            words.length === 0 ? "no keywords: write the words that people use" : "a keyword stands twice";
          return [{ file, path: `entries[${index}].keywords.${lng}`, message }];
        }),
      ),
    ),
};
