import { decoder as traitel } from "../generated/traitel/api.ts";
import { trimmed } from "../reply/text.ts";
import type { Decoded } from "./decoded.ts";
import { codeCell, columnsNamed, faxLog } from "./fax-log-reader.ts";
import { delimiterOf, TableReader } from "./table-reader.ts";

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

const maxRaw = 1000;

/** The rows of a table, each as the header names its cells, and what is none. */
function tableOf(text: string, firstLine: number) {
  const problems: RowProblem[] = [];
  const found: { readonly line: number; readonly cells: readonly string[]; readonly raw: string }[] = [];
  const tell = (line: number, message: string, raw: string) => {
    problems.push(Object.freeze({ line, message, raw: raw.trimEnd().slice(0, maxRaw) }));
  };
  const reader = new TableReader({
    row: (row) => found.push(row),
    bad: (bad) =>
      tell(
        bad.line,
        bad.problem === "quote"
          ? "a quote is opened and not closed"
          : `${bad.found} cells, where the header has ${bad.expected}`,
        bad.raw,
      ),
  });
  let line = firstLine;
  let start = 0;
  for (const { 0: end, index } of text.matchAll(lineEnds)) {
    reader.push(text.slice(start, index), line++, end);
    start = index + end.length;
  }
  reader.push(text.slice(start), line, "");
  reader.end();
  const { header } = reader;
  for (const [index, name] of header.entries())
    if (name !== "" && header.indexOf(name) < index)
      tell(
        firstLine,
        `the column ${JSON.stringify(name)} stands twice: the first of them counts`,
        header.join(reader.delimiter),
      );
  return { header, rows: found, problems, tell };
}

const lineEnds = /\r\n|\n|\r/g;

function recordOf(header: readonly string[], cells: readonly string[]): CsvRecord {
  // Without a prototype: a column may be called anything.
  const record: Record<string, string> = Object.create(null);
  for (const [index, name] of header.entries()) if (!Object.hasOwn(record, name)) record[name] = cells[index] ?? "";
  return Object.freeze(record);
}

const byLine = (problems: readonly RowProblem[]): readonly RowProblem[] =>
  Object.freeze([...problems].sort((a, b) => a.line - b.line));

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
  const { header, rows: found, problems } = tableOf(payload, 2);
  const told = byLine(problems);
  const [first] = told;
  if (first && !onProblem)
    throw new SyntaxError(`line ${first.line}: ${first.message}: ${JSON.stringify(first.raw.slice(0, 200))}`);
  for (const problem of told) onProblem?.(problem);
  return Object.freeze(found.map(({ cells }) => recordOf(header, cells)));
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
  const received = typeof reply === "string" ? reply : "";
  const text = trimmed(received);
  const { name, decode } = faxLog;
  const said = traitel(text);
  const payload = said.outcome === "success" && typeof said.payload === "string" ? said.payload : "";
  // A file has no Ok.
  const isFile = said.outcome === "unknown" && columnsNamed(name, namesIn(text)).length > 0;
  const answer = isFile ? traitel("Ok") : said;
  const csv = isFile ? text : payload;
  if (csv === "") return Object.freeze({ reply: answer, rows: Object.freeze([]), problems: Object.freeze([]) });

  const firstLine = lineOf(csv, text, received);
  const { header, rows: found, problems, tell } = tableOf(csv, firstLine);
  const columns = columnsNamed(name, header);
  if (columns.length === 0) tell(firstLine, `the header has no column ${name}`, header.join(","));
  const read = (columns.length === 0 ? [] : found).flatMap(({ line, cells, raw }) => {
    const code = codeCell(cells, columns);
    if (code === undefined) tell(line, `its cells ${name} differ`, raw);
    return code === undefined ? [] : [Object.freeze({ line, record: recordOf(header, cells), decoded: decode(code) })];
  });
  return Object.freeze({ reply: answer, rows: Object.freeze(read), problems: byLine(problems) });
}

/** The names of the columns, where a text begins with them. */
function namesIn(text: string): readonly string[] {
  const [line = ""] = text.slice(0, 4096).split(/[\r\n]/, 1);
  return line.split(delimiterOf(line)).map((cell) => trimmed(cell.replaceAll('"', "")));
}

/** The line of what was received on which the table begins. */
function lineOf(csv: string, text: string, received: string): number {
  const before = received.slice(0, received.indexOf(text));
  // Where new lines were written as the two characters \n, the table is no part of the text.
  const [all, own] = text.endsWith(csv)
    ? [text.slice(0, text.length - csv.length), ""]
    : [text.replaceAll("\\r\\n", "\n").replaceAll("\\n", "\n"), csv];
  const count = (part: string) => part.split(/\r\n|\n|\r/).length - 1;
  return 1 + count(before) + count(all) - count(own);
}
