import { createInstance, type i18n } from "i18next";
import type { Api, ApiAlias } from "../catalogue/api.ts";
import { languageFor, loadLocales } from "./load.ts";

/** What of an i18next instance `addMessages` uses: any of i18next 25, 26 and 27 has it. */
export interface I18nLike {
  readonly language: string;
  /** The namespaces that it knows. */
  readonly options?: { readonly ns?: string | readonly string[] };
  /** The languages that it looks in, in order. */
  readonly languages?: readonly string[];
  /** Adds the strings of one namespace in one language. */
  addResourceBundle(lng: string, ns: string, resources: object, deep?: boolean, overwrite?: boolean): unknown;
  /** Is told when the language changes. */
  on(event: "languageChanged", listener: (lng: string) => void): unknown;
  /** Is told no more. */
  off(event: "languageChanged", listener: (lng: string) => void): unknown;
  readonly store?: {
    /** Is told when a backend adds strings. */
    on(event: "added", listener: (lng: string, ns: string) => void): unknown;
    /** Is told no more. */
    off(event: "added", listener: (lng: string, ns: string) => void): unknown;
    /** Forgets that a namespace was loaded. */
    removeNamespaces?(ns: string): unknown;
  };
}

/** Which APIs `addMessages` adds, and where. */
export interface AddMessagesOptions {
  /** The APIs to load; without it, all. */
  readonly apis?: readonly (Api | ApiAlias)[];
  /**
   * One namespace for everything: `t("errors:voipms.invalid_did.message")`, with the shared words as `errors:telerr`.
   * Without it each API has its own: `t("voipms:invalid_did.message")`.
   */
  readonly namespace?: string;
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
    supportedLngs: false,
    ns: ["telerr"],
    defaultNS: "telerr",
    keySeparator: ".",
    nsSeparator: ":",
    resources: {},
    showSupportNotice: false,
    interpolation: { escapeValue: false },
  } as Parameters<typeof instance.init>[0]);
  await addMessages(instance, apis ? { apis } : {});
  return instance;
}

/** One language's bundles by namespace. */
async function loadBundles(lng: string, { apis, namespace }: AddMessagesOptions): Promise<Map<string, object>> {
  const bundles = new Map<string, object>();
  for (const { words, strings } of await loadLocales(lng, apis)) {
    for (const [name, bundle] of Object.entries({ ...(words ? { telerr: words } : {}), ...strings })) {
      if (namespace === undefined) bundles.set(name, bundle);
      else bundles.set(namespace, { ...bundles.get(namespace), [name]: bundle });
    }
  }
  return bundles;
}

const namespacesOf = ({ options }: I18nLike): readonly string[] =>
  typeof options?.ns === "string" ? [options.ns] : (options?.ns ?? []);

/**
 * Adds telerr's namespaces to the caller's own i18next, in its language, and follows `languageChanged`. A language is
 * loaded when it is first spoken; where telerr does not ship it, the first of the instance's fallback languages that is
 * shipped, else English, speaks for it. Texts of the app's own under the same keys are kept.
 *
 * @returns A function that stops following.
 * @throws TypeError (by rejection) when the instance has not been initialized, or for an API that does not exist.
 */
export async function addMessages(instance: I18nLike, options: AddMessagesOptions = {}): Promise<() => void> {
  if (typeof instance?.addResourceBundle !== "function" || !instance.language) {
    throw new TypeError("addMessages needs an initialized i18next: await i18n.init(…) first");
  }
  const added = new Map<string, Promise<void>>();
  const bundles = new Map<string, ReadonlyMap<string, object>>();
  let adding = false;
  // What the app has under the same keys stays: deep, and nothing is overwritten.
  const add = (as: string, namespace: string): void => {
    const bundle = bundles.get(as)?.get(namespace);
    if (!bundle || adding) return;
    adding = true;
    try {
      instance.addResourceBundle(as, namespace, bundle, true, false);
      // Else the app's backend would be asked for these namespaces, too.
      if (!own.has(namespace)) instance.store?.removeNamespaces?.(namespace);
    } finally {
      adding = false;
    }
  };
  const own = new Set(namespacesOf(instance));
  const follow = (lng: string): Promise<void> => {
    const tags = instance.languages ?? [lng];
    // The tag under which the instance finds the strings: its own, so that every `load` setting does.
    const as = tags.find((tag) => languageFor(tag) !== undefined) ?? tags[0] ?? lng;
    let loading = added.get(as);
    if (!loading) {
      loading = loadBundles(languageFor(as) ?? "en", options).then((loaded) => {
        bundles.set(as, loaded);
        for (const namespace of loaded.keys()) add(as, namespace);
      });
      added.set(as, loading);
      // A language that could not be loaded is asked for again the next time it is spoken.
      loading.catch(() => added.delete(as));
    }
    return loading;
  };
  const listener = (lng: string) => void follow(lng).catch(() => undefined);
  await follow(instance.language);
  instance.on("languageChanged", listener);
  // A backend that answers for one of these namespaces after all replaces what was there.
  instance.store?.on("added", add);
  return () => {
    instance.off("languageChanged", listener);
    instance.store?.off("added", add);
  };
}
