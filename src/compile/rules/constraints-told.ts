import { fillingsOf, holesOf } from "../render.ts";
import type { DataRule } from "./rule.ts";
import { perSpoken, shipped } from "./spoken.ts";

export const constraintsTold: DataRule = {
  name: "constraints-told",
  description: "What a constraint permits stands in the message or the remedy as a hole, in every shipped language.",
  check: perSpoken(shipped, ({ file, entry, sentences }) => {
    if (sentences.message === undefined) return [];
    const told = holesOf(`${sentences.message} ${sentences.remedy ?? ""}`);
    return [...fillingsOf(entry.constraint).keys()]
      .filter((hole) => !told.includes(hole))
      .map((hole) => ({
        file,
        path: entry.code,
        message: `the constraint's {{${hole}}} is not told: write it as a hole`,
      }));
  }),
};
