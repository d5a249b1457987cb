import { hiddenSignIn } from "../../schema/signs.ts";
import type { DataRule } from "./rule.ts";
import { perSentence } from "./sentences.ts";

export const noDirectionMarks: DataRule = {
  name: "no-direction-marks",
  description: "Nobody types invisible signs, direction marks among them: compile isolates literals.",
  check: perSentence(({ text }) => hiddenSignIn(text)),
};
