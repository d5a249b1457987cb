// What of a query speaks for which entry: one function for each way in which a query can mean one.
import type { AnyEntry } from "../catalogue/entry.ts";
import { compact } from "../compile/search/normalize.ts";
import { pairsOf, shareOf } from "../decode/likeness.ts";
import type { Documents, SpokenText } from "./documents.ts";
import { type Match, type MatchedWord, matchesIn, wholeCode, wordsIn } from "./matches.ts";
import { codesIn, longestRun, type Named, namedIn, wordsWithUnderscore } from "./pasted.ts";
import { misspelt, scores, spokenMessage } from "./scores.ts";
import { thesaurus } from "./thesaurus.ts";
import { axesSaid, coverage, scoreWords, type Unit } from "./words.ts";

/** A query: its text, and its words. */
export interface Query {
  readonly text: string;
  readonly words: readonly string[];
}

/** An entry that a query may mean, how surely, and where it says so. */
export interface Evidence extends Named {
  readonly matches: (entry: AnyEntry) => readonly Match[];
  readonly words: () => readonly MatchedWord[];
}

const noWords = () => [];

/** How many entries are looked at closely, of those that the words put in front. */
const candidates = 60;

/** All that speaks for any entry; of what the words say, so many entries at most, but never fewer than the candidates. */
export function* evidenceOf(query: Query, documents: Documents, limit: number): Generator<Evidence> {
  const { best, units, terms, unknown } = scoreWords(query.words, documents.index, Math.max(candidates, limit));
  const matches = (entry: AnyEntry) => matchesIn(entry, documents.locales, terms, documents.index.cut);
  const spoken = query.words.join(" ");
  const pairs = pairsOf(spoken);
  const said = (text: Iterable<string>) => coverage(text, terms, documents.index);
  const saidOf = documents.index.messagesSaid(terms);
  const axes = axesSaid(units);
  // What is wrong is no success, unless it is its code; "nothing is wrong" is one.
  const { axisOf, groupsOf } = thesaurus();
  const none = groupsOf.get("empty")?.map((group) => axisOf.get(group));
  const isWrong = axes.size > 0 && ![...axes].some((group) => none?.includes(axisOf.get(group)));
  const isDenied = ({ outcome }: AnyEntry) => isWrong && outcome === "success";
  let last: number = scores.wordsAtMost;
  for (const [rank, [position, share, covered]] of best.entries()) {
    const entry = documents.at(position);
    if (!entry || (units.length === 1 && isDenied(entry))) continue;
    const words = () => wordsIn(position, { text: query.text, units }, documents.index);
    // Behind the candidates, which are looked at closely, the others stand in the order that the words give.
    if (rank >= candidates) {
      last = Math.min(last, wordsScore({ ...nothing, share, covered }));
      yield { entry, score: last, matches, words };
      continue;
    }
    // The texts are compared of those alone that the words put in front.
    const texts = rank < 16 ? documents.textsOf(entry) : [];
    const most = (rate: (text: SpokenText) => number) => Math.max(0, ...texts.map(rate));
    const score = wordsScore({
      share,
      covered,
      axis: axisScore(axes, documents.axesOf(entry)),
      message: saidOf(position),
      text: most((own) => said(own.terms)),
      run: most(({ words: own }) => longestRun(query.words, own)),
      alike: most((own) => shareOf(pairs, own.pairs)),
    });
    last = Math.min(last, score);
    yield { entry, score, matches, words };
    if (texts.some(({ words }) => words.length > 1 && words.join(" ") === spoken))
      yield { entry, score: scores.text, matches, words };
  }
  for (const { entry, score } of codesMeant(query, documents, units, unknown))
    if (score === scores.code || !isDenied(entry)) yield { entry, score, matches: wholeCode, words: noWords };
}

/** What speaks for an entry whose words were said. */
interface Signs {
  /** How much of what the query says stands in the entry, and how much of its words, rare or not. */
  readonly share: number;
  readonly covered: number;
  readonly axis: number;
  /** How much the query says of one of its messages, in any language, and of one of its own texts. */
  readonly message: number;
  readonly text: number;
  /** So many words stand in a row as in a text. */
  readonly run: number;
  /** How alike the letters are. */
  readonly alike: number;
}

const nothing: Signs = { share: 0, covered: 0, axis: 0, message: 0, text: 0, run: 0, alike: 0 };

function wordsScore({ share, covered, axis, message, text, run, alike }: Signs): number {
  // Three words in a row and more are no accident.
  const pasted = run >= 3 ? Math.min(scores.pastedAtMost, scores.pastedWord * (run - 2)) : 0;
  const mistyped = alike > misspelt.least ? scores.misspelt * (alike - misspelt.none) : 0;
  // Nearly a whole message, and little beside it.
  const whole = (Math.max(0, message - spokenMessage.none) / (1 - spokenMessage.none)) * share;
  const all =
    scores.words * share +
    scores.covered * covered +
    scores.saidWhole * text +
    scores.saidMessage * whole +
    axis +
    Math.max(pasted, mistyped);
  // What speaks for an entry more than enough still tells it from the next one.
  const eased = all <= scores.eased ? all : scores.eased + (all - scores.eased) * scores.easing;
  return Math.max(scores.wordsAtLeast, Math.min(scores.wordsAtMost, eased));
}

/** Whether both are wrong in the same way; nothing where one of them does not say. */
function axisScore(asked: ReadonlySet<number>, entry: ReadonlySet<number>): number {
  if (asked.size === 0 || entry.size === 0) return 0;
  if ([...entry].some((group) => asked.has(group))) return scores.sameAxis;
  const { axisOf } = thesaurus();
  const kin = new Set([...asked].map((group) => axisOf.get(group)));
  return [...entry].some((group) => kin.has(axisOf.get(group))) ? scores.kinAxis : scores.otherAxis;
}

/** The codes that the query was meant to be, that stand in it, or that it is. */
function* codesMeant(
  { text, words }: Query,
  documents: Documents,
  units: readonly Unit[],
  unknown: number,
): Generator<Named> {
  const { codes, catalogues } = documents;
  const spelt = words.join("");
  // Words that are all spelt right are words; a code is suspected where one of them is not, and in what has no spaces.
  const isAlone = !/\s/.test(text.trim());
  const suspected = unknown > 0 || isAlone;
  if (suspected) yield* documents.entriesAt(codes.near(spelt));
  for (const { code, share } of codesIn(words, codes)) {
    const score = scores.codeAsWords + scores.codeAsAllWords * share;
    yield* documents.entriesAt(codes.at(code).map((position) => ({ position, score })));
  }
  yield* namedIn(text, units, catalogues);
  for (const word of wordsWithUnderscore(text)) {
    for (const { entry, score } of documents.entriesAt(codes.near(compact(word))))
      yield {
        entry,
        score: Math.min(
          scores.mistyped,
          scores.mistypedWithin * score + (/^\w+$/.test(text.trim()) ? scores.underscored : 0),
        ),
      };
  }
  yield* documents.entriesAt(codes.at(spelt).map((position) => ({ position, score: scores.code })));
  for (const decoded of catalogues.identify(text)) {
    if (decoded.outcome === "unknown") continue;
    const { entry } = decoded;
    yield { entry, score: scores.code };
    if (entry.reason) yield { entry: entry.reason, score: scores.reason };
    if (entry.state) yield { entry: entry.state, score: scores.state };
  }
}
