import type { DataRule } from "./rule.ts";
import { perSentence } from "./sentences.ts";

export const literalsClosed: DataRule = {
  name: "literals-closed",
  description: "Literals stand between two backticks and hold something.",
  check: perSentence(({ text }) =>
    (text.split("`").length - 1) % 2 === 1 || text.includes("``")
      ? `${JSON.stringify(text)} has a backtick too many or too few: a literal stands between two`
      : undefined,
  ),
};
