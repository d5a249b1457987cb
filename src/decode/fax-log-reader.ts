import { CsvError, parse } from "csv-parse/sync";
import { decoder as traitelFax } from "../generated/traitel-fax/api.ts";
import { trimmed } from "../reply/text.ts";
import { delimiterOf } from "./csv.ts";
import type { Decoded } from "./decoded.ts";

/** One row of a fax log. */
export interface FaxAttempt {
  /** The line on which the row begins, from 1. */
  readonly line: number;
  readonly decoded: Decoded<"traitel-fax">;
  /** The cell of a column, in any case; `undefined` where the log has no such column. */
  readonly cell: (column: string) => string | undefined;
  readonly raw: string;
}

/** A row that is none, and why. */
export type BadRow = { readonly line: number; readonly raw: string } & (
  | { readonly problem: "cells"; readonly found: number; readonly expected: number }
  | { readonly problem: "quote" | "code" }
);

export interface FaxLogListener {
  readonly row: (row: FaxAttempt) => void;
  readonly bad: (row: BadRow) => void;
}

// A cell in quotes may go on over lines; what is longer is a quote that nobody closes.
const maxLines = 50;
const maxLength = 65_536;
// After this many of those, every row has to end on its line: a hostile file costs no more than its length.
const maxUnclosed = 100;

const columns = /^(?:ID|Sub-ID|Date|Time|From|To|Pages|Speed|Duration|Cost|Attempt)$/i;
const columnName = /^("?)[\p{L}\p{N}_-]+(?: [\p{L}\p{N}_-]+)?\1$/u;

/** Whether a line is the header of a fax log, whatever separates its cells: names, and not only that of `ErrorCode`. */
export function isFaxLogHeader(line: string): boolean {
  // Most first lines of logs are seen here to be none.
  if (!/(?:^|[,;\t"]) *ErrorCode *"? *(?:[,;\t]|\s*$)/i.test(line)) return false;
  const cells = line.split(delimiterOf(line)).map((cell) => trimmed(cell));
  const names = cells.map((cell) => cell.replace(/^"(.*)"$/, "$1").trim());
  return (
    cells.every((cell) => cell === "" || (cell.length <= 22 && columnName.test(cell))) &&
    names.some((name) => /^ErrorCode$/i.test(name)) &&
    (names.length === 1 || names.some((name) => columns.test(name)))
  );
}

/**
 * Reads a fax log line by line, in memory that does not grow with it: `decodeFaxLog` for logs of any size. What follows
 * the header is given to `push` in order, and `end` is called when nothing is left.
 */
export class FaxLogReader {
  /** Spreadsheets write semicolons where the comma is the decimal sign. */
  readonly delimiter: string;
  readonly #listener: FaxLogListener;
  readonly #headerLine: string;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #width: number;
  readonly #codeColumn: number;
  #open: { readonly line: number; readonly lines: string[]; length: number } | undefined;
  #unclosed = 0;

  /** @throws TypeError for a header that has no column `ErrorCode`. */
  constructor(header: string, listener: FaxLogListener) {
    this.#listener = listener;
    this.#headerLine = header.trim();
    this.delimiter = delimiterOf(header);
    const names = (this.#cells(header) ?? []).map((name) => trimmed(name).toLowerCase());
    this.#columns = new Map(names.map((name, index) => [name, index]));
    this.#width = names.length;
    const column = this.#columns.get("errorcode");
    if (column === undefined) throw new TypeError(`the header ${JSON.stringify(header)} has no column ErrorCode`);
    this.#codeColumn = column;
  }

  push(line: string, number: number): void {
    if (this.#open) this.#continue(line);
    else this.#begin(line, number);
  }

  end(): void {
    while (this.#open) this.#giveUp();
  }

  #begin(line: string, number: number): void {
    if (line.trim() === "") return;
    const cells = this.#cells(line);
    if (cells) this.#row(cells, line, number);
    else {
      this.#open = { line: number, lines: [line], length: line.length };
      if (this.#unclosed >= maxUnclosed) this.#giveUp();
    }
  }

  #continue(line: string): void {
    const open = this.#open;
    if (!open) return;
    open.lines.push(line);
    open.length += line.length + 1;
    // Only another quote can close the open one.
    if (line.includes('"')) {
      const raw = open.lines.join("\n");
      const cells = this.#cells(raw, true);
      if (cells?.length === this.#width) {
        this.#open = undefined;
        this.#row(cells, raw, open.line);
        return;
      }
      // Closed, but in the middle of another row.
      if (cells) {
        this.#giveUp();
        return;
      }
    }
    if (open.lines.length >= maxLines || open.length >= maxLength) this.#giveUp();
  }

  // The line with the quote is lost; those behind it are rows of their own.
  #giveUp(): void {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    this.#unclosed++;
    const [bad = "", ...rest] = open.lines;
    this.#listener.bad({ problem: "quote", line: open.line, raw: bad });
    for (const [index, line] of rest.entries()) this.push(line, open.line + 1 + index);
  }

  #row(cells: readonly string[], raw: string, line: number): void {
    // Replies put one behind another repeat these.
    if (raw.trim() === this.#headerLine || /^\s*ok\s*$/i.test(raw)) return;
    const decoded = traitelFax(cells[this.#codeColumn]);
    if (cells.length !== this.#width)
      this.#listener.bad({ problem: "cells", line, raw, found: cells.length, expected: this.#width });
    else if (decoded.outcome === "unknown" && decoded.why === "not_a_reply")
      this.#listener.bad({ problem: "code", line, raw });
    else {
      const cell = (column: string) => {
        const index = this.#columns.get(column.toLowerCase());
        return index === undefined ? undefined : cells[index];
      };
      this.#listener.row({ line, decoded, raw, cell });
    }
  }

  /** The cells of a row; `undefined` where a quote is open at its end, none where it is closed in the midst of a cell. */
  #cells(text: string, isStrict = false): readonly string[] | undefined {
    if (!text.includes('"')) return text.split(this.delimiter);
    try {
      const [cells] = parse(text, {
        delimiter: this.delimiter,
        relax_column_count: true,
        // A stray quote is text, unless it swallows the ends of lines.
        relax_quotes: !isStrict,
        record_delimiter: ["\r\n", "\n", "\r"],
      }) as unknown as string[][];
      return cells ?? [];
    } catch (error) {
      if (error instanceof CsvError) return error.code === "CSV_QUOTE_NOT_CLOSED" ? undefined : [];
      throw error;
    }
  }
}
