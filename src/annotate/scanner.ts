import type { NumberFinder } from "./numbers.ts";
import {
  isDigit,
  isWordByte,
  longestPrefix,
  statusNames,
  unmistakableWords,
  WordSet,
  wordBytes,
  wordStart,
} from "./words.ts";

// Every fourth position is looked at, in one load of four bytes, which a table says of whether they can belong to a
// pattern. Of each pattern it knows the four quads of a window of seven bytes: one of them stands at such a position,
// wherever the pattern stands.
const stride = 4;
const windowLength = 7;

// What the table says of a quad: that it is a part of a word with an underscore, or of another pattern.
const worded = 1;
const plain = 2;

const bracket = 0x5b;
const newLine = 0x0a;

const littleEndian = /* @__PURE__ */ (() => new Uint8Array(new Uint32Array([1]).buffer)[0] === 1)();

export interface ScannerOptions {
  /** The names of NSSOAP's errors count wherever they stand. */
  readonly names: boolean;
  /** A list counts that begins with a number, whatever comes second. */
  readonly anyArray: boolean;
  /** The word `success` in a reply counts. */
  readonly successes: boolean;
  readonly numbers: NumberFinder | undefined;
}

// A table of 256 KiB: in a smaller one more quads stand by chance, each of which ends the quick loop.
const slots = 1 << 18;
const hashOf = (quad: number): number => Math.imul(quad, 0x9e3779b1) >>> 14;
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const everyByte = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) => byte);

/** The next quad of [index, last) that holds a bracket or may belong to a pattern; a loop that calls nothing is quickest. */
function nextQuad(quads: Int32Array, kinds: Uint8Array, first: number, last: number): number {
  let index = first;
  for (; index < last; index = (index + 1) | 0) {
    const quad = quads[index] as number;
    const marks = quad ^ 0x5b5b5b5b;
    const brackets = (marks - 0x01010101) & ~marks & 0x80808080;
    if (((kinds[Math.imul(quad, 0x9e3779b1) >>> 14] as number) | brackets) !== 0) break;
  }
  return index;
}

function linesInQuad(quad: number): number {
  let lines = 0;
  for (let rest = quad, at = 0; at < stride; rest >>>= 8, at++) if ((rest & 0xff) === newLine) lines++;
  return lines;
}

/** The highest bit of each byte that is a bracket, and maybe of others behind the first one. */
function bracketsIn(quad: number): number {
  const marks = quad ^ 0x5b5b5b5b;
  return (marks - 0x01010101) & ~marks & 0x80808080;
}

/** Finds the lines that may hold a code, at a fraction of the cost of reading them: it overlooks none. */
export class Scanner {
  readonly #kinds = new Uint8Array(slots);
  readonly #words: WordSet;
  readonly #names: WordSet;
  readonly #anyArray: boolean;
  readonly #successes: boolean;
  readonly #numbers: NumberFinder | undefined;
  #bytes: Uint8Array = new Uint8Array(0);
  #ahead: number | undefined;
  #base = 0;
  #quads: Int32Array = new Int32Array(0);

  constructor({ names, anyArray, successes, numbers }: ScannerOptions) {
    const words = [...unmistakableWords().keys(), "status_num", "STATUS_NUM", "completion_code"];
    this.#words = new WordSet(words);
    this.#names = new WordSet(names ? statusNames() : []);
    this.#anyArray = anyArray;
    this.#successes = successes;
    this.#numbers = numbers;
    for (const word of words) this.#add(word, word.indexOf("_") - 3, worded);
    for (const text of ["ErrorCode", ...[..." \t0123456789"].flatMap((next) => [`Error ${next}`, `Error\t${next}`])])
      this.#add(text, 0, plain);
    for (const next of " \t:\"'\\") this.#add(`status${next}`, 0, plain);
    for (const name of names ? statusNames() : []) this.#add(name, name.length - windowLength, plain);
  }

  /** Sets what `next` looks at. A pattern must not reach beyond the last byte but one. */
  over(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#ahead = undefined;
    this.#base = (stride - (bytes.byteOffset % stride)) % stride;
    const count = Math.max(0, Math.floor((bytes.length - this.#base) / stride));
    if (count === 0) this.#quads = new Int32Array(0);
    else if (littleEndian) this.#quads = new Int32Array(bytes.buffer, bytes.byteOffset + this.#base, count);
    else {
      const view = new DataView(bytes.buffer, bytes.byteOffset + this.#base, count * stride);
      this.#quads = Int32Array.from({ length: count }, (_, index) => view.getInt32(index * stride, true));
    }
  }

  /** The position of the next thing in [from, to) that may be a code; -1 where there is none. Both are line starts. */
  next(from: number, to: number): number {
    if (!this.#numbers) return this.#nextPattern(from, to);
    // The pattern ahead stays where it is while numbers before it are found.
    if (this.#ahead !== undefined && this.#ahead < from && this.#ahead >= 0) this.#ahead = undefined;
    this.#ahead ??= this.#nextPattern(from, to);
    const number = this.#numbers.next(this.#bytes, this.#quads, this.#base, from, this.#ahead < 0 ? to : this.#ahead);
    return number < 0 ? this.#ahead : number;
  }

  /** How many new lines there are in [from, to). */
  linesIn(from: number, to: number): number {
    const bytes = this.#bytes;
    const quads = this.#quads;
    const base = this.#base;
    const first = Math.max(0, (from - base + 3) >> 2);
    const last = Math.max(first, Math.min(quads.length, (to - base) >> 2));
    let lines = 0;
    for (let at = from; at < Math.min(to, base + (first << 2)); at++) if (bytes[at] === newLine) lines++;
    for (let index = first; index < last; index = (index + 1) | 0) {
      const marks = (quads[index] as number) ^ 0x0a0a0a0a;
      if (((marks - 0x01010101) & ~marks & 0x80808080) !== 0) lines += linesInQuad(quads[index] as number);
    }
    for (let at = Math.max(from, base + (last << 2)); at < to; at++) if (bytes[at] === newLine) lines++;
    return lines;
  }

  #nextPattern(from: number, to: number): number {
    const bytes = this.#bytes;
    const base = this.#base;
    const kinds = this.#kinds;
    // What begins before the first quad.
    for (let at = from; at < Math.min(to, base); at++) {
      if (bytes[at] === bracket && this.#isArray(at, to)) return at;
      const start = this.#startOfWord(this.#words, at, from, to);
      if (start >= 0) return start;
    }
    // Shifts keep these whole numbers for the compiler; a division by four would make them fractions.
    const last = Math.min(this.#quads.length, (to - base + 3) >> 2) | 0;
    let index = Math.max(0, (from - base) >> 2) | 0;
    for (;;) {
      index = nextQuad(this.#quads, kinds, index, last);
      if (index >= last) break;
      const quad = this.#quads[index] as number;
      const at = (base + (index << 2)) | 0;
      index = (index + 1) | 0;
      for (let brackets = bracketsIn(quad); brackets !== 0; brackets &= brackets - 1) {
        const start = at + ((31 - Math.clz32(brackets & -brackets)) >> 3);
        if (start >= from && start < to && bytes[start] === bracket && this.#isArray(start, to)) return start;
      }
      const kind = kinds[hashOf(quad)] as number;
      // A quad may begin at the byte before its word.
      if ((kind & worded) !== 0 && at + 1 >= from) {
        const start = this.#startOfWord(this.#words, at + 1, from, to);
        if (start >= 0) return start;
      }
      if ((kind & plain) !== 0 && at >= from) {
        const start = this.#startOfPlain(at, from, to);
        if (start >= 0) return start;
      }
    }
    // … and behind the last one.
    for (let at = Math.max(from, base + (last << 2)); at < to; at++)
      if (bytes[at] === bracket && this.#isArray(at, to)) return at;
    return -1;
  }

  /** Adds the quads of a window that begins at `start`, or as near as there is a window. */
  #add(text: string, start: number, kind: number): void {
    const bytes = bytesOf(text);
    // A word ends where its window does, or a byte before.
    const first = Math.max(-1, Math.min(start, text.length - windowLength + 1));
    for (let at = first; at < first + stride; at++) this.#addQuad(bytes, at, kind);
  }

  /** Where it begins a byte before the text any byte may stand, and behind the text any that belongs to no word. */
  #addQuad(bytes: Uint8Array, start: number, kind: number): void {
    const end = start + stride;
    const free = start < 0 ? everyByte : end > bytes.length ? everyByte.filter((byte) => !isWordByte(byte)) : [0];
    for (const byte of free) {
      let quad = 0;
      for (let at = start; at < end; at++) quad |= (bytes[at] ?? byte) << ((at - start) * 8);
      const slot = hashOf(quad);
      this.#kinds[slot] = (this.#kinds[slot] ?? 0) | kind;
    }
  }

  /** Where the run of word bytes around a position begins that is one of the words; -1 where it is none. */
  #startOfWord(words: WordSet, at: number, from: number, to: number): number {
    const bytes = this.#bytes;
    const longest = words.longest + longestPrefix;
    const first = Math.max(from, at - longest);
    const last = Math.min(to, at + longest);
    let [start, end] = [at, at];
    while (start > first && wordBytes[bytes[start - 1] as number] === 1) start--;
    while (end < last && wordBytes[bytes[end] as number] === 1) end++;
    return end - start <= longest && wordStart(words, bytes, start, end) >= 0 ? start : -1;
  }

  #startOfPlain(at: number, from: number, to: number): number {
    const bytes = this.#bytes;
    for (let start = Math.max(from, at - (windowLength - stride)); start <= at; start++) {
      if (bytes[start] === 0x45 && this.#isError(start)) return start;
      if (bytes[start] === 0x73 && this.#isStatus(start)) return start;
    }
    return this.#names.longest > 0 ? this.#startOfWord(this.#names, at, from, to) : -1;
  }

  // `Error 105:`, and the key `ErrorCode`.
  #isError(start: number): boolean {
    const bytes = this.#bytes;
    if (!this.#follows(start, "Error")) return false;
    let at = start + 5;
    if (this.#follows(at, "Code")) return true;
    while (bytes[at] === 0x20 || bytes[at] === 0x09) at++;
    return at > start + 5 && isDigit(bytes[at]);
  }

  // `"status":{`, and where successes count `"status":"success"`.
  #isStatus(start: number): boolean {
    const bytes = this.#bytes;
    if (!this.#follows(start, "status")) return false;
    if (this.#successes) return true;
    let at = start + 6;
    while (isBetween(bytes[at])) at++;
    return bytes[at] === 0x7b;
  }

  #follows(start: number, text: string): boolean {
    for (let index = 0; index < text.length; index++)
      if (this.#bytes[start + index] !== text.charCodeAt(index)) return false;
    return true;
  }

  // `[962,"` or `["962","`, also with Persian or Arabic digits.
  #isArray(start: number, to: number): boolean {
    const bytes = this.#bytes;
    let at = start + 1;
    while (isBetween(bytes[at])) at++;
    let digits = 0;
    for (; at < to && digits <= 5; digits++) {
      if (isDigit(bytes[at])) at++;
      else if ((bytes[at] === 0xdb || bytes[at] === 0xd9) && (bytes[at + 1] ?? 0) >= 0xa0) at += 2;
      else break;
    }
    if (digits === 0 || digits > 5) return false;
    while (isBetween(bytes[at])) at++;
    if (bytes[at++] !== 0x2c) return false;
    while (bytes[at] === 0x20 || bytes[at] === 0x09) at++;
    return this.#anyArray || isBetween(bytes[at]);
  }
}

/** White space, quotes, a backslash before one, a colon: what stands between a key and its value. */
function isBetween(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x22 || byte === 0x27 || byte === 0x5c || byte === 0x3a;
}
