// telerr's strings in the store of an i18next instance: what is loaded is found there, and what is not yet is never a key.
import type { Api, ApiAlias } from "../catalogue/api.ts";
import { apis as known, leading } from "../generated/loaders.ts";
import type { Strings } from "../schema/compiled.ts";
import { partOf } from "../schema/parts.ts";
import { inARow } from "./in-a-row.ts";
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

/** The APIs by their own names and by those that they are asked for by: `ippanel` beside `persian-sms`. */
const namesOf = (apis: readonly string[] = Object.keys(known)): readonly string[] => [
  ...new Set([...apiNames(apis), ...apis]),
];

/** The namespaces that are telerr's: `telerr` for the shared words and one a name of an API, or the one that is asked for. */
export const namespacesOf = ({ apis, namespace }: NamespaceOptions): readonly string[] =>
  namespace === undefined ? ["telerr", ...namesOf(apis)] : [namespace];

/**
 * What speaks for a tag whose parent would speak in another script, as `zh` (Simplified) for `zh-TW` (Traditional): the first
 * shipped one that is no parent, else English. `undefined` where no parent would.
 */
export function standInFor(tag: string, chain: readonly string[]): string | undefined {
  const isShipped = (other: string) => languageFor(other) !== undefined;
  const isParent = (other: string) => tag.startsWith(`${other}-`);
  const isMisled = chain.includes(tag) && !isShipped(tag) && chain.some((other) => isParent(other) && isShipped(other));
  return isMisled ? languageFor(chain.find((other) => !isParent(other) && isShipped(other)) ?? "en") : undefined;
}

/**
 * The shipped language that an instance finds under a tag, where `chain` is where it looks for it, in order: none where it finds
 * the same or a better one further on. English where nothing of it is shipped.
 */
export function shippedFor(tag: string, chain: readonly string[]): string | undefined {
  const others = chain.slice(chain.indexOf(tag) + 1);
  const own = languageFor(tag);
  if (own !== undefined) return own !== tag && others.includes(own) ? undefined : own;
  const standIn = standInFor(tag, chain);
  if (standIn !== undefined) return standIn;
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
      if (words) bundles.set("telerr", words);
      for (const [api, texts] of Object.entries(strings))
        bundles.set(api, { ...texts, ...composedOf(texts, leading[api] ?? []) });
    }
    for (const name of namesOf(apis)) bundles.set(name, bundles.get(apiNames([name])[0] ?? name) ?? {});
    const all: Bundles = namespace === undefined ? bundles : new Map([[namespace, Object.fromEntries(bundles)]]);
    this.#loaded.set(lng, all);
    return all;
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

/** The texts of codes that are composed of a state and a reason: both say what happened, the reason what to do, and a leading state before it. */
function composedOf(texts: Strings, leaders: readonly string[]): Strings {
  const of = (part: "state" | "reason") => Object.entries(texts).filter(([code]) => partOf(code) === part);
  return Object.fromEntries(
    of("state").flatMap(([state, { message, remedy }]) =>
      of("reason").map(([reason, texts]) => {
        const remedies = [leaders.includes(state) ? remedy : undefined, texts.remedy].filter(
          (each) => each !== undefined,
        );
        return [
          `${state.slice(0, 1)}${reason.slice(1)}`,
          {
            message: inARow([texts.message, message]),
            ...(remedies.length > 0 ? { remedy: inARow(remedies) } : {}),
          },
        ];
      }),
    ),
  );
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
    const chain = chainOf(lng);
    const isMisled = standInFor(lng, chain) !== undefined;
    if (isMisled || languageFor(lng) !== undefined) follow(lng);
    const near = shelf.text(lng, ns, key, false);
    if (near !== undefined) return near;
    const goesOn =
      !isMisled && chain.some((tag) => tag !== lng && before.call(store, tag, ns, key, options) !== undefined);
    return goesOn ? undefined : shelf.text(lng, ns, key, true);
  };
  store.getResource = answered;
  return () => {
    // Whoever has put something before it since keeps that.
    if (store.getResource === answered) store.getResource = before;
  };
}
