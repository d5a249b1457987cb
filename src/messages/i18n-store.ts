// telerr's strings in the store of an i18next instance: what is loaded is found there, and what is not yet is never a key.
import type { Api, ApiAlias } from "../catalogue/api.ts";
import { languagesFor } from "./language.ts";
import { apiNames, languageFor, loadLocales } from "./load.ts";

/** Which APIs are added to i18next, and where. */
export interface NamespaceOptions {
  /** The APIs to load; without it, all. */
  readonly apis?: readonly (Api | ApiAlias)[];
  /**
   * One namespace for everything: `t("errors:voipms.invalid_did.message")`, with the shared words as `errors:telerr`.
   * Without it each API has its own: `t("voipms:invalid_did.message")`.
   */
  readonly namespace?: string;
}

/** What of the store of an i18next instance is used: those of 25, 26 and 27 have it, and their types do not say so. */
export interface Store {
  /** The text under a key, where it is loaded. */
  getResource(lng: string, ns: string, key?: string, options?: object): unknown;
  addResourceBundle(lng: string, ns: string, resources: object, deep: boolean, overwrite: boolean): void;
}

/** One language's strings by namespace. */
export type Bundles = ReadonlyMap<string, object>;

/** The namespaces that are telerr's: `telerr` for the shared words and one an API, or the one that is asked for. */
export const namespacesOf = ({ apis, namespace }: NamespaceOptions): readonly string[] =>
  namespace === undefined ? ["telerr", ...apiNames(apis)] : [namespace];

/**
 * The shipped language that an instance finds under a tag, where `chain` is where it looks for it, in order: none where it finds
 * the same or a better one further on. English where nothing of it is shipped.
 */
export function shippedFor(tag: string, chain: readonly string[]): string | undefined {
  const others = chain.slice(chain.indexOf(tag) + 1);
  const own = languageFor(tag);
  if (own !== undefined) return own !== tag && others.includes(own) ? undefined : own;
  return others.some((other) => languageFor(other) !== undefined) ? undefined : "en";
}

/** Loads languages, each once, and remembers them. */
export class Shelf {
  readonly #options: NamespaceOptions;
  readonly #loading = new Map<string, Promise<Bundles>>();
  readonly #loaded = new Map<string, Bundles>();

  constructor(options: NamespaceOptions) {
    this.#options = options;
  }

  /** One shipped language's strings. */
  load(lng: string): Promise<Bundles> {
    let loading = this.#loading.get(lng);
    if (!loading) {
      loading = this.#read(lng);
      this.#loading.set(lng, loading);
      // A language that could not be loaded is asked for again the next time it is spoken.
      loading.catch(() => this.#loading.delete(lng));
    }
    return loading;
  }

  async #read(lng: string): Promise<Bundles> {
    const { apis, namespace } = this.#options;
    const bundles = new Map<string, object>();
    for (const { words, strings } of await loadLocales(lng, apis)) {
      for (const [name, bundle] of Object.entries({ ...(words ? { telerr: words } : {}), ...strings })) {
        if (namespace === undefined) bundles.set(name, bundle);
        else bundles.set(namespace, { ...bundles.get(namespace), [name]: bundle });
      }
    }
    this.#loaded.set(lng, bundles);
    return bundles;
  }

  /** The text under a key in what is loaded of a language; with `any`, in whatever is loaded, English first. */
  text(lng: string, ns: string, key: string, any: boolean): string | undefined {
    const loaded = [...this.#loaded.keys()];
    const candidates = any ? ["en", ...loaded] : languagesFor(lng, loaded);
    for (const each of candidates) {
      const text = textAt(this.#loaded.get(each)?.get(ns), key);
      if (text !== undefined) return text;
    }
    return undefined;
  }
}

function textAt(bundle: object | undefined, key: string): string | undefined {
  let value: unknown = bundle;
  for (const part of key.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  return typeof value === "string" ? value : undefined;
}

/**
 * Lets a store answer for a language that is not loaded yet: by one that is, and the language is asked for at once (`follow`), so
 * that the store says `added` when it is there. Clones of an instance share its store, and so this.
 *
 * @param chainOf Where an instance looks for a tag, in order.
 * @returns A function that lets the store be as it was.
 */
export function neverAKey(
  store: Store,
  namespaces: readonly string[],
  shelf: Shelf,
  chainOf: (tag: string) => readonly string[],
  follow: (tag: string) => void,
): () => void {
  const before = store.getResource;
  const answered = (lng: string, ns: string, key?: string, options?: object): unknown => {
    const found = before.call(store, lng, ns, key, options);
    if (found !== undefined || typeof key !== "string" || !namespaces.includes(ns)) return found;
    if (languageFor(lng) !== undefined) follow(lng);
    const near = shelf.text(lng, ns, key, false);
    if (near !== undefined) return near;
    const goesOn = chainOf(lng).some((tag) => tag !== lng && before.call(store, tag, ns, key, options) !== undefined);
    return goesOn ? undefined : shelf.text(lng, ns, key, true);
  };
  store.getResource = answered;
  return () => {
    // Whoever has put something before it since keeps that.
    if (store.getResource === answered) store.getResource = before;
  };
}
