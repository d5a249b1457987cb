// Pairs of letters: what a text with errors in it still shares with the right one. They choose, among thousands, the few that are worth
// a closer look.

import { pairsOf } from "../decode/likeness.ts";
import { largest } from "./largest.ts";

/** A word with its edges: how it begins and ends tells more than what is within. */
export const edged = (word: string) => `^${word}$`;

/** Words by the pairs that they hold. */
export class PairIndex {
  readonly #words: readonly string[];
  readonly #byPair = new Map<string, number[]>();

  constructor(words: readonly string[]) {
    this.#words = words;
    words.map(edged).forEach((word, position) => {
      for (let start = 0; start < word.length - 1; start++) {
        const pair = word.slice(start, start + 2);
        const list = this.#byPair.get(pair);
        if (!list) this.#byPair.set(pair, [position]);
        else if (list.at(-1) !== position) list.push(position);
      }
    });
  }

  /** The words that `rate` rates highest by how many pairs they share with a word, and their positions; 0 leaves one out. */
  like(
    word: string,
    limit: number,
    rate: (shared: number, other: string) => number,
  ): [position: number, word: string][] {
    // Counted in an array: in a large catalogue a pair of letters is in every third text.
    const shared = new Uint8Array(this.#words.length);
    for (const pair of pairsOf(edged(word)).keys()) {
      for (const position of this.#byPair.get(pair) ?? []) shared[position] = (shared[position] ?? 0) + 1;
    }
    const ratings = new Float64Array(shared.length);
    for (let position = 0; position < shared.length; position++) {
      const count = shared[position] ?? 0;
      if (count > 0) ratings[position] = rate(count, this.#words[position] ?? "");
    }
    return largest(ratings, limit).map(([position]) => [position, this.#words[position] ?? ""]);
  }
}
