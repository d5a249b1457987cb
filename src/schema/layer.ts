/** The index of one language's texts. */
export interface Layer {
  /** How each is written, `compile/search/layer.ts` says. */
  readonly terms: string;
  readonly words: string;
  readonly postings: string;
  readonly weights: string;
}

/** The built-in index: a layer for each language, in the letters of `compile/search/alphabets.ts`. */
export interface SearchIndex {
  readonly layers: Readonly<Record<string, Layer>>;
  /** Documents that stand for several entries, before those of one: each one's entries, as postings are written. */
  readonly groups: string;
}
