/** The numbers above 0 and where they stand, largest first, so many at most; of equals the first ones. */
export function largest(numbers: ArrayLike<number>, limit: number): [position: number, number: number][] {
  let best: [position: number, number: number][] = [];
  let least = 0;
  const cut = () => {
    best = best.sort(([, a], [, b]) => b - a).slice(0, limit);
    if (best.length === limit) least = best.at(-1)?.[1] ?? least;
  };
  for (let position = 0; position < numbers.length; position++) {
    const number = numbers[position] ?? 0;
    if (number <= least) continue;
    best.push([position, number]);
    // Not all at once in the end: most of a large catalogue are less than what was found before them.
    if (best.length >= 2 * limit) cut();
  }
  cut();
  return best;
}
