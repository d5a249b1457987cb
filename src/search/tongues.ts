// Words in Latin letters that stand in no text just so, in the languages that they may be of: Turkish with its many endings, Persian and
// Russian as people spell them. A query is of the one language that knows most of its words: what sounds like another one is chance.
import { cyrillicOf, lettersOff, russianKey, skeleton } from "../compile/search/latin-letters.ts";
import { stem, termIn } from "../compile/search/stem.ts";
import type { InvertedIndex } from "./index.ts";
import { trust } from "./scores.ts";
import { spokenLike, thesaurus } from "./thesaurus.ts";

/** A term of the index or the thesaurus that a word of the query stands for, and how surely. */
export interface Reading {
  readonly term: string;
  readonly sure: number;
}

/** How a language reads what no text has just so. */
export interface Tongue {
  /** The terms that a word may stand for. */
  readonly readings: (word: string, index: InvertedIndex) => readonly Reading[];
  /** Whether it says nothing. */
  readonly isSilent: (word: string, index: InvertedIndex) => boolean;
}

const tongues: readonly Tongue[] = [
  { readings: persian, isSilent: isSilentPersian },
  { readings: russian, isSilent: (word) => silentKeys().has(russianKey(stem(cyrillicOf(word)))) },
  { readings: turkish, isSilent: () => false },
];

const none: Tongue = { readings: () => [], isSilent: () => false };

export const isLatin = (word: string): boolean => /^[a-z]{2,}$/.test(word);

/** The language that knows most of some words. */
export function tongueOf(words: readonly string[], index: InvertedIndex): Tongue {
  let [best, most] = [none, 0];
  for (const tongue of tongues) {
    const known = words.reduce((sum, word) => {
      const [reading] = tongue.readings(word, index);
      // A long word sounds like another one by chance less often.
      return sum + (reading ? reading.sure : tongue.isSilent(word, index) ? trust.silent : 0) * word.length;
    }, 0);
    if (known > most) [best, most] = [tongue, known];
  }
  return best;
}

/** Turkish: what has the same root in the Turkish texts, and in the thesaurus; a word that is no other than itself need not be Turkish. */
function turkish(word: string, index: InvertedIndex): Reading[] {
  const root = stem(word, "tr");
  const akin = spokenLike(root).filter((term) => term !== word && stem(term, "tr") === root);
  const own = termIn("tr", root);
  return (index.has(own) ? [own, ...akin] : akin).map((term) => ({ term, sure: trust.turkish }));
}

/** Russian, letter by letter. */
function russian(word: string, index: InvertedIndex): Reading[] {
  const key = russianKey(stem(cyrillicOf(word)));
  return key.length < 2 ? [] : index.byRussianKey(key).map((term) => ({ term, sure: trust.cyrillic }));
}

// What spoken Persian adds to a word, in Latin letters: "my", "your", "is", the plural, the object.
export const latinSuffix =
  /(?<=...)(?:haye|aye|ye|hash|amo|ato|asho|emun|emoon|esh|ash|etun|am|at|im|em|et|ha|ro|o|e)$/;

// "Nemikone" and "nemikonad" are "نمیک", as `stem` leaves them.
const denied = /(?<=^nemi.{1,3})n(?:e|ad)$/;

/** Persian, by its consonants, then by its long vowels: a word of the index, or one that the thesaurus alone has. */
function persian(word: string, index: InvertedIndex): Reading[] {
  const spellings = new Set([word, word.replace(/h$/, ""), word.replace(denied, ""), word.replace(latinSuffix, "")]);
  for (const known of [(consonants: string) => index.bySkeleton(consonants), spokenBySkeleton]) {
    for (const spelling of spellings) {
      const { length } = skeleton(spelling);
      if (length < 2) continue;
      const { terms, off } = spelt(spelling, known);
      const sure = length >= 3 ? trust.transliterated : trust.transliteratedShort;
      if (terms.length > 0) return terms.map((term) => ({ term, sure: sure * trust.vowelOff ** off }));
    }
  }
  return [];
}

/** Whether a word is spelt like one that says nothing in Persian, and not more like another one: "qabul" is no "qabl". */
function isSilentPersian(word: string, index: InvertedIndex): boolean {
  const silent = spelt(word, silentBySkeleton).off;
  return silent < Number.POSITIVE_INFINITY && silent <= spelt(word, (consonants) => index.bySkeleton(consonants)).off;
}

/** The Persian words that a spelling may be of: of those with its consonants the ones whose vowels are spelt, too; and how many letters it lacks. */
function spelt(spelling: string, known: (consonants: string) => readonly string[]) {
  const consonants = skeleton(spelling);
  const alike = known(consonants).map((term) => ({ term, off: lettersOff(term, spelling) }));
  const off = Math.min(...alike.map((one) => one.off));
  return { terms: alike.filter((one) => one.off <= off).map(({ term }) => term), off };
}

const bySkeleton = (words: () => Iterable<string>) => {
  let made: Map<string, string[]> | undefined;
  return (consonants: string): readonly string[] => {
    if (!made) {
      made = new Map();
      for (const word of words()) {
        if (!/[\u0600-\u06ff]/.test(word)) continue;
        const own = skeleton(word);
        if (own === "") continue;
        made.set(own, [...(made.get(own) ?? []), word]);
      }
    }
    return made.get(consonants) ?? [];
  };
};
const spokenBySkeleton = bySkeleton(() => [...thesaurus().spoken, ...thesaurus().faint]);
const silentBySkeleton = bySkeleton(() => thesaurus().silent);

let keys: ReadonlySet<string> | undefined;
function silentKeys(): ReadonlySet<string> {
  keys ??= new Set(
    [...thesaurus().silent].filter((word) => /[\u0400-\u04ff]/.test(word)).map((word) => russianKey(stem(word))),
  );
  return keys;
}
