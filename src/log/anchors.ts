// How lines without a code are passed over quickly.
//
// A code can stand only in a line that holds one of a few hundred texts: a code, a name, a documented message. Here they are
// called anchors. To look for all of them at once, the bytes of the log are taken four at a time, as the 32-bit numbers
// that typed arrays give ("quads"), and of each quad one table says whether it may be a part of an anchor.
//
// Only every fourth position begins a quad, and an anchor may begin anywhere. But of seven bytes in a row, whatever their
// position, four make up one whole quad: so of each anchor a window of seven bytes is chosen, and the four quads that it can
// show are put into the table. When the table says yes, the whole anchor is compared. An anchor of six bytes borrows the
// byte before it, which may be any, so its window has 256 spellings. What is shorter has no window: then `isComplete` is
// false, and every line has to be read.
//
// Capitals count as small letters: one bit, 0x20, makes the difference, and it is set in all bytes on both sides. Signs that
// fall together by it (`[` and `{`) cost a comparison, no more.
import { bytesOf } from "./bytes.ts";

const stride = 4;
const windowLength = 7;
const shortest = 6;
const caseBits = 0x20202020;

// A table of 256 KiB: the fewer quads share a place by chance, the fewer are looked at twice.
const hashOf = (quad: number): number => Math.imul(quad, 0x9e3779b1) >>> 14;
const slots = 1 << 18;

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

/** Texts, looked for all at once, without regard to case. */
export class Anchors {
  /** Whether every text is long enough to be looked for. */
  readonly isComplete: boolean;
  readonly #known = new Uint8Array(slots);
  // By quad: the texts that can show it, and where in them it stands.
  readonly #places = new Map<number, { readonly text: Uint8Array; readonly offset: number }[]>();
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
      for (const { text, offset } of this.#places.get((values[index] as number) | caseBits) ?? [])
        if (at - offset >= from && isAt(text, bytes, at - offset, to)) return at - offset;
    }
  }

  #add(text: Uint8Array): void {
    if (text.length === shortest) this.#short.push(text);
    const first = text.length === shortest ? -1 : windowIn(text);
    for (let offset = first; offset < first + stride; offset++) {
      // The borrowed byte may be any.
      for (const borrowed of offset < 0 ? everyByte : [0]) {
        let quad = 0;
        for (let at = 0; at < stride; at++) quad |= (offset + at < 0 ? borrowed | 0x20 : (text[offset + at] as number)) << (at * 8);
        const places = this.#places.get(quad) ?? [];
        if (!places.some((place) => place.text === text)) places.push({ text, offset });
        this.#places.set(quad, places);
        this.#known[hashOf(quad)] = 1;
      }
    }
  }
}

const everyByte = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) => byte);

/** Where the window begins: around an underscore, which few other words have; else at the end, where words differ more. */
function windowIn(text: Uint8Array): number {
  const mark = text.indexOf(0x5f | 0x20);
  const wanted = mark < 0 ? text.length - windowLength : mark - 3;
  return Math.max(0, Math.min(wanted, text.length - windowLength));
}

function isAt(text: Uint8Array, bytes: Uint8Array, start: number, to: number): boolean {
  if (start + text.length > to) return false;
  for (let index = 0; index < text.length; index++) if (((bytes[start + index] as number) | 0x20) !== text[index]) return false;
  return true;
}

const newLine = 0x0a;

/** How many new lines there are in [from, to). */
export function linesIn(bytes: Uint8Array, { base, values }: Quads, from: number, to: number): number {
  const first = Math.max(0, (from - base + 3) >> 2);
  const last = Math.max(first, Math.min(values.length, (to - base) >> 2));
  let lines = 0;
  for (let at = from; at < Math.min(to, base + (first << 2)); at++) if (bytes[at] === newLine) lines++;
  for (let index = first; index < last; index = (index + 1) | 0) {
    // Whether one of the four bytes is a new line: then this is 0 in it, and a 1 taken from it reaches the highest bit.
    const marks = (values[index] as number) ^ 0x0a0a0a0a;
    if (((marks - 0x01010101) & ~marks & 0x80808080) === 0) continue;
    for (let rest = values[index] as number, at = 0; at < stride; rest >>>= 8, at++)
      if ((rest & 0xff) === newLine) lines++;
  }
  for (let at = Math.max(from, base + (last << 2)); at < to; at++) if (bytes[at] === newLine) lines++;
  return lines;
}
