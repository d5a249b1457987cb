import { normalize } from "./normalize.ts";
import { stem } from "./stem.ts";

const han = /\p{Script=Han}/u;

/** How Chinese, which is written without spaces, is cut into words. */
export type Cut = (run: string) => readonly string[];

/** The words of a text, normalized. */
export function wordsOf(text: string, cut: Cut = segmented): string[] {
  const normalized = normalize(text);
  if (normalized === "") return [];
  const words = normalized.split(" ");
  if (!han.test(normalized)) return words;
  return words.flatMap((word) =>
    word.split(/(\p{Script=Han}+)/u).flatMap((run) => (isHan(run) ? cut(run) : run || [])),
  );
}

let segmenter: Intl.Segmenter | undefined;

/** As the runtime knows words; where it knows none, every two letters that stand together. */
function segmented(run: string): string[] {
  if (typeof Intl.Segmenter === "function") {
    segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
    return Array.from(segmenter.segment(run), ({ segment }) => segment);
  }
  const letters = [...run];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, at) => `${letters[at] ?? ""}${letter}`);
}

/** The longest words that are known, and `rest` between them. */
export function cutAt(isKnown: (word: string) => boolean, rest: Cut = segmented): Cut {
  return (run) => {
    const letters = [...run];
    const words: string[] = [];
    let between = "";
    for (let at = 0; at < letters.length; ) {
      let length = Math.min(longest, letters.length - at);
      while (length > 0 && !isKnown(letters.slice(at, at + length).join(""))) length--;
      if (length > 0) words.push(...(between === "" ? [] : rest(between)), letters.slice(at, at + length).join(""));
      between = length > 0 ? "" : between + (letters[at] ?? "");
      at += Math.max(1, length);
    }
    return between === "" ? words : [...words, ...rest(between)];
  };
}
const longest = 8;

/** Each letter alone. */
export const inLetters: Cut = (run) => [...run];

/** All letters together: a word of a list. */
export const inOne: Cut = (run) => [run];

/** Whether a word is Chinese. */
export const isHan = (word: string): boolean => han.test(word);

/** The words of a text as they are indexed: normalized and lightly stemmed. */
export function termsOf(text: string, cut?: Cut): string[] {
  return wordsOf(text, cut).map((word) => stem(word));
}

/** A Persian term without "my", "our", "is" or "a". */
export const withoutPerson = (term: string): string =>
  /^[\u0600-\u06ff]{4,}$/.test(term) ? term.replace(/(?<=...)(?:مون|تون|شون|یه|م|ی|ه)$/, "") : term;
