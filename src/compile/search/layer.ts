// The index of the search, as text: made when the data is compiled, read term by term when a query needs one.
//
// An index says of each term (a word without its inflection: `stem` in terms.ts) in which documents it stands, and how much it counts
// there. A document is an entry, by its number: the entries of all catalogues, one after the other. A layer is the index of one kind of
// texts (the codes and the vendor's wording and the keywords, or one language's messages), so that a search loads the languages that
// it is asked for. Of these two documents
//
//     0: "busy line" (a message)        1: "lines", "engaged line" (keywords)
//
// the layer is
//
//     terms:    AbusyAengagAlin the terms in order; a capital says how many letters of the one before go on (A: none, B: one …)
//     words:     Aed AeAs       for each term, the words in the texts: a capital says how many letters of the one before, at first of
//                               the term, are lost (of `lin` the words `line`, `lines`); nothing where the term is the only word
//     postings: 0 1 01          for each term, its documents: how far from the one before (`written`)
//     weights:  EAEB            for each of these documents, its weight as a capital; apart, because so both pack better
//
// A weight says in how many keywords of the document the term stands, four at most (A is one), and whether its name or its message says it
// (`named`: E is in no keyword, F in one). The first documents may stand for groups of the others: what all of a group say is said once,
// by it.
import type { Layer } from "../../schema/layer.ts";
import { stem } from "./stem.ts";
import { type Cut, withoutPerson, wordsOf } from "./terms.ts";

/** What is indexed of one entry: texts, and how much each counts. */
export interface IndexedText {
  readonly text: string;
  readonly weight: number;
}

/**
 * `groups` are the documents that the first ones stand for, `cut` is how Chinese is cut. Where `isSparing`, of each term the shortest word alone is kept:
 * the others would correct and explain little more.
 */
export function layerOf(
  documents: readonly (readonly IndexedText[])[],
  {
    lng,
    groups = [],
    cut,
    isSparing = false,
  }: {
    readonly lng?: string;
    readonly groups?: readonly (readonly number[])[];
    readonly cut?: Cut;
    readonly isSparing?: boolean;
  } = {},
): Layer {
  const collected = new Map<string, { readonly words: Set<string>; readonly weights: Map<number, number> }>();
  documents.forEach((texts, document) => {
    for (const { text, weight } of texts) {
      const counted = new Set<string>();
      for (const word of wordsOf(text, cut)) {
        const term = stem(word, lng);
        const { words, weights } = collected.get(term) ?? { words: new Set<string>(), weights: new Map() };
        collected.set(term, { words: words.add(word), weights });
        if (!counted.has(term)) weights.set(document, combined(weights.get(document) ?? 0, weight));
        counted.add(term);
      }
    }
  });
  for (const [term, { words, weights }] of collected) {
    // "پنلم", my panel, stands with "پنل" where the texts have both.
    const root = lng === "fa" ? collected.get(withoutPerson(term)) : undefined;
    if (root === undefined || root.weights === weights) continue;
    for (const word of words) root.words.add(word);
    for (const [document, weight] of weights)
      root.weights.set(document, combined(root.weights.get(document) ?? 0, weight));
    collected.delete(term);
  }
  for (const { weights } of collected.values()) {
    // What all entries of a group say is said once.
    for (const [group, members] of groups.entries()) {
      const least = members.map((member) => weights.get(member) ?? 0).reduce(inCommon, named + named - 1);
      if (members.length < 2 || least === 0) continue;
      weights.set(group, combined(weights.get(group) ?? 0, least));
      for (const member of members) weights.delete(member);
    }
  }
  const terms = [...collected].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    terms: folded(terms.map(([term]) => term)),
    words: terms.map(([term, { words }]) => endings(isSparing ? shortestOf(words) : [...words].sort(), term)).join(" "),
    postings: terms.map(([, { weights }]) => written(weights.keys())).join(" "),
    weights: terms
      .map(([, { weights }]) =>
        inOrder(weights)
          .map(([, weight]) => letterOf(weight))
          .join(""),
      )
      .join(""),
  };
}

const shortestOf = (words: Iterable<string>) =>
  [...words].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, 1);

/** The terms of a layer, in order. */
export const termsIn = ({ terms }: Pick<Layer, "terms">): string[] => unfolded(terms);

/** All words of a layer. */
export function wordsIn({ terms, words }: Pick<Layer, "terms" | "words">): string[] {
  const rows = words.split(" ");
  return termsIn({ terms }).flatMap((term, row) => withEndings(rows[row] ?? "", term));
}

/** The weight of what names an entry; what keywords say is counted beside it. */
export const named = 5;

/** In how many keywords, as a weight says. */
export const keywordsOf = (weight: number) => weight % named;

/** Whether a weight says that an entry's name or message has the term. */
export const isNamed = (weight: number) => weight >= named;

/** What two texts say together. */
export const combined = (a: number, b: number) =>
  (isNamed(a) || isNamed(b) ? named : 0) + Math.min(named - 1, keywordsOf(a) + keywordsOf(b));

/** What two documents both say; 0 where one says it as a keyword and the other in its name alone. */
const inCommon = (a: number, b: number) =>
  (isNamed(a) && isNamed(b) ? named : 0) + Math.min(keywordsOf(a), keywordsOf(b));

/** Each word as a capital for how many letters it shares with the one before, and the others. */
export function folded(words: readonly string[]): string {
  return words
    .map((word, position) => {
      const before = words[position - 1] ?? "";
      let same = 0;
      while (same < 25 && same < before.length && before[same] === word[same]) same++;
      return String.fromCharCode(65 + same) + word.slice(same);
    })
    .join("");
}

/** The words that `folded` wrote. */
export function unfolded(text: string): string[] {
  let word = "";
  return capitalized(text).map((part) => {
    word = word.slice(0, part.charCodeAt(0) - 65) + part.slice(1);
    return word;
  });
}

/** A text before each of its capitals. */
const capitalized = (text: string): readonly string[] => text.match(/[A-Z][^A-Z]*/g) ?? [];

/** Each word as a capital for how many letters of the one before, at first of the term, are lost, and those that follow; nothing for the term alone. */
function endings(words: readonly string[], term: string): string {
  if (words.length === 1 && words[0] === term) return "";
  return words
    .map((word, position) => {
      const before = words[position - 1] ?? term;
      let same = 0;
      while (same < before.length && before[same] === word[same]) same++;
      same = Math.max(same, before.length - 25);
      return String.fromCharCode(65 + before.length - same) + word.slice(same);
    })
    .join("");
}

/** The words of a term, as `endings` wrote them. */
export function withEndings(text: string, term: string): string[] {
  if (text === "") return [term];
  let word = term;
  return capitalized(text).map((part) => {
    word = word.slice(0, word.length - (part.charCodeAt(0) - 65)) + part.slice(1);
    return word;
  });
}

const letterOf = (weight: number) => String.fromCharCode(64 + weight);

const inOrder = (weights: ReadonlyMap<number, number>) => [...weights].sort(([a], [b]) => a - b);

// A distance is a last sign for what is left of it by 64, behind leading signs for how many times 64 are in it.
const last = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-";
const leading = "!#$%&()*+,./:;<=>?@[]^{|}~";
/** Of each sign its value; leading ones stand behind the last ones. */
const signValue = new Uint8Array(128);
for (const [value, sign] of [...last, ...leading].entries()) signValue[sign.charCodeAt(0)] = value;

function distanceOf(distance: number): string {
  let signs = last.charAt(distance % last.length);
  for (let rest = Math.floor(distance / last.length); rest > 0; rest = Math.floor((rest - 1) / leading.length))
    signs = leading.charAt((rest - 1) % leading.length) + signs;
  return signs;
}

/** Documents as text: how far each is from the one before. */
export function written(documents: Iterable<number>): string {
  let before = 0;
  return [...documents]
    .sort((a, b) => a - b)
    .map((document) => {
      const distance = document - before;
      before = document;
      return distanceOf(distance);
    })
    .join("");
}

/**
 * The entries that each document of the built-in index stands for: those of a group, then one after the other, in the order of their groups, for
 * neighbours that say the same are written shorter. `groups` are their entries, as `written`.
 */
export function membersOf(groups: string, entries: number): number[][] {
  const ofGroups = groups.split(" ").map(documentsIn);
  const [first, last] = [new Int32Array(entries), new Int32Array(entries)];
  for (const [group, members] of ofGroups.entries()) {
    for (const entry of members) {
      if (first[entry] === 0) first[entry] = group + 1;
      last[entry] = group + 1;
    }
  }
  const order = Array.from({ length: entries }, (_, entry) => entry);
  const between = (of: Int32Array, a: number, b: number) => (of[a] ?? 0) - (of[b] ?? 0);
  return [...ofGroups, ...order.sort((a, b) => between(last, a, b) || between(first, a, b)).map((entry) => [entry])];
}

/** The documents that `written` wrote. */
export const documentsIn = (text: string): number[] => [...readPostings({ postings: text, weights: "" }).documents];

/** In which documents the terms of a layer stand, and how much they count there: those of term `n` from `starts[n]` to `starts[n + 1]`. */
export interface ReadPostings {
  readonly starts: Int32Array;
  readonly documents: Int32Array;
  readonly weights: Uint8Array;
}

export function readPostings({ postings, weights }: Pick<Layer, "postings" | "weights">): ReadPostings {
  // No more numbers than signs, and no more terms.
  const documents = new Int32Array(postings.length);
  const counted = new Uint8Array(postings.length);
  const starts = new Int32Array(postings.length + 2);
  let [count, term, document, times] = [0, 0, 0, 0];
  for (let at = 0; at < postings.length; at++) {
    const sign = postings.charCodeAt(at);
    if (sign === 32) {
      term++;
      starts[term] = count;
      document = 0;
      continue;
    }
    const value = signValue[sign] ?? 0;
    if (value >= last.length) times = times * leading.length + value - last.length + 1;
    else {
      document += times * last.length + value;
      times = 0;
      documents[count] = document;
      counted[count] = weights.charCodeAt(count) - 64;
      count++;
    }
  }
  starts[term + 1] = count;
  return {
    starts: starts.slice(0, term + 2),
    documents: documents.slice(0, count),
    weights: counted.slice(0, count),
  };
}
