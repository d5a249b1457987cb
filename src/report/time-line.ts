import type { WallTime } from "./wall-time.ts";

export type TimeUnit = "minute" | "hour" | "day" | "month" | "year";

export interface TimeBucket {
  /** When it begins: `2026-03-01T10:05`, `2026-03-01T10`, `2026-03-01`, `2026-03` or `2026`. */
  readonly start: string;
  readonly replies: number;
  readonly failures: number;
}

interface Counts {
  replies: number;
  failures: number;
}

const units: readonly { readonly unit: TimeUnit; readonly length: number }[] = [
  { unit: "minute", length: 16 },
  { unit: "hour", length: 13 },
  { unit: "day", length: 10 },
  { unit: "month", length: 7 },
  { unit: "year", length: 4 },
];

// More than a day's minutes, a quarter's hours, or five years' days: what is longer is counted by the next unit.
const maxBuckets = 2_400;

/** Counts over time, by the finest unit whose buckets are not too many. */
export class TimeLine {
  #level = 0;
  #buckets = new Map<string, Counts>();

  add(time: WallTime, failed: boolean, count = 1): void {
    let key = this.#keyOf(time);
    let counts = this.#buckets.get(key);
    if (!counts) {
      while (this.#buckets.size >= maxBuckets && this.#level < units.length - 1) this.#coarsen(this.#level + 1);
      // A day without an hour has no place among hours, nor an hour among minutes.
      while (time.length < this.#length) this.#coarsen(this.#level + 1);
      key = this.#keyOf(time);
      counts = this.#buckets.get(key) ?? { replies: 0, failures: 0 };
      this.#buckets.set(key, counts);
    }
    counts.replies += count;
    if (failed) counts.failures += count;
  }

  /** The buckets in order, at most `limit`, without gaps: nothing happened in an empty one. */
  list(limit: number): { readonly unit: TimeUnit; readonly buckets: readonly TimeBucket[] } {
    for (let level = this.#level; level < units.length; level++) {
      if (level > this.#level) this.#coarsen(level);
      const keys = [...this.#buckets.keys()].sort();
      const starts = startsBetween(keys[0], keys.at(-1), level, limit);
      if (!starts) continue;
      const buckets = starts.map((start) => ({ start, ...(this.#buckets.get(start) ?? { replies: 0, failures: 0 }) }));
      return { unit: units[level]?.unit ?? "year", buckets };
    }
    // Only years are left, and they are too many: those that have something.
    const some = [...this.#buckets].sort(([a], [b]) => (a < b ? -1 : 1)).slice(-limit);
    return { unit: "year", buckets: some.map(([start, counts]) => ({ start, ...counts })) };
  }

  get #length(): number {
    return units[this.#level]?.length ?? 4;
  }

  #keyOf(time: WallTime): string {
    return time.slice(0, this.#length);
  }

  #coarsen(level: number): void {
    this.#level = level;
    const coarse = new Map<string, Counts>();
    for (const [key, { replies, failures }] of this.#buckets) {
      const counts = coarse.get(this.#keyOf(key)) ?? { replies: 0, failures: 0 };
      counts.replies += replies;
      counts.failures += failures;
      coarse.set(this.#keyOf(key), counts);
    }
    this.#buckets = coarse;
  }
}

/** Every start of a unit from the first to the last; `undefined` where they are more than `limit`. */
function startsBetween(first = "", last = "", level: number, limit: number): string[] | undefined {
  if (first === "") return [];
  const length = units[level]?.length ?? 4;
  const starts = [first];
  const date = new Date(
    `${first.slice(0, 10)}${"-01-01".slice(first.length - 4)}T${first.slice(11, 13) || "00"}:${first.slice(14, 16) || "00"}:00Z`,
  );
  while ((starts.at(-1) ?? last) < last) {
    if (starts.length >= limit) return undefined;
    if (level === 0) date.setUTCMinutes(date.getUTCMinutes() + 1);
    else if (level === 1) date.setUTCHours(date.getUTCHours() + 1);
    else if (level === 2) date.setUTCDate(date.getUTCDate() + 1);
    else if (level === 3) date.setUTCMonth(date.getUTCMonth() + 1);
    else date.setUTCFullYear(date.getUTCFullYear() + 1);
    starts.push(date.toISOString().slice(0, length));
  }
  return starts;
}
