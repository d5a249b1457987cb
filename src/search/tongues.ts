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
  readonly isSilent: (word: string) => boolean;
}

const tongues: readonly Tongue[] = [
  { readings: persian, isSilent: (word) => silentSkeletons().has(skeleton(word)) },
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
      return sum + (reading ? reading.sure : tongue.isSilent(word) ? trust.silent : 0) * word.length;
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

/** Persian, by its consonants, then by its long vowels. */
function persian(word: string, index: InvertedIndex): Reading[] {
  const without = word.replace(latinSuffix, "");
  for (const spelling of new Set([word, word.replace(/h$/, ""), without])) {
    const consonants = skeleton(spelling);
    if (consonants.length < 2) continue;
    const sure = consonants.length >= 3 ? trust.transliterated : trust.transliteratedShort;
    const known = index.bySkeleton(consonants);
    const terms = known.length > 0 ? known : (expressionWords().get(consonants) ?? []);
    const alike = terms.map((term) => ({ term, off: lettersOff(term, spelling) }));
    const least = Math.min(...alike.map(({ off }) => off));
    // Of the words with these consonants those are meant whose vowels are spelt, too.
    if (alike.length > 0)
      return alike
        .filter(({ off }) => off <= least)
        .map(({ term, off }) => ({ term, sure: sure * trust.vowelOff ** off }));
  }
  return [];
}

/** The words of the thesaurus's expressions by their consonants: "nashode" is of "vared nashode" alone. */
function expressionWords(): ReadonlyMap<string, readonly string[]> {
  if (!wordsBySkeleton) {
    wordsBySkeleton = new Map();
    const words = [...thesaurus().expressions.values()].flatMap((all) => all.flatMap(([terms]) => terms));
    for (const word of new Set(words)) {
      if (!/[\u0600-\u06ff]/.test(word)) continue;
      wordsBySkeleton.set(skeleton(word), [...(wordsBySkeleton.get(skeleton(word)) ?? []), word]);
    }
  }
  return wordsBySkeleton;
}
let wordsBySkeleton: Map<string, string[]> | undefined;

let skeletons: ReadonlySet<string> | undefined;
function silentSkeletons(): ReadonlySet<string> {
  skeletons ??= silentBy(/[\u0600-\u06ff]/, skeleton);
  return skeletons;
}

let keys: ReadonlySet<string> | undefined;
function silentKeys(): ReadonlySet<string> {
  keys ??= silentBy(/[\u0400-\u04ff]/, (word) => russianKey(stem(word)));
  return keys;
}

const silentBy = (letters: RegExp, keyOf: (word: string) => string): ReadonlySet<string> =>
  new Set(
    [...thesaurus().silent]
      .filter((word) => letters.test(word))
      .map(keyOf)
      .filter((key) => key !== ""),
  );
