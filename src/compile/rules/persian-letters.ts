import type { DataRule } from "./rule.ts";
import { perSentence, proseIn } from "./sentences.ts";

export const persianLetters: DataRule = {
  name: "persian-letters",
  description: "Persian is written with Persian letters (ی, ک), its own digits and half-spaces between letters only.",
  check: perSentence(({ lng, text }) => {
    if (lng !== "fa") return undefined;
    const prose = proseIn(text);
    if (/[يكىة٠-٩]/u.test(prose))
      return `${JSON.stringify(text)} has an Arabic letter or digit: use ی, ک, ه and ۰ to ۹`;
    if (/(?<!\p{L})\u200c|\u200c(?!\p{L})/u.test(prose))
      return `${JSON.stringify(text)} has a half-space that joins nothing`;
    return /[0-9]/.test(prose) ? `${JSON.stringify(text)} has Latin digits: write ۰ to ۹` : undefined;
  }),
};
