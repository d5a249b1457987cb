// What is said of a line of JSON stands inside of it, so that the lines stay lines of JSON: `jq` reads them as before.
const decoder = new TextDecoder();
const open = 0x7b;
const close = 0x7d;
const quote = 0x22;

// A byte-order mark, and what JSON takes for a blank.
const blank = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) =>
  [0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0d].includes(byte) ? 1 : 0,
);

/** The name of the field. */
export const fieldName = "telerr";

/** Whether a line that begins with this byte may be an object. */
export const mayBeginObject = (byte: number | undefined): boolean =>
  byte !== undefined && (byte === open || blank[byte] === 1);

/** Where the brace stands that closes the object which the line [start, end) is; undefined where it is none. */
export function objectEnd(bytes: Uint8Array, start: number, end: number): number | undefined {
  let last = end - 1;
  while (last > start && blank[bytes[last] as number] === 1) last--;
  return bytes[last] === close && objectStart(bytes, start, end) !== undefined ? last : undefined;
}

/** Where the brace stands that opens an object, of which the end may not have come. */
export function objectStart(bytes: Uint8Array, start: number, end: number): number | undefined {
  const first = behindBlanks(bytes, start, end);
  return bytes[first] === open && bytes[behindBlanks(bytes, first + 1, end)] === quote ? first : undefined;
}

function behindBlanks(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && blank[bytes[at] as number] === 1) at++;
  return at;
}

/** The object that a line is; undefined where it is none. */
export function objectOf(bytes: Uint8Array, start: number, end: number): object | undefined {
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes.subarray(start, end)));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
