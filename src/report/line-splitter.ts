/** A line is read up to its first MiB. */
export const maxLineLength = 1_048_576;

/** Cuts text that comes in pieces into lines; no more than one line and one piece is kept. */
export class LineSplitter {
  readonly #separator: string;
  readonly #onLine: (line: string, isCut: boolean) => void;
  #rest = "";
  #isCut = false;

  constructor(separator: string, onLine: (line: string, isCut: boolean) => void) {
    this.#separator = separator;
    this.#onLine = onLine;
  }

  push(text: string): void {
    const all = this.#rest === "" ? text : this.#rest + text;
    let start = 0;
    // What was there before holds no separator, but may hold the first half of one.
    let end = all.indexOf(this.#separator, Math.max(0, this.#rest.length - this.#separator.length + 1));
    while (end >= 0) {
      this.#emit(all.slice(start, end));
      start = end + this.#separator.length;
      end = all.indexOf(this.#separator, start);
    }
    this.#rest = all.slice(start);
    if (this.#rest.length > maxLineLength + this.#separator.length) {
      this.#isCut = true;
      // The end may be the first half of a separator.
      this.#rest = this.#rest.slice(0, maxLineLength) + this.#rest.slice(-this.#separator.length);
    }
  }

  end(): void {
    if (this.#rest !== "") this.#emit(this.#rest);
    this.#rest = "";
  }

  #emit(line: string): void {
    const isLong = this.#isCut || line.length > maxLineLength;
    const text = isLong ? line.slice(0, maxLineLength) : line;
    this.#isCut = false;
    this.#onLine(text.endsWith("\r") ? text.slice(0, -1) : text, isLong);
  }
}
