/** The index of one kind of texts: of the codes, wordings and keywords, or of one language's messages. */
export interface Layer {
  /** How each is written, `compile/search/layer.ts` says. */
  readonly terms: string;
  readonly words: string;
  readonly postings: string;
}
