// Codes as persons type them: with an API's name before them, several at once, with the marks of a list or a sentence around them.
import type { Api } from "../catalogue/api.ts";
import { apis, tableOf } from "../catalogue/apis.ts";
import type { Entry } from "../catalogue/entry.ts";
import { normalize } from "../compile/search/normalize.ts";
import { decode } from "../decode/decode.ts";
import type { Decoded } from "../decode/decoded.ts";
import { identify } from "../decode/identify.ts";
import { names } from "../generated/search/apis.ts";
import { withAsciiDigits } from "../reply/text.ts";
import { apiNamed } from "./values.ts";

/** A code that was typed, and what it means: nothing, or an unknown answer, where no catalogue has it. */
export interface Named {
  readonly code: string;
  readonly answers: readonly Decoded[];
  /** Where it is no reply, but half of a code (a fax state), or another standard's number. */
  readonly entries: readonly Entry[];
}

export const isKnown = ({ answers, entries }: Named): boolean =>
  entries.length > 0 || answers.some(({ outcome }) => outcome !== "unknown");

type Standard = "q850" | "sip";

const mostWords = 50;
const longestName = 4;
/** Words that only say that a code comes. */
const heralds = /^(?:err(?:or)?|status|code|(?:err(?:or)?|status)_?(?:code|num(?:ber)?))$/i;
const standards: readonly (readonly [RegExp, Standard])[] = [
  [/^sip(?:\/2\.0)?$/i, "sip"],
  [/^(?:q\.?850|(?:hangup_?)?cause)$/i, "q850"],
];

/** What a text names; `undefined` where anything but names of APIs and codes stands in it. An API's name alone names no code. */
export function namedIn(text: string, only: Api | undefined): { api?: Api; codes: Named[] } | undefined {
  const words = wordsOf(text);
  if (words.length > mostWords) return undefined;
  const codes: Named[] = [];
  let [api, standard]: [Api | undefined, Standard | undefined] = [only, undefined];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    const named = nameAt(words, index);
    if (named) {
      if (only !== undefined && named.api !== only) return undefined;
      [api, standard] = [named.api, undefined];
      index += named.words - 1;
      continue;
    }
    const said = standards.find(([name]) => name.test(word))?.[1];
    if (said) {
      // `Q.850;cause=17` says it twice.
      standard = said;
      continue;
    }
    if (heralds.test(word)) continue;
    if (standard && !/^\d+$/.test(word)) {
      // What follows a standard's number is its text: `SIP/2.0 486 Busy Here`.
      if (codes.length > 0) continue;
      return undefined;
    }
    const code = standard ? byStandard(word, standard, api) : codeOf(word, api);
    if (!code) return undefined;
    codes.push(code);
  }
  // A number that nobody knows may be of something else that the search knows; with a sign or a fraction it is of nothing.
  const isSigned = codes.some(({ code }) => isNumber(code) && !/^\d+$/.test(withAsciiDigits(code)));
  if (codes.length > 0 && !standard && api === undefined && !isSigned && !codes.some(isKnown)) return undefined;
  const alone = words.length === 1 && apiNamed(words[0] ?? "") !== undefined;
  return codes.length > 0 || alone ? { ...(api ? { api } : {}), codes } : undefined;
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

let spoken: ReadonlyMap<string, Api> | undefined;

/** The API that some words from here on name, as many as there are. */
function nameAt(words: readonly string[], from: number): { api: Api; words: number } | undefined {
  spoken ??= new Map([
    ...names.map(([name, api]) => [name, api as Api] as const),
    ...apis.flatMap((api) => [api, ...tableOf(api).about().aliases].map((name) => [normalize(name), api] as const)),
  ]);
  for (let count = Math.min(longestName, words.length - from); count > 0; count--) {
    const text = words.slice(from, from + count).join(" ");
    const api = (count === 1 ? apiNamed(text) : undefined) ?? spoken.get(normalize(text));
    if (api) return { api, words: count };
  }
  return undefined;
}

const isNumber = (word: string) => /^[-+−]?\d+(?:[.,]\d+)?$/.test(withAsciiDigits(word));

/** A word as a code; `undefined` where nothing speaks for its being one. */
function codeOf(word: string, api: Api | undefined): Named | undefined {
  const unknown: Decoded[] = [];
  for (const spelling of spellingsOf(word)) {
    const answers = api ? [decode(spelling, { api })] : identify(spelling);
    if (answers.some(({ outcome }) => outcome !== "unknown")) return { code: word, answers, entries: [] };
    const entries = (api ? [api] : apis).flatMap((name) => (tableOf(name).lookup(spelling) as Entry | undefined) ?? []);
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

/** The entries that carry another standard's number. */
function byStandard(number: string, standard: Standard, api: Api | undefined): Named {
  const entries = (api ? [api] : apis)
    .flatMap((name) => tableOf(name).entries() as readonly Entry[])
    .filter((entry) => entry[standard] === Number(number));
  return { code: number, answers: [], entries };
}
