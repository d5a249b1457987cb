// The search's layers, made when the data is compiled, so that nothing is built when a search starts.

import type { CatalogueFile, EntryFile } from "../../schema/catalogue-file.ts";
import type { Layer } from "../../schema/layer.ts";
import type { Data } from "../data.ts";
import { stringsOf } from "../strings.ts";
import { layerOf } from "./layer.ts";
import { normalize } from "./normalize.ts";
import { entryTexts, messageTexts } from "./texts.ts";

/** The keywords of all languages, without the words that say nothing in their own. */
function keywordsOf({ thesaurus }: Data, { keywords = {} }: EntryFile): string[] {
  return Object.entries(keywords).flatMap(([lng, list]) => {
    const silent = new Set(thesaurus.value.stopwords[lng]?.map(normalize));
    return list.map((keyword) =>
      normalize(keyword)
        .split(" ")
        .filter((word) => !silent.has(word))
        .join(" "),
    );
  });
}

/** What an API is called in a query, normalized, each with the API: what it is about before what it is called. */
export function apiNames({ catalogues }: Data): (readonly [name: string, api: string])[] {
  const named = (listOf: (catalogue: CatalogueFile) => readonly string[]) =>
    catalogues.flatMap(({ value }) => listOf(value).map((name) => [normalize(name.toLowerCase()), value.api] as const));
  return [
    ...named(({ keywords = {} }) => Object.values(keywords).flat()),
    ...named(({ api, aliases = [], log }) => [api, ...aliases, ...(log?.names ?? [])]).sort(
      ([a], [b]) => b.length - a.length,
    ),
  ];
}

/** The layers by the name of their file in src/generated/search/. */
export function searchLayers(data: Data): Map<string, Layer> {
  const catalogues = data.catalogues.map(({ value }) => value);
  const documents = catalogues.flatMap((catalogue) => catalogue.entries.map((entry) => ({ catalogue, entry })));
  const layers = new Map([
    ["entries", layerOf(documents.map(({ entry }) => entryTexts(entry, keywordsOf(data, entry))))],
  ]);
  for (const language of data.languages) {
    const strings = new Map(catalogues.map((catalogue) => [catalogue.api, stringsOf(catalogue, language)]));
    layers.set(
      `messages.${language.lng}`,
      layerOf(documents.map(({ catalogue, entry }) => messageTexts(strings.get(catalogue.api)?.[entry.code]))),
    );
  }
  return layers;
}
