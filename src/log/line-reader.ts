import { isDigit, isOctets, mostNumbers, numberIn } from "./bytes.ts";
import type { Candidate, Recognized } from "./candidate.ts";
import { textAt } from "./holder.ts";
import { judgeNumber } from "./judge/number.ts";
import { isSpokenFor } from "./judge/owner.ts";
import { judgeWord } from "./judge/word.ts";
import { Line } from "./line.ts";
import { isMention } from "./mention.ts";
import { undocumentedNumbers } from "./undocumented-numbers.ts";
import { undocumentedWords } from "./undocumented-words.ts";
import type { KnownApi, Vocabulary } from "./vocabulary.ts";

/** What else is told than errors. */
export interface ReadOptions {
  readonly successes?: boolean;
  /** What stands in a code's place and looks like one; in a log of one API also numbers, and the ids of its successes. */
  readonly undocumented?: boolean;
}

const noFinds: readonly Recognized[] = [];
const noApis: readonly KnownApi[] = [];

/** Reads lines: finds what may be a code, and has each of them judged by what stands beside it. */
export class LineReader {
  readonly #line: Line;
  readonly #successes: boolean;
  readonly #undocumented: boolean;
  readonly #numeric: readonly KnownApi[];
  /** By number: 1 where it may be a code of one of them. */
  readonly #numbers = new Uint8Array(mostNumbers);
  readonly #hexDigits: number;

  constructor(vocabulary: Vocabulary, { successes = false, undocumented = false }: ReadOptions = {}) {
    this.#line = new Line(vocabulary);
    this.#successes = successes;
    this.#undocumented = undocumented;
    this.#hexDigits = vocabulary.only?.hexDigits ?? 0;
    this.#numeric = vocabulary.read.filter(({ numeric }) => numeric);
    for (const { values } of this.#numeric) for (const value of values) this.#numbers[value] = 1;
  }

  /** The codes in the line [start, end), in their order, each once. */
  read(bytes: Uint8Array, start: number, end: number): readonly Recognized[] {
    const line = this.#line;
    const { plain, phrases, vocabulary } = line;
    line.read(bytes, start, end);
    const candidates = this.#candidates();
    if (candidates.length === 0 && !(this.#undocumented && vocabulary.only?.numeric))
      return this.#undocumented ? undocumentedWords(plain, vocabulary) : noFinds;
    if (!phrases.read()) return noFinds;
    const spokenFor = candidates.some(({ code }) => code < 0)
      ? this.#numeric.filter((api) => isSpokenFor(line, api))
      : noApis;
    const found: Recognized[] = [];
    let first = 0;
    for (let index = 0; index < candidates.length; index++) {
      const candidate = candidates[index] as Candidate;
      if (candidate.code < 0 && spokenFor.length === 0) continue;
      const told =
        candidate.code < 0
          ? judgeNumber(line, candidate, candidates[index - 1], spokenFor, this.#successes)
          : judgeWord(line, candidates, index, this.#successes);
      if (!told) continue;
      if (found.length === 0) first = candidate.start;
      found.push({ start: plain.positionOf(candidate.start), api: told.api, entry: told.entry });
    }
    if (found.length > 0 && isMention(plain.bytes, plain.length, first)) return noFinds;
    if (found.length === 0 && this.#undocumented)
      return [...undocumentedWords(plain, vocabulary), ...undocumentedNumbers(line, this.#successes)];
    return found.length > 1 ? inOrder(found) : found;
  }

  /** What may be a code. */
  #candidates(): Candidate[] {
    const { plain, words, vocabulary } = this.#line;
    const { bytes, length } = plain;
    const candidates: Candidate[] = [];
    const { codes, hasJoinedCodes } = vocabulary;
    for (let name = 0, behind = 0; name < words.nameCount; name++) {
      const start = words.nameStart(name);
      if (start < behind) continue;
      const end = words.nameEnd(name);
      const joined = hasJoinedCodes ? vocabulary.joinedCodeEnd(bytes, start, end, length) : -1;
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
    const { bytes } = this.#line.plain;
    const value = numberIn(bytes, start, end, this.#hexDigits);
    if (value >= 0) return this.#numbers[value] === 1;
    const { only } = this.#line.vocabulary;
    return only?.octets === true && isOctets(bytes, start, end) && only.number(textAt(bytes, start, end)) !== undefined;
  }
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
