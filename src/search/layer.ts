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
  const words = new Set<string>();
  documents.forEach((texts, document) => {
    for (const { text, weight } of texts) {
      for (const word of new Set(wordsOf(text))) {
        words.add(word);
        const term = stem(word);
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
    words: [...words].sort().join(" "),
  };
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
