// What is said of a line of JSON stands inside of it, so that the lines stay lines of JSON: `jq` reads them as before.
import { byteSet, isDigit } from "../log/bytes.ts";

const open = 0x7b;
const close = 0x7d;
const [openList, closeList] = [0x5b, 0x5d];
const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
const comma = 0x2c;
// What is nested deeper is no line of a log.
const deepest = 200;

// What JSON takes for a blank within a line, and those of a byte-order mark, which may stand before an object.
const blank = /* @__PURE__ */ byteSet(" \t\r");
const before = /* @__PURE__ */ blank.map((is, byte) => ([0xef, 0xbb, 0xbf].includes(byte) ? 1 : is));

/** The name of the field. */
export const fieldName = "telerr";

/** Whether a line that begins with this byte may be an object. */
export const mayBeginObject = (byte: number | undefined): boolean =>
  byte !== undefined && (byte === open || before[byte] === 1);

/** An object that a line is. */
export interface ObjectLine {
  /** Where the brace stands that closes it. */
  readonly end: number;
  /** Whether it has the field already. */
  readonly hasField: boolean;
}

/** The object that the line [start, end) is; undefined where it is none. It is read as JSON, but nothing is made of it. */
export function objectIn(bytes: Uint8Array, start: number, end: number): ObjectLine | undefined {
  const first = objectStart(bytes, start, end);
  let last = end - 1;
  while (last > start && blank[bytes[last] as number] === 1) last--;
  if (first === undefined || bytes[last] !== close) return undefined;
  let hasField = false;
  const behind = behindMembers(bytes, first, end, 0, (key) => {
    hasField ||= isAt(bytes, key, `"${fieldName}"`);
  });
  return behind === last + 1 ? { end: last, hasField } : undefined;
}

/** Where the brace stands that opens an object, of which the end may not have come. */
export function objectStart(bytes: Uint8Array, start: number, end: number): number | undefined {
  let first = start;
  while (first < end && before[bytes[first] as number] === 1) first++;
  return bytes[first] === open && bytes[behindBlanks(bytes, first + 1, end)] === quote ? first : undefined;
}

function behindBlanks(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && blank[bytes[at] as number] === 1) at++;
  return at;
}

// What follows says where something ends that begins at a position; -1 where it is no JSON.

function behindValue(bytes: Uint8Array, at: number, end: number, depth: number): number {
  const byte = bytes[at] as number;
  if (at >= end || depth > deepest) return -1;
  if (byte === quote) return behindText(bytes, at, end);
  if (byte === open) return behindMembers(bytes, at, end, depth + 1);
  if (byte === openList) return behindList(bytes, at, end, depth + 1);
  const literal = literals.find((word) => isAt(bytes, at, word));
  return literal === undefined ? behindNumber(bytes, at) : at + literal.length;
}

function behindMembers(
  bytes: Uint8Array,
  start: number,
  end: number,
  depth: number,
  onKey: (at: number) => void = () => {},
): number {
  let at = behindBlanks(bytes, start + 1, end);
  if (bytes[at] === close) return at + 1;
  for (;;) {
    if (bytes[at] !== quote) return -1;
    onKey(at);
    at = behindText(bytes, at, end);
    if (at < 0) return -1;
    at = behindBlanks(bytes, at, end);
    if (bytes[at] !== colon) return -1;
    at = behindValue(bytes, behindBlanks(bytes, at + 1, end), end, depth);
    if (at < 0) return -1;
    at = behindBlanks(bytes, at, end);
    if (bytes[at] !== comma) return bytes[at] === close ? at + 1 : -1;
    at = behindBlanks(bytes, at + 1, end);
  }
}

function behindList(bytes: Uint8Array, start: number, end: number, depth: number): number {
  let at = behindBlanks(bytes, start + 1, end);
  if (bytes[at] === closeList) return at + 1;
  for (;;) {
    at = behindValue(bytes, at, end, depth);
    if (at < 0) return -1;
    at = behindBlanks(bytes, at, end);
    if (bytes[at] !== comma) return bytes[at] === closeList ? at + 1 : -1;
    at = behindBlanks(bytes, at + 1, end);
  }
}

function behindText(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte === quote) return at + 1;
    if (byte < 0x20) return -1;
    if (byte !== backslash) continue;
    at++;
    if (bytes[at] === 0x75) {
      for (let digits = 0; digits < 4; digits++) if (isHex[bytes[++at] as number] !== 1) return -1;
    } else if (isEscaped[bytes[at] as number] !== 1) return -1;
  }
  return -1;
}

function behindNumber(bytes: Uint8Array, start: number): number {
  let at = bytes[start] === 0x2d ? start + 1 : start;
  // A number has no needless zero in front.
  at = bytes[at] === 0x30 ? at + 1 : behindDigits(bytes, at);
  if (at > 0 && bytes[at] === 0x2e) at = behindDigits(bytes, at + 1);
  if (at < 0 || ((bytes[at] as number) | 0x20) !== 0x65) return at;
  const isSigned = bytes[at + 1] === 0x2b || bytes[at + 1] === 0x2d;
  return behindDigits(bytes, isSigned ? at + 2 : at + 1);
}

function behindDigits(bytes: Uint8Array, start: number): number {
  let at = start;
  while (isDigit(bytes[at])) at++;
  return at === start ? -1 : at;
}

const literals = ["true", "false", "null"] as const;
const isHex = /* @__PURE__ */ byteSet("0123456789abcdefABCDEF");
const isEscaped = /* @__PURE__ */ byteSet('"\\/bfnrt');

function isAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}
