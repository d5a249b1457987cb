// The search's index, made when the data is compiled, so that nothing is built when a search starts.
import type { CatalogueFile, EntryFile, GlossaryFile } from "../../schema/catalogue-file.ts";
import type { SearchIndex } from "../../schema/layer.ts";
import type { Data, Language } from "../data.ts";
import { stringsOf } from "../strings.ts";
import { respelt } from "./alphabets.ts";
import { type IndexedText, layerOf, membersOf, written } from "./layer.ts";
import { normalize } from "./normalize.ts";
import { cutAt, isHan, wordsOf } from "./terms.ts";
import { codeTexts, keywordTexts, messageTexts, vendorTexts } from "./texts.ts";

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

/** An entry, and which terms and patterns its messages are made of. */
interface Document {
  readonly catalogue: CatalogueFile;
  readonly entry: EntryFile;
}

/** Entries that are of one API, or whose messages have a term or a pattern in common: its words are indexed once, for all of them. */
interface Group {
  readonly kind: "api" | "term" | "message";
  readonly name: string;
  readonly members: readonly number[];
}

function groupsOf(documents: readonly Document[], kind: Group["kind"]): Group[] {
  const members = new Map<string, number[]>();
  for (const [document, { catalogue, entry }] of documents.entries()) {
    const name = kind !== "api" ? entry.wording?.[kind] : catalogue.keywords && catalogue.api;
    if (name !== undefined) members.set(name, [...(members.get(name) ?? []), document]);
  }
  return [...members].map(([name, list]) => ({ kind, name, members: list }));
}

/** Each group behind the one that it shares most words with, in proportion: what neighbours both say is written shorter. */
function inChain(groups: readonly Group[], textsOf: (group: Group) => readonly string[]): Group[] {
  const words = new Map(groups.map((group) => [group, new Set(textsOf(group).flatMap((text) => wordsOf(text)))]));
  const shared = (one: Group, other: Group) => {
    const [own = new Set(), others = new Set()] = [words.get(one), words.get(other)];
    return [...own].filter((word) => others.has(word)).length / Math.sqrt(own.size * others.size || 1);
  };
  const chain = groups.slice(0, 1);
  const left = new Set(groups.slice(1));
  for (const last of chain) {
    const [next] = [...left].map((group) => ({ group, alike: shared(last, group) })).sort((a, b) => b.alike - a.alike);
    if (next && left.delete(next.group)) chain.push(next.group);
  }
  return chain;
}

/** The words of a term in all its forms, or of a pattern in all its classes, without the holes. */
function textOf({ kind, name }: Group, { terms, patterns }: GlossaryFile): string {
  const found = kind === "term" ? terms[name] : kind === "message" ? patterns.message[name] : undefined;
  const { class: _, ...forms } = typeof found === "object" ? found : { one: found ?? "" };
  return Object.values(forms)
    .join(" ")
    .replace(/\{\{[^{}]*\}\}/g, " ");
}

/** What people call what a group is about, by language; a pattern is about nothing. */
const keywordsOf = ({ kind, name }: Group, { catalogues, terms }: Data): Readonly<Record<string, readonly string[]>> =>
  (kind === "term" && terms.value.terms[name]) ||
  (kind === "api" && catalogues.find(({ value }) => value.api === name)?.value.keywords) ||
  {};

/** The built-in index: a layer for each language that messages or keywords are in. */
export function searchIndex(data: Data): SearchIndex {
  const catalogues = data.catalogues.map(({ value }) => value);
  const documents = catalogues.flatMap((catalogue) => catalogue.entries.map((entry) => ({ catalogue, entry })));
  const textsOf = (group: Group) => [
    ...data.languages.map(({ glossary }) => (glossary ? textOf(group, glossary.value) : "")),
    ...Object.values(keywordsOf(group, data)).flat(),
    ...group.members.flatMap((member) => Object.values(documents[member]?.entry.keywords ?? {}).flat()),
  ];
  const groups = [
    ...groupsOf(documents, "api"),
    ...inChain(groupsOf(documents, "term"), textsOf),
    ...groupsOf(documents, "message"),
  ];
  const writtenGroups = groups.map(({ members }) => written(members)).join(" ");
  const order = membersOf(writtenGroups, documents.length).slice(groups.length).flat();
  const placeOf = new Map(order.map((document, place) => [document, groups.length + place]));
  const placed = groups.map(({ members }) => members.map((member) => placeOf.get(member) ?? 0));
  const known = documents.flatMap(({ catalogue, entry }) => [catalogue.language, ...Object.keys(entry.keywords ?? {})]);
  const languages = new Map<string, Language | undefined>(known.map((lng) => [lng, undefined]));
  for (const language of data.languages) languages.set(language.lng, language);
  const cut = cutAt(hanWords(data));
  // What the English texts of a document have, the other languages' need not say again: names, codes, loanwords.
  const inEnglish: ReadonlySet<string>[] = [];
  const layers = [...languages]
    // A word of several languages is said to be of the first.
    .sort(([a], [b]) => Number(b === "en") - Number(a === "en") || (a < b ? -1 : 1))
    .map(([lng, language]) => {
      const silent = new Set(data.thesaurus.value.stopwords[lng]?.map(normalize));
      // What is said in passing is not what a keyword is about.
      const telling = (text = "") =>
        wordsOf(text, cut)
          .filter((word) => !silent.has(word))
          .join(" ");
      const messageOf = ownMessages(catalogues, language);
      const ofDocuments = documents.map(({ catalogue, entry }): IndexedText[] => [
        // Codes are English.
        ...(lng === "en" ? codeTexts(entry) : []),
        ...(lng === catalogue.language ? vendorTexts(entry) : []),
        ...messageTexts(telling(messageOf(catalogue, entry))),
        ...keywordTexts((entry.keywords?.[lng] ?? []).map((keyword) => telling(keyword))),
      ]);
      const ofGroups = groups.map((group): IndexedText[] => [
        ...messageTexts(telling(language?.glossary && textOf(group, language.glossary.value))),
        ...keywordTexts(keywordsOf(group, data)[lng]?.map((keyword) => telling(keyword)) ?? []),
      ]);
      const texts = [...ofGroups, ...order.map((document) => ofDocuments[document] ?? [])];
      const own = texts.map((said, document) =>
        said.map(({ text, weight }) => {
          const words = wordsOf(text, cut).filter((word) => !inEnglish[document]?.has(word));
          return { text: words.join(" "), weight };
        }),
      );
      // English comes first.
      if (lng === "en") inEnglish.push(...own.map((said) => new Set(said.flatMap(({ text }) => text.split(" ")))));
      const layer = layerOf(own, { lng, cut, groups: placed, isSparing: lng !== "en" });
      return [lng, { ...layer, terms: respelt(layer.terms, lng), words: respelt(layer.words, lng) }] as const;
    });
  return {
    layers: Object.fromEntries(layers),
    groups: writtenGroups,
  };
}

/** The Chinese words of the thesaurus, at which a query is cut as well. */
function hanWords({ thesaurus }: Data): (word: string) => boolean {
  const { groups, stopwords, faint, denying, denials } = thesaurus.value;
  const words = [groups, Object.values(stopwords), Object.values(faint), denials.map(({ of }) => of), [denying]].flat(
    2,
  );
  const known = new Set(words.filter(isHan).map(normalize));
  return (word) => known.has(word);
}

/** The messages that no pattern makes. */
function ownMessages(catalogues: readonly CatalogueFile[], language: Language | undefined) {
  const strings = new Map(
    language && catalogues.map((catalogue) => [catalogue.api, stringsOf(catalogue, language)] as const),
  );
  return ({ api }: CatalogueFile, { code, wording }: EntryFile): string | undefined => {
    const written = language?.messages.get(api)?.value[code]?.message;
    const made = written === undefined && wording?.message !== undefined && language?.glossary !== undefined;
    return made ? undefined : strings.get(api)?.[code]?.message;
  };
}
