import { expandMessages } from "../expand.ts";
import type { DataRule } from "./rule.ts";
import { shipped } from "./spoken.ts";

export const wordingMade: DataRule = {
  name: "wording-made",
  description: "Every shipped glossary has the terms, forms and patterns that the codes' wording names.",
  check: (data) =>
    shipped(data).flatMap((language) =>
      data.catalogues.flatMap(({ value }) =>
        expandMessages(value, language).problems.map(({ code, message }) => ({
          file: language.glossary?.file ?? `data/glossary/${language.lng}.json`,
          path: "",
          message: `${message}: ${value.api} ${code} needs it`,
        })),
      ),
    ),
};
