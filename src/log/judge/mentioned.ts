// Codes that are only spoken of, told by what stands beside them; `mention.ts` tells lines that only speak of codes.
import { inWord, isDigit, isOneOf } from "../bytes.ts";
import { type Holder, holderOf, textAt, textOfWord } from "../holder.ts";
import type { Phrase } from "../lexicon.ts";
import type { Line } from "../line.ts";
import type { Meaning } from "../vocabulary.ts";
import { isInSettingOfXml } from "./element.ts";
import { isOutcome, isStandardKey, isTelling } from "./key.ts";
import { bracketAround, farthestBrace } from "./surroundings.ts";

// What a candidate may cost, however much stands around it.
const mostBraces = 4;
const longestLabels = 200;

/** What only mentions a code: documentation, a setting, what was asked for, a verb that speaks of codes. */
export function isMentioned(line: Line, start: number, end: number, holder: Holder, first = start): boolean {
  return (
    holder.shown ||
    isNone(line.plain.bytes, start, end) ||
    isPast(line.plain.bytes, start, end) ||
    isUncounted(line.plain.bytes, end, line.plain.length) ||
    isSetting(line, holder) ||
    isInSettingOfSeveral(line, start, end) ||
    isInSettingOfXml(line, start) ||
    isAskedFor(line, start, holder) ||
    isSpokenOf(line, first, end) ||
    isBracketed(line, start, end, holder)
  );
}

/** Whether none was counted: `0 no_did`, `no_did (0)`, `no_did x0` */
function isNone(bytes: Uint8Array, start: number, end: number): boolean {
  const isCounted = bytes[start - 1] === 0x20 && isOneOf(bytes[start - 2] ?? 0, "0xX");
  if (isCounted && /(?:^|[ (,])0x? $/.test(textAt(bytes, start - 4, start))) return true;
  const sign = bytes[end] === 0x20 ? bytes[end + 1] : bytes[end];
  return isOneOf(sign ?? 0, "(xX") && /^ ?(?:\(0\)|x ?0\b)/.test(textAt(bytes, end, end + 6));
}

/** Whether it says what was before: `status OK (was no_did)` */
const isPast = (bytes: Uint8Array, start: number, end: number): boolean =>
  bytes[end] === 0x29 && bytes[start - 1] === 0x20 && textAt(bytes, start - 5, start) === "(was ";

/** Whether it is what a metric of nothing is called: `{status="no_did",method="getDIDs"} 0` */
function isUncounted(bytes: Uint8Array, end: number, length: number): boolean {
  if (bytes[end] !== 0x22) return false;
  // The next label or the end of all, not the next key of JSON.
  let next = end + 1;
  while (next < length && isOneOf(bytes[next] as number, ", ") && next - end < 3) next++;
  if (next >= length || (bytes[next] !== 0x7d && inWord[bytes[next] as number] === 0)) return false;
  return /^"(?:, ?\w{1,60}="[^"]{0,60}")*,?\} 0(?:\.0+)?(?: |$)/.test(
    textAt(bytes, end, Math.min(length, end + longestLabels)),
  );
}

/** A key of settings holds it, or a flag. */
export function isSetting(line: Line, { word, told, tag }: Holder): boolean {
  if (word < 0) return false;
  if (told && !tag && line.phrases.at(word, "setting") !== undefined && !isLeftOut(line, word)) return true;
  // --on limit_reached
  const { bytes } = line.plain;
  let at = line.words.start(word);
  while (at > 0 && (inWord[bytes[at - 1] as number] === 1 || bytes[at - 1] === 0x2d)) at--;
  return bytes[at] === 0x2d && (at === 0 || isOneOf(bytes[at - 1] as number, " \"'[("));
}

// What is said of a thing, with the reason behind it, and of what is not heeded.
const leftOut: ReadonlySet<string> = new Set(["skipped", "excluded"]);

/** `mailbox 7 skipped: no_did` says why it was, `codes skipped: no_did` and `sync ok, skipped: no_did` which are. */
function isLeftOut(line: Line, word: number): boolean {
  const { bytes } = line.plain;
  const start = line.words.start(word);
  if (!leftOut.has(textOfWord(bytes, line.words, word)) || bytes[start - 1] !== 0x20) return false;
  const thing = line.words.before(start);
  if (thing < 0 || line.words.end(thing) !== start - 1) return false;
  return !isOutcome(line, thing) && !codesCalled.some((kind) => line.phrases.at(thing, kind) !== undefined);
}

const codesCalled = ["list", "setting", "report", "summary"] as const;

/** `retry_on=Timeout,InvalidHandle`, `RetryOn=Timeout, InvalidHandle`: whatever the others are. */
function isInSettingOfSeveral(line: Line, start: number, end: number): boolean {
  const { bytes, length } = line.plain;
  // Behind a blank a sentence may begin: `request=42, no_did for 7`
  const mayBeSpaced = end === length || isOneOf(bytes[end] as number, ",;|\"'])}");
  let at = start;
  while (start - at < farthestBrace) {
    let sign = at - 1;
    while (mayBeSpaced && isOneOf(bytes[sign] ?? 0, " \"'")) sign--;
    if (!isOneOf(bytes[sign] ?? 0, ",;|")) break;
    const isSpaced = sign < at - 1;
    const behind = isSpaced && isOneOf(bytes[sign - 1] ?? 0, "\"'") ? sign - 1 : sign;
    let word = behind;
    while (word > 0 && inWord[bytes[word - 1] as number] === 1) word--;
    if (word === behind || (isSpaced && isDigit(bytes[behind - 1]))) break;
    at = word;
  }
  return at < start && isSetting(line, holderOf(line, at));
}

/** Whether an object or list around it is what somebody asked for, or a setting: `"params":{"status":"no_did"}`. */
function isAskedFor(line: Line, start: number, { word }: Holder): boolean {
  if (!line.phrases.have("setting")) return false;
  const { bytes } = line.plain;
  // FreeSWITCH's records hold in `variables` what came of a call, as others do what was asked for.
  const ofCall = line.phrases.ending(word, (phrase) => isTelling(phrase) && isStandardKey(phrase)) !== undefined;
  let at = bracketAround(bytes, start);
  for (let around = 0; at >= 0 && around < mostBraces; around++, at = bracketAround(bytes, start, at)) {
    // %{"status" => "no_did"}
    const outer = holderOf(line, bytes[at - 1] === 0x25 ? at - 1 : at);
    const asked = outer.word < 0 ? undefined : line.phrases.at(outer.word, "setting");
    if (!asked) continue;
    const name = textOfWord(bytes, line.words, outer.word);
    if (ofCall && name === "variables") continue;
    // Loki's lines and Sentry's exceptions are lists and objects in a list of `values`.
    if (name === "values" && (outer.list || (bytes[at] === 0x5b && around > 0))) continue;
    if (outer.told || asked.last > asked.first) return true;
  }
  return false;
}

/** `retry on limit_reached`, `Handle error 402`: labels and names may stand between. */
function isSpokenOf(line: Line, first: number, end: number): boolean {
  const { bytes } = line.plain;
  if (isBeforeTrail(line, end)) return true;
  if (!line.phrases.have("lead")) return false;
  // A symbol of Ruby: `registered for :no_did`
  const begin = bytes[first - 1] === 0x3a && bytes[first - 2] === 0x20 ? first - 1 : first;
  let word = line.words.before(first);
  for (let steps = 0, from = begin; word >= 0 && steps < 4; steps++) {
    for (let at = line.words.end(word); at < from; at++) if (!isOneOf(bytes[at] as number, " \"'`")) return false;
    if (line.phrases.at(word, "lead")) return true;
    const passed =
      line.phrases.at(word, "label") ??
      line.phrases.at(word, "name") ??
      line.phrases.at(word, "key") ??
      line.phrases.at(word, "list") ??
      presentVerbAt(line, word);
    if (!passed) return false;
    from = line.words.start(passed.first);
    word = passed.first - 1;
  }
  return false;
}

/** `if voip.ms returns no_did`: what has returned it did so. */
function presentVerbAt(line: Line, word: number): Phrase<Meaning> | undefined {
  return line.plain.bytes[line.words.end(word) - 1] === 0x73 ? line.phrases.at(word, "verb") : undefined;
}

/** `limit_reached alert`, `"no_did" is an …`, but not `no_did file=x`. */
function isBeforeTrail(line: Line, end: number): boolean {
  if (!line.phrases.have("trail")) return false;
  const { bytes, length } = line.plain;
  let at = end;
  while (at < length && isOneOf(bytes[at] as number, "\"'`")) at++;
  const word = line.words.before(at + 1) + 1;
  if (bytes[at] !== 0x20 || word >= line.words.count || line.words.start(word) !== at + 1) return false;
  return line.phrases.from(word, "trail") && !isOneOf(bytes[line.words.end(word)] as number, "=:");
}

/** `[link out:limit_reached]`: a name in brackets, if what stands before it is no outcome. */
function isBracketed(line: Line, start: number, end: number, { word, told, tag }: Holder): boolean {
  const { bytes, length } = line.plain;
  const isTight = bytes[start - 1] === 0x3a && end < length && bytes[end] === 0x5d;
  return isTight && told && !tag && !isOutcome(line, word);
}

/** `== "x"`, `case "x":` */
export function isCompared(line: Line, start: number): boolean {
  const { bytes } = line.plain;
  let at = start;
  // case StatusNum.InvalidHandle:
  const isInName = (byte: number) => inWord[byte] === 1 || byte === 0x2e;
  if (bytes[at - 1] === 0x2e) while (at > 0 && start - at < farthestBrace && isInName(bytes[at - 1] as number)) at--;
  const from = at;
  while (at > 0 && isOneOf(bytes[at - 1] as number, " \"'`")) at--;
  const { before } = line.vocabulary.against.mentions;
  if (isOneOf(bytes[at - 1] as number, "=>~") && before.includes(textAt(bytes, at - 2, at))) return true;
  return at >= 4 && at < from && bytes[at - 3] === 0x61 && textAt(bytes, at - 4, at) === "case";
}
