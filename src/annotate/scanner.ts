import type { NumberFinder } from "./numbers.ts";
import { isDigit, longestPrefix, statusNames, unmistakableWords, WordSet, wordBytes, wordStart } from "./words.ts";

// A pattern of six bytes holds a whole group of three at some multiple of four, wherever it stands. So only every fourth
// position is looked at, in one load, and a table says which groups of three can belong to a pattern.
const windowLength = 6;
const groupLength = 3;
const stride = 4;

// What the table says of a group of three bytes: where an underscore has to be, seen from its first byte …
const underscoreBefore = 1;
const underscoreInside = 2;
const underscoreBehind = 4;
// … or that it belongs to a pattern without one; and that any byte may follow.
const plain = 8;
const wild = 16;

const underscore = 0x5f;
const bracket = 0x5b;

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

const hashOf = (bytes: number): number => Math.imul(bytes, 0x9e3779b1) >>> 16;
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** The next quad of [index, last) that holds a bracket or may belong to a pattern; a loop that calls nothing is quickest. */
function nextQuad(quads: Int32Array, groups: Uint8Array, continued: Uint8Array, first: number, last: number): number {
  let index = first;
  for (; index < last; index = (index + 1) | 0) {
    const quad = quads[index] as number;
    const kind = groups[Math.imul(quad & 0xffffff, 0x9e3779b1) >>> 16] as number;
    const marks = quad ^ 0x5b5b5b5b;
    const brackets = (marks - 0x01010101) & ~marks & 0x80808080;
    if ((kind | brackets) === 0) continue;
    if (brackets !== 0 || (kind & wild) !== 0 || continued[Math.imul(quad, 0x9e3779b1) >>> 16] !== 0) break;
  }
  return index;
}

function hasBracket(quad: number): boolean {
  const marks = quad ^ 0x5b5b5b5b;
  return ((marks - 0x01010101) & ~marks & 0x80808080) !== 0;
}

/** Finds the lines that may hold a code, at a fraction of the cost of reading them: it overlooks none. */
export class Scanner {
  readonly #groups = new Uint8Array(65_536);
  // The same of a group and the byte behind it, where a pattern says which: 1 where there is such a pattern.
  readonly #continued = new Uint8Array(65_536);
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
    for (const word of words) this.#addUnderscored(bytesOf(word));
    for (const text of ["ErrorCode", ...[..." \t0123456789"].flatMap((next) => [`Error ${next}`, `Error\t${next}`])])
      this.#addPlain(bytesOf(text), 0);
    for (const next of " \t:\"'\\") this.#addPlain(bytesOf(`status${next}`), 0);
    for (const name of names ? statusNames() : []) this.#addPlain(bytesOf(name), name.length - windowLength);
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
    const number = this.#numbers.next(this.#bytes, from, this.#ahead < 0 ? to : this.#ahead);
    return number < 0 ? this.#ahead : number;
  }

  #nextPattern(from: number, to: number): number {
    const bytes = this.#bytes;
    const base = this.#base;
    const groups = this.#groups;
    // A bracket may stand before the first quad.
    for (let at = from; at < Math.min(to, base); at++) if (bytes[at] === bracket && this.#isArray(at, to)) return at;
    // Shifts keep these whole numbers for the compiler; a division by four would make them fractions.
    const last = Math.min(this.#quads.length, (to - base + 3) >> 2) | 0;
    let index = Math.max(0, (from - base) >> 2) | 0;
    for (;;) {
      index = nextQuad(this.#quads, groups, this.#continued, index, last);
      if (index >= last) break;
      const quad = this.#quads[index] as number;
      const at = (base + (index << 2)) | 0;
      index = (index + 1) | 0;
      const array = hasBracket(quad) ? this.#arrayIn(at, from, to) : -1;
      if (array >= 0) return array;
      const kind = groups[Math.imul(quad & 0xffffff, 0x9e3779b1) >>> 16] as number;
      if (kind === 0 || at < from) continue;
      const marked =
        (kind & underscoreInside) !== 0 ||
        ((kind & underscoreBehind) !== 0 && quad >>> 24 === underscore) ||
        ((kind & underscoreBefore) !== 0 && bytes[at - 1] === underscore);
      if (marked && this.#isWordOf(this.#words, at, from, to)) return at;
      if ((kind & plain) !== 0 && this.#isPlain(at, from, to)) return at;
    }
    // … and behind the last one.
    for (let at = Math.max(from, base + (last << 2)); at < to; at++)
      if (bytes[at] === bracket && this.#isArray(at, to)) return at;
    return -1;
  }

  #addUnderscored(word: Uint8Array): void {
    const mark = word.indexOf(underscore);
    const start = Math.max(0, Math.min(mark - 2, word.length - windowLength));
    for (let at = start; at <= start + windowLength - groupLength; at++) {
      const offset = mark - at;
      const kind = offset === -1 ? underscoreBefore : offset === 3 ? underscoreBehind : underscoreInside;
      this.#add(word, at, kind);
    }
  }

  #addPlain(text: Uint8Array, start: number): void {
    for (let at = start; at <= start + windowLength - groupLength; at++) this.#add(text, at, plain);
  }

  #add(text: Uint8Array, at: number, kind: number): void {
    const group = (text[at] ?? 0) | ((text[at + 1] ?? 0) << 8) | ((text[at + 2] ?? 0) << 16);
    const behind = text[at + groupLength];
    const slot = hashOf(group);
    this.#groups[slot] = (this.#groups[slot] ?? 0) | kind | (behind === undefined ? wild : 0);
    if (behind !== undefined) this.#continued[hashOf(group | (behind << 24))] = 1;
  }

  /** Whether the run of word bytes around a position is one of the words. */
  #isWordOf(words: WordSet, at: number, from: number, to: number): boolean {
    const bytes = this.#bytes;
    const longest = words.longest + longestPrefix;
    const [first, last] = [Math.max(from, at - longest), Math.min(to, at + longest)];
    let [start, end] = [at, at];
    while (start > first && wordBytes[bytes[start - 1] as number] === 1) start--;
    while (end < last && wordBytes[bytes[end] as number] === 1) end++;
    return end - start <= longest && wordStart(words, bytes, start, end) >= 0;
  }

  #isPlain(at: number, from: number, to: number): boolean {
    const bytes = this.#bytes;
    for (let start = Math.max(from, at - (windowLength - groupLength)); start <= at; start++) {
      if (bytes[start] === 0x45 && this.#isError(start)) return true;
      if (bytes[start] === 0x73 && this.#isStatus(start)) return true;
    }
    if (this.#names.longest === 0) return false;
    return this.#isWordOf(this.#names, at, from, to);
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

  #arrayIn(quad: number, from: number, to: number): number {
    for (let at = Math.max(from, quad); at < Math.min(to, quad + stride); at++)
      if (this.#bytes[at] === bracket && this.#isArray(at, to)) return at;
    return -1;
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
