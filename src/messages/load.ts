import type { Api, ApiAlias } from "../catalogue/api.ts";
import { apis as known, loaders, languages as shipped } from "../generated/loaders.ts";
import type { Locale } from "../schema/locale.ts";
import { languagesFor } from "./language.ts";
import { createMessages, type Messages, type Reader } from "./messages.ts";

/** The languages that telerr ships. */
export const languages: readonly string[] = /* @__PURE__ */ Object.freeze(shipped);

/** The shipped language that serves a BCP 47 tag, as `fa` does `fa-IR`; `undefined` where none does. */
export const languageFor = (lng: string): string | undefined => languagesFor(lng, languages)[0];

/** The same, and English for what is not shipped. */
export const resolveLanguage = (lng: string): string => languageFor(lng) ?? "en";

/** Which language and which APIs `loadMessages` loads. */
export interface LoadOptions {
  /** BCP 47; `fa-IR` falls back to `fa`, a language that is not shipped to English. */
  readonly lng: string;
  /** The APIs to load; without it, all. */
  readonly apis?: readonly (Api | ApiAlias)[];
  /** Who is spoken to: only that reader's words are loaded. Without it both, and who is not named otherwise is the operator. */
  readonly for?: Reader;
}

/**
 * Loads one language by dynamic import.
 *
 * @throws TypeError (by rejection) for an API or a reader that does not exist.
 * @example
 * const messages = await loadMessages({ lng: "fa-IR", apis: ["voipms"] })
 * messages.dir // "rtl"
 */
export async function loadMessages({ lng, apis, for: reader }: LoadOptions): Promise<Messages> {
  const language = resolveLanguage(lng);
  const locales = await Promise.all([
    loadLocales(language, reader === "user" ? [] : apis),
    reader === "operator" ? [] : loadUserWords(language),
  ]);
  return createMessages({ locales: locales.flat(), ...(reader === undefined ? {} : { for: reader }) });
}

/** One shipped language's locales: its shared words, and its strings of the given APIs. */
export async function loadLocales(lng: string, apis?: readonly (Api | ApiAlias)[]): Promise<Locale[]> {
  const locales = await load(lng, ["telerr", ...apiNames(apis)]);
  if (!locales.some(({ words }) => words))
    throw new Error(`the shared words of ${JSON.stringify(lng)} are missing: telerr/locales/${lng}/telerr has them`);
  return locales;
}

/** What a shipped language says to users. */
export const loadUserWords = (lng: string): Promise<Locale[]> => load(lng, ["user"]);

/** The names of APIs, each once; without it, all. */
export function apiNames(apis: readonly string[] = Object.keys(known)): readonly string[] {
  const names = apis.map((name) => {
    if (Object.hasOwn(known, name)) return known[name] ?? name;
    throw new TypeError(`there is no API ${JSON.stringify(name)}: it is one of ${Object.keys(known).join(", ")}`);
  });
  return [...new Set(names)];
}

async function load(lng: string, names: readonly string[]): Promise<Locale[]> {
  const loads = names.flatMap((name) => loaders[lng]?.[name]?.() ?? []);
  return (await Promise.all(loads)).map((module) => module.default);
}
