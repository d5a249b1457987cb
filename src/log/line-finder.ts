import type { LogApiOptions } from "./apis.ts";
import type { Recognized } from "./candidate.ts";
import { LineReader, type ReadOptions } from "./line-reader.ts";
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

export interface FindOptions extends Omit<LogApiOptions, "api">, ReadOptions {
  /** The API whose log it is, or several that write into it. */
  readonly api?: string | readonly string[];
}

/** Finds the lines with codes in a log; one of several APIs is read as each one's, and a place that two read is the first one's. */
export class LineFinder {
  readonly #finders: readonly OneFinder[];

  constructor({ api = [], catalogues = [], ...read }: FindOptions) {
    const apis = [api].flat();
    const options = apis.length > 0 ? apis.map((name) => ({ api: name, catalogues })) : [{ catalogues }];
    this.#finders = options.map((each) => new OneFinder(each, read));
  }

  /** Those in the whole lines [from, to). */
  find(bytes: Uint8Array, from: number, to: number): readonly FoundLine[] {
    const [first = [], ...others] = this.#finders.map((finder) => finder.find(bytes, from, to));
    if (others.every((lines) => lines.length === 0)) return first;
    const lines = new Map(first.map((line) => [line.start, line]));
    for (const line of others.flat()) {
      const known = lines.get(line.start);
      lines.set(line.start, known ? { ...known, found: joined(known.found, line.found) } : line);
    }
    return [...lines.values()].sort((a, b) => a.start - b.start);
  }

  /** The codes in one line, the bytes [0, end), with a new line behind them. */
  findIn(bytes: Uint8Array, end: number): readonly Recognized[] {
    return this.#finders.map((finder) => finder.findIn(bytes, end)).reduce(joined);
  }
}

/** What two APIs read in one line; of a place what is documented counts, and then the first. */
function joined(first: readonly Recognized[], second: readonly Recognized[]): readonly Recognized[] {
  const places = new Map<number, Recognized>();
  for (const found of [...first, ...second]) {
    const other = places.get(found.start);
    if (!other || (found.entry && !other.entry)) places.set(found.start, found);
  }
  return [...places.values()].sort((a, b) => a.start - b.start);
}

/** Reads a log as one API's, or as any. */
class OneFinder {
  readonly #reader: LineReader;
  readonly #scanner: LogScanner;

  constructor(options: LogApiOptions, read: ReadOptions) {
    const vocabulary = vocabularyOf(options);
    this.#reader = new LineReader(vocabulary, read);
    this.#scanner = new LogScanner(vocabulary, read);
  }

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
