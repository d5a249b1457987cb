import type { DataRule } from "./rule.ts";
import { perSpoken, shipped } from "./spoken.ts";

export const messagesComplete: DataRule = {
  name: "messages-complete",
  description: "Every shipped language has a message for every code.",
  check: perSpoken(shipped, ({ file, entry: { code }, sentences }) =>
    sentences.message === undefined
      ? [{ file, path: code, message: `no message for the code "${code}": add one` }]
      : [],
  ),
};
