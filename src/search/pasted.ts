// Codes inside other text: a line of a log, an exception, a sentence of a colleague.
import type { AnyEntry } from "../catalogue/entry.ts";
import { normalize } from "../compile/search/normalize.ts";
import { names } from "../generated/search/apis.ts";
import { labels } from "../generated/thesaurus.ts";
import { withAsciiDigits } from "../reply/text.ts";
import type { CodeIndex } from "./codes.ts";
import type { Catalogues } from "./documents.ts";
import { scores } from "./scores.ts";
import type { Unit } from "./words.ts";

/** An entry that the text names, and how surely. */
export interface Named {
  readonly entry: AnyEntry;
  readonly score: number;
}

/** What a text calls an API that it speaks of, normalized, and the API. */
export function apiNamedIn(text: string, { apis, own }: Catalogues): readonly [name: string, api: string] | undefined {
  const spoken = ` ${normalize(text.toLowerCase())}`;
  const ours = own.flatMap(({ api, aliases = [], log }) =>
    [api, ...aliases, ...(log?.names ?? [])].map((name) => [normalize(name.toLowerCase()), api] as const),
  );
  return [...names, ...ours].find(([name, api]) => apis.includes(api) && spoken.includes(` ${name}`));
}

const withParts = (entry: AnyEntry): AnyEntry[] =>
  [entry, entry.reason, entry.state].filter((part) => part !== undefined);

/** The codes that stand in a text, as which its words are heard, with what speaks for them there. */
export function namedIn(text: string, heard: readonly Unit[], catalogues: Catalogues): Named[] {
  const found: Named[] = [];
  const add = (source: unknown, score: number, hinted?: string) => {
    for (const decoded of catalogues.identify(source)) {
      if (decoded.outcome === "unknown") continue;
      // TraiTel's name is its fax's, too.
      const likelier = !hinted ? 0 : decoded.api.startsWith(hinted) ? scores.ofNamedApi : scores.ofOtherApi;
      for (const [index, entry] of withParts(decoded.entry).entries())
        found.push({ entry, score: score + likelier + scores.halfBehind * index });
    }
  };
  const ascii = withAsciiDigits(text);
  const [name, hinted] = apiNamedIn(text, catalogues) ?? [];

  // `Error 105: …` begins a TraiTel reply wherever it stands; JSON and arrays are replies of their own.
  for (const [reply] of ascii.matchAll(/\bError\s+\d{3}\b[^\n]*/gi)) add(reply, scores.replyWithin);
  const json = bracketed(text);
  if (json !== undefined) add(json, scores.replyWithin);

  // A word that is a code by its looks: snake_case, or an enumeration's name.
  for (const word of wordsWithUnderscore(ascii)) add(word.replace(/^\d+_?/, ""), scores.wordWithin);
  for (const [word] of ascii.matchAll(/[A-Za-z\d_]+/g))
    if (/^(?:[A-Z][a-z]+){2,}$/.test(word)) add(word, scores.wordWithin);

  const said = heard.filter(({ said }) => !/\d/.test(said) && !name?.includes(said));
  const numbers = [...ascii.matchAll(anyNumber)];
  const isCell = ({ 0: { length }, index }: RegExpExecArray) => isLastCell(ascii, index, index + length);
  const isAlone = said.reduce((sum, { counts }) => sum + counts, 0) < 1 && !numbers.some(isCell);
  // A number that is said to be a code, that ends a row, or beside which nothing is said but an API's name. Hexadecimal ones are codes alone.
  for (const match of numbers) {
    const called = isCalledCode(ascii.slice(Math.max(0, match.index - 24), match.index));
    if (/x/i.test(match[0])) add(match[0], scores.wordWithin, hinted);
    else if (called || isAlone || isCell(match))
      add(match[0], called ? scores.numberCalledCode : name ? scores.numberBesideApi : scores.numberAlone, hinted);
  }
  // Codes of one's own may be letters and digits, as E42.
  if (catalogues.own.length > 0)
    for (const [word] of ascii.matchAll(/[A-Za-z\d-]+/g))
      if (/^(?=\D*\d)(?=\d*\D)/.test(word)) add(word, scores.numberCalledCode, hinted);
  for (const word of ascii.split(/[\s,;()"']+/)) {
    if (!/^(?:\dxx|x\d\d)$/i.test(word)) continue;
    for (const api of catalogues.apis) {
      const entry = catalogues.lookup(api, word.toLowerCase());
      if (entry) found.push({ entry, score: scores.halfWithin });
    }
  }
  return found;
}

// No part of a word, of another number, of a time or a date.
const anyNumber = /(?<![\d.+−-]|\d:|\d{4}\/|\/\d+\/)(?:0x[\da-f]{1,8}|\d{1,5})(?!\w|[.:-]\d|\/\d+\/|\/\d{4})/gi;

/** Whether a text ends with what stands before a code: "error", "StatusCode:", "код ошибки". */
function isCalledCode(text: string): boolean {
  const last = [...text.matchAll(/[\p{L}\p{M}]+/gu)].at(-1);
  if (!last || /[^ \t:：=#"'،([{<]/.test(text.slice(last.index + last[0].length))) return false;
  const word = normalize(last[0]);
  return labels.split(" ").some((label) => word.endsWith(label));
}

/** Whether the last cell of a row of a log stands there: behind many others, or behind what is too long for a code. */
const isLastCell = (text: string, from: number, to: number): boolean =>
  /^\s*?(?:\n|$)/.test(text.slice(to)) && /(?:,[^,\n]*){6},$|\d{7},$/.test(text.slice(0, from));

/** The words of a text that hold underscores between their letters and digits. */
export function wordsWithUnderscore(text: string): string[] {
  return [...text.matchAll(/[A-Za-z\d_]+/g)]
    .flatMap(([word]) => word.split(/__+/))
    .map((word) => word.replace(/^_/, "").replace(/_$/, ""))
    .filter((word) => word.includes("_"));
}

/** From the first bracket of a text to the last of its kind. */
function bracketed(text: string): string | undefined {
  const spans = ["{}", "[]"].map(([open = "", close = ""]) => ({
    from: text.indexOf(open),
    to: text.lastIndexOf(close),
  }));
  const [first] = spans.filter(({ from, to }) => from >= 0 && to > from).sort((a, b) => a.from - b.from);
  return first && text.slice(first.from, first.to + 1);
}

/** The codes that stand in a text as words ("missing carrier"), and the share of the text that they are. */
export function codesIn(words: readonly string[], codes: CodeIndex): { code: string; share: number }[] {
  const found: { code: string; share: number }[] = [];
  for (let start = 0; start < words.length; start++) {
    let code = "";
    for (let end = start; end < words.length && code.length < 72; end++) {
      code += words[end];
      // Short ones and single words are words of the language, too.
      if (end > start && code.length >= 8 && codes.at(code).length > 0)
        found.push({ code, share: (end - start + 1) / words.length });
    }
  }
  return found;
}

/** Of two word lists, the longest run that they share; the last word may be cut. */
export function longestRun(words: readonly string[], others: readonly string[]): number {
  let longest = 0;
  let previous = new Array<number>(others.length + 1).fill(0);
  for (const [position, word] of words.entries()) {
    const row = new Array<number>(others.length + 1).fill(0);
    others.forEach((other, index) => {
      const cut = position === words.length - 1 && word.length >= 2 && other.startsWith(word);
      if (word === other || cut) {
        row[index + 1] = (previous[index] ?? 0) + 1;
        longest = Math.max(longest, row[index + 1] ?? 0);
      }
    });
    previous = row;
  }
  return longest;
}
