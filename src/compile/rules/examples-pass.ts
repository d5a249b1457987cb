import type { EntryFile } from "../../schema/catalogue-file.ts";
import { parametersOf } from "../../schema/parameters.ts";
import { zodOf } from "../../schema/zod-of.ts";
import { expandMessages } from "../expand.ts";
import type { DataRule } from "./rule.ts";

const written = /(?:for example|such as|like) `([^`]+)`/g;

/** What the entry's wording gives as an example or a choice, and what its English remedy shows as one. */
const examplesOf = ({ wording }: EntryFile, remedy: string) => [
  ...[wording?.with?.example ?? [], wording?.with?.choices ?? []].flat(),
  ...[...remedy.matchAll(written)].map((match) => match[1] ?? ""),
];

const sharesParameter = (entry: EntryFile, other: EntryFile) => {
  const names = parametersOf(other.parameter);
  return parametersOf(entry.parameter).some((name) => names.includes(name));
};

export const examplesPass: DataRule = {
  name: "examples-pass",
  description: "What a remedy shows as an example passes the entry's constraint, and those of its related entries.",
  check: ({ catalogues, languages }) => {
    const english = languages.find(({ lng }) => lng === "en");
    return catalogues.flatMap(({ file, value }) => {
      const sentences = english && expandMessages(value, english).sentences;
      return value.entries.flatMap((entry, index) => {
        const judges = value.entries.filter(
          (other) => other === entry || (entry.related?.includes(other.code) && sharesParameter(entry, other)),
        );
        return examplesOf(entry, sentences?.get(entry.code)?.remedy ?? "").flatMap((example) =>
          judges
            .filter(({ constraint }) => constraint && !zodOf(constraint).safeParse(example).success)
            .map(({ code }) => ({
              file,
              path: `entries[${index}]`,
              message: `the example ${JSON.stringify(example)} of "${entry.code}" breaks the constraint of "${code}"`,
            })),
        );
      });
    });
  },
};
