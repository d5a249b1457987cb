import type { Api } from "../catalogue/api.ts";
import type { Entry } from "../catalogue/entry.ts";
import type { Messages } from "../messages/messages.ts";
import type { Category, Fix, Retry } from "../schema/vocabulary.ts";

/** What is known of a code, as programs read it. */
export interface Facts {
  readonly api: Api;
  readonly code: string;
  readonly category: Category;
  readonly retry: Retry;
  /** Who can act; not of a success. */
  readonly fix?: Fix;
  readonly message: string;
}

/** Makes explanations; each sentence is made once. */
export class Explainer {
  readonly #messages: Messages;
  readonly #most: number;
  readonly #spell: (note: string) => string;
  readonly #sentences = new Map<Entry, string>();
  readonly #notes = new Map<Entry, Uint8Array>();
  readonly #facts = new Map<Entry, Facts>();
  readonly #json = new Map<Entry, string>();

  constructor(messages: Messages, most: number, spell = (note: string) => note) {
    this.#messages = messages;
    this.#most = most;
    this.#spell = spell;
  }

  /** ` ⟵ voipms: This DID is not valid (invalid_argument, fix: caller)`, in UTF-8 and without control characters. */
  note(found: readonly { readonly entry: Entry }[]): Uint8Array {
    const only = found.length === 1 ? found[0]?.entry : undefined;
    if (only === undefined) return this.#noteOf(found.map(({ entry }) => entry));
    let note = this.#notes.get(only);
    if (note === undefined) {
      note = this.#noteOf([only]);
      this.#notes.set(only, note);
    }
    return note;
  }

  /** What is the same wherever the code stands. */
  facts(entry: Entry): Facts {
    let facts = this.#facts.get(entry);
    if (facts === undefined) {
      facts = {
        api: entry.api,
        code: entry.code,
        category: entry.category,
        retry: entry.retry,
        ...(entry.outcome === "error" ? { fix: entry.fix } : {}),
        message: this.#messages.message(entry),
      };
      this.#facts.set(entry, facts);
    }
    return facts;
  }

  /** The same as the members of a JSON object, without its braces. */
  factsJson(entry: Entry): string {
    let json = this.#json.get(entry);
    if (json === undefined) {
      json = JSON.stringify(this.facts(entry)).slice(1, -1);
      this.#json.set(entry, json);
    }
    return json;
  }

  #noteOf(entries: readonly Entry[]): Uint8Array {
    const more = entries.length > this.#most ? `; +${entries.length - this.#most}` : "";
    const sentences = entries.slice(0, this.#most).map((entry) => this.#sentence(entry));
    return new TextEncoder().encode(this.#spell(` ⟵ ${sentences.join("; ")}${more}`));
  }

  #sentence(entry: Entry): string {
    let sentence = this.#sentences.get(entry);
    if (sentence === undefined) {
      const message = this.#messages
        .message(entry)
        .replace(/\p{Cc}+/gu, " ")
        .replace(/[.。।]\s*$/, "");
      // What is written from right to left must not turn the words around it.
      const isolated = this.#messages.dir === "rtl" ? `\u2068${message}\u2069` : message;
      const fix = entry.outcome === "error" ? `, fix: ${entry.fix}` : "";
      sentence = `${entry.api}: ${isolated} (${entry.category}${fix})`;
      this.#sentences.set(entry, sentence);
    }
    return sentence;
  }
}
