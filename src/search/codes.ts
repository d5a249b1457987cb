// Codes with a typing error: fuse.js's classic search over the compact spellings that share enough pairs of letters.
import Fuse from "fuse.js";
import { GramIndex, gramsOf } from "./grams.ts";

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
  #grams: GramIndex | undefined;

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
    this.#grams ??= new GramIndex(this.#spellings);
    const grams = gramsOf(query);
    const likeness = (shared: number, other: string) => (2 * shared) / (query.length + other.length + 2);
    const candidates = this.#grams
      .positionsLike(query, 30, (shared, other) => Math.max(0, likeness(shared, other) - 0.35))
      .map((position) => ({ position, code: this.#spellings[position] ?? "" }));
    if (candidates.length === 0) return [];
    const options = { keys: ["code"], includeScore: true, ignoreLocation: true, threshold: 0.4, isCaseSensitive: true };
    return new Fuse(candidates, options).search(query).map(({ item, score = 1 }) => {
      // A short code inside a long query matches by chance: what counts is how much of both is shared.
      const [short, long] = [query.length, item.code.length].sort((a, b) => a - b) as [number, number];
      const others = new Set(gramsOf(item.code));
      const alike = likeness(grams.filter((gram) => others.has(gram)).length, item.code);
      // Two entries may have one name; only one has the code.
      const named = item.position >= this.#size ? 0.97 : 1;
      const likely = Math.max((1 - score) * (short / long) * (0.7 + 0.3 * alike), oneErrorApart(query, item.code));
      return { position: item.position % this.#size, score: 0.98 * named * likely };
    });
  }
}

/** How sure it is that one was meant by the other when a single error parts them: a letter too few or many, swapped, or another. */
function oneErrorApart(query: string, code: string): number {
  let start = 0;
  while (start < query.length && query[start] === code[start]) start++;
  const rest = (text: string, from: number) => text.slice(start + from);
  if (rest(query, 0) === rest(code, 1) || rest(query, 1) === rest(code, 0)) return 0.97;
  if (rest(query, 1) !== rest(code, 1)) {
    const swapped =
      query[start] === code[start + 1] && query[start + 1] === code[start] && rest(query, 2) === rest(code, 2);
    return swapped ? 0.96 : 0;
  }
  return 0.92;
}

function append(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
