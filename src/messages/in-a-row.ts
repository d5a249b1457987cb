/** What stands behind a sentence that another one follows: nothing where its full stop is as wide as a letter. */
export const gapAfter = (sentence: string | undefined): readonly string[] =>
  sentence === undefined || sentence.endsWith("。") ? [] : [" "];

/** Sentences, one after the other. */
export const inARow = (sentences: readonly string[]): string =>
  sentences.flatMap((sentence, index) => [...gapAfter(sentences[index - 1]), sentence]).join("");
