// Whom addresses of SIP name: a word in one, or in the name before it, is a user's or a host's, not a code.
import { inWord, isOneOf } from "../bytes.ts";
import { type Holder, textAt } from "../holder.ts";
import type { Line } from "../line.ts";
import { isOutcome } from "./key.ts";

const longestAddress = 200;
const longestName = 80;

/** `<sip:no_did;user=phone>`, `"no_did" <sip:7@192.0.2.7>`, `From: no_did <sip:7@192.0.2.7>` */
export const isOfSipAddress = (line: Line, start: number, end: number, holder: Holder): boolean =>
  isDisplayName(line, end, holder) || isInSipAddress(line.plain.bytes, start);

/** A name in quotes, whatever else is in it; without them the word itself, unless something says that it is an outcome. */
function isDisplayName(line: Line, end: number, { word }: Holder): boolean {
  const { bytes, length } = line.plain;
  let close = end;
  while (close < length && close - end < longestName && !isOneOf(bytes[close] as number, '"<>')) close++;
  const isQuote = bytes[close] === 0x22;
  let address = isQuote ? close + 1 : close;
  if (bytes[address] === 0x20) address++;
  if (
    bytes[address] !== 0x3c ||
    close >= length ||
    !/^<(?:sips?|tel):/.test(textAt(bytes, address, Math.min(length, address + 6)))
  )
    return false;
  // A quote may open instead: `no_did for "<sip:7@192.0.2.7>"`
  if (isQuote) return !(bytes[close - 1] === 0x20 && address === close + 1);
  return close - end <= 1 && !isOutcome(line, word);
}

function isInSipAddress(bytes: Uint8Array, start: number): boolean {
  let at = start;
  const farthest = Math.max(0, start - longestAddress);
  let hasOptions = false;
  while (at > farthest) {
    const byte = bytes[at - 1] as number;
    if (isOneOf(byte, ";=?")) hasOptions = true;
    else if (inWord[byte] === 0 && !isOneOf(byte, ".-+:@%&")) break;
    at--;
  }
  // What stands behind the `;` of an address without brackets need not be its own: `sip:7@192.0.2.7;reason=…`
  return /^sips?:/.test(textAt(bytes, at, Math.min(start, at + 5))) && (!hasOptions || bytes[at - 1] === 0x3c);
}
