import { CsvError, type Info, parse } from "csv-parse/sync";
import { decoder as traitel } from "../generated/traitel/api.ts";
import { decoder as traitelFax } from "../generated/traitel-fax/api.ts";
import { trimmed } from "../reply/text.ts";
import type { Decoded } from "./decoded.ts";

/** One row of a CSV payload, keyed by the header. */
export type CsvRecord = Readonly<Record<string, string>>;

/** A row that is not one: reported, never dropped. */
export interface RowProblem {
  /** The line of the text on which the row begins, from 1. */
  readonly line: number;
  readonly message: string;
  /** The row as it stands there, at most 1,000 characters. */
  readonly raw: string;
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  readonly raw: string;
}

// A quote that nobody closes swallows what follows it; after this many, the rest is no CSV.
const maxRestarts = 100;

function rowsOf(text: string, firstLine: number, problems: RowProblem[]): Row[] {
  const rows: Row[] = [];
  const options = {
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    raw: true,
    record_delimiter: ["\r\n", "\n", "\r"],
  };
  const delimiter = delimiterOf(text);
  let [rest, line] = [text, firstLine];
  for (let restarts = 0; rest !== ""; restarts++) {
    const lines = (raw: string) => raw.split(/\r\n|\n|\r/).length - 1;
    let closed = true;
    let parsed: { record: string[]; info: Info; raw: string }[];
    try {
      parsed = parse(rest, { ...options, delimiter }) as unknown as typeof parsed;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      closed = false;
      parsed = parse(rest, { ...options, delimiter, skip_records_with_error: true }) as unknown as typeof parsed;
    }
    let read = 0;
    for (const { record, raw, info } of parsed) {
      const begins = line + info.lines - 1 - Math.max(0, lines(raw.replace(/^[\r\n]+|\r?\n$|\r$/g, "")));
      rows.push({ line: begins, cells: record, raw });
      read = info.lines;
    }
    if (closed) break;
    const remaining = rest.split(/(?<=\r\n|\n|\r(?!\n))/);
    const [bad = "", ...after] = remaining.slice(read);
    line += read;
    const whole = restarts + 1 >= maxRestarts;
    problems.push(
      problem(line, whole ? "from here on, quotes are opened and not closed" : "a quote is opened and not closed", bad),
    );
    rest = whole ? "" : after.join("");
    line += 1;
  }
  return rows;
}

const problem = (line: number, message: string, raw: string): RowProblem => ({
  line,
  message,
  raw: raw.trimEnd().slice(0, 1000),
});

/** Spreadsheets write semicolons or tabs where the comma is the decimal sign. */
export function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const count = (sign: string) => header.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function recordsOf(
  text: string,
  firstLine: number,
): { header: readonly string[]; records: { line: number; record: CsvRecord }[]; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const [head, ...body] = rowsOf(text, firstLine, problems);
  const header = (head?.cells ?? []).map((name) => trimmed(name));
  const records = body.flatMap(({ line, cells, raw }) => {
    if (cells.length !== header.length) {
      problems.push(problem(line, `${cells.length} cells, where the header has ${header.length}`, raw));
      return [];
    }
    // Without a prototype: a column may be called anything.
    const record: Record<string, string> = Object.create(null);
    header.forEach((name, index) => {
      record[name] = cells[index] ?? "";
    });
    return [{ line, record: Object.freeze(record) }];
  });
  return { header, records, problems: problems.sort((a, b) => a.line - b.line) };
}

/** What `rows` does with a row that is not one. */
export interface RowsOptions {
  /** Is told of every row that is not one; without it, such a row is an error. */
  readonly onProblem?: (problem: RowProblem) => void;
}

/**
 * The rows of a TraiTel payload, keyed by its header; empty for a payload that is not there.
 *
 * @throws TypeError for an answer that is no TraiTel success; SyntaxError for a row with another number of cells than the
 * header, or an open quote, unless `onProblem` is given.
 * @example
 * rows(decode("Ok\nID,Name\n1,\"Main, old\"", { api: "traitel" }))[0].Name // "Main, old"
 */
export function rows(decoded: Decoded<"traitel">, { onProblem }: RowsOptions = {}): readonly CsvRecord[] {
  if (decoded.outcome !== "success")
    throw new TypeError(`rows needs a success of traitel: this is ${decoded.api} ${decoded.outcome}`);
  const payload = typeof decoded.payload === "string" ? decoded.payload : "";
  // The payload begins on the line behind the Ok.
  const { records, problems } = recordsOf(payload, 2);
  const [first] = problems;
  if (first && !onProblem)
    throw new SyntaxError(`line ${first.line}: ${first.message}: ${JSON.stringify(first.raw.slice(0, 200))}`);
  for (const found of problems) onProblem?.(found);
  return records.map(({ record }) => record);
}

/** One row of a fax log, and what its code says. */
export interface FaxLogRow {
  /** The line of the text on which the row begins, from 1. */
  readonly line: number;
  readonly record: CsvRecord;
  /** What its `ErrorCode` says. */
  readonly decoded: Decoded<"traitel-fax">;
}

/** A whole fax log, read. */
export interface FaxLog {
  /** What the reply says as a whole; a CSV file without an `Ok` counts as one. */
  readonly reply: Decoded<"traitel">;
  readonly rows: readonly FaxLogRow[];
  /** The rows that are none, by line; never dropped. */
  readonly problems: readonly RowProblem[];
}

/**
 * Reads a whole `logfaxout` reply, or the CSV file that was made of one, and decodes each row's `ErrorCode`. Lost zeros,
 * semicolons and tabs of spreadsheets are understood. Never throws for any text.
 *
 * @example
 * decodeFaxLog("Ok\nID,To,ErrorCode\n7,61290000000,402").rows[0].decoded.code // "402"
 */
export function decodeFaxLog(reply: string): FaxLog {
  const text = typeof reply === "string" ? trimmed(reply) : "";
  let decoded = traitel(text);
  let csv = decoded.outcome === "success" && typeof decoded.payload === "string" ? decoded.payload : "";
  let firstLine = text.slice(0, Math.max(0, text.indexOf(csv))).split(/\r\n|\n|\r/).length;
  if (
    decoded.outcome === "unknown" &&
    /(?:^|[,;\t"])ErrorCode"?(?:[,;\t]|\s*$)/im.test(text.slice(0, 4096).split(/[\r\n]/, 1)[0] ?? "")
  ) {
    decoded = traitel("Ok");
    csv = text;
    firstLine = 1;
  }
  const { header, records, problems } = recordsOf(csv, firstLine);
  const column = header.find((name) => name.toLowerCase() === "errorcode");
  if (csv !== "" && column === undefined) {
    const message = "the header has no column ErrorCode";
    return Object.freeze({
      reply: decoded,
      rows: [],
      problems: [problem(firstLine, message, header.join(",")), ...problems],
    });
  }
  const rowsRead = records.map(({ line, record }) => ({ line, record, decoded: traitelFax(record[column ?? ""]) }));
  return Object.freeze({ reply: decoded, rows: rowsRead, problems });
}
