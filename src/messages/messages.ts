import type { AnyEntry } from "../catalogue/entry.ts";
import type { AnyDecoded } from "../decode/decoded.ts";
import type { Strings, Words } from "../schema/compiled.ts";
import type { Locale } from "../schema/locale.ts";
import type { Category, Fix, Retry } from "../schema/vocabulary.ts";
import { languagesFor } from "./language.ts";

/** What a message can be asked for: an answer of `decode` or `identify`, or an entry; of any API. */
export type Told = AnyDecoded | AnyEntry;

/** Which language answers. */
export interface MessageOptions {
  /** BCP 47; another language than the first one loaded. `fa-IR` falls back to `fa`, then to the first, then to English. */
  readonly lng?: string;
}

/** A language as HTML wants to know it: `<p lang={lng} dir={dir}>`. */
export interface Spoken {
  readonly lng: string;
  readonly dir: "ltr" | "rtl";
}

/** Words for answers and entries, in the languages that are loaded. */
export interface Messages {
  /** The language that answers without `lng`. */
  readonly lng: string;
  /** Which way that language is written. */
  readonly dir: "ltr" | "rtl";
  /**
   * The language that answers a tag, for the `lang` and `dir` of an element.
   *
   * @example
   * createMessages({ locales: [en, fa] }).language({ lng: "fa-IR" }).dir // "rtl"
   */
  language(options?: MessageOptions): Spoken;
  /**
   * What happened, in one sentence; of a composed fax code two: its reason's and its state's. Where no loaded
   * language has it, the vendor's own wording, else the code.
   */
  message(told: Told, options?: MessageOptions): string;
  /** What to do about it; `undefined` where there is nothing to do or nothing is known. */
  remedy(told: Told, options?: MessageOptions): string | undefined;
  /** The words for a category. */
  label(kind: "category", value: Category, options?: MessageOptions): string;
  /** The words for when to retry. */
  label(kind: "retry", value: Retry, options?: MessageOptions): string;
  /** The words for who can fix it. */
  label(kind: "fix", value: Fix, options?: MessageOptions): string;
}

interface Language {
  readonly lng: string;
  readonly dir: "ltr" | "rtl";
  words?: Words;
  readonly strings: Map<string, ReadonlyMap<string, Strings[string]>>;
}

/**
 * Messages from locales that are already loaded. Synchronous: for servers, the edge and single-file bundles.
 *
 * @throws TypeError when no locale is given, or one that is none.
 * @example
 * createMessages({ locales: [en] }).message(decode("402", { api: "traitel-fax" }))
 */
export function createMessages({ locales }: { readonly locales: readonly Locale[] }): Messages {
  const languages = new Map<string, Language>();
  for (const locale of locales) add(languages, locale);
  const [first] = languages.values();
  if (!first) throw new TypeError('createMessages needs at least one locale, as import en from "telerr/locales/en"');

  // One list per requested tag: the language itself, its parents, English.
  const chains = new Map<string, readonly Language[]>();
  const chainOf = (lng: string): readonly Language[] => {
    let chain = chains.get(lng);
    if (!chain) {
      const tags = new Set([...languagesFor(lng, [...languages.keys()]), first.lng, "en"]);
      chain = [...tags].flatMap((tag) => languages.get(tag) ?? []);
      // Tags come from users; a server must not collect them for ever.
      if (chains.size < 100) chains.set(lng, chain);
    }
    return chain;
  };
  const chosen = (options: MessageOptions | undefined) => chainOf(options?.lng ?? first.lng);

  const said = (entry: AnyEntry, part: "message" | "remedy", chain: readonly Language[]): string | undefined => {
    for (const language of chain) {
      const text = language.strings.get(entry.api)?.get(entry.code)?.[part];
      if (text !== undefined) return text;
    }
    if (entry.outcome !== "error" || !entry.reason || !entry.state) return undefined;
    const reason = said(entry.reason, part, chain);
    // What to do depends on what went wrong; how far it got says what happened.
    if (part === "remedy") return reason;
    return [reason, said(entry.state, part, chain)].filter((sentence) => sentence !== undefined).join(" ");
  };

  const ofUnknown = (
    unknown: Extract<AnyDecoded, { outcome: "unknown" }>,
    part: "message" | "remedy",
    chain: readonly Language[],
  ) => chain.find((language) => language.words)?.words?.unknown[unknown.why]?.[part];

  return Object.freeze({
    lng: first.lng,
    dir: first.dir,
    language: (options) => {
      const { lng, dir } = chosen(options)[0] ?? first;
      return { lng, dir };
    },
    message: (told, options) => {
      const chain = chosen(options);
      if (told.outcome === "unknown") return ofUnknown(told, "message", chain) ?? told.why;
      const entry = "entry" in told ? told.entry : told;
      return said(entry, "message", chain) || (entry.text ?? entry.code);
    },
    remedy: (told, options) => {
      const chain = chosen(options);
      if (told.outcome === "unknown") return ofUnknown(told, "remedy", chain);
      return said("entry" in told ? told.entry : told, "remedy", chain);
    },
    label: (kind, value, options) => {
      const words = chosen(options).find((language) => language.words)?.words;
      return words?.[kind][value] ?? value;
    },
  } satisfies Messages);
}

function add(languages: Map<string, Language>, locale: Locale): void {
  if (
    typeof locale !== "object" ||
    locale === null ||
    typeof locale.lng !== "string" ||
    typeof locale.strings !== "object"
  ) {
    throw new TypeError(`${JSON.stringify(locale)} is not a locale: import one, as telerr/locales/en`);
  }
  let language = languages.get(locale.lng);
  if (!language) {
    language = { lng: locale.lng, dir: locale.dir, strings: new Map() };
    languages.set(locale.lng, language);
  }
  if (locale.words) language.words = locale.words;
  for (const [api, strings] of Object.entries(locale.strings)) {
    language.strings.set(api, new Map(Object.entries(strings)));
  }
}
