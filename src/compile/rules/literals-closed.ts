import type { DataRule } from "./rule.ts";
import { perSentence, unclosed } from "./sentences.ts";

export const literalsClosed: DataRule = {
  name: "literals-closed",
  description: "Literals stand between two backticks and hold something.",
  check: perSentence(({ text }) => unclosed(text)),
};
