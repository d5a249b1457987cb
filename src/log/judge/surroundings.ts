// What the signs right beside a place say, whatever the words of its line mean.
import { inWord, isDigit, isLower, isOneOf, isUpper, mostDigits } from "../bytes.ts";
import { textAt } from "../holder.ts";
import type { PlainLine } from "../plain-line.ts";

/** How far from a place a bracket is looked for, in bytes. */
export const farthestBrace = 400;

const [opens, closes] = [1, 2];
/** By byte: whether it opens a list, an object or a call, or closes one; 0 for every other. */
export const brackets = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) =>
  "([{".includes(String.fromCharCode(byte)) ? opens : ")]}".includes(String.fromCharCode(byte)) ? closes : 0,
);

/** Where the list, object or call opens that a place stands in, or the one around that which opens at `inner`; -1 where none does. */
export function bracketAround(bytes: Uint8Array, start: number, inner = start): number {
  let depth = 0;
  for (let at = inner - 1; at >= 0 && start - at < farthestBrace; at--) {
    const bracket = brackets[bytes[at] as number];
    if (bracket === closes) depth++;
    else if (bracket === opens && depth-- <= 0) return at;
  }
  return -1;
}

/** Whether a place is in a text in quotes of the same object as a value before it, or in an object within. */
export function isTextWith(bytes: Uint8Array, value: number, start: number): boolean {
  let [depth, quotes] = [0, 0];
  for (let at = value; at < start && depth >= 0; at++) {
    const bracket = brackets[bytes[at] as number];
    if (bracket === opens) depth++;
    else if (bracket === closes) depth--;
    else if (bytes[at] === 0x22) quotes++;
  }
  return depth > 0 || (depth === 0 && quotes > 0 && quotes % 2 === 0);
}

/** Nothing stands in the line but it, and what may be around a value. */
export function isAlone({ bytes, length }: PlainLine, start: number, end: number): boolean {
  for (let at = 0; at < start; at++) if (!isOneOf(bytes[at] as number, " \t\"'[(")) return false;
  for (let at = end; at < length; at++) if (!isOneOf(bytes[at] as number, " \t\r\n\"'])")) return false;
  return true;
}

/** Last in its line, behind a comma. */
export function isCell({ bytes, length }: PlainLine, start: number): boolean {
  let end = start;
  while (end < length && isDigit(bytes[end])) end++;
  while (end < length && isOneOf(bytes[end] as number, '" \r')) end++;
  return end === length;
}

/** `status "no_did"` */
export function isQuoted(bytes: Uint8Array, start: number, end: number): boolean {
  return isOneOf(bytes[start - 1] ?? 0, "\"'") && bytes[end] === bytes[start - 1];
}

/** Whether a parenthesis opens the arguments of a method in source: `->fail(`, `::fromCode(` */
export function isCalled(bytes: Uint8Array, parenthesis: number): boolean {
  let at = parenthesis;
  while (at > 0 && inWord[bytes[at - 1] as number] === 1) at--;
  return at < parenthesis && isLower(bytes[at]) && isOneOf(bytes[at - 1] as number, ".>:");
}

/** No unit and no other word comes. */
export function endsHere({ bytes, length }: PlainLine, end: number): boolean {
  let at = end;
  while (at < length && bytes[at] === 0x20) at++;
  if (at === length) return true;
  const byte = bytes[at] as number;
  return inWord[byte] === 0 || (at > end && byte >= 0x80);
}

/** Whether a number is the first of what Python shows as `(3, '')`. */
export function isTupleHead(bytes: Uint8Array, start: number, end: number): boolean {
  const quote = isOneOf(bytes[end] as number, "\"'") ? 1 : 0;
  const open = start - quote - 1;
  return bytes[end + quote] === 0x2c && bytes[open] === 0x28 && isOneOf(bytes[open - 1] as number, " :=");
}

/** Whether a comma comes, and a number with it: `[5, 12`. What comes with an error is a text, with a success an id, which is longer. */
export function isBeforeNumber(bytes: Uint8Array, end: number): boolean {
  if (bytes[end] !== 0x2c) return false;
  const start = bytes[end + 1] === 0x20 ? end + 2 : end + 1;
  let at = start;
  while (at - start <= mostDigits && isDigit(bytes[at])) at++;
  return at > start && at - start <= mostDigits;
}

/** Whether it stands there how often it came: `402 x3` */
export function isCounted(bytes: Uint8Array, end: number): boolean {
  if (bytes[end] !== 0x20 || ((bytes[end + 1] ?? 0) | 0x20) !== 0x78) return false;
  const count = bytes[end + 2] === 0x20 ? bytes[end + 3] : bytes[end + 2];
  return isDigit(count) && count !== 0x30;
}

/** The process that a logger names behind a level: `ERROR (1): …`, `ERROR (105 on host): …`; `Error (105): …` is an answer. */
export const isProcess = ({ bytes, length }: PlainLine, start: number, end: number): boolean =>
  bytes[start - 1] === 0x28 &&
  isUpper(bytes[start - 3]) &&
  /\b(?:fatal|error|warn|info|debug|trace) \($/.test(textAt(bytes, start - 8, start)) &&
  /^(?: on [\w.-]{1,64})?\):/.test(textAt(bytes, end, Math.min(length, end + 72)));
