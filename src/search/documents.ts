// What is searched: the entries by their number in the index, and their texts.
import type { Api } from "../catalogue/api.ts";
import { apis as builtIn, tableOf } from "../catalogue/apis.ts";
import type { AnyEntry } from "../catalogue/entry.ts";
import { respelt } from "../compile/search/alphabets.ts";
import { layerOf, membersOf } from "../compile/search/layer.ts";
import { compact } from "../compile/search/normalize.ts";
import { stem } from "../compile/search/stem.ts";
import { termsOf, wordsOf } from "../compile/search/terms.ts";
import { codeTexts, keywordTexts, messageTexts, vendorTexts } from "../compile/search/texts.ts";
import type { Catalogues as AllCatalogues } from "../decode/catalogues.ts";
import { pairsOf } from "../decode/likeness.ts";
import type { Strings } from "../schema/compiled.ts";
import type { SearchIndex } from "../schema/layer.ts";
import type { Locale } from "../schema/locale.ts";
import { CodeIndex, type CodeMatch } from "./codes.ts";
import { InvertedIndex, type PlacedLayer } from "./index.ts";
import { axesOf } from "./thesaurus.ts";

export type Catalogues = Pick<AllCatalogues, "apis" | "own" | "about" | "entries" | "lookup" | "identify">;

export const isBuiltIn = (name: string): name is Api => (builtIn as readonly string[]).includes(name);

/** A text of an entry as it is compared with a query: its words, and its pairs of letters. */
export interface SpokenText {
  readonly words: readonly string[];
  readonly terms: ReadonlySet<string>;
  readonly pairs: ReadonlyMap<string, number>;
}

/** The entries of some catalogues: the built-in ones, which are all of one index, stand first in its order; one's own follow. */
export class Documents {
  readonly index: InvertedIndex;
  readonly codes: CodeIndex;
  readonly catalogues: Catalogues;
  readonly locales: readonly Locale[];
  readonly #ready: readonly { readonly api: string; readonly code: string; readonly name: string }[];
  readonly #added: readonly AnyEntry[];
  readonly #axes = new Map<AnyEntry, ReadonlySet<number>>();
  readonly #texts = new Map<AnyEntry, readonly SpokenText[]>();

  /** `names` are the APIs that are searched, `built` the index of the built-in entries. */
  constructor(catalogues: Catalogues, names: Iterable<string>, built: SearchIndex, locales: readonly Locale[]) {
    this.catalogues = catalogues;
    this.locales = locales;
    const indexed = builtIn.filter((api) => catalogues.apis.includes(api));
    this.#ready = indexed.flatMap((api) =>
      Object.values(tableOf(api).compiled.enums).flatMap((members) =>
        Object.entries(members).map(([name, code]) => ({ api, code, name })),
      ),
    );
    this.#added = [...names].filter((name) => !isBuiltIn(name)).flatMap((name) => catalogues.entries(name));
    const all = [...this.#ready, ...this.#added];
    const members = membersOf(built.groups, this.#ready.length);
    const ready = Object.entries(built.layers).map(([lng, layer]) => ({
      lng,
      layer: { ...layer, terms: respelt(layer.terms, lng), words: respelt(layer.words, lng) },
      offset: 0,
      entries: this.#ready.length,
      members,
    }));
    this.index = new InvertedIndex([...ready, ...this.#ownLayers()], all.length);
    this.codes = new CodeIndex(
      all.map(({ code }) => compact(code)),
      all.map(({ name = "" }) => compact(name)),
    );
  }

  at(position: number): AnyEntry | undefined {
    const { api, code } = this.#ready[position] ?? {};
    return api === undefined || code === undefined
      ? this.#added[position - this.#ready.length]
      : this.catalogues.lookup(api, code);
  }

  /** The entries at some positions, each with the score there. */
  entriesAt(found: readonly CodeMatch[]): { entry: AnyEntry; score: number }[] {
    return found.flatMap(({ position, score }) => {
      const entry = this.at(position);
      return entry ? [{ entry, score }] : [];
    });
  }

  /** In which ways something is wrong, by the entry's name. */
  axesOf(entry: AnyEntry): ReadonlySet<number> {
    let known = this.#axes.get(entry);
    if (!known) {
      known = axesOf(termsOf(entry.name ?? ""));
      this.#axes.set(entry, known);
    }
    return known;
  }

  /** An entry's texts: its name, the vendor's wording, and the messages that are loaded. */
  textsOf(entry: AnyEntry): readonly SpokenText[] {
    let known = this.#texts.get(entry);
    if (!known) {
      const texts = [
        entry.name,
        entry.title,
        entry.text,
        ...this.locales.map((locale) => stringsIn(locale, entry)?.message),
      ];
      known = texts.flatMap((text) => {
        const words = wordsOf(text ?? "", this.index.cut);
        return words.length > 0
          ? [{ words, terms: new Set(words.map((word) => stem(word))), pairs: pairsOf(words.join(" ")) }]
          : [];
      });
      this.#texts.set(entry, known);
    }
    return known;
  }

  /** The layers of one's own entries: the vendors' languages, and those of the locales. */
  #ownLayers(): PlacedLayer[] {
    const keywords = new Map(this.catalogues.own.map((own) => [own.api, new Map(Object.entries(own.keywords ?? {}))]));
    const languageOf = new Map(this.#added.map(({ api }) => [api, this.catalogues.about(api).language]));
    const languages = new Set(["en", ...languageOf.values(), ...this.locales.map(({ lng }) => lng)]);
    if (this.#added.length === 0) return [];
    const members = this.#added.map((_, entry) => [entry]);
    return [...languages].map((lng) => {
      const layer = layerOf(
        this.#added.map((entry) => [
          ...(lng === "en" ? codeTexts(entry) : []),
          ...(lng === languageOf.get(entry.api) ? vendorTexts(entry) : []),
          ...(lng === "en" ? keywordTexts(keywords.get(entry.api)?.get(entry.code) ?? []) : []),
          ...this.locales
            .filter((locale) => locale.lng === lng)
            .flatMap((locale) => messageTexts(stringsIn(locale, entry)?.message)),
        ]),
        { lng },
      );
      return { lng, layer, offset: this.#ready.length, entries: this.#added.length, members };
    });
  }
}

export function stringsIn({ strings }: Locale, { api, code }: AnyEntry): Strings[string] | undefined {
  const byCode = Object.hasOwn(strings, api) ? strings[api] : undefined;
  return byCode && Object.hasOwn(byCode, code) ? byCode[code] : undefined;
}
