import { stringify } from "csv-stringify/sync";
import type { Figures } from "./figures.ts";
import { failuresOf } from "./summary.ts";

/**
 * The table of what failed as CSV, its names those of the JSON. A cell that a spreadsheet would run as a formula gets an
 * apostrophe in front.
 *
 * @param limit How many codes at most; all without it.
 */
export function drawCsv(figures: Figures, limit?: number): string {
  const rows = failuresOf(figures)
    .slice(0, limit)
    .map((row) => ({
      api: row.api,
      code: row.code ?? row.raw ?? "",
      outcome: row.outcome,
      count: row.count,
      share: row.share,
      firstSeen: row.firstSeen,
      lastSeen: row.lastSeen,
      category: row.category,
      retry: row.retry,
      fix: row.fix,
      message: row.message,
      cost: row.cost?.map(({ currency, amount }) => `${currency}${currency === "" ? "" : " "}${amount}`).join("; "),
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
    "cost",
  ];
  return stringify(rows, { header: true, columns, escape_formulas: true });
}
