// Random choices that are the same from the same seed, on every machine.

/** Whole numbers of 32 bits, by mulberry32. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return (x ^ (x >>> 14)) >>> 0;
  };
}

/** Numbers from 0 up to but not including 1. */
export function createRandom(seed: number): () => number {
  const next = mulberry(seed);
  return () => next() / 4_294_967_296;
}

/** Whole numbers below `n`. */
export function randomFrom(seed: number): (n: number) => number {
  const next = mulberry(seed);
  return (n) => next() % n;
}

/** One of a list. */
export function pickFrom<T>(random: (n: number) => number, list: readonly T[]): T {
  const picked = list[random(list.length)];
  if (picked === undefined) throw new RangeError("there is nothing to pick from: the list is empty");
  return picked;
}
