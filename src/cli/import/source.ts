// What a source says of its codes, whatever it is written in.
import { normalize } from "../../compile/search/normalize.ts";
import { withoutHiddenSigns } from "../../schema/signs.ts";
import { called } from "./headings.ts";

/** A row, an object or a member of a source: its values by the name of their column, key or field. */
export type Row = Readonly<Record<string, unknown>>;

/** What was read, and how it is to be taken. */
export interface Source {
  readonly rows: readonly Row[];
  /** The keys that lead to them, joined by dots, where they stand inside of something. */
  readonly at?: string;
  /** Where each field of an entry stands, where the source's form says it. */
  readonly fields?: Columns;
  /** What it is called, and what it says of itself. */
  readonly title?: string;
  readonly publisher?: string;
  readonly version?: string;
  /** What is called by a name of its own and was not taken: enums and objects beside those that were. */
  readonly left?: readonly string[];
}

/** What of an entry an import can fill. */
export const importable = [
  ...(["code", "name", "title", "text", "remedy"] as const),
  ...(["category", "retry", "fix", "parameter", "http", "docs", "wait"] as const),
] as const;
export type Importable = (typeof importable)[number];

/** Names of columns by the field that they fill; a field `meta.team` is a fact of the owner's. */
export type Columns = Readonly<Record<string, string>>;

const names = {
  code: [...called("code"), ...called("status"), "error", "id", "key"],
  name: called("name"),
  title: called("title"),
  text: called("text"),
  remedy: called("remedy"),
  http: called("http"),
  docs: called("docs"),
  category: ["category"],
  retry: ["retry"],
  fix: ["fix"],
  parameter: called("parameter"),
} satisfies Partial<Record<Importable, readonly string[]>>;

// A longer header is about what it has one of these words of: "Error code (decimal)", "Beschreibung des Fehlers", "شرح خطا".
const telling = { text: names.text, title: names.title, remedy: names.remedy, docs: names.docs, code: called("code") };

const isWithoutBlanks = (word: string) => /^[\p{sc=Han}\p{sc=Katakana}ー]+$/u.test(word);

/** Chinese and Japanese words stand together, what it is of them at the end: 错误码说明 is a description. */
const isCalled = (header: string, words: readonly string[]): boolean =>
  header
    .split(" ")
    .some((part) => words.some((word) => part === word || (isWithoutBlanks(word) && part.endsWith(word))));

const fieldsInOrder = [
  ...(["http", "code", "text", "title", "name", "remedy"] as const),
  ...(["docs", "category", "retry", "fix", "parameter"] as const),
];

/** Which column fills which field, as far as their names say it. The first name of a field's list that is there counts. */
export function columnsIn(headers: readonly string[]): Columns {
  const byName = new Map(headers.map((header) => [normalize(header), header]));
  const taken = new Set<string>();
  const found: Record<string, string> = {};
  const take = (field: string, header: string | undefined) => {
    if (header === undefined || found[field] !== undefined) return;
    found[field] = header;
    taken.add(header);
  };
  const isFree = (header: string | undefined) => header !== undefined && !taken.has(header);
  const exactly = (words: readonly string[]) => words.map((name) => byName.get(name)).find(isFree);
  for (const field of fieldsInOrder) take(field, exactly(names[field]));
  for (const [field, words] of Object.entries(telling))
    take(
      field,
      headers.find((header) => isFree(header) && isCalled(normalize(header), words)),
    );
  take("code", exactly(called("number")));
  // Beside a code, what else is called a status is that of HTTP; what is no such number is not taken.
  if (found.code !== undefined) take("http", exactly(called("status")));
  return Object.fromEntries(importable.flatMap((field) => (found[field] === undefined ? [] : [[field, found[field]]])));
}

/** The value at a column, or at a path of keys joined by dots. */
export function valueAt(row: Row, column: string): unknown {
  if (Object.hasOwn(row, column)) return row[column];
  let value: unknown = row;
  for (const key of column.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** A value as one line of text; `undefined` where there is none. */
export function lineOf(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value))
    return lineOf(
      value
        .map(lineOf)
        .filter((text) => text !== undefined)
        .join(" "),
    );
  if (typeof value !== "string") return undefined;
  const line = withoutHiddenSigns(value).replace(/\s+/g, " ").trim();
  return line === "" ? undefined : withoutHiddenSigns(line.slice(0, 20_000)).trimEnd();
}

/** Whether a line is the rule between the header of a Markdown table and its rows. */
export const isRule = (line: string): boolean => /^[\s:|-]+$/.test(line) && line.includes("-") && line.includes("|");
