import { stringify } from "csv-stringify/sync";
import { visible } from "../terminal/visible.ts";
import type { Sum } from "./amount.ts";
import type { Figures } from "./figures.ts";
import { failuresOf } from "./summary.ts";

// What parts cells where a comma is the decimal sign; behind it, too, a cell may begin.
const otherDelimiters = /[;|]/;
const formulaBehind = /([;|]\s*)([=+\-@])/g;

/** What stood in a log, as a cell: nothing that a terminal obeys, nor a formula for a spreadsheet of another country. */
const cellOf = (text: string) => visible(text).replace(formulaBehind, "$1'$2");

const costOf = ({ currency, amount }: Sum) => (currency === "" ? amount : `${currency} ${amount}`);

/**
 * The table of what failed as CSV, its names those of the JSON. What a spreadsheet would run as a formula gets an apostrophe in
 * front.
 *
 * @param limit How many codes at most; all without it.
 */
export function drawCsv(figures: Figures, limit?: number): string {
  const rows = failuresOf(figures)
    .slice(0, limit)
    .map((row) => ({
      api: row.api,
      code: row.code ?? cellOf(row.raw ?? ""),
      outcome: row.outcome,
      count: row.count,
      share: row.share,
      firstSeen: row.firstSeen,
      lastSeen: row.lastSeen,
      category: row.category,
      retry: row.retry,
      fix: row.fix,
      message: row.message,
      sample: cellOf(`${row.sample.file}:${row.sample.line}`),
      cost: row.cost && cellOf(row.cost.map(costOf).join("; ")),
    }));
  const columns = [
    "api",
    "code",
    "outcome",
    "count",
    "share",
    "firstSeen",
    "lastSeen",
    "category",
    "retry",
    "fix",
    "message",
    "sample",
    "cost",
  ];
  return stringify(rows, { header: true, columns, escape_formulas: true, quoted_match: otherDelimiters });
}

/** A table as CSV, its columns named in the first line. */
export const drawRows = (columns: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string =>
  stringify([columns, ...rows], { escape_formulas: true });
