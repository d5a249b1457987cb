import { Anchors, type Quads, quadsOf } from "./anchors.ts";
import { byteSet, bytesOf, inWord, numberIn } from "./bytes.ts";
import { WordTable } from "./lexicon.ts";
import type { ReadOptions } from "./line-reader.ts";
import { isLettered, NumberScan } from "./number-scan.ts";
import { type KnownApi, type Vocabulary, wordsOf } from "./vocabulary.ts";

/** Finds the lines that may hold a code, at a fraction of the cost of reading them: it overlooks none. */
export class LogScanner {
  readonly #anchors: Anchors;
  readonly #numbers: NumberScan | undefined;
  readonly #only: KnownApi | undefined;
  /** The texts of a standard that are one word, which counts beside its number alone. */
  readonly #texts = new WordTable();
  #bytes: Uint8Array = new Uint8Array(0);
  #quads: Quads = { base: 0, values: new Int32Array(0) };
  /** The anchor that comes next, while numbers before it are found; `undefined` where it has to be looked for. */
  #ahead: number | undefined;

  /** @param undocumented What stands in a code's place is looked for, too. */
  constructor(vocabulary: Vocabulary, { undocumented = false, successes = false }: ReadOptions = {}) {
    const { only } = vocabulary;
    this.#anchors = preparedAnchors(vocabulary, { undocumented, successes });
    this.#only = only;
    for (const text of only?.isStandard ? loneTexts(only) : []) this.#texts.add(bytesOf(text));
    this.#numbers = only?.numeric ? new NumberScan(only, vocabulary, { undocumented, successes }) : undefined;
  }

  /** Sets what `next` looks at. */
  over(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#quads = quadsOf(bytes);
    this.#ahead = undefined;
  }

  /** Where the next thing stands in [from, to) that may be a code; -1 where there is none. Both are line starts. */
  next(from: number, to: number): number {
    if (!this.#anchors.isComplete) return from < to ? from : -1;
    if (!this.#numbers) return this.#nextAnchor(from, to);
    if (this.#ahead !== undefined && this.#ahead >= 0 && this.#ahead < from) this.#ahead = undefined;
    this.#ahead ??= this.#nextAnchor(from, to);
    const number = this.#numbers.next(this.#bytes, from, this.#ahead < 0 ? to : this.#lineEnd(this.#ahead, to));
    return number < 0 ? this.#ahead : number;
  }

  #nextAnchor(from: number, to: number): number {
    for (let start = from; ; ) {
      const at = this.#anchors.next(this.#bytes, this.#quads, start, to);
      if (at < 0 || this.#counts(at, to)) return at;
      start = at + 1;
    }
  }

  /**
   * A key that is looked for in quotes counts where a word stands behind it that is spelt as codes are, a text of one word where a
   * number stands beside it that may be a code.
   */
  #counts(at: number, to: number): boolean {
    const bytes = this.#bytes;
    if (bytes[at] === 0x22) return holdsJoinedWord(bytes, at + 1, to);
    if (this.#texts.count === 0) return true;
    const end = wordEnd(bytes, at, to);
    return (
      this.#texts.indexOf(bytes, at, end) < 0 ||
      this.#hasNumber(Math.max(0, at - besideText), at) ||
      this.#hasNumber(end, Math.min(to, end + besideText))
    );
  }

  /** Whether a number in [from, to) may be a code, or something that is escaped. */
  #hasNumber(from: number, to: number): boolean {
    const bytes = this.#bytes;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number;
      if (byte === 0x5c || byte === 0x25 || byte >= 0x80) return true;
      if (inWord[byte] === 0) continue;
      const end = wordEnd(bytes, at, bytes.length);
      if (this.#only?.values.has(numberIn(bytes, at, end, this.#only.hexDigits))) return true;
      at = end;
    }
    return false;
  }

  #lineEnd(at: number, to: number): number {
    const end = this.#bytes.indexOf(0x0a, at);
    return end < 0 || end >= to ? to : end + 1;
  }
}

/** The texts of one word that neither another text nor a code begins with. */
function loneTexts(api: KnownApi): string[] {
  const texts = api.entries.map(({ title, text }) => title ?? text ?? "");
  const longer = [
    ...texts.filter((text) => text.includes(" ")),
    ...api.entries.flatMap((entry) => wordsOf(api, entry)),
  ];
  const isBegun = (word: string) => longer.some((text) => text.toLowerCase().startsWith(word.toLowerCase()));
  return texts.filter((text) => /^[a-z]+$/i.test(text) && !isBegun(text));
}

// How far from its number a text may stand that counts beside it alone, with what may be around both.
const besideText = 16;

/** Where the word ends that a position is in. */
function wordEnd(bytes: Uint8Array, start: number, to: number): number {
  let at = start;
  while (at < to && inWord[bytes[at] as number] === 1) at++;
  return at;
}

/** Whether a word with an underscore stands behind a key: `status": "never_heard"`, its quotes escaped or not. */
function holdsJoinedWord(bytes: Uint8Array, key: number, to: number): boolean {
  let at = wordEnd(bytes, key, to);
  const sign = at;
  while (at < to && isBetween[bytes[at] as number] === 1) at++;
  for (; at > sign && at < to && inWord[bytes[at] as number] === 1; at++) if (bytes[at] === 0x5f) return true;
  return false;
}

const isBetween = /* @__PURE__ */ byteSet("\"'\\:= ");

const prepared = new WeakMap<Vocabulary, Map<string, Anchors>>();

/** Those of one vocabulary are made once. */
function preparedAnchors(vocabulary: Vocabulary, options: Required<ReadOptions>): Anchors {
  const ofVocabulary = prepared.get(vocabulary) ?? new Map<string, Anchors>();
  prepared.set(vocabulary, ofVocabulary);
  const key = JSON.stringify(options);
  const anchors = ofVocabulary.get(key) ?? new Anchors(anchorsOf(vocabulary, options));
  ofVocabulary.set(key, anchors);
  return anchors;
}

/** What a line has to hold to hold a code: the code itself, or of an API of numbers its name or a text. */
function anchorsOf(vocabulary: Vocabulary, { undocumented, successes }: Required<ReadOptions>): Set<string> {
  const anchors = new Set<string>();
  for (const api of vocabulary.read) {
    const { section } = api;
    if (!api.numeric) {
      for (const entry of api.entries)
        if (entry.outcome === "error" || successes) for (const word of wordsOf(api, entry)) anchors.add(word);
    }
    if (api.numeric) {
      const forms = vocabulary.only ? [] : formsAsWritten(section.forms ?? []);
      for (const form of forms) anchors.add(form);
      // The text comes with the number.
      for (const { title, text } of api.entries)
        for (const spelling of spellingsOf(title ?? text ?? "", api.isStandard, vocabulary.only === api))
          anchors.add(spelling);
      if (vocabulary.only) {
        for (const entry of api.entries)
          for (const word of wordsOf(api, entry)) if (!isLettered(word)) anchors.add(word);
        continue;
      }
      for (const name of [...(section.names ?? []), ...(section.operations ?? []), ...(section.kin ?? [])])
        for (const spelling of wordsAsWritten(name)) anchors.add(spelling);
    }
    if (undocumented && !api.numeric)
      for (const key of section.keys ?? []) anchors.add(vocabulary.only ? key : `"${key}`);
  }
  return anchors;
}

/** `Error {code}: {text}` begins as `Error 1`; a text says whose it is only beside its number. */
const formsAsWritten = (forms: readonly string[]): string[] =>
  forms.flatMap((form) => [..."0123456789"].map((digit) => `${form.split("{code}", 1)[0]}${digit}`));

const longEnough = 6;

/** What to look for where a name is: one long word of it, or its words in every way in which they may be joined. */
function wordsAsWritten(name: string): string[] {
  const words = name.split(/[\s._\u200c-]+/u);
  const long = words.find((word) => /^[a-z]+$/i.test(word) && word.length >= longEnough);
  if (long !== undefined) return [long];
  // Its first two words, if they are enough: how the others are joined does not matter then.
  const start = words.slice(0, bytesOf(words.slice(0, 2).join("")).length < longEnough ? words.length : 2);
  return [" ", "-", "_", ".", "", "\u200c"].map((joint) => start.join(joint));
}

// Enough of a text to know it by.
const mostOfText = 14;

/** How a text begins: as it is, and as loggers escape it where it is not of ASCII. */
function spellingsOf(said: string, isStandard: boolean, isOnly: boolean): string[] {
  // Its full stop may be left out.
  const text = said.replace(/[.!]$/, "");
  const bytes = bytesOf(text);
  if (bytes.length < (isOnly ? longEnough : 2 * longEnough) || !(isStandard || text.includes(" "))) return [];
  const isAscii = bytes.every((byte) => byte < 0x80);
  if (isAscii) return [text.slice(0, mostOfText)];
  const start = text.slice(0, 3);
  const units = [...start].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(4, "0"));
  const hex = [...bytesOf(start)].map((byte) => byte.toString(16).padStart(2, "0"));
  return [
    text.slice(0, mostOfText / 2),
    ...["\\u", "\\\\u", "\\\\\\\\u"].map((opening) => units.map((unit) => `${opening}${unit}`).join("")),
    ...["\\x", "\\\\x"].map((opening) => hex.map((byte) => `${opening}${byte}`).join("")),
  ];
}
