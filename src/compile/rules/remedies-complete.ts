import type { DataRule } from "./rule.ts";
import { perSpoken, shipped } from "./spoken.ts";

export const remediesComplete: DataRule = {
  name: "remedies-complete",
  description: "Every shipped language says what to do about every error.",
  check: perSpoken(shipped, ({ file, entry, sentences }) =>
    entry.category !== "ok" && sentences.message !== undefined && sentences.remedy === undefined
      ? [{ file, path: `${entry.code}.remedy`, message: "no remedy: say what to do" }]
      : [],
  ),
};
