import { skeleton, termsOf } from "./terms.ts";

/** What is indexed of one entry: texts, and how much each counts. */
export interface IndexedText {
  readonly text: string;
  readonly weight: number;
}

/** An inverted index: for each term the documents that have it, and how much it says of them. */
export interface InvertedIndex {
  readonly size: number;
  readonly terms: ReadonlyMap<string, Postings>;
  /** The terms by the groups of letters that they hold: what a mistyped term is compared with. */
  readonly byGram: ReadonlyMap<string, readonly string[]>;
  /** The terms in Persian letters by the consonants that they share with their spelling in Latin ones. */
  readonly bySkeleton: ReadonlyMap<string, readonly string[]>;
}

export interface Postings {
  readonly documents: readonly number[];
  readonly weights: readonly number[];
  /** How telling the term is: rare ones are. */
  readonly idf: number;
}

/** Pairs of letters, with the edges of the word: what two spellings of one word still share. */
export function gramsOf(term: string): string[] {
  const padded = `^${term}$`;
  return Array.from({ length: padded.length - 1 }, (_, index) => padded.slice(index, index + 2));
}

export function buildIndex(documents: readonly (readonly IndexedText[])[]): InvertedIndex {
  const collected = new Map<string, Map<number, number>>();
  documents.forEach((texts, document) => {
    for (const { text, weight } of texts) {
      for (const term of new Set(termsOf(text))) {
        let postings = collected.get(term);
        if (!postings) {
          postings = new Map();
          collected.set(term, postings);
        }
        // What several fields say counts for more than what one does, but not by as much again.
        const known = postings.get(document) ?? 0;
        postings.set(document, Math.max(known, weight) + 0.15 * Math.min(known, weight));
      }
    }
  });
  const terms = new Map<string, Postings>();
  const byGram = new Map<string, string[]>();
  const bySkeleton = new Map<string, string[]>();
  for (const [term, postings] of collected) {
    const count = postings.size;
    const idf = Math.log(1 + (documents.length - count + 0.5) / (count + 0.5));
    terms.set(term, { documents: [...postings.keys()], weights: [...postings.values()], idf });
    for (const gram of new Set(gramsOf(term))) append(byGram, gram, term);
    if (/[\u0600-\u06ff]/.test(term)) {
      const consonants = skeleton(term);
      if (consonants.length >= 2) append(bySkeleton, consonants, term);
    }
  }
  return { size: documents.length, terms, byGram, bySkeleton };
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
