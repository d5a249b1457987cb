import { createInstance, type i18n } from "i18next";
import type { Api, ApiAlias } from "../catalogue/api.ts";
import { languages, loadLocales, resolveLanguage } from "./load.ts";

/** What of an i18next instance `addMessages` uses: any of i18next 25, 26 and 27 has it. */
export interface I18nLike {
  readonly language: string;
  readonly isInitialized?: boolean;
  /** Adds the strings of one namespace in one language. */
  addResourceBundle(lng: string, ns: string, resources: object, deep?: boolean, overwrite?: boolean): unknown;
  /** Is told when the language changes. */
  on(event: "languageChanged", listener: (lng: string) => void): unknown;
  /** Is told no more. */
  off(event: "languageChanged", listener: (lng: string) => void): unknown;
}

/** Which language and which APIs `createI18n` loads. */
export interface CreateI18nOptions {
  /** BCP 47. */
  readonly lng: string;
  /** The APIs to load; without it, all. */
  readonly apis?: readonly (Api | ApiAlias)[];
}

/**
 * An i18next instance of its own with telerr's namespaces: one per API, and `telerr` for the shared words. Keys are
 * nested (`invalid_ip.message`), so that a context cannot turn one code into another.
 *
 * @example
 * const i18n = await createI18n({ lng: "fa", apis: ["voipms"] })
 * i18n.t("voipms:invalid_credentials.message")
 */
export async function createI18n({ lng, apis }: CreateI18nOptions): Promise<i18n> {
  const instance = createInstance();
  await instance.init({
    lng,
    fallbackLng: "en",
    supportedLngs: [...languages],
    nonExplicitSupportedLngs: true,
    load: "all",
    ns: ["telerr"],
    defaultNS: "telerr",
    keySeparator: ".",
    nsSeparator: ":",
    resources: {},
    showSupportNotice: false,
    interpolation: { escapeValue: false },
  } as Parameters<typeof instance.init>[0]);
  await addBundles(instance, "en", apis);
  await addMessages(instance, apis ? { apis } : {});
  return instance;
}

async function addBundles(instance: I18nLike, lng: string, apis?: readonly (Api | ApiAlias)[]): Promise<void> {
  for (const { words, strings } of await loadLocales(lng, apis)) {
    if (words) instance.addResourceBundle(lng, "telerr", words, true, true);
    for (const [api, bundle] of Object.entries(strings)) instance.addResourceBundle(lng, api, bundle, true, true);
  }
}

/**
 * Adds telerr's namespaces to the caller's own i18next, in its language, and follows `languageChanged`.
 *
 * @returns A function that stops following.
 * @throws TypeError (by rejection) when the instance has not been initialized.
 */
export async function addMessages(
  instance: I18nLike,
  { apis }: { readonly apis?: readonly (Api | ApiAlias)[] } = {},
): Promise<() => void> {
  if (typeof instance.addResourceBundle !== "function" || !instance.language) {
    throw new TypeError("addMessages needs an initialized i18next: await i18n.init(…) first");
  }
  const loaded = new Map<string, Promise<void>>();
  const follow = (lng: string): Promise<void> => {
    const shipped = resolveLanguage(lng);
    let adding = loaded.get(shipped);
    if (!adding) {
      adding = addBundles(instance, shipped, apis);
      loaded.set(shipped, adding);
    }
    return adding;
  };
  const listener = (lng: string) => void follow(lng).catch(() => loaded.delete(resolveLanguage(lng)));
  await follow(instance.language);
  instance.on("languageChanged", listener);
  return () => void instance.off("languageChanged", listener);
}
