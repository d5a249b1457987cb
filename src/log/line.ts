import type { LineWords } from "./lexicon.ts";
import { LinePhrases } from "./line-phrases.ts";
import { PlainLine } from "./plain-line.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The line that is being read: what stands where in it. */
export class Line {
  readonly plain = new PlainLine();
  readonly words: LineWords;
  /** They are read apart, by `phrases.read()`: most lines have no word that needs them. */
  readonly phrases: LinePhrases;
  readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.words = vocabulary.lexicon.words();
    this.phrases = new LinePhrases(vocabulary.lexicon, this.words);
  }

  /** Reads the line [start, end), but for its phrases. */
  read(bytes: Uint8Array, start: number, end: number): void {
    this.plain.read(bytes, start, end);
    this.words.read(this.plain.bytes, this.plain.length);
  }
}
