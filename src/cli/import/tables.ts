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

export function readCsv(text: string): Source {
  const rows = parse(text, {
    ...{
      delimiter: separatorOf(text),
      columns: (header: string[]) => header.map((name, index) => name || `column ${index + 1}`),
    },
    ...{ bom: true, trim: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true },
  }) as unknown as Row[];
  return { rows };
}

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
        Object.fromEntries(header.map((name, column) => [name || `column ${column + 1}`, cells[column] ?? ""])),
      );
    }
  }
  const title = /^#\s+(.+)$/m.exec(text)?.[1];
  return { rows, ...(title ? { title: textOf(title) } : {}) };
}
