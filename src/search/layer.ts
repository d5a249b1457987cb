// An inverted index as text: quick to ship and to start with, read term by term when a query needs it.
import type { Layer } from "../schema/layer.ts";
import { stem, wordsOf } from "./terms.ts";

/** What is indexed of one entry: texts, and how much each counts. */
export interface IndexedText {
  readonly text: string;
  readonly weight: number;
}

// Weights are kept in steps of a fifth: A is 0.2, Z is 5.2.
const step = 5;
const letter = (weight: number) => String.fromCharCode(64 + Math.min(26, Math.max(1, Math.round(weight * step))));

export function layerOf(documents: readonly (readonly IndexedText[])[]): Layer {
  const collected = new Map<string, Map<number, number>>();
  const words = new Map<string, Set<string>>();
  documents.forEach((texts, document) => {
    for (const { text, weight } of texts) {
      for (const word of new Set(wordsOf(text))) {
        const term = stem(word);
        words.set(term, (words.get(term) ?? new Set()).add(word));
        let postings = collected.get(term);
        if (!postings) {
          postings = new Map();
          collected.set(term, postings);
        }
        postings.set(document, combined(postings.get(document) ?? 0, weight));
      }
    }
  });
  const sorted = [...collected].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    terms: sorted.map(([term]) => term).join(" "),
    postings: sorted.map(([, postings]) => encoded(postings)).join(" "),
    words: sorted.map(([term]) => [...(words.get(term) ?? [])].sort().map(endingOf(term)).join()).join(" "),
  };
}

/** A word as what it makes of its term: how many letters go, a capital from `B` for one (`Z` for all), and what follows. */
const endingOf = (term: string) => (word: string) => {
  let same = 0;
  while (same < term.length && term[same] === word[same]) same++;
  const gone = term.length - same;
  if (gone >= 25) return `Z${word}`;
  return `${gone > 0 ? String.fromCharCode(65 + gone) : ""}${word.slice(same)}`;
};

/** All words of a layer, sorted. */
export function wordsIn({ terms, words }: Layer): string[] {
  const groups = words.split(" ");
  return terms
    .split(" ")
    .flatMap((term, row) =>
      (groups[row] ?? "").split(",").map((ending) => {
        if (!/^[A-Z]/.test(ending)) return term + ending;
        const gone = ending.startsWith("Z") ? term.length : ending.charCodeAt(0) - 65;
        return term.slice(0, term.length - gone) + ending.slice(1);
      }),
    )
    .sort();
}

/** What several texts say counts for more than what one does, but not by as much again. */
export function combined(a: number, b: number): number {
  return Math.max(a, b) + 0.15 * Math.min(a, b);
}

function encoded(postings: ReadonlyMap<number, number>): string {
  let last = 0;
  return [...postings]
    .map(([document, weight]) => {
      const distance = document - last;
      last = document;
      return `${distance.toString(36)}${letter(weight)}`;
    })
    .join("");
}

/** The documents of a term and their weights, as `layerOf` wrote them. */
export function decoded(postings: string): [document: number, weight: number][] {
  let document = 0;
  return [...postings.matchAll(/([0-9a-z]+)([A-Z])/g)].map(([, distance = "0", weight = "A"]) => {
    document += Number.parseInt(distance, 36);
    return [document, (weight.charCodeAt(0) - 64) / step];
  });
}
