import type { DataRule } from "./rule.ts";
import { allLanguages, perSpoken } from "./spoken.ts";

export const remedyOfSuccess = "a success has no remedy: remove it";

export const successWithoutRemedy: DataRule = {
  name: "success-without-remedy",
  description: "A success has nothing to remedy, in any language.",
  check: perSpoken(allLanguages, ({ file, entry, sentences }) =>
    entry.category === "ok" && sentences.remedy !== undefined
      ? [{ file, path: `${entry.code}.remedy`, message: remedyOfSuccess }]
      : [],
  ),
};
