/** A longer line is judged by this much of it: 1 MiB. */
export const longestJudged = 1 << 20;

// Larger chunks are taken in parts, so that a line inside of one is never longer than what is judged.
const largestPart = 1 << 18;
const newLine = 0x0a;
const carriageReturn = 0x0d;
// A scanner reads some bytes more than a line has.
const spare = 8;

/** Takes the lines of a log. */
export interface LineHandler {
  /** Whole lines, one or many: the bytes [from, to), good until this returns or as long as the chunk is. */
  lines(bytes: Uint8Array, from: number, to: number): void;
  /** More of a line whose end has not come. Of it `kept` bytes will be given to `line` or `long`, too. */
  more?(bytes: Uint8Array, from: number, to: number, kept: number): void;
  /** The open line is longer than what is judged; these are its first bytes. It comes before the `more` that made it so. */
  long?(bytes: Uint8Array, end: number): void;
  /** The open line has ended: its bytes [0, end), without the CR of its line break; of a long line the first ones. */
  line(bytes: Uint8Array, end: number, ended: Ended): void;
}

export interface Ended {
  /** A new line follows; without one, the input has ended. */
  readonly terminated: boolean;
  /** A CR stands before that new line. */
  readonly returned: boolean;
  /** In bytes, its CR included. */
  readonly length: number;
}

/** Splits a stream of bytes into lines without copying what comes whole. A line ends at LF, and at nothing else. */
export class LogLines {
  readonly #handler: LineHandler;
  #open = new Uint8Array(1024);
  #kept = 0;
  #length = 0;

  constructor(handler: LineHandler) {
    this.#handler = handler;
  }

  push(chunk: Uint8Array): void {
    // Parts of one class, whatever the chunk is: a Buffer's own methods cost more here.
    for (let at = 0; at < chunk.length; at += largestPart)
      this.#pushPart(new Uint8Array(chunk.buffer, chunk.byteOffset + at, Math.min(largestPart, chunk.length - at)));
  }

  /** The input ends here, with or without a new line. The next chunk begins another one. */
  end(): void {
    if (this.#length > 0) this.#close(false);
  }

  #pushPart(bytes: Uint8Array): void {
    let from = 0;
    if (this.#length > 0) {
      const end = bytes.indexOf(newLine);
      this.#lengthen(bytes, 0, end < 0 ? bytes.length : end);
      if (end < 0) return;
      this.#close(true);
      from = end + 1;
    }
    const last = bytes.lastIndexOf(newLine);
    if (last >= from) {
      this.#handler.lines(bytes, from, last + 1);
      from = last + 1;
    }
    if (from < bytes.length) this.#lengthen(bytes, from, bytes.length);
  }

  #lengthen(bytes: Uint8Array, from: number, to: number): void {
    if (to === from) return;
    const kept = Math.max(0, Math.min(longestJudged - this.#kept, to - from));
    if (kept > 0) this.#keep(bytes, from, from + kept);
    const wasShort = this.#length <= longestJudged;
    this.#length += to - from;
    if (this.#length > longestJudged && wasShort) this.#handler.long?.(this.#view(), this.#kept);
    this.#handler.more?.(bytes, from, to, kept);
  }

  #keep(bytes: Uint8Array, from: number, to: number): void {
    const length = this.#kept + to - from;
    if (length + spare > this.#open.length) {
      const larger = new Uint8Array(Math.max(length + spare, Math.min(this.#open.length * 2, longestJudged + spare)));
      larger.set(this.#open.subarray(0, this.#kept));
      this.#open = larger;
    }
    this.#open.set(bytes.subarray(from, to), this.#kept);
    this.#kept = length;
  }

  /** The kept bytes as a line, with a new line behind them. */
  #view(): Uint8Array {
    this.#open[this.#kept] = newLine;
    return this.#open.subarray(0, this.#kept + 4);
  }

  #close(terminated: boolean): void {
    const [kept, length] = [this.#kept, this.#length];
    // Without a new line behind it a CR belongs to the line.
    const returned = terminated && length <= longestJudged && this.#open[kept - 1] === carriageReturn;
    this.#handler.line(this.#view(), returned ? kept - 1 : kept, { terminated, returned, length });
    this.#kept = 0;
    this.#length = 0;
    // One long line must not cost its memory for ever.
    if (this.#open.length > largestPart) this.#open = new Uint8Array(1024);
  }
}
