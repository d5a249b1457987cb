// In a log of an API whose codes are numbers nearly every line has numbers, and few of them can be codes: those that a label
// stands before (`code=962`), that begin a list (`[962,`) or stand alone in their line, or last in a row. What stands
// before a number is looked at here in bytes, roughly: it may say yes too often, never too seldom. The reader decides.
import {
  byteSet,
  bytesOf,
  folded,
  inWord,
  isDigit,
  isOctets,
  mostDigits,
  mostNumbers,
  numberIn,
  textOf,
} from "./bytes.ts";
import { isMark, isRowGap, textAt } from "./holder.ts";
import { isBeforeNumber, isCounted, isTupleHead } from "./judge/surroundings.ts";
import { mostNeighbours } from "./line-phrases.ts";
import type { ReadOptions } from "./line-reader.ts";
import { type KnownApi, type Vocabulary, wordsOf } from "./vocabulary.ts";

const openers = /* @__PURE__ */ byteSet(" \t\"'`*#:=>([{\\;)");
// What else than a label may stand before one of them.
const mayStandBeforeOpener = /* @__PURE__ */ byteSet(" \t\"'`*#:=>([{\\;)],-.\n");
const isEscape = /* @__PURE__ */ byteSet("xXuU");
const farthest = 16;
// What begins: a number; perhaps one, behind an escape or a letter or in hexadecimal; a character of Persian or Arabic.
const [plainDigits, anyDigits, otherDigits] = [1, 2, 3];
const newLine = 0x0a;

/** Whether a code is found by its digits: `E102` */
export const isLettered = (code: string): boolean => /^[a-z]\d{1,5}$/i.test(code);

/** What tells most numbers apart. */
interface Tables {
  /** By a byte and the one before it: what begins there. */
  readonly starts: Uint8Array;
  /** By two bytes: 1 where a code may stand right behind them: no part of a date, an amount, an id. */
  readonly mayPrecede: Uint8Array;
  /** By number: 1 where it may be a code. */
  readonly known: Uint8Array;
}

/** The next place in [from, to) where a number stands that may be a code, or something that is no plain number. A loop that calls nothing is quickest. */
function nextNumber(bytes: Uint8Array, { starts, mayPrecede, known }: Tables, from: number, to: number): number {
  let three = from > 0 ? ((bytes[from - 2] ?? newLine) << 8) | (bytes[from - 1] as number) : newLine;
  let at = from;
  for (; at < to; at++) {
    three = ((three << 8) | (bytes[at] as number)) & 0xffffff;
    const start = starts[three & 0xffff] as number;
    if (start === 0) continue;
    if (start === otherDigits) break;
    if (mayPrecede[three >> 8] === 0) continue;
    if (start !== plainDigits) break;
    let value = (bytes[at] as number) - 0x30;
    let end = at + 1;
    for (; end < to; end++) {
      const digit = (bytes[end] as number) - 0x30;
      if (digit < 0 || digit > 9 || end - at > mostDigits) break;
      value = value * 10 + digit;
    }
    if (end - at <= mostDigits && known[value] !== 0) break;
    at = end - 1;
    three = bytes[at] as number;
  }
  return at;
}

export class NumberScan {
  readonly #tables: Tables = {
    starts: new Uint8Array(1 << 16),
    mayPrecede: new Uint8Array(1 << 16),
    known: new Uint8Array(mostNumbers),
  };
  // By the last two letters of a word, in lower case: which of the words below may stand there, 0 for none.
  readonly #endings = new Uint16Array(1 << 16);
  readonly #words: Word[][] = [[]];
  /** HTTP's numbers, and what holds them in quotes in nearly every line about a request. */
  readonly #httpNumbers: ReadonlySet<number>;
  readonly #httpKeys: ReadonlySet<string>;
  /** The longest word of each of the API's names, in lower case. */
  readonly #names: readonly string[];
  /** Codes of a letter and digits, in lower case, and by byte: 1 for their letters. */
  readonly #lettered: ReadonlySet<string>;
  readonly #letters: Uint8Array;
  readonly #joints: ReadonlySet<string>;
  readonly #any: boolean;
  readonly #list: boolean;
  readonly #row: boolean;
  readonly #hexDigits: number;
  readonly #octets: boolean;
  /** Of the number that was looked at last: its last digit, and whether it is in a list. */
  #rowEnd = -1;
  #isListed = false;
  /** Of the line that was looked at last: its end, and whether it may name the API. */
  #lineEnd = -1;
  #isLineNamed = false;

  constructor(
    api: KnownApi,
    { apis, against: { numbers, lists }, httpNumbers }: Vocabulary,
    { undocumented: any, successes }: Required<ReadOptions>,
  ) {
    this.#any = any;
    const { known } = this.#tables;
    if (any) known.fill(1);
    for (const value of api.values) known[value] = 1;
    if (!any && !successes)
      for (const { code, outcome } of api.entries) if (outcome === "success") known[Number(code)] = 0;
    this.#hexDigits = api.hexDigits;
    this.#octets = api.octets;
    if (api.octets) known[0] = 1;
    this.#list = api.section.list === true;
    this.#row = api.section.row !== undefined;
    const keys = [...(api.section.keys ?? []), ...Object.keys(api.section.spelt ?? {})].map(
      (key) => key.split(".").at(-1) ?? key,
    );
    const forms = (api.section.forms ?? []).map((form) => form.split(" {code}", 1)[0] ?? form);
    // What comes first is asked first.
    const names = apis.flatMap(({ section }) => section.names ?? []);
    for (const phrase of [...numbers.labels, ...keys, ...forms]) this.#addWord(lastWordOf(phrase), label);
    for (const name of names) for (const spelling of endsOf(name)) this.#addWord(spelling, label);
    for (const signs of escapes) this.#addWord(signs, label);
    this.#addWord("int", type);
    for (const phrase of numbers.verbs) this.#addWord(lastWordOf(phrase), verb);
    for (const phrase of lists) this.#addWord(lastWordOf(phrase), list);
    for (const phrase of numbers.fillers) this.#addWord(lastWordOf(phrase), filler);
    this.#lettered = new Set(
      api.entries
        .flatMap((entry) => wordsOf(api, entry))
        .flatMap((word) => (isLettered(word) ? word.toLowerCase() : [])),
    );
    const letters = [...this.#lettered].map((word) => word.charAt(0)).join("");
    this.#letters = byteSet(letters + letters.toUpperCase());
    this.#notePrecedents();
    this.#httpNumbers = new Set([...httpNumbers].map(Number));
    this.#names = [...(api.section.names ?? []), ...(api.section.operations ?? [])].map(longestWordOf);
    this.#joints = new Set(numbers.joints);
    this.#httpKeys = new Set(numbers.http.labels.filter((word) => !keys.includes(word)));
  }

  #addWord(text: string, kind: Kind): void {
    const letters = bytesOf(text).map((byte) => folded[byte] as number);
    const last = letters.at(-1);
    if (last === undefined) return;
    // A letter alone may stand behind any other.
    const others = letters.length > 1 ? [letters.at(-2) ?? 0] : folded;
    for (const other of others) {
      const pair = (other << 8) | last;
      if (this.#endings[pair] === 0) this.#endings[pair] = this.#words.push([]) - 1;
      this.#words[this.#endings[pair] as number]?.push({ letters, kind });
    }
  }

  /** What the word may be that ends with a letter; what it is before anything else. Only its end is looked at: escapes may stand right before it. */
  #kindOf(bytes: Uint8Array, last: number): Kind | undefined {
    const before = last > 0 ? (folded[bytes[last - 1] as number] as number) : 0x20;
    const words = this.#words[this.#endings[(before << 8) | (folded[bytes[last] as number] as number)] as number] ?? [];
    for (const { letters, kind } of words) if (endsIn(bytes, last, letters)) return kind;
    return undefined;
  }

  /** Where the next one begins in [from, to), whole lines; -1 where none does. */
  next(bytes: Uint8Array, from: number, to: number): number {
    const tables = this.#tables;
    this.#rowEnd = -1;
    this.#lineEnd = -1;
    for (let at = nextNumber(bytes, tables, from, to); at < to; at = nextNumber(bytes, tables, at + 1, to))
      if (this.#mayBeCode(bytes, at, to)) return at;
    return -1;
  }

  /** What `#isLabelled` would not say yes to is left out, as far as two bytes tell. */
  #notePrecedents(): void {
    const { starts, mayPrecede } = this.#tables;
    const digits = this.#hexDigits > 0 ? anyDigits : plainDigits;
    const allow = (signs: Uint8Array, isBehind: (first: number) => boolean, begins = digits) => {
      for (let second = signs.indexOf(1); second >= 0; second = signs.indexOf(1, second + 1)) {
        for (let first = 0; first < 256; first++) if (isBehind(first)) mayPrecede[(first << 8) | second] = 1;
        for (let digit = 0x30; digit <= 0x39; digit++)
          starts[(second << 8) | digit] = Math.max(begins, starts[(second << 8) | digit] as number);
      }
    };
    // Digits of Persian and Arabic begin with one of two bytes.
    for (let before = 0; before < 256; before++)
      for (const first of [0xdb, 0xd9]) starts[(before << 8) | first] = otherDigits;
    const isLast = new Uint8Array(256);
    for (let pair = 0; pair < this.#endings.length; pair++) if (this.#endings[pair] !== 0) isLast[pair & 0xff] = 1;
    const isText = (byte: number) => isLast[folded[byte] as number] === 1 || byte >= 0x80;
    const alone = `\n]>${this.#row ? "," : ""}${this.#list ? "[" : ""}`;
    allow(byteSet(alone).fill(1, 0x80), () => true);
    if (this.#row) allow(byteSet("\t;"), () => true);
    // Python marks its texts: `u'402'`; the key of a dump is 0; `int(402)`.
    allow(openers, (byte) => isText(byte) || mayStandBeforeOpener[byte] === 1 || (byte === 0x30 && this.#list));
    allow(byteSet("\"'"), (byte) => byte === 0x75 || byte === 0x62);
    allow(byteSet(")"), isDigit);
    // An id stands alone in its line, however long it is.
    if (this.#any) allow(byteSet("\n"), () => true, anyDigits);
    // What ends an escape, or begins one: `\n`, `\x22`, `%3A`, a colour.
    allow(byteSet("tnr"), (byte) => byte === 0x5c);
    allow(byteSet("xXuU"), (byte) => byte === 0x5c, anyDigits);
    allow(byteSet("ADad"), (byte) => byte === 0x33);
    allow(byteSet("m"), (byte) => isDigit(byte) || byte === 0x5b);
    allow(this.#letters, () => true, anyDigits);
    allow(byteSet("%"), () => true, anyDigits);
    allow(byteSet(",&/"), isDigit);
  }

  #mayBeCode(bytes: Uint8Array, first: number, to: number): boolean {
    let start = first;
    if ((bytes[first] as number) >= 0x80) return isOtherDigit(bytes, first) && !isOtherDigit(bytes, first - 2);
    // \x22402, \u0022402
    if (bytes[first - 2] === 0x5c && isEscape[bytes[first - 1] as number] === 1)
      start += ((bytes[first - 1] as number) | 0x20) === 0x75 ? 4 : 2;
    // %22402
    else if (bytes[first - 1] === 0x25) start += 2;
    if (this.#letters[bytes[first - 1] ?? 0] === 1 && this.#isLettered(bytes, first)) return true;
    if (this.#hexDigits > 0) return this.#mayBeHexadecimal(bytes, start, first, to);
    let end = start;
    let value = 0;
    for (; end < to && isDigit(bytes[end]); end++) {
      // An id stands alone in its line.
      if (end - start === mostDigits) return this.#any && (start === 0 || bytes[start - 1] === newLine);
      value = value * 10 + (bytes[end] as number) - 0x30;
    }
    if (end === start || this.#tables.known[value] === 0) return false;
    if (this.#octets && value === 0) {
      while (end < to && inWord[bytes[end] as number] === 1) end++;
      return isOctets(bytes, start, end) && this.#isLabelled(bytes, start, end, to, value);
    }
    const behind = end < to ? (bytes[end] as number) : newLine;
    if (inWord[behind] === 1 && behind < 0x80) return false;
    // A part of a time, a date, an address: `06:00:00.332`.
    if ((behind === 0x3a || behind === 0x2e || behind === 0x2d) && isDigit(bytes[end + 1])) return false;
    return (
      start > first ||
      this.#isLabelled(bytes, start, end, to, value) ||
      this.#isBehindRow(bytes, start, end) ||
      (this.#row && isLast(bytes, start, end, to)) ||
      (this.#list && isTupleHead(bytes, start, end)) ||
      isCounted(bytes, end)
    );
  }

  /** Whether a letter and the digits behind it are a code. */
  #isLettered(bytes: Uint8Array, first: number): boolean {
    let end = first;
    while (end - first <= mostDigits && isDigit(bytes[end])) end++;
    const behind = bytes[end] ?? newLine;
    return (inWord[behind] === 0 || behind >= 0x80) && this.#lettered.has(textAt(bytes, first - 1, end));
  }

  #mayBeHexadecimal(bytes: Uint8Array, start: number, first: number, to: number): boolean {
    let end = start;
    while (end < to && end - start < this.#hexDigits + 3 && inWord[bytes[end] as number] === 1) end++;
    const value = numberIn(bytes, start, end, this.#hexDigits);
    if (value < 0 || this.#tables.known[value] === 0) return false;
    return start > first || this.#isLabelled(bytes, start, end, to, value);
  }

  #isLabelled(bytes: Uint8Array, start: number, end: number, to: number, value: number): boolean {
    for (let at = start - 1; at >= start - farthest; at--) {
      const byte = at < 0 ? newLine : (bytes[at] as number);
      if (byte === newLine) return isAlone(bytes, end, to);
      if (byte === 0x3e || (byte === 0x5b && this.#list && !isBeforeNumber(bytes, end))) return true;
      // `ErrorCode: \x1b[33m402`
      if (byte === 0x6d && (isDigit(bytes[at - 1]) || bytes[at - 1] === 0x5b)) return true;
      if (openers[byte] === 1 || isBehindKey(bytes, at) || isMark(bytes, at)) continue;
      if (isDigit(byte) && bytes[at + 1] === 0x29) return isLengthOfDump(bytes, at);
      if (byte >= 0x80 || byte === 0x5d) return true;
      if (byte === 0x2d)
        return at > 0 && openers[bytes[at - 1] as number] === 1 && openers[bytes[at + 1] as number] === 1;
      if (byte === 0x2e && at > 0 && inWord[bytes[at - 1] as number] === 1) continue;
      const kind = this.#kindOf(bytes, at);
      if (kind === filler) {
        while (at > 0 && inWord[bytes[at - 1] as number] === 1) at--;
        continue;
      }
      if (kind === verb) {
        // `workers: 5` counts; `returned 5` may not.
        const isShort = end - start < 3 && (bytes[start - 1] !== 0x20 || inWord[bytes[start - 2] ?? 0] === 0);
        // `ippanel sendSms failed: 98`
        if (isShort && !(bytes[start - 2] === 0x3a && this.#isNamed(bytes, start))) return false;
        return !this.#isBeforeUnit(bytes, end, to);
      }
      if (kind === list) return isRowGap(textAt(bytes, end, end + 6));
      if (kind === type) return bytes[at + 1] === 0x28;
      // The key 0 of a dump.
      if (byte === 0x30 && kind !== label) return this.#list && inWord[bytes[at - 1] ?? 0] === 0;
      return kind === label && !(end - start === 3 && this.#isOfHttp(bytes, at, value));
    }
    return true;
  }

  /** Whether a blank and a word come: a unit, or what was counted, unless a sentence only goes on with it. */
  #isBeforeUnit(bytes: Uint8Array, end: number, to: number): boolean {
    let start = end;
    while (start < to && bytes[start] === 0x20) start++;
    let behind = start;
    while (behind < to && inWord[bytes[behind] as number] === 1 && behind - start < farthest) behind++;
    const byte = bytes[start] ?? newLine;
    return start > end && behind > start && byte < 0x80 && !this.#joints.has(textAt(bytes, start, behind));
  }

  /** Whether it stands behind other numbers, and what a list is called before them: `errors 962 and 402`. */
  #isBehindRow(bytes: Uint8Array, start: number, end: number): boolean {
    const last = lastOfRow(bytes, start);
    if (last < 0) return false;
    // Of the number before it this may be known.
    if (last !== this.#rowEnd) this.#isListed = this.#isInList(bytes, last);
    this.#rowEnd = end - 1;
    return this.#isListed;
  }

  /** Whether a number that ends with a digit stands behind what a list is called, or is in such a row. */
  #isInList(bytes: Uint8Array, digit: number): boolean {
    let first = digit;
    for (let last = digit, steps = 0; last >= 0; last = lastOfRow(bytes, first)) {
      if (steps++ > mostNeighbours) return false;
      first = last;
      while (first > 0 && isDigit(bytes[first - 1])) first--;
    }
    let at = first - 1;
    while (at >= 0 && first - at < farthest && openers[bytes[at] as number] === 1) at--;
    return at >= 0 && this.#kindOf(bytes, at) === list;
  }

  /** `"status":200`: a key in quotes that HTTP's numbers stand behind, and that is none of the API's own, nor its line. */
  #isOfHttp(bytes: Uint8Array, last: number, value: number): boolean {
    if (!this.#httpNumbers.has(value) || bytes[last + 1] !== 0x22) return false;
    let first = last;
    while (first > 0 && inWord[bytes[first - 1] as number] === 1 && bytes[first - 1] !== 0x5f) first--;
    if (bytes[first - 1] !== 0x22 || inWord[bytes[first - 2] ?? 0] === 1) return false;
    return this.#httpKeys.has(textAt(bytes, first, last + 1)) && !this.#isNamed(bytes, first);
  }

  /** Whether the line of a position may name the API. */
  #isNamed(bytes: Uint8Array, at: number): boolean {
    // Of the line this may be known: what is looked at goes forward.
    if (at < this.#lineEnd) return this.#isLineNamed;
    const end = bytes.indexOf(newLine, at);
    this.#lineEnd = end < 0 ? bytes.length : end;
    const line = textOf(bytes, bytes.lastIndexOf(newLine, at) + 1, this.#lineEnd).toLowerCase();
    this.#isLineNamed = line.includes("\\u") || this.#names.some((name) => line.includes(name));
    return this.#isLineNamed;
  }
}

// Of a quote, a colon, an equals sign, a blank; behind the name of an entity its semicolon opens. The types of dumps stand before their values.
const escapes = ["22", "3A", "3D", "&quot", "&gt", "\\t", "\\n", "\\r", ";i", "{i"];

const label = 1;
const verb = 2;
// What may stand between one of them and a number: `code is 402`
const filler = 3;
// `int(402)`
const type = 4;
// `errors 402 and 403`
const list = 5;

type Kind = typeof label | typeof verb | typeof filler | typeof type | typeof list;

/** What may stand before a number, its letters in lower case. */
interface Word {
  readonly letters: Uint8Array;
  readonly kind: Kind;
}

/** The word that ends a phrase; words are joined by any sign, and by an underscore. */
const lastWordOf = (phrase: string): string => phrase.split(/[^\p{L}\p{N}]+/u).findLast((word) => word !== "") ?? "";

function longestWordOf(name: string): string {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), "");
}

/** How a name may end: its words may be joined by any sign, and one of two letters may be anybody's. */
function endsOf(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).slice(-2);
  const last = words.at(-1) ?? "";
  return last.length > 3 ? [last] : ["", " ", ".", "-", "_", "/"].map((joint) => words.join(joint));
}

/** Where the digit stands that ends the number before another one of a row; -1 where there is none. */
function lastOfRow(bytes: Uint8Array, start: number): number {
  let at = start - 1;
  if (bytes[at] === 0x20) at--;
  const isSign = bytes[at] === 0x2c || bytes[at] === 0x2f || bytes[at] === 0x26;
  if (isSign) at = bytes[at - 1] === 0x20 ? at - 2 : at - 1;
  else if (bytes[at] === 0x64 && textAt(bytes, at - 3, at + 1) === " and") at -= 4;
  else return -1;
  return isDigit(bytes[at]) ? at : -1;
}

function endsIn(bytes: Uint8Array, last: number, letters: Uint8Array): boolean {
  const start = last - letters.length + 1;
  for (let index = 0; index < letters.length; index++)
    if (start + index < 0 || folded[bytes[start + index] as number] !== letters[index]) return false;
  return true;
}

/** Whether a comma stands behind a key in quotes: `('ErrorCode', '402')`. */
const isBehindKey = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x2c && (bytes[at - 1] === 0x27 || bytes[at - 1] === 0x22) && inWord[bytes[at - 2] ?? 0] === 1;

/** Whether digits before a closing parenthesis are the length of a text: `string(3) "402"`. */
function isLengthOfDump(bytes: Uint8Array, last: number): boolean {
  let at = last;
  while (at > 0 && isDigit(bytes[at])) at--;
  return bytes[at] === 0x28;
}

/** A digit of Persian or Arabic. */
function isOtherDigit(bytes: Uint8Array, at: number): boolean {
  const next = at < 0 ? 0 : (bytes[at + 1] ?? 0);
  return (bytes[at] === 0xdb && next >= 0xb0 && next <= 0xb9) || (bytes[at] === 0xd9 && next >= 0xa0 && next <= 0xa9);
}

/** Whether nothing but blanks and closing signs comes before the line's end. */
function isAlone(bytes: Uint8Array, end: number, to: number): boolean {
  for (let at = end; at < to && bytes[at] !== newLine; at++)
    // What is escaped is nearly always a quote or a new line.
    if (bytes[at] === 0x5c || bytes[at] === 0x25) while (inWord[bytes[at + 1] ?? 0] === 1) at++;
    else if (openers[bytes[at] as number] === 0 && bytes[at] !== 0x5d && bytes[at] !== 0x0d) return false;
  return true;
}

// Quotes, escaped or not, and blanks.
const aroundCell = /* @__PURE__ */ byteSet('\\" \r');

/** Whether a number is the last cell of a row. */
function isLast(bytes: Uint8Array, start: number, end: number, to: number): boolean {
  let at = end;
  while (at < to && aroundCell[bytes[at] as number] === 1) at++;
  if (at < to && bytes[at] !== newLine) return false;
  at = start - 1;
  while (at >= 0 && aroundCell[bytes[at] as number] === 1) at--;
  return bytes[at] === 0x2c || bytes[at] === 0x3b || bytes[at] === 0x09;
}
