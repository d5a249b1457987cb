import type { DataRule } from "./rule.ts";
import { perSentence } from "./sentences.ts";

// Compiled texts have `|` around their literals, and a language's quotation marks when they are read.
export const literalsMarked: DataRule = {
  name: "literals-marked",
  description: "Nobody types quotation marks or `|`: what is quoted stands in backticks, and compile quotes it.",
  check: perSentence(({ text }) =>
    /[\u201c-\u201f\u00ab\u00bb|]/u.test(text)
      ? `${JSON.stringify(text)} holds a quotation mark or a |: put what is quoted in backticks`
      : undefined,
  ),
};
