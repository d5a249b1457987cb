import type { Data, FileProblem } from "../data.ts";
import { expandMessages, parts } from "../expand.ts";
import type { DataRule } from "./rule.ts";
import { shipped } from "./spoken.ts";

export const wordingMade: DataRule = {
  name: "wording-made",
  description: "Every shipped glossary has the terms, forms and patterns that the codes' wording names.",
  check: (data) => {
    const unknown = unknownIn(data);
    // What no language has is misspelt in the catalogue, and nothing that a glossary lacks.
    const misspelt = new Set(unknown.map(({ api, code }) => `${api} ${code}`));
    return [
      ...unknown.map(({ problem }) => problem),
      ...shipped(data).flatMap((language) =>
        data.catalogues.flatMap(({ value }) =>
          expandMessages(value, language)
            .problems.filter(({ code }) => !misspelt.has(`${value.api} ${code}`))
            .map(({ code, message }) => ({
              file: language.glossary?.file ?? `data/glossary/${language.lng}.json`,
              path: "",
              message: `${message}: ${value.api} ${code} needs it`,
            })),
        ),
      ),
    ];
  },
};

/** The names in wordings that no glossary has, each once. */
export function unknownIn({ catalogues, languages }: Data) {
  const glossaries = languages.flatMap(({ glossary }) => glossary?.value ?? []);
  const known = {
    term: new Set(glossaries.flatMap(({ terms }) => Object.keys(terms))),
    message: new Set(glossaries.flatMap(({ patterns }) => Object.keys(patterns.message))),
    remedy: new Set(glossaries.flatMap(({ patterns }) => Object.keys(patterns.remedy))),
  };
  return catalogues.flatMap(({ file, value: { api, entries } }) =>
    entries.flatMap(({ code, wording }, index) =>
      (["term", ...parts] as const).flatMap((part) => {
        const name = wording?.[part];
        if (name === undefined || known[part].has(name)) return [];
        const what = part === "term" ? "term" : `${part} pattern`;
        const problem: FileProblem = {
          file,
          path: `entries[${index}].wording.${part}`,
          message: `${JSON.stringify(name)} is unknown: no glossary has such a ${what}`,
        };
        return [{ api, code, problem }];
      }),
    ),
  );
}
