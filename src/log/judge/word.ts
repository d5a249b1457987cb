// Whether a word is a code: `no_did`, `UserNotFound`.
import { isDigit, isLetter, isOneOf, isUpper } from "../bytes.ts";
import type { Candidate, Told } from "../candidate.ts";
import { type Holder, holderOf, textOfWord } from "../holder.ts";
import type { Phrase } from "../lexicon.ts";
import type { Line } from "../line.ts";
import { mostNeighbours } from "../line-phrases.ts";
import type { CodeWord, KnownApi, Meaning } from "../vocabulary.ts";
import { isBehindHttpNumber } from "./http.ts";
import { isName } from "./identifier.ts";
import { isHeldByKey, isOutcome, isStandardKey, isTelling } from "./key.ts";
import { isMentioned } from "./mentioned.ts";
import { isNamedBefore, isNamedInText, isOfOther, ownerOf } from "./owner.ts";
import { isCalledBack, isInAddress } from "./query.ts";
import { firstInRow, isBeside, isListed } from "./row.ts";
import { isOfSipAddress } from "./sip-address.ts";
import { isAlone, isQuoted, isTextWith } from "./surroundings.ts";
import { failsBehind, hasText, textReach } from "./text-beside.ts";

// Elements of XML that only say that they hold a text.
const texts: ReadonlySet<string> = new Set(["data", "message", "string", "text"]);

/** What a word is a code of, of those that may be codes in its line. */
export function judgeWord(line: Line, all: readonly Candidate[], index: number, successes: boolean): Told | undefined {
  const candidate = all[index] as Candidate;
  const { start, end, code } = candidate;
  // What holds the first of a row holds all of it.
  const first = (all[firstInRow(line.plain.bytes, all, index)] as Candidate).start;
  const holder = holderOf(line, first);
  if (isName(line, start, end, holder) || isListed(line, all, index)) return undefined;
  // INVALID_DID = "invalid_did"
  if (holder.told && index > 0 && all[index - 1]?.code === code && isBeside(line, all, index)) return undefined;
  for (const word of line.vocabulary.codeWords[code] ?? []) {
    const { api, entry } = word;
    const key = isHeldByKey(line, holder, api, isQuoted(line.plain.bytes, start, end));
    if (!key && (isPayload(line, all, index, holder, api) || isTextOfReceipt(line, holder, api))) continue;
    if (!word.sure && !key && isInSentence(line, first, end, api)) continue;
    if (entry.outcome === "pending") continue;
    if (entry.outcome === "success" && !(successes && isSuccess(line, key, candidate, api))) continue;
    if (speaksFor(line, word, candidate, holder, key)) {
      const isCode = !isMentioned(line, start, end, holder, first) && !isOfSipAddress(line, start, end, holder);
      return isCode ? { api: api.api, entry } : undefined;
    }
  }
  return undefined;
}

/** Whether a key before it holds the API's success: what other keys hold is what was asked for, and a text in its object that of a message. */
function isPayload(line: Line, all: readonly Candidate[], index: number, { told }: Holder, api: KnownApi): boolean {
  const { start: at } = all[index] as Candidate;
  const success = all
    .slice(Math.max(0, index - mostNeighbours), index)
    .findLast(
      ({ start, code }) =>
        code >= 0 &&
        (line.vocabulary.codeWords[code] ?? []).some((word) => word.api === api && word.entry.outcome === "success") &&
        isHeldByKey(line, holderOf(line, start), api) !== undefined,
    );
  if (!success || !(told || isTextWith(line.plain.bytes, success.end, at))) return false;
  return !isNamedInText(line, at, api);
}

/** `stat:DELIVRD err:000 text:EXPIRED`: behind what came of a message its own text. */
function isTextOfReceipt(line: Line, { word, told }: Holder, api: KnownApi): boolean {
  return (
    told &&
    api.numeric &&
    textOfWord(line.plain.bytes, line.words, word) === "text" &&
    line.phrases
      .near(line.phrases.all, line.words.start(word) - textReach, line.words.start(word))
      .some(
        ({ meaning, last }) =>
          meaning.kind === "key" &&
          meaning.api === api &&
          last < word &&
          isOneOf(line.plain.bytes[line.words.end(last)] as number, ":="),
      )
  );
}

/** Half the APIs of the world answer `success`. */
function isSuccess(line: Line, key: Phrase<Meaning> | undefined, { start, end }: Candidate, api: KnownApi): boolean {
  const { only } = line.vocabulary;
  if (key) return only !== undefined || isTelling(key) || ownerOf(line, start, end, api) === "ours";
  return only === api && isAlone(line.plain, start, end);
}

/** Whether enough speaks for one of the codes that a word may be. */
function speaksFor(
  line: Line,
  { api, entry, sure, plain, inCapitals }: CodeWord,
  candidate: Candidate,
  holder: Holder,
  key: Phrase<Meaning> | undefined,
): boolean {
  const { start, end } = candidate;
  // `stat EXPIRED`, not `session expired`
  if (inCapitals && !key && !isUpper(line.plain.bytes[end - 1])) return false;
  // A receipt stands in an address as the text that it is: `answer=id:7+sub:001+stat:UNDELIV`
  const isInReceipt = key !== undefined && isStandardKey(key) && isBehindPlus(line, key);
  if (!isInReceipt && isInAddress(line.plain, start)) return isCalledBack(line, start, api);
  if (key && isTelling(key)) return true;
  if (sure) return true;
  if (failsBehind(line, end) || isBehindHttpNumber(line, start)) return false;
  // Another service's element of XML: ours says what it holds.
  if (holder.tag && !key && !texts.has(textOfWord(line.plain.bytes, line.words, holder.word))) return false;
  if (!key && !holdsOutcome(line, holder)) return false;
  const owner = ownerOf(line, start, end, api);
  if (owner === "other") return false;
  if (owner === "ours" && !(inCapitals && !key && isOfOther(line, start, api))) return true;
  if (line.vocabulary.only === api) return !plain || key !== undefined || isOutcome(line, holder.word);
  return key !== undefined || hasText(line, entry, start, end);
}

function isBehindPlus(line: Line, { first }: Phrase<Meaning>): boolean {
  return line.plain.bytes[line.words.start(first) - 1] === 0x2b;
}

/** `prefix invalid_did violates …`: the word before it in a sentence reports nothing, and the sentence goes on or does not begin with the API. */
function isInSentence(line: Line, start: number, end: number, api: KnownApi): boolean {
  const { bytes } = line.plain;
  if (bytes[start - 1] !== 0x20) return false;
  const goesOn = bytes[end] === 0x20 && isLetter(bytes[end + 1]);
  if (!goesOn && isNamedBefore(line, start, api)) return false;
  let at = start - 1;
  while (at > 0 && isLetter(bytes[at - 1])) at--;
  if (start - 1 - at < 2 || (at > 0 && !isOneOf(bytes[at - 1] as number, " \t([\"'"))) return false;
  const word = line.words.before(start);
  return !(isOutcome(line, word) || line.phrases.at(word, "report") || line.phrases.at(word, "list"));
}

/** Whether what holds a word says what came of something: in prose all may, a key in quotes or before an equals sign tells. */
function holdsOutcome(line: Line, { word, told, tag, quoted, equals }: Holder): boolean {
  if (!told || tag || word < 0 || !(quoted || equals)) return true;
  // Of several things what came of each: `5145550102=invalid_did`
  if (isDigit(line.plain.bytes[line.words.start(word)])) return true;
  return isOutcome(line, word);
}
