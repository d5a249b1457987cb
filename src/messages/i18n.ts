import { createInstance, type i18n } from "i18next";
import type { Api, ApiAlias } from "../catalogue/api.ts";
import {
  type Bundles,
  type NamespaceOptions,
  namespacesOf,
  neverAKey,
  Shelf,
  type Store,
  shippedFor,
  standInFor,
} from "./i18n-store.ts";
import { languageFor } from "./load.ts";

export type { NamespaceOptions } from "./i18n-store.ts";

/** What knows where an i18next instance looks for a language: its `services.languageUtils`. */
export interface LanguageUtilsLike {
  /** The tags that it looks under, in order: `fa-IR`, `fa`, then the fallback languages. */
  toResolveHierarchy(lng: string): string[];
}

/** What of an i18next instance `addMessages` uses: any of i18next 25, 26 and 27 has it. */
export interface I18nLike {
  readonly language: string;
  /** The namespaces that it knows. */
  readonly options?: { readonly ns?: string | readonly string[] };
  readonly services?: { readonly languageUtils?: LanguageUtilsLike };
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

/** Which APIs and languages `addMessages` adds, and where. */
export interface AddMessagesOptions extends NamespaceOptions {
  /** The languages to load at once, beside the one that is spoken: those that a server or `getFixedT` needs without waiting. */
  readonly lngs?: readonly string[];
}

/** Which language and which APIs `createI18n` loads. */
export interface CreateI18nOptions {
  /** BCP 47. */
  readonly lng: string;
  /** The languages to load at once, beside `lng` and English. */
  readonly lngs?: readonly string[];
  /** The APIs to load; without it, all. */
  readonly apis?: readonly (Api | ApiAlias)[];
}

/**
 * An i18next instance of its own with telerr's namespaces: one per API, and `telerr` for the shared words. Keys are
 * nested (`invalid_ip.message`), so that a context cannot turn one code into another. `await i18n.changeLanguage(…)` loads the
 * language first.
 *
 * @example
 * const i18n = await createI18n({ lng: "fa", apis: ["voipms"] })
 * i18n.t("voipms:invalid_credentials.message")
 */
export async function createI18n({ lng, lngs = [], apis }: CreateI18nOptions): Promise<i18n> {
  const instance = createInstance();
  const backend = createBackend(apis ? { apis } : {});
  await instance.use(backend).init({
    lng,
    fallbackLng: "en",
    preload: lngs,
    supportedLngs: false,
    ns: backend.namespaces,
    defaultNS: "telerr",
    keySeparator: ".",
    nsSeparator: ":",
    showSupportNotice: false,
    interpolation: { escapeValue: false },
  } as Parameters<typeof instance.init>[0]);
  return instance;
}

/** What i18next is told of a language and a namespace: strings, by its own types also one. */
type Told = (error: unknown, data: object | string | boolean | null | undefined) => void;

/** An app's own backend, made but not yet initialized: `new HttpBackend()`. */
export interface BackendLike {
  /** Called by i18next with its services. */
  init?(services: unknown, backendOptions: unknown, i18nextOptions: unknown): void;
  /** Reads one namespace of one language. */
  read(lng: string, namespace: string, callback: Told): unknown;
  /** Is told of a key that is missing. */
  create?(lngs: readonly string[], namespace: string, key: string, fallbackValue: string): void;
}

/** Which APIs `createBackend` has, where, and who has the other namespaces. */
export interface BackendOptions extends NamespaceOptions {
  /** The app's own backend: an instance holds one alone, so this one hands on what is not telerr's. */
  readonly backend?: BackendLike;
}

/** A backend plugin of i18next 25, 26 and 27. */
export interface TelerrBackend {
  readonly type: "backend";
  /** The namespaces that it has: `init({ ns: ["app", ...backend.namespaces] })`. */
  readonly namespaces: string[];
  /** Called by i18next with its services. */
  init(services: unknown, backendOptions?: unknown, i18nextOptions?: unknown): void;
  /** Reads one namespace of one language. */
  read(lng: string, namespace: string, callback: Told): void;
  /** Hands a missing key of another namespace to the app's own backend. */
  create(lngs: readonly string[], namespace: string, key: string, fallbackValue: string): void;
}

/**
 * A backend plugin: i18next loads telerr's namespaces as it loads any, before a language is spoken. Where telerr does not ship a
 * language, the first of the instance's fallback languages that is shipped, else English, speaks for it. `getFixedT` of a
 * language that is not loaded speaks one that is, and asks for it.
 *
 * @throws TypeError for an API that does not exist.
 * @example
 * createBackend({ apis: ["voipms"] }).namespaces // ["telerr","voipms"]
 */
export function createBackend(options: BackendOptions = {}): TelerrBackend {
  const { backend } = options;
  const namespaces = [...namespacesOf(options)];
  const shelf = new Shelf(options);
  let chainOf: (tag: string) => readonly string[] = (tag) => [tag];
  const load = async (lng: string, namespace: string): Promise<object> => {
    const shipped = shippedFor(lng, chainOf(lng));
    return shipped === undefined ? {} : ((await shelf.load(shipped)).get(namespace) ?? {});
  };
  return {
    type: "backend",
    namespaces,
    init: (services, backendOptions, i18nextOptions) => {
      backend?.init?.(services, backendOptions, i18nextOptions);
      const { languageUtils, resourceStore: store } = services as {
        readonly languageUtils: LanguageUtilsLike;
        readonly resourceStore: Store;
      };
      chainOf = (tag) => languageUtils.toResolveHierarchy(tag);
      const asked = new Set<string>();
      neverAKey(store, namespaces, shelf, chainOf, (tag) => {
        if (asked.has(tag)) return;
        asked.add(tag);
        for (const namespace of namespaces) {
          load(tag, namespace).then(
            (strings) => store.addResourceBundle(tag, namespace, strings, true, false),
            () => asked.delete(tag),
          );
        }
      });
    },
    read: (lng, namespace, callback) => {
      if (!namespaces.includes(namespace)) {
        if (backend) backend.read(lng, namespace, callback);
        else callback(new Error(`no backend has the namespace ${namespace}: give one to createBackend`), false);
        return;
      }
      load(lng, namespace).then(
        (strings) => callback(null, strings),
        (error: unknown) => callback(error, true),
      );
    },
    create: (lngs, namespace, key, fallbackValue) => {
      if (!namespaces.includes(namespace)) backend?.create?.(lngs, namespace, key, fallbackValue);
    },
  };
}

/**
 * Adds telerr's namespaces to the caller's own i18next, in its language and those of `lngs`, and follows `languageChanged`. A
 * language is loaded when it is first spoken, and until then one that is loaded speaks for it: a key is never shown. Where telerr
 * does not ship a language, the first of the instance's fallback languages that is shipped, else English, speaks for it. Texts of the
 * app's own under the same keys are kept.
 *
 * @returns A function that stops following.
 * @throws TypeError (by rejection) when the instance has not been initialized, or for an API that does not exist.
 */
export async function addMessages(instance: I18nLike, options: AddMessagesOptions = {}): Promise<() => void> {
  const { store, services } = instance ?? {};
  const languageUtils = services?.languageUtils;
  if (!store || !languageUtils || !instance.language) {
    throw new TypeError("addMessages needs an initialized i18next: await i18n.init(…) first");
  }
  const namespaces = namespacesOf(options);
  const shelf = new Shelf(options);
  const known = instance.options?.ns ?? [];
  const own = new Set(typeof known === "string" ? [known] : known);
  const added = new Map<string, Bundles>();
  let adding = false;
  // What the app has under the same keys stays: deep, and nothing is overwritten.
  const add = (tag: string, namespace: string): void => {
    const bundle = added.get(tag)?.get(namespace);
    if (!bundle || adding) return;
    adding = true;
    try {
      instance.addResourceBundle(tag, namespace, bundle, true, false);
      // Else the app's backend would be asked for these namespaces, too.
      if (!own.has(namespace)) store.removeNamespaces?.(namespace);
    } finally {
      adding = false;
    }
  };
  const chainOf = (tag: string) => languageUtils.toResolveHierarchy(tag);
  const follow = async (lng: string): Promise<void> => {
    const chain = chainOf(lng);
    // The tag under which the instance finds the strings: its own, so that every `load` setting does.
    const standIn = standInFor(lng, chain);
    const tag = standIn ? lng : (chain.find((each) => languageFor(each) !== undefined) ?? chain[0] ?? lng);
    if (added.has(tag)) return;
    const bundles = await shelf.load(standIn ?? languageFor(tag) ?? "en");
    if (added.has(tag)) return;
    added.set(tag, bundles);
    for (const namespace of bundles.keys()) add(tag, namespace);
  };
  const listener = (lng: string) => void follow(lng).catch(() => undefined);
  await Promise.all([instance.language, ...(options.lngs ?? [])].map(follow));
  const restore = neverAKey(store as unknown as Store, namespaces, shelf, chainOf, listener);
  instance.on("languageChanged", listener);
  // A backend that answers for one of these namespaces after all replaces what was there.
  store.on("added", add);
  return () => {
    instance.off("languageChanged", listener);
    store.off("added", add);
    restore();
  };
}
