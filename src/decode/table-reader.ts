import { trimmed } from "../reply/text.ts";

/** A row of a table. */
export interface Row {
  /** The line on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly raw: string;
}

/** A row that is none, and why. */
export type BadRow = { readonly line: number; readonly raw: string } & (
  | { readonly problem: "cells"; readonly found: number; readonly expected: number }
  | { readonly problem: "quote" }
);

export interface TableListener {
  readonly row: (row: Row) => void;
  readonly bad: (row: BadRow) => void;
}

interface Open {
  readonly line: number;
  readonly lines: { readonly text: string; readonly end: string }[];
  length: number;
}

// A cell in quotes may go on over lines; what is longer is a quote that nobody closes.
const maxLines = 50;
const maxLength = 65_536;
// After this many of those, every row has to end on its line: a hostile table costs no more than its length.
const maxUnclosed = 100;

/**
 * Reads a table of comma-separated cells line by line, in memory that does not grow with it. The first line that is not blank
 * is the header. Every other one is a row or is told as a bad one: a cell that begins with a quote ends with one, and a row has
 * as many cells as the header.
 */
export class TableReader {
  readonly #listener: TableListener;
  #delimiter = "";
  #header: readonly string[] | undefined;
  #open: Open | undefined;
  #unclosed = 0;

  constructor(listener: TableListener) {
    this.#listener = listener;
  }

  /** What parts the cells: spreadsheets write semicolons or tabs where the comma is the decimal sign. */
  get delimiter(): string {
    return this.#delimiter;
  }

  /** The names of the columns; none before the header has been read, nor where it could not be. */
  get header(): readonly string[] {
    return this.#header ?? [];
  }

  /** Takes the next line; `end` is what ends it, which belongs to a cell that goes on. */
  push(line: string, number: number, end = "\n"): void {
    if (this.#open) this.#continue(line, end);
    else this.#begin(line, number, end);
  }

  end(): void {
    while (this.#open) this.#giveUp();
  }

  #begin(line: string, number: number, end: string): void {
    if (line.trim() === "") return;
    if (this.#delimiter === "") this.#delimiter = delimiterOf(line);
    const cells = cellsOf(line, this.#delimiter);
    if (cells === "open" && this.#unclosed < maxUnclosed)
      this.#open = { line: number, lines: [{ text: line, end }], length: line.length };
    else if (typeof cells === "string") this.#bad({ problem: "quote", line: number, raw: line });
    else this.#row({ line: number, cells, raw: line });
  }

  #continue(text: string, end: string): void {
    const open = this.#open;
    if (!open) return;
    open.lines.push({ text, end });
    open.length += text.length + end.length;
    // Only another quote can close the open one.
    if (text.includes('"')) {
      const raw = open.lines
        .map((line, index) => (index === open.lines.length - 1 ? line.text : line.text + line.end))
        .join("");
      const cells = cellsOf(raw, this.#delimiter);
      if (cells !== "open") {
        // What is closed in the midst of another row was never opened.
        if (cells === "broken" || (this.#header && cells.length !== this.#header.length)) this.#giveUp();
        else {
          this.#open = undefined;
          this.#row({ line: open.line, cells, raw });
        }
        return;
      }
    }
    if (open.lines.length >= maxLines || open.length >= maxLength) this.#giveUp();
  }

  // The line with the quote is none; those behind it are rows of their own.
  #giveUp(): void {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    this.#unclosed++;
    const [bad, ...rest] = open.lines;
    this.#bad({ problem: "quote", line: open.line, raw: bad?.text ?? "" });
    for (const [index, { text, end }] of rest.entries()) this.push(text, open.line + 1 + index, end);
  }

  #row(row: Row): void {
    const { line, cells, raw } = row;
    const expected = this.#header?.length;
    if (expected === undefined) this.#header = cells.map(trimmed);
    else if (cells.length !== expected)
      this.#listener.bad({ problem: "cells", line, raw, found: cells.length, expected });
    else this.#listener.row(row);
  }

  #bad(row: BadRow): void {
    // No row fits a header that cannot be read.
    this.#header ??= [];
    this.#listener.bad(row);
  }
}

/** The sign that parts most cells in the first line of a table. */
export function delimiterOf(line: string): string {
  const count = (sign: string) => line.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/**
 * The cells of a row; `open` where a quote is open at its end, `broken` where one is closed in the midst of a cell. A quote inside
 * a cell that does not begin with one is text.
 */
function cellsOf(row: string, delimiter: string): readonly string[] | "open" | "broken" {
  if (!row.includes('"')) return row.split(delimiter);
  const cells: string[] = [];
  for (let at = 0; ; at++) {
    let end: number;
    if (row[at] === '"') {
      end = row.indexOf('"', at + 1);
      // Two quotes are one of the text.
      while (end >= 0 && row[end + 1] === '"') end = row.indexOf('"', end + 2);
      if (end < 0) return "open";
      cells.push(row.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
      if (at < row.length && !row.startsWith(delimiter, at)) return "broken";
    } else {
      end = row.indexOf(delimiter, at);
      if (end < 0) end = row.length;
      cells.push(row.slice(at, end));
      at = end;
    }
    if (at >= row.length) return cells;
  }
}
