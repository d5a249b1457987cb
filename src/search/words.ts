// Words → documents: what of a query each document says, by an inverted index, a thesaurus and the words' spelling.
import { Hearing, lookedFor, most, withParticles, withVerbsApart } from "./hearing.ts";
import type { InvertedIndex, Postings } from "./index.ts";
import { largest } from "./largest.ts";
import { limits, trust } from "./scores.ts";
import { denialsIn, expressionsIn, thesaurus } from "./thesaurus.ts";
import type { Reading } from "./tongues.ts";

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

export function scoreWords(said: readonly string[], index: InvertedIndex, limit: number): WordScores {
  const spoken = withVerbsApart(
    withParticles(said).map((word) => lookedFor(word, index)),
    index,
  );
  const hearing = new Hearing(spoken, index);
  const units = unitsOf(spoken, hearing, index);
  const { scores, whole, covered } = scoresOf(units, index);
  const counted = units.reduce((sum, { counts }) => sum + counts, 0);
  const terms = new Map<string, number>();
  for (const { parts, instead } of units)
    for (const readings of [...parts, instead])
      for (const { term, sure } of readings) if (index.has(term)) most(terms, term, sure);
  const each = Math.min(1, limits.coverable / counted) / Math.max(1, counted);
  const unknown = spoken.map((word) => hearing.of(word)).filter((word) => !word.isSilent && !word.isKnown).length;
  const best = largest(scores, limit).map(
    ([document, score]) =>
      [document, Math.min(1, score / Math.max(whole, 1)), (covered[document] ?? 0) * each] as const,
  );
  return { best, units, terms, unknown };
}

/** A query's expressions ("too long"), and its other words that say something. */
function unitsOf(spoken: readonly string[], hearing: Hearing, index: InvertedIndex): Unit[] {
  const { axisOf, spoken: inThesaurus, faint, framing, denying, denied: deniable } = thesaurus();
  const units = new Map<string, Unit>();
  const add = (words: readonly string[], telling: readonly string[], groups: readonly number[]) => {
    const said = words.join(" ");
    const parts = [...new Set(telling)].map((word) => hearing.readings(word, words.length > 1));
    const meant = words.length > 1 ? groups : parts.flatMap((part) => part.groups);
    const instead = words.length > 1 ? groups.flatMap((group) => index.synonyms(group)) : [];
    const only = words.length === 1 ? hearing.of(said).meant : "";
    units.set(said, {
      said,
      counts: framing.has(only) ? limits.framing : faint.has(only) ? limits.faint : 1,
      parts: parts.map(({ readings }) => readings),
      instead: [...new Set(instead)].map((term) => ({ term, sure: trust.expression })),
      axes: meant.filter((group) => axisOf.has(group)),
    });
  };
  const loud = (words: readonly string[]) => words.filter((word) => !hearing.of(word).isSilent);
  const isFaint = (word: string) => faint.has(hearing.of(word).own);

  const heard = spoken.map((word) => hearing.of(word));
  const read = heard.map(({ own, spelt }) => spelt[0]?.term ?? own);
  const meant = heard.map(({ own }, at) => (inThesaurus.has(own) ? own : (read[at] ?? "")));
  const expressions = expressionsIn(meant);
  const within = new Map(
    expressions.flatMap((expression) =>
      spoken.map((_, place) => [place, expression] as const).slice(expression.at, expression.at + expression.length),
    ),
  );
  const denies = new Set<number>();
  // What denies is heard as it is spelt: "pas", though Turkish reads it as another word.
  const deny = heard.map(({ own }, at) => {
    const term = denying.has(own) ? own : (read[at] ?? "");
    return denying.has(term) || deniable.has(term) ? term : (meant[at] ?? "");
  });
  for (const { at, groups } of denialsIn(deny)) {
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
      own.filter((word) => !isFaint(word)),
      groups,
    );
  }
  for (const { at, length, groups } of expressions) {
    const words = spoken.slice(at, at + length);
    add(words, loud(words), groups);
  }
  const rest = spoken.filter((_, at) => !within.has(at) && !denies.has(at));
  const telling = loud(rest);
  for (const word of telling.length + units.size > 0 ? telling : rest) add([word], hearing.partsOf(word), []);
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

/** In which ways something is wrong, as a query says it. */
export function axesSaid(units: readonly Unit[]): Set<number> {
  const { groupsOf } = thesaurus();
  const axes = new Set(units.flatMap((unit) => unit.axes));
  // What is refused may be invalid, or not allowed.
  if (groupsOf.get("refus")?.some((group) => axes.has(group)))
    for (const group of groupsOf.get("invalid") ?? []) axes.add(group);
  return axes;
}

/** Of a term that the index beside this one has. */
const nowhere = (telling: number): Postings => ({ documents: [], presence: [], telling });

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
    const { documents, presence, telling: alone } = index.postings(term) ?? nowhere(index.tellingOf(term));
    const telling = sure * factor * alone;
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
    said += telling * Math.min(1, (terms.get(term) ?? 0) / limits.covering);
  }
  return whole === 0 ? 0 : said / whole;
}
