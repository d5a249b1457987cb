import type { Api, ApiAlias } from "../catalogue/api.ts";
import type { AnyEntry, Entry } from "../catalogue/entry.ts";
import { about, entries, lookup } from "../catalogue/lookup.ts";
import { apis as builtIn, tableOf } from "../catalogue/tables.ts";
import { layerOf } from "../compile/search/layer.ts";
import { compact } from "../compile/search/normalize.ts";
import { termsOf, wordsOf } from "../compile/search/terms.ts";
import { entryTexts, messageTexts } from "../compile/search/texts.ts";
import { decoderOf } from "../decode/decode.ts";
import type { Decoder } from "../decode/decoder.ts";
import { identifyWith } from "../decode/identify.ts";
import { likeness, pairsOf } from "../decode/likeness.ts";
import type { Registry } from "../decode/registry.ts";
import entriesLayer from "../generated/search/entries.ts";
import { loaders } from "../generated/search/loaders.ts";
import { loadLocales as loadLanguage, resolveLanguage } from "../messages/load.ts";
import type { Strings } from "../schema/compiled.ts";
import type { Locale } from "../schema/locale.ts";
import type { Category } from "../schema/vocabulary.ts";
import { CodeIndex } from "./codes.ts";
import { InvertedIndex } from "./index.ts";
import { codesIn, longestRun, namedIn } from "./pasted.ts";
import { coverage, scoreWords } from "./words.ts";

/** Where a result matched, for highlighting. */
export interface Match {
  readonly field: "code" | "title" | "text" | "message";
  /** The field's own text, as the entry or the language has it. */
  readonly text: string;
  /** Character ranges of it, first and last included. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** An entry that a query means. */
export interface Found<E extends AnyEntry = Entry> {
  readonly api: E["api"];
  readonly code: string;
  readonly entry: E;
  /** 1 is the code itself, 0 is nothing in common. */
  readonly score: number;
  /** Made when it is read; empty where synonyms or keywords matched. */
  readonly matches: readonly Match[];
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
  /** The languages whose messages are searched, BCP 47; English without it. */
  readonly lngs?: readonly string[];
  /** The APIs that are searched; all without it. */
  readonly apis?: readonly (Api | ApiAlias)[];
}

/** What is searched, with catalogues of one's own. */
export interface RegistrySearchOptions extends Omit<CreateSearchOptions, "apis"> {
  /** The built-in catalogues and one's own. */
  readonly registry: Registry;
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
   */
  search(query: string, options?: SearchOptions): Found<E>[];
}

/**
 * A search over codes, vendor texts and messages.
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
  const catalogues: Catalogues = own?.registry ?? {
    apis: builtIn,
    about: (api) => about(api as Api),
    entries: (api) => entries(api as Api),
    lookup: (api, code) => lookup(api as Api, code),
    // Codes in an XML document are found as words; a parser would be half as large as fuse.js.
    identify: (reply) => identifyWith(builtIn.map(decoderOf) as Decoder<Api>[], reply),
  };
  const names = new Set((options.apis ?? catalogues.apis).map((api) => catalogues.about(api).api as string));
  const shipped = [...new Set((options.lngs ?? ["en"]).map(resolveLanguage))];
  const [strings, ...messageLayers] = await Promise.all([
    loadLocales(shipped, [...names].filter(isBuiltIn)),
    ...shipped.map(async (lng) => (await loaders[lng]?.())?.default),
  ]);
  const locales = [...strings, ...(own?.locales ?? [])];

  // The built-in entries stand first, in the layers' order; one's own follow, in a layer made here.
  const ready = builtIn.flatMap((api) =>
    Object.values(tableOf(api).compiled.enums).flatMap((members) =>
      Object.entries(members).map(([name, code]) => ({ api, code, name })),
    ),
  );
  const added = [...names].filter((name) => !isBuiltIn(name)).flatMap((name) => catalogues.entries(name));
  const documentAt = (position: number): AnyEntry | undefined => {
    const { api, code } = ready[position] ?? {};
    return api === undefined || code === undefined ? added[position - ready.length] : catalogues.lookup(api, code);
  };
  const layers = [entriesLayer, ...messageLayers].flatMap((layer) => (layer ? [{ layer, offset: 0 }] : []));
  if (added.length > 0) {
    const texts = added.map((entry) => [
      ...entryTexts(entry, []),
      ...locales.flatMap((locale) => messageTexts(stringsIn(locale, entry))),
    ]);
    layers.push({ layer: layerOf(texts), offset: ready.length });
  }
  const index = new InvertedIndex(layers, ready.length + added.length);
  const codes = new CodeIndex(
    [...ready, ...added].map(({ code }) => compact(code)),
    [...ready, ...added].map(({ name = "" }) => compact(name)),
  );
  const wordings = new Map<AnyEntry, readonly (readonly string[])[]>();

  const wordingsOf = (entry: AnyEntry): readonly (readonly string[])[] => {
    let known = wordings.get(entry);
    if (!known) {
      const texts = [entry.title, entry.text, ...locales.map((locale) => stringsIn(locale, entry)?.message)];
      known = texts.filter((text) => text !== undefined).map(wordsOf);
      wordings.set(entry, known);
    }
    return known;
  };

  return Object.freeze({
    search: (query: string, { limit = 10, category }: SearchOptions = {}): Found<AnyEntry>[] => {
      // A pasted page is judged by its beginning.
      const text = query.slice(0, 1000);
      const words = wordsOf(text);
      if (words.length === 0) return [];
      const found = new Map<AnyEntry, Found<AnyEntry>>();
      const add = (entry: AnyEntry | undefined, score: number, matchesOf: (entry: AnyEntry) => readonly Match[]) => {
        if (!entry || !names.has(entry.api) || (category !== undefined && entry.category !== category)) return;
        if (score <= (found.get(entry)?.score ?? 0)) return;
        found.set(entry, {
          api: entry.api,
          code: entry.code,
          entry,
          score,
          get matches() {
            return matchesOf(entry);
          },
        });
      };
      const wholeCode = ({ code }: AnyEntry): Match[] => [
        { field: "code", text: code, ranges: [[0, code.length - 1]] },
      ];

      const { best, terms, unknown } = scoreWords(words, index, 30);
      const letters = pairsOf(words.join(" "));
      const said = (entry: AnyEntry) => matchesIn(entry, locales, terms);
      for (const [rank, [position, score]] of best.entries()) {
        const entry = documentAt(position);
        if (!entry) continue;
        let [run, told, alike] = [0, 0, 0];
        for (const wording of rank < 12 ? wordingsOf(entry) : []) {
          run = Math.max(run, longestRun(words, wording));
          told = Math.max(told, coverage(wording, terms, index));
          alike = Math.max(alike, likeness(letters, wording.join(" ")));
        }
        // Three words in a row and more are no accident: the text was pasted. Of equals, the one that is said whole.
        const pasted = run >= 3 ? Math.min(0.25, 0.05 * (run - 2)) : 0;
        // A whole text with errors in it is told by its letters.
        const mistyped = alike > 0.6 ? 0.4 * (alike - 0.5) : 0;
        add(entry, Math.min(0.89, 0.8 * score + 0.02 * told + Math.max(pasted, mistyped)), said);
      }
      // Words that are all spelt right are words; a code is suspected where one of them is not, and in what has no spaces.
      if (unknown > 0 || !/\s/.test(text.trim()))
        for (const { position, score } of codes.near(words.join(""))) add(documentAt(position), score, wholeCode);
      for (const { code, share } of codesIn(words, codes)) {
        for (const position of codes.at(code)) add(documentAt(position), 0.55 + 0.4 * share, wholeCode);
      }
      for (const { entry, score } of namedIn(text, catalogues)) add(entry, score, wholeCode);
      for (const [word] of text.matchAll(/[A-Za-z\d]+(?:_[A-Za-z\d]+)+/g)) {
        for (const { position, score } of codes.near(compact(word))) add(documentAt(position), 0.97 * score, wholeCode);
      }
      for (const position of codes.at(words.join(""))) add(documentAt(position), 1, wholeCode);
      for (const decoded of catalogues.identify(text)) {
        if (decoded.outcome === "unknown") continue;
        add(decoded.entry, 1, wholeCode);
        add(decoded.entry.reason, 0.999, wholeCode);
        add(decoded.entry.state, 0.998, wholeCode);
      }
      return [...found.values()].sort((a, b) => b.score - a.score).slice(0, Math.max(0, limit));
    },
  });
}

type Catalogues = Pick<Registry, "apis" | "about" | "entries" | "lookup" | "identify">;

const isBuiltIn = (name: string): name is Api => (builtIn as readonly string[]).includes(name);

async function loadLocales(lngs: readonly string[], apis: readonly Api[]): Promise<Locale[]> {
  return (await Promise.all(lngs.map((lng) => loadLanguage(lng, apis)))).flat();
}

function stringsIn({ strings }: Locale, { api, code }: AnyEntry): Strings[string] | undefined {
  const byCode = Object.hasOwn(strings, api) ? strings[api] : undefined;
  return byCode && Object.hasOwn(byCode, code) ? byCode[code] : undefined;
}

/** Where the terms of a query stand in an entry's own texts. */
function matchesIn(entry: AnyEntry, locales: readonly Locale[], terms: ReadonlyMap<string, number>): Match[] {
  const texts: (readonly [Match["field"], string | undefined])[] = [
    ["code", entry.code],
    ["title", entry.title],
    ["text", entry.text],
    ...locales.map((locale) => ["message", stringsIn(locale, entry)?.message] as const),
  ];
  return texts.flatMap(([field, text]) => {
    const ranges = text === undefined ? [] : rangesIn(text, terms);
    return text === undefined || ranges.length === 0 ? [] : [{ field, text, ranges }];
  });
}

function rangesIn(text: string, terms: ReadonlyMap<string, number>): [number, number][] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\u200c]+/gu)].flatMap((match): [number, number][] =>
    termsOf(match[0]).some((term) => terms.has(term)) ? [[match.index, match.index + match[0].length - 1]] : [],
  );
}
