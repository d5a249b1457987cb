import { loanKey, russianKey, skeleton } from "../compile/search/latin-letters.ts";
import {
  combined,
  isNamed,
  keywordsOf,
  type ReadPostings,
  readPostings,
  termsIn,
  withEndings,
  wordsIn,
} from "../compile/search/layer.ts";
import { plainTerm, stem, stemsOf, termIn } from "../compile/search/stem.ts";
import { type Cut, cutAt, inLetters, withoutPerson } from "../compile/search/terms.ts";
import { pairsOf } from "../decode/likeness.ts";
import type { Layer } from "../schema/layer.ts";
import { Messages } from "./messages.ts";
import { edged } from "./pairs.ts";
import { limits } from "./scores.ts";
import { thesaurus } from "./thesaurus.ts";

export interface Postings {
  readonly documents: readonly number[];
  /** How much the term counts there. */
  readonly presence: readonly number[];
  /** How telling it is. */
  readonly telling: number;
}

/** A layer, and where its documents stand among those of the index. */
export interface PlacedLayer {
  readonly lng: string;
  readonly layer: Layer;
  /** The number of its first document. */
  readonly offset: number;
  /** How many entries it is of, and which of them each document stands for. */
  readonly entries: number;
  readonly members: readonly (readonly number[])[];
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

/** Words of one length, with their edges, and of each the set of its letters, as bits. */
interface LetterSets {
  readonly words: string[];
  readonly sets: number[];
}

/** A layer as it is read. */
interface OpenLayer extends PlacedLayer, ReadPostings {
  readonly terms: readonly string[];
  readonly words: readonly string[];
}

/** Where a term stands: in which layer, in which row of it, and where else. */
interface Place {
  readonly layer: OpenLayer;
  readonly row: number;
  readonly next: Place | undefined;
}

function* placesFrom(first: Place | undefined): Generator<Place> {
  for (let place = first; place; place = place.next) yield place;
}

/** An inverted index over layers. What a query does not need is not built. */
export class InvertedIndex {
  /** How many documents there are. */
  readonly size: number;
  readonly #layers: readonly OpenLayer[];
  readonly #places = new Map<string, Place>();
  readonly #read = new Map<string, Postings>();
  readonly #weights: Uint8Array;
  readonly #presence: Float64Array;
  #letters: ReadonlyMap<number, LetterSets> | undefined;
  #bySkeleton: ReadonlyMap<string, readonly string[]> | undefined;
  #byLoanKey: ReadonlyMap<string, readonly string[]> | undefined;
  #byRussianKey: ReadonlyMap<string, readonly string[]> | undefined;
  readonly #synonyms = new Map<number, readonly string[]>();
  #messages: ReadonlyMap<OpenLayer, Messages> | undefined;
  #beside: InvertedIndex | undefined;

  constructor(layers: readonly PlacedLayer[], size: number) {
    this.size = size;
    this.#weights = new Uint8Array(size);
    this.#presence = new Float64Array(size);
    this.#layers = layers.map((placed) => ({
      ...placed,
      ...readPostings(placed.layer),
      terms: termsIn(placed.layer).map((term) => termIn(placed.lng, term)),
      words: placed.layer.words.split(" "),
    }));
    // The last layer first: of what stands in several, the first one comes first.
    for (const layer of [...this.#layers].reverse())
      layer.terms.forEach((term, row) => {
        this.#places.set(term, { layer, row, next: this.#places.get(term) });
      });
  }

  /** Reads the documents of all terms that several have, which a query else reads when it is the first to need them. */
  readAhead(): void {
    for (const { terms, starts } of this.#layers) {
      for (const [row, term] of terms.entries())
        if ((starts[row + 1] ?? 0) - (starts[row] ?? 0) > 1) this.postings(term);
    }
  }

  /** Takes the other index that a query goes through: what that one knows is known here, and tells as much, though no entry here says it. */
  standBeside(other: InvertedIndex): void {
    this.#beside = other;
  }

  has(term: string): boolean {
    return this.#places.has(term);
  }

  /** Whether it stands here, or in the index beside this one. */
  knows(term: string): boolean {
    return this.has(term) || this.#beside?.has(term) === true;
  }

  postings(term: string): Postings | undefined {
    const known = this.#read.get(term);
    if (known) return known;
    const first = this.#places.get(term);
    if (!first) return undefined;
    const found: number[] = [];
    for (const { layer, row } of placesFrom(first)) {
      const here = this.#documentsOf(layer, row);
      for (const document of here) {
        // What several languages say counts once.
        const before = this.#presence[document] ?? 0;
        if (before === 0) found.push(document);
        this.#presence[document] = Math.max(before, presenceOf(this.#weights[document] ?? 0));
        this.#weights[document] = 0;
      }
    }
    const read = {
      documents: found,
      presence: found.map((document) => this.#presence[document] ?? 0),
      telling: tellingOf(found.length, this.size),
    };
    for (const document of found) this.#presence[document] = 0;
    this.#read.set(term, read);
    return read;
  }

  /** The documents of a term in a layer, groups resolved to their entries; their weights stand in `#weights`, until they are taken. */
  #documentsOf({ starts, documents, weights, offset, members }: OpenLayer, row: number): number[] {
    const found: number[] = [];
    for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place++) {
      const weight = weights[place] ?? 0;
      for (const member of members[documents[place] ?? 0] ?? []) {
        const before = this.#weights[offset + member] ?? 0;
        if (before === 0) found.push(offset + member);
        this.#weights[offset + member] = before === 0 ? weight : combined(before, weight);
      }
    }
    return found;
  }

  /** How telling a term is, here or in the index beside this one; one that stands nowhere is nothing. */
  tellingOf(term: string): number {
    return this.postings(term)?.telling ?? this.#beside?.postings(term)?.telling ?? 0;
  }

  /** The terms of a group of the thesaurus that are known. */
  synonyms(group: number): readonly string[] {
    let known = this.#synonyms.get(group);
    if (!known) {
      known = (thesaurus().members[group] ?? []).filter((term) => this.knows(term));
      this.#synonyms.set(group, known);
    }
    return known;
  }

  /** How much of a document's messages some terms say, from 0 to 1: of the one, in any language, that they say most of. */
  messagesSaid(terms: ReadonlyMap<string, number>): (document: number) => number {
    this.#messages ??= new Map(
      this.#layers.map((layer) => [layer, new Messages(layer, (term) => this.tellingOf(term))]),
    );
    for (const messages of this.#messages.values()) messages.forget();
    const spoken = new Set<Messages>();
    for (const [term, sure] of terms) {
      for (const { layer, row } of placesFrom(this.#places.get(term))) {
        const messages = this.#messages.get(layer);
        if (messages) spoken.add(messages.hear(row, sure));
      }
    }
    return (document) => {
      let most = 0;
      for (const messages of spoken) most = Math.max(most, messages.saidOf(document));
      return most;
    };
  }

  /** The words of a document that a term stands for, one of each language: the one that was said, else the first. */
  wordsOf(term: string, document: number, said: string): IndexWord[] {
    return [...placesFrom(this.#places.get(term))].flatMap(({ layer, row }): IndexWord[] => {
      const here = this.#documentsOf(layer, row);
      for (const at of here) this.#weights[at] = 0;
      if (!here.includes(document)) return [];
      const words = wordsAt(layer, row);
      const word = words.includes(said) ? said : words[0];
      return word === undefined ? [] : [{ word, lng: layer.lng }];
    });
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

  /** The terms that a word stands by which is in a text just so. */
  termsOfWord(word: string): string[] {
    const own = stemsOf(word);
    return [...new Set([...own, ...own.map(withoutPerson)])].filter((term) =>
      [...placesFrom(this.#places.get(term))].some(({ layer, row }) => wordsAt(layer, row).includes(word)),
    );
  }

  /** Whether a text of one's own entries, which stand behind the built-in ones, has a word. */
  isOwn(word: string): boolean {
    return [...placesFrom(this.#places.get(stem(word)))].some(({ layer }) => layer.offset > 0);
  }

  /** Whether a word stands in an English text just so, here or in the index beside this one: of English the index has all words. */
  isEnglish(word: string): boolean {
    return [this, this.#beside ?? this].some((index) =>
      [...placesFrom(index.#places.get(stem(word)))].some(
        ({ layer, row }) => layer.lng === "en" && wordsAt(layer, row).includes(word),
      ),
    );
  }

  /** Whether a word stands in a text just so. */
  hasWord(word: string): boolean {
    return this.termsOfWord(word).length > 0;
  }

  /** The words about as long as a word that share at least so many pairs of letters with it, most first. */
  sharing(word: string, least: number, limit: number): string[] {
    this.#letters ??= lettersByLength(
      new Set([...this.#layers.flatMap(({ layer }) => wordsIn(layer)), ...thesaurus().spoken]),
    );
    const wanted = [...pairsOf(edged(word)).keys()];
    const letters = lettersOf(word);
    const found: { readonly other: string; readonly shared: number }[] = [];
    for (let length = word.length - 2; length <= word.length + 2; length++) {
      const { words = [], sets = [] } = this.#letters.get(length) ?? {};
      for (const [position, other] of words.entries()) {
        if (differing(letters, sets[position] ?? 0) > 4) continue;
        let shared = 0;
        for (const pair of wanted) if (other.includes(pair)) shared++;
        if (shared >= least) found.push({ other, shared });
      }
    }
    return found
      .sort((a, b) => b.shared - a.shared)
      .slice(0, limit)
      .map(({ other }) => other.slice(1, -1));
  }

  /** The Persian terms that have these consonants. */
  bySkeleton(consonants: string): readonly string[] {
    this.#bySkeleton ??= byKey(this.#termsIn("fa"), (term) => {
      const own = /[\u0600-\u06ff]/.test(term) ? skeleton(term) : "";
      return own.length >= 2 ? own : undefined;
    });
    return this.#bySkeleton.get(consonants) ?? [];
  }

  /** The English words that are spelt so in Persian or Arabic letters. */
  byLoanKey(key: string): readonly string[] {
    this.#byLoanKey ??= byKey(
      this.#layers.flatMap(({ layer, lng }) => (lng === "en" ? wordsIn(layer) : [])),
      (word) => (/^[a-z]{4,}$/.test(word) ? loanKey(word) : undefined),
    );
    return this.#byLoanKey.get(key) ?? [];
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

/** The words of a layer's term. */
const wordsAt = ({ words, terms, lng }: OpenLayer, row: number): string[] =>
  withEndings(words[row] ?? "", plainTerm(lng, terms[row] ?? ""));

function byKey(terms: Iterable<string>, keyOf: (term: string) => string | undefined): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const term of new Set(terms)) {
    const key = keyOf(term);
    if (key !== undefined) append(found, key, term);
  }
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
    found.words.push(edged(word));
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

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
