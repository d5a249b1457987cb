// What of an entry is searched, and how much each text counts. The same for the built-in layers and for one's own.
import { type IndexedText, named } from "./layer.ts";

/** How much a text counts, by what it is: what names an entry or is its message is told apart from what is said of it (`layer.ts`). */
const weights = { code: named, title: named, text: 1, message: named, keyword: 1 } as const;

interface Worded {
  readonly code: string;
  readonly name?: string;
  readonly title?: string;
  readonly text?: string;
}

/** The code and the name of its enum's member. */
export const codeTexts = ({ code, name = "" }: Worded): IndexedText[] => [
  { text: `${code} ${name}`, weight: weights.code },
];

/** The vendor's wording. */
export const vendorTexts = ({ title = "", text = "" }: Worded): IndexedText[] => [
  { text: title, weight: weights.title },
  { text, weight: weights.text },
];

/** A message of one language. What to do about it is left out: it speaks of other things than of what happened. */
export const messageTexts = (message: string | undefined): IndexedText[] =>
  message === undefined ? [] : [{ text: message, weight: weights.message }];

export const keywordTexts = (keywords: readonly string[]): IndexedText[] =>
  keywords.map((text) => ({ text, weight: weights.keyword }));
