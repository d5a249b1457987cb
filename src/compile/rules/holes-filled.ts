import { holesOf } from "../render.ts";
import type { DataRule } from "./rule.ts";
import { perSpoken } from "./spoken.ts";

export const holesFilled: DataRule = {
  name: "holes-filled",
  description: "What a wording gives to fill a hole is used in English.",
  check: perSpoken(
    (data) => data.languages.filter(({ lng }) => lng === "en"),
    ({ api, entry, sentences }) => {
      const used = holesOf(`${sentences.message ?? ""} ${sentences.remedy ?? ""}`);
      return Object.keys(entry.wording?.with ?? {})
        .filter((hole) => !used.includes(hole))
        .map((hole) => ({
          file: `data/catalogues/${api}.json`,
          path: `${entry.code}.wording.with.${hole}`,
          message: `{{${hole}}} stands in no sentence of "${entry.code}": remove it`,
        }));
    },
  ),
};
