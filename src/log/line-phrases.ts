import { type Lexicon, type LineWords, longestPhrase, type Phrase } from "./lexicon.ts";
import type { Meaning } from "./vocabulary.ts";

type Kind = Meaning["kind"];
type MeantPhrase = Phrase<Meaning>;

// A bit for each kind.
const kindBits: Readonly<Record<Meaning["kind"], number>> = {
  ...{ name: 1 << 0, kin: 1 << 1, operation: 1 << 2, service: 1 << 3, protocol: 1 << 4, key: 1 << 5, form: 1 << 6 },
  ...{ text: 1 << 7, failure: 1 << 8, outcome: 1 << 9, mention: 1 << 10, list: 1 << 11, summary: 1 << 12 },
  ...{ setting: 1 << 13, lead: 1 << 14, trail: 1 << 15, callback: 1 << 16, label: 1 << 17, weak: 1 << 18 },
  ...{ verb: 1 << 19, filler: 1 << 20, not: 1 << 21, reply: 1 << 22, unit: 1 << 23, http: 1 << 24 },
  ...{ "http label": 1 << 25, spelt: 1 << 26, report: 1 << 27, system: 1 << 28, joint: 1 << 29 },
  format: 1 << 30,
};
const ownerBits = kindBits.name | kindBits.kin | kindBits.operation | kindBits.service | kindBits.protocol;
const otherBits = kindBits.service | kindBits.protocol;
const signBits = kindBits.mention | kindBits.http;

/** What a search may cost, however long its line is: so many neighbours are asked. */
export const mostNeighbours = 64;

/** The phrases of a line, and which of them stand where. */
export class LinePhrases {
  readonly #lexicon: Lexicon<Meaning>;
  readonly #words: LineWords;
  all: readonly MeantPhrase[] = [];
  /** Those that say whose the line is. */
  owners: readonly MeantPhrase[] = [];
  /** Those that are the text of a code. */
  texts: readonly MeantPhrase[] = [];
  /** Of which kinds there are: others have not to be looked for. */
  #kinds = 0;

  constructor(lexicon: Lexicon<Meaning>, words: LineWords) {
    this.#lexicon = lexicon;
    this.#words = words;
  }

  /** Finds those of the line whose words have been read. Whether its codes count: where it only mentions them, they do not. */
  read(): boolean {
    const all = this.#lexicon.phrasesIn(this.#words);
    const owners: MeantPhrase[] = [];
    const texts = all.filter(({ meaning }) => meaning.kind === "text");
    let [kinds, text, textEnd, formatEnd] = [0, 0, -1, -1];
    for (const phrase of all) {
      const bit = kindBits[phrase.meaning.kind];
      for (; (texts[text]?.first ?? Number.POSITIVE_INFINITY) <= phrase.first; text++)
        textEnd = Math.max(textEnd, texts[text]?.last ?? -1);
      // Words of a code's own text are no sign of anything else: `… any of the compatible modems`, `405 Method Not Allowed`.
      if ((bit & signBits) !== 0 && phrase.first <= textEnd) continue;
      if (bit === kindBits.mention) return false;
      kinds |= bit;
      if (bit === kindBits.format) formatEnd = phrase.last;
      // `schemas.microsoft.com` is where a format is described.
      if ((bit & ownerBits) !== 0 && !((bit & otherBits) !== 0 && phrase.first <= formatEnd)) owners.push(phrase);
    }
    this.#kinds = kinds;
    this.all = all;
    this.owners = owners;
    this.texts = texts;
    return true;
  }

  /** Whether there is one of a kind. */
  have(kind: Kind): boolean {
    return (this.#kinds & kindBits[kind]) !== 0;
  }

  /** The phrase of a kind that ends with a word; the longest. */
  at(word: number, kind: Kind): MeantPhrase | undefined {
    return this.have(kind) ? this.ending(word, ({ meaning }) => meaning.kind === kind) : undefined;
  }

  /** The phrase that ends with a word and of which something holds; the longest. */
  ending(word: number, holds: (phrase: MeantPhrase) => boolean): MeantPhrase | undefined {
    if (word < 0) return undefined;
    const { all } = this;
    for (let index = this.firstFrom(all, word - longestPhrase); index < all.length; index++) {
      const phrase = all[index] as MeantPhrase;
      if (phrase.first > word) return undefined;
      if (phrase.last === word && holds(phrase)) return phrase;
    }
    return undefined;
  }

  /** Whether a phrase of a kind begins with a word, and ends with another one or behind it. */
  from(word: number, kind: Kind, last = word): boolean {
    if (!this.have(kind)) return false;
    const { all } = this;
    for (let index = this.firstFrom(all, word); all[index]?.first === word; index++) {
      const phrase = all[index] as MeantPhrase;
      if (phrase.meaning.kind === kind && phrase.last >= last) return true;
    }
    return false;
  }

  /** Which of some is the first that begins with a word or behind it. */
  firstFrom(phrases: readonly MeantPhrase[], word: number): number {
    let [low, high] = [0, phrases.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((phrases[middle] as MeantPhrase).first < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Those of some that begin in the bytes [from, to), and some of their neighbours. */
  near(phrases: readonly MeantPhrase[], from: number, to: number): readonly MeantPhrase[] {
    const first = this.firstFrom(phrases, this.#words.before(from));
    const last = this.firstFrom(phrases, this.#words.before(to) + 2);
    return phrases.slice(Math.max(0, first - 1, last - mostNeighbours), last + 1);
  }
}
