import { byteSet, inWord, textOf } from "./bytes.ts";
import type { Recognized } from "./candidate.ts";
import { textAt } from "./holder.ts";
import type { PlainLine } from "./plain-line.ts";
import type { Vocabulary } from "./vocabulary.ts";

const longestRaw = 200;
// What may close a key, what may stand between it and what it holds, and what makes more of a word than a code.
const closes = /* @__PURE__ */ byteSet("\"' ");
const signs = /* @__PURE__ */ byteSet(":=> ");
const goesOn = /* @__PURE__ */ byteSet(".-/(");

/** What a key of an API of words holds, spelt as its codes are. */
export function undocumentedWords(plain: PlainLine, { only, read, codes }: Vocabulary): readonly Recognized[] {
  const { bytes, length } = plain;
  for (const api of read) {
    if (api.numeric) continue;
    for (const key of api.section.keys ?? []) {
      const end = endOfKey(bytes, length, key, only === undefined);
      if (end < 0) continue;
      const { start, end: behind, quoted } = valueBehind(bytes, length, end);
      if (start === behind || codes.indexOf(bytes, start, behind) >= 0) continue;
      const raw = textOf(bytes, start, Math.min(behind, start + longestRaw)).trim();
      // What a key of two words holds in quotes is no other service's, however it is spelt.
      if (only && quoted && key.includes("_") && raw !== "" && !/^\d+$/.test(raw))
        return [{ api: api.api, raw, start: plain.positionOf(start) }];
      if (goesOn[bytes[behind] ?? 0] === 1) continue;
      if (api.isLike(raw)) return [{ api: api.api, raw, start: plain.positionOf(start) }];
    }
  }
  return [];
}

/** What stands behind a key and its sign: all that is in quotes, or a word. */
function valueBehind(bytes: Uint8Array, length: number, from: number) {
  let at = from;
  while (at < length && closes[bytes[at] as number] === 1) at++;
  const sign = at;
  while (at < length && signs[bytes[at] as number] === 1) at++;
  if (at === sign) return { start: from, end: from, quoted: false };
  const quote = bytes[at];
  const quoted = quote === 0x22 || quote === 0x27;
  const start = quoted ? at + 1 : at;
  let end = start;
  while (end < length && (quoted ? bytes[end] !== quote : inWord[bytes[end] as number] === 1)) end++;
  return { start, end, quoted };
}

/** Where a key ends that stands in a line as a whole word; -1 where it does not. */
function endOfKey(bytes: Uint8Array, length: number, key: string, quoted: boolean): number {
  for (let at = 0; at + key.length <= length; at++) {
    if (
      ((bytes[at] as number) | 0x20) !== (key.charCodeAt(0) | 0x20) ||
      (at > 0 && inWord[bytes[at - 1] as number] === 1)
    )
      continue;
    const end = at + key.length;
    if (textAt(bytes, at, end) !== key.toLowerCase() || (end < length && inWord[bytes[end] as number] === 1)) continue;
    if (!quoted || (bytes[at - 1] === 0x22 && bytes[end] === 0x22)) return end;
  }
  return -1;
}
