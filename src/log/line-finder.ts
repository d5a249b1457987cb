import type { LogApiOptions } from "./apis.ts";
import { LineReader, type ReadOptions, type Recognized } from "./line-reader.ts";
import { LogScanner } from "./log-scanner.ts";
import { vocabularyOf } from "./vocabulary.ts";

const newLine = 0x0a;
const carriageReturn = 0x0d;

/** A line with codes, in bytes from the start of what it was found in. */
export interface FoundLine {
  readonly start: number;
  /** Before its line break. */
  readonly end: number;
  /** Behind it. */
  readonly next: number;
  readonly found: readonly Recognized[];
}

export interface FindOptions extends LogApiOptions, ReadOptions {}

/** Finds the lines with codes in a log. */
export class LineFinder {
  readonly #reader: LineReader;
  readonly #scanner: LogScanner;

  constructor({ api, catalogues = [], ...read }: FindOptions) {
    const vocabulary = vocabularyOf({ catalogues, ...(api === undefined ? {} : { api }) });
    this.#reader = new LineReader(vocabulary, read);
    this.#scanner = new LogScanner(vocabulary, read);
  }

  /** Those in the whole lines [from, to). */
  find(bytes: Uint8Array, from: number, to: number): readonly FoundLine[] {
    const lines: FoundLine[] = [];
    // First all of them are looked for, then they are read: what each of the two works with stays in the processor's cache.
    for (const { start, next } of this.#marked(bytes, from, to)) {
      const end = next - (next - 2 >= start && bytes[next - 2] === carriageReturn ? 2 : 1);
      const found = this.#reader.read(bytes, start, end);
      if (found.length > 0) lines.push({ start, end, next, found });
    }
    return lines;
  }

  /** The codes in one line, the bytes [0, end), with a new line behind them. */
  findIn(bytes: Uint8Array, end: number): readonly Recognized[] {
    this.#scanner.over(bytes);
    return this.#scanner.next(0, bytes.length) < 0 ? [] : this.#reader.read(bytes, 0, end);
  }

  /** The lines that may hold a code. */
  #marked(bytes: Uint8Array, from: number, to: number): { readonly start: number; readonly next: number }[] {
    this.#scanner.over(bytes);
    const lines: { start: number; next: number }[] = [];
    for (let hit = from < to ? this.#scanner.next(from, to) : -1; hit >= 0; ) {
      const start = hit === 0 ? 0 : Math.max(from, bytes.lastIndexOf(newLine, hit - 1) + 1);
      const next = bytes.indexOf(newLine, hit) + 1;
      lines.push({ start, next });
      hit = next < to ? this.#scanner.next(next, to) : -1;
    }
    return lines;
  }
}
