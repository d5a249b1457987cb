import type { Api } from "../catalogue/api.ts";
import { type FaxLogListener, FaxLogReader, isFaxLogHeader } from "../decode/fax-log-reader.ts";
import { type Amount, readAmount } from "./amount.ts";
import { copyOf } from "./copy.ts";
import type { BadRowProblem, FileFigures } from "./figures.ts";
import { LineSplitter } from "./line-splitter.ts";
import { hasStatus, jsonIn, readCodes, readReply } from "./lines.ts";
import type { Tally } from "./tally.ts";
import type { Clock, WallTime } from "./wall-time.ts";

export interface ReadOptions {
  /** Only this API's codes, so no row of a fax log where it is another's; bare codes, too, count then. */
  readonly api?: Api;
  readonly clock: Clock;
}

// So much is looked at to see what a file is.
const headLength = 65_536;
const maxDestinationLength = 64;
const maxAmounts = 1_000;
const httpHeader = /^(?:HTTP\/\d[^\r\n]*\r?\n)(?:[\w-]+:[^\r\n]*\r?\n)*\r?\n/i;

interface Start {
  readonly kind: FileFigures["kind"];
  readonly separator: string;
  /** How much of the text stands before the first line that counts, and how many lines that is. */
  readonly skip: number;
  readonly skippedLines: number;
  readonly header?: string;
  readonly otherTable?: string;
}

/** Counts one file of any kind into a tally: a fax log row by row, JSON lines, or any log. */
export async function readLog(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  tally: Tally,
  options: ReadOptions,
): Promise<void> {
  let bytes = 0;
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let head: string | undefined = "";
  let reader: LogReader | undefined;

  const take = (text: string, isLast: boolean) => {
    if (head === undefined) reader?.push(text);
    else {
      head += text;
      if (head.length < headLength && !isLast) return;
      reader = new LogReader(name, startOf(head), tally, options);
      reader.push(head);
      head = undefined;
    }
  };
  const finish = () => {
    take(decoder?.decode() ?? "", true);
    reader?.end(bytes);
  };
  try {
    for await (const chunk of chunks) {
      bytes += chunk.byteLength;
      // A spreadsheet's "Unicode text" is UTF-16.
      decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? "utf-16le" : "utf-8");
      take(decoder.decode(chunk, { stream: true }), false);
    }
  } catch (error) {
    // What was read before it broke off counts.
    if (bytes > 0) finish();
    throw error;
  }
  finish();
}

/** What a file is, from how it begins. */
function startOf(head: string): Start {
  const [http = ""] = httpHeader.exec(head) ?? [];
  const body = head.slice(http.length);
  const [, ok = "", escaped] = /^(\s*ok[ \t]*(?:\r\n|\n|\r|(\\r\\n|\\n)))/i.exec(body) ?? [];
  const separator = escaped ?? (body.includes("\n") || !body.includes("\r") ? "\n" : "\r");
  const behindOk = body.slice(ok.length);
  const [blank = ""] = /^(?:\s|\\r\\n|\\n)*/.exec(behindOk) ?? [];
  const first = behindOk.slice(blank.length).split(separator, 1)[0] ?? "";
  const linesIn = (text: string) => text.split(separator).length - 1;
  if (isFaxLogHeader(first)) {
    const skip = http.length + ok.length + blank.length + first.length + separator.length;
    return { kind: "fax-log", separator, skip, skippedLines: linesIn(head.slice(0, skip)), header: first };
  }
  const kind = /^[[{]/.test(first) && jsonIn(first) !== undefined ? "json-lines" : "log";
  // An Ok and a table of something else: said, because its rows will not be counted.
  const otherTable = ok !== "" && first.split(/[,;\t]/).length > 3 ? first : undefined;
  return {
    kind,
    separator,
    skip: http.length,
    skippedLines: linesIn(http),
    ...(otherTable === undefined ? {} : { otherTable }),
  };
}

class LogReader {
  readonly #name: string;
  readonly #start: Start;
  readonly #tally: Tally;
  readonly #options: ReadOptions;
  readonly #splitter: LineSplitter;
  readonly #faxLog: FaxLogReader | undefined;
  /** All of it is of an API that was not asked for. */
  readonly #passedOver: boolean;
  #skip: number;
  #lines: number;
  #longLines = 0;

  constructor(name: string, start: Start, tally: Tally, options: ReadOptions) {
    this.#name = name;
    this.#start = start;
    this.#tally = tally;
    this.#options = options;
    this.#skip = start.skip;
    this.#lines = start.skippedLines;
    this.#passedOver = start.kind === "fax-log" && (options.api ?? "traitel-fax") !== "traitel-fax";
    this.#faxLog =
      start.header === undefined || this.#passedOver ? undefined : new FaxLogReader(start.header, this.#faxListener());
    this.#splitter = new LineSplitter(start.separator, (line, isCut) => this.#line(line, isCut));
    if (start.otherTable !== undefined)
      tally.addBadRow(name, start.skippedLines + 2, { kind: "header" }, start.otherTable);
  }

  push(text: string): void {
    const skipped = Math.min(this.#skip, text.length);
    this.#skip -= skipped;
    this.#splitter.push(text.slice(skipped));
  }

  end(bytes: number): void {
    this.#splitter.end();
    this.#faxLog?.end();
    const { kind } = this.#start;
    this.#tally.endFile({ name: this.#name, kind, bytes, lines: this.#lines, longLines: this.#longLines });
  }

  #line(line: string, isCut: boolean): void {
    this.#lines++;
    if (isCut) this.#longLines++;
    if (this.#faxLog) this.#faxLog.push(line, this.#lines);
    else if (!this.#passedOver) this.#logLine(line, isCut);
  }

  #faxListener(): FaxLogListener {
    const { clock } = this.#options;
    // A log has few different costs; these are read once.
    const amounts = new Map<string, Amount | undefined>();
    const amountOf = (text: string) => {
      if (amounts.has(text)) return amounts.get(text);
      const amount = readAmount(text, this.#faxLog?.delimiter !== ",");
      if (amounts.size < maxAmounts) amounts.set(copyOf(text), amount);
      return amount;
    };
    return {
      row: ({ decoded, cell }) => {
        const cost = cell("Cost")?.trim() ?? "";
        const amount = cost === "" ? undefined : amountOf(cost);
        const destination = cell("To")?.trim().replace(/^'/, "").slice(0, maxDestinationLength);
        this.#tally.addDecoded(decoded, clock.ofCells(cell("Date"), cell("Time")), {
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

  #logLine(line: string, isCut: boolean): void {
    const { api, clock } = this.#options;
    const isJson = this.#start.kind === "json-lines" && /^\s*[[{]/.test(line);
    const value = isJson ? parsed(line) : undefined;
    const timeOf = (): WallTime | undefined => (value === undefined ? clock.ofLine(line) : clock.ofObject(value));
    const codes = readCodes(line, api);
    const counted = api === undefined ? codes : codes.filter((found) => found.api === api);
    const decoded = api === undefined || counted.length > 0 ? undefined : readReply(api, line);
    if (counted.length > 0 || decoded) {
      const time = timeOf();
      for (const found of counted) this.#tally.addCode(found.api, found.code, time);
      if (decoded) this.#tally.addDecoded(decoded, time);
    } else if (api === undefined && value !== undefined && hasStatus(value)) this.#tally.addUnrecognized();
    // Plain lines among the JSON are another writer's; what was cut is no longer JSON, and is counted as a long line.
    const isCounted = codes.length > 0 || decoded !== undefined;
    const isBroken = isJson && value === undefined && !isCounted && !isCut && beginsAsJson.test(line);
    if (isBroken) this.#tally.addBadRow(this.#name, this.#lines, { kind: "json" }, line);
  }
}

// `[2026-01-05T06:00:00Z]` and `[info]` do not.
const beginsAsJson = /^\s*(?:\{|\[\s*(?:"|\d+\s*,))/;

function parsed(line: string): object | undefined {
  try {
    return JSON.parse(line) as object;
  } catch {
    return undefined;
  }
}
