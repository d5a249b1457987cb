/** How often each pair of letters stands in a text. */
export function pairsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let index = 0; index < text.length - 1; index++) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** How alike two texts are by their pairs of letters (Sørensen and Dice): 1 for the same, 0 for nothing in common. */
export function likeness(pairs: ReadonlyMap<string, number>, other: string): number {
  const others = pairsOf(other);
  let shared = 0;
  let total = 0;
  for (const [pair, count] of pairs) {
    shared += Math.min(count, others.get(pair) ?? 0);
    total += count;
  }
  for (const count of others.values()) total += count;
  return total === 0 ? 0 : (2 * shared) / total;
}
