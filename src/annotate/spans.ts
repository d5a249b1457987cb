import type { Span } from "./bodies.ts";

/** Parts of a text that are found in several readings of it, each of them in order. */
export class Spans {
  readonly #readings: Span[][] = [];

  /** What is added from here on may stand before what has been. */
  begin(): void {
    this.#readings.push([]);
  }

  /** One that begins inside the last one of its reading is a part of that, and passed over. */
  add(span: Span): void {
    if (this.#readings.length === 0) this.begin();
    const reading = this.#readings.at(-1) ?? [];
    const last = reading.at(-1);
    if (last === undefined || span.start >= last.end) reading.push(span);
  }

  /** Whether a position is inside of one; a line may have thousands of both. */
  cover(position: number): boolean {
    for (const reading of this.#readings) {
      let [low, high] = [0, reading.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((reading[middle] as Span).start <= position) low = middle + 1;
        else high = middle;
      }
      const nearest = reading[low - 1];
      if (nearest !== undefined && position < nearest.end) return true;
    }
    return false;
  }
}
