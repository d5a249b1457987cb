import type { Api, ApiAlias } from "../catalogue/api.ts";
import { apis as builtIn, isStandard } from "../catalogue/apis.ts";
import type { AnyEntry, Entry } from "../catalogue/entry.ts";
import { about, entries, lookup } from "../catalogue/lookup.ts";
import { inOne, wordsOf } from "../compile/search/terms.ts";
import { decoderOf } from "../decode/decode.ts";
import type { Decoder } from "../decode/decoder.ts";
import { identifyWith } from "../decode/identify.ts";
import { index } from "../generated/search/index.ts";
import { loadLocales, resolveLanguage } from "../messages/load.ts";
import { loadEveryOwnLocale } from "../messages/own.ts";
import type { Locale } from "../schema/locale.ts";
import type { Category } from "../schema/vocabulary.ts";
import { type Catalogues, Documents, isBuiltIn } from "./documents.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { nearestWord } from "./hearing.ts";
import type { Match, MatchedWord } from "./matches.ts";
import { apiNamedIn } from "./pasted.ts";
import { scores } from "./scores.ts";

/** An entry that a query means. */
export interface Found<E extends AnyEntry = Entry> {
  readonly api: E["api"];
  readonly code: string;
  readonly entry: E;
  /** 1 is the code itself, 0 is nothing in common. */
  readonly score: number;
  /** Made when it is read; empty where synonyms or keywords matched. */
  readonly matches: readonly Match[];
  /** Which words of the query found it, and in which language; made when it is read, empty where the code itself was found. */
  readonly words: readonly MatchedWord[];
}

/** Which results are given. */
export interface SearchOptions {
  /** How many results at most; 10 without it. */
  readonly limit?: number;
  /** Only entries of this category. */
  readonly category?: Category;
}

/** What is searched. */
export interface CreateSearchOptions {
  /** The languages whose messages are quoted in `matches`, BCP 47; none without it, but of one's own codes all. Every language is searched. */
  readonly lngs?: readonly string[];
  /** The APIs that are searched; all without it. */
  readonly apis?: readonly (Api | ApiAlias)[];
}

/** What is searched, with catalogues of one's own. */
export interface RegistrySearchOptions extends Omit<CreateSearchOptions, "apis"> {
  /** The built-in catalogues and one's own. */
  readonly registry: Catalogues;
  readonly apis?: readonly string[];
  /** Locales of one's own, with the messages of one's own codes. */
  readonly locales?: readonly Locale[];
}

/** A search that is ready. */
export interface Search<E extends AnyEntry = Entry> {
  /**
   * The entries that a query means, best first; an empty list where nothing matches. Score 1 is the code itself, or a reply
   * that says it. Then come codes that stand in the text, codes with a typing error, and what the words say; what scores the
   * same stands in the order of the APIs and of their documents.
   *
   * @throws TypeError for a query that is no text.
   */
  search(query: string, options?: SearchOptions): Found<E>[];
  /** The known word that is spelt most like one of a query in which nothing was found. */
  nearest(query: string): string | undefined;
}

/**
 * A search over codes, vendor texts and messages. Over catalogues of one's own it is there when all its tables are made, so that no query waits
 * for them; over the built-in ones alone it is there at once, and the first query that needs a table makes it.
 *
 * @throws TypeError (by rejection) for an API that does not exist.
 * @example
 * const { search } = await createSearch()
 * search("invlid dtmf mode", { limit: 1 })[0].code // "invalid_dtmfmode"
 */
export async function createSearch(options?: CreateSearchOptions): Promise<Search>;
export async function createSearch(options: RegistrySearchOptions): Promise<Search<AnyEntry>>;
export async function createSearch(
  options: CreateSearchOptions | RegistrySearchOptions = {},
): Promise<Search<AnyEntry>> {
  const own = "registry" in options ? options : undefined;
  const catalogues: Catalogues = own?.registry ?? builtInCatalogues;
  const names = new Set((options.apis ?? catalogues.apis).map((api) => catalogues.about(api).api as string));
  const isBehind = (api: string) => catalogues.about(api).standard === true;
  const lngs = [...new Set((options.lngs ?? []).map(resolveLanguage))];
  const spoken = catalogues.own.filter(({ api }) => names.has(api));
  const [locales, ownLocales] = await Promise.all([
    Promise.all(lngs.map((lng) => loadLocales(lng, [...names].filter(isBuiltIn)))),
    loadEveryOwnLocale(spoken),
  ]);
  const spokenIn = [...locales.flat(), ...ownLocales, ...(own?.locales ?? [])];
  const vendors = new Documents(vendorsOf(catalogues), names, index, spokenIn);
  const rooms = [vendors];
  if ([...names].some(isBehind)) {
    const { standards } = await import("../generated/search/standards.ts");
    const others = new Documents(standardsOf(catalogues), [], standards, spokenIn);
    rooms.push(others);
    vendors.index.standBeside(others.index);
    others.index.standBeside(vendors.index);
  }
  // Where a vendor may be meant, a standard's entry has to be plainer, unless it is the code itself, be it with a typing error, or the standard is named.
  const isMixed = ![...names].every(isBehind);
  const surely = scores.mistyped * scores.oneError;
  const weighed = (score: number, by: number) => (score >= surely ? score : Math.min(surely, score * by));
  const countedAs =
    (named: string | undefined) =>
    (score: number, { api }: AnyEntry) => {
      if (named === undefined || !isBehind(named)) return weighed(score, scores.standard);
      return weighed(score, api === named ? scores.named : scores.unnamed);
    };
  const ready: Search<AnyEntry> = Object.freeze({
    search: (query: string, { limit = 10, category }: SearchOptions = {}): Found<AnyEntry>[] => {
      if (typeof query !== "string") throw new TypeError(`a query is a text, not ${quoted(query)}`);
      // A pasted page is judged by its beginning.
      const text = query.slice(0, 1000);
      if (wordsOf(text, inOne).length === 0) return [];
      const wanted = (entry: AnyEntry) =>
        names.has(entry.api) && (category === undefined || entry.category === category);
      // Where only some entries are wanted, they may stand far behind.
      const all = category !== undefined || names.size < catalogues.apis.length;
      const [name, named] = apiNamedIn(text, catalogues) ?? [];
      const found = rooms.flatMap((documents, room) => {
        const words = wordsOf(text, documents.index.cut);
        // Among the standards the name of one says no more than whose code it is.
        const own = room > 0 && named !== undefined && isBehind(named) ? name?.split(" ") : undefined;
        return bestOf(
          evidenceOf({ text, words: own ? without(words, own) : words }, documents, all ? documents.index.size : limit),
          wanted,
          isMixed && room > 0 ? countedAs(named) : itself,
        );
      });
      return found
        .sort((a, b) => b.score - a.score)
        .slice(0, Math.max(0, limit))
        .map(foundBy);
    },
    nearest: (query: string): string | undefined => {
      for (const { index } of rooms) {
        const word = nearestWord(wordsOf(query.slice(0, 1000), index.cut), index);
        if (word !== undefined) return word;
      }
      return undefined;
    },
  });
  if (spoken.length > 0) {
    // One's own catalogues may be large, and no query should wait: two words with errors need all tables, and the texts of three entries run
    // what goes through every entry, so that it is compiled when the first query comes.
    for (const { index } of rooms) index.readAhead();
    ready.search("mistypd wrods");
    for (const { api } of spoken) {
      const all = catalogues.entries(api);
      for (const place of [0, 0.5, 1]) ready.search(all[Math.floor(place * (all.length - 1))]?.text ?? "");
    }
  }
  return ready;
}

/** What is searched apart from the standards, whose entries are many, so that the vendors' are found as if there were no others. */
const vendorsOf = (all: Catalogues) => some(all, (api) => all.about(api).standard !== true, all.own);
const standardsOf = (all: Catalogues) => some(all, (api) => all.about(api).standard === true, []);

function some(all: Catalogues, isWanted: (api: string) => boolean, own: Catalogues["own"]): Catalogues {
  const isOwn = (api: string) => own.some((catalogue) => catalogue.api === api);
  const isAmong = (api: string) => isOwn(api) || (isBuiltIn(api) && isWanted(api));
  return {
    ...all,
    own,
    apis: all.apis.filter(isAmong),
    identify: (reply) => all.identify(reply).filter(({ api }) => isAmong(api)),
  };
}

const builtInCatalogues: Catalogues = {
  apis: builtIn,
  own: [],
  about: (api) => about(api as Api),
  entries: (api) => entries(api as Api),
  lookup: (api, code) => lookup(api as Api, code),
  // Codes in an XML document are found as words; a parser would be half as large as fuse.js.
  identify: (reply) => identifyWith(builtIn.map(decoderOf) as Decoder<Api>[], reply, isStandard),
};

/** What stands where a text should, as a message quotes it. */
const quoted = (value: unknown) =>
  typeof value === "object" || typeof value === "function" ? Object.prototype.toString.call(value) : String(value);

const itself = (score: number) => score;

/** Words without a row of them, unless nothing else is said. */
function without(words: readonly string[], row: readonly string[]): readonly string[] {
  const at = words.findIndex((_, place) => row.every((word, offset) => words[place + offset] === word));
  const others = [...words.slice(0, at), ...words.slice(at + row.length)];
  return at < 0 || others.length === 0 ? words : others;
}

/** What speaks most for an entry, and how much that counts. */
interface Counted {
  readonly evidence: Evidence;
  readonly score: number;
}

/** Of each entry what speaks most for it, best first. */
function bestOf(
  evidence: Iterable<Evidence>,
  wanted: (entry: AnyEntry) => boolean,
  counted: (score: number, entry: AnyEntry) => number,
): Counted[] {
  const best = new Map<AnyEntry, Counted>();
  for (const found of evidence) {
    const score = counted(found.score, found.entry);
    if (score > (best.get(found.entry)?.score ?? 0) && wanted(found.entry))
      best.set(found.entry, { evidence: found, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

const foundBy = ({ evidence: { entry, matches, words }, score }: Counted): Found<AnyEntry> => ({
  api: entry.api,
  code: entry.code,
  entry,
  score,
  get matches() {
    return matches(entry);
  },
  get words() {
    return words();
  },
});
