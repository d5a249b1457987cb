// Words → documents: what of a query each document says, by an inverted index, a thesaurus and the words' spelling.
import Fuse from "fuse.js";
import { skeleton, stem } from "../compile/search/terms.ts";
import type { InvertedIndex } from "./index.ts";
import { thesaurus } from "./thesaurus.ts";

/** A term of the index that a word of the query stands for, and how surely. */
interface Reading {
  readonly term: string;
  readonly trust: number;
}

const most = (best: Map<string, number>, term: string, trust: number) => {
  if (trust > (best.get(term) ?? 0)) best.set(term, trust);
};

function isKnown(word: string, index: InvertedIndex): boolean {
  const own = stem(word);
  return index.has(own) || thesaurus().groupsOf.has(own);
}

/** The terms that a word may stand for: itself, its synonyms, what it begins, what it was meant to be. */
function readingsOf(word: string, index: InvertedIndex): Reading[] {
  const { groupsOf, members } = thesaurus();
  const best = new Map<string, number>();
  const withSynonyms = (term: string, trust: number) => {
    if (index.has(term)) most(best, term, trust);
    for (const group of groupsOf.get(term) ?? []) {
      for (const synonym of members[group] ?? []) if (index.has(synonym)) most(best, synonym, trust * 0.45);
    }
  };
  const own = stem(word);
  withSynonyms(own, 1);
  const known = isKnown(word, index);
  if (!known) for (const plain of withoutSuffix(word, index)) withSynonyms(plain, 0.9);
  if (word.length >= 4 && !/^\d+$/.test(word)) {
    for (const term of index.startingWith(word)) most(best, term, known ? 0.5 : 0.8);
  }
  if (!known) {
    for (const { term, trust } of corrected(word, index)) withSynonyms(term, trust);
    for (const part of halves(word, index)) withSynonyms(part, 0.8);
    if (/^[a-z]+$/.test(word)) {
      for (const [term, trust] of transliterated(word, index)) withSynonyms(term, trust);
    }
  }
  return [...best].map(([term, trust]) => ({ term, trust }));
}

// What spoken Persian adds to a word: "my", "your", "is" ("خالیه" is "خالی است").
const persianSuffix = /(?<=..)(?:مون|تون|شون|ام|ات|اش|یه|ای|م|ت|ش|ه|ی|و)$/;

function withoutSuffix(word: string, index: InvertedIndex): string[] {
  if (!/^[\u0600-\u06ff]+$/.test(word)) return [];
  for (let rest = word; persianSuffix.test(rest); ) {
    rest = rest.replace(persianSuffix, "");
    if (isKnown(rest, index)) return [stem(rest)];
  }
  return [];
}

/** The Persian terms that a word in Latin letters spells; a final h may be the spoken "is". */
function transliterated(word: string, index: InvertedIndex): [term: string, trust: number][] {
  const consonants = skeleton(word);
  const spellings = consonants.endsWith("h") ? [consonants, consonants.slice(0, -1)] : [consonants];
  for (const spelling of spellings) {
    const alike = spelling.length >= 2 ? index.bySkeleton(spelling) : [];
    if (alike.length > 0) return alike.map((term) => [term, spelling.length >= 3 ? 0.75 : 0.55]);
  }
  return [];
}

/** The terms that a mistyped word was meant to be: of the words that share enough pairs of letters, those that fuse.js finds near. */
function corrected(word: string, index: InvertedIndex): Reading[] {
  if (word.length < 4 || /\d/.test(word)) return [];
  const candidates = index.sharing(word, Math.max(2, word.length * 0.4), 60);
  if (candidates.length === 0) return [];
  const fuse = new Fuse(candidates, {
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.45,
    isCaseSensitive: true,
  });
  // Letters that changed places are one error to a person; fuse.js counts two.
  const letters = sortedLetters(word);
  const found = fuse.search(word.slice(0, 32)).map(({ item, score = 1 }) => {
    const alike = Math.min(item.length, word.length) / Math.max(item.length, word.length);
    return { term: stem(item), trust: sortedLetters(item) === letters ? 0.88 : 0.9 * (1 - score) * alike };
  });
  const best = Math.max(0, ...found.map(({ trust }) => trust));
  return found.filter(({ trust }) => trust > 0.6 && trust >= 0.85 * best).slice(0, 4);
}

const sortedLetters = (word: string) => [...word].sort().join("");

/** Two known words that were written as one. */
function halves(word: string, index: InvertedIndex): string[] {
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)];
    if (index.hasWord(left) && index.hasWord(right)) return [stem(left), stem(right)];
  }
  return [];
}

export interface WordScores {
  /** The best documents, best first, and from 0 to 1 how much of what the query says each says. */
  readonly best: readonly (readonly [document: number, score: number])[];
  /** The terms of the index that the query stands for, and how surely. */
  readonly terms: ReadonlyMap<string, number>;
  /** How many of its words stand in no text and no thesaurus. */
  readonly unknown: number;
}

export function scoreWords(spoken: readonly string[], index: InvertedIndex, limit: number): WordScores {
  const { silent, expressions, members } = thesaurus();
  const all = spoken.map(stem);
  const telling = spoken.filter((word) => !silent.has(stem(word)));
  const words = [...new Set(telling.length > 0 ? telling : spoken)];

  // Expressions ("call history") stand for their group as a whole, besides their words.
  const wanted: Reading[][] = words.map((word) => readingsOf(word, index));
  all.forEach((term, position) => {
    for (const [terms, group] of expressions.get(term) ?? []) {
      if (!terms.every((part, offset) => all[position + offset] === part)) continue;
      wanted.push(
        (members[group] ?? []).filter((member) => index.has(member)).map((member) => ({ term: member, trust: 0.45 })),
      );
    }
  });

  // Arrays by document, not maps: a common word is in a third of a large catalogue's entries.
  const scores = new Float64Array(index.size);
  const gained = new Float64Array(index.size);
  const seen = new Map<string, number>();
  let whole = 0;
  for (const readings of wanted) {
    // Of one word's readings a document is credited with the best one only.
    const touched: number[] = [];
    let weightiest = 0;
    for (const { term, trust } of readings) {
      const postings = index.postings(term);
      if (!postings) continue;
      most(seen, term, trust);
      weightiest = Math.max(weightiest, trust * postings.idf);
      const { documents, weights, idf } = postings;
      for (let position = 0; position < documents.length; position++) {
        const document = documents[position] ?? 0;
        const weight = weights[position] ?? 0;
        const gain = trust * idf * (weight / (weight + 1));
        const before = gained[document] ?? 0;
        if (before === 0) touched.push(document);
        if (gain > before) gained[document] = gain;
      }
    }
    // A word that nothing knows takes a little from every document's share.
    whole += weightiest > 0 ? weightiest : 1.5;
    for (const document of touched) {
      scores[document] = (scores[document] ?? 0) + (gained[document] ?? 0);
      gained[document] = 0;
    }
  }
  const unknown = spoken.filter((word) => !isKnown(word, index) && !silent.has(stem(word))).length;
  const best = largest(scores, limit).map(
    ([document, score]) => [document, Math.min(1, score / Math.max(whole, 1))] as const,
  );
  return { best, terms: seen, unknown };
}

/** The largest of many numbers above 0 and where they stand, largest first; of equals the first ones. */
export function largest(numbers: ArrayLike<number>, limit: number): [position: number, number: number][] {
  const found: [number, number][] = [];
  let least = 0;
  for (let position = 0; position < numbers.length; position++) {
    const number = numbers[position] ?? 0;
    if (number <= least) continue;
    let place = found.length;
    while (place > 0 && (found[place - 1]?.[1] ?? 0) < number) place--;
    found.splice(place, 0, [position, number]);
    if (found.length > limit) found.pop();
    if (found.length === limit) least = found.at(-1)?.[1] ?? 0;
  }
  return found;
}

/** How much of a phrase's own words the query says, from 0 to 1: a phrase that is said whole is meant. */
export function coverage(phrase: readonly string[], terms: ReadonlyMap<string, number>, index: InvertedIndex): number {
  let [said, whole] = [0, 0];
  for (const word of phrase) {
    const term = stem(word);
    const idf = index.postings(term)?.idf ?? 0;
    whole += idf;
    said += idf * (terms.get(term) ?? 0);
  }
  return whole === 0 ? 0 : said / whole;
}
