import type { Entry } from "../catalogue/entry.ts";
import type { Messages } from "../messages/messages.ts";

const encoder = /* @__PURE__ */ new TextEncoder();

/** Makes explanations; each sentence is made once. */
export class Explainer {
  readonly #messages: Messages;
  readonly #most: number;
  readonly #sentences = new Map<Entry, string>();
  readonly #notes = new Map<Entry, Uint8Array>();

  constructor(messages: Messages, most: number) {
    this.#messages = messages;
    this.#most = most;
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

  message(entry: Entry): string {
    return this.#messages.message(entry);
  }

  #noteOf(entries: readonly Entry[]): Uint8Array {
    const more = entries.length > this.#most ? `; +${entries.length - this.#most}` : "";
    const sentences = entries.slice(0, this.#most).map((entry) => this.#sentence(entry));
    return encoder.encode(` ⟵ ${sentences.join("; ")}${more}`);
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
