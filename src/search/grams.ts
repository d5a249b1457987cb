/** Pairs of letters, with the edges of the word: what two spellings of one word still share. */
export function gramsOf(word: string): string[] {
  const padded = `^${word}$`;
  return [...new Set(Array.from({ length: padded.length - 1 }, (_, index) => padded.slice(index, index + 2)))];
}

/** Texts by the pairs of letters that they hold: what a mistyped one is compared with. */
export class GramIndex {
  readonly #texts: readonly string[];
  readonly #byGram = new Map<string, number[]>();

  constructor(texts: readonly string[]) {
    this.#texts = texts;
    for (const [position, text] of texts.entries()) {
      const padded = `^${text}$`;
      for (let start = 0; start < padded.length - 1; start++) {
        const gram = padded.slice(start, start + 2);
        const list = this.#byGram.get(gram);
        if (!list) this.#byGram.set(gram, [position]);
        else if (list.at(-1) !== position) list.push(position);
      }
    }
  }

  /** The positions of the texts that `rate` rates highest by how many pairs they share with a text; 0 leaves one out. */
  positionsLike(text: string, limit: number, rate: (shared: number, other: string) => number): number[] {
    // Counted in an array: in a large catalogue a pair of letters is in every third text.
    const shared = new Uint8Array(this.#texts.length);
    for (const gram of gramsOf(text)) {
      for (const position of this.#byGram.get(gram) ?? []) shared[position] = (shared[position] ?? 0) + 1;
    }
    const found: { readonly position: number; readonly rating: number }[] = [];
    for (const [position, count] of shared.entries()) {
      const rating = count === 0 ? 0 : rate(count, this.#texts[position] ?? "");
      if (rating > 0) found.push({ position, rating });
    }
    return found
      .sort((a, b) => b.rating - a.rating)
      .slice(0, limit)
      .map(({ position }) => position);
  }

  like(text: string, limit: number, rate: (shared: number, other: string) => number): string[] {
    return this.positionsLike(text, limit, rate).map((position) => this.#texts[position] ?? "");
  }
}
