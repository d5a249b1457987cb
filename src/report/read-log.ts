import { createCatalogues } from "../decode/catalogues.ts";
import type { AnyDecoded } from "../decode/decoded.ts";
import { type FaxLogListener, FaxLogReader, faxLog, isFaxLogHeader } from "../decode/fax-log-reader.ts";
import { linesIn, quadsOf } from "../log/anchors.ts";
import { joined } from "../log/bytes.ts";
import type { Recognized } from "../log/candidate.ts";
import { LineFinder } from "../log/line-finder.ts";
import { type Ended, type LineHandler, LogLines, longestJudged } from "../log/log-lines.ts";
import type { OwnCompiled } from "../schema/compiled.ts";
import { type Amount, readAmount } from "./amount.ts";
import { copyOf } from "./copy.ts";
import type { BadRowProblem, FileFigures } from "./figures.ts";
import type { Tally } from "./tally.ts";
import type { Clock } from "./wall-time.ts";

export interface ReadOptions {
  /** Only these APIs' codes, so no row of a fax log where they are others'; bare codes, too, count then. */
  readonly api?: string | readonly string[];
  /** Catalogues of one's own, whose codes count, too. */
  readonly catalogues?: readonly OwnCompiled[];
  readonly clock: Clock;
  /** When the log was written last, where that is known. */
  readonly modified?: Date;
}

// So much is looked at to see what a file is.
const headLength = 65_536;
const maxDestinationLength = 64;
const maxAmounts = 1_000;
const newLine = 0x0a;

/** How a file begins, and so what it is. */
interface Start {
  readonly kind: FileFigures["kind"];
  /** Its first line that is not blank. */
  readonly first: string;
  /** What ends its lines. */
  readonly separator: string;
  /** How many of its lines stand before the first one that counts. */
  readonly skip: number;
  readonly header?: string;
  readonly otherTable?: { readonly line: number; readonly text: string };
}

/** Counts one file of any kind into a tally: a fax log row by row, or any log. */
export async function readLog(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  tally: Tally,
  options: ReadOptions,
): Promise<void> {
  let size = 0;
  let head: Uint8Array | undefined = new Uint8Array(0);
  let log: LogFile | undefined;

  const take = (bytes: Uint8Array, isLast: boolean) => {
    if (head === undefined) {
      log?.push(bytes);
      return;
    }
    head = joined(head, bytes);
    if (head.length < headLength && !isLast) return;
    const text = new TextDecoder().decode(head.subarray(0, headLength));
    const { modified } = options;
    const clock = options.clock.forLog({ head: text, ...(modified === undefined ? {} : { modified }) });
    log = new LogFile(name, startOf(text), tally, { ...options, clock });
    log.push(head);
    head = undefined;
  };
  const finish = () => {
    take(new Uint8Array(0), true);
    log?.end(size);
  };
  try {
    for await (const chunk of chunks) {
      size += chunk.byteLength;
      take(chunk, false);
    }
  } catch (error) {
    // What was read before it broke off counts.
    if (size > 0) finish();
    throw error;
  }
  finish();
}

const isBlank = (line: string): boolean => line.trim() === "";

/** What a file is, from how it begins. */
function startOf(head: string): Start {
  const text = head.replace(/^\ufeff/, "");
  // A body may have come with its new lines spelt out, and a table with the CR alone.
  const escaped = /^[^\n]{0,40}?ok[ \t]*(\\r\\n|\\n)/i.exec(text.slice(0, 64))?.[1];
  const separator = escaped ?? (text.includes("\n") || !text.includes("\r") ? "\n" : "\r");
  const lines = text.split(separator);
  let at = 0;
  if (/^HTTP\/\d/i.test(lines[0] ?? "")) {
    while (at < lines.length && !isBlank(lines[at] ?? "")) at++;
    at++;
  }
  const skip = at;
  while (at < lines.length && isBlank(lines[at] ?? "")) at++;
  const isOk = (lines[at] ?? "").trim().toLowerCase() === "ok";
  if (isOk) at++;
  while (at < lines.length && isBlank(lines[at] ?? "")) at++;
  const first = lines[at] ?? "";
  if (isFaxLogHeader(first)) return { kind: "fax-log", first, separator, skip: at + 1, header: first };
  const kind = /^\s*[[{]/.test(first) && isWhole(first.trim()) ? "json-lines" : "log";
  // An Ok and a table of something else: said, because its rows will not be counted.
  const isTable = isOk && first.split(/[,;\t]/).length > 3;
  return { kind, first, separator, skip, ...(isTable ? { otherTable: { line: at + 1, text: first } } : {}) };
}

/** Whether a line that begins as JSON does also ends so. */
const isWhole = (line: string): boolean =>
  (line.startsWith("{") && line.endsWith("}")) ||
  (line.startsWith("[") && line.endsWith("]") && beginsAsJson.test(line));
// `[2026-01-05T06:00:00Z]` and `[info]` do not.
const beginsAsJson = /^(?:\{|\[\s*(?:"|\d+\s*,))/;

/** One file: its bytes, line by line, to who counts them. */
class LogFile {
  readonly #name: string;
  readonly #kind: FileFigures["kind"];
  readonly #tally: Tally;
  readonly #clock: Clock;
  readonly #lines: LogLines;
  readonly #counter: Counter;
  readonly #separated: ((bytes: Uint8Array, isLast: boolean) => Uint8Array) | undefined;

  constructor(name: string, start: Start, tally: Tally, options: ReadOptions) {
    this.#name = name;
    this.#kind = start.kind;
    this.#tally = tally;
    this.#clock = options.clock;
    this.#counter =
      start.header === undefined
        ? new LogCounter(name, start, tally, options)
        : new TableCounter(name, start, start.header, tally, options);
    this.#lines = new LogLines(this.#counter);
    this.#separated = start.separator === "\n" ? undefined : newLinesFor(start.separator);
    if (start.otherTable !== undefined)
      tally.addBadRow(name, start.otherTable.line, { kind: "header" }, start.otherTable.text);
  }

  push(bytes: Uint8Array): void {
    this.#lines.push(this.#separated ? this.#separated(bytes, false) : bytes);
  }

  end(bytes: number): void {
    if (this.#separated) this.#lines.push(this.#separated(new Uint8Array(0), true));
    this.#lines.end();
    this.#counter.end();
    const { count, longLines } = this.#counter;
    this.#tally.endFile({ name: this.#name, kind: this.#kind, bytes, lines: count, longLines }, this.#clock.order);
  }
}

/** Makes new lines of another separator, which a chunk may end inside of. */
function newLinesFor(separator: string): (bytes: Uint8Array, isLast: boolean) => Uint8Array {
  let rest = "";
  return (bytes, isLast) => {
    // One character a byte: nothing of what is not of ASCII is touched.
    let text = rest;
    for (const byte of bytes) text += String.fromCharCode(byte);
    const parts = text.split(separator);
    const last = parts.pop() ?? "";
    const kept = isLast ? 0 : Math.min(last.length, separator.length - 1);
    rest = last.slice(last.length - kept);
    parts.push(last.slice(0, last.length - kept));
    return Uint8Array.from(parts.join("\n"), (character) => character.charCodeAt(0));
  };
}

/** Who counts lines, and how many there were. */
interface Counter extends LineHandler {
  readonly count: number;
  readonly longLines: number;
  end(): void;
}

/** Counts the codes of any log. No text is made of a line that holds none. */
class LogCounter implements Counter {
  count = 0;
  longLines = 0;
  readonly #name: string;
  readonly #tally: Tally;
  readonly #options: ReadOptions;
  readonly #isJson: boolean;
  readonly #finder: LineFinder;
  readonly #decode: ((line: string) => AnyDecoded | undefined) | undefined;
  #skip: number;

  constructor(name: string, { kind, first, skip }: Start, tally: Tally, options: ReadOptions) {
    this.#name = name;
    this.#tally = tally;
    this.#options = options;
    this.#isJson = kind === "json-lines";
    this.#skip = skip;
    const { api, catalogues = [] } = options;
    const told = { successes: true, undocumented: true };
    this.#finder = new LineFinder({ catalogues, ...told, ...(api === undefined ? {} : { api }) });
    // Whose first line is a reply has nothing else: there successes count that only the whole of a reply tells.
    const known = createCatalogues(catalogues);
    const decode = (line: string) =>
      [api ?? []]
        .flat()
        .map((name) => known.decode(line, { api: name }))
        .find(({ outcome }) => outcome === "success" || outcome === "error");
    this.#decode = kind === "json-lines" && decode(first) ? decode : undefined;
  }

  lines(bytes: Uint8Array, from: number, to: number): void {
    const quads = quadsOf(bytes);
    // Up to here the lines are counted, and where they are of JSON looked at.
    let counted = from;
    for (; this.#skip > 0 && counted < to; this.#skip--, this.count++) counted = bytes.indexOf(newLine, counted) + 1;
    for (const { start, end, next, found } of this.#finder.find(bytes, counted, to)) {
      if (this.#isJson) this.#checkLines(bytes, counted, start);
      this.count += linesIn(bytes, quads, counted, next);
      counted = next;
      const isCounted = this.#tell(found, bytes, start, end);
      if (this.#isJson && !isCounted) this.#checkJson(bytes, start, end, this.count);
    }
    if (this.#isJson) this.#checkLines(bytes, counted, to);
    this.count += linesIn(bytes, quads, counted, to);
  }

  line(bytes: Uint8Array, end: number, { length }: Ended): void {
    this.count++;
    if (this.#skip > 0) {
      this.#skip--;
      return;
    }
    const isLong = length > longestJudged;
    if (isLong) this.longLines++;
    const isCounted = this.#tell(this.#finder.findIn(bytes, end), bytes, 0, end);
    // What was cut is no longer JSON, and is counted as a long line.
    if (this.#isJson && !isCounted && !isLong) this.#checkJson(bytes, 0, end, this.count);
  }

  end(): void {
    // Nothing is kept from line to line.
  }

  /** Whether something is counted of what was found in the line [start, end), which is counted itself already. */
  #tell(found: readonly Recognized[], bytes: Uint8Array, start: number, end: number): boolean {
    if (found.length === 0) return false;
    const { api } = this.#options;
    const sample = { file: this.#name, line: this.count };
    let time: ReturnType<Clock["ofLine"]>;
    let isCounted = false;
    for (const { api: name, entry, raw } of found) {
      if (entry || api !== undefined) time ??= this.#timeOf(bytes, start, end);
      if (entry) this.#tally.addCode(name, entry.code, time, sample);
      else if (api !== undefined) this.#tally.addUndocumented(name, raw ?? "", time, sample);
      else if (bytes[start] === 0x7b) this.#tally.addUnrecognized();
      else continue;
      isCounted = true;
    }
    return isCounted;
  }

  #timeOf(bytes: Uint8Array, start: number, end: number): ReturnType<Clock["ofLine"]> {
    return this.#options.clock.ofLine(decoder.decode(bytes.subarray(start, Math.min(end, start + mostOfLine))));
  }

  /** Lines without a code, which are not counted yet. */
  #checkLines(bytes: Uint8Array, from: number, to: number): void {
    for (let at = from, line = this.count + 1; at < to; line++) {
      const next = bytes.indexOf(newLine, at) + 1;
      this.#checkJson(bytes, at, next - 1, line);
      at = next;
    }
  }

  /** A line of JSON in which nothing was found: a reply, or one that does not end as it begins. */
  #checkJson(bytes: Uint8Array, start: number, end: number, line: number): void {
    let first = start;
    while (first < end && (bytes[first] as number) <= 0x20) first++;
    if (bytes[first] !== 0x7b && bytes[first] !== 0x5b) return;
    let last = end - 1;
    while (last > first && (bytes[last] as number) <= 0x20) last--;
    if (bytes[last] === (bytes[first] as number) + 2) {
      const decoded = this.#decode?.(decoder.decode(bytes.subarray(first, last + 1)));
      if (decoded) this.#tally.addDecoded(decoded, this.#timeOf(bytes, start, end), { file: this.#name, line });
      return;
    }
    if (!beginsAsJson.test(decoder.decode(bytes.subarray(first, Math.min(end, first + 32))))) return;
    const text = decoder.decode(bytes.subarray(start, Math.min(end, start + mostOfLine)));
    this.#tally.addBadRow(this.#name, line, { kind: "json" }, text);
  }
}

const decoder = new TextDecoder();
// The time stands in front.
const mostOfLine = 4_096;

/** Counts the rows of a fax log. */
class TableCounter implements Counter {
  count = 0;
  longLines = 0;
  readonly #name: string;
  readonly #tally: Tally;
  readonly #clock: Clock;
  readonly #rows: FaxLogReader | undefined;
  #skip: number;

  constructor(name: string, { skip }: Start, header: string, tally: Tally, { api = faxLog.api, clock }: ReadOptions) {
    this.#name = name;
    this.#tally = tally;
    this.#clock = clock;
    this.#skip = skip;
    // Where only others were asked for, all of it is passed over.
    this.#rows = [api].flat().includes(faxLog.api) ? new FaxLogReader(header, this.#listener()) : undefined;
  }

  lines(bytes: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to; ) {
      const next = bytes.indexOf(newLine, at) + 1;
      this.#push(bytes, at, next - 1);
      at = next;
    }
  }

  line(bytes: Uint8Array, end: number, { length }: Ended): void {
    if (length > longestJudged) this.longLines++;
    this.#push(bytes, 0, end);
  }

  end(): void {
    this.#rows?.end();
  }

  #push(bytes: Uint8Array, start: number, end: number): void {
    this.count++;
    if (this.#skip > 0) this.#skip--;
    else this.#rows?.push(decoder.decode(bytes.subarray(start, end)).replace(/\r$/, ""), this.count);
  }

  #listener(): FaxLogListener {
    // A log has few different costs; these are read once.
    const amounts = new Map<string, Amount | undefined>();
    const amountOf = (text: string) => {
      if (amounts.has(text)) return amounts.get(text);
      const amount = readAmount(text, this.#rows?.delimiter !== ",");
      if (amounts.size < maxAmounts) amounts.set(copyOf(text), amount);
      return amount;
    };
    return {
      row: ({ line, decoded, cell }) => {
        const cost = cell("Cost")?.trim() ?? "";
        const amount = cost === "" ? undefined : amountOf(cost);
        const destination = cell("To")?.trim().replace(/^'/, "").slice(0, maxDestinationLength);
        const time = this.#clock.ofCells(cell("Date"), cell("Time"));
        const sample = { file: this.#name, line };
        this.#tally.addDecoded(decoded, time, sample, {
          ...(destination === undefined ? {} : { destination }),
          ...(amount ? { cost: amount } : {}),
          costUnreadable: cost !== "" && amount === undefined,
        });
      },
      bad: (bad) => {
        const problem: BadRowProblem =
          bad.problem === "cells" ? { kind: "cells", found: bad.found, expected: bad.expected } : { kind: bad.problem };
        this.#tally.addBadRow(this.#name, bad.line, problem, bad.raw);
      },
    };
  }
}
