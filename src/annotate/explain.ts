import type { AnyEntry } from "../catalogue/entry.ts";
import { isolated } from "../messages/isolated.ts";
import type { Messages } from "../messages/messages.ts";
import type { Category, Fix, Retry } from "../schema/vocabulary.ts";
import { fieldName } from "./json-line.ts";

/** What is known of a code, as programs read it. */
export interface Facts {
  readonly api: string;
  readonly code: string;
  readonly category: Category;
  readonly retry: Retry;
  /** Who can act; not of a success. */
  readonly fix?: Fix;
  readonly message: string;
}

/** How explanations are written. */
interface Wording {
  /** How many codes a note explains. */
  readonly most?: number;
  readonly spell?: (text: string) => string;
  readonly paint?: (note: string) => string;
  readonly spellJson?: (json: string) => string;
}

const encoder = /* @__PURE__ */ new TextEncoder();

/** Makes explanations; each sentence is made once. */
export class Explainer {
  readonly #messages: Messages;
  readonly #most: number;
  readonly #spell: (text: string) => string;
  readonly #paint: (note: string) => string;
  readonly #spellJson: (json: string) => string;
  readonly #sentences = new Map<AnyEntry, string>();
  readonly #notes = new Map<AnyEntry, Uint8Array>();
  readonly #facts = new Map<AnyEntry, Facts>();
  readonly #json = new Map<AnyEntry, string>();
  readonly #fields = new Map<AnyEntry, Uint8Array>();

  constructor(messages: Messages, { most = 3, spell = String, paint = String, spellJson = String }: Wording) {
    this.#messages = messages;
    this.#most = most;
    this.#spell = spell;
    this.#paint = paint;
    this.#spellJson = spellJson;
  }

  /** ` ⟵ voipms invalid_did: This DID is not valid (invalid_argument, fix: caller)`, in UTF-8 and without control characters. */
  note(found: readonly { readonly entry?: AnyEntry }[]): Uint8Array {
    return bytesFor(found, this.#notes, (entries) => this.#noteOf(entries));
  }

  /** What is the same wherever the code stands. */
  facts(entry: AnyEntry): Facts {
    let facts = this.#facts.get(entry);
    if (facts === undefined) {
      facts = {
        api: entry.api,
        code: entry.code,
        category: entry.category,
        retry: entry.retry,
        ...(entry.fix === undefined ? {} : { fix: entry.fix }),
        message: this.#messages.message(entry),
      };
      this.#facts.set(entry, facts);
    }
    return facts;
  }

  /** The same as the members of a JSON object, without its braces. */
  factsJson(entry: AnyEntry): string {
    let json = this.#json.get(entry);
    if (json === undefined) {
      json = this.#spellJson(JSON.stringify(this.facts(entry)).slice(1, -1));
      this.#json.set(entry, json);
    }
    return json;
  }

  /** `"telerr":[{"api":"voipms","code":"invalid_did",…}]`, for an object of JSON. */
  field(found: readonly { readonly entry?: AnyEntry }[]): Uint8Array {
    return bytesFor(found, this.#fields, (entries) => this.#fieldOf(entries));
  }

  #fieldOf(entries: readonly AnyEntry[]): Uint8Array {
    const objects = entries.map((entry) => {
      const facts = this.facts(entry);
      return { ...facts, message: this.#spell(facts.message) };
    });
    return encoder.encode(`"${fieldName}":${JSON.stringify(objects)}`);
  }

  #noteOf(entries: readonly AnyEntry[]): Uint8Array {
    const more = entries.length > this.#most ? `; +${entries.length - this.#most}` : "";
    const sentences = entries.slice(0, this.#most).map((entry) => this.#sentence(entry));
    return encoder.encode(this.#paint(this.#spell(` ⟵ ${sentences.join("; ")}${more}`)));
  }

  #sentence(entry: AnyEntry): string {
    let sentence = this.#sentences.get(entry);
    if (sentence === undefined) {
      const message = this.#messages
        .message(entry)
        .replace(/\p{Cc}+/gu, " ")
        .replace(/[.。।]\s*$/, "");
      // What is written from right to left must not turn the words around it.
      const apart = isolated(message, this.#messages);
      const fix = entry.fix === undefined ? "" : `, fix: ${entry.fix}`;
      sentence = `${entry.api} ${entry.code}: ${apart} (${entry.category}${fix})`;
      this.#sentences.set(entry, sentence);
    }
    return sentence;
  }
}

/** What is said of a line's codes; of a single one, as nearly every line has it, it is made once. */
function bytesFor(
  found: readonly { readonly entry?: AnyEntry }[],
  made: Map<AnyEntry, Uint8Array>,
  make: (entries: readonly AnyEntry[]) => Uint8Array,
): Uint8Array {
  const only = found.length === 1 ? found[0]?.entry : undefined;
  if (only === undefined) return make(found.flatMap(({ entry }) => entry ?? []));
  const bytes = made.get(only) ?? make([only]);
  made.set(only, bytes);
  return bytes;
}
