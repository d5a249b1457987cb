// Whether a number is a code: `code=402`.
import type { AnyEntry } from "../../catalogue/entry.ts";
import { inWord, isDigit, isOctets, isOneOf, isUpper, mostDigits, textOf, within } from "../bytes.ts";
import type { Candidate, Told } from "../candidate.ts";
import { type Holder, holderOf, textAt, textOfWord } from "../holder.ts";
import type { Phrase } from "../lexicon.ts";
import type { Line } from "../line.ts";
import type { KnownApi, Meaning } from "../vocabulary.ts";
import { isHttpLabel, isHttpNumber, isKeyOfHttp, isLineOfStandard, isOfHttp } from "./http.ts";
import { isHeldByKey, isOfAnother, isOfProtocol } from "./key.ts";
import { isCompared, isMentioned } from "./mentioned.ts";
import { ownerOf } from "./owner.ts";
import { isCalledBack, isInAddress } from "./query.ts";
import { firstOfRow, isInRow, isLastOfRow, isListHead } from "./row.ts";
import {
  bracketAround,
  endsHere,
  isAlone,
  isBeforeNumber,
  isCalled,
  isCell,
  isCounted,
  isProcess,
  isTupleHead,
} from "./surroundings.ts";
import {
  failsBefore,
  failsBehind,
  hasOtherText,
  hasText,
  isAnothersText,
  isBeforeOtherText,
  isBesideText,
  isOwnMessage,
  isToldBehind,
} from "./text-beside.ts";

/** What speaks for a number besides a label: a key of the API holds it, the line is the API's, the code's text stands beside it. */
interface Support {
  readonly key: boolean;
  readonly owned: boolean;
  readonly texted: boolean;
}

/** What a number is a code of, of the APIs that something in its line speaks for. `before`: the candidate before it. */
export function judgeNumber(
  line: Line,
  { start, end }: Candidate,
  before: Candidate | undefined,
  spokenFor: readonly KnownApi[],
  successes: boolean,
): Told | undefined {
  if (!standsAlone(line, start, end) || (before && isOtherNumberOf(line.plain.bytes, before, start))) return undefined;
  const inAddress = isInAddress(line.plain, start);
  const text = textAt(line.plain.bytes, start, end);
  const holder = holderOf(line, start);
  const keyed = spokenFor.find((api) => isHeldByKey(line, holder, api));
  const texted = textedOf(line, start, end, text);
  for (const api of spokenFor) {
    if (texted) {
      if (texted !== api) continue;
    } else if (keyed && keyed !== api && keyed.numeric && !isHeldByKey(line, holder, api)) continue;
    const spelling = text.length > mostDigits ? undefined : spellingBehind(line, holder, api);
    const entry = api.number(spelling ? spelling.replace("{code}", text).replace("{hex}", hexOf(text)) : text);
    if (inAddress && !isCalledBack(line, start, api)) continue;
    if (!entry || (entry.outcome === "success" && !successes)) continue;
    if (!isNumberOf(line, api, entry, start, end, holder)) continue;
    const first = firstOfRow(line, start);
    const ofRow = first < start ? holderOf(line, first) : holder;
    return isMentioned(line, start, end, ofRow, first) || isCompared(line, start) ? undefined : { api: api.api, entry };
  }
  return undefined;
}

/** The API whose text of a number stands near, where only one has its text there: it says whose it is before any key does. */
function textedOf(line: Line, start: number, end: number, text: string): KnownApi | undefined {
  if (line.phrases.texts.length === 0) return undefined;
  const texted = line.vocabulary.apis.filter((api) => {
    const entry = api.numeric ? api.number(text) : undefined;
    return entry !== undefined && hasText(line, entry, start, end);
  });
  return texted.length === 1 ? texted[0] : undefined;
}

/** `No answer from remote (code 3)`: behind a code in words its number in a table of another's. */
function isOtherNumberOf(bytes: Uint8Array, { end, code }: Candidate, start: number): boolean {
  return code >= 0 && /^ \((?:[a-z]{1,12}:? )?$/.test(textAt(bytes, end, Math.min(start, end + 20)));
}

function spellingBehind(line: Line, { word }: Holder, api: KnownApi): string | undefined {
  const phrase = line.phrases.ending(word, ({ meaning }) => meaning.kind === "spelt" && meaning.api === api);
  return phrase?.meaning.kind === "spelt" ? phrase.meaning.spelling : undefined;
}

/** Whether enough speaks for the code of an API that a number may be. */
function isNumberOf(line: Line, api: KnownApi, entry: AnyEntry, start: number, end: number, holder: Holder): boolean {
  const { only } = line.vocabulary;
  if (isBesideText(line, entry, start, end, api) || isOwnMessage(line, entry, start, end, api)) return true;
  if (isProcess(line.plain, start, end)) return false;
  if (only === api && isInForm(line, holder, api)) return true;
  if (failsBehind(line, end) || failsBefore(line, start, end) || isAnothersText(line, api, end)) return false;
  if (holder.told && api.columns.has(textOfWord(line.plain.bytes, line.words, holder.word))) return false;
  const held = isHeldByKey(line, holder, api);
  const key = held !== undefined && !isKeyOfHttp(line, held, start, end, holder);
  if (!key && isBeforeOtherText(line, api, entry, start, end)) return false;
  // Everybody's errors are written as octets are.
  if (!key && (isToldBehind(line, end) || (api.octets && isOctets(line.plain.bytes, start, end)))) return false;
  if (!only && hasOtherText(line, api, end, holder)) return false;
  // `Error 1` is none where codes are documented as `001`: only what holds nothing else drops zeros.
  const isShort = !key && api.hexDigits === 0 && end - start < entry.code.length;
  const isHead = holder.list || isTupleHead(line.plain.bytes, start, end);
  const list = isHead && api.section.list === true && isListHead(line, end, holder, api, entry);
  const coded = key || isErrorCode(line, holder.word) || isOfKin(line, holder, api, start, end);
  const owner = ownerOf(line, start, end, api, key, coded);
  const texted = hasText(line, entry, start, end);
  const labelled = !isShort && isLabelled(line, start, end, holder, { key, owned: owner === "ours", texted });
  if (only === api && isAlone(line.plain, start, end)) return true;
  if ((only === api || owner === "ours") && isLastOfRow(line.plain, api, start, end)) return true;
  if (!key && !list && !labelled) return false;
  if (texted) return true;
  return owner === "ours" || (owner === "none" && only === api);
}

/** `SIP/2.0 486` */
function isInForm(line: Line, { word }: Holder, api: KnownApi): boolean {
  const form = line.phrases.ending(
    word,
    ({ meaning }) => meaning.kind === "form" && meaning.api === api && !meaning.texted,
  );
  return form !== undefined && !isOfAnother(line, form.first) && !isOfProtocol(line, form.first);
}

/** Nothing that makes another number, a time, an address or an amount of it. */
export function standsAlone(line: Line, start: number, end: number): boolean {
  const { bytes, length } = line.plain;
  const before = start > 0 ? (bytes[start - 1] as number) : 0;
  const behind = end < length ? (bytes[end] as number) : 0;
  const next = end + 1 < length ? (bytes[end + 1] as number) : 0;
  if (isOneOf(before, "-+$@&/\\.%~") || isOneOf(behind, "%@\\$*~")) return false;
  // LEEF parts its keys so: `errorCode=1403^reason=…`
  if (behind === 0x5e && before !== 0x3d) return false;
  // `Response msg 486/INVITE`
  if (behind === 0x2f && !line.phrases.from(line.words.before(end) + 1, "operation")) return false;
  // The length of a dump's text: `string(3) "402"`
  if (before === 0x28 && textAt(bytes, start - 7, start) === "string(") return false;
  if (isOneOf(before, ":,") && start > 1 && isDigit(bytes[start - 2]) && !isCell(line.plain, start)) return false;
  if (isOneOf(behind, ".:,-") && isDigit(next) && !(before === 0x5b && behind === 0x2c && !isBeforeNumber(bytes, end)))
    return false;
  if (behind === 0x2d && inWord[next] === 1) return false;
  // `TraitelError::fromCode(105)`
  if (before === 0x28 && isCalled(bytes, start - 1)) return false;
  // The thread that Asterisk names behind a level, before the place in its source: `ERROR[486][C-00000003]: chan_sip.c: …`
  if (
    before === 0x5b &&
    isUpper(bytes[start - 2]) &&
    /^\](?:\[c-[\da-f]+\])?:? [\w./-]+\.[ch]\b/.test(textAt(bytes, end, Math.min(length, end + 80)))
  )
    return false;
  // One of several in a pattern: `(105|113)`
  if ((behind === 0x7c && isDigit(next)) || (before === 0x7c && isDigit(bytes[start - 2]))) return false;
  let sign = end;
  while (sign < length && isOneOf(bytes[sign] as number, " \"'")) sign++;
  // The key of a list, of an object, of a setting.
  if (sign < length && bytes[sign] === 0x3d && textAt(bytes, sign, sign + 4) !== "= 0x") return false;
  if (isOneOf(before, "\"'") && behind === before && bytes[sign] === 0x3a) return false;
  const unit = line.words.before(end) + 1;
  const isNext = unit < line.words.count && line.words.start(unit) - end === 1 && behind === 0x20;
  if (!isNext || !line.phrases.from(unit, "unit")) return true;
  // `sms=5`; `402 x 3` says how often.
  return (
    isOneOf(bytes[line.words.end(unit)] as number, "=:") ||
    /^ x \d/.test(textAt(bytes, end, Math.min(length, end + 4))) ||
    isBeforeColumn(line, start, end)
  );
}

/** `ErrorCode 402 pages 0/3`: behind what a key of an API holds, a unit with a number of its own is the next key. */
function isBeforeColumn(line: Line, start: number, end: number): boolean {
  const { bytes, length } = line.plain;
  if (!/^ [a-z]{3,12}s \d/.test(textAt(bytes, end, Math.min(length, end + 18)))) return false;
  const holder = holderOf(line, start);
  return line.vocabulary.read.some((api) => isHeldByKey(line, holder, api) !== undefined);
}

function isLabelled(line: Line, start: number, end: number, holder: Holder, { key, owned, texted }: Support): boolean {
  const { word, told, arrow, tag, quoted } = holder;
  if (key || (line.phrases.have("summary") && isCounted(line.plain.bytes, end))) return true;
  const digits = end - start;
  const isNumberOfThree = digits >= 3;
  if (isInRow(line, start, end)) return true;
  if (word < 0) return false;
  const label = line.phrases.at(word, "label");
  const verb = label ? undefined : line.phrases.at(word, "verb");
  const isPlace = isDigit(line.plain.bytes[line.words.start(word)]);
  const isLast = endsHere(line.plain, end) || goesOn(line, end);
  const shown = arrow && !isPlace && isNumberOfThree && !tag && isLast;
  if (!label && told && isLabelOfName(line, word)) return true;
  const isMethod = verb !== undefined && owned && isMethodOfName(line, verb);
  // `returned 402`; of a number that may count something, somebody has to say who returned it.
  const isAnswer =
    verb &&
    (isNumberOfThree ||
      (!told && line.phrases.at(word, "reply") && line.phrases.at(verb.first - 1, "name")) ||
      isMethod) &&
    (!told || hasSubject(line, verb, holder)) &&
    isLast;
  if (!label && !isAnswer && !(shown && !(line.phrases.have("http") && isHttpNumber(line, start, end)))) return false;
  if (label && holder.list && line.plain.bytes[end] !== 0x5d) return false;
  if ((label ?? verb) && !isMethod && isOfAnother(line, (label ?? verb)?.first ?? word)) return false;
  if (quoted && told && label && (!isLabelAlone(line, label.first) || isInObjectOfAnother(line, start))) return false;
  const weak = line.phrases.at(word, "weak");
  const isReply = weak?.first === word && line.phrases.at(word, "reply") !== undefined;
  if (weak && !owned && !isNumberOfThree && !isReply) return false;
  // What is called back is what came of a message: `webhook status=1`; and `order 7 status 5` says what came of that.
  if (weak && !isNumberOfThree && (line.phrases.have("callback") || !(told || isSaid(line, weak)))) return false;
  // `status 200` is a success, whoever says it.
  const isSuccess = line.plain.bytes[start] === 0x32 && line.plain.bytes[start + 1] === 0x30;
  const fails = verb !== undefined && !line.phrases.at(word, "reply");
  if (isSuccess && !fails && !texted && isHttpNumber(line, start, end) && isHttpLabel(line, word)) return false;
  if (weak && (!owned || isSuccess || weak.last > weak.first) && isHttpNumber(line, start, end)) return false;
  const isNamed = owned && (!weak || isLineOfStandard(line));
  return (texted && !weak) || !isOfHttp(line, start, end, word, quoted && !isNamed);
}

/** `reply 5`, `returned status 5` */
function isSaid(line: Line, { first, last }: Phrase<Meaning>): boolean {
  return (line.phrases.at(last, "reply") ?? line.phrases.at(first - 1, "verb")) !== undefined;
}

/** `ippanel sendSms failed: 98`, `FarazSMS.send_sms failed: 98`, not `ippanel messages failed: 98` */
function isMethodOfName(line: Line, { first }: Phrase<Meaning>): boolean {
  const { bytes } = line.plain;
  const end = line.words.start(first) - 1;
  let start = end;
  while (start > 0 && inWord[bytes[start - 1] as number] === 1) start--;
  const name = line.words.before(start);
  if (name < 0 || !within(start - line.words.end(name), 2) || !line.phrases.at(name, "name")) return false;
  return /[a-z][A-Z]|[a-z]_[a-z]/.test(textOf(bytes, start, end));
}

/** `fax 7 failed: 402`, not `sent: 5, failed: 402` or `failed=402`, which count. */
function hasSubject(line: Line, { first }: Phrase<Meaning>, { quoted, equals }: Holder): boolean {
  const gap = first > 0 ? line.words.start(first) - line.words.end(first - 1) : 0;
  return !quoted && !equals && gap === 1;
}

/** `error of IPPanel: 5` */
function isLabelOfName(line: Line, word: number): boolean {
  const name = line.phrases.at(word, "name");
  if (!name) return false;
  return [1, 2].some((distance) => {
    const label = line.phrases.at(name.first - distance, "label");
    return label !== undefined && !isOfAnother(line, label.first);
  });
}

/** `error_code`: two labels say as much as a key does. */
function isErrorCode(line: Line, word: number): boolean {
  const strong = (last: number) => (line.phrases.at(last, "weak") ? undefined : line.phrases.at(last, "label"));
  const label = strong(word);
  const before = label && strong(label.first - 1);
  return before !== undefined && line.words.start(label?.first ?? 0) - line.words.end(before.last) <= 1;
}

/** `TraiTel failed with code 316`: a number that none of those has whose name it shares, and HTTP neither. */
function isOfKin(line: Line, { word }: Holder, { section }: KnownApi, start: number, end: number): boolean {
  if (section.kin === undefined || line.phrases.at(word, "weak") || !line.phrases.at(word, "label")) return false;
  if (isHttpNumber(line, start, end)) return false;
  const text = textAt(line.plain.bytes, start, end);
  const kin = line.vocabulary.apis.filter(({ api }) => section.kin?.includes(api));
  return kin.length > 0 && kin.every(({ number }) => number(text) === undefined);
}

/** Whether a key in quotes is nothing but labels: `error_code`, not `ResultCode`. */
function isLabelAlone(line: Line, first: number): boolean {
  const { bytes } = line.plain;
  const start = line.words.start(first);
  const before = first - 1;
  // `"sms.code"` is what `"sms":{"code"` is.
  if (isOneOf(bytes[start - 1] as number, "\"'<.")) return true;
  if (before < 0 || line.words.end(before) < start - 1) return true;
  return line.phrases.at(before, "label") !== undefined || line.phrases.at(before, "name") !== undefined;
}

/** `"order":{"code":962}` is what `order code 962` is. */
function isInObjectOfAnother(line: Line, start: number): boolean {
  const open = line.phrases.have("not") ? bracketAround(line.plain.bytes, start) : -1;
  const { word, told } = holderOf(line, open);
  return told && line.phrases.at(word, "not") !== undefined;
}

/** A sentence goes on behind a number that counts nothing: `returned 972 for …`, not `returned 972 in 3 ms`. */
function goesOn(line: Line, end: number): boolean {
  const { bytes } = line.plain;
  const word = line.words.before(end) + 1;
  if (bytes[end] !== 0x20 || line.words.start(word) !== end + 1 || !line.phrases.from(word, "joint")) return false;
  return !(textOfWord(bytes, line.words, word) === "in" && isDigit(bytes[line.words.end(word) + 1]));
}

const hexOf = (digits: string): string =>
  /^\d+$/.test(digits) ? Number(digits).toString(16) : digits.replace("0x", "");
