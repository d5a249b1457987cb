/** The index of one kind of texts: of the codes, wordings and keywords, or of one language's messages. */
export interface Layer {
  /** The terms, sorted: each a capital for how many letters of the one before it has (`A` for none), and the others. */
  readonly terms: string;
  /** The weight that most documents have, as a capital. */
  readonly usual: string;
  /**
   * For each term, its documents: those of the usual weight, then a capital and those of that weight, and so on; each as the
   * distance from the one before, in base 32.
   */
  readonly postings: string;
  /** For each term, the words that stand in a text, separated by commas: how they end otherwise than it. */
  readonly words: string;
}
