// What an app can build from plain libraries: what the search is measured against.
import { create, insertMultiple, search } from "@orama/orama";
import { stemmer as arabic } from "@orama/stemmers/arabic";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { Data } from "../../src/compile/data.ts";
import { wordsOf } from "../../src/compile/search/terms.ts";
import { stringsOf } from "../../src/compile/strings.ts";

/** From a query to what it finds, best first, as `api:code`; ten at most. */
export type Engine = (query: string) => string[] | Promise<string[]>;

interface Worded {
  readonly api: string;
  readonly code: string;
  readonly title?: string;
  readonly text?: string;
}

const fields = ["code", "title", "text"];

/** fuse.js and MiniSearch over the vendors' texts, as they come. */
export function plainEngines(entries: readonly Worded[]): Readonly<Record<string, Engine>> {
  const documents = entries.map(({ api, code, title = "", text = "" }) => ({
    id: `${api}:${code}`,
    code,
    title,
    text,
  }));
  const fuse = new Fuse(documents, { keys: fields });
  const tokens = new Fuse(documents, { keys: fields, useTokenSearch: true, ignoreLocation: true });
  const mini = new MiniSearch({ fields, searchOptions: { fuzzy: 0.2, prefix: true } });
  mini.addAll(documents);
  return {
    "fuse.js": (query) => fuse.search(query, { limit: 10 }).map(({ item }) => item.id),
    "fuse.js, token search": (query) => tokens.search(query, { limit: 10 }).map(({ item }) => item.id),
    MiniSearch: (query) => idsOf(mini.search(query)),
  };
}

const stemmers: Readonly<Record<string, (word: string) => string>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
};

/** The words of a text, each without its inflection. */
function stemmed(text: string, lng: string): string {
  const stem = stemmers[lng] ?? ((word: string) => word);
  return wordsOf(text).map(stem).join(" ");
}

interface StemmedDocument {
  readonly id: string;
  readonly code: string;
  readonly all: string;
}

/** Our own texts as documents: messages, keywords of every language and the vendor's wording, normalized and stemmed. */
function stemmedDocuments({ catalogues, languages, terms }: Data): StemmedDocument[] {
  return catalogues.flatMap(({ value }) => {
    const messages = languages.map((language) => ({ lng: language.lng, strings: stringsOf(value, language) }));
    return value.entries.map(({ code, name, title = "", text = "", keywords = {}, wording }) => {
      const written = stemmed(`${code} ${name}`, "en");
      const called = { ...terms.value.terms[wording?.term ?? ""] };
      const texts = [
        written,
        code.toLowerCase().replace(/[^a-z\d]/g, ""),
        stemmed(`${title} ${text}`, value.language),
        ...messages.map(({ lng, strings }) => stemmed(strings[code]?.message ?? "", lng)),
        ...[...Object.entries(keywords), ...Object.entries(called)].map(([lng, words]) =>
          stemmed(words.join(" "), lng),
        ),
      ];
      return { id: `${value.api}:${code}`, code: written, all: texts.join(" ") };
    });
  });
}

/**
 * MiniSearch over telerr's own texts. Of the settings that were tried (fields, their boosts, fuzziness, prefixes, stopwords, BM25's
 * constants) these find most.
 */
export function stemmedEngine(data: Data): Engine {
  const mini = new MiniSearch({
    fields: ["code", "all"],
    tokenize: (text) => text.split(" "),
    processTerm: (word) => word,
    searchOptions: {
      tokenize: wordsOf,
      processTerm: english,
      boost: { code: 0.5 },
      fuzzy: (word) => word.length > 3 && 0.25,
      prefix: (word) => word.length > 3,
    },
  });
  mini.addAll(stemmedDocuments(data));
  return (query) => idsOf(mini.search(query));
}

/**
 * Orama over the same texts. Of the settings that were tried (a field for each language and kind of text or one for all, tolerance,
 * threshold, BM25's constants) these find most.
 */
export function oramaEngine(data: Data): Engine {
  const base = create({
    schema: { code: "string", all: "string" },
    components: {
      tokenizer: {
        language: "english",
        normalizationCache: new Map(),
        // What is indexed is stemmed already; English rules leave it as it is.
        tokenize: (text: string) => [...new Set(wordsOf(text).map(english))],
      },
    },
  });
  insertMultiple(base, stemmedDocuments(data) as never);
  return async (query) => {
    const { hits } = await search(base, {
      ...{ term: query, threshold: 1, limit: 10, properties: ["code", "all"] },
      relevance: { k: 1.2, b: 0, d: 0.5 },
    });
    return hits.map(({ id }) => id);
  };
}

const idsOf = (results: readonly { readonly id: unknown }[]) => results.slice(0, 10).map(({ id }) => String(id));
