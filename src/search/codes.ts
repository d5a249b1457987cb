// Codes with a typing error: those that share enough pairs of letters with the query, as fuse.js rates them.
import Fuse from "fuse.js/min-basic";
import { distance, pairsOf, shareOf } from "../decode/likeness.ts";
import { edged, PairIndex } from "./pairs.ts";
import { scores } from "./scores.ts";

export interface CodeMatch {
  readonly position: number;
  /** Less than 1, which is the code itself. */
  readonly score: number;
}

/** The codes of all documents and the names of their enum members, compactly spelt. */
export class CodeIndex {
  readonly #spellings: readonly string[];
  readonly #size: number;
  readonly #positions = new Map<string, number[]>();
  #pairs: PairIndex | undefined;

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
    // Numbers are near to each other by chance only, behind a letter too, and sentences are no codes.
    if (query.length < 4 || query.length > 72 || /^(?:0x[\da-f]+|[a-z]?\d+)$/.test(query)) return [];
    this.#pairs ??= new PairIndex(this.#spellings);
    const candidates = this.#pairs
      .like(query, 30, (shared, other) => Math.max(0, (2 * shared) / (query.length + other.length + 2) - 0.35))
      .map(([position, code]) => ({ position, code }));
    if (candidates.length === 0) return [];
    const pairs = pairsOf(edged(query));
    const options = { keys: ["code"], includeScore: true, ignoreLocation: true, threshold: 0.4, isCaseSensitive: true };
    return new Fuse(candidates, options).search(query).map(({ item: { position, code }, score = 1 }) => {
      // A short code inside a long query matches by chance: what counts is how much of both is shared.
      const lengths = Math.min(query.length, code.length) / Math.max(query.length, code.length);
      const alike = (1 - score) * lengths * (scores.fewPairs + scores.allPairs * shareOf(pairs, pairsOf(edged(code))));
      const likely = Math.max(alike, distance(query, code) === 1 ? scores.oneError : 0);
      // Two entries may have one name; only one has the code.
      const named = position >= this.#size ? scores.mistypedName : 1;
      return { position: position % this.#size, score: scores.mistyped * named * likely };
    });
  }
}

function append(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
