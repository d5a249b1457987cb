import { bytesOf, folded, inWord, isDigit, isLower, isUpper } from "./bytes.ts";
import { PlainLine } from "./plain-line.ts";

// Everything that is known of logs is words one behind the other: `voip.ms`, `connection refused`, a documented text. A line
// is cut into its words once, each word is looked up once, and phrases are followed from word to word in a tree.

/** Words, looked up in bytes without regard to case and without making a text of them. */
export class WordTable {
  count = 0;
  // By number: where each word begins among the bytes, the end of the last one behind them, and its hash.
  #bytes = new Uint8Array(1 << 12);
  #starts = new Int32Array(1 << 9);
  #hashes = new Int32Array(1 << 9);
  #slots = new Int32Array(1 << 11).fill(-1);

  /** The number of the word [from, to); the same for the same word. */
  add(word: Uint8Array, from = 0, to = word.length): number {
    const hash = hashOf(word, from, to);
    const known = this.indexOf(word, from, to, hash);
    if (known >= 0) return known;
    const length = to - from;
    const index = this.count++;
    const start = this.#starts[index] as number;
    if (this.count === this.#hashes.length) {
      this.#starts = grown(this.#starts);
      this.#hashes = grown(this.#hashes);
    }
    while (start + length > this.#bytes.length) this.#bytes = grown(this.#bytes);
    for (let at = 0; at < length; at++) this.#bytes[start + at] = folded[word[from + at] as number] as number;
    this.#starts[index + 1] = start + length;
    this.#hashes[index] = hash;
    if (this.count * 3 > this.#slots.length) {
      this.#slots = new Int32Array(this.#slots.length * 4).fill(-1);
      for (let other = 0; other < index; other++) this.#place(other);
    }
    this.#place(index);
    return index;
  }

  /** Which of the words the bytes [start, end) are, whose hash may be known already; -1 for none. */
  indexOf(bytes: Uint8Array, start: number, end: number, hash = hashOf(bytes, start, end)): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = placeOf(hash) & mask; ; slot = (slot + 1) & mask) {
      const index = slots[slot] as number;
      if (index < 0 || (this.#hashes[index] === hash && this.#isAt(index, bytes, start, end))) return index;
    }
  }

  #isAt(index: number, bytes: Uint8Array, start: number, end: number): boolean {
    const words = this.#bytes;
    let at = this.#starts[index] as number;
    if ((this.#starts[index + 1] as number) - at !== end - start) return false;
    for (let other = start; other < end; other++)
      if (words[at++] !== (folded[bytes[other] as number] as number)) return false;
    return true;
  }

  #place(index: number): void {
    const mask = this.#slots.length - 1;
    let slot = placeOf(this.#hashes[index] as number) & mask;
    while (this.#slots[slot] !== -1) slot = (slot + 1) & mask;
    this.#slots[slot] = index;
  }
}

const hashWith = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);
const placeOf = (hash: number): number => hash ^ (hash >>> 15);

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = hashWith(hash, folded[bytes[at] as number] as number);
  return hash;
}

const underscore = 0x5f;
const colon = 0x3a;

// Thousands of them: what most have none of is not made.
interface Node<Meaning> {
  meanings: Meaning[] | undefined;
  /** What it means in capitals alone. */
  inCapitals: Meaning[] | undefined;
  next: Map<number, Node<Meaning>> | undefined;
}

/** A phrase that stands in a line. */
export interface Phrase<Meaning> {
  readonly meaning: Meaning;
  /** Its first word and its last one. */
  readonly first: number;
  readonly last: number;
}

// What may stand between the words of a phrase, and how much of it: `invalid sub-account ID`, `voip.ms`, `status_num`.
const joints = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) =>
  " \t._-/'\"`*(),".includes(String.fromCharCode(byte)) ? 1 : 0,
);
const longestJoint = 3;
/** So many of its words tell what it is; a longer one is followed to its end, behind which a number may stand. */
export const longestPhrase = 8;
const longestText = 32;

/** Phrases with a meaning. */
export class Lexicon<Meaning> {
  readonly #table = new WordTable();
  readonly #roots: (Node<Meaning> | undefined)[] = [];
  readonly #plain = new PlainLine();

  /** `inCapitals`: it counts in capitals alone. `GET` is a method, `get` a word. */
  add(phrase: string, meaning: Meaning, inCapitals = false): void {
    const bytes = bytesOf(phrase);
    this.#plain.read(bytes, 0, bytes.length);
    const { bytes: plain, length } = this.#plain;
    const place = inCapitals ? "inCapitals" : "meanings";
    let node: Node<Meaning> | undefined;
    let count = 0;
    const mean = () => {
      if (!node) return;
      node[place] ??= [];
      node[place].push(meaning);
    };
    for (let at = 0; at < length; at++) {
      const start = at;
      while (at < length && plain[at] !== underscore && inWord[plain[at] as number] === 1) at++;
      if (at === start) continue;
      // Each of its words is known from here on, so that a line has it as a whole.
      const word = this.#table.add(plain, start, at);
      if (count === longestPhrase) mean();
      if (count++ < longestText) node = this.#nodeBehind(node, word);
    }
    mean();
  }

  #nodeBehind(node: Node<Meaning> | undefined, word: number): Node<Meaning> {
    let next = node ? node.next?.get(word) : this.#roots[word];
    if (next) return next;
    next = { meanings: undefined, inCapitals: undefined, next: undefined };
    if (!node) this.#roots[word] = next;
    else {
      node.next ??= new Map();
      node.next.set(word, next);
    }
    return next;
  }

  /** The words of lines. */
  words(): LineWords {
    return new LineWords(this.#table);
  }

  /** The phrases of a line, in the order of their first words; of those that begin together the longest last. */
  phrasesIn(line: LineWords): Phrase<Meaning>[] {
    const phrases: Phrase<Meaning>[] = [];
    for (let first = 0; first < line.count; first++) {
      const word = line.word(first);
      let node = word < 0 ? undefined : this.#roots[word];
      for (let last = first; node; ) {
        if (node.meanings) for (const meaning of node.meanings) phrases.push({ meaning, first, last });
        if (node.inCapitals && line.isInCapitals(first, last))
          for (const meaning of node.inCapitals) phrases.push({ meaning, first, last });
        const following = line.word(last + 1);
        if (following < 0 || !node.next || !line.isJoined(last)) break;
        node = node.next.get(following);
        last++;
      }
    }
    return phrases;
  }
}

/** By byte: 0 where it belongs to no name, else itself, a letter of ASCII in lower case. */
const inName = /* @__PURE__ */ folded.map((byte) => (inWord[byte] === 1 ? byte : 0));

/**
 * A line as words: `invalid_did` is two, `FarazSMS` one where it is known as a whole, else `Faraz` and `SMS`. Beside them,
 * as names, all that stands without a sign but underscores in it: `invalid_did` is one, as codes are.
 */
export class LineWords {
  readonly #table: WordTable;
  #bytes: Uint8Array = new Uint8Array(0);
  #starts = new Int32Array(256);
  #ends = new Int32Array(256);
  #words = new Int32Array(256);
  count = 0;
  #nameStarts = new Int32Array(256);
  #nameEnds = new Int32Array(256);
  #nameHashes = new Int32Array(256);
  nameCount = 0;

  constructor(table: WordTable) {
    this.#table = table;
  }

  start(index: number): number {
    return this.#starts[index] as number;
  }

  end(index: number): number {
    return this.#ends[index] as number;
  }

  /** Its number in the table; -1 where it is not known. */
  word(index: number): number {
    return index < this.count ? (this.#words[index] as number) : -1;
  }

  nameStart(index: number): number {
    return this.#nameStarts[index] as number;
  }

  nameEnd(index: number): number {
    return this.#nameEnds[index] as number;
  }

  /** Which of the words of another table a name is; -1 for none. */
  nameIn(table: WordTable, index: number): number {
    return table.indexOf(this.#bytes, this.nameStart(index), this.nameEnd(index), this.#nameHashes[index]);
  }

  /** Whether words begin and end with a capital. */
  isInCapitals(first: number, last: number): boolean {
    return isUpper(this.#bytes[this.start(first)]) && isUpper(this.#bytes[this.end(last) - 1]);
  }

  /** Whether the next word belongs to the same phrase, as far as what stands between them says. */
  isJoined(index: number): boolean {
    if (index + 1 >= this.count) return false;
    const [from, to] = [this.end(index), this.start(index + 1)];
    if (to - from > longestJoint) return false;
    // `Rack::Attack`
    if (to - from === 2 && this.#bytes[from] === colon && this.#bytes[from + 1] === colon) return true;
    for (let at = from; at < to; at++) if (joints[this.#bytes[at] as number] === 0) return false;
    return true;
  }

  /** The last word that begins before a position; -1 where none does. */
  before(position: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle) < position) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Reads the bytes [0, length) of a plain line. */
  read(bytes: Uint8Array, length: number): void {
    this.#bytes = bytes;
    this.count = 0;
    this.nameCount = 0;
    for (let at = 0; at < length; at++) {
      const start = at;
      let from = at;
      let [nameHash, hash] = [0, 0];
      for (; at < length; at++) {
        const byte = inName[bytes[at] as number] as number;
        if (byte === 0) break;
        nameHash = hashWith(nameHash, byte);
        if (byte !== underscore) hash = hashWith(hash, byte);
        else {
          if (at > from) this.#addRun(from, at, hash);
          from = at + 1;
          hash = 0;
        }
      }
      if (at > from) this.#addRun(from, at, hash);
      if (at > start) this.#addName(start, at, nameHash);
    }
  }

  #addRun(start: number, end: number, hash: number): void {
    const word = this.#table.indexOf(this.#bytes, start, end, hash);
    if (word >= 0) {
      this.#add(start, end, word);
      return;
    }
    const bytes = this.#bytes;
    let capital = start + 1;
    while (capital < end && !isUpper(bytes[capital] as number)) capital++;
    if (capital === end) this.#add(start, end, -1);
    else this.#addParts(start, end);
  }

  /** The words of a run that is not known as a whole: `GraphQLError` is two where `GraphQL` is known, `MyGraphQL`, too. */
  #addParts(start: number, end: number): void {
    for (let from = start; from < end; ) {
      let part = this.#seamBehind(from, end);
      let word = this.#table.indexOf(this.#bytes, from, part);
      for (let next = part; next < end; ) {
        next = this.#seamBehind(next, end);
        const longer = this.#table.indexOf(this.#bytes, from, next);
        if (longer >= 0) [part, word] = [next, longer];
      }
      this.#add(from, part, word);
      from = part;
    }
  }

  /** Where the next word begins in a run of them; its end where none does. */
  #seamBehind(start: number, end: number): number {
    let at = start + 1;
    while (at < end && !(isUpper(this.#bytes[at] as number) && this.#isSeam(at, end))) at++;
    return at;
  }

  /** Whether a capital begins a word where it stands: `invalidDid`, `SMSFailed`. */
  #isSeam(at: number, end: number): boolean {
    const bytes = this.#bytes;
    return (
      isLower(bytes[at - 1]) ||
      isDigit(bytes[at - 1]) ||
      (isUpper(bytes[at - 1]) && at + 1 < end && isLower(bytes[at + 1]))
    );
  }

  #add(start: number, end: number, word: number): void {
    if (this.count === this.#starts.length) {
      this.#starts = grown(this.#starts);
      this.#ends = grown(this.#ends);
      this.#words = grown(this.#words);
    }
    this.#starts[this.count] = start;
    this.#ends[this.count] = end;
    this.#words[this.count++] = word;
  }

  #addName(start: number, end: number, hash: number): void {
    if (this.nameCount === this.#nameStarts.length) {
      this.#nameStarts = grown(this.#nameStarts);
      this.#nameEnds = grown(this.#nameEnds);
      this.#nameHashes = grown(this.#nameHashes);
    }
    this.#nameStarts[this.nameCount] = start;
    this.#nameEnds[this.nameCount] = end;
    this.#nameHashes[this.nameCount++] = hash;
  }
}

function grown<Numbers extends Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(array: Numbers): Numbers {
  const larger = array instanceof Int32Array ? new Int32Array(array.length * 2) : new Uint8Array(array.length * 2);
  larger.set(array);
  return larger as Numbers;
}
