// What the words of a query are: known or not, mistyped, compounds, of another script; each is looked at once.
import Fuse from "fuse.js/min-basic";
import { lettersOff, loanKey } from "../compile/search/latin-letters.ts";
import { stem } from "../compile/search/stem.ts";
import { isHan } from "../compile/search/terms.ts";
import { distance, pairsOf, shareOf } from "../decode/likeness.ts";
import type { InvertedIndex } from "./index.ts";
import { edged } from "./pairs.ts";
import { leastAlike, trust } from "./scores.ts";
import { thesaurus } from "./thesaurus.ts";
import { isLatin, latinSuffix, type Reading, type Tongue, tongueOf } from "./tongues.ts";

/** What a word may stand for, and the groups of the thesaurus that it is in, however it is spelt. */
interface WordReadings {
  readonly readings: readonly Reading[];
  readonly groups: readonly number[];
}

/** A word of a query. */
export interface Heard {
  readonly word: string;
  /** Without its inflection. */
  readonly own: string;
  /** The same, of what nothing knows in the language that the query speaks in Latin letters. */
  readonly meant: string;
  /** Whether a text or the thesaurus has it. */
  readonly isKnown: boolean;
  /** Whether it says nothing. */
  readonly isSilent: boolean;
  /** What it is in the language that the query speaks in Latin letters, where no text has it just so. */
  readonly spelt: readonly Reading[];
}

export const most = (best: Map<string, number>, term: string, sure: number) => {
  if (sure > (best.get(term) ?? 0)) best.set(term, sure);
};

/** The words of one query. */
export class Hearing {
  readonly #index: InvertedIndex;
  readonly #tongue: Tongue;
  readonly #heard = new Map<string, Heard>();
  readonly #corrections = new Map<string, readonly Reading[]>();

  constructor(spoken: readonly string[], index: InvertedIndex) {
    this.#index = index;
    const { denied, silent } = thesaurus();
    const isStrange = (word: string) => isLatin(word) && !silent.has(word) && !denied.has(stem(word));
    const strange = spoken.filter((word) => isStrange(word) && !isKnown(stem(word), index));
    this.#tongue = tongueOf(strange, index);
  }

  of(word: string): Heard {
    let heard = this.#heard.get(word);
    if (!heard) {
      const own = stem(word);
      const known = isKnown(own, this.#index);
      // A Chinese letter of no word says nothing, either.
      const isSilent =
        thesaurus().silent.has(word) ||
        (!known && (isHan(word) || (isLatin(word) && this.#tongue.isSilent(word, this.#index))));
      const spelt = isLatin(word) && !this.#index.hasWord(word) ? this.#tongue.readings(word, this.#index) : [];
      const meant = known || thesaurus().faint.has(own) ? own : (spelt[0]?.term ?? own);
      heard = { word, own, meant, isKnown: known, isSilent, spelt };
      this.#heard.set(word, heard);
    }
    return heard;
  }

  /**
   * The terms that a word may stand for: itself, its synonyms, what it begins, what it was meant to be. Within an expression a word does not
   * say in which way something is wrong: the whole does ("n'existe pas" is not "already exists").
   */
  readings(word: string, within: boolean): WordReadings {
    const { axisOf, faint, groupsOf } = thesaurus();
    const index = this.#index;
    const best = new Map<string, number>();
    const groups = new Set<number>();
    const withSynonyms = (term: string, sure: number) => {
      if (index.knows(term)) most(best, term, sure);
      for (const group of groupsOf.get(term) ?? []) {
        groups.add(group);
        if (within && axisOf.has(group)) continue;
        for (const synonym of index.synonyms(group)) most(best, synonym, sure * trust.synonym);
      }
    };
    const { own, isKnown: known, spelt } = this.of(word);
    withSynonyms(own, trust.itself);
    // In Turkish texts alone it stands by another term.
    if (!index.has(own)) for (const term of index.termsOfWord(word)) withSynonyms(term, trust.itself);
    if (!known) {
      const plain = withoutSuffix(word, index);
      for (const term of plain) withSynonyms(term, trust.withoutSuffix);
      if (plain.length === 0) for (const { term, sure } of loans(word, index)) withSynonyms(term, sure);
    }
    if (word.length >= (known ? 4 : 3) && !/^\d+$/.test(word)) {
      for (const term of index.startingWith(word)) most(best, term, known ? trust.begunByWord : trust.begun);
    }
    if (!known) {
      // What is said in passing is spelt right.
      const likely = spelt.length > 0 ? trust.besideReading : 1;
      if (!faint.has(own)) for (const { term, sure } of this.#corrected(word)) withSynonyms(term, sure * likely);
      if (isLatin(word)) {
        const plain = word.replace(latinSuffix, "");
        // "emailam" is "my email".
        if (plain.length >= 4 && plain !== word && isWord(plain, index)) withSynonyms(stem(plain), trust.withoutSuffix);
        for (const { term, sure } of spelt) withSynonyms(term, sure);
      }
    }
    return { readings: [...best].map(([term, sure]) => ({ term, sure })), groups: [...groups] };
  }

  /** The words that are one in it; itself where it is no compound. */
  partsOf(word: string): readonly string[] {
    if (this.of(word).isKnown) return [word];
    const parts = halves(word, this.#index);
    return parts.length > 0 && this.#corrected(word).every(({ sure }) => sure < trust.oneError) ? parts : [word];
  }

  #corrected(word: string): readonly Reading[] {
    let corrections = this.#corrections.get(word);
    if (!corrections) {
      corrections = corrected(word, this.#index);
      this.#corrections.set(word, corrections);
    }
    return corrections;
  }
}

const isKnown = (own: string, index: InvertedIndex): boolean =>
  index.knows(own) || thesaurus().groupsOf.has(own) || thesaurus().denying.has(own);

/** A word as it is looked for: in full, and doubled as English texts have it. */
export const lookedFor = (word: string, index: InvertedIndex): string =>
  index.isOwn(word) ? word : (thesaurus().inFull.get(word) ?? withLetterDoubled(word, index));

/** A word that English texts have only with a letter doubled, or not: "mising" is "missing", and no French "mis" with an English ending. */
function withLetterDoubled(word: string, index: InvertedIndex): string {
  const { silent, spoken } = thesaurus();
  if (word.length < 5 || !isLatin(word) || index.hasWord(word) || spoken.has(word)) return word;
  for (let at = 1; at < word.length; at++) {
    const isDouble = word[at] === word[at - 1];
    const other = isDouble ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + word.slice(at - 1);
    if (!silent.has(other) && index.isEnglish(other)) return other;
  }
  return word;
}

// What spoken Persian adds to a word: "my", "your", "is" ("خالیه" is "خالی است").
const persianSuffix = /(?<=..)(?:مون|تون|شون|ام|ات|اش|یه|ای|م|ت|ش|ه|ی|و)$/;

// What a Persian verb begins with ("I send", "I do not send", "that I send"), and what Arabic speech writes in one with a noun ("this", "on
// the", "as", "for").
const prefix = /^(?:نمی|می|بهال|هال|عال|[بکل])(?=...)/;

function withoutSuffix(word: string, index: InvertedIndex): string[] {
  if (!/^[\u0600-\u06ff]+$/.test(word)) return [];
  for (const start of [word, word.replace(prefix, "")]) {
    for (let rest = start; ; rest = rest.replace(persianSuffix, "")) {
      // As it is spoken: "آسون" is "آسان".
      for (const spelling of [rest, rest.replace("ون", "ان")])
        if (spelling !== word && isKnown(stem(spelling), index)) return [stem(spelling)];
      if (!persianSuffix.test(rest)) break;
    }
  }
  return [];
}

/** The English words that a word in Persian or Arabic letters may be. */
function loans(word: string, index: InvertedIndex): Reading[] {
  if (!/^[\u0600-\u06ff]{4,}$/.test(word)) return [];
  for (const spelling of new Set([stem(word), word, word.replace(persianSuffix, ""), word.replace(prefix, "")])) {
    const key = loanKey(spelling);
    if (key.length < 3) continue;
    const found = index.byLoanKey(key).map((english) => ({ english, off: lettersOff(spelling, english) }));
    const least = Math.min(...found.map(({ off }) => off));
    if (found.length > 0)
      return found.filter(({ off }) => off <= least).map(({ english }) => ({ term: stem(english), sure: trust.loan }));
  }
  return [];
}

// What an Egyptian puts around a verb to deny it: "ماكتبتهاش", "I have not written it".
const aroundDenied = /^(ما?)?ب?(.{3,}?)(?:و?ها?|و)?ش$/;

/** The words of a query; a verb that is denied in one word becomes two, what denies it before the verb. */
export function withVerbsApart(words: readonly string[], index: InvertedIndex): string[] {
  const { denied } = thesaurus();
  const isOne = (word: string) => isKnown(stem(word), index);
  return words.flatMap((word, at) => {
    const [, denying, verb = ""] = aroundDenied.exec(word) ?? [];
    const isDenied = denying !== undefined || words[at - 1] === "ما";
    // A Persian noun may end so as well: "مبلغش", its amount.
    if (!isDenied || isOne(word) || isOne(word.slice(0, -1)) || !(isOne(verb) || denied.has(stem(verb)))) return [word];
    return denying === undefined ? [verb] : ["ما", verb];
  });
}

// What may stand apart from its verb, and how far.
const particle = /^(?:out|off|down)$/;
const apart = 6;

/** The words of a query, a particle right behind the verb that says little without it: "left the name out" is "left out the name". */
export function withParticles(words: readonly string[]): readonly string[] {
  const { expressions, faint } = thesaurus();
  const moved = [...words];
  for (const [at, word] of words.entries()) {
    if (!particle.test(word)) continue;
    const verb = words.slice(0, at).findLastIndex((own) => {
      const term = stem(own);
      return faint.has(term) && expressions.get(term)?.some(([[, behind, more]]) => behind === word && !more);
    });
    if (verb >= 0 && verb >= at - apart) moved.splice(verb + 1, 0, ...moved.splice(at, 1));
  }
  return moved;
}

/** The terms that a mistyped word was meant to be: of the words that share enough pairs of letters, those that fuse.js finds near. */
function corrected(word: string, index: InvertedIndex): Reading[] {
  if (word.length < 4 || /\d/.test(word)) return [];
  const candidates = index.sharing(word, Math.max(2, word.length * 0.4), 60);
  if (candidates.length === 0) return [];
  const fuse = new Fuse(candidates, {
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.45,
    isCaseSensitive: true,
  });
  // Letters that changed places are one error to a person; fuse.js counts two, and misses them in a short word.
  const letters = sortedLetters(word);
  const isSwapped = (item: string) => item.length === word.length && sortedLetters(item) === letters;
  const swapped = candidates.filter(isSwapped).map((item) => ({ term: stem(item), sure: trust.swapped }));
  const mistyped = fuse.search(word.slice(0, 32)).map(({ item, score = 1 }) => {
    const alike = Math.min(item.length, word.length) / Math.max(item.length, word.length);
    const near = distance(item, word) === 1 ? trust.oneError : 0;
    return { term: stem(item), sure: Math.max(near, trust.mistyped * (1 - score) * alike) };
  });
  const found = [...swapped, ...mistyped];
  const best = Math.max(0, ...found.map(({ sure }) => sure));
  return found.filter(({ sure }) => sure > trust.least && sure >= trust.leastOfBest * best).slice(0, 4);
}

const sortedLetters = (word: string) => [...word].sort().join("");

/** Two words that were written as one, of which one at least is known, with the letter that German puts between them: "Anfangsdatum", "enddate". */
function halves(word: string, index: InvertedIndex): string[] {
  if (word.length < 6 || !/^\p{L}+$/u.test(word)) return [];
  for (let cut = word.length - 3; cut >= 3; cut--) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)];
    if (!isWord(right, index)) continue;
    if (isWord(left, index)) return [left, right];
    if (left.length > 3 && left.endsWith("s") && isWord(left.slice(0, -1), index)) return [left.slice(0, -1), right];
  }
  // A half that nothing knows may be mistyped ("speeddail"); the longest one that is known is the surest.
  for (let cut = word.length - 4; cut >= 5; cut--) {
    if (isWord(word.slice(0, cut), index)) return [word.slice(0, cut), word.slice(cut)];
    if (isWord(word.slice(-cut), index)) return [word.slice(0, -cut), word.slice(-cut)];
  }
  return [];
}

const isWord = (word: string, index: InvertedIndex) =>
  index.hasWord(word) || (word.length >= 4 && thesaurus().groupsOf.has(stem(word)));

/** Of the words that the index knows, the one that is spelt most like one of these, if any is at all. */
export function nearestWord(words: readonly string[], index: InvertedIndex): string | undefined {
  const near = words.flatMap((word) =>
    index.sharing(word, 1, 20).map((other) => ({ other, alike: shareOf(pairsOf(edged(word)), pairsOf(edged(other))) })),
  );
  const [best] = near.filter(({ alike }) => alike > leastAlike).sort((a, b) => b.alike - a.alike);
  return best?.other;
}
