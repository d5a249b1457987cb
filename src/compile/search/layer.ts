// An inverted index as text: quick to ship and to start with, read term by term when a query needs it.
import type { Layer } from "../../schema/layer.ts";
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
  const usual = mostFrequent([...collected.values()].flatMap((postings) => [...postings.values()].map(letter)));
  return {
    terms: sorted.map(([term], row) => following(sorted[row - 1]?.[0] ?? "", term)).join(""),
    usual,
    postings: sorted.map(([, postings]) => encoded(postings, usual)).join(" "),
    words: sorted.map(([term]) => [...(words.get(term) ?? [])].sort().map(endingOf(term)).join()).join(" "),
  };
}

/** A term as what it shares with the one before it, a capital from `A` for no letter, and what follows. */
function following(before: string, term: string): string {
  let same = 0;
  while (same < 25 && same < before.length && before[same] === term[same]) same++;
  return String.fromCharCode(65 + same) + term.slice(same);
}

/** The terms of a layer, sorted. */
export function termsIn({ terms }: Pick<Layer, "terms">): string[] {
  let term = "";
  return terms.split(/(?=[A-Z])/).map((part) => {
    term = term.slice(0, part.charCodeAt(0) - 65) + part.slice(1);
    return term;
  });
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
  return termsIn({ terms })
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

function mostFrequent(letters: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? letter(1);
}

// Five bits a character: the first alphabet ends a number, the second goes on.
const ending = "0123456789abcdefghijklmnopqrstuv";
const goingOn = "wxyz!#$%&'()*+-./:;<=>?@[]^_{|}~";

function numeral(value: number): string {
  let text = ending[value % 32] ?? "";
  for (let rest = Math.floor(value / 32); rest > 0; rest = Math.floor(rest / 32)) text = goingOn[rest % 32] + text;
  return text;
}

function encoded(postings: ReadonlyMap<number, number>, usual: string): string {
  const byWeight = new Map<string, number[]>([[usual, []]]);
  for (const [document, weight] of postings) {
    const documents = byWeight.get(letter(weight));
    if (documents) documents.push(document);
    else byWeight.set(letter(weight), [document]);
  }
  return [...byWeight]
    .map(([weight, documents]) => {
      const distances = documents.map((document, row) => numeral(document - (documents[row - 1] ?? 0)));
      return (weight === usual ? "" : weight) + distances.join("");
    })
    .join("");
}

// By character code: a digit that ends a number, a digit that goes on (and 32 more), or nothing.
let digits: Int8Array | undefined;

function digitsByCode(): Int8Array {
  const byCode = new Int8Array(128).fill(-1);
  for (let value = 0; value < 32; value++) {
    byCode[ending.charCodeAt(value)] = value;
    byCode[goingOn.charCodeAt(value)] = value + 32;
  }
  return byCode;
}

/** The documents of a term and their weights, as `layerOf` wrote them, in the documents' order. */
export function decoded(postings: string, usual: string): [document: number, weight: number][] {
  digits ??= digitsByCode();
  const read: [document: number, weight: number][] = [];
  let [weight, document, distance, sorted] = [weightOf(usual), 0, 0, true];
  for (let at = 0; at < postings.length; at++) {
    const digit = digits[postings.charCodeAt(at)] ?? -1;
    if (digit < 0) {
      weight = weightOf(postings.charAt(at));
      document = 0;
      sorted = read.length === 0;
    } else {
      distance = distance * 32 + (digit & 31);
      if (digit >= 32) continue;
      document += distance;
      distance = 0;
      read.push([document, weight]);
    }
  }
  return sorted ? read : read.sort(([a], [b]) => a - b);
}

const weightOf = (letter: string) => (letter.charCodeAt(0) - 64) / step;
