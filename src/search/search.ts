import Fuse, { type FuseResult } from "fuse.js";
import type { Api, ApiAlias } from "../catalogue/api.ts";
import type { AnyEntry, Entry } from "../catalogue/entry.ts";
import { about, entries } from "../catalogue/lookup.ts";
import { apis as builtIn } from "../catalogue/tables.ts";
import { identify } from "../decode/identify.ts";
import type { Registry } from "../decode/registry.ts";
import { loadLocales, resolveLanguage } from "../messages/load.ts";
import type { Locale } from "../schema/locale.ts";
import { compact, normalize } from "./normalize.ts";

/** Where a result matched: character ranges `[start, end]`, both included, of the normalized field. */
export interface Match {
  readonly field: "code" | "words" | "text" | "messages";
  readonly ranges: readonly (readonly [number, number])[];
}

export interface Found<E extends AnyEntry = Entry> {
  readonly api: E["api"];
  readonly code: string;
  readonly entry: E;
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

export interface RegistrySearchOptions extends Omit<CreateSearchOptions, "apis"> {
  /** The built-in catalogues and one's own. */
  readonly registry: Registry;
  readonly apis?: readonly string[];
  /** Locales of one's own, with the messages of one's own codes. */
  readonly locales?: readonly Locale[];
}

export interface Search<E extends AnyEntry = Entry> {
  /** The entries that a query means, best first; an empty list where nothing matches. */
  search(query: string, options?: SearchOptions): Found<E>[];
}

interface Document {
  readonly entry: AnyEntry;
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
export async function createSearch(options?: CreateSearchOptions): Promise<Search>;
export async function createSearch(options: RegistrySearchOptions): Promise<Search<AnyEntry>>;
export async function createSearch(
  options: CreateSearchOptions | RegistrySearchOptions = {},
): Promise<Search<AnyEntry>> {
  const own = "registry" in options ? options : undefined;
  const catalogues: Pick<Registry, "apis" | "about" | "entries" | "identify"> = own?.registry ?? {
    apis: builtIn,
    about: (api) => about(api as Api),
    entries: (api) => entries(api as Api),
    identify,
  };
  const names = [...new Set((options.apis ?? catalogues.apis).map((api) => catalogues.about(api).api as string))];
  const shipped = [...new Set((options.lngs ?? ["en"]).map(resolveLanguage))];
  const withStrings = names.filter((name) => (builtIn as readonly string[]).includes(name)) as Api[];
  const locales = [
    ...(await Promise.all(shipped.map((lng) => loadLocales(lng, withStrings)))).flat(),
    ...(own?.locales ?? []),
  ];

  const documents = names
    .flatMap((name) => catalogues.entries(name))
    .map((entry): Document => {
      const strings = locales.flatMap(({ strings: { [entry.api]: byCode = {} } }) =>
        Object.hasOwn(byCode, entry.code) ? (byCode[entry.code] ?? []) : [],
      );
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

  const exact = (query: string): AnyEntry[] => {
    const spelled = compact(query);
    return [
      ...catalogues
        .identify(query)
        .flatMap((decoded) => (decoded.outcome === "unknown" ? [] : withParts(decoded.entry))),
      ...documents.filter((document) => document.code === spelled).map((document) => document.entry),
    ].filter((entry) => names.includes(entry.api));
  };

  return Object.freeze({
    search: (query: string, { limit = 10 }: SearchOptions = {}): Found<AnyEntry>[] => {
      const normalized = normalize(query);
      if (normalized === "") return [];
      const found = new Map<AnyEntry, Found<AnyEntry>>();
      const add = (entry: AnyEntry, score: number, matches: readonly Match[]) => {
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

function withParts(entry: AnyEntry): AnyEntry[] {
  return [entry, entry.reason, entry.state].filter((part) => part !== undefined);
}

function matchesOf(result: FuseResult<Document>): Match[] {
  return (result.matches ?? []).map(({ key, indices }) => ({
    field: (key ?? "code") as Match["field"],
    ranges: indices.map(([start, end]) => [start, end] as const),
  }));
}
