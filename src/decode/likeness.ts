// How alike two spellings are: what `suggest` offers, what "did you mean" means, and how the search knows a typing error.

/** How many letters to change, add, leave out or swap with their neighbour make one word the other (Damerau and Levenshtein). */
export function distance(from: string, to: string): number {
  const [a, b] = [[...from], [...to]];
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, letter] of a.entries()) {
    const line = [row + 1];
    for (const [column, other] of b.entries()) {
      const changed = (above[column] ?? 0) + (letter === other ? 0 : 1);
      const swapped = row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === other;
      line.push(
        Math.min(
          changed,
          (above[column + 1] ?? 0) + 1,
          (line[column] ?? 0) + 1,
          swapped ? (before[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, above] = [above, line];
  }
  return above[b.length] ?? 0;
}

/** The pairs of a text, and how often each stands there. */
export function pairsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let start = 0; start < text.length - 1; start++) {
    const pair = text.slice(start, start + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** How much of both two texts share (Sørensen and Dice): 1 for the same, 0 for nothing. */
export function shareOf(pairs: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): number {
  let [shared, all] = [0, 0];
  for (const [pair, count] of pairs) {
    shared += Math.min(count, others.get(pair) ?? 0);
    all += count;
  }
  for (const count of others.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}

/**
 * How alike two spellings are: 1 for the same, 0 for nothing in common. Errors are counted in their place, which finds a mistyped word;
 * pairs of letters wherever they stand, which finds what has the same words in it.
 */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (a === b || longer === 0) return 1;
  return (1 - distance(a, b) / longer + shareOf(pairsOf(a), pairsOf(b))) / 2;
}

/** The word of a list that is spelt most like a text; `undefined` where none is within `most` letters. */
export function nearestWord(text: string, words: readonly string[], most: number): string | undefined {
  if (text.length > 40) return undefined;
  let [best, least]: [string | undefined, number] = [undefined, most + 1];
  for (const word of words) {
    const letters = distance(text, word);
    if (letters < least) [best, least] = [word, letters];
  }
  return best;
}
