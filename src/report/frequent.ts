import { copyOf } from "./copy.ts";

/** What was counted under one key. */
export interface Frequent<T> {
  readonly key: string;
  /** At least this many; as many as `overlooked` more may have been. */
  readonly count: number;
  readonly value: T;
}

interface Counter<T> {
  count: number;
  readonly value: T;
}

/**
 * Counts the most frequent keys of a stream of any number of keys, in bounded memory. Up to `capacity` keys all counts are
 * exact; beyond that the rarer half is forgotten (Misra and Gries, in the form of Anderson et al. 2017, which finds what
 * Space-Saving finds), and a count is too low by `overlooked` at most.
 */
export class FrequentKeys<T> {
  readonly capacity: number;
  readonly #make: () => T;
  #counters = new Map<string, Counter<T>>();
  #overlooked = 0;

  constructor(capacity: number, make: () => T) {
    this.capacity = capacity;
    this.#make = make;
  }

  /** By how much a count may be too low; 0 where nothing was forgotten. */
  get overlooked(): number {
    return this.#overlooked;
  }

  get size(): number {
    return this.#counters.size;
  }

  /** Counts a key, and gives what is kept with it. */
  add(key: string): T {
    let counter = this.#counters.get(key);
    if (!counter) {
      if (this.#counters.size >= this.capacity) this.#forget();
      counter = { count: 0, value: this.#make() };
      this.#counters.set(copyOf(key), counter);
    }
    counter.count++;
    return counter.value;
  }

  /** What is kept with a key, without counting it. */
  get(key: string): T | undefined {
    return this.#counters.get(key)?.value;
  }

  /** The most frequent keys, most frequent first; equally frequent ones in the order of their text. */
  top(limit: number): Frequent<T>[] {
    return [...this.#counters]
      .map(([key, { count, value }]) => ({ key, count, value }))
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
      .slice(0, limit);
  }

  #forget(): void {
    const counts = [...this.#counters.values()].map(({ count }) => count).sort((a, b) => a - b);
    const median = counts[counts.length >> 1] ?? 1;
    this.#overlooked += median;
    const kept = new Map<string, Counter<T>>();
    for (const [key, counter] of this.#counters) {
      counter.count -= median;
      if (counter.count > 0) kept.set(key, counter);
    }
    this.#counters = kept;
  }
}
