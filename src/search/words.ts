// Words → documents: what of a query each document says, by an inverted index, a thesaurus and the words' spelling.
import Fuse from "fuse.js/min-basic";
import { stem } from "../compile/search/stem.ts";
import { isHan } from "../compile/search/terms.ts";
import { distance, pairsOf, shareOf } from "../decode/likeness.ts";
import { type InvertedIndex, tellingOf } from "./index.ts";
import { largest } from "./largest.ts";
import { edged } from "./pairs.ts";
import { leastAlike, limits, trust } from "./scores.ts";
import { denialsIn, expressionsIn, thesaurus } from "./thesaurus.ts";
import { isLatin, latinSuffix, type Reading, type Tongue, tongueOf } from "./tongues.ts";

/** What a word may stand for, and the groups of the thesaurus that it is in, however it is spelt. */
interface WordReadings {
  readonly readings: readonly Reading[];
  readonly groups: readonly number[];
}

const most = (best: Map<string, number>, term: string, sure: number) => {
  if (sure > (best.get(term) ?? 0)) best.set(term, sure);
};

function isKnown(word: string, index: InvertedIndex): boolean {
  const own = stem(word);
  return index.has(own) || thesaurus().groupsOf.has(own);
}

/**
 * The terms that a word may stand for: itself, its synonyms, what it begins, what it was meant to be. Within an expression a word does not
 * say in which way something is wrong: the whole does ("n'existe pas" is not "already exists").
 */
function readingsOf(word: string, tongue: Tongue, index: InvertedIndex, within: boolean): WordReadings {
  const { axisOf, groupsOf, members } = thesaurus();
  const best = new Map<string, number>();
  const groups = new Set<number>();
  const withSynonyms = (term: string, sure: number) => {
    if (index.has(term)) most(best, term, sure);
    for (const group of groupsOf.get(term) ?? []) {
      groups.add(group);
      if (within && axisOf.has(group)) continue;
      for (const synonym of members[group] ?? []) if (index.has(synonym)) most(best, synonym, sure * trust.synonym);
    }
  };
  const own = stem(word);
  withSynonyms(own, trust.itself);
  const known = isKnown(word, index);
  if (!known) for (const plain of withoutSuffix(word, index)) withSynonyms(plain, trust.withoutSuffix);
  if (word.length >= 4 && !/^\d+$/.test(word)) {
    for (const term of index.startingWith(word)) most(best, term, known ? trust.begunByWord : trust.begun);
  }
  if (!known) {
    for (const { term, sure } of corrected(word, index)) withSynonyms(term, sure);
    if (/^[a-z]+$/.test(word)) {
      const plain = word.replace(latinSuffix, "");
      // "emailam" is "my email".
      if (plain.length >= 4 && plain !== word && index.hasWord(plain)) withSynonyms(stem(plain), trust.withoutSuffix);
      for (const { term, sure } of tongue.readings(word, index)) withSynonyms(term, sure);
    }
  }
  return { readings: [...best].map(([term, sure]) => ({ term, sure })), groups: [...groups] };
}

// What spoken Persian adds to a word: "my", "your", "is" ("خالیه" is "خالی است").
const persianSuffix = /(?<=..)(?:مون|تون|شون|ام|ات|اش|یه|ای|م|ت|ش|ه|ی|و)$/;

// What a Persian verb begins with: "I send", "I do not send", "that I send".
const persianPrefix = /^(?:نمی|می|ب)(?=...)/;

function withoutSuffix(word: string, index: InvertedIndex): string[] {
  if (!/^[\u0600-\u06ff]+$/.test(word)) return [];
  for (const start of [word, word.replace(persianPrefix, "")]) {
    for (let rest = start; ; rest = rest.replace(persianSuffix, "")) {
      // As it is spoken: "آسون" is "آسان".
      for (const spelling of [rest, rest.replace("ون", "ان")])
        if (spelling !== word && isKnown(spelling, index)) return [stem(spelling)];
      if (!persianSuffix.test(rest)) break;
    }
  }
  return [];
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
  // Letters that changed places are one error to a person; fuse.js counts two.
  const letters = sortedLetters(word);
  const found = fuse.search(word.slice(0, 32)).map(({ item, score = 1 }) => {
    const alike = Math.min(item.length, word.length) / Math.max(item.length, word.length);
    const swapped = sortedLetters(item) === letters;
    const near = distance(item, word) === 1 ? trust.oneError : 0;
    return { term: stem(item), sure: swapped ? trust.swapped : Math.max(near, trust.mistyped * (1 - score) * alike) };
  });
  const best = Math.max(0, ...found.map(({ sure }) => sure));
  return found.filter(({ sure }) => sure > trust.least && sure >= trust.leastOfBest * best).slice(0, 4);
}

/** Of the words that the index knows, the one that is spelt most like one of these, if any is at all. */
export function nearestWord(words: readonly string[], index: InvertedIndex): string | undefined {
  const near = words.flatMap((word) =>
    index.sharing(word, 1, 20).map((other) => ({ other, alike: shareOf(pairsOf(edged(word)), pairsOf(edged(other))) })),
  );
  const [best] = near.filter(({ alike }) => alike > leastAlike).sort((a, b) => b.alike - a.alike);
  return best?.other;
}

const sortedLetters = (word: string) => [...word].sort().join("");

/** Two known words that were written as one, with the letter that German puts between them: "Anfangsdatum", "enddate". */
function halves(word: string, index: InvertedIndex): string[] {
  if (word.length < 6 || !/^\p{L}+$/u.test(word)) return [];
  for (let cut = word.length - 3; cut >= 3; cut--) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)];
    if (!isWord(right, index)) continue;
    if (isWord(left, index)) return [left, right];
    if (left.length > 3 && left.endsWith("s") && isWord(left.slice(0, -1), index)) return [left.slice(0, -1), right];
  }
  return [];
}

const isWord = (word: string, index: InvertedIndex) =>
  index.hasWord(word) || (word.length >= 4 && thesaurus().groupsOf.has(stem(word)));

/** A word of the query, or an expression of several, and what may stand for it in an entry. */
export interface Unit {
  /** The words as they were said. */
  readonly said: string;
  /** What each of its words may stand for. */
  readonly parts: readonly (readonly Reading[])[];
  /** What may stand for the expression as a whole. */
  readonly instead: readonly Reading[];
  /** The groups of the thesaurus that say how something is wrong, if it does. */
  readonly axes: readonly number[];
  /** How much of it counts: less of words that people put around what they mean. */
  readonly counts: number;
}

export interface WordScores {
  /** The best documents, best first, and from 0 to 1 how much of what the query says each says, and of its words, rare or not. */
  readonly best: readonly (readonly [document: number, share: number, covered: number])[];
  readonly units: readonly Unit[];
  /** The terms of the index that the query stands for, and how surely. */
  readonly terms: ReadonlyMap<string, number>;
  /** How many of its words stand in no text and no thesaurus. */
  readonly unknown: number;
}

export function scoreWords(spoken: readonly string[], index: InvertedIndex, limit: number): WordScores {
  const tongue = tongueOfQuery(spoken, index);
  const units = unitsOf(spoken, tongue, index);
  const { scores, whole, covered } = scoresOf(units, index);
  const counted = units.reduce((sum, { counts }) => sum + counts, 0);
  const terms = new Map<string, number>();
  for (const { term, sure } of units.flatMap(({ parts, instead }) => [...parts.flat(), ...instead]))
    if (index.has(term)) most(terms, term, sure);
  const each = Math.min(1, limits.coverable / counted) / Math.max(1, counted);
  const unknown = spoken.filter((word) => !isSilent(word, tongue, index) && !isKnown(word, index)).length;
  const best = largest(scores, limit).map(
    ([document, score]) =>
      [document, Math.min(1, score / Math.max(whole, 1)), (covered[document] ?? 0) * each] as const,
  );
  return { best, units, terms, unknown };
}

/** The language of the words in Latin letters that nothing knows as they stand. */
function tongueOfQuery(spoken: readonly string[], index: InvertedIndex): Tongue {
  const { silent } = thesaurus();
  const strange = spoken.filter((word) => isLatin(word) && !silent.has(stem(word)) && !isKnown(word, index));
  return tongueOf(strange, index);
}

/** Whether a word says nothing, in whichever language, or is a Chinese letter of no word. */
function isSilent(word: string, tongue: Tongue, index: InvertedIndex): boolean {
  if (thesaurus().silent.has(stem(word))) return true;
  if (isKnown(word, index)) return false;
  return isHan(word) || (isLatin(word) && tongue.isSilent(word));
}

/** A query's expressions ("too long"), and its other words that say something. */
function unitsOf(spoken: readonly string[], tongue: Tongue, index: InvertedIndex): Unit[] {
  const { members, axisOf } = thesaurus();
  const units = new Map<string, Unit>();
  const add = (words: readonly string[], telling: readonly string[], groups: readonly number[]) => {
    const said = words.join(" ");
    const parts = [...new Set(telling)].map((word) => readingsOf(word, tongue, index, words.length > 1));
    const meant = words.length > 1 ? groups : parts.flatMap((part) => part.groups);
    const instead = words.length > 1 ? groups.flatMap((group) => members[group] ?? []) : [];
    const faint = words.length === 1 && words.every((word) => thesaurus().faint.has(stem(word)));
    units.set(said, {
      said,
      counts: faint ? limits.faint : 1,
      parts: parts.map(({ readings }) => readings),
      instead: [...new Set(instead)]
        .filter((term) => index.has(term))
        .map((term) => ({ term, sure: trust.expression })),
      axes: meant.filter((group) => axisOf.has(group)),
    });
  };
  const loud = (words: readonly string[]) => words.filter((word) => !isSilent(word, tongue, index));
  const { denying, denied: deniable } = thesaurus();
  const read = spoken.map(
    (word) => (isLatin(word) && !index.hasWord(word) && tongue.readings(word, index)[0]?.term) || stem(word),
  );
  const meant = spoken.map((word, at) => (thesaurus().spoken.has(stem(word)) ? stem(word) : (read[at] ?? "")));
  const expressions = expressionsIn(meant);
  const within = new Map(
    expressions.flatMap((expression) =>
      spoken.map((_, place) => [place, expression] as const).slice(expression.at, expression.at + expression.length),
    ),
  );
  const denies = new Set<number>();
  for (const { at, group } of denialsIn(
    read.map((term, at) => (denying.has(term) || deniable.has(term) ? term : (meant[at] ?? ""))),
  )) {
    const [denier, denied] = at;
    // "Never went out": what is sent is said by an expression, and denied as a word would be.
    const expression = within.get(denied);
    if (
      within.has(denier) ||
      expression?.groups.some((own) => axisOf.has(own)) ||
      at.some((place) => denies.has(place))
    )
      continue;
    for (const place of at) denies.add(place);
    const words = [...at].sort((a, b) => a - b).map((place) => spoken[place] ?? "");
    const own = expression ? [] : loud([spoken[denied] ?? ""]);
    add(
      words,
      own.filter((word) => !thesaurus().faint.has(stem(word))),
      [group],
    );
  }
  for (const { at, length, groups } of expressions) {
    const words = spoken.slice(at, at + length);
    add(words, loud(words), groups);
  }
  const rest = spoken.filter((_, at) => !within.has(at) && !denies.has(at));
  const telling = loud(rest);
  for (const word of telling.length + units.size > 0 ? telling : rest) {
    const parts = isKnown(word, index) ? [] : halves(word, index);
    const compound = parts.length > 0 && corrected(word, index).every(({ sure }) => sure < trust.oneError);
    add([word], compound ? parts : [word], []);
  }
  return [...units.values()];
}

/** How much of what is wanted each document says, and how much all of it would be. */
function scoresOf(
  units: readonly Unit[],
  index: InvertedIndex,
): { readonly scores: Float64Array; readonly whole: number; readonly covered: Float64Array } {
  // Arrays by document, not maps: a common word is in a third of a large catalogue's entries.
  const scores = new Float64Array(index.size);
  const covered = new Float64Array(index.size);
  let whole = 0;
  for (const { parts, instead, axes, counts } of units) {
    const factor = (axes.length > 0 ? limits.axis : 1) * counts;
    const surely = new Float64Array(index.size);
    const gains = new Float64Array(index.size);
    let full = 0;
    for (const readings of parts) {
      const part = parts.length === 1 ? gains : new Float64Array(index.size);
      full += gainOf(readings, index, factor, part, surely);
      if (part === gains) continue;
      for (let document = 0; document < part.length; document++)
        gains[document] = (gains[document] ?? 0) + (part[document] ?? 0);
    }
    if (instead.length > 0) {
      const expression = new Float64Array(index.size);
      const most = gainOf(instead, index, factor, expression, surely);
      const scale = full > most && most > 0 ? (full * trust.expression) / most : 1;
      full = Math.max(full, most);
      for (let document = 0; document < gains.length; document++)
        gains[document] = Math.max(gains[document] ?? 0, (expression[document] ?? 0) * scale);
    }
    whole += full;
    for (let document = 0; document < gains.length; document++) {
      const gain = gains[document] ?? 0;
      if (gain === 0) continue;
      scores[document] = (scores[document] ?? 0) + gain;
      covered[document] = (covered[document] ?? 0) + counts * Math.min(1, (surely[document] ?? 0) / limits.covering);
    }
  }
  return { scores, whole, covered };
}

/** Writes what each document gains by a word, of whose readings the best one counts, and how surely; gives the most that it could be. */
function gainOf(
  readings: readonly Reading[],
  index: InvertedIndex,
  factor: number,
  gains: Float64Array,
  surely: Float64Array,
): number {
  let most = 0;
  for (const { term, sure } of readings) {
    const postings = index.postings(term);
    if (!postings) continue;
    const { documents, presence } = postings;
    const telling = sure * factor * tellingOf(documents.length, index.size);
    most = Math.max(most, telling);
    for (let position = 0; position < documents.length; position++) {
      const document = documents[position] ?? 0;
      const often = presence[position] ?? 0;
      const gain = telling * (often / (often + limits.saturation));
      if (gain > (gains[document] ?? 0)) gains[document] = gain;
      if (sure > (surely[document] ?? 0)) surely[document] = sure;
    }
  }
  return most > 0 ? most : limits.unknownWord;
}

/** How much of a text's terms the query says, from 0 to 1: a text that is said whole is meant. */
export function coverage(text: Iterable<string>, terms: ReadonlyMap<string, number>, index: InvertedIndex): number {
  let [said, whole] = [0, 0];
  for (const term of text) {
    const telling = index.tellingOf(term);
    whole += telling;
    said += telling * (terms.get(term) ?? 0);
  }
  return whole === 0 ? 0 : said / whole;
}
