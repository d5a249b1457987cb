import Fuse, { type FuseResult } from "fuse.js";
import type { Api, ApiAlias } from "../catalogue/api.ts";
import type { Entry } from "../catalogue/entry.ts";
import { apis as allApis, tableOf } from "../catalogue/tables.ts";
import { identify } from "../decode/identify.ts";
import { loadLocales, resolveLanguage } from "../messages/load.ts";
import { compact, normalize } from "./normalize.ts";

/** Where a result matched: character ranges `[start, end]`, both included, of the normalized field. */
export interface Match {
  readonly field: "code" | "words" | "text" | "messages";
  readonly ranges: readonly (readonly [number, number])[];
}

export interface Found {
  readonly api: Api;
  readonly code: string;
  readonly entry: Entry;
  /** 1 is the code itself, 0 is nothing in common. */
  readonly score: number;
  readonly matches: readonly Match[];
}

export interface SearchOptions {
  /** How many results at most; 10 without it. */
  readonly limit?: number;
}

export interface CreateSearchOptions {
  /** The languages whose messages are searched, BCP 47; English without it. */
  readonly lngs?: readonly string[];
  /** The APIs that are searched; all without it. */
  readonly apis?: readonly (Api | ApiAlias)[];
}

export interface Search {
  /** The entries that a query means, best first; an empty list where nothing matches. */
  search(query: string, options?: SearchOptions): Found[];
}

interface Document {
  readonly entry: Entry;
  readonly code: string;
  readonly words: string;
  readonly text: string;
  readonly messages: readonly string[];
}

/**
 * A search over codes, vendor texts and messages.
 *
 * @throws TypeError (by rejection) for an API that does not exist.
 * @example
 * const { search } = await createSearch()
 * search("invlid dtmf mode", { limit: 1 })[0].code // "invalid_dtmfmode"
 */
export async function createSearch({ lngs = ["en"], apis = allApis }: CreateSearchOptions = {}): Promise<Search> {
  const tables = [...new Set(apis)].map((api) => tableOf(api));
  const names = tables.map((table) => table.api);
  const shipped = [...new Set(lngs.map(resolveLanguage))];
  const locales = (await Promise.all(shipped.map((lng) => loadLocales(lng, names)))).flat();

  const documents = tables
    .flatMap((table) => table.entries() as readonly Entry[])
    .map((entry): Document => {
      const strings = locales.flatMap((locale) => locale.strings[entry.api]?.[entry.code] ?? []);
      return {
        entry,
        code: compact(entry.code),
        words: normalize(`${entry.code} ${entry.name ?? ""}`),
        text: normalize(`${entry.title ?? ""} ${entry.text ?? ""}`),
        messages: strings.map((string) => normalize(string.message)),
      };
    });
  const shared = { includeScore: true, includeMatches: true, ignoreLocation: true, isCaseSensitive: true } as const;
  const codes = new Fuse(documents, { ...shared, keys: ["code"], threshold: 0.35 });
  const words = new Fuse(documents, {
    ...shared,
    keys: [{ name: "words", weight: 2 }, "text", { name: "messages", weight: 1.5 }],
    threshold: 0.35,
    useTokenSearch: true,
  });

  const exact = (query: string): Entry[] => {
    const spelled = compact(query);
    return [
      ...identify(query).flatMap(({ entry }) =>
        entry.outcome === "error" && entry.reason && entry.state ? [entry, entry.reason, entry.state] : [entry],
      ),
      ...documents.filter((document) => document.code === spelled).map((document) => document.entry),
    ].filter((entry) => names.includes(entry.api)) as Entry[];
  };

  return Object.freeze({
    search: (query: string, { limit = 10 }: SearchOptions = {}): Found[] => {
      const normalized = normalize(query);
      if (normalized === "") return [];
      const found = new Map<Entry, Found>();
      const add = (entry: Entry, score: number, matches: readonly Match[]) => {
        const known = found.get(entry);
        if (!known || score > known.score)
          found.set(entry, { api: entry.api, code: entry.code, entry, score, matches });
      };
      for (const entry of exact(query))
        add(entry, 1, [{ field: "code", ranges: [[0, compact(entry.code).length - 1]] }]);
      // Sentences are no codes; and fuse.js takes at most 32 characters as one pattern.
      const spelled = normalized.replaceAll(" ", "");
      if (spelled.length >= 4 && spelled.length <= 64) {
        for (const result of codes.search(spelled)) {
          // A short code inside a long query matches by chance: what counts is how much of both is shared.
          const [short, long] = [spelled.length, result.item.code.length].sort((a, b) => a - b) as [number, number];
          add(result.item.entry, 0.98 * (1 - (result.score ?? 1)) * (short / long), matchesOf(result));
        }
      }
      for (const result of words.search(normalized)) {
        add(result.item.entry, 0.9 * (1 - (result.score ?? 1)), matchesOf(result));
      }
      return [...found.values()].sort((a, b) => b.score - a.score).slice(0, Math.max(0, limit));
    },
  });
}

function matchesOf(result: FuseResult<Document>): Match[] {
  return (result.matches ?? []).map(({ key, indices }) => ({
    field: (key ?? "code") as Match["field"],
    ranges: indices.map(([start, end]) => [start, end] as const),
  }));
}
