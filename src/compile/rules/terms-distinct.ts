import type { DataRule } from "./rule.ts";
import { leaves } from "./sentences.ts";

export const termsDistinct: DataRule = {
  name: "terms-distinct",
  description: "No two terms of a language say the same: a reader could not tell which of the two is meant.",
  check: ({ languages }) =>
    languages.flatMap(({ glossary }) => {
      if (!glossary) return [];
      const seen = new Map<string, string>();
      return Object.entries(glossary.value.terms).flatMap(([name, term]) => {
        const { class: kind = "", ...forms } = typeof term === "string" ? { one: term } : term;
        return [...new Set(leaves(forms).map(([, text]) => text))].flatMap((text) => {
          // The plural of a noun may be spelt as its singular (der, die Empfänger): their classes tell them apart.
          const other = seen.get(`${kind} ${text}`);
          seen.set(`${kind} ${text}`, other ?? name);
          return other === undefined
            ? []
            : [
                {
                  file: glossary.file,
                  path: `terms.${name}`,
                  message: `"${text}" says "${other}", too: tell them apart`,
                },
              ];
        });
      });
    }),
};
