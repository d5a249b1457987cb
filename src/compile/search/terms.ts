import { normalize } from "./normalize.ts";
import { stem } from "./stem.ts";

const han = /\p{Script=Han}+/u;

/** The words of a text, normalized. Chinese is written without spaces: its words are the pairs of neighbouring letters, the same in every runtime. */
export function wordsOf(text: string): string[] {
  const normalized = normalize(text);
  if (normalized === "") return [];
  const words = normalized.split(" ");
  return han.test(normalized) ? words.flatMap((word) => word.split(/(\p{Script=Han}+)/u).flatMap(pairsIn)) : words;
}

function pairsIn(run: string): string[] {
  const letters = [...run];
  if (letters.length < 3 || !han.test(run)) return run === "" ? [] : [run];
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ""}${letter}`);
}

/** Whether a word is Chinese. */
export const isHan = (word: string): boolean => han.test(word);

/** The words of a text as they are indexed: normalized and lightly stemmed. */
export function termsOf(text: string): string[] {
  return wordsOf(text).map((word) => stem(word));
}

/** A Persian term without "my", "our", "is" or "a". */
export const withoutPerson = (term: string): string =>
  /^[\u0600-\u06ff]{4,}$/.test(term) ? term.replace(/(?<=...)(?:مون|تون|شون|یه|م|ی|ه)$/, "") : term;
