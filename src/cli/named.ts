// Codes as persons type them: with an API's name before them, several at once, with the marks of a list or a sentence around them.
import type { AnyEntry } from "../catalogue/entry.ts";
import { normalize } from "../compile/search/normalize.ts";
import type { Catalogues } from "../decode/catalogues.ts";
import type { AnyDecoded } from "../decode/decoded.ts";
import { names } from "../generated/search/apis.ts";
import { isReference, referenceOf } from "../messages/user.ts";
import { withAsciiDigits } from "../reply/text.ts";
import { apiNamed } from "./values.ts";

/** A code that was typed, and what it means: nothing, or an unknown answer, where no catalogue has it. */
export interface Named {
  readonly code: string;
  readonly answers: readonly AnyDecoded[];
  /** Where it is no reply, but half of a code (a fax state). */
  readonly entries: readonly AnyEntry[];
}

export const isKnown = ({ answers, entries }: Named): boolean =>
  entries.length > 0 || answers.some(({ outcome }) => outcome !== "unknown");

const mostWords = 50;
const longestName = 4;
/** Words that only say that a code comes. */
const heralds = /^(?:err(?:or)?|status|code|(?:err(?:or)?|status)_?(?:code|num(?:ber)?))$/i;

/** What a text names; `undefined` where anything but names of APIs and codes stands in it. An API's name alone names no code. */
export function namedIn(
  text: string,
  only: string | undefined,
  catalogues: Catalogues,
): { api?: string; codes: Named[] } | undefined {
  const words = wordsOf(text);
  if (words.length > mostWords) return undefined;
  const codes: Named[] = [];
  let api = only;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    const named = nameAt(words, index, catalogues);
    if (named) {
      if (only !== undefined && named.api !== only) return undefined;
      api = named.api;
      index += named.words - 1;
      continue;
    }
    if (heralds.test(word)) continue;
    const code = codeOf(word, api, catalogues);
    if (!code) return undefined;
    codes.push(code);
  }
  // A number that nobody knows may be of something else that the search knows; with a sign or a fraction it is of nothing.
  const isSigned = codes.some(({ code }) => isNumber(code) && !/^\d+$/.test(withAsciiDigits(code)));
  if (codes.length > 0 && api === undefined && !isSigned && !codes.some(isKnown)) return undefined;
  const alone = words.length === 1 && apiNamed(words[0] ?? "", catalogues) !== undefined;
  return codes.length > 0 || alone ? { ...(api ? { api } : {}), codes } : undefined;
}

/** The code whose reference an end user has told, as `messages.message(decoded, { for: "user" })` gives it. */
export function referredTo(
  text: string,
  only: string | undefined,
  catalogues: Catalogues,
): { codes: Named[] } | undefined {
  if (!isReference(text)) return undefined;
  const entries = (only ? [only] : catalogues.apis).flatMap((api) =>
    catalogues.entries(api).filter((entry) => referenceOf(entry) === text.toUpperCase()),
  );
  return entries.length > 0 ? { codes: [{ code: text, answers: [], entries }] } : undefined;
}

/** The words of a text; `api:code` and `name=code` are two. */
function wordsOf(text: string): string[] {
  return text
    .slice(0, 4096)
    .split(/[\s,;=،؛]+/)
    .flatMap((word) => {
      const colon = word.indexOf(":");
      return colon > 0 ? [word.slice(0, colon), word.slice(colon + 1)] : [word];
    })
    .map(withoutMarks)
    .filter((word) => word !== "");
}

/** A word without the marks that stand around it in a sentence. */
export function withoutMarks(word: string): string {
  const marks = "#\"'`()[]<>.:!?«»“”„‘’";
  let [start, end] = [0, word.length];
  while (start < end && marks.includes(word.charAt(start))) start++;
  while (end > start && marks.includes(word.charAt(end - 1))) end--;
  return word.slice(start, end);
}

/** The API that some words from here on name, as many as there are. */
function nameAt(
  words: readonly string[],
  from: number,
  catalogues: Catalogues,
): { api: string; words: number } | undefined {
  const spoken = spokenNames(catalogues);
  for (let count = Math.min(longestName, words.length - from); count > 0; count--) {
    const text = words.slice(from, from + count).join(" ");
    const api = (count === 1 ? apiNamed(text, catalogues) : undefined) ?? spoken.get(normalize(text));
    if (api) return { api, words: count };
  }
  return undefined;
}

const made = new WeakMap<Catalogues, ReadonlyMap<string, string>>();

/** The APIs by what they are called; made once. */
function spokenNames(catalogues: Catalogues): ReadonlyMap<string, string> {
  const { apis, about } = catalogues;
  const known = made.get(catalogues);
  if (known) return known;
  const spoken = new Map([
    ...names,
    ...apis.flatMap((api) => [api, ...about(api).aliases].map((name) => [normalize(name), api] as const)),
  ]);
  made.set(catalogues, spoken);
  return spoken;
}

const isNumber = (word: string) => /^[-+−]?\d+(?:[.,]\d+)?$/.test(withAsciiDigits(word));

/** A word as a code; `undefined` where nothing speaks for its being one. */
function codeOf(word: string, api: string | undefined, catalogues: Catalogues): Named | undefined {
  const unknown: AnyDecoded[] = [];
  for (const spelling of spellingsOf(word)) {
    const answers = api ? [catalogues.decode(spelling, { api })] : catalogues.likeliest(spelling);
    if (answers.some(({ outcome }) => outcome !== "unknown")) return { code: word, answers, entries: [] };
    const entries = (api ? [api] : catalogues.apis).flatMap((name) => catalogues.lookup(name, spelling) ?? []);
    if (entries.length > 0) return { code: word, answers: [], entries };
    if (unknown.length === 0) unknown.push(...answers);
  }
  // Without an API only a number can hardly be a word of a question.
  return isNumber(word) || (api && word.includes("_")) ? { code: word, answers: unknown, entries: [] } : undefined;
}

/** A code as it is typed, as a spreadsheet writes a number, and with fewer zeros before it; a sign is part of a number. */
export function spellingsOf(word: string): string[] {
  const number = /^(\d+)(?:\.0+)?$/.exec(withAsciiDigits(word))?.[1];
  if (number === undefined) return [word];
  const spellings = number === withAsciiDigits(word) ? [word] : [number];
  // Of zeros alone each may be a code of its own.
  for (let rest = number; /^0+[1-9]/.test(rest); ) {
    rest = rest.slice(1);
    spellings.push(rest);
  }
  return spellings;
}
