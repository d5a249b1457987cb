import type { AnyEntry } from "../catalogue/entry.ts";
import { directionOf, formattingLocale } from "../compile/language.ts";
import { filled } from "../messages/fill.ts";
import { createMessages, type Messages } from "../messages/messages.ts";
import { notesOf } from "../messages/notes.ts";
import { type Content, html, type Markup } from "../page/markup.ts";
import type { Labels } from "../schema/labels.ts";
import type { Locale } from "../schema/locale.ts";
import type { ReportWords } from "../schema/report.ts";
import type { SiteWords } from "../schema/site.ts";

/** The words of a site in one language. */
export interface EditionWords {
  readonly site: SiteWords;
  readonly labels: Labels;
  readonly report: ReportWords;
}

/** A text that is read letter for letter, from left to right whatever stands around it. */
export const literal = (text: string): Markup => html`<code dir="ltr">${text}</code>`;

/** What telerr notes of documents is English in every language. */
export const english = (text: string): Markup => html`<span lang="en" dir="ltr">${text}</span>`;

/** A site in one language: its words, and how it writes messages and numbers. */
export class Edition {
  readonly lng: string;
  readonly dir: "ltr" | "rtl";
  readonly locales: readonly Locale[];
  readonly messages: Messages;
  readonly words: SiteWords;
  readonly labels: Labels;
  readonly report: ReportWords;
  /** What the language calls itself. */
  readonly name: string;
  /** By which a script writes numbers, too. */
  readonly locale: string;
  readonly #number: Intl.NumberFormat;
  readonly #vendors: (api: string) => string;

  /** `vendors` says in which language a vendor writes. */
  constructor(
    lng: string,
    locales: readonly Locale[],
    { site, labels, report }: EditionWords,
    vendors: (api: string) => string,
  ) {
    const messages = createMessages({ locales, for: "operator" });
    const { dir } = messages.language({ lng });
    this.lng = lng;
    this.dir = dir;
    this.locales = locales;
    this.messages = messages;
    this.words = site;
    this.labels = labels;
    this.report = report;
    this.locale = formattingLocale(lng);
    this.#number = new Intl.NumberFormat(this.locale);
    this.#vendors = vendors;
    this.name = new Intl.DisplayNames(lng, { type: "language" }).of(lng) ?? lng;
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  /** A text of the site with a number in it. */
  count(text: string, count: number): string {
    return filled(text, { count: this.number(count) });
  }

  /** What a code is called in a sentence; digits also as the language writes them, because people search for these. */
  codeName(entry: AnyEntry): string {
    const own = this.#ownDigits(entry.code);
    return filled(this.#codeText(entry), { code: own === undefined ? entry.code : `${own} (${entry.code})` });
  }

  /** The same as a title, with the code as such. */
  codeTitle(entry: AnyEntry): Content {
    const own = this.#ownDigits(entry.code);
    const [before = "", behind = ""] = filled(this.#codeText(entry), { code: "\n" }).split("\n");
    return [before, own && `${own} `, literal(entry.code), behind];
  }

  /** What is an error by its number alone is none to who reads of it. */
  #codeText({ outcome, normal, emptyResult }: AnyEntry): string {
    const { error, success } = this.words.code;
    return outcome === "error" && !normal && !emptyResult ? error : success;
  }

  /** A number in the language's own digits, where these are others. */
  #ownDigits(code: string): string | undefined {
    if (!/^\d+$/.test(code)) return undefined;
    const digits = new Intl.NumberFormat(this.locale, { useGrouping: false });
    const own = code.replace(/\d/g, (digit) => digits.format(Number(digit)));
    return own === code ? undefined : own;
  }

  /** What a concept is called; its own name where the language has no word for it. */
  conceptName(name: string): string {
    return this.words.concepts.names[name] ?? name;
  }

  message(entry: AnyEntry): string {
    return this.messages.message(entry);
  }

  /** A message or a remedy with its literals as such, in the language that it is in; nothing where there is none. */
  said(entry: AnyEntry, part: "message" | "remedy"): Content {
    const parts = this.messages.parts(entry, part);
    if (parts.length === 0) return undefined;
    const text = parts.map((piece) => ("text" in piece ? piece.text : literal(piece.literal)));
    const lng = this.messages.languageOf(entry, part) ?? this.#vendors(entry.api);
    return lng === this.lng ? text : html`<span lang="${lng}" dir="${directionOf(lng)}">${text}</span>`;
  }

  /** What has to be known of a code before anybody acts on it: a sentence each. */
  notes(entry: AnyEntry, isStandard: boolean): readonly string[] {
    const empty = `${this.label("emptyResult")}: ${this.labels.phrases.emptyResult}`;
    return [...notesOf(entry, isStandard, this.labels, this.messages), ...(entry.emptyResult ? [empty] : [])];
  }

  /** The text of the labels of facts, which stand inside of lines elsewhere. */
  label(field: keyof Labels["fields"]): string {
    return capital(this.labels.fields[field], this.lng);
  }
}

/** A text as it begins a line. */
export const capital = (text: string, lng: string): string => text.slice(0, 1).toLocaleUpperCase(lng) + text.slice(1);
