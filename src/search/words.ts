// Words → documents: what of a query each document says, by an inverted index, a thesaurus and the words' spelling.
import Fuse from "fuse.js";
import { skeleton, stem } from "../compile/search/terms.ts";
import type { InvertedIndex } from "./index.ts";
import { trust, unknownWord } from "./scores.ts";
import { thesaurus } from "./thesaurus.ts";

/** A term of the index that a word of the query stands for, and how surely. */
interface Reading {
  readonly term: string;
  readonly sure: number;
}

const most = (best: Map<string, number>, term: string, sure: number) => {
  if (sure > (best.get(term) ?? 0)) best.set(term, sure);
};

function isKnown(word: string, index: InvertedIndex): boolean {
  const own = stem(word);
  return index.has(own) || thesaurus().groupsOf.has(own);
}

/** The terms that a word may stand for: itself, its synonyms, what it begins, what it was meant to be. */
function readingsOf(word: string, index: InvertedIndex): Reading[] {
  const { groupsOf, members } = thesaurus();
  const best = new Map<string, number>();
  const withSynonyms = (term: string, sure: number) => {
    if (index.has(term)) most(best, term, sure);
    for (const group of groupsOf.get(term) ?? []) {
      for (const synonym of members[group] ?? []) if (index.has(synonym)) most(best, synonym, sure * trust.synonym);
    }
  };
  const own = stem(word);
  withSynonyms(own, trust.itself);
  const known = isKnown(word, index);
  if (!known) for (const plain of withoutSuffix(word, index)) withSynonyms(plain, trust.withoutSuffix);
  if (word.length >= 4 && !/^\d+$/.test(word)) {
    for (const term of index.startingWith(word)) most(best, term, known ? trust.begunByWord : trust.begun);
  }
  if (!known) {
    for (const { term, sure } of corrected(word, index)) withSynonyms(term, sure);
    for (const part of halves(word, index)) withSynonyms(part, trust.half);
    if (/^[a-z]+$/.test(word)) {
      for (const { term, sure } of transliterated(word, index)) withSynonyms(term, sure);
    }
  }
  return [...best].map(([term, sure]) => ({ term, sure }));
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
function transliterated(word: string, index: InvertedIndex): Reading[] {
  const consonants = skeleton(word);
  const spellings = consonants.endsWith("h") ? [consonants, consonants.slice(0, -1)] : [consonants];
  for (const spelling of spellings) {
    const alike = spelling.length >= 2 ? index.bySkeleton(spelling) : [];
    const sure = spelling.length >= 3 ? trust.transliterated : trust.transliteratedShort;
    if (alike.length > 0) return alike.map((term) => ({ term, sure }));
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
    const swapped = sortedLetters(item) === letters;
    return { term: stem(item), sure: swapped ? trust.swapped : trust.mistyped * (1 - score) * alike };
  });
  const best = Math.max(0, ...found.map(({ sure }) => sure));
  return found.filter(({ sure }) => sure > trust.least && sure >= trust.leastOfBest * best).slice(0, 4);
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
  const { silent } = thesaurus();
  const telling = spoken.filter((word) => !silent.has(stem(word)));
  const words = [...new Set(telling.length > 0 ? telling : spoken)];
  // Expressions ("call history") stand for their group as a whole, besides their words.
  const wanted = [...words.map((word) => readingsOf(word, index)), ...expressionsIn(spoken, index)];
  const { scores, whole } = scoresOf(wanted, index);
  const terms = new Map<string, number>();
  for (const { term, sure } of wanted.flat()) if (index.has(term)) most(terms, term, sure);
  const unknown = telling.filter((word) => !isKnown(word, index)).length;
  const best = largest(scores, limit).map(
    ([document, score]) => [document, Math.min(1, score / Math.max(whole, 1))] as const,
  );
  return { best, terms, unknown };
}

/** What the expressions of a query stand for: the other members of their groups. */
function expressionsIn(spoken: readonly string[], index: InvertedIndex): Reading[][] {
  const { expressions, members } = thesaurus();
  const all = spoken.map(stem);
  return all.flatMap((first, position) =>
    (expressions.get(first) ?? [])
      .filter(([terms]) => terms.every((term, offset) => all[position + offset] === term))
      .map(([, group]) =>
        (members[group] ?? []).filter((term) => index.has(term)).map((term) => ({ term, sure: trust.synonym })),
      ),
  );
}

/** How much of what is wanted each document says, and how much all of it would be. */
function scoresOf(
  wanted: readonly (readonly Reading[])[],
  index: InvertedIndex,
): { readonly scores: Float64Array; readonly whole: number } {
  // Arrays by document, not maps: a common word is in a third of a large catalogue's entries.
  const scores = new Float64Array(index.size);
  const gained = new Float64Array(index.size);
  let whole = 0;
  for (const readings of wanted) {
    // Of one word's readings a document is credited with the best one only.
    const touched: number[] = [];
    let weightiest = 0;
    for (const { term, sure } of readings) {
      const postings = index.postings(term);
      if (!postings) continue;
      const { documents, weights, idf } = postings;
      weightiest = Math.max(weightiest, sure * idf);
      for (let position = 0; position < documents.length; position++) {
        const document = documents[position] ?? 0;
        const weight = weights[position] ?? 0;
        const gain = sure * idf * (weight / (weight + 1));
        const before = gained[document] ?? 0;
        if (before === 0) touched.push(document);
        if (gain > before) gained[document] = gain;
      }
    }
    whole += weightiest > 0 ? weightiest : unknownWord;
    for (const document of touched) {
      scores[document] = (scores[document] ?? 0) + (gained[document] ?? 0);
      gained[document] = 0;
    }
  }
  return { scores, whole };
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
