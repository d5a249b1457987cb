import type { DataRule } from "./rule.ts";
import { perSentence, proseIn } from "./sentences.ts";

export const arabicLetters: DataRule = {
  name: "arabic-letters",
  description: "Arabic is written with Arabic letters (ي, ك), its own digits and its own punctuation.",
  check: perSentence(({ lng, text }) => {
    if (lng !== "ar") return undefined;
    const prose = proseIn(text);
    if (/[یکگ۰-۹]/u.test(prose)) return `${JSON.stringify(text)} has a Persian letter or digit: use ي, ك and ٠ to ٩`;
    if (/[,;?]/.test(prose)) return `${JSON.stringify(text)} has Latin punctuation: use ، ؛ ؟`;
    return /[0-9]/.test(prose) ? `${JSON.stringify(text)} has Latin digits: write ٠ to ٩` : undefined;
  }),
};
