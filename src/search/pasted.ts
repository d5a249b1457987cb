// Codes inside other text: a line of a log, an exception, a sentence of a colleague.
import type { AnyEntry } from "../catalogue/entry.ts";
import { normalize } from "../compile/search/normalize.ts";
import { names } from "../generated/search/apis.ts";
import { withAsciiDigits } from "../reply/text.ts";
import type { CodeIndex } from "./codes.ts";
import type { Catalogues } from "./documents.ts";
import { scores } from "./scores.ts";

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

/** The codes that stand in a text, with what speaks for them there. */
export function namedIn(text: string, catalogues: Catalogues): Named[] {
  const found: Named[] = [];
  const add = (source: unknown, score: number, hinted?: string) => {
    for (const decoded of catalogues.identify(source)) {
      if (decoded.outcome === "unknown") continue;
      const likelier = hinted === undefined ? 0 : decoded.api === hinted ? scores.ofNamedApi : scores.ofOtherApi;
      for (const [index, entry] of withParts(decoded.entry).entries())
        found.push({ entry, score: score + likelier + scores.halfBehind * index });
    }
  };
  const ascii = withAsciiDigits(text);
  const [, hinted] = apiNamedIn(text, catalogues) ?? [];

  // `Error 105: …` begins a TraiTel reply wherever it stands; JSON and arrays are replies of their own.
  const reply = /\bError\s+\d{3}\b[^\n]*/i.exec(ascii)?.[0];
  if (reply) add(reply, scores.replyWithin);
  const json = bracketed(text);
  if (json !== undefined) add(json, scores.replyWithin);

  // A word that is a code by its looks: snake_case, or an enumeration's name.
  for (const word of wordsWithUnderscore(ascii)) add(word.replace(/^\d+_?/, ""), scores.wordWithin);
  for (const [word] of ascii.matchAll(/[A-Za-z\d_]+/g))
    if (/^(?:[A-Z][a-z]+){2,}$/.test(word)) add(word, scores.wordWithin);

  // A number that is said to be a code, or that stands beside the name of an API.
  for (const match of ascii.matchAll(/(?<![\d.])\d{1,5}(?![\d.]*\d)/g)) {
    const before = ascii.slice(Math.max(0, match.index - 14), match.index);
    const called =
      /(?:error|code|errorcode|status|result|err|returned|responded|answered|fehler|meldet|erreur|renvoyé|código|devolvió|خطا|خطای|کد|کدِ|ارور|رمز|كود|خطأ)[\s:=#"'،]*$/iu.test(
        before,
      );
    const alone =
      ascii
        .replace(match[0], "")
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
        .split(" ").length <= 2;
    if (called || inLastCell(ascii, match.index) || (hinted !== undefined && alone))
      add(match[0], called ? scores.numberCalledCode : scores.numberBesideApi, hinted);
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

/** Whether the last cell of a row of a log begins there: behind many others. */
const inLastCell = (text: string, at: number): boolean =>
  text[at - 1] === "," && !/[^\d\s]/.test(text.slice(at)) && text.slice(0, at).split(",").length > 6;

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
