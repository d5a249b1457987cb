import type { AnyEntry } from "../catalogue/entry.ts";
import type { AnyDecoded } from "../decode/decoded.ts";
import type { Strings, UserWords, Words } from "../schema/compiled.ts";
import type { Locale, Quotation } from "../schema/locale.ts";
import type { Category, Fix, Retry } from "../schema/vocabulary.ts";
import { filled } from "./fill.ts";
import { gapAfter, inARow } from "./in-a-row.ts";
import { languagesFor } from "./language.ts";
import { categoryFor, checkedReader, referenceOf, topicOf } from "./user.ts";

/** What a message can be asked for: an answer of `decode` or `identify`, or an entry; of any API. */
export type Told = AnyDecoded | AnyEntry;

/** Who is spoken to: who runs or writes the app, or who uses it. */
export type Reader = "operator" | "user";

/** A piece of a text: prose, or what stands in code or is typed, letter for letter. */
export type MessagePart = { readonly text: string } | { readonly literal: string };

/** Which language answers, and whom. */
export interface MessageOptions {
  /** BCP 47; another language than the first one loaded. `fa-IR` falls back to `fa`, then to the first, then to English. */
  readonly lng?: string;
  /**
   * `user` gets what an end user can understand and do; what is not theirs to mend becomes a neutral sentence with a
   * reference. Without it the reader for whom the messages were made: `operator`, unless said otherwise.
   */
  readonly for?: Reader;
  /** What a user can tell support, as the id of the request; without it `referenceOf`. */
  readonly reference?: string;
}

/** A language as HTML wants to know it: `<p lang={lng} dir={dir}>`. */
export interface Spoken {
  readonly lng: string;
  readonly dir: "ltr" | "rtl";
}

/** Words for answers and entries, in the languages that are loaded. */
export interface Messages {
  /** The language that answers without `lng`. */
  readonly lng: string;
  /** Which way that language is written. */
  readonly dir: "ltr" | "rtl";
  /**
   * The language that answers a tag, for the `lang` and `dir` of an element.
   *
   * @example
   * createMessages({ locales: [en, fa] }).language({ lng: "fa-IR" }).dir // "rtl"
   */
  language(options?: MessageOptions): Spoken;
  /**
   * The tag of the language in which a text is: where the one that was asked for has no such text, another one's. `undefined` where
   * it is the vendor's own wording, whose language `about(api).language` says, and where there is no such text.
   *
   * @example
   * createMessages({ locales: [fa, en] }).languageOf(lookup("voipms", "no_did"), "message") // "fa"
   */
  languageOf(told: Told, part: "message" | "remedy", options?: MessageOptions): string | undefined;
  /**
   * What happened, in one sentence; of a composed fax code two: its reason's and its state's. Where no loaded
   * language has it, the vendor's own wording, else the code.
   */
  message(told: Told, options?: MessageOptions): string;
  /** What to do about it; `undefined` where there is nothing to do or nothing is known. */
  remedy(told: Told, options?: MessageOptions): string | undefined;
  /**
   * The same text in pieces, without its quotation marks: for a UI that sets literals in a typeface of their own. Empty
   * where there is no such text.
   *
   * @example
   * createMessages({ locales: [en] }).parts(lookup("voipms", "missing_timeout"), "remedy") // [{"text":"Add the parameter "},{"literal":"timeout"},{"text":" with a whole number of seconds."}]
   */
  parts(told: Told, part: "message" | "remedy", options?: MessageOptions): readonly MessagePart[];
  /**
   * What a user is told about, as `phone-number` or `busy`: the key of the words in `telerr/locales/<lng>/user`. `later`,
   * `tomorrow` (where the wait is long), `support` and `unclear` are what is not theirs to mend.
   */
  topic(told: Told): string;
  /** The words for a category. */
  label(kind: "category", value: Category, options?: MessageOptions): string;
  /** The words for when to retry. */
  label(kind: "retry", value: Retry, options?: MessageOptions): string;
  /** The words for who can fix it. */
  label(kind: "fix", value: Fix, options?: MessageOptions): string;
}

interface Language {
  readonly lng: string;
  readonly dir: "ltr" | "rtl";
  quotation?: Quotation;
  words?: Words;
  readonly strings: Map<string, ReadonlyMap<string, Strings[string]>>;
  readonly user: Map<string, UserWords[string]>;
}

/** A text, its language and what stands around the literals in it; without a language it is a vendor's. */
interface Said {
  readonly text: string;
  readonly language?: Language | undefined;
}

/** What messages are made of. */
export interface CreateMessagesOptions {
  readonly locales: readonly Locale[];
  /** Who is spoken to where nothing else is said. */
  readonly for?: Reader;
}

/**
 * Messages from locales that are already loaded. Synchronous: for servers, the edge and single-file bundles. For users add the
 * language's words for them: `telerr/locales/<lng>/user`; without them a user is told the words of a category.
 *
 * @throws TypeError when no locale is given, or one that is none, and for a reader that there is not.
 * @example
 * createMessages({ locales: [en] }).message(decode("402", { api: "traitel-fax" }))
 */
export function createMessages({ locales, for: reader = "operator" }: CreateMessagesOptions): Messages {
  checkedReader(reader);
  const languages = new Map<string, Language>();
  // Of each code that has words of its own for users, their name; the same in every language.
  const topics = new Map<string, string>();
  for (const locale of locales) add(languages, topics, locale);
  const [first] = languages.values();
  if (!first) throw new TypeError('createMessages needs at least one locale, as import en from "telerr/locales/en"');

  // One list per requested tag: the language itself, its parents, English.
  const chains = new Map<string, readonly Language[]>();
  const chainOf = (lng: string): readonly Language[] => {
    let chain = chains.get(lng);
    if (!chain) {
      const tags = new Set([...languagesFor(lng, [...languages.keys()]), first.lng, "en"]);
      chain = [...tags].flatMap((tag) => languages.get(tag) ?? []);
      // Tags come from users; a server must not collect them for ever.
      if (chains.size < 100) chains.set(lng, chain);
    }
    return chain;
  };
  const chosen = (options: MessageOptions | undefined) => chainOf(options?.lng ?? first.lng);

  const ofEntry = (entry: AnyEntry, part: "message" | "remedy", chain: readonly Language[]): readonly Said[] => {
    for (const language of chain) {
      const text = language.strings.get(entry.api)?.get(entry.code)?.[part];
      if (text !== undefined) return [{ text, language }];
    }
    if (entry.outcome === "error" && entry.reason && entry.state) {
      const reason = ofEntry(entry.reason, part, chain);
      const state = ofEntry(entry.state, part, chain);
      if (part === "message") return [...reason, ...state];
      // What to do depends on what went wrong; how far it got may ask for something first.
      return entry.state.retry === "backoff" ? reason : [...state, ...reason];
    }
    return part === "remedy" || entry.text === undefined ? [] : [{ text: entry.text }];
  };

  const toOperator = (told: Told, part: "message" | "remedy", chain: readonly Language[]): readonly Said[] => {
    if (told.outcome === "unknown") {
      const language = chain.find(({ words }) => words);
      const text = language?.words?.unknown[told.why]?.[part] ?? (part === "message" ? told.why : undefined);
      return text === undefined ? [] : [{ text, language }];
    }
    const entry = "entry" in told ? told.entry : told;
    const sentences = ofEntry(entry, part, chain);
    return sentences.length > 0 || part === "remedy" ? sentences : [{ text: entry.code }];
  };

  const toUser = (told: Told, part: "message" | "remedy", chain: readonly Language[]): readonly Said[] => {
    const topic = messages.topic(told);
    for (const language of chain) {
      const words = language.user.get(topic);
      if (words) return words[part] === undefined ? [] : [{ text: words[part], language }];
    }
    if (part === "remedy") return [];
    const category = categoryFor(topic, told);
    const language = chain.find(({ words }) => words);
    return [{ text: language?.words?.category[category] ?? category, language }];
  };

  const say = (told: Told, part: "message" | "remedy", options: MessageOptions | undefined): readonly Said[] =>
    (checkedReader(options?.for ?? reader) === "user" ? toUser : toOperator)(told, part, chosen(options));

  /** Whose words name a reference has it filled in. */
  const flat = (told: Told, sentences: readonly Said[], options: MessageOptions | undefined): string => {
    const text = inARow(sentences.map((sentence) => sentence.text));
    return text.includes("{{reference}}") ? filled(text, { reference: options?.reference ?? referenceOf(told) }) : text;
  };

  const messages: Messages = Object.freeze({
    lng: first.lng,
    dir: first.dir,
    language: (options) => {
      const { lng, dir } = chosen(options)[0] ?? first;
      return { lng, dir };
    },
    languageOf: (told, part, options) => say(told, part, options)[0]?.language?.lng,
    message: (told, options) => flat(told, say(told, "message", options), options),
    remedy: (told, options) => {
      const sentences = say(told, "remedy", options);
      return sentences.length > 0 ? flat(told, sentences, options) : undefined;
    },
    parts: (told, part, options) =>
      say(told, part, options).flatMap((sentence, index, sentences) => {
        const gap = gapAfter(sentences[index - 1]?.text ?? "");
        const pieces = partsOf(sentence).map((piece) =>
          "literal" in piece ? { literal: flat(told, [{ text: piece.literal }], options) } : piece,
        );
        return gap === "" ? pieces : [{ text: gap }, ...pieces];
      }),
    topic: (told) => topicOf(told, (api, code) => topics.get(`${api}:${code}`)),
    label: (kind, value, options) => {
      const labels: Readonly<Record<string, string>> =
        chosen(options).find((language) => language.words)?.words?.[kind] ?? {};
      // What came from outside may be called as what every object has.
      return Object.hasOwn(labels, value) ? (labels[value] ?? value) : value;
    },
  } satisfies Messages);
  return messages;
}

function partsOf({ text, language }: Said): MessagePart[] {
  const quotation = language?.quotation;
  if (!quotation) return [{ text }];
  const [before, behind] = quotation;
  const [first = "", ...others] = text.split(before);
  const pieces = others.flatMap((other) => {
    const [literal = "", ...rest] = other.split(behind);
    return [{ literal }, { text: rest.join(behind) }];
  });
  return [{ text: first }, ...pieces].filter((piece) => !("text" in piece) || piece.text !== "");
}

function add(languages: Map<string, Language>, topics: Map<string, string>, locale: Locale): void {
  if (
    typeof locale !== "object" ||
    locale === null ||
    typeof locale.lng !== "string" ||
    typeof locale.strings !== "object"
  ) {
    // A module that was required whole holds a language.
    const quoted = String(JSON.stringify(locale)).slice(0, 100);
    throw new TypeError(
      `${quoted} is not a locale: import one, as telerr/locales/en, or require("telerr/locales/en").default`,
    );
  }
  let language = languages.get(locale.lng);
  if (!language) {
    language = { lng: locale.lng, dir: locale.dir, strings: new Map(), user: new Map() };
    languages.set(locale.lng, language);
  }
  if (locale.words) language.words = locale.words;
  if (locale.quotation) language.quotation = locale.quotation;
  for (const [topic, words] of Object.entries(locale.user ?? {})) {
    language.user.set(topic, words);
    for (const [api, codes] of Object.entries(words.codes ?? {})) {
      for (const code of codes) topics.set(`${api}:${code}`, topic);
    }
  }
  for (const [api, strings] of Object.entries(locale.strings)) {
    language.strings.set(api, new Map(Object.entries(strings)));
  }
}
