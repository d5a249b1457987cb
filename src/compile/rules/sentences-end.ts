import type { DataFile } from "../data.ts";
import type { DataRule } from "./rule.ts";
import { leaves, proseOf } from "./sentences.ts";

export const sentencesEnd: DataRule = {
  name: "sentences-end",
  description: "Messages and remedies are whole sentences.",
  check: (data) =>
    data.languages.flatMap((language) =>
      [language.words as DataFile<unknown>, ...language.messages.values(), ...proseOf(language)].flatMap(
        ({ file, value }) =>
          leaves(value)
            .filter(([path, text]) => /(?:^|\.)(?:message|remedy)$|^patterns\./.test(path) && !/[.。।؟?!]$/u.test(text))
            .map(([path, text]) => ({
              file,
              path,
              message: `${JSON.stringify(text)} does not end as a sentence does`,
            })),
      ),
    ),
};
