import { expandMessages, parts } from "../expand.ts";
import type { DataRule } from "./rule.ts";
import { fileOf } from "./spoken.ts";

export const wordingNeeded: DataRule = {
  name: "wording-needed",
  description: "Nothing is written out that the glossary makes: a correction there would not reach it.",
  check: (data) =>
    data.languages.flatMap((language) => {
      const unwritten = { ...language, messages: new Map() };
      return data.catalogues.flatMap(({ value }) => {
        const written = language.messages.get(value.api);
        return [...expandMessages(value, unwritten).sentences].flatMap(([code, made]) =>
          parts
            .filter((part) => made[part] !== undefined && written?.value[code]?.[part] === made[part])
            .map((part) => ({
              file: fileOf(language.lng, value.api),
              path: `${code}.${part}`,
              message: "the glossary makes the same: remove it",
            })),
        );
      });
    }),
};
