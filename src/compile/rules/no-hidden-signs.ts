import { hiddenSignIn } from "../../schema/signs.ts";
import type { DataRule } from "./rule.ts";
import { perSentence } from "./sentences.ts";

export const noHiddenSigns: DataRule = {
  name: "no-hidden-signs",
  description: "Nobody types invisible signs in messages: compile isolates literals.",
  check: perSentence(({ text }) => hiddenSignIn(text)),
};
