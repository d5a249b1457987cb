import { tableOf } from "../catalogue/apis.ts";
import type { Entry } from "../catalogue/entry.ts";

/** By byte: 1 where it belongs to a word: a letter, a digit or an underscore of ASCII. */
export const wordBytes = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) =>
  /\w/.test(String.fromCharCode(byte)) ? 1 : 0,
);

export const isWordByte = (byte: number | undefined): boolean => byte !== undefined && wordBytes[byte] === 1;

/** Words of ASCII, looked up in bytes without making a text of them. */
export class WordSet {
  readonly #words: readonly Uint8Array[];
  readonly #slots: Int16Array;
  readonly #mask: number;
  // By first byte and length: whether there is such a word. Most runs end here.
  readonly #shapes: Uint8Array;
  /** In bytes. */
  readonly longest: number;

  /** Each word once. */
  constructor(words: readonly string[]) {
    this.#words = words.map((word) => Uint8Array.from(word, (letter) => letter.charCodeAt(0)));
    this.longest = Math.max(0, ...this.#words.map((word) => word.length));
    let size = 16;
    while (size < this.#words.length * 4) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int16Array(size).fill(-1);
    this.#shapes = new Uint8Array(256 * (this.longest + 1));
    for (const [index, word] of this.#words.entries()) {
      let slot = this.#slotOf(word, 0, word.length);
      while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = index;
      this.#shapes[word.length * 256 + (word[0] ?? 0)] = 1;
    }
  }

  has(bytes: Uint8Array, start: number, end: number): boolean {
    return this.indexOf(bytes, start, end) >= 0;
  }

  /** Which of the words, as they were given, the bytes are; -1 for none. */
  indexOf(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (length > this.longest || this.#shapes[length * 256 + (bytes[start] as number)] !== 1) return -1;
    for (let slot = this.#slotOf(bytes, start, end); ; slot = (slot + 1) & this.#mask) {
      const index = this.#slots[slot] as number;
      if (index < 0) return -1;
      const word = this.#words[index] as Uint8Array;
      if (word.length === length && isSame(word, bytes, start)) return index;
    }
  }

  #slotOf(bytes: Uint8Array, start: number, end: number): number {
    let hash = 0;
    for (let index = start; index < end; index++) hash = Math.imul(hash ^ (bytes[index] as number), 0x01000193);
    return (hash ^ (hash >>> 15)) & this.#mask;
  }
}

function isSame(word: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let index = 0; index < word.length; index++) if (word[index] !== bytes[start + index]) return false;
  return true;
}

// What a run of word bytes may begin with that is no part of its word: the letter of an escaped new line or tab (`\n`),
// the end of a colour sequence (`ESC[31m`), the digits of a percent-encoded byte (`%3D`).
export const longestPrefix = 4;
const backslash = 0x5c;
const percent = 0x25;

/** Where in the run of word bytes [start, end) one of the words begins that ends with the run; -1 where none does. */
export function wordStart(words: WordSet, bytes: Uint8Array, start: number, end: number): number {
  if (words.has(bytes, start, end)) return start;
  const before = start === 0 ? 0 : bytes[start - 1];
  const first = bytes[start];
  if (before === backslash && (first === 0x6e || first === 0x72 || first === 0x74))
    return words.has(bytes, start + 1, end) ? start + 1 : -1;
  if (before === percent) return words.has(bytes, start + 2, end) ? start + 2 : -1;
  if (before === 0x5b || before === 0x3b) {
    let index = start;
    while (index < start + 3 && isDigit(bytes[index])) index++;
    if (bytes[index] === 0x6d && words.has(bytes, index + 1, end)) return index + 1;
  }
  return -1;
}

export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/**
 * The codes that no text holds by chance: those of VoIP.ms that are joined by underscores, as documented or in small
 * letters, with what each stands for. `success` and a cut-off alias are words of the language, too.
 */
export function unmistakableWords(): ReadonlyMap<string, Entry> {
  const words = new Map<string, Entry>();
  for (const entry of tableOf("voipms").entries()) {
    const { code, aliases = [] } = entry;
    for (const word of [code, code.toLowerCase(), ...aliases]) if (word.includes("_")) words.set(word, entry);
  }
  return words;
}

/** The names of NSSOAP's errors: other programs use them too, so they mean something only beside `status_num`. */
export function statusNames(): readonly string[] {
  return tableOf("nssoap")
    .entries()
    .flatMap(({ code, outcome }) => (outcome === "error" ? [code] : []));
}
