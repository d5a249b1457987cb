// Codes as persons type them: with an API's name before them, several at once, with the marks of a list or a sentence around them.
import type { AnyEntry } from "../catalogue/entry.ts";
import { normalize } from "../compile/search/normalize.ts";
import type { Catalogues } from "../decode/catalogues.ts";
import type { AnyDecoded, DecodeOptions } from "../decode/decoded.ts";
import { sections } from "../generated/log.ts";
import { names } from "../generated/search/apis.ts";
import { isReference, referenceOf } from "../messages/user.ts";
import { formOf, trimmed, withAsciiDigits } from "../reply/text.ts";
import type { LogSection } from "../schema/log-file.ts";
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
/** Words that only say that a code comes; some, that it is an error's. */
const heralds = /^(?:err(?:or)?|status|code|no|(?:(?:err(?:or)?|status)_?)?(?:code|num(?:ber)?))$/i;
const errors = /^err/i;

/** What was asked besides the text itself, and what `decode` read in it: nothing where no API's reply looks so. */
export interface Asked {
  readonly api?: string | undefined;
  readonly http?: DecodeOptions["http"];
  /** Its words came one by one, as only persons give them. */
  readonly isList?: boolean;
  readonly read: readonly AnyDecoded[];
}

/** What persons name: codes as they type them, or a reference that an end user has told; `undefined` for all else, replies first. */
export function namedIn(
  reply: string,
  asked: Asked,
  catalogues: Catalogues,
): { api?: string; codes: Named[] } | undefined {
  const text = withoutBrackets(trimmed(reply));
  const form = formOf(text);
  if ((form !== "value" && form !== "text") || asked.read.some(isReply)) return undefined;
  return codesIn(text, asked, catalogues) ?? referredTo(text, asked.api, catalogues);
}

/** A success that is denied, or that HTTP denies, is not asked for again without what denies it; nor is what stood in a reply's place. */
const isReply = (decoded: AnyDecoded): boolean =>
  decoded.outcome === "unknown" &&
  decoded.why !== "not_a_reply" &&
  !(decoded.why === "undocumented" && decoded.form === "value");

/** A word in the marks of a list or a quotation is that word; JSON and markup hold more. */
function withoutBrackets(text: string): string {
  const word = withoutMarks(text);
  return /^[\p{L}\p{N}_]+$/u.test(word) ? word : text;
}

/** What a text names; `undefined` where anything but names of APIs and codes stands in it. An API's name alone names no code. */
function codesIn(
  text: string,
  { api: only, http, isList = false }: Asked,
  catalogues: Catalogues,
): { api?: string; codes: Named[] } | undefined {
  const cells = wordsOf(text);
  // A telephone number makes a row of a table of them, whose last cell is the code.
  const typed = cells.some((cell) => isTooLong(cell, catalogues)) ? cells.slice(-1) : cells;
  const words = typed.map(withoutMarks).filter((word) => word !== "");
  if (words.length > mostWords) return undefined;
  // `decode` says what a success is. Here one is only named: as it is spelt, in a list, or behind its API's name, which no reply has.
  const isSpelt = typed.every((word) => words.includes(word) && !errors.test(word));
  const codes: Named[] = [];
  let api = only;
  let key: string | undefined;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    const named = nameAt(words, index, catalogues);
    // A key says whose a code is, unless the API itself has been named: "SIP cause 486".
    const isSaid = named?.key !== undefined && api !== undefined && named.api !== api;
    if (named && !isSaid) {
      if (only !== undefined && named.api !== only) return undefined;
      api = named.api;
      key = named.key;
      index += named.words - 1;
      continue;
    }
    if (isSaid || heralds.test(word)) continue;
    const code = codeOf(word, { api, key, http }, catalogues);
    if (!code) return undefined;
    const told = isSpelt && (isList || api !== only) ? code : withoutSuccess(code);
    if (isKnown(code) && !isKnown(told)) return undefined;
    codes.push(told);
  }
  // A number that nobody knows may be of something else that the search knows; with a sign, a fraction or `0x` it is of nothing.
  const isSigned = codes.some((code) => !isKnown(code) && !/^\d+$/.test(withAsciiDigits(code.code)));
  if (codes.length > 0 && api === undefined && !isSigned && !codes.some(isKnown)) return undefined;
  const alone = words.length === 1 && apiNamed(words[0] ?? "", catalogues) !== undefined;
  return codes.length > 0 || alone ? { ...(api ? { api } : {}), codes } : undefined;
}

const isNoSuccess = ({ outcome }: AnyDecoded | AnyEntry): boolean => outcome !== "success";
const withoutSuccess = ({ answers, ...rest }: Named): Named => ({
  ...rest,
  answers: answers.filter(isNoSuccess),
});

/** The code whose reference an end user has told, as `messages.message(decoded, { for: "user" })` gives it. */
function referredTo(text: string, only: string | undefined, catalogues: Catalogues): { codes: Named[] } | undefined {
  if (!isReference(text)) return undefined;
  const entries = (only ? [only] : catalogues.apis).flatMap((api) =>
    catalogues.entries(api).filter((entry) => isNoSuccess(entry) && referenceOf(entry) === text.toUpperCase()),
  );
  return entries.length > 0 ? { codes: [{ code: text, answers: [], entries }] } : undefined;
}

/** The words of a text, with their marks; `api:code` and `name=code` are two, `12:33` and `+FHNG:54` one. */
function wordsOf(text: string): string[] {
  return text
    .slice(0, 4096)
    .normalize("NFKC")
    .split(/[\s,;=،؛]+/)
    .flatMap((word) => {
      const colon = word.indexOf(":");
      return colon > 0 && !/^[+\d]/.test(word) ? [word.slice(0, colon), word.slice(colon + 1)] : [word];
    });
}

/** A word without the marks that stand around it in a sentence. */
export function withoutMarks(word: string): string {
  const marks = "#\"'`()[]{}<>.,;:!?«»“”„‘’";
  let [start, end] = [0, word.length];
  while (start < end && marks.includes(word.charAt(start))) start++;
  // Before a number a hyphen is its sign.
  while (end > start && `${marks}-`.includes(word.charAt(end - 1))) end--;
  return word.slice(start, end);
}

/** What some words from here on name, as many as there are: an API, or a key that one API alone has. */
function nameAt(
  words: readonly string[],
  from: number,
  catalogues: Catalogues,
): { api: string; words: number; key?: string } | undefined {
  const spoken = spokenNames(catalogues);
  for (let count = Math.min(longestName, words.length - from); count > 0; count--) {
    const some = words.slice(from, from + count);
    const text = some.join(" ");
    const api = (count === 1 ? apiNamed(text, catalogues) : undefined) ?? spoken.get(normalize(text));
    if (api) return { api, words: count };
    // "Hangup cause", "hangup_cause".
    const key = some.join("_").toLowerCase();
    const owner = heralds.test(key) ? undefined : keyOwners(catalogues).get(key);
    if (owner) return { api: owner, words: count, key };
  }
  return undefined;
}

const spokenOf = new WeakMap<Catalogues, ReadonlyMap<string, string>>();

/** The APIs by what they are called, a vendor before a standard; made once. */
function spokenNames(catalogues: Catalogues): ReadonlyMap<string, string> {
  const { apis, about } = catalogues;
  const known = spokenOf.get(catalogues);
  if (known) return known;
  const spoken = new Map([
    ...[...names].reverse(),
    ...apis.flatMap((api) => [api, ...about(api).aliases].map((name) => [normalize(name), api] as const)),
  ]);
  spokenOf.set(catalogues, spoken);
  return spoken;
}

const ownersOf = new WeakMap<Catalogues, ReadonlyMap<string, string>>();

/** The keys of logs that no two APIs share, and whose they are; made once. */
function keyOwners(catalogues: Catalogues): ReadonlyMap<string, string> {
  const known = ownersOf.get(catalogues);
  if (known) return known;
  const logs: Readonly<Record<string, LogSection | undefined>> = {
    ...sections,
    ...Object.fromEntries(catalogues.own.map(({ api, log }) => [api, log])),
  };
  const all = Object.entries(logs).flatMap(([api, { keys = [], spelt = {} } = {}]) =>
    [...keys, ...Object.keys(spelt)].map((key) => [key.toLowerCase(), api] as const),
  );
  const owners = new Map(all.filter(([key, api]) => all.every(([other, its]) => other !== key || its === api)));
  ownersOf.set(catalogues, owners);
  return owners;
}

const isNumber = (word: string) => /^(?:[-+−]?\d+(?:[.,]\d+)?|0x[\da-f]+)$/i.test(withAsciiDigits(word));

/** Whether digits are more than a code has: a telephone number, an id. */
const isTooLong = (word: string, { likeliest }: Catalogues) =>
  /^\+?\d{7,}$/.test(withAsciiDigits(word)) && likeliest(word).length === 0;

/** A spelling without what its number is: `+FHNG:54` and `+FHNG:99` are alike, and so are `E003` and `E300`. */
const frameOf = (spelling: string) => spelling.toLowerCase().replace(/\d+/g, "0");

/** Whether a word is spelt as codes with numbers are. */
const isSpeltAs = (word: string, apis: readonly string[], { entries }: Catalogues) =>
  /\d/.test(word) &&
  apis.some((api) =>
    entries(api).some(({ code, aliases = [] }) => [code, ...aliases].some((known) => frameOf(known) === frameOf(word))),
  );

interface Behind extends Pick<Asked, "api" | "http"> {
  /** The key that it stands behind. */
  readonly key?: string | undefined;
}

/** A word as a code; `undefined` where nothing speaks for its being one. */
function codeOf(word: string, { api, key, http }: Behind, catalogues: Catalogues): Named | undefined {
  const unknown: AnyDecoded[] = [];
  const read = (spelling: string): AnyDecoded[] => {
    if (!api) return catalogues.likeliest(spelling);
    const options = { api, ...(http ? { http } : {}) };
    // Behind its key a number may be written in another way than as the code.
    const behind = key === undefined ? undefined : catalogues.decode({ [key]: spelling }, options);
    return [behind && behind.outcome !== "unknown" ? behind : catalogues.decode(spelling, options)];
  };
  for (const spelling of spellingsOf(word)) {
    const answers = read(spelling);
    if (answers.some(({ outcome }) => outcome !== "unknown")) return { code: word, answers, entries: [] };
    const entries = (api ? [api] : catalogues.apis)
      .flatMap((name) => catalogues.lookup(name, spelling) ?? [])
      .filter(isNoSuccess);
    if (entries.length > 0) return { code: word, answers: [], entries };
    if (unknown.length === 0) unknown.push(...answers);
  }
  // Without an API only a number, and what holds one behind other signs than letters, can hardly be a word of a question.
  const isCode =
    isNumber(word) ||
    (api
      ? word.includes("_") || isSpeltAs(word, [api], catalogues)
      : /^\W/.test(word) && isSpeltAs(word, catalogues.apis, catalogues));
  return isCode ? { code: word, answers: unknown, entries: [] } : undefined;
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
