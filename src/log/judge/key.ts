// What holds a value: keys of an API, and other words that say that what comes is an outcome.
import { inWord, isOneOf } from "../bytes.ts";
import { type Holder, textOfWord } from "../holder.ts";
import type { Phrase } from "../lexicon.ts";
import type { Line } from "../line.ts";
import { mostNeighbours } from "../line-phrases.ts";
import type { KnownApi, Meaning } from "../vocabulary.ts";

/** The key of an API that holds a value, as a whole word. */
export function isHeldByKey(
  line: Line,
  { word, told }: Holder,
  api: KnownApi,
  quoted = false,
): Phrase<Meaning> | undefined {
  return line.phrases.ending(word, ({ first, last, meaning }) => {
    if (meaning.kind !== "key" || meaning.api !== api) return false;
    const { bytes } = line.plain;
    const start = line.words.start(first);
    if (meaning.above !== undefined)
      // `"status":{"code":5`, `status.code=5`; `status code 5` and `status_code` are one key.
      return textOfWord(bytes, line.words, first - 1) === meaning.above && !isOneOf(bytes[start - 1] as number, " _-");
    // `cause: 17`, not `sleep cause: 5`
    const before = start > 0 ? (bytes[start - 1] as number) : 0;
    const isOther = before === 0x20 && isOfAnother(line, first);
    if (meaning.words < 2 && isGeneric(line, first, last) && (!(told || quoted) || isOther)) return false;
    if (isOfProtocol(line, first)) return false;
    // `result.StatusNum`, `response.status`, not `order.status`
    if (before === 0x2e) return meaning.words > 1 || line.phrases.at(first - 1, "reply") !== undefined;
    return inWord[before] === 0 && !isOneOf(before, "-$");
  });
}

/** A key of one word of the language needs a sign behind it; `ErrorCode` does not. */
function isGeneric(line: Line, first: number, last: number): boolean {
  return first === last && line.words.end(last) - line.words.start(first) < 8;
}

/** `SIP;cause=487` */
export function isOfProtocol(line: Line, first: number): boolean {
  const { bytes } = line.plain;
  return bytes[line.words.start(first) - 1] === 0x3b && line.phrases.at(first - 1, "protocol") !== undefined;
}

/** `http status`, `exit code`, `exited with code`, `curl_error` */
export function isOfAnother(line: Line, label: number): boolean {
  let first = label;
  for (let steps = 0; first > 0 && steps < mostNeighbours; steps++) {
    const before = first - 1;
    const [from, to] = [line.words.end(before), line.words.start(first)];
    if (to - from > 1 || isOneOf(line.plain.bytes[from] as number, "=:,;")) return false;
    if (line.phrases.at(before, "not")) return true;
    const passed = line.phrases.at(before, "label") ?? line.phrases.at(before, "filler");
    if (!passed) return false;
    first = passed.first;
  }
  return false;
}

/** `status_num`, `result.code` */
export function isTellingKey(line: Line, word: number): boolean {
  return line.phrases.ending(word, isTelling) !== undefined;
}

/** A key of two words and more is nobody else's. */
export const isTelling = ({ meaning }: Phrase<Meaning>): boolean => meaning.kind === "key" && meaning.words > 1;

export const isStandardKey = ({ meaning }: Phrase<Meaning>): boolean =>
  meaning.kind === "key" && meaning.api.isStandard;

const outcomes: readonly Meaning["kind"][] = ["outcome", "label", "verb", "reply", "name", "key", "operation"];

/** Whether what a word holds is what came of something. */
export function isOutcome(line: Line, word: number): boolean {
  return outcomes.some((kind) => line.phrases.at(word, kind) !== undefined);
}
