import { combined, decoded, termsIn, wordsIn } from "../compile/search/layer.ts";
import { skeleton, stem } from "../compile/search/terms.ts";
import type { Layer } from "../schema/layer.ts";
import { PairIndex } from "./pairs.ts";
import { mostTelling } from "./scores.ts";

export interface Postings {
  readonly documents: readonly number[];
  readonly weights: readonly number[];
  /** How telling the term is: rare ones are. */
  readonly idf: number;
}

/** An inverted index over layers. What a query does not need is not built. */
export class InvertedIndex {
  /** How many documents there are. */
  readonly size: number;
  readonly #rows: readonly {
    readonly postings: readonly string[];
    readonly offset: number;
    readonly byTerm: ReadonlyMap<string, number>;
  }[];
  readonly #layers: readonly Layer[];
  #sorted: readonly (readonly string[])[] | undefined;
  readonly #read = new Map<string, Postings | undefined>();
  #pairs: PairIndex | undefined;
  #bySkeleton: Map<string, string[]> | undefined;

  /** `offset` is the number of the layer's first document. */
  constructor(layers: readonly { readonly layer: Layer; readonly offset: number }[], size: number) {
    this.size = size;
    this.#rows = layers.map(({ layer, offset }) => ({
      postings: layer.postings.split(" "),
      offset,
      byTerm: new Map(termsIn(layer).map((term, row) => [term, row])),
    }));
    this.#layers = layers.map(({ layer }) => layer);
  }

  get #words(): readonly (readonly string[])[] {
    this.#sorted ??= this.#layers.map(wordsIn);
    return this.#sorted;
  }

  has(term: string): boolean {
    return this.#rows.some(({ byTerm }) => byTerm.has(term));
  }

  postings(term: string): Postings | undefined {
    const known = this.#read.get(term);
    if (known) return known;
    const weights = new Map<number, number>();
    for (const { postings, offset, byTerm } of this.#rows) {
      const row = byTerm.get(term);
      if (row === undefined) continue;
      for (const [document, weight] of decoded(postings[row] ?? "")) {
        const position = offset + document;
        weights.set(position, combined(weights.get(position) ?? 0, weight));
      }
    }
    if (weights.size === 0) return undefined;
    const idf = Math.min(mostTelling, Math.log(1 + (this.size - weights.size + 0.5) / (weights.size + 0.5)));
    const read = { documents: [...weights.keys()], weights: [...weights.values()], idf };
    // Queries come from users; only what the layers hold can fill this.
    this.#read.set(term, read);
    return read;
  }

  /** The terms of the words that begin so and go on. */
  startingWith(start: string, limit = 30): Set<string> {
    const found = new Set<string>();
    for (const words of this.#words) {
      for (let index = firstFrom(words, start); index < words.length && found.size < limit; index++) {
        const word = words[index] ?? "";
        if (!word.startsWith(start)) break;
        if (word.length > start.length) found.add(stem(word));
      }
    }
    return found;
  }

  /** Whether a word stands in a text just so. */
  hasWord(word: string): boolean {
    return this.#words.some((words) => words[firstFrom(words, word)] === word);
  }

  /** The words about as long as a word that share at least so many pairs of letters with it, most first. */
  sharing(word: string, least: number, limit: number): string[] {
    this.#pairs ??= new PairIndex([...new Set(this.#words.flat())]);
    const rate = (shared: number, other: string) =>
      shared >= least && Math.abs(other.length - word.length) <= 2 ? shared : 0;
    return this.#pairs.like(word, limit, rate).map(([, other]) => other);
  }

  /** The terms in Persian letters that have these consonants. */
  bySkeleton(consonants: string): readonly string[] {
    this.#bySkeleton ??= this.#skeletons();
    return this.#bySkeleton.get(consonants) ?? [];
  }

  #skeletons(): Map<string, string[]> {
    const bySkeleton = new Map<string, string[]>();
    for (const term of new Set(this.#rows.flatMap(({ byTerm }) => [...byTerm.keys()]))) {
      if (!/[\u0600-\u06ff]/.test(term)) continue;
      const consonants = skeleton(term);
      if (consonants.length >= 2) append(bySkeleton, consonants, term);
    }
    return bySkeleton;
  }
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
