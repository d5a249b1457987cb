import type { AnyEntry } from "../catalogue/entry.ts";
import { isId } from "./bulk-id.ts";
import { inWord, isDigit, isLower, isOctets, isUpper, mostDigits, mostNumbers, numberIn, textOf } from "./bytes.ts";
import { type Holder, holderOf, isRowGap, textAt, textOfWord } from "./holder.ts";
import type { LineWords, Phrase } from "./lexicon.ts";
import { LinePhrases } from "./line-phrases.ts";
import { isMention, shortestTime } from "./mention.ts";
import { PlainLine } from "./plain-line.ts";
import { undocumentedWords } from "./undocumented-words.ts";
import type { CodeWord, KnownApi, Meaning, Vocabulary } from "./vocabulary.ts";

/** A code in a line. */
export interface Recognized {
  /** Where it stands, in bytes from the start of the line. */
  readonly start: number;
  readonly api: string;
  /** Of a documented code. */
  readonly entry?: AnyEntry;
  /** What stands in a code's place and is none that is documented. */
  readonly raw?: string;
}

/** What a candidate turned out to be. */
interface Told {
  readonly api: string;
  readonly entry: AnyEntry;
}

/** What else is told than errors. */
export interface ReadOptions {
  readonly successes?: boolean;
  /** What stands in a code's place and looks like one; in a log of one API also numbers, and the ids of its successes. */
  readonly undocumented?: boolean;
}

/** A word or a number of the plain line that may be a code. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Its number in the table of codes; -1 for a number. */
  readonly code: number;
}

/** What speaks for a number besides a label: a key of the API holds it, the line is the API's, the code's text stands beside it. */
interface Support {
  readonly key: boolean;
  readonly owned: boolean;
  readonly texted: boolean;
}

// How far from a number the documented text of its code may stand, in bytes.
const textReach = 160;
/** What a candidate may cost, however long its line is: so many neighbours are asked, … */
export const mostNeighbours = 64;
// … and so many bytes walked.
const farthestBrace = 400;
const mostBraces = 4;
// By byte: whether it opens a list, an object or a call, or closes one.
const [opens, closes] = [1, 2];
const brackets = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) =>
  "([{".includes(String.fromCharCode(byte)) ? opens : ")]}".includes(String.fromCharCode(byte)) ? closes : 0,
);
const timeSigns = "0123456789-:.,/ TZ+";
const longestAddress = 2_000;
const longestColumn = 200;
const longestId = 32;
const texts: ReadonlySet<string> = new Set(["data", "message", "string", "text"]);
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
const noFinds: readonly Recognized[] = [];

/** Reads lines: knows what a code looks like, what speaks for one and what speaks against it. */
export class LineReader {
  readonly #vocabulary: Vocabulary;
  readonly #successes: boolean;
  readonly #undocumented: boolean;
  readonly #plain = new PlainLine();
  readonly #words: LineWords;
  readonly #numeric: readonly KnownApi[];
  /** By number: 1 where it may be a code of one of them. */
  readonly #numbers = new Uint8Array(mostNumbers);
  readonly #hexDigits: number;
  readonly #phrases: LinePhrases;
  /** The APIs of numbers that something in the line speaks for. */
  #spokenFor: readonly KnownApi[] = [];

  constructor(vocabulary: Vocabulary, { successes = false, undocumented = false }: ReadOptions = {}) {
    this.#vocabulary = vocabulary;
    this.#successes = successes;
    this.#undocumented = undocumented;
    this.#words = vocabulary.lexicon.words();
    this.#phrases = new LinePhrases(vocabulary.lexicon, this.#words);
    this.#hexDigits = vocabulary.only?.hexDigits ?? 0;
    this.#numeric = vocabulary.read.filter(({ numeric }) => numeric);
    for (const { values } of this.#numeric) for (const value of values) this.#numbers[value] = 1;
  }

  /** The codes in the line [start, end), in their order, each once. */
  read(bytes: Uint8Array, start: number, end: number): readonly Recognized[] {
    const plain = this.#plain;
    plain.read(bytes, start, end);
    this.#words.read(plain.bytes, plain.length);
    const candidates = this.#candidates();
    if (candidates.length === 0 && !(this.#undocumented && this.#vocabulary.only?.numeric))
      return this.#undocumented ? undocumentedWords(this.#plain, this.#vocabulary) : noFinds;
    if (!this.#phrases.read()) return noFinds;
    this.#spokenFor = candidates.some(({ code }) => code < 0)
      ? this.#numeric.filter((api) => this.#isSpokenFor(api))
      : [];
    const found: Recognized[] = [];
    let first = 0;
    for (let index = 0; index < candidates.length; index++) {
      const candidate = candidates[index] as Candidate;
      if (candidate.code < 0 && this.#spokenFor.length === 0) continue;
      const told =
        candidate.code < 0
          ? this.#judgeNumber(candidate, candidates[index - 1])
          : this.#judgeWord(candidate, candidates, index);
      if (!told) continue;
      if (found.length === 0) first = candidate.start;
      found.push({ start: plain.positionOf(candidate.start), api: told.api, entry: told.entry });
    }
    if (found.length > 0 && isMention(plain.bytes, plain.length, first)) return noFinds;
    if (found.length === 0 && this.#undocumented)
      return [...undocumentedWords(this.#plain, this.#vocabulary), ...this.#unknownNumbers()];
    return found.length > 1 ? inOrder(found) : found;
  }

  // ---- What may be a code.

  #candidates(): Candidate[] {
    const { bytes, length } = this.#plain;
    const words = this.#words;
    const candidates: Candidate[] = [];
    const { codes, hasJoinedCodes } = this.#vocabulary;
    for (let name = 0, behind = 0; name < words.nameCount; name++) {
      const start = words.nameStart(name);
      if (start < behind) continue;
      const end = words.nameEnd(name);
      const joined = hasJoinedCodes ? this.#vocabulary.joinedCodeEnd(bytes, start, end, length) : -1;
      if (joined > end) {
        behind = joined;
        candidates.push({ start, end: joined, code: codes.indexOf(bytes, start, joined) });
      } else if (isDigit(bytes[start]) && this.#isKnownNumber(start, end)) candidates.push({ start, end, code: -1 });
      else {
        const code = words.nameIn(codes, name);
        if (code >= 0) candidates.push({ start, end, code });
      }
    }
    return candidates;
  }

  #isKnownNumber(start: number, end: number): boolean {
    const { bytes } = this.#plain;
    const value = numberIn(bytes, start, end, this.#hexDigits);
    if (value >= 0) return this.#numbers[value] === 1;
    const { only } = this.#vocabulary;
    return only?.octets === true && isOctets(bytes, start, end) && only.number(textAt(bytes, start, end)) !== undefined;
  }

  // ---- Words.

  #judgeWord(candidate: Candidate, all: readonly Candidate[], index: number): Told | undefined {
    const { start, end, code } = candidate;
    // What holds the first of a row holds all of it.
    const first = (all[this.#firstInRow(all, index)] as Candidate).start;
    const holder = this.#holderOf(first);
    if (this.#isName(start, end, holder) || this.#isListed(all, index)) return undefined;
    // INVALID_DID = "invalid_did"
    if (holder.told && index > 0 && all[index - 1]?.code === code && this.#isBeside(all, index)) return undefined;
    for (const word of this.#vocabulary.codeWords[code] ?? []) {
      const { api, entry } = word;
      const key = this.#isHeldByKey(holder, api, this.#isQuoted(start, end));
      if (!key && holder.told && (this.#isPayload(all, index, api) || this.#isTextOfReceipt(holder, api))) continue;
      if (!word.sure && !key && this.#isInSentence(first, end, api)) continue;
      if (entry.outcome === "pending") continue;
      if (entry.outcome === "success" && !(this.#successes && this.#isSuccess(key, candidate, api))) continue;
      if (this.#speaksFor(word, candidate, holder, key))
        return this.#isMentioned(start, end, holder, first) ? undefined : { api: api.api, entry };
    }
    return undefined;
  }

  /** Whether a key before it holds the API's success: what other keys hold is what was asked for. */
  #isPayload(all: readonly Candidate[], index: number, api: KnownApi): boolean {
    return all
      .slice(Math.max(0, index - mostNeighbours), index)
      .some(
        ({ start, code }) =>
          code >= 0 &&
          (this.#vocabulary.codeWords[code] ?? []).some(
            (word) => word.api === api && word.entry.outcome === "success",
          ) &&
          this.#isHeldByKey(this.#holderOf(start), api) !== undefined,
      );
  }

  /** `stat:DELIVRD err:000 text:EXPIRED`: behind what came of a message its own text. */
  #isTextOfReceipt({ word }: Holder, api: KnownApi): boolean {
    return (
      api.numeric &&
      textOfWord(this.#plain.bytes, this.#words, word) === "text" &&
      this.#phrases
        .near(this.#phrases.all, this.#words.start(word) - textReach, this.#words.start(word))
        .some(
          ({ meaning, last }) =>
            meaning.kind === "key" &&
            meaning.api === api &&
            last < word &&
            isOneOf(this.#plain.bytes[this.#words.end(last)] as number, ":="),
        )
    );
  }

  /** Half the APIs of the world answer `success`. */
  #isSuccess(key: Phrase<Meaning> | undefined, { start, end }: Candidate, api: KnownApi): boolean {
    const { only } = this.#vocabulary;
    if (key) return only !== undefined || isTelling(key) || this.#ownerOf(start, end, api) === "ours";
    return only === api && this.#isAlone(start, end);
  }

  #speaksFor(
    { api, entry, sure, plain, inCapitals }: CodeWord,
    candidate: Candidate,
    holder: Holder,
    key: Phrase<Meaning> | undefined,
  ): boolean {
    const { start, end } = candidate;
    // `stat EXPIRED`, not `session expired`
    if (inCapitals && !key && !isUpper(this.#plain.bytes[end - 1])) return false;
    // A receipt stands in an address as the text that it is: `answer=id:7+sub:001+stat:UNDELIV`
    const isInReceipt = key !== undefined && isStandardKey(key) && this.#isBehindPlus(key);
    if (!isInReceipt && this.#isInAddress(start)) return this.#isCalledBack(start, api);
    if (key && isTelling(key)) return true;
    if (sure) return true;
    if (this.#failsBehind(end) || this.#isBehindHttpNumber(start)) return false;
    // Another service's element of XML: ours says what it holds. Some only say that it is a text.
    if (holder.tag && !key && !texts.has(textOfWord(this.#plain.bytes, this.#words, holder.word))) return false;
    if (!key && !this.#holdsOutcome(holder)) return false;
    const owner = this.#ownerOf(start, end, api);
    if (owner === "other") return false;
    if (owner === "ours" && !(inCapitals && !key && this.#isOfOther(start, api))) return true;
    if (this.#vocabulary.only === api) return !plain || key !== undefined || this.#isOutcome(holder.word);
    return key !== undefined || this.#hasText(entry, start, end);
  }

  /** `smpp session EXPIRED`, `certificate of smpp.example.com EXPIRED`: something else of what has the API's name, or a host's name. */
  #isOfOther(start: number, api: KnownApi): boolean {
    const { bytes } = this.#plain;
    const word = this.#words.before(start);
    const isBesideWord =
      bytes[start - 1] === 0x20 && isLetter(bytes[start - 2]) && bytes[this.#words.end(word)] === 0x20;
    if (isBesideWord && !this.#isOutcome(word) && !this.#phrases.at(word, "report")) return true;
    return !this.#phrases.owners.some(
      ({ meaning, last }) =>
        meaning.kind === "name" &&
        meaning.api === api &&
        !(bytes[this.#words.end(last)] === 0x2e && inWord[bytes[this.#words.end(last) + 1] ?? 0] === 1),
    );
  }

  #isBehindPlus({ first }: Phrase<Meaning>): boolean {
    return this.#plain.bytes[this.#words.start(first) - 1] === 0x2b;
  }

  /** A word that names something else than an outcome: a key, a variable, a function, a file, a part of a path or address. */
  #isName(start: number, end: number, holder: Holder): boolean {
    const { bytes, length } = this.#plain;
    const before = start > 0 ? (bytes[start - 1] as number) : 0;
    const behind = end < length ? (bytes[end] as number) : 0;
    const next = end + 1 < length ? (bytes[end + 1] as number) : 0;
    // -$@#&/\ before it; <x>y; ->x behind a word; x.y
    if (
      isOneOf(before, "-$@#&/\\") ||
      (before === 0x7c && !this.#isRecord()) ||
      (before === 0x3c && behind === 0x3e && inWord[next] === 1)
    )
      return true;
    if (before === 0x3e && bytes[start - 2] === 0x2d && start > 2 && isOneOfEnd(bytes[start - 3] as number))
      return true;
    if (before === 0x2e || (before === 0x3a && bytes[start - 2] === 0x3a)) {
      // STATUS_NUM.UserNotFound; in Python <STATUS_NUM.UserNotFound: 4>
      if (!this.#isTellingKey(holder.word)) return true;
      return this.#isCompared(start);
    }
    if ((before === 0x2e && bytes[start - 2] === 0x2e) || isMethodOfFrame(bytes, start)) return true;
    if (this.#isCompared(start) || this.#isArgument(start) || (before === 0x3a && this.#isTag(start))) return true;
    if (isOneOf(behind, "([@/$?") || (behind === 0x7c && !this.#isRecord())) return true;
    if (before === 0x5b && (behind === 0x2c || (behind === 0x5d && next !== 0x5d)) && this.#isIndexed(start))
      return true;
    if (isOneOf(behind, ".-") && (inWord[next] === 1 || next === behind)) return true;
    let at = end;
    while (at < length && bytes[at] === 0x20 && at - end < 2) at++;
    if (isOneOf(behind, "=:") && this.#phrases.have("summary") && isCount(bytes, end + 1, length)) return false;
    if (bytes[at] === 0x3d && at < length && bytes[at + 1] !== 0x3e) return true;
    if (isMapped(bytes, at, length) || isMeasured(bytes, at, length)) return true;
    if (behind === 0x3a && (isPlainValue(bytes, end + 1, length) || this.#isKeyOfObject(start))) return true;
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

  /** The version of a container's image: `docker pull voipms:no_did`, `registry.example.com/voipms:no_sms` */
  #isTag(start: number): boolean {
    const { bytes } = this.#plain;
    let at = start - 1;
    while (
      at > 0 &&
      start - at < longestColumn &&
      (inWord[bytes[at - 1] as number] === 1 || isOneOf(bytes[at - 1] as number, ".-/:"))
    )
      at--;
    const image = textAt(bytes, at, start);
    if (image.slice(0, Math.max(0, image.indexOf("/"))).includes(".")) return true;
    const word = this.#words.before(at);
    return within(at - this.#words.end(word), 4) && ofImages.has(textOfWord(bytes, this.#words, word));
  }

  /** Whether bars stand between the columns of the line, as in `2026-01-05 06:00:00.1234|ERROR|Fax|UserNotFound|`. */
  #isRecord(): boolean {
    const { bytes, length } = this.#plain;
    let bar = 0;
    while (bar < length && isOneOf(bytes[bar] as number, timeSigns)) bar++;
    return bar >= shortestTime && bytes[bar] === 0x7c;
  }

  /** `route[no_did]`, `report[no_did,5]`, but not `error[no_did]` */
  #isIndexed(start: number): boolean {
    const word = this.#words.before(start);
    return word >= 0 && this.#words.end(word) === start - 1 && !this.#isOutcome(word) && !this.#holdsFailure(word);
  }

  /** `VoipMsError(…)`, `Optional[…]` */
  #holdsFailure(word: number): boolean {
    return /(?:error|exception|fault|failure|optional|some|just)$/.test(
      textOfWord(this.#plain.bytes, this.#words, word),
    );
  }

  /** `== "x"`, `case "x":` */
  #isCompared(start: number): boolean {
    const { bytes } = this.#plain;
    let at = start;
    // case StatusNum.InvalidHandle:
    if (bytes[at - 1] === 0x2e)
      while (at > 0 && (inWord[bytes[at - 1] as number] === 1 || bytes[at - 1] === 0x2e)) at--;
    const from = at;
    while (at > 0 && isOneOf(bytes[at - 1] as number, " \"'`")) at--;
    const { before } = this.#vocabulary.against.mentions;
    if (isOneOf(bytes[at - 1] as number, "=>~") && before.includes(textAt(bytes, at - 2, at))) return true;
    return at >= 4 && at < from && bytes[at - 3] === 0x61 && textAt(bytes, at - 4, at) === "case";
  }

  /** `->fail('x')` and `Playback(x)` stand in source and dialplans; `VoipMsError('x')` and `failed(x)` report. */
  #isArgument(start: number): boolean {
    const { bytes } = this.#plain;
    let at = start - 1;
    const quoted = isOneOf(bytes[at] as number, "\"'");
    if (quoted) at--;
    if (bytes[at] !== 0x28 || inWord[bytes[at - 1] as number] === 0) return false;
    const word = this.#words.before(at);
    if (word < 0 || this.#words.end(word) !== at || isDigit(bytes[this.#words.start(word)])) return false;
    if (quoted && this.#isCalled(at)) return true;
    if (quoted && this.#phrases.at(word, "operation")) return true;
    return !this.#isOutcome(word) && !this.#holdsFailure(word);
  }

  /** Whether a parenthesis opens the arguments of a method in source: `->fail(`, `::fromCode(` */
  #isCalled(parenthesis: number): boolean {
    const { bytes } = this.#plain;
    let at = parenthesis;
    while (at > 0 && inWord[bytes[at - 1] as number] === 1) at--;
    return at < parenthesis && isLower(bytes[at]) && isOneOf(bytes[at - 1] as number, ".>:");
  }

  /** `prefix invalid_did violates …`: the word before it in a sentence reports nothing, and the sentence goes on or does not begin with the API. */
  #isInSentence(start: number, end: number, api: KnownApi): boolean {
    const { bytes } = this.#plain;
    if (bytes[start - 1] !== 0x20) return false;
    const goesOn = bytes[end] === 0x20 && isLetter(bytes[end + 1]);
    if (!goesOn && this.#isNamedBefore(start, api)) return false;
    let at = start - 1;
    while (at > 0 && isLetter(bytes[at - 1])) at--;
    if (start - 1 - at < 2 || (at > 0 && !isOneOf(bytes[at - 1] as number, " \t([\"'"))) return false;
    const word = this.#words.before(start);
    return !(this.#isOutcome(word) || this.#phrases.at(word, "report") || this.#phrases.at(word, "list"));
  }

  #isNamedBefore(start: number, api: KnownApi): boolean {
    return this.#phrases.owners.some(
      ({ meaning, last }) =>
        (meaning.kind === "name" || meaning.kind === "operation") &&
        meaning.api === api &&
        this.#words.end(last) <= start,
    );
  }

  /** One of several codes that stand in a row with nothing but commas, bars or blanks between them. */
  #isListed(all: readonly Candidate[], index: number): boolean {
    const { bytes, length } = this.#plain;
    if (this.#isInArray(all[index] as Candidate)) return !this.#isInReport((all[index] as Candidate).start);
    const first = this.#firstInRow(all, index);
    let last = index;
    while (last + 1 < all.length && last - index < 2 && this.#isRow(all[last] as Candidate, all[last + 1] as Candidate))
      last++;
    const count = last - first + 1;
    if (count < 2 || this.#isInReport((all[index] as Candidate).start)) return false;
    // Nobody answers one thing or another.
    for (let one = first; one < last; one++)
      if (/ (?:or|ou|oder|o) /.test(textAt(bytes, (all[one] as Candidate).end, (all[one + 1] as Candidate).start)))
        return true;
    if (this.#isSetting(this.#holderOf((all[first] as Candidate).start))) return true;
    let at = (all[first] as Candidate).start - 1;
    while (at >= 0 && isOneOf(bytes[at] as number, " \"'`")) at--;
    let behind = (all[last] as Candidate).end;
    while (behind < length && isOneOf(bytes[behind] as number, " ,\"'`")) behind++;
    const isOpen = at >= 0 && isOneOf(bytes[at] as number, "[({");
    return count > 2 || isOpen || (bytes[behind] === 0x2e && bytes[behind + 1] === 0x2e);
  }

  /** Which candidate is the first of those that stand in a row with one. */
  #firstInRow(all: readonly Candidate[], index: number): number {
    let first = index;
    while (first > 0 && index - first < 8 && this.#isRow(all[first - 1] as Candidate, all[first] as Candidate)) first--;
    return first;
  }

  /** Whether no other word stands between a candidate and the one before it. */
  #isBeside(all: readonly Candidate[], index: number): boolean {
    return this.#words.end(this.#words.before((all[index] as Candidate).start)) === all[index - 1]?.end;
  }

  /** `errors ["no_did", "no_sms"]` */
  #isInReport(start: number): boolean {
    const { bytes } = this.#plain;
    let at = start - 1;
    while (at >= 0 && start - at < farthestBrace && brackets[bytes[at] as number] === 0) at--;
    return bytes[at] === 0x5b && this.#phrases.at(this.#holderOf(at).word, "list") !== undefined;
  }

  /** One of several texts of an array: `["no_did","x"]`. */
  #isInArray({ start, end }: Candidate): boolean {
    const { bytes, length } = this.#plain;
    const quote = end < length ? (bytes[end] as number) : 0;
    if (!isOneOf(quote, "\"'") || bytes[start - 1] !== quote) return false;
    let [before, behind] = [start - 2, end + 1];
    while (bytes[before] === 0x20) before--;
    while (behind < length && bytes[behind] === 0x20) behind++;
    const [opens, follows] = [bytes[before] === 0x5b, bytes[before] === 0x2c];
    if (!this.#isInBrackets(start)) return false;
    if (behind >= length || bytes[behind] === 0x5d) return follows && behind < length;
    if (bytes[behind] !== 0x2c || !(opens || follows)) return false;
    behind++;
    while (behind < length && bytes[behind] === 0x20) behind++;
    return behind < length && bytes[behind] === quote;
  }

  /** In those of an array; a row of a table has none around its cells. */
  #isInBrackets(start: number): boolean {
    const { bytes } = this.#plain;
    let depth = 0;
    for (let at = start - 1; at >= 0 && start - at < farthestBrace; at--) {
      const bracket = brackets[bytes[at] as number];
      if (bracket === closes) depth++;
      else if (bracket === opens && depth-- <= 0) return isOneOf(bytes[at] as number, "[{");
    }
    return false;
  }

  /** `{ no_did: drop, no_sms: skip }` */
  #isKeyOfObject(start: number): boolean {
    const { bytes } = this.#plain;
    let at = start - 1;
    while (bytes[at] === 0x20) at--;
    if (bytes[at] === 0x2c) while (start - at < farthestBrace && !isOneOf(bytes[at] ?? 0x7d, "\"'{}()[]")) at--;
    return bytes[at] === 0x7b;
  }

  #isRow(one: Candidate, other: Candidate): boolean {
    if (one.code < 0 || other.code < 0 || other.start - one.end > 8) return false;
    const between = textAt(this.#plain.bytes, one.end, other.start).replace(/["'`]/g, "");
    // …, from one to another: `no_did … no_sms`
    return /^(?:\s?[,;|/]\s*(?:or |and )?:?| (?:or|and|et|ou|und|oder|y|o) |\s?(?:\.{2,3}|\u00e2\u0080\u00a6)\s?|\s)$/.test(
      between,
    );
  }

  /** `[link out:limit_reached]`: a name in brackets, if what stands before it is no outcome. */
  #isBracketed(start: number, end: number, { word, told, tag }: Holder): boolean {
    const { bytes, length } = this.#plain;
    const isTight = bytes[start - 1] === 0x3a && end < length && bytes[end] === 0x5d;
    return isTight && told && !tag && !this.#isOutcome(word);
  }

  /** What only mentions a code: documentation, a setting, what was asked for, a verb that speaks of codes. */
  #isMentioned(start: number, end: number, holder: Holder, first = start): boolean {
    return (
      holder.shown ||
      isNone(this.#plain.bytes, start, end) ||
      isPast(this.#plain.bytes, start, end) ||
      isUncounted(this.#plain.bytes, end, this.#plain.length) ||
      this.#isSetting(holder) ||
      this.#isInSettingOfSeveral(start) ||
      this.#isAskedFor(start, holder) ||
      this.#isSpokenOf(first, end) ||
      this.#isBracketed(start, end, holder)
    );
  }

  /** `retry on limit_reached`, `Handle error 402`: labels and names may stand between. */
  #isSpokenOf(first: number, end: number): boolean {
    const { bytes } = this.#plain;
    if (this.#isBeforeTrail(end)) return true;
    if (!this.#phrases.have("lead")) return false;
    // A symbol of Ruby: `registered for :no_did`
    const begin = bytes[first - 1] === 0x3a && bytes[first - 2] === 0x20 ? first - 1 : first;
    let word = this.#words.before(first);
    for (let steps = 0, from = begin; word >= 0 && steps < 4; steps++) {
      for (let at = this.#words.end(word); at < from; at++) if (!isOneOf(bytes[at] as number, " \"'`")) return false;
      if (this.#phrases.at(word, "lead")) return true;
      const passed =
        this.#phrases.at(word, "label") ??
        this.#phrases.at(word, "name") ??
        this.#phrases.at(word, "key") ??
        this.#phrases.at(word, "list") ??
        this.#presentVerbAt(word);
      if (!passed) return false;
      from = this.#words.start(passed.first);
      word = passed.first - 1;
    }
    return false;
  }

  /** `if voip.ms returns no_did`: what has returned it did so. */
  #presentVerbAt(word: number): Phrase<Meaning> | undefined {
    return this.#plain.bytes[this.#words.end(word) - 1] === 0x73 ? this.#phrases.at(word, "verb") : undefined;
  }

  /** `limit_reached alert`, `"no_did" is an …`, but not `no_did file=x`. */
  #isBeforeTrail(end: number): boolean {
    if (!this.#phrases.have("trail")) return false;
    const { bytes, length } = this.#plain;
    let at = end;
    while (at < length && isOneOf(bytes[at] as number, "\"'`")) at++;
    const word = this.#words.before(at + 1) + 1;
    if (bytes[at] !== 0x20 || word >= this.#words.count || this.#words.start(word) !== at + 1) return false;
    return this.#phrases.from(word, "trail") && !isOneOf(bytes[this.#words.end(word)] as number, "=:");
  }

  /** Whether an object or list around it is what somebody asked for, or a setting: `"params":{"status":"no_did"}`. */
  #isAskedFor(start: number, { word, told, list }: Holder): boolean {
    if ((!told && !list) || !this.#phrases.have("setting")) return false;
    const { bytes } = this.#plain;
    // FreeSWITCH's records hold in `variables` what came of a call, as others do what was asked for.
    const ofCall = this.#phrases.ending(word, (phrase) => isTelling(phrase) && isStandardKey(phrase)) !== undefined;
    let [depth, around] = [0, 0];
    for (let at = start - 1; at >= 0 && start - at < farthestBrace && around < mostBraces; at--) {
      const bracket = brackets[bytes[at] as number];
      if (bracket === closes) depth++;
      else if (bracket === opens && depth-- <= 0) {
        depth = 0;
        around++;
        // %{"status" => "no_did"}
        const outer = this.#holderOf(bytes[at - 1] === 0x25 ? at - 1 : at);
        const asked = outer.word < 0 ? undefined : this.#phrases.at(outer.word, "setting");
        if (ofCall && textOfWord(bytes, this.#words, outer.word) === "variables") continue;
        if (asked && (outer.told || asked.last > asked.first)) return true;
      }
    }
    return false;
  }

  /** Whether what holds a word says what came of something: in prose all may, a key in quotes or before an equals sign tells. */
  #holdsOutcome({ word, told, tag, quoted, equals }: Holder): boolean {
    if (!told || tag || word < 0 || !(quoted || equals)) return true;
    // Of several things what came of each: `5145550102=invalid_did`
    if (isDigit(this.#plain.bytes[this.#words.start(word)])) return true;
    return this.#isOutcome(word);
  }

  #isOutcome(word: number): boolean {
    const kinds: readonly Meaning["kind"][] = ["outcome", "label", "verb", "reply", "name", "key", "operation"];
    return kinds.some((kind) => this.#phrases.at(word, kind) !== undefined);
  }

  #isSetting({ word, told, tag }: Holder): boolean {
    if (word < 0) return false;
    if (told && !tag && this.#phrases.at(word, "setting") !== undefined) return true;
    // --on limit_reached
    const { bytes } = this.#plain;
    let at = this.#words.start(word);
    while (at > 0 && (inWord[bytes[at - 1] as number] === 1 || bytes[at - 1] === 0x2d)) at--;
    return bytes[at] === 0x2d && (at === 0 || isOneOf(bytes[at - 1] as number, " \"'[("));
  }

  /** `retry_on=Timeout,InvalidHandle`: whatever the others are. */
  #isInSettingOfSeveral(start: number): boolean {
    const { bytes } = this.#plain;
    let at = start;
    while (bytes[at - 1] === 0x2c && inWord[bytes[at - 2] ?? 0] === 1 && start - at < farthestBrace)
      for (at--; at > 0 && inWord[bytes[at - 1] as number] === 1; ) at--;
    return at < start && this.#isSetting(this.#holderOf(at));
  }

  /** Whether a value stands in the query of an address: whoever asked wrote it. */
  #isInAddress(start: number): boolean {
    const { bytes } = this.#plain;
    let question = false;
    const first = Math.max(0, start - longestAddress);
    let at = start - 1;
    for (; at >= first && !isOneOf(bytes[at] as number, " \"'<>(),"); at--) {
      // The body of a form is written as a query is.
      if (bytes[at] === 0x26 && inWord[bytes[at + 1] as number] === 1 && inWord[bytes[at - 1] ?? 0] === 1) return true;
      if (bytes[at] === 0x3f) question = true;
      if (bytes[at] === 0x2f && question) return true;
    }
    return this.#isColumnOfQuery(at, start);
  }

  /** In the logs of IIS a query is the column between the path and the port: `GET /dids status=no_did 443`. */
  #isColumnOfQuery(blank: number, start: number): boolean {
    const { bytes, length } = this.#plain;
    if (bytes[blank] !== 0x20) return false;
    let end = start;
    while (end < length && end - start < longestColumn && bytes[end] !== 0x20) end++;
    if (!/^ \d{2,5} /.test(textAt(bytes, end, Math.min(length, end + 7)))) return false;
    let path = blank;
    while (path > 0 && blank - path < longestAddress && bytes[path - 1] !== 0x20) path--;
    return bytes[path] === 0x2f && isUpper(bytes[path - 2]) && isUpper(bytes[path - 3]);
  }

  /** Whether the address is one that the API calls: ours, with its name and the word for it, not one of its own. */
  #isCalledBack(start: number, api: KnownApi): boolean {
    const { bytes } = this.#plain;
    let at = start;
    const farthest = Math.max(0, start - longestAddress);
    while (at > farthest && !isOneOf(bytes[at - 1] as number, " \"'<>(),")) at--;
    const path = /^(?:[a-z]+:\/\/[^/]*)?/.exec(textAt(bytes, at, start))?.[0].length ?? 0;
    const within = ({ first, last }: Phrase<Meaning>) =>
      this.#words.start(first) >= at + path && this.#words.end(last) <= start;
    return (
      this.#phrases
        .near(this.#phrases.owners, at, start)
        .some((phrase) => phrase.meaning.kind === "name" && phrase.meaning.api === api && within(phrase)) &&
      this.#phrases.all.some((phrase) => phrase.meaning.kind === "callback" && within(phrase))
    );
  }

  // ---- Numbers.

  #judgeNumber({ start, end }: Candidate, before: Candidate | undefined): Told | undefined {
    if (!this.#standsAlone(start, end) || (before && this.#isOtherNumberOf(before, start))) return undefined;
    const inAddress = this.#isInAddress(start);
    const text = textAt(this.#plain.bytes, start, end);
    const holder = this.#holderOf(start);
    const keyed = this.#vocabulary.apis.find((api) => this.#isHeldByKey(holder, api));
    for (const api of this.#spokenFor) {
      if (keyed && keyed !== api && keyed.numeric && !this.#sharesKey(holder, api)) continue;
      const spelling = text.length > mostDigits ? undefined : this.#spellingBehind(holder, api);
      const entry = api.number(spelling ? spelling.replace("{code}", text).replace("{hex}", hexOf(text)) : text);
      if (inAddress && !this.#isCalledBack(start, api)) continue;
      if (!entry || (entry.outcome === "success" && !this.#successes)) continue;
      if (!this.#isNumberOf(api, entry, start, end, holder)) continue;
      const first = this.#firstOfRow(start);
      const ofRow = first < start ? this.#holderOf(first) : holder;
      return this.#isMentioned(start, end, ofRow, first) || this.#isCompared(start)
        ? undefined
        : { api: api.api, entry };
    }
    return undefined;
  }

  /** `No answer from remote (code 3)`: behind a code in words its number in a table of another's. */
  #isOtherNumberOf({ end, code }: Candidate, start: number): boolean {
    return code >= 0 && /^ \((?:[a-z]{1,12}:? )?$/.test(textAt(this.#plain.bytes, end, Math.min(start, end + 20)));
  }

  #spellingBehind({ word }: Holder, api: KnownApi): string | undefined {
    const phrase = this.#phrases.ending(word, ({ meaning }) => meaning.kind === "spelt" && meaning.api === api);
    return phrase?.meaning.kind === "spelt" ? phrase.meaning.spelling : undefined;
  }

  #sharesKey(holder: Holder, api: KnownApi): boolean {
    return this.#isHeldByKey(holder, api) !== undefined;
  }

  #isNumberOf(api: KnownApi, entry: AnyEntry, start: number, end: number, holder: Holder): boolean {
    const { only } = this.#vocabulary;
    if (this.#isBesideText(entry, start, end, api)) return true;
    if (only === api && this.#isInForm(holder, api)) return true;
    if (this.#failsBehind(end) || this.#isAnothersText(api, end)) return false;
    if (holder.told && api.columns.has(textOfWord(this.#plain.bytes, this.#words, holder.word))) return false;
    const held = this.#isHeldByKey(holder, api);
    const key = held !== undefined && !this.#isKeyOfHttp(held, start, end, holder);
    // Everybody's errors are written as octets are.
    if (!key && (this.#isToldBehind(end) || (api.octets && isOctets(this.#plain.bytes, start, end)))) return false;
    if (!only && this.#hasOtherText(api, end, holder)) return false;
    // `Error 1` is none where codes are documented as `001`: only what holds nothing else drops zeros.
    const isShort = !key && api.hexDigits === 0 && end - start < entry.code.length;
    const isHead = holder.list || isTupleHead(this.#plain.bytes, start, end);
    const list = isHead && api.section.list === true && this.#isListHead(end, holder, api, entry);
    const owner = this.#ownerOf(start, end, api, key, key || this.#isErrorCode(holder.word));
    const texted = this.#hasText(entry, start, end);
    const labelled = !isShort && this.#isLabelled(start, end, holder, { key, owned: owner === "ours", texted });
    if (only === api && this.#isAlone(start, end)) return true;
    if ((only === api || owner === "ours") && this.#isLastOfRow(api, start, end)) return true;
    if (!key && !list && !labelled) return false;
    if (texted) return true;
    return owner === "ours" || (owner === "none" && only === api);
  }

  /** `SIP/2.0 486` */
  #isInForm({ word }: Holder, api: KnownApi): boolean {
    const form = this.#phrases.ending(
      word,
      ({ meaning }) => meaning.kind === "form" && meaning.api === api && !meaning.texted,
    );
    return form !== undefined && !this.#isOfAnother(form.first) && !this.#isOfProtocol(form.first);
  }

  /** `SIP;cause=487` */
  #isOfProtocol(first: number): boolean {
    const { bytes } = this.#plain;
    return bytes[this.#words.start(first) - 1] === 0x3b && this.#phrases.at(first - 1, "protocol") !== undefined;
  }

  /** Whether anything in the line can speak for a number of an API; in its own log nothing has to. */
  #isSpokenFor(api: KnownApi): boolean {
    const { only } = this.#vocabulary;
    const isOurs = ({ meaning }: Phrase<Meaning>) => "api" in meaning && meaning.api === api;
    return only === api || this.#phrases.owners.some(isOurs) || this.#phrases.texts.some(isOurs);
  }

  /** Nothing that makes another number, a time, an address or an amount of it. */
  #standsAlone(start: number, end: number): boolean {
    const { bytes, length } = this.#plain;
    const before = start > 0 ? (bytes[start - 1] as number) : 0;
    const behind = end < length ? (bytes[end] as number) : 0;
    const next = end + 1 < length ? (bytes[end + 1] as number) : 0;
    if (isOneOf(before, "-+$@&/\\.%~") || isOneOf(behind, "%@\\$*^~")) return false;
    // `Response msg 486/INVITE`
    if (behind === 0x2f && !this.#phrases.from(this.#words.before(end) + 1, "operation")) return false;
    // The length of a dump's text: `string(3) "402"`
    if (before === 0x28 && textAt(bytes, start - 7, start) === "string(") return false;
    if (isOneOf(before, ":,") && start > 1 && isDigit(bytes[start - 2]) && !this.#isCell(start)) return false;
    if (
      isOneOf(behind, ".:,-") &&
      isDigit(next) &&
      !(before === 0x5b && behind === 0x2c && !isBeforeNumber(bytes, end))
    )
      return false;
    if (behind === 0x2d && inWord[next] === 1) return false;
    // `TraitelError::fromCode(105)`
    if (before === 0x28 && this.#isCalled(start - 1)) return false;
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
    const unit = this.#words.before(end) + 1;
    const isNext = unit < this.#words.count && this.#words.start(unit) - end === 1 && behind === 0x20;
    if (!isNext || !this.#phrases.from(unit, "unit")) return true;
    // `sms=5`; `402 x 3` says how often.
    return (
      isOneOf(bytes[this.#words.end(unit)] as number, "=:") ||
      /^ x \d/.test(textAt(bytes, end, Math.min(length, end + 4)))
    );
  }

  /** Last in its line, behind a comma. */
  #isCell(start: number): boolean {
    const { bytes, length } = this.#plain;
    let end = start;
    while (end < length && isDigit(bytes[end])) end++;
    while (end < length && isOneOf(bytes[end] as number, '" \r')) end++;
    return end === length;
  }

  #isLabelled(start: number, end: number, holder: Holder, { key, owned, texted }: Support): boolean {
    const { word, told, arrow, tag, quoted } = holder;
    if (key || (this.#phrases.have("summary") && isCounted(this.#plain.bytes, end))) return true;
    const digits = end - start;
    const isNumberOfThree = digits >= 3;
    if (this.#isInRow(start, end)) return true;
    if (word < 0) return false;
    const label = this.#phrases.at(word, "label");
    const verb = label ? undefined : this.#phrases.at(word, "verb");
    const isPlace = isDigit(this.#plain.bytes[this.#words.start(word)]);
    const shown = arrow && !isPlace && isNumberOfThree && !tag && this.#endsHere(end);
    if (!label && told && this.#isLabelOfName(word)) return true;
    // `returned 402`; of a number that may count something, somebody has to say who returned it.
    const isAnswer =
      verb &&
      (isNumberOfThree || (!told && this.#phrases.at(word, "reply") && this.#phrases.at(verb.first - 1, "name"))) &&
      (!told || this.#hasSubject(verb, holder)) &&
      this.#endsHere(end);
    if (!label && !isAnswer && !(shown && !(this.#phrases.have("http") && this.#isHttpNumber(start, end))))
      return false;
    if (label && holder.list && this.#plain.bytes[end] !== 0x5d) return false;
    if ((label ?? verb) && this.#isOfAnother((label ?? verb)?.first ?? word)) return false;
    if (quoted && told && label && !this.#isLabelAlone(label.first)) return false;
    const weak = this.#phrases.at(word, "weak");
    if (weak && !owned && !isNumberOfThree && !this.#phrases.at(word, "reply")) return false;
    // What is called back is what came of a message: `webhook status=1`; and `order 7 status 5` says what came of that.
    if (weak && !isNumberOfThree && (this.#phrases.have("callback") || !(told || this.#isSaid(weak)))) return false;
    // `status 200` is a success, whoever says it.
    const isSuccess = this.#plain.bytes[start] === 0x32 && this.#plain.bytes[start + 1] === 0x30;
    const fails = verb !== undefined && !this.#phrases.at(word, "reply");
    if (isSuccess && !fails && !texted && this.#isHttpNumber(start, end) && this.#isHttpLabel(word)) return false;
    if (weak && (!owned || isSuccess || weak.last > weak.first) && this.#isHttpNumber(start, end)) return false;
    const isNamed = owned && (!weak || this.#isLineOfStandard());
    return (texted && !weak) || !this.#isOfHttp(start, end, word, quoted && !isNamed);
  }

  /** `reply 5`, `returned status 5` */
  #isSaid({ first, last }: Phrase<Meaning>): boolean {
    return (this.#phrases.at(last, "reply") ?? this.#phrases.at(first - 1, "verb")) !== undefined;
  }

  /** `fax 7 failed: 402`, not `sent: 5, failed: 402` or `failed=402`, which count. */
  #hasSubject({ first }: Phrase<Meaning>, { quoted, equals }: Holder): boolean {
    const gap = first > 0 ? this.#words.start(first) - this.#words.end(first - 1) : 0;
    return !quoted && !equals && gap === 1;
  }

  /** One of several numbers behind what a list is called: `errors 962 and 971`. One alone is how many there were. */
  #isInRow(start: number, end: number): boolean {
    const { bytes, length } = this.#plain;
    const goesOn = isRowGap(textAt(bytes, end, Math.min(length, end + 6)));
    const first = this.#firstOfRow(start);
    if (first === start && !goesOn) return false;
    const { word, told } = this.#holderOf(first);
    // `errors: 5, 7` may count.
    if (told && !(isDigit(bytes[first + 1]) && isDigit(bytes[first + 2]))) return false;
    return this.#phrases.at(word, "list") !== undefined;
  }

  /** Where the first number stands of those that a number follows with nothing else between: `962 and 971`. */
  #firstOfRow(start: number): number {
    const { bytes } = this.#plain;
    let first = start;
    for (let steps = 0; steps < mostNeighbours; steps++) {
      const word = this.#words.before(first);
      // The word between them is none of theirs.
      const number = word < 0 || isDigit(bytes[this.#words.start(word)]) ? word : word - 1;
      if (number < 0 || !isDigit(bytes[this.#words.start(number)])) break;
      if (!isRowGap(textAt(bytes, this.#words.end(number), first + 1))) break;
      first = this.#words.start(number);
    }
    return first;
  }

  /** `error of IPPanel: 5` */
  #isLabelOfName(word: number): boolean {
    const name = this.#phrases.at(word, "name");
    if (!name) return false;
    return [1, 2].some((distance) => {
      const label = this.#phrases.at(name.first - distance, "label");
      return label !== undefined && !this.#isOfAnother(label.first);
    });
  }

  /** `error_code`: two labels say as much as a key does. */
  #isErrorCode(word: number): boolean {
    const strong = (last: number) => (this.#phrases.at(last, "weak") ? undefined : this.#phrases.at(last, "label"));
    const label = strong(word);
    const before = label && strong(label.first - 1);
    return before !== undefined && this.#words.start(label?.first ?? 0) - this.#words.end(before.last) <= 1;
  }

  /** `http status`, `exit code`, `exited with code`, `curl_error` */
  #isOfAnother(label: number): boolean {
    let first = label;
    for (let steps = 0; first > 0 && steps < mostNeighbours; steps++) {
      const before = first - 1;
      const [from, to] = [this.#words.end(before), this.#words.start(first)];
      if (to - from > 1 || isOneOf(this.#plain.bytes[from] as number, "=:,;")) return false;
      if (this.#phrases.at(before, "not")) return true;
      const passed = this.#phrases.at(before, "label") ?? this.#phrases.at(before, "filler");
      if (!passed) return false;
      first = passed.first;
    }
    return false;
  }

  /** Whether a key in quotes is nothing but labels: `error_code`, not `ResultCode`. */
  #isLabelAlone(first: number): boolean {
    const { bytes } = this.#plain;
    const start = this.#words.start(first);
    const before = first - 1;
    if (isOneOf(bytes[start - 1] as number, "\"'<")) return true;
    if (before < 0 || this.#words.end(before) < start - 1) return true;
    return this.#phrases.at(before, "label") !== undefined || this.#phrases.at(before, "name") !== undefined;
  }

  /** `status code 403` in prose about HTTP, also where a key is called so. */
  #isKeyOfHttp(key: Phrase<Meaning>, start: number, end: number, { word, told }: Holder): boolean {
    const label = told ? undefined : this.#phrases.at(word, "http label");
    return label !== undefined && label.first <= key.first && this.#isOfHttp(start, end, word, false);
  }

  #isOfHttp(start: number, end: number, word: number, quoted: boolean): boolean {
    return this.#isHttpNumber(start, end) && this.#isHttpLabel(word) && (quoted || this.#isLineOfHttp());
  }

  #isHttpLabel(word: number): boolean {
    const label = this.#phrases.at(word, "http label");
    if (!label) return false;
    const before = label.first - 1;
    // `fax status`, `sms_status`: somebody says whose it is.
    const isJoined = before >= 0 && this.#words.start(label.first) - this.#words.end(before) < 2;
    return !(isJoined && this.#phrases.at(before, "label"));
  }

  #isLineOfHttp(): boolean {
    return this.#phrases.have("http") && !this.#isLineOfStandard();
  }

  /** A standard's own methods are none of HTTP's, even if both call other things alike; nor is what is called a `SIP response`. */
  #isLineOfStandard(): boolean {
    return this.#phrases.owners.some(
      ({ meaning, last }) =>
        (meaning.kind === "operation" && meaning.api.isStandard) ||
        (meaning.kind === "name" &&
          meaning.api.isStandard &&
          this.#plain.bytes[this.#words.end(last)] === 0x20 &&
          this.#phrases.from(last + 1, "http label")),
    );
  }

  /** `HTTP 404 ContentNotFound` */
  #isBehindHttpNumber(start: number): boolean {
    const word = this.#words.before(start);
    if (word < 0 || !this.#phrases.have("http") || start - this.#words.end(word) !== 1) return false;
    return this.#isHttpNumber(this.#words.start(word), this.#words.end(word));
  }

  #isHttpNumber(start: number, end: number): boolean {
    return end - start === 3 && this.#vocabulary.httpNumbers.has(textAt(this.#plain.bytes, start, end));
  }

  /** No unit and no other word comes. */
  #endsHere(end: number): boolean {
    const { bytes, length } = this.#plain;
    let at = end;
    while (at < length && bytes[at] === 0x20) at++;
    if (at === length) return true;
    const byte = bytes[at] as number;
    return inWord[byte] === 0 || (at > end && byte >= 0x80);
  }

  /** A list whose second element is a text or nothing, or a success's id, and that something says is a reply. */
  #isListHead(end: number, { word, told, quoted, equals }: Holder, api: KnownApi, entry?: AnyEntry): boolean {
    const { bytes, length } = this.#plain;
    let at = end;
    while (at < length && isOneOf(bytes[at] as number, "\"' ")) at++;
    if (bytes[at] === 0x2c) {
      at++;
      while (at < length && bytes[at] === 0x20) at++;
      // array ( 0 => 5, 1 => '…', )
      const dumped = /^(?:1|\[1\]) ?=> ?/.exec(textAt(bytes, at, at + 7))?.[0].length ?? 0;
      if (bytes[at] === 0x5b && dumped > 0) return !isDigit(bytes[at + dumped]);
      at += dumped;
      const isAnId = entry?.outcome === "success" && this.#isIdAt(at, api);
      const isText = isOneOf(bytes[at] as number, "\"'") || /^(?:null|none|nil)/.test(textAt(bytes, at, at + 4));
      // What comes with an error is a text; two numbers are a list of numbers.
      if (!isAnId && (!isText || isDigit(bytes[at + 1]))) return false;
      if (dumped > 0 || word < 0 || this.#hasAnyText(api, end)) return true;
      // The line of a source, a time: `otp.py:21 [962,""]`
      if (!told && isDigit(bytes[this.#words.start(word)])) return true;
      return (
        this.#phrases.at(word, "reply") !== undefined ||
        this.#phrases.at(word, "name")?.meaning.kind === "name" ||
        // Behind a level: `ERROR [962,""]`
        (!told && this.#isOutcome(word)) ||
        (told && (!(quoted || equals) || this.#isOutcome(word)))
      );
    }
    // A dump: the key 1 comes.
    const next = this.#words.before(end) + 1;
    for (let index = next; index < Math.min(next + 2, this.#words.count); index++) {
      if (textOfWord(bytes, this.#words, index) !== "1") {
        // What stood before it is the key 0.
        if (isDigit(bytes[this.#words.start(index)])) return false;
        continue;
      }
      const second = textOfWord(bytes, this.#words, index + 1);
      return second !== "int" && second !== "i" && !/^\d+$/.test(second);
    }
    return false;
  }

  /** `[0, 466917433]`, `[0,"466917433"]` */
  #isIdAt(at: number, { section: { id } }: KnownApi): boolean {
    const { bytes } = this.#plain;
    const start = isOneOf(bytes[at] as number, "\"'") ? at + 1 : at;
    let end = start;
    while (isDigit(bytes[end]) && end - start < longestId) end++;
    return id !== undefined && isId(textAt(bytes, start, end), id);
  }

  #isAlone(start: number, end: number): boolean {
    const { bytes, length } = this.#plain;
    for (let at = 0; at < start; at++) if (!isOneOf(bytes[at] as number, " \t\"'[(")) return false;
    for (let at = end; at < length; at++) if (!isOneOf(bytes[at] as number, " \t\r\n\"'])")) return false;
    return true;
  }

  #isLastOfRow({ section: { row, keys = [] } }: KnownApi, start: number, end: number): boolean {
    if (!row || !keys.includes(row.at(-1) ?? "")) return false;
    const { bytes } = this.#plain;
    if (!this.#isCell(start) || end - start > 3) return false;
    let at = start - 1;
    while (at >= 0 && isOneOf(bytes[at] as number, '" ')) at--;
    if (!isOneOf(bytes[at] as number, ",;\t")) return false;
    const separator = bytes[at];
    let cells = 1;
    for (let index = 0; index <= at; index++) if (bytes[index] === separator) cells++;
    return cells === row.length;
  }

  // ---- What the line says.

  #holderOf(start: number): Holder {
    return holderOf(this.#plain.bytes, this.#words, start, (word) => this.#isFiller(word));
  }

  /** `is` and `num`, but not where the latter is half of a key. */
  #isFiller(word: number): boolean {
    return this.#phrases.at(word, "filler") !== undefined && this.#phrases.at(word, "key") === undefined;
  }

  /** The key of an API that holds a value, as a whole word. */
  #isHeldByKey({ word, told }: Holder, api: KnownApi, quoted = false): Phrase<Meaning> | undefined {
    return this.#phrases.ending(word, ({ first, last, meaning }) => {
      if (meaning.kind !== "key" || meaning.api !== api) return false;
      const { bytes } = this.#plain;
      const start = this.#words.start(first);
      if (meaning.above !== undefined)
        // `"status":{"code":5`, `status.code=5`; `status code 5` and `status_code` are one key.
        return (
          textOfWord(bytes, this.#words, first - 1) === meaning.above && !isOneOf(bytes[start - 1] as number, " _-")
        );
      // `cause: 17`, not `sleep cause: 5`
      const before = start > 0 ? (bytes[start - 1] as number) : 0;
      const isOfAnother = before === 0x20 && this.#isOfAnother(first);
      if (meaning.words < 2 && this.#isGeneric(first, last) && (!(told || quoted) || isOfAnother)) return false;
      if (this.#isOfProtocol(first)) return false;
      // `result.StatusNum`, `response.status`, not `order.status`
      if (before === 0x2e) return meaning.words > 1 || this.#phrases.at(first - 1, "reply") !== undefined;
      return inWord[before] === 0 && !isOneOf(before, "-$");
    });
  }

  /** `status "no_did"` */
  #isQuoted(start: number, end: number): boolean {
    const { bytes } = this.#plain;
    return isOneOf(bytes[start - 1] ?? 0, "\"'") && bytes[end] === bytes[start - 1];
  }

  /** A key of one word of the language needs a sign behind it; `ErrorCode` does not. */
  #isGeneric(first: number, last: number): boolean {
    return first === last && this.#words.end(last) - this.#words.start(first) < 8;
  }

  #isTellingKey(word: number): boolean {
    return this.#phrases.ending(word, isTelling) !== undefined;
  }

  /** Whether the system, HTTP or another program says what the number or word before a position is. */
  #failsBehind(end: number): boolean {
    const word = this.#words.before(end) + 1;
    if (word < this.#words.count && this.#words.start(word) - end <= 4 && this.#phrases.from(word, "failure"))
      return !this.#isNextKey(word);
    // A word may come first: `net::ERR_CONNECTION_RESET`.
    const next = word + 1;
    if (next >= this.#words.count || this.#words.start(next) - end > 8) return false;
    return this.#phrases.from(next, "failure", next + 1);
  }

  /** `no_did","ok":false`, `no_did created=1720000000`: a key of something else, unless it says that all is well. */
  #isNextKey(word: number): boolean {
    const { bytes, length } = this.#plain;
    const end = this.#words.end(word);
    const behind = textAt(bytes, end, Math.min(length, end + 12));
    if (/^["']? ?(?:=>|[:=]) ?["']?(?:true|yes|1\b)/.test(behind)) return false;
    return /^(?:["'] ?(?:=>|:)|=)|^ ?[:=] ?(?:false|no\b|0\b)/.test(behind);
  }

  /** `"code":404,"message":"Not Found"`: what the next key holds is HTTP's text, or a success. */
  #isToldBehind(end: number): boolean {
    const word = this.#words.before(end) + 1;
    if (word + 1 >= this.#words.count || this.#words.start(word) - end > 4 || !this.#phrases.at(word, "outcome"))
      return false;
    return this.#words.start(word + 1) - this.#words.end(word) <= 4 && this.#phrases.from(word + 1, "failure");
  }

  /** Whether the text of a code stands right beside its number. */
  #isBesideText(entry: AnyEntry, start: number, end: number, api: KnownApi): boolean {
    if (api.isStandard && this.#isHttpNumber(start, end) && this.#isLineOfHttp()) return false;
    return this.#phrases
      .near(this.#phrases.texts, start - textReach, end + textReach)
      .some(({ meaning, first, last }) => {
        if (meaning.kind !== "text" || !isTextOf(meaning.entry, entry)) return false;
        const [from, to] = [this.#words.start(first), this.#words.end(last)];
        if ((from >= end && from - end <= 6) || (to <= start && start - to <= 6)) return true;
        // `code=486;reason=Busy Here`, `"ErrorCode":"617","reason":"Fax Training Failed"`
        const key = this.#words.before(from);
        return (
          this.#isOutcome(key) && within(this.#words.start(key) - end, 4) && within(from - this.#words.end(key), 4)
        );
      });
  }

  /** Whether what stands right behind it is the text of another API's code. */
  #isAnothersText(api: KnownApi, end: number): boolean {
    return this.#phrases
      .near(this.#phrases.texts, end, end + 8)
      .some(
        ({ meaning, first }) =>
          meaning.kind === "text" && meaning.api !== api && within(this.#words.start(first) - end, 4),
      );
  }

  #hasText(entry: AnyEntry, start: number, end: number): boolean {
    return this.#phrases
      .near(this.#phrases.texts, start - 2 * textReach, end + textReach)
      .some(({ meaning, first, last }) => {
        if (meaning.kind !== "text" || !isTextOf(meaning.entry, entry)) return false;
        return within(this.#words.start(first) - end, textReach) || within(start - this.#words.end(last), textReach);
      });
  }

  /** `Error 105: ` with another text than that of 105. */
  #hasOtherText(api: KnownApi, end: number, { word }: Holder): boolean {
    const { bytes, length } = this.#plain;
    if (bytes[end] !== 0x3a || end + 2 >= length || inWord[bytes[end + 2] as number] === 0) return false;
    return (
      this.#phrases.ending(word, ({ meaning }) => meaning.kind === "form" && meaning.api === api && meaning.texted) !==
      undefined
    );
  }

  #hasAnyText(api: KnownApi, end: number): boolean {
    return this.#phrases
      .near(this.#phrases.texts, end, end + textReach)
      .some(
        ({ meaning, first }) =>
          meaning.kind === "text" && meaning.api === api && within(this.#words.start(first) - end, textReach),
      );
  }

  /** Whose it is: the name before it decides, else the one behind it. */
  #ownerOf(start: number, end: number, api: KnownApi, keyed = false, coded = false): "ours" | "other" | "none" {
    const owners = this.#phrases.owners;
    const word = this.#words.before(start);
    const middle = this.#phrases.firstFrom(owners, word + 1);
    for (let index = middle - 1; index >= 0 && middle - index < mostNeighbours; index--) {
      const { meaning, last } = owners[index] as Phrase<Meaning>;
      const owner = this.#words.end(last) <= start ? this.#ownerSaid(meaning, api, keyed, coded) : "none";
      if (owner !== "none") return owner;
    }
    for (let index = middle; index < owners.length && index - middle < mostNeighbours; index++) {
      const { meaning, first } = owners[index] as Phrase<Meaning>;
      const owner = this.#words.start(first) >= end ? this.#ownerSaid(meaning, api, keyed, coded) : "none";
      if (owner !== "none") return owner;
    }
    return "none";
  }

  #ownerSaid(meaning: Meaning, api: KnownApi, keyed: boolean, coded: boolean): "ours" | "other" | "none" {
    switch (meaning.kind) {
      case "name":
      case "operation":
        if (meaning.api === api) return "ours";
        return api.section.kin?.includes(meaning.api.api) || meaning.api.section.kin?.includes(api.api)
          ? "none"
          : "other";
      case "kin":
        return meaning.api === api && coded ? "ours" : "none";
      case "service":
        return "other";
      case "protocol":
        return api.numeric && !keyed ? "other" : "none";
      default:
        return "none";
    }
  }

  // ---- What nobody documents.

  #unknownNumbers(): readonly Recognized[] {
    const { only: api } = this.#vocabulary;
    if (!api?.numeric) return noFinds;
    const { bytes, length } = this.#plain;
    for (let at = 0; at < length; at++) {
      if (inWord[bytes[at] as number] === 0) continue;
      const start = at;
      let isNumber = true;
      for (; at < length && inWord[bytes[at] as number] === 1; at++) isNumber &&= isDigit(bytes[at]);
      if (!isNumber || !this.#standsAlone(start, at)) continue;
      const raw = textOf(bytes, start, at);
      const { id } = api.section;
      const success = id && this.#isAlone(start, at) && isId(raw, id) ? api.number(id.code) : undefined;
      const place = { api: api.api, start: this.#plain.positionOf(start) };
      if (success && this.#successes) return [{ ...place, entry: success }];
      // 0 says that there is none.
      if (Number(raw) !== 0 && api.isLike(raw) && !api.number(raw) && this.#isInPlace(api, start, at))
        return [{ ...place, raw }];
    }
    return noFinds;
  }

  /** Whether a number stands where only a code of the API does. */
  #isInPlace(api: KnownApi, start: number, end: number): boolean {
    if (this.#isAlone(start, end) || this.#isLastOfRow(api, start, end)) return true;
    if (this.#failsBehind(end)) return false;
    const holder = this.#holderOf(start);
    if (this.#isHeldByKey(holder, api)) return true;
    if (holder.list && api.section.list === true && this.#isListHead(end, holder, api)) return true;
    // A line that is a reply in plain text.
    const form = this.#phrases.ending(
      holder.word,
      ({ meaning, first }) => meaning.kind === "form" && meaning.api === api && first === 0,
    );
    return form !== undefined && !holder.told && this.#plain.bytes[end] === 0x3a;
  }
}

const hexOf = (digits: string): string =>
  /^\d+$/.test(digits) ? Number(digits).toString(16) : digits.replace("0x", "");

/** A composed code has its halves' texts. */
const isTextOf = (told: AnyEntry, entry: AnyEntry): boolean =>
  told === entry || told === entry.reason || told === entry.state;

/** A key of two words and more is nobody else's. */
const isTelling = ({ meaning }: Phrase<Meaning>): boolean => meaning.kind === "key" && meaning.words > 1;

const isStandardKey = ({ meaning }: Phrase<Meaning>): boolean => meaning.kind === "key" && meaning.api.isStandard;

const within = (distance: number, most: number): boolean => distance >= 0 && distance <= most;

const isLetter = (byte: number | undefined): boolean => isLower(byte) || isUpper(byte);

function isOneOf(byte: number, signs: string): boolean {
  for (let index = 0; index < signs.length; index++) if (signs.charCodeAt(index) === byte) return true;
  return false;
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

/** Whether it is what a metric of nothing is called: `{status="no_did",method="getDIDs"} 0` */
function isUncounted(bytes: Uint8Array, end: number, length: number): boolean {
  if (bytes[end] !== 0x22) return false;
  // The next label or the end of all, not the next key of JSON.
  let next = end + 1;
  while (next < length && isOneOf(bytes[next] as number, ", ") && next - end < 3) next++;
  if (next >= length || (bytes[next] !== 0x7d && inWord[bytes[next] as number] === 0)) return false;
  return /^"(?:, ?\w{1,60}="[^"]{0,60}")*,?\} 0(?:\.0+)?(?: |$)/.test(
    textAt(bytes, end, Math.min(length, end + longestColumn)),
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

/** Whether it is the method of a frame of Python: `File "/srv/x.py", line 12, in no_did` */
const isMethodOfFrame = (bytes: Uint8Array, start: number): boolean =>
  bytes[start - 1] === 0x20 && /, line \d{1,6}, in $/.test(textAt(bytes, start - 20, start));

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

function inOrder(found: readonly Recognized[]): Recognized[] {
  const seen = new Set<string>();
  return [...found]
    .sort((a, b) => a.start - b.start)
    .filter(({ api, entry, raw }) => {
      const key = `${api} ${entry?.code ?? raw}`;
      return !seen.has(key) && seen.add(key);
    });
}
