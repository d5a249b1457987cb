/** What stands between a sentence and the next one: nothing where its full stop is as wide as a letter. */
export const gapAfter = (sentence: string): string => (sentence === "" || sentence.endsWith("。") ? "" : " ");

/** Sentences, one after the other. */
export function inARow([first = "", ...others]: readonly string[]): string {
  let text = first;
  for (const sentence of others) text += gapAfter(text) + sentence;
  return text;
}
