// Tables: CSV with any separator, and Markdown.
import { parse } from "csv-parse/sync";
import { isRule, type Row, type Source } from "./source.ts";

/** The sign that separates most cells of the first line that has any, outside quotes. */
function separatorOf(text: string): string {
  const line = text.split(/\r?\n/).find((candidate) => candidate.trim() !== "") ?? "";
  const bare = line.replace(/"(?:[^"]|"")*"/g, "");
  const counts = [",", ";", "\t", "|"].map((sign) => [sign, bare.split(sign).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** The rows of a CSV by its header; where it has none, by the numbers of its columns. */
export function readCsv(text: string, { header }: { readonly header: boolean }): Source {
  const rows: string[][] = parse(text, {
    ...{ delimiter: separatorOf(text), bom: true, trim: true },
    ...{ relax_quotes: true, relax_column_count: true, skip_empty_lines: true },
  });
  if (!header) return { rows: rows.map((cells) => rowOf(cells, (index) => `${index + 1}`)) };
  const [first = [], ...others] = rows;
  return {
    rows: others.map((cells) => rowOf(cells.slice(0, first.length), (index) => first[index] || columnName(index))),
  };
}

const columnName = (index: number): string => `column ${index + 1}`;

const rowOf = (cells: readonly string[], nameOf: (index: number) => string): Row =>
  Object.fromEntries(cells.map((cell, index) => [nameOf(index), cell]));

/** The cells of a line of a table; a sign behind a backslash belongs to its cell. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => textOf(cell.replaceAll("\\|", "|")));

/** What a cell says, without its marks. */
const textOf = (cell: string): string =>
  cell
    .replace(/!?\[([^\][]*)\]\([^()]*\)/g, "$1")
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/(\*\*|__|~~|`)/g, "")
    .replace(/\\([\\`*_{}[\]()#+.!-])/g, "$1")
    .trim();

/** All tables of a Markdown document; the rows of each by its own header. */
export function readMarkdown(text: string): Source {
  const lines = text.split(/\r?\n/);
  const rows: Row[] = [];
  for (let index = 0; index + 1 < lines.length; index++) {
    if (!lines[index]?.includes("|") || !isRule(lines[index + 1] ?? "")) continue;
    const header = cellsOf(lines[index] ?? "");
    for (index += 2; lines[index]?.includes("|"); index++) {
      const cells = cellsOf(lines[index] ?? "");
      rows.push(
        rowOf(
          header.map((_, column) => cells[column] ?? ""),
          (column) => header[column] || columnName(column),
        ),
      );
    }
  }
  const title = /^#\s+(.+)$/m.exec(text)?.[1];
  return { rows, ...(title ? { title: textOf(title) } : {}) };
}
