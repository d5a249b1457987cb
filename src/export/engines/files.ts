// The tables as files.
import type { ExportData, ExportFiles } from "../export.ts";
import { type Cell, type Table, tablesOf } from "./tables.ts";

/** RFC 4180, with a heading. What is unknown is empty, an empty text is in quotes. */
export function csvOf({ columns, rows }: Table): string {
  const line = (cells: readonly Cell[]) => `${cells.map(csvCell).join(",")}\r\n`;
  return [line(Object.keys(columns)), ...rows.map(line)].join("");
}

function csvCell(cell: Cell): string {
  if (cell === undefined) return "";
  const text = String(cell);
  return text === "" || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An object a line; what is unknown has no member. */
export function ndjsonOf({ columns, rows }: Table): string {
  const names = Object.keys(columns);
  return rows
    .map((row) => `${JSON.stringify(Object.fromEntries(names.map((name, at) => [name, row[at]])))}\n`)
    .join("");
}

/** Parquet, compressed, whose metadata says who has written it. */
export async function parquetOf({ columns, rows }: Table, banner: string): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const columnData = Object.entries(columns).map(([name, type], at) => ({
    name,
    data: rows.map((row) => row[at] ?? null),
    type: type === "text" ? ("STRING" as const) : type === "integer" ? ("INT32" as const) : ("BOOLEAN" as const),
    nullable: true,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata: [{ key: "telerr", value: banner }] }));
}

// What has no comments is accompanied by a file that says who has written it.
const about = (banner: string): readonly [string, string] => ["telerr.txt", `${banner}\n`];

export const exportCsv = (data: ExportData): ExportFiles =>
  new Map([...tablesOf(data).map((table) => [`${table.name}.csv`, csvOf(table)] as const), about(data.banner)]);

export const exportNdjson = (data: ExportData): ExportFiles =>
  new Map([...tablesOf(data).map((table) => [`${table.name}.ndjson`, ndjsonOf(table)] as const), about(data.banner)]);

export async function exportParquet(data: ExportData): Promise<ExportFiles> {
  const files = tablesOf(data).map(
    async (table) => [`${table.name}.parquet`, await parquetOf(table, data.banner)] as const,
  );
  return new Map(await Promise.all(files));
}
