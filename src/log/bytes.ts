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

/** By byte: 1 for each sign of a text. */
export function byteSet(signs: string): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) =>
    byte < 0x80 && signs.includes(String.fromCharCode(byte)) ? 1 : 0,
  );
}

/** The UTF-8 of a text. It may run at import, where not every test environment has a TextEncoder. */
export const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(
    encodeURIComponent(text).replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`))),
    (character) => character.charCodeAt(0),
  );

/** Bytes as a text, read as UTF-8. */
export const textOf = (bytes: Uint8Array, start = 0, end = bytes.length): string =>
  new TextDecoder().decode(bytes.subarray(start, end));
