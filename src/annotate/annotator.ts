import type { Api, ApiAlias } from "../catalogue/api.ts";
import { linesIn, quadsOf } from "../log/anchors.ts";
import { inWord, textOf } from "../log/bytes.ts";
import type { Recognized } from "../log/candidate.ts";
import { LineFinder } from "../log/line-finder.ts";
import { type Ended, LogLines, longestJudged } from "../log/log-lines.ts";
import type { Messages } from "../messages/messages.ts";
import type { CompiledCatalogue } from "../schema/compiled.ts";
import { Explainer, type Facts } from "./explain.ts";
import { fieldName, mayBeginObject, objectIn, objectStart } from "./json-line.ts";

/** A code in a log. */
export interface Found extends Facts {
  /** Its line, counted from 1. */
  readonly line: number;
  /** Where it stands, in bytes from the start of the input. */
  readonly offset: number;
  /** Of a line that is longer: how many of its bytes were read for codes. */
  readonly judged?: number;
}

/** A line of which only the first `judged` bytes were read for codes. */
export interface LongLine {
  /** In bytes from the start of the input. */
  readonly offset: number;
  readonly judged: number;
}

/** How a log is explained. */
export interface AnnotateOptions {
  /** The words: `await loadMessages({ lng: "en" })`, or `createMessages` of locales. */
  readonly messages: Messages;
  /**
   * The API whose log it is, or several: their codes alone are explained, and those, too, that only mean something there, as
   * numbers. What could be of two is the first one's.
   */
  readonly api?: Api | ApiAlias | (string & {}) | readonly (Api | ApiAlias | (string & {}))[];
  /** Catalogues of one's own, as `defineCatalogue` makes them: their codes are explained beside the built-in ones. */
  readonly catalogues?: readonly CompiledCatalogue[];
  /** Leaves out the lines without a code. */
  readonly only?: boolean;
  /** Explains reports of success, too. */
  readonly successes?: boolean;
  /**
   * `text`: the input, explained; a line that is an object of JSON gets a field `telerr`, a list with an object a code. `json`:
   * one object a code and line (JSON Lines). Without it, `text`.
   */
  readonly format?: "text" | "json";
  /** How many codes of one line of text are explained; of the others their number is given. Without it, 3. */
  readonly most?: number;
  /** How what is added is spelt, for readers that cannot show every letter. Without it, as it is. */
  readonly spell?: (text: string) => string;
  /** How a note at the end of a line is coloured. Without it, not at all; a field of JSON never is. */
  readonly paint?: (note: string) => string;
  /** Is told of every code. */
  readonly onFound?: (found: Found) => void;
  /** Is told of every line that was not read to its end. */
  readonly onLongLine?: (line: LongLine) => void;
}

/** Explains a stream of bytes, chunk by chunk. */
export interface Annotator {
  /**
   * What comes out for a chunk; it may hold parts of the chunk itself, so do not write to that before it is used.
   *
   * @throws TypeError for what is no bytes: a text is encoded first, by `new TextEncoder().encode(text)`.
   */
  transform(chunk: Uint8Array): Uint8Array[];
  /** What comes out at the end of the input. The next chunk begins another input. */
  flush(): Uint8Array[];
}

/** Takes what comes out, in order. */
export interface Sink {
  /** Bytes [from, to) of the input, as they came. */
  pass(bytes: Uint8Array, from: number, to: number): void;
  /** Bytes of our own. */
  add(bytes: Uint8Array): void;
}

const newLine = 0x0a;
const carriageReturn = 0x0d;
const lineEnd = Uint8Array.of(newLine);
const loneReturn = Uint8Array.of(carriageReturn);
const comma = Uint8Array.of(0x2c);
const nothing = new Uint8Array(0);
const encoder = /* @__PURE__ */ new TextEncoder();

/** What a caller of our own may ask for, too. */
export interface LineOptions extends AnnotateOptions {
  /** How text in JSON is escaped beyond what JSON asks for. Without it, not at all; the fields of lines of JSON never are. */
  readonly spellJson?: (json: string) => string;
}

/** Splits a stream into lines without copying it, and writes what it finds into a sink. */
export class LineAnnotator {
  readonly #sink: Sink;
  readonly #options: LineOptions;
  readonly #explainer: Explainer;
  readonly #finder: LineFinder;
  readonly #lines: LogLines;
  readonly #json: boolean;
  readonly #only: boolean;
  readonly #numbered: boolean;
  /** Goes into each object, in front. */
  #file = "";
  /** Objects that have not been written yet. */
  #records = "";

  /** Of the open line: whether it ends in a CR that was held back, until it is known what follows. */
  #held = false;
  /** Of the open line: whether some of it has come. */
  #isOpen = false;
  /** Of the open line: whether it is passed on when it has ended, because only then it is known how. */
  #waits = false;
  /** Of a line that waits and is too long to be kept: whether it is let through. */
  #passing = false;
  /** Of an open line that is too long: what is written for it. */
  #note: Uint8Array | undefined;
  #isLong = false;
  /** The last line has got a note, and no new line follows it. */
  #endsInNote = false;

  #offset = 0;
  #line = 1;

  constructor(sink: Sink, options: LineOptions) {
    this.#sink = sink;
    this.#options = options;
    const { most = 3, format = "text", successes = false, only = false, api, catalogues = [] } = options;
    if (!Number.isSafeInteger(most) || most < 1)
      throw new TypeError(`most ${String(most)} is not right: a whole number from 1`);
    if (format !== "text" && format !== "json")
      throw new TypeError(`format ${JSON.stringify(format)} is not right: it is one of text, json`);
    this.#json = format === "json";
    this.#only = only && !this.#json;
    this.#numbered = this.#json || options.onFound !== undefined;
    this.#explainer = new Explainer(options.messages, options);
    this.#finder = new LineFinder({ catalogues, successes, ...(api === undefined ? {} : { api }) });
    this.#lines = new LogLines({
      lines: (bytes, from, to) => this.#readLines(bytes, from, to),
      more: (bytes, from, to, kept) => this.#passMore(bytes, from, to, kept),
      long: (bytes, end) => this.#exceed(bytes, end),
      line: (bytes, end, ended) => this.#closeLine(bytes, end, ended),
    });
  }

  /** The input that begins is a file's: each object says so. */
  nameFile(name: string | undefined): void {
    const { spellJson = String } = this.#options;
    this.#file = name === undefined ? "" : `"file":${spellJson(JSON.stringify(name))},`;
  }

  push(chunk: Uint8Array): void {
    this.#lines.push(chunk);
    this.#writeRecords();
  }

  /** The input ends here, with or without a new line. Whether it ends in a note that no new line follows. */
  end(): boolean {
    return this.moveTo(0, 1);
  }

  /** The input goes on elsewhere: where a file has been followed from, or a new file. It answers as `end` does. */
  moveTo(offset: number, line: number): boolean {
    this.#endsInNote = false;
    this.#lines.end();
    this.#writeRecords();
    this.#offset = offset;
    this.#line = line;
    return this.#endsInNote && !this.#json;
  }

  /** Complete lines. */
  #readLines(bytes: Uint8Array, from: number, to: number): void {
    const quads = quadsOf(bytes);
    // Before `passed` everything has been written, before `counted` every line counted.
    let passed = from;
    let counted = from;
    for (const { start, end, next, found } of this.#finder.find(bytes, from, to)) {
      if (this.#numbered) {
        this.#line += linesIn(bytes, quads, counted, start);
        counted = start;
      }
      this.#explain(bytes, this.#only ? start : passed, start, end, found, this.#offset + start - from);
      if (this.#only) this.#sink.pass(bytes, end, next);
      passed = this.#only ? next : end;
    }
    if (!this.#only && !this.#json) this.#sink.pass(bytes, passed, to);
    if (this.#numbered) this.#line += linesIn(bytes, quads, counted, to);
    this.#offset += to - from;
  }

  #passMore(bytes: Uint8Array, from: number, to: number, kept: number): void {
    if (this.#json) return;
    if (!this.#isOpen) this.#waits = this.#only || mayBeginObject(bytes[from]);
    this.#isOpen = true;
    if (!this.#waits) this.#passOpen(bytes, from, to);
    // What is kept has been passed on when the line grew too long.
    else if (this.#passing) this.#passOpen(bytes, from + kept, to);
  }

  /** A CR at the end waits: the explanation goes before it when a new line follows. */
  #passOpen(bytes: Uint8Array, from: number, to: number): void {
    if (to === from) return;
    if (this.#held) this.#sink.pass(loneReturn, 0, 1);
    this.#held = bytes[to - 1] === carriageReturn;
    this.#sink.pass(bytes, from, this.#held ? to - 1 : to);
  }

  /** The line has become longer than what is judged. */
  #exceed(bytes: Uint8Array, length: number): void {
    this.#isLong = true;
    // The word at the cut may go on behind it.
    let end = length;
    while (end > 0 && inWord[bytes[end - 1] as number] === 1) end--;
    const found = this.#finder.findIn(bytes, end);
    if (found.length > 0) this.#tell(found, this.#offset);
    this.#options.onLongLine?.({ offset: this.#offset, judged: longestJudged });
    this.#note = this.#json || found.length === 0 ? undefined : this.#explainer.note(found);
    if (this.#json || !this.#waits || (this.#only && found.length === 0)) return;
    this.#passing = true;
    const kept = bytes.slice(0, length);
    const open = found.length > 0 ? objectStart(kept, 0, length) : undefined;
    if (open === undefined) {
      this.#passOpen(kept, 0, length);
      return;
    }
    // Nobody knows how it will end: the field comes first.
    this.#passOpen(kept, 0, open + 1);
    if (!textOf(kept).includes(`"${fieldName}"`)) {
      this.#sink.add(this.#explainer.field(found));
      this.#sink.add(comma);
    }
    this.#passOpen(kept, open + 1, length);
    this.#note = nothing;
  }

  #closeLine(bytes: Uint8Array, end: number, { terminated, returned, length }: Ended): void {
    const found = this.#isLong ? [] : this.#finder.findIn(bytes, end);
    const isTold = found.length > 0 || this.#note !== undefined;
    const passed = !this.#json && (!this.#only || isTold);
    const isReturn = this.#held || (this.#waits && returned);
    if (passed && isReturn && !terminated) this.#sink.pass(loneReturn, 0, 1);
    if (this.#waits && !this.#isLong) {
      const line = bytes.slice(0, end);
      if (found.length > 0) this.#explain(line, 0, 0, end, found, this.#offset);
      else if (passed) this.#sink.pass(line, 0, end);
    } else if (found.length > 0) {
      this.#tell(found, this.#offset);
      if (!this.#json) this.#sink.add(this.#explainer.note(found));
    } else if (this.#note) this.#sink.add(this.#note);
    if (passed && isReturn && terminated) this.#sink.pass(loneReturn, 0, 1);
    if (passed && terminated) this.#sink.pass(lineEnd, 0, 1);
    this.#offset += length + (terminated ? 1 : 0);
    if (terminated) this.#line++;
    this.#endsInNote = isTold && !terminated;
    this.#isOpen = false;
    this.#waits = false;
    this.#held = false;
    this.#passing = false;
    this.#note = undefined;
    this.#isLong = false;
  }

  /** Passes on the bytes [from, end), at whose end the line [start, end) stands, with what is said of its codes. */
  #explain(
    bytes: Uint8Array,
    from: number,
    start: number,
    end: number,
    found: readonly Recognized[],
    offset: number,
  ): void {
    this.#tell(found, offset);
    if (this.#json) return;
    const object = objectIn(bytes, start, end);
    const place = object ? object.end : end;
    this.#sink.pass(bytes, from, place);
    // A line that has such a field has been explained, or means something else by it.
    if (!object) this.#sink.add(this.#explainer.note(found));
    else if (!object.hasField) {
      this.#sink.add(comma);
      this.#sink.add(this.#explainer.field(found));
    }
    this.#sink.pass(bytes, place, end);
  }

  /** Tells whoever asked of the codes of a line. */
  #tell(found: readonly Recognized[], offset: number): void {
    if (!this.#numbered) return;
    const { onFound } = this.#options;
    for (const { start, entry } of found) {
      if (!entry) continue;
      const place = { line: this.#line, offset: offset + start };
      if (onFound) {
        const judged = this.#isLong ? { judged: longestJudged } : {};
        onFound({ ...place, ...this.#explainer.facts(entry), ...judged });
      }
      if (!this.#json) continue;
      // The facts of an entry are the same on every line.
      const judged = this.#isLong ? `,"judged":${longestJudged}` : "";
      const facts = this.#explainer.factsJson(entry);
      this.#records += `{${this.#file}"line":${place.line},"offset":${place.offset},${facts}${judged}}\n`;
    }
  }

  #writeRecords(): void {
    if (this.#records === "") return;
    this.#sink.add(encoder.encode(this.#records));
    this.#records = "";
  }
}

/** Joins what comes out into one piece a chunk; what is unchanged as a whole is passed on without copying it. */
class JoiningSink implements Sink {
  #pieces: Uint8Array[] = [];
  #length = 0;

  pass(bytes: Uint8Array, from: number, to: number): void {
    if (to > from) this.add(from === 0 && to === bytes.length ? bytes : bytes.subarray(from, to));
  }

  add(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#pieces.push(bytes);
    this.#length += bytes.length;
  }

  /** What has come since the last call. */
  take(): Uint8Array[] {
    const pieces = this.#pieces;
    const length = this.#length;
    this.#pieces = [];
    this.#length = 0;
    if (pieces.length < 2) return pieces;
    const joined = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
      joined.set(piece, at);
      at += piece.length;
    }
    return [joined];
  }
}

/**
 * Explains the codes in a log, chunk by chunk, on any platform. Bytes go through as they came, invalid ones too; at the
 * end of each line that holds a code, before its line break, stands what the code means. A line that is an object of JSON
 * stays one: it gets a field `telerr`, a list with an object a code, unless it has such a field. A line over 1 MiB is judged
 * by its first MiB.
 *
 * @throws TypeError for an `api`, `format` or `most` that is not right.
 * @example
 * const annotator = createAnnotator({ messages: createMessages({ locales: [en] }) });
 * const bytes = annotator.transform(new TextEncoder().encode("getDIDsInfo status=invalid_did\n"));
 * new TextDecoder().decode(bytes[0]) // "getDIDsInfo status=invalid_did ⟵ voipms invalid_did: This DID is not valid (invalid_argument, fix: caller)\n"
 */
export function createAnnotator(options: AnnotateOptions): Annotator {
  const sink = new JoiningSink();
  const annotator = new LineAnnotator(sink, options);
  return {
    transform: (chunk: unknown) => {
      if (!(chunk instanceof Uint8Array))
        throw new TypeError(
          `a chunk is ${typeof chunk}, not a Uint8Array: encode text first, by a TextEncoder or a TextEncoderStream`,
        );
      annotator.push(chunk);
      return sink.take();
    },
    flush: () => {
      annotator.end();
      return sink.take();
    },
  };
}
