// What an app can build from plain libraries: what the search is measured against.
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
export type Engine = (query: string) => string[];

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

/**
 * MiniSearch over telerr's own texts: messages and keywords of every language and the vendor's wording, normalized and stemmed. Of the
 * settings that were tried (fields, their boosts, fuzziness, prefixes, stopwords, BM25's constants) these find most.
 */
export function stemmedEngine({ catalogues, languages }: Data): Engine {
  const documents = catalogues.flatMap(({ value }) => {
    const messages = languages.map((language) => ({ lng: language.lng, strings: stringsOf(value, language) }));
    return value.entries.map(({ code, name, title = "", text = "", keywords = {} }) => {
      const written = stemmed(`${code} ${name}`, "en");
      const texts = [
        written,
        code.toLowerCase().replace(/[^a-z\d]/g, ""),
        stemmed(`${title} ${text}`, value.language),
        ...messages.map(({ lng, strings }) => stemmed(strings[code]?.message ?? "", lng)),
        ...Object.entries(keywords).map(([lng, words]) => stemmed(words.join(" "), lng)),
      ];
      return { id: `${value.api}:${code}`, code: written, all: texts.join(" ") };
    });
  });
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
  mini.addAll(documents);
  return (query) => idsOf(mini.search(query));
}

const idsOf = (results: readonly { readonly id: unknown }[]) => results.slice(0, 10).map(({ id }) => String(id));
