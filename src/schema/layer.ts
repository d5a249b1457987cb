/** The index of one kind of texts: of the codes, wordings and keywords, or of one language's messages. */
export interface Layer {
  /** The terms, separated by spaces. */
  readonly terms: string;
  /** For each term, its documents: the distance from the one before (base 36) and the weight (one capital). */
  readonly postings: string;
  /** For each term, the words that stand in a text, separated by commas: how they end otherwise than it. */
  readonly words: string;
}
