// Codes with a typing error: fuse.js's classic search over the compact spellings that share enough pairs of letters.
import Fuse from "fuse.js";
import { gramsOf } from "./index.ts";

export interface CodeMatch {
  readonly position: number;
  /** At most 0.98: the code itself is 1. */
  readonly score: number;
}

/** The codes of all documents and the names of their enum members, compactly spelt. */
export class CodeIndex {
  readonly #spellings: readonly string[];
  readonly #size: number;
  readonly #positions = new Map<string, number[]>();
  #byGram: Map<string, number[]> | undefined;

  constructor(codes: readonly string[], names: readonly string[]) {
    this.#size = codes.length;
    this.#spellings = [...codes, ...names];
    for (const [position, code] of codes.entries()) append(this.#positions, code, position);
  }

  /** The documents whose code is spelt so. */
  at(code: string): readonly number[] {
    return this.#positions.get(code) ?? [];
  }

  /** The codes that a compactly spelt query was meant to be. */
  near(query: string): CodeMatch[] {
    // Numbers are near to each other by chance only, and sentences are no codes.
    if (query.length < 4 || query.length > 72 || /^\d+$/.test(query)) return [];
    this.#byGram ??= this.#grams();
    const grams = [...new Set(gramsOf(query))];
    const shared = new Map<number, number>();
    for (const gram of grams) {
      for (const position of this.#byGram.get(gram) ?? []) shared.set(position, (shared.get(position) ?? 0) + 1);
    }
    const candidates = [...shared]
      .map(([position, count]) => {
        const code = this.#spellings[position] ?? "";
        return { position, code, likeness: (2 * count) / (grams.length + code.length + 1) };
      })
      .filter(({ likeness }) => likeness >= 0.35)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, 30);
    if (candidates.length === 0) return [];
    const options = { keys: ["code"], includeScore: true, ignoreLocation: true, threshold: 0.4, isCaseSensitive: true };
    return new Fuse(candidates, options).search(query).map(({ item, score = 1 }) => {
      // A short code inside a long query matches by chance: what counts is how much of both is shared.
      const [short, long] = [query.length, item.code.length].sort((a, b) => a - b) as [number, number];
      // Two entries may have one name; only one has the code.
      const named = item.position >= this.#size ? 0.97 : 1;
      const likely = (1 - score) * (short / long) * (0.7 + 0.3 * item.likeness);
      return { position: item.position % this.#size, score: 0.98 * named * likely };
    });
  }

  #grams(): Map<string, number[]> {
    const byGram = new Map<string, number[]>();
    this.#spellings.forEach((code, position) => {
      for (const gram of new Set(gramsOf(code))) append(byGram, gram, position);
    });
    return byGram;
  }
}

function append(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
