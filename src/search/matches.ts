import type { AnyEntry } from "../catalogue/entry.ts";
import { type Cut, inOne, isHan, termsOf, wordsOf } from "../compile/search/terms.ts";
import type { Locale } from "../schema/locale.ts";
import { stringsIn } from "./documents.ts";
import { lookedFor } from "./hearing.ts";
import type { InvertedIndex } from "./index.ts";
import type { Unit } from "./words.ts";

/** Where a result matched, for highlighting. */
export interface Match {
  readonly field: "code" | "title" | "text" | "message";
  /** The field's own text, as the entry or the language has it. */
  readonly text: string;
  /** Character ranges of it, first and last included. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** A word of the query, and the word of an entry's texts that it found, in whichever language. */
export interface MatchedWord {
  /** The word as it was asked, or the expression. */
  readonly said: string;
  /** The word that stands in a text, a message or a keyword of the entry. */
  readonly word: string;
  /** Its language, BCP 47. */
  readonly lng: string;
}

/**
 * Which words of a query found a document: of each the surest reading, as the query spells it. What several languages have is a word of
 * the one that has most of the query.
 */
export function wordsIn(
  document: number,
  { text, units }: { readonly text: string; readonly units: readonly Unit[] },
  index: InvertedIndex,
): MatchedWord[] {
  const spelt = spellingsIn(text);
  const asked = new Map([...spelt].map(([word, written]) => [lookedFor(word, index), written]));
  const asAsked = (words: string) =>
    words
      .split(" ")
      .map((word) => asked.get(word) ?? spelt.get(word) ?? word)
      .join(" ");
  const heard = units.flatMap(({ said, parts, instead }) =>
    [...parts, instead].map((readings) => {
      const here = readings.filter(({ term }) => index.postings(term)?.documents.includes(document));
      const most = Math.max(...here.map(({ sure }) => sure));
      const surest = here.filter(({ sure }) => sure === most);
      const words = surest.flatMap(({ term }) => index.wordsOf(term, document, said));
      const same = words.filter(({ word }) => word === said);
      return { said, words: same.length > 0 ? same : words };
    }),
  );
  const heardIn = (language: string) => heard.filter(({ words }) => words.some(({ lng }) => lng === language)).length;
  return heard.flatMap(({ said, words }): MatchedWord[] => {
    const most = Math.max(...words.map(({ lng }) => heardIn(lng)));
    const found = words.find(({ lng }) => heardIn(lng) === most);
    return found ? [{ said: asAsked(said), word: spelt.get(found.word) ?? found.word, lng: found.lng }] : [];
  });
}

/** How a query spells its words: "пароль" and "şifre" are looked for without what accents and case add. */
function spellingsIn(text: string): ReadonlyMap<string, string> {
  const spelt = new Map<string, string>();
  for (const [written] of text.matchAll(/[\p{L}\p{N}\p{M}\u200c]+/gu)) {
    const [word, ...others] = wordsOf(written, inOne);
    if (word !== undefined && others.length === 0 && !spelt.has(word)) spelt.set(word, written);
  }
  return spelt;
}

/** The code as a whole. */
export const wholeCode = ({ code }: AnyEntry): Match[] => [
  { field: "code", text: code, ranges: [[0, code.length - 1]] },
];

/** Where the terms of a query stand in an entry's own texts. */
export function matchesIn(
  entry: AnyEntry,
  locales: readonly Locale[],
  terms: ReadonlyMap<string, number>,
  cut: Cut,
): Match[] {
  const texts: (readonly [Match["field"], string | undefined])[] = [
    ["code", entry.code],
    ["title", entry.title],
    ["text", entry.text],
    ...locales.map((locale) => ["message", stringsIn(locale, entry)?.message] as const),
  ];
  return texts.flatMap(([field, text]) => {
    const ranges = text === undefined ? [] : rangesIn(text, terms, cut);
    return text === undefined || ranges.length === 0 ? [] : [{ field, text, ranges }];
  });
}

function rangesIn(text: string, terms: ReadonlyMap<string, number>, cut: Cut): [number, number][] {
  const ranges: [number, number][] = [];
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}\u200c])+/gu)) {
    let at = index;
    for (const word of isHan(run) ? cut(run) : [run]) {
      if (termsOf(word, inOne).some((term) => terms.has(term))) ranges.push([at, at + word.length - 1]);
      at += word.length;
    }
  }
  return ranges;
}
