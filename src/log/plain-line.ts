import { digitOf, isDigit } from "./bytes.ts";

// Loggers wrap what they are given: JSON in a string of JSON, XML in HTML, a reply in a query, all of it in colours. Here
// every such wrapping is taken off in one pass, whatever its kind and depth, so that nothing behind this has to know of it.

const backslash = 0x5c;
const percent = 0x25;
const ampersand = 0x26;
const hash = 0x23;
const escapeSign = 0x1b;
const newLine = 0x0a;
const room = 8;

/** By byte: 1 where something may have to be done: what begins an escape, and the first bytes of Arabic letters, quotation marks and invisible signs. */
const special = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) =>
  [backslash, percent, ampersand, hash, escapeSign, 0xc2, 0xd8, 0xd9, 0xda, 0xdb, 0xe2, 0xef].includes(byte) ? 1 : 0,
);

const entities: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ["quot;", 0x22],
  ["apos;", 0x27],
  ["amp;", ampersand],
  ["lt;", 0x3c],
  ["gt;", 0x3e],
]);

/**
 * One line without its escapes: `\"`, `\\\"`, `\x22`, `\u0022`, `%22`, `&quot;`, syslog's `#012` and colours. Persian and
 * Arabic digits are those of ASCII; where the two scripts have a letter or a comma of their own for the same thing it is
 * one, a half-space is a space, direction marks are nothing. Quotation marks of any language are those of ASCII.
 */
export class PlainLine {
  bytes = new Uint8Array(4096);
  length = 0;
  /** Where each byte came from; of the first ones, before any escape, it goes without saying. */
  #positions = new Int32Array(4096);
  #unescaped = 0;
  #start = 0;

  /** Reads the bytes [start, end) of a log. */
  read(source: Uint8Array, start: number, end: number): void {
    this.#start = start;
    if (end - start + room > this.bytes.length) {
      // No escape is shorter than what it stands for.
      const size = Math.max(end - start + room, Math.min(this.bytes.length * 2, 1 << 20));
      this.bytes = new Uint8Array(size);
      this.#positions = new Int32Array(size);
    }
    const bytes = this.bytes;
    const positions = this.#positions;
    let at = start;
    while (at < end && special[source[at] as number] === 0) bytes[at - start] = source[at++] as number;
    this.length = this.#unescaped = at - start;
    while (at < end) {
      let length = this.length;
      while (at < end && special[source[at] as number] === 0) {
        bytes[length] = source[at] as number;
        positions[length++] = at++;
      }
      this.length = length;
      if (at < end) at = this.#readSpecial(source, at, end);
    }
    // Who looks behind the line sees nothing of the one before.
    bytes.fill(newLine, this.length, this.length + room);
  }

  /** Where a byte of the plain line stands in the line as it came, counted from its start. */
  positionOf(at: number): number {
    return at < this.#unescaped ? at : (this.#positions[at] as number) - this.#start;
  }

  /** What comes behind it. */
  #readSpecial(source: Uint8Array, at: number, end: number): number {
    const byte = source[at] as number;
    if (byte === backslash) return this.#readBackslash(source, at, end);
    if (byte === percent) {
      const value = hexAt(source, at + 1, 2, end);
      return value >= 0x20 ? this.#add(value, at, at + 3) : this.#add(byte, at, at + 1);
    }
    if (byte === ampersand) return this.#readEntity(source, at, end);
    if (byte === hash) {
      // Control characters alone: `#105` is the number of something.
      const isControl = source[at + 1] === 0x30 && isOctal(source[at + 2]) && isOctal(source[at + 3]) && at + 3 < end;
      if (!isControl) return this.#add(byte, at, at + 1);
      const value = ((source[at + 2] as number) & 7) * 8 + ((source[at + 3] as number) & 7);
      return value === escapeSign ? behindColour(source, at + 4, end) : this.#add(value, at, at + 4);
    }
    if (byte === escapeSign) return behindColour(source, at + 1, end);
    // A character of several bytes: another one may stand for it.
    this.#add(byte, at, at + 1);
    let next = at + 1;
    while (next < end && ((source[next] as number) & 0xc0) === 0x80) this.#add(source[next] as number, next, ++next);
    return next;
  }

  #readBackslash(source: Uint8Array, at: number, end: number): number {
    let next = at;
    while (next < end && source[next] === backslash) next++;
    const letter = next < end ? source[next] : 0;
    if (letter === 0x6e || letter === 0x72) return this.#add(newLine, at, next + 1);
    if (letter === 0x74) return this.#add(0x09, at, next + 1);
    if (letter === 0x22 || letter === 0x27 || letter === 0x2f) return this.#add(letter, at, next + 1);
    if (letter === 0x65 && source[next + 1] === 0x5b) return behindColour(source, next + 1, end);
    if (letter === 0x30 && source[next + 1] === 0x33 && source[next + 2] === 0x33)
      return behindColour(source, next + 3, end);
    if (letter === 0x78) {
      const value = hexAt(source, next + 1, 2, end);
      if (value === escapeSign) return behindColour(source, next + 3, end);
      if (value >= 0) return this.#add(value, at, next + 3);
    }
    if (letter === 0x75) {
      const value = hexAt(source, next + 1, 4, end);
      if (value === escapeSign) return behindColour(source, next + 5, end);
      if (value >= 0) return this.#addCharacter(value, at, next + 5);
    }
    return this.#add(backslash, at, next);
  }

  #readEntity(source: Uint8Array, at: number, end: number): number {
    let name = "";
    for (let index = at + 1; index < Math.min(end, at + 8); index++) {
      name += String.fromCharCode(source[index] as number);
      if (source[index] !== 0x3b) continue;
      const [, hex, digits] = /^#(?:[xX]([\da-fA-F]{1,4})|(\d{1,5}));$/.exec(name) ?? [];
      const value = entities.get(name) ?? (hex ? Number(`0x${hex}`) : digits ? Number(digits) : -1);
      return value < 0 || value > 0xffff ? this.#add(ampersand, at, at + 1) : this.#addCharacter(value, at, index + 1);
    }
    return this.#add(ampersand, at, at + 1);
  }

  /** A character as UTF-8. */
  #addCharacter(value: number, at: number, next: number): number {
    if (value < 0x80) return this.#add(value, at, next);
    if (value < 0x800) {
      this.#add(0xc0 | (value >> 6), at, next);
      return this.#add(0x80 | (value & 0x3f), at, next);
    }
    this.#add(0xe0 | (value >> 12), at, next);
    this.#add(0x80 | ((value >> 6) & 0x3f), at, next);
    return this.#add(0x80 | (value & 0x3f), at, next);
  }

  #add(byte: number, at: number, next: number): number {
    this.#positions[this.length] = at;
    this.bytes[this.length++] = byte;
    if (byte >= 0x80 && byte < 0xc0) this.#joinCharacter();
    return next;
  }

  /** Has a character been completed for which another one stands? */
  #joinCharacter(): void {
    const { bytes, length } = this;
    const [third, second, last] = [bytes[length - 3], bytes[length - 2], bytes[length - 1] as number];
    if (second === 0xdb && last >= 0xb0 && last <= 0xb9) this.#replace(2, 0x30 + last - 0xb0);
    else if (second === 0xd9 && last >= 0xa0 && last <= 0xa9) this.#replace(2, 0x30 + last - 0xa0);
    else if (second === 0xd9 && (last === 0x8a || last === 0x89)) this.#replace(2, 0xdb, 0x8c);
    else if (second === 0xd9 && last === 0x83) this.#replace(2, 0xda, 0xa9);
    else if (second === 0xd8 && (last === 0x8c || last === 0x9b || last === 0x9f)) this.#replace(2, 0x2c);
    else if (second === 0xc2) {
      if (last === 0xa0) this.#replace(2, 0x20);
      else if (last === 0xab || last === 0xbb) this.#replace(2, 0x22);
    } else if (third === 0xe2 && second === 0x80) {
      if (last === 0x8c || last === 0xaf) this.#replace(3, 0x20);
      else if (last >= 0x98 && last <= 0x9f) this.#replace(3, last < 0x9c ? 0x27 : 0x22);
      else if ((last >= 0x8d && last <= 0x8f) || (last >= 0xaa && last <= 0xae)) this.#replace(3);
    } else if (third === 0xe2 && second === 0x81 && last >= 0xa6 && last <= 0xa9) this.#replace(3);
    else if (third === 0xef && second === 0xbb && last === 0xbf) this.#replace(3);
  }

  /** The last bytes, so many of them, by none, one or two others. */
  #replace(count: number, first?: number, second?: number): void {
    this.length -= count;
    if (first !== undefined) this.bytes[this.length++] = first;
    if (second !== undefined) this.bytes[this.length++] = second;
  }
}

const isOctal = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x37;

/** The number that so many hexadecimal digits are; -1 where they are none. */
function hexAt(source: Uint8Array, start: number, count: number, end: number): number {
  if (start + count > end) return -1;
  let value = 0;
  for (let at = start; at < start + count; at++) {
    const digit = digitOf(source[at] as number);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

/** What comes behind a colour, whose escape character has been read. */
function behindColour(source: Uint8Array, start: number, end: number): number {
  if (source[start] !== 0x5b) return start;
  let at = start + 1;
  while (at < end && (isDigit(source[at]) || source[at] === 0x3b)) at++;
  return Math.min(end, at + 1);
}
