// The texts that stand beside a code: its own, those of other codes, and those of the system and of HTTP.
import type { AnyEntry } from "../../catalogue/entry.ts";
import { inWord, numberIn, within } from "../bytes.ts";
import { type Holder, textAt } from "../holder.ts";
import { longestPhrase } from "../lexicon.ts";
import type { Line } from "../line.ts";
import { mostNeighbours } from "../line-phrases.ts";
import type { KnownApi } from "../vocabulary.ts";
import { isHttpNumber, isLineOfHttp } from "./http.ts";
import { isOutcome } from "./key.ts";

/** How far from a number the documented text of its code may stand, in bytes. */
export const textReach = 160;

/** Whether the text of a code stands right beside its number. */
export function isBesideText(line: Line, entry: AnyEntry, start: number, end: number, api: KnownApi): boolean {
  if (api.isStandard && isHttpNumber(line, start, end) && isLineOfHttp(line)) return false;
  return line.phrases.near(line.phrases.texts, start - textReach, end + textReach).some(({ meaning, first, last }) => {
    if (meaning.kind !== "text" || !isTextOf(meaning.entry, entry)) return false;
    const [from, to] = [line.words.start(first), line.words.end(last)];
    if ((from >= end && from - end <= 6) || (to <= start && start - to <= 6)) return true;
    // `code=486;reason=Busy Here`, `"ErrorCode":"617","reason":"Fax Training Failed"`
    const key = line.words.before(from);
    return isOutcome(line, key) && within(line.words.start(key) - end, 4) && within(from - line.words.end(key), 4);
  });
}

/** Whether it is what an error of our own says of a code without a text: `persian-sms 1402: unauthenticated` */
export function isOwnMessage(line: Line, { category }: AnyEntry, start: number, end: number, api: KnownApi): boolean {
  const { bytes, length } = line.plain;
  if (bytes[end] !== 0x3a) return false;
  const [before, behind] = [`${api.api} `, `: ${category.replaceAll("_", " ")}`];
  return (
    textAt(bytes, start - before.length, start) === before &&
    textAt(bytes, end, Math.min(length, end + behind.length)) === behind
  );
}

/** Whether the text of a code stands anywhere near its number or word. */
export function hasText(line: Line, entry: AnyEntry, start: number, end: number): boolean {
  return line.phrases
    .near(line.phrases.texts, start - 2 * textReach, end + textReach)
    .some(({ meaning, first, last }) => {
      if (meaning.kind !== "text" || !isTextOf(meaning.entry, entry)) return false;
      return within(line.words.start(first) - end, textReach) || within(start - line.words.end(last), textReach);
    });
}

/** Whether a text of any of its codes comes. */
export function hasAnyText(line: Line, api: KnownApi, end: number): boolean {
  return line.phrases
    .near(line.phrases.texts, end, end + textReach)
    .some(
      ({ meaning, first }) =>
        meaning.kind === "text" && meaning.api === api && within(line.words.start(first) - end, textReach),
    );
}

/** `Error 105: ` with another text than that of 105. */
export function hasOtherText(line: Line, api: KnownApi, end: number, { word }: Holder): boolean {
  const { bytes, length } = line.plain;
  if (bytes[end] !== 0x3a || end + 2 >= length || inWord[bytes[end + 2] as number] === 0) return false;
  return (
    line.phrases.ending(word, ({ meaning }) => meaning.kind === "form" && meaning.api === api && meaning.texted) !==
    undefined
  );
}

/** Whether what stands right behind it is the text of another API's code. */
export function isAnothersText(line: Line, api: KnownApi, end: number): boolean {
  return line.phrases
    .near(line.phrases.texts, end, end + 8)
    .some(
      ({ meaning, first }) =>
        meaning.kind === "text" && meaning.api !== api && within(line.words.start(first) - end, 4),
    );
}

/** `ERR [2] No carrier detected`: a small number before the text of another code is of another's table. */
export function isBeforeOtherText(line: Line, api: KnownApi, entry: AnyEntry, start: number, end: number): boolean {
  if (!api.isStandard || end - start > 2) return false;
  return line.phrases
    .near(line.phrases.texts, end, end + 8)
    .some(
      ({ meaning, first }) =>
        meaning.kind === "text" &&
        meaning.api === api &&
        !isTextOf(meaning.entry, entry) &&
        within(line.words.start(first) - end, 4),
    );
}

/** A composed code has its halves' texts. */
const isTextOf = (told: AnyEntry, entry: AnyEntry): boolean =>
  told === entry || told === entry.reason || told === entry.state;

/** Whether the system, HTTP or another program says what the number or word before a position is. */
export function failsBehind(line: Line, end: number): boolean {
  const word = line.words.before(end) + 1;
  if (word < line.words.count && line.words.start(word) - end <= 4 && line.phrases.from(word, "failure"))
    return !isNextKey(line, word);
  // A word may come first: `net::ERR_CONNECTION_RESET`.
  const next = word + 1;
  if (next >= line.words.count || line.words.start(next) - end > 8) return false;
  return line.phrases.from(next, "failure", next + 1);
}

/** Whether a number is the system's, behind what it says: `No route to host (code=113)` */
export function failsBefore(line: Line, start: number, end: number): boolean {
  const { plain, words, phrases } = line;
  if (!phrases.have("system") || !isOfSystem(numberIn(plain.bytes, start, end, 0))) return false;
  let word = words.before(start);
  const farthest = Math.max(0, word - mostNeighbours);
  while (word >= farthest && (phrases.at(word, "label") ?? phrases.at(word, "filler"))) word--;
  // A text may go on behind what it is known by: `Transport endpoint is not connected`.
  for (let steps = 0; word >= 0 && steps < longestPhrase; steps++, word--) {
    const [from, to] = [words.end(word), Math.min(start, words.start(word + 1))];
    if (steps === 0 ? to - from > 4 : to - from > 1 || plain.bytes[from] !== 0x20) return false;
    if (phrases.at(word, "system")) return true;
  }
  return false;
}

/** Whether systems number their errors so: POSIX, and the sockets of Windows. */
const isOfSystem = (value: number): boolean => (value > 0 && value < 134) || (value >= 10_004 && value < 11_100);

/** `no_did","ok":false`, `no_did created=1720000000`: a key of something else, unless it says that all is well. */
function isNextKey(line: Line, word: number): boolean {
  const { bytes, length } = line.plain;
  const end = line.words.end(word);
  const behind = textAt(bytes, end, Math.min(length, end + 12));
  if (/^["']? ?(?:=>|[:=]) ?["']?(?:true|yes|1\b)/.test(behind)) return false;
  return /^(?:["'] ?(?:=>|:)|=)|^ ?[:=] ?(?:false|no\b|0\b)/.test(behind);
}

/** `"code":404,"message":"Not Found"`: what the next key holds is HTTP's text, or a success. */
export function isToldBehind(line: Line, end: number): boolean {
  const word = line.words.before(end) + 1;
  if (word + 1 >= line.words.count || line.words.start(word) - end > 4 || !line.phrases.at(word, "outcome"))
    return false;
  return line.words.start(word + 1) - line.words.end(word) <= 4 && line.phrases.from(word + 1, "failure");
}
