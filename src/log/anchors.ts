// How lines without a code are passed over quickly.
//
// A code can stand only in a line that holds one of a few hundred texts: a code, a name, a documented message. Here they are
// called anchors. To look for all of them at once, the bytes of the log are taken four at a time, as the 32-bit numbers
// that typed arrays give ("quads"), and of each quad one table says whether it may be a part of an anchor.
//
// Only every fourth position begins a quad, and an anchor may begin anywhere. But of seven bytes in a row, whatever their
// position, four make up one whole quad: so of each anchor a window of seven bytes is chosen, and the four quads that it can
// show are put into the table. When the table says yes, the whole anchor is compared. An anchor of six bytes borrows the
// byte before it, which may be any, so its window has 256 spellings; one of five borrows the byte behind it, too. So does `invalid_ip`,
// because its window would hold `alid`, as every second line does. What is shorter than five has no window: then `isComplete`
// is false, and every line has to be read.
//
// Capitals count as small letters: one bit, 0x20, makes the difference, and it is set in all bytes on both sides. Signs that
// fall together by it (`[` and `{`) cost a comparison, no more.
import { bytesOf } from "./bytes.ts";

const stride = 4;
const windowLength = 7;
const shortest = 5;
const caseBits = 0x20202020;

// A table of 256 KiB: the fewer quads share a place by chance, the fewer are looked at twice.
const hashOf = (quad: number): number => Math.imul(quad, 0x9e3779b1) >>> 14;
const slots = 1 << 18;
const pairHashOf = (quad: number, behind: number): number =>
  Math.imul(quad ^ Math.imul(behind, 0x85ebca6b), 0x9e3779b1) >>> 16;
const pairSlots = 1 << 16;

const littleEndian = /* @__PURE__ */ (() => new Uint8Array(new Uint32Array([1]).buffer)[0] === 1)();

/** Bytes as quads, from the first position that one can begin at. */
export interface Quads {
  readonly base: number;
  readonly values: Int32Array;
}

export function quadsOf(bytes: Uint8Array): Quads {
  const base = (stride - (bytes.byteOffset % stride)) % stride;
  const count = Math.max(0, Math.floor((bytes.length - base) / stride));
  if (count === 0) return { base, values: new Int32Array(0) };
  if (littleEndian) return { base, values: new Int32Array(bytes.buffer, bytes.byteOffset + base, count) };
  const view = new DataView(bytes.buffer, bytes.byteOffset + base, count * stride);
  return { base, values: Int32Array.from({ length: count }, (_, index) => view.getInt32(index * stride, true)) };
}

/** The next quad that the table knows; a loop that calls nothing is quickest. */
function nextKnown(quads: Int32Array, known: Uint8Array, first: number, last: number): number {
  let index = first;
  for (; index < last; index = (index + 1) | 0)
    if (known[Math.imul((quads[index] as number) | caseBits, 0x9e3779b1) >>> 14] !== 0) break;
  return index;
}

// What the table says of a quad: that it is a part of a text, and that it is the end of one.
const inside = 1;
const ending = 2;

// In place of the byte behind a quad, where the text ends with it; no byte is 0 with the bit of its case set.
const atEnd = 0;

/** Texts, looked for all at once, without regard to case. */
export class Anchors {
  /** Whether every text is long enough to be looked for. */
  readonly isComplete: boolean;
  readonly #known = new Uint8Array(slots);
  // By quad and by the byte behind it: the texts that can show it, and where in them it stands. Hundreds of codes have
  // `lid_`; most of them part at the next letter. They are kept as chains in a few flat tables, because a lookup happens
  // for every twentieth quad: of a quad and a byte the first place, of each place its text, its offset and the next place
  // whose hash is the same. Place 0 is none.
  readonly #heads = new Int32Array(pairSlots);
  readonly #texts: Uint8Array[] = [new Uint8Array(0)];
  readonly #offsets: number[] = [0];
  readonly #nexts: number[] = [0];
  readonly #short: Uint8Array[] = [];

  constructor(texts: Iterable<string>) {
    let isComplete = true;
    for (const text of new Set(texts)) {
      const bytes = bytesOf(text).map((byte) => byte | 0x20);
      if (bytes.length < shortest) isComplete = false;
      else this.#add(bytes);
    }
    this.isComplete = isComplete;
  }

  /** Where the next one begins in [from, to); -1 where none does. */
  next(bytes: Uint8Array, { base, values }: Quads, from: number, to: number): number {
    // The byte that a short one borrows is not there at the very beginning.
    if (from === 0) for (const text of this.#short) if (isAt(text, bytes, 0, to)) return 0;
    const last = Math.min(values.length, (to - base + 3) >> 2) | 0;
    for (let index = Math.max(0, (from - base) >> 2) | 0; ; index = (index + 1) | 0) {
      index = nextKnown(values, this.#known, index, last);
      if (index >= last) return -1;
      const at = base + (index << 2);
      const quad = (values[index] as number) | caseBits;
      const kinds = this.#known[hashOf(quad)] as number;
      let start = -1;
      if ((kinds & inside) !== 0) start = this.#startOf(quad, (bytes[at + stride] ?? 0) | 0x20, bytes, at, from, to);
      if (start < 0 && (kinds & ending) !== 0) start = this.#startOf(quad, atEnd, bytes, at, from, to);
      if (start >= 0) return start;
    }
  }

  /** Where a text begins that stands there, of those whose quad was seen at a position; -1 where none does. */
  #startOf(quad: number, behind: number, bytes: Uint8Array, at: number, from: number, to: number): number {
    for (let place = this.#heads[pairHashOf(quad, behind)] as number; place > 0; place = this.#nexts[place] as number) {
      const start = at - (this.#offsets[place] as number);
      if (start >= from && isAt(this.#texts[place] as Uint8Array, bytes, start, to)) return start;
    }
    return -1;
  }

  #add(text: Uint8Array): void {
    const isShort = text.length < windowLength;
    if (isShort) this.#short.push(text);
    const first = isShort ? -1 : windowIn(text);
    for (let offset = first; offset < first + stride; offset++) {
      const behind = text[offset + stride] ?? atEnd;
      const isBorrowing = offset < 0 || offset + stride > text.length;
      for (const borrowed of isBorrowing ? everyByte : [0]) {
        let quad = 0;
        for (let at = 0; at < stride; at++) quad |= (text[offset + at] ?? borrowed) << (at * 8);
        const slot = hashOf(quad);
        this.#known[slot] = (this.#known[slot] as number) | (behind === atEnd ? ending : inside);
        const hash = pairHashOf(quad, behind);
        this.#nexts.push(this.#heads[hash] as number);
        this.#heads[hash] = this.#texts.push(text) - 1;
        this.#offsets.push(offset);
      }
    }
  }
}

// With the bit of its case set.
const everyByte = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => (byte & 0x20) !== 0);

// From the most frequent letter of English to the rarest; what is no letter stands in fewer words still.
const byFrequency = " etaoinshrdlcumwfgypbvkjxqz";
const rareness = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) => {
  const rank = byFrequency.indexOf(String.fromCharCode(byte));
  return rank < 0 ? byFrequency.length : rank;
});

// What a quad of a usual word adds up to.
const commonest = 36;

/** Where the window begins whose quads are the rarest: most of the others are those of common words. */
function windowIn(text: Uint8Array): number {
  const sums = new Uint16Array(text.length - stride + 1);
  for (let at = 0, sum = 0; at < text.length; at++) {
    sum += rareness[text[at] as number] as number;
    if (at >= stride) sum -= rareness[text[at - stride] as number] as number;
    if (at >= stride - 1) sums[at - stride + 1] = sum;
  }
  const quadAt = (start: number) => sums[start] as number;
  let [best, rarest] = [0, -1];
  for (let start = 0; start + windowLength <= text.length; start++) {
    const least = Math.min(quadAt(start), quadAt(start + 1), quadAt(start + 2), quadAt(start + 3));
    if (least > rarest) [best, rarest] = [start, least];
  }
  const isCommon = rarest < commonest && text.lastIndexOf(0x5f | 0x20) >= text.length - stride;
  return isCommon ? text.length - windowLength + 1 : best;
}

function isAt(text: Uint8Array, bytes: Uint8Array, start: number, to: number): boolean {
  if (start + text.length > to) return false;
  for (let index = 0; index < text.length; index++)
    if (((bytes[start + index] as number) | 0x20) !== text[index]) return false;
  return true;
}

const newLine = 0x0a;
// Four bytes that have counted so far add up to one that has not run over.
const mostCounted = 63;

/** How many new lines there are in [from, to). */
export function linesIn(bytes: Uint8Array, { base, values }: Quads, from: number, to: number): number {
  const first = Math.max(0, (from - base + 3) >> 2);
  const last = Math.max(first, Math.min(values.length, (to - base) >> 2));
  let lines = 0;
  for (let at = from; at < Math.min(to, base + (first << 2)); at++) if (bytes[at] === newLine) lines++;
  for (let index = first; index < last; ) {
    // Of each of the four bytes its own count, which must not run over, nor must their sum.
    const stop = Math.min(last, index + mostCounted);
    let counts = 0;
    for (; index < stop; index = (index + 1) | 0) {
      const marks = (values[index] as number) ^ 0x0a0a0a0a;
      // The highest bit of a byte is set where it is 0, which a new line is now: of any other byte a sum or the byte itself has it.
      counts += ~(((marks & 0x7f7f7f7f) + 0x7f7f7f7f) | marks | 0x7f7f7f7f) >>> 7;
    }
    lines += Math.imul(counts, 0x01010101) >>> 24;
  }
  for (let at = Math.max(from, base + (last << 2)); at < to; at++) if (bytes[at] === newLine) lines++;
  return lines;
}
