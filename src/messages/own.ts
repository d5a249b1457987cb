import type { Api } from "../catalogue/api.ts";
import { apis as builtIn } from "../catalogue/apis.ts";
import type { OwnCompiled } from "../schema/compiled.ts";
import type { Locale } from "../schema/locale.ts";
import { languagesFor } from "./language.ts";
import { languageFor, loadLocales, loadUserWords, resolveLanguage } from "./load.ts";
import { createMessages, type Messages, type Reader } from "./messages.ts";

/** The locales of one's own in the language that serves a tag, and in English, which it falls back to. */
export async function loadOwnLocales(lng: string, catalogues: readonly OwnCompiled[]): Promise<Locale[]> {
  const loads = catalogues.flatMap(({ locales = {} }) =>
    [...new Set([...languagesFor(lng, Object.keys(locales)), "en"])].flatMap((tag) =>
      Object.hasOwn(locales, tag) ? [locales[tag]?.()] : [],
    ),
  );
  return (await Promise.all(loads)).flatMap((module) => module?.default ?? []);
}

/** The locales of one's own in every language. */
export async function loadEveryOwnLocale(catalogues: readonly OwnCompiled[]): Promise<Locale[]> {
  const loads = catalogues.flatMap(({ locales = {} }) => Object.values(locales).map((load) => load()));
  return (await Promise.all(loads)).map((module) => module.default);
}

/** Messages in one language, of built-in APIs and of one's own. */
export async function loadAllMessages(
  lng: string,
  names: readonly string[],
  catalogues: readonly OwnCompiled[],
  reader?: Reader,
): Promise<Messages> {
  const locales = await loadAllLocales(lng, names, catalogues, reader);
  return createMessages({ locales, ...(reader === undefined ? {} : { for: reader }) });
}

/** The locales that they are made of. A language that only one's own speak is spoken by them. */
export async function loadAllLocales(
  lng: string,
  names: readonly string[],
  catalogues: readonly OwnCompiled[],
  reader?: Reader,
): Promise<Locale[]> {
  const ours = await loadLocales(
    resolveLanguage(lng),
    reader === "user" ? [] : builtIn.filter((api: Api) => names.includes(api)),
  );
  const own = await loadOwnLocales(
    lng,
    catalogues.filter(({ api }) => names.includes(api)),
  );
  const spoken =
    languageFor(lng) === undefined &&
    languagesFor(
      lng,
      own.map((locale) => locale.lng),
    ).length > 0;
  const user = reader === "operator" ? [] : await loadUserWords(resolveLanguage(lng));
  return [...(spoken ? [...own, ...ours] : [...ours, ...own]), ...user];
}
