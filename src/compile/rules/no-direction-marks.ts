import type { DataRule } from "./rule.ts";
import { perSentence } from "./sentences.ts";

export const noDirectionMarks: DataRule = {
  name: "no-direction-marks",
  description: "Nobody types invisible direction marks: compile isolates literals.",
  check: perSentence(({ text }) =>
    /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u.test(text)
      ? `${JSON.stringify(text)} holds an invisible direction mark: remove it, put literals in backticks`
      : undefined,
  ),
};
