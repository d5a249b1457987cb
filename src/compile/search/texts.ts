// What of an entry is searched, and how much each text counts. The same for the built-in layers and for one's own.
import type { Strings } from "../../schema/compiled.ts";
import type { IndexedText } from "./layer.ts";

interface Worded {
  readonly code: string;
  readonly name?: string;
  readonly title?: string;
  readonly text?: string;
}

/** Code, name, the vendor's wording, and the keywords of all languages. */
export function entryTexts(entry: Worded, keywords: readonly string[]): IndexedText[] {
  return [
    { text: `${entry.code} ${entry.name ?? ""}`, weight: 2.5 },
    { text: entry.title ?? "", weight: 2.5 },
    { text: entry.text ?? "", weight: 2 },
    ...keywords.map((keyword) => ({ text: keyword, weight: 2 })),
  ];
}

/** One language's words for an entry. */
export function messageTexts(strings: Strings[string] | undefined): IndexedText[] {
  if (!strings) return [];
  return [
    { text: strings.message, weight: 2 },
    { text: strings.remedy ?? "", weight: 0.4 },
  ];
}
