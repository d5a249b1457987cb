import { russianKey, skeleton } from "../compile/search/latin-letters.ts";
import {
  combined,
  documentsIn,
  isNamed,
  keywordsOf,
  startsOf,
  termsIn,
  weightAt,
  withEndings,
  wordsIn,
} from "../compile/search/layer.ts";
import { type Cut, cutAt, inLetters } from "../compile/search/terms.ts";
import { pairsOf } from "../decode/likeness.ts";
import type { Layer } from "../schema/layer.ts";
import { edged } from "./pairs.ts";
import { limits } from "./scores.ts";
import { thesaurus } from "./thesaurus.ts";

export interface Postings {
  readonly documents: readonly number[];
  /** How much the term counts there. */
  readonly presence: readonly number[];
}

/** A layer, and where its documents stand among those of the index. */
export interface PlacedLayer {
  readonly lng: string;
  readonly layer: Layer;
  /** The number of its first document. */
  readonly offset: number;
  /** How many of its documents are entries; those behind them stand for the entries of a group. */
  readonly entries: number;
  readonly groups: readonly (readonly number[])[];
}

/** How telling what stands in so many documents is (inverse document frequency). */
export const tellingOf = (documents: number, size: number) =>
  Math.min(limits.mostTelling, Math.log(1 + (size - documents + 0.5) / (documents + 0.5)));

/** How much a term counts in an entry, by its weight there. */
const presenceOf = (weight: number) => (isNamed(weight) ? limits.named : 0) + keywordsOf(weight);

/** A word of the index, and its language. */
export interface IndexWord {
  readonly word: string;
  readonly lng: string;
}

/** Words of one length, and of each the set of its letters, as bits. */
interface LetterSets {
  readonly words: string[];
  readonly sets: number[];
}

interface Row extends PlacedLayer {
  readonly postings: readonly string[];
  /** Where the weights of each term's documents begin. */
  readonly starts: readonly number[];
  readonly words: readonly string[];
  readonly terms: readonly string[];
  readonly byTerm: ReadonlyMap<string, number>;
  /** The documents of the terms that were asked for. */
  readonly read: Map<string, readonly (readonly [document: number, weight: number])[]>;
}

/** An inverted index over layers. What a query does not need is not built. */
export class InvertedIndex {
  /** How many documents there are. */
  readonly size: number;
  readonly #layers: readonly Row[];
  #known: ReadonlySet<string> | undefined;
  readonly #read = new Map<string, Postings | undefined>();
  #letters: ReadonlyMap<number, LetterSets> | undefined;
  #bySkeleton: ReadonlyMap<string, readonly string[]> | undefined;
  #byRussianKey: ReadonlyMap<string, readonly string[]> | undefined;
  #messages: readonly LayerMessages[] | undefined;

  constructor(layers: readonly PlacedLayer[], size: number) {
    this.size = size;
    this.#layers = layers.map((placed) => {
      const terms = termsIn(placed.layer);
      const postings = placed.layer.postings.split(" ");
      return {
        ...placed,
        terms,
        postings,
        starts: startsOf(postings),
        words: placed.layer.words.split(" "),
        byTerm: new Map(terms.map((term, row) => [term, row])),
        read: new Map(),
      };
    });
  }

  get #words(): ReadonlySet<string> {
    this.#known ??= new Set(this.#layers.flatMap(({ layer }) => wordsIn(layer)));
    return this.#known;
  }

  has(term: string): boolean {
    return this.#layers.some(({ byTerm }) => byTerm.has(term));
  }

  /** Whether a term is of a language. */
  hasIn(lng: string, term: string): boolean {
    return this.#layers.some((layer) => layer.lng === lng && layer.byTerm.has(term));
  }

  postings(term: string): Postings | undefined {
    const known = this.#read.get(term);
    if (known) return known;
    const presence = new Map<number, number>();
    for (const layer of this.#layers) {
      // What several languages say counts once.
      for (const [document, weight] of postingsIn(layer, term))
        presence.set(document, Math.max(presence.get(document) ?? 0, presenceOf(weight)));
    }
    if (presence.size === 0) return undefined;
    const read = { documents: [...presence.keys()], presence: [...presence.values()] };
    this.#read.set(term, read);
    return read;
  }

  /** How telling a term is; one that stands nowhere is nothing. */
  tellingOf(term: string): number {
    const found = this.postings(term)?.documents.length ?? 0;
    return found === 0 ? 0 : tellingOf(found, this.size);
  }

  /** Of each language that a document has a message in, the message's terms. */
  messagesOf(document: number): string[][] {
    this.#messages ??= this.#layers.map(messagesIn);
    return this.#messages.flatMap(({ terms, starts, rows, offset }) => {
      const [from = 0, to = 0] = [starts[document - offset], starts[document - offset + 1]];
      return to > from ? [Array.from(rows.subarray(from, to), (row) => terms[row] ?? "")] : [];
    });
  }

  /** The word of a document that a term stands for: the one that was said, else the first. */
  wordOf(term: string, document: number, said: string): IndexWord | undefined {
    const found = this.#layers.flatMap((layer): IndexWord[] => {
      const row = layer.byTerm.get(term);
      if (row === undefined || !postingsIn(layer, term).some(([at]) => at === document)) return [];
      const words = withEndings(layer.words[row] ?? "", term);
      const word = words.includes(said) ? said : words[0];
      return word === undefined ? [] : [{ word, lng: layer.lng }];
    });
    return found.find(({ word }) => word === said) ?? found[0];
  }

  /** The terms that begin so and go on. */
  startingWith(start: string, limit = 30): Set<string> {
    const found = new Set<string>();
    for (const { terms } of this.#layers) {
      for (let index = firstFrom(terms, start); index < terms.length && found.size < limit; index++) {
        const term = terms[index] ?? "";
        if (!term.startsWith(start)) break;
        if (term.length > start.length) found.add(term);
      }
    }
    return found;
  }

  /** Where Chinese is cut into words: at those of the thesaurus and of the texts. */
  readonly cut: Cut = cutAt(
    (word) => thesaurus().spoken.has(word) || thesaurus().silent.has(word) || this.hasWord(word),
    inLetters,
  );

  /** Whether a word stands in a text just so. */
  hasWord(word: string): boolean {
    return this.#words.has(word);
  }

  /** The words about as long as a word that share at least so many pairs of letters with it, most first. */
  sharing(word: string, least: number, limit: number): string[] {
    this.#letters ??= lettersByLength(new Set([...this.#words, ...thesaurus().spoken]));
    const wanted = pairsOf(edged(word));
    const letters = lettersOf(word);
    const found: { readonly other: string; readonly shared: number }[] = [];
    for (let length = word.length - 2; length <= word.length + 2; length++) {
      const { words = [], sets = [] } = this.#letters.get(length) ?? {};
      for (const [position, other] of words.entries()) {
        if (differing(letters, sets[position] ?? 0) > 4) continue;
        const pairs = pairsOf(edged(other));
        let shared = 0;
        for (const pair of wanted.keys()) if (pairs.has(pair)) shared++;
        if (shared >= least) found.push({ other, shared });
      }
    }
    return found
      .sort((a, b) => b.shared - a.shared)
      .slice(0, limit)
      .map(({ other }) => other);
  }

  /** The Persian terms that have these consonants. */
  bySkeleton(consonants: string): readonly string[] {
    this.#bySkeleton ??= byKey(this.#termsIn("fa"), (term) => {
      const own = /[\u0600-\u06ff]/.test(term) ? skeleton(term) : "";
      return own.length >= 2 ? own : undefined;
    });
    return this.#bySkeleton.get(consonants) ?? [];
  }

  /** The Russian terms that are spelt so in Latin letters. */
  byRussianKey(key: string): readonly string[] {
    this.#byRussianKey ??= byKey([...this.#termsIn("ru"), ...thesaurus().spoken], (term) =>
      /[\u0400-\u04ff]/.test(term) ? russianKey(term) : undefined,
    );
    return this.#byRussianKey.get(key) ?? [];
  }

  #termsIn(lng: string): string[] {
    return this.#layers.flatMap((layer) => (layer.lng === lng ? layer.terms : []));
  }
}

function byKey(terms: Iterable<string>, keyOf: (term: string) => string | undefined): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const term of new Set(terms)) {
    const key = keyOf(term);
    if (key !== undefined) append(found, key, term);
  }
  return found;
}

/** Of each entry of a layer the terms of its message: those of entry `n` are `rows` from `starts[n]` to `starts[n + 1]`. */
interface LayerMessages {
  readonly terms: readonly string[];
  readonly offset: number;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

function messagesIn(layer: Row): LayerMessages {
  const { terms, offset, entries } = layer;
  const starts = new Int32Array(entries + 1);
  const eachOf = (tell: (entry: number, row: number) => void) => {
    for (const [row, term] of terms.entries())
      for (const [document, weight] of postingsIn(layer, term)) if (isNamed(weight)) tell(document - offset, row);
  };
  eachOf((entry) => {
    starts[entry + 1] = (starts[entry + 1] ?? 0) + 1;
  });
  for (let entry = 0; entry < entries; entry++) starts[entry + 1] = (starts[entry + 1] ?? 0) + (starts[entry] ?? 0);
  const rows = new Int32Array(starts[entries] ?? 0);
  const next = starts.slice();
  eachOf((entry, row) => {
    const place = next[entry] ?? 0;
    rows[place] = row;
    next[entry] = place + 1;
  });
  return { terms, offset, starts, rows };
}

/** The documents of a row of a layer as they are written, and their weights. */
const writtenIn = ({ layer, postings, starts }: Row, row: number): (readonly [document: number, weight: number])[] =>
  documentsIn(postings[row] ?? "").map(
    (document, place) => [document, weightAt(layer.weights, (starts[row] ?? 0) + place)] as const,
  );

/** The documents of a term in a layer, groups resolved to their entries. */
function postingsIn(layer: Row, term: string): readonly (readonly [document: number, weight: number])[] {
  const { byTerm, offset, entries, groups, read } = layer;
  const known = read.get(term);
  if (known) return known;
  const row = byTerm.get(term);
  if (row === undefined) return [];
  if (groups.length === 0) {
    const found = writtenIn(layer, row).map(([document, weight]) => [offset + document, weight] as const);
    read.set(term, found);
    return found;
  }
  const weights = new Map<number, number>();
  for (const [document, weight] of writtenIn(layer, row))
    for (const member of document < entries ? [document] : (groups[document - entries] ?? []))
      weights.set(offset + member, combined(weights.get(offset + member) ?? 0, weight));
  const found = [...weights];
  // Queries come from users; only what the layers hold can fill this.
  read.set(term, found);
  return found;
}

// Which letters a word has, in 32 bits, tells at once that most words are not meant by a mistyped one.
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** How many letters one of two sets has that the other lacks. */
function differing(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count++;
  }
  return count;
}

function lettersByLength(all: ReadonlySet<string>): Map<number, LetterSets> {
  const byLength = new Map<number, LetterSets>();
  for (const word of all) {
    const found = byLength.get(word.length) ?? { words: [], sets: [] };
    byLength.set(word.length, found);
    found.words.push(word);
    found.sets.push(lettersOf(word));
  }
  return byLength;
}

/** Where in a sorted list a text stands or would stand. */
function firstFrom(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
