// Words that are no codes, for they name something else.
import { inWord, isDigit, isOneOf, within } from "../bytes.ts";
import { type Holder, holderOf, textAt, textOfWord } from "../holder.ts";
import type { Line } from "../line.ts";
import { shortestTime } from "../mention.ts";
import type { PlainLine } from "../plain-line.ts";
import { isOutcome, isTellingKey } from "./key.ts";
import { isCompared } from "./mentioned.ts";
import { farthestBrace, isCalled } from "./surroundings.ts";

const timeSigns = "0123456789-:.,/ TZ+APM";
const longestImage = 200;
const longestName = 1_000;
// What stands before the name of a container's image.
const ofImages: ReadonlySet<string> = new Set([
  "image",
  "pull",
  "pulled",
  "pulling",
  "push",
  "pushed",
  "pushing",
  "tagged",
]);

/** A word that names something else than an outcome: a key, a variable, a function, a file, a part of a path or address. */
export function isName(line: Line, start: number, end: number, holder: Holder): boolean {
  const { bytes, length } = line.plain;
  const before = start > 0 ? (bytes[start - 1] as number) : 0;
  const behind = end < length ? (bytes[end] as number) : 0;
  const next = end + 1 < length ? (bytes[end + 1] as number) : 0;
  // -$@#&/\ before it; <x>y; ->x behind a word; x.y
  if (
    (isOneOf(before, "-$@#&/\\") && !isBehindOutcome(line, start)) ||
    (before === 0x7c && !isRecord(line.plain)) ||
    (before === 0x3c && behind === 0x3e && inWord[next] === 1)
  )
    return true;
  if (before === 0x3e && bytes[start - 2] === 0x2d && start > 2 && isOneOfEnd(bytes[start - 3] as number)) return true;
  if (before === 0x2e || (before === 0x3a && bytes[start - 2] === 0x3a)) {
    // STATUS_NUM.UserNotFound; in Python <STATUS_NUM.UserNotFound: 4>
    if (!isTellingKey(line, holder.word)) return true;
    // C:\STATUS_NUM.UserNotFound.cs, Map(STATUS_NUM.UserNotFound)
    let first = start;
    const farthest = Math.max(0, start - longestName);
    while (first > farthest && (inWord[bytes[first - 1] as number] === 1 || isOneOf(bytes[first - 1] as number, ".:")))
      first--;
    const isPath = isOneOf(bytes[first - 1] ?? 0, "/\\") && !isBehindOutcome(line, first);
    return isPath || isCompared(line, start) || isArgument(line, first);
  }
  if ((before === 0x2e && bytes[start - 2] === 0x2e) || isMethodOfFrame(bytes, start)) return true;
  if (isCompared(line, start) || isArgument(line, start) || (before === 0x3a && isTag(line, start))) return true;
  if (isOneOf(behind, "([@/$?") || (behind === 0x7c && !isRecord(line.plain))) return true;
  if (before === 0x5b && (behind === 0x2c || (behind === 0x5d && next !== 0x5d)) && isIndexed(line, start)) return true;
  if (isOneOf(behind, ".-") && (inWord[next] === 1 || next === behind)) return true;
  let at = end;
  while (at < length && bytes[at] === 0x20 && at - end < 2) at++;
  if (isOneOf(behind, "=:") && line.phrases.have("summary") && isCount(bytes, end + 1, length)) return false;
  if (bytes[at] === 0x3d && at < length && bytes[at + 1] !== 0x3e) return true;
  if (isMapped(bytes, at, length) || isMeasured(bytes, at, length)) return true;
  if (behind === 0x3a && (isPlainValue(bytes, end + 1, length) || isKeyOfObject(bytes, start))) return true;
  if (behind === 0x22 || behind === 0x27) {
    at = end + 1;
    while (at < length && bytes[at] === 0x20 && at - end < 4) at++;
    if (at < length && (bytes[at] === 0x3a || (bytes[at] === 0x3d && bytes[at + 1] === 0x3e))) return true;
    // What it is the key of: `TEXTS['no_did'] = "…"`, `["no_did"]=> …`
    if (bytes[at] === 0x5d && /^\] {0,2}=(?:[^=]|$)/.test(textAt(bytes, at, Math.min(length, at + 5)))) return true;
    // 'no_did' != 'success'
    if (at + 2 < length && isOneOf(bytes[at] as number, "!=") && bytes[at + 1] === 0x3d) return true;
    // The name of a block: `resource "voipms_did" "main" {`
    if (at === length - 1 && bytes[at] === 0x7b) return true;
  }
  return false;
}

/** In short what came of it, before the code: `[status:ERROR/ESME_RMSGQFUL]` */
function isBehindOutcome(line: Line, start: number): boolean {
  const word = line.words.before(start - 1);
  if (line.plain.bytes[start - 1] !== 0x2f || line.words.end(word) !== start - 1) return false;
  if (!line.phrases.at(word, "outcome")) return false;
  const { told, word: key } = holderOf(line, line.words.start(word));
  return told && line.phrases.at(key, "outcome") !== undefined;
}

/** The version of a container's image: `docker pull voipms:no_did`, `registry.example.com/voipms:no_sms` */
function isTag(line: Line, start: number): boolean {
  const { bytes } = line.plain;
  let at = start - 1;
  while (
    at > 0 &&
    start - at < longestImage &&
    (inWord[bytes[at - 1] as number] === 1 || isOneOf(bytes[at - 1] as number, ".-/:"))
  )
    at--;
  const image = textAt(bytes, at, start);
  if (image.slice(0, Math.max(0, image.indexOf("/"))).includes(".")) return true;
  const word = line.words.before(at);
  return within(at - line.words.end(word), 4) && ofImages.has(textOfWord(bytes, line.words, word));
}

/** Whether bars stand between the columns of the line, as in `2026-01-05 06:00:00.1234|ERROR|Fax|UserNotFound|`. */
function isRecord({ bytes, length }: PlainLine): boolean {
  let bar = 0;
  while (bar < length && isOneOf(bytes[bar] as number, timeSigns)) bar++;
  return bar >= shortestTime && bytes[bar] === 0x7c;
}

/** `route[no_did]`, `report[no_did,5]`, but not `error[no_did]` */
function isIndexed(line: Line, start: number): boolean {
  const word = line.words.before(start);
  return word >= 0 && line.words.end(word) === start - 1 && !isOutcome(line, word) && !holdsFailure(line, word);
}

/** `->fail('x')` and `Playback(x)` stand in source and dialplans; `VoipMsError('x')` and `failed(x)` report. */
function isArgument(line: Line, start: number): boolean {
  const { bytes } = line.plain;
  let at = start - 1;
  const quoted = isOneOf(bytes[at] as number, "\"'");
  if (quoted) at--;
  if (bytes[at] !== 0x28 || inWord[bytes[at - 1] as number] === 0) return false;
  const word = line.words.before(at);
  if (word < 0 || line.words.end(word) !== at || isDigit(bytes[line.words.start(word)])) return false;
  if (quoted && isCalled(bytes, at)) return true;
  if (quoted && line.phrases.at(word, "operation")) return true;
  return !isOutcome(line, word) && !holdsFailure(line, word);
}

/** `VoipMsError(…)`, `Optional[…]` */
function holdsFailure(line: Line, word: number): boolean {
  return /(?:error|exception|fault|failure|optional|some|just)$/.test(textOfWord(line.plain.bytes, line.words, word));
}

/** `{ no_did: drop, no_sms: skip }` */
function isKeyOfObject(bytes: Uint8Array, start: number): boolean {
  let at = start - 1;
  while (bytes[at] === 0x20) at--;
  if (bytes[at] === 0x2c) while (start - at < farthestBrace && !isOneOf(bytes[at] ?? 0x7d, "\"'{}()[]")) at--;
  return bytes[at] === 0x7b;
}

/** What a variable, a call or an index ends in. */
const isOneOfEnd = (byte: number): boolean => inWord[byte] === 1 || byte === 0x29 || byte === 0x5d;

/** Whether an arrow to a text, a list or an object comes, or one of source to a number: `no_did => []`, `no_did => 404` */
function isMapped(bytes: Uint8Array, at: number, length: number): boolean {
  if (at + 3 > length || !isOneOf(bytes[at] as number, "=-") || bytes[at + 1] !== 0x3e) return false;
  const value = bytes[bytes[at + 2] === 0x20 ? at + 3 : at + 2] as number;
  return isOneOf(value, "[{\"'") || (bytes[at] === 0x3d && isDigit(value));
}

/** Whether it is compared with a number: `no_did > 0`, but not `no_did <15145550199>` */
const isMeasured = (bytes: Uint8Array, at: number, length: number): boolean =>
  isOneOf(bytes[at] ?? 0, "<>") && /^(?:>=? ?|<= ?|< )\d/.test(textAt(bytes, at, Math.min(length, at + 4)));

/** Whether it is the method of a frame of Python: `File "/srv/x.py", line 12, in no_did` */
const isMethodOfFrame = (bytes: Uint8Array, start: number): boolean =>
  bytes[start - 1] === 0x20 && /, line \d{1,6}, in $/.test(textAt(bytes, start - 20, start));

/** Whether true, false, null or a number comes, which says that what stands before it is a key. */
function isPlainValue(bytes: Uint8Array, from: number, length: number): boolean {
  let at = from;
  while (at < length && bytes[at] === 0x20 && at - from < 2) at++;
  if (at === length) return false;
  if (isDigit(bytes[at])) return true;
  return /^(?:true|false|null)/.test(textAt(bytes, at, Math.min(length, at + 5)));
}

/** Whether a number comes that counts something: not zero, and nothing joined to it. */
function isCount(bytes: Uint8Array, from: number, length: number): boolean {
  let at = from;
  while (at < length && isDigit(bytes[at])) at++;
  return at > from && bytes[from] !== 0x30 && (at === length || isOneOf(bytes[at] as number, " ,;)]}|"));
}
