import { holesOfEntry } from "../expand.ts";
import { holesOf } from "../render.ts";
import type { DataRule } from "./rule.ts";
import { leaves } from "./sentences.ts";
import { allLanguages, perSpoken } from "./spoken.ts";

export const holesExist: DataRule = {
  name: "holes-exist",
  description: "A hole is one that the entry fills: its constraint, its parameter or its wording.",
  check: (data) => [
    ...data.languages.flatMap(({ words }) =>
      leaves(words.value).flatMap(([path, text]) =>
        holesOf(text).map((hole) => ({
          file: words.file,
          path,
          message: `{{${hole}}} is not right: words have no holes`,
        })),
      ),
    ),
    ...perSpoken(allLanguages, ({ file, entry, sentences }) => {
      const fillings = holesOfEntry(entry);
      return leaves(sentences).flatMap(([path, text]) =>
        holesOf(text)
          .filter((hole) => !fillings.has(hole))
          .map((hole) => ({
            file,
            path: `${entry.code}.${path}`,
            message: `the hole {{${hole}}} is not right: "${entry.code}" fills ${
              [...fillings.keys()].map((name) => `{{${name}}}`).join(", ") || "none"
            }`,
          })),
      );
    })(data),
  ],
};
