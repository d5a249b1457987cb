import type { DataRule } from "./rule.ts";
import { perSentence } from "./sentences.ts";

export const frenchSpaces: DataRule = {
  name: "french-spaces",
  description: "French has a no-break space before : ; ? ! and inside its quotation marks, and curly apostrophes.",
  check: perSentence(({ lng, text }) => {
    if (lng !== "fr") return undefined;
    const prose = text.replace(/`[^`]*`/g, "x");
    if (/'/.test(prose)) return `${JSON.stringify(text)} has a straight apostrophe: write ’`;
    return /(?<![\u00a0\u202f])[:;?!»](?=\s|$|»)|«(?![\u00a0\u202f])/u.test(prose)
      ? `${JSON.stringify(text)} lacks a no-break space before : ; ? ! or inside « »`
      : undefined;
  }),
};
