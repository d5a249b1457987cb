import type { Api } from "../catalogue/api.ts";
import { decoder as traitelFax } from "../generated/traitel-fax/api.ts";
import { trimmed } from "../reply/text.ts";
import type { Decoded } from "./decoded.ts";
import { type BadRow as BadTableRow, delimiterOf, TableReader } from "./table-reader.ts";

/** The column of a table that holds the codes of an API. */
export interface CodeColumn<A extends Api> {
  readonly api: A;
  readonly name: string;
  /** What else such a table has: one of them has to stand beside the codes, unless these stand alone. */
  readonly beside: readonly string[];
  readonly decode: (cell: string) => Decoded<A>;
}

/** The codes of a fax log. */
export const faxLog: CodeColumn<"traitel-fax"> = {
  api: "traitel-fax",
  name: "ErrorCode",
  beside: ["ID", "Sub-ID", "Date", "Time", "From", "To", "Pages", "Speed", "Duration", "Cost", "Attempt"],
  decode: (cell) => traitelFax(cell),
};

/** One row of a fax log. */
export interface FaxAttempt {
  /** The line on which the row begins, from 1. */
  readonly line: number;
  readonly decoded: Decoded<"traitel-fax">;
  /** The cell of a column, in any case; `undefined` where the log has no such column. */
  readonly cell: (column: string) => string | undefined;
}

/** A row that is none, and why; `code` where its code is none. */
export type BadRow = BadTableRow | { readonly line: number; readonly raw: string; readonly problem: "code" };

export interface FaxLogListener {
  readonly row: (row: FaxAttempt) => void;
  readonly bad: (row: BadRow) => void;
}

const longestName = 22;
const columnName = /^[\p{L}\p{N}_-]+(?: [\p{L}\p{N}_-]+)?$/u;
const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** Whether a line is the header of a fax log, whatever separates its cells: names, and not only that of the codes. */
export function isFaxLogHeader(line: string): boolean {
  const { name, beside } = faxLog;
  // Most first lines of logs are seen here to be none.
  if (!line.toLowerCase().includes(name.toLowerCase())) return false;
  const names = line.split(delimiterOf(line)).map((cell) => trimmed(unquoted(trimmed(cell))));
  return (
    names.every((other) => other === "" || (other.length <= longestName && columnName.test(other))) &&
    names.some((other) => isSame(other, name)) &&
    (names.length === 1 || names.some((other) => beside.some((known) => isSame(known, other))))
  );
}

const unquoted = (cell: string) =>
  cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1) : cell;

/** Where a name stands in a header, in any case. */
export function columnsNamed(name: string, header: readonly string[]): number[] {
  return header.flatMap((other, index) => (isSame(other, name) ? [index] : []));
}

/** The code's cell of a row; `undefined` where it has several that differ. */
export function codeCell(cells: readonly string[], columns: readonly number[]): string | undefined {
  const [first = "", ...others] = columns.map((index) => cells[index] ?? "");
  return others.every((other) => trimmed(other) === trimmed(first)) ? first : undefined;
}

/**
 * Reads a fax log line by line, in memory that does not grow with it: `decodeFaxLog` for logs of any size. What follows
 * the header is given to `push` in order, and `end` is called when nothing is left.
 */
export class FaxLogReader {
  readonly #listener: FaxLogListener;
  readonly #header: string;
  readonly #table: TableReader;
  readonly #codeColumns: readonly number[];
  readonly #columns = new Map<string, number>();

  /** @throws TypeError for a header that has no column of codes. */
  constructor(header: string, listener: FaxLogListener) {
    this.#listener = listener;
    this.#header = header.trim();
    this.#table = new TableReader({ row: (row) => this.#row(row), bad: (row) => this.#bad(row) });
    this.#table.push(header, 0);
    for (const [index, name] of this.#table.header.map((name) => name.toLowerCase()).entries())
      if (!this.#columns.has(name)) this.#columns.set(name, index);
    this.#codeColumns = columnsNamed(faxLog.name, this.#table.header);
    if (this.#codeColumns.length === 0)
      throw new TypeError(`the header ${JSON.stringify(header)} has no column ${faxLog.name}`);
  }

  get delimiter(): string {
    return this.#table.delimiter;
  }

  push(line: string, number: number): void {
    this.#table.push(line, number);
  }

  end(): void {
    this.#table.end();
  }

  // Replies put one behind another repeat these.
  #isRepeated(raw: string): boolean {
    return raw.trim() === this.#header || /^ok$/i.test(raw.trim());
  }

  #bad(row: BadTableRow): void {
    if (!this.#isRepeated(row.raw)) this.#listener.bad(row);
  }

  #row({ line, cells, raw }: { line: number; cells: readonly string[]; raw: string }): void {
    if (this.#isRepeated(raw)) return;
    const code = codeCell(cells, this.#codeColumns);
    const decoded = code === undefined ? undefined : faxLog.decode(code);
    if (!decoded || (decoded.outcome === "unknown" && decoded.why === "not_a_reply"))
      this.#listener.bad({ problem: "code", line, raw });
    else {
      const cell = (column: string) => {
        const index = this.#columns.get(column.toLowerCase());
        return index === undefined ? undefined : cells[index];
      };
      this.#listener.row({ line, decoded, cell });
    }
  }
}
