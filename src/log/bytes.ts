/** By byte: a letter of ASCII in lower case, every other byte as it is. */
export const folded = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte,
);

/** By byte: 1 where it belongs to a word: a letter or digit of ASCII, an underscore, and all that is not of ASCII. */
export const inWord = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || /\w/.test(String.fromCharCode(byte)) ? 1 : 0,
);

export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
export const isUpper = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x41 && byte <= 0x5a;
export const isLower = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x61 && byte <= 0x7a;
export const isLetter = (byte: number | undefined): boolean => isLower(byte) || isUpper(byte);

export function isOneOf(byte: number, signs: string): boolean {
  for (let index = 0; index < signs.length; index++) if (signs.charCodeAt(index) === byte) return true;
  return false;
}

/** Whether something stands behind something else, and so many bytes at most. */
export const within = (distance: number, most: number): boolean => distance >= 0 && distance <= most;

/** What is longer is an id. */
export const mostDigits = 5;

// With its `0x`.
const mostOctets = 16;

/** Numbers that may be codes are below this one. */
export const mostNumbers = 10 ** mostDigits;

/**
 * The number that the word [start, end) is; -1 where it is none that may be a code. Where codes are hexadecimal, with so many digits,
 * it is hexadecimal behind `0x` and with all of them.
 */
export function numberIn(bytes: Uint8Array, start: number, end: number, hexDigits: number): number {
  if (hexDigits > 0) {
    const isMarked = bytes[start] === 0x30 && ((bytes[start + 1] ?? 0) | 0x20) === 0x78;
    if (end - start === hexDigits || (isMarked && end - start <= hexDigits + 2))
      return hexadecimalIn(bytes, isMarked ? start + 2 : start, end);
  }
  if (end - start > mostDigits) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    if (!isDigit(bytes[at])) return -1;
    value = value * 10 + (bytes[at] as number) - 0x30;
  }
  return value;
}

/** Whether the word [start, end) is written as octets are: `0x8291` */
export const isOctets = (bytes: Uint8Array, start: number, end: number): boolean =>
  end - start >= 4 &&
  end - start <= mostOctets &&
  (end - start) % 2 === 0 &&
  bytes[start] === 0x30 &&
  ((bytes[start + 1] ?? 0) | 0x20) === 0x78;

function hexadecimalIn(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = digitOf(bytes[at] as number);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value < mostNumbers ? value : -1;
}

/** The value of a hexadecimal digit; -1 for what is none. */
export function digitOf(byte: number): number {
  if (isDigit(byte)) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** By byte: 1 for each sign of a text. */
export function byteSet(signs: string): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) =>
    byte < 0x80 && signs.includes(String.fromCharCode(byte)) ? 1 : 0,
  );
}

/** The UTF-8 of a text. It may run at import, where not every test environment has a TextEncoder. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x80) return bytesOfAny(text);
    bytes[index] = unit;
  }
  return bytes;
}

function bytesOfAny(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else {
      // The first byte says how many follow; each of those holds six bits.
      if (code < 0x800) bytes.push(0xc0 | (code >> 6));
      else {
        if (code < 0x10000) bytes.push(0xe0 | (code >> 12));
        else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f));
        bytes.push(0x80 | ((code >> 6) & 0x3f));
      }
      bytes.push(0x80 | (code & 0x3f));
    }
  }
  return Uint8Array.from(bytes);
}

let decoder: InstanceType<typeof TextDecoder> | undefined;

/** Bytes as a text, read as UTF-8. */
export function textOf(bytes: Uint8Array, start = 0, end = bytes.length): string {
  decoder ??= new TextDecoder();
  return decoder.decode(bytes.subarray(start, end));
}

/** A copy of both: who reads a file may read the next chunk into the same bytes. */
export function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
