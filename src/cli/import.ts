import { existsSync, readFileSync } from "node:fs";
import { basename, extname, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { draftText, pascalCase } from "../compile/draft-file.ts";
import { readOwnFile } from "../compile/own-file.ts";
import type { DraftCatalogueFile } from "../schema/catalogue-file.ts";
import { visible } from "../terminal/visible.ts";
import { decisions } from "./check.ts";
import type { importFormats } from "./commands.ts";
import { type Context, exit, languageTag } from "./context.ts";
import { Failure, reasonOf, UsageError } from "./failure.ts";
import { entriesOf, limited, type Merged, merge, withProposals } from "./import/draft.ts";
import { type Columns, columnsIn, importable, isRule, lineOf as oneLine, type Source } from "./import/source.ts";
import { apiName, configured } from "./init.ts";
import { named, schemaPathFrom, textOf } from "./own-files.ts";
import { lineOf, printResults } from "./print.ts";
import { writeWhole } from "./write.ts";

type Format = (typeof importFormats)[number];

/** `telerr import <file> --api <name>`: a draft of what a source says, or a merge into the one that is there. */
export async function importCommand(context: Context, positionals: readonly string[]): Promise<number> {
  const { args } = context;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError("import takes one file: telerr import codes.csv --api acme");
  const api = apiName(context, args.api, "telerr import codes.csv --api acme");
  const text = file === "-" ? await context.io.readInput() : decodedText(file);
  const format = (args.from as Format | undefined) ?? formatOf(file, text);
  if (args["no-header"] && format !== "csv")
    throw new UsageError(`--no-header is for a CSV, and this is ${format}: --from csv reads it as one`);
  const source = await read(format, text, file, !args["no-header"]);
  if (args.from === undefined && format === "csv" && !args["no-header"] && !isTableAt(file, source))
    throw new Failure(
      `${file === "-" ? "standard input" : named(resolve(file))} is no table: import reads CSV, Markdown, JSON, OpenAPI, PostgreSQL's errcodes.txt and enums of TypeScript and JavaScript; --from says which of them it is`,
    );
  const columns = await columnsFor(context, source, file);
  const path = resolve(args.out ?? `${api}.telerr.json`);
  const old = existsSync(path) ? catalogueAt(path, api) : undefined;
  const lng = (args.lang && languageTag(args.lang)) ?? old?.language ?? "en";
  const tongue = { lng, isTranslation: old !== undefined && old.language !== lng };
  const { entries, duplicates, withoutCode, refused } = entriesOf(source.rows, columns, tongue);
  const name = file === "-" ? "standard input" : visible(basename(file));
  if (entries.length === 0)
    throw new Failure(`no code was found in ${name}, read as ${format}: --from and --columns say how it is to be read`);

  const merged = merge(old, headOf(api, source, file, path, lng), entries);
  const catalogue = args.propose ? withProposals(merged.catalogue) : merged.catalogue;
  const draft = draftText(catalogue);
  const { problems } = readOwnFile({ name: named(path), text: draft });
  const [first] = problems;
  if (first)
    throw new Failure(
      `what ${name} says makes no catalogue: ${visible(`${first.path}: ${first.message}`)}; nothing was written`,
    );
  writeWhole(path, draft);
  const files = [named(path), ...configured(context, path)];

  const { added, vanished, filled, changed } = merged;
  const used = new Set(Object.values(columns).flatMap((column) => [column, column.split(".")[0]]));
  const several = entries.map(({ code }) => code).filter(isSeveral);
  const unused = headersOf(source).filter((header) => !used.has(header));
  const open = catalogue.entries.filter(({ todo }) => todo);
  const result = {
    ...{
      file: named(path),
      files,
      api,
      from: format,
      columns,
      entries: catalogue.entries.length,
      added,
      vanished,
      filled,
      changed,
    },
    ...{ duplicates, several, withoutCode, refused, unused, left: source.left ?? [] },
    todo: open.map(({ code, todo }) => ({ code, fields: todo })),
    proposed: catalogue.entries
      .filter((entry) => entry.proposed)
      .map((entry) => ({ code: entry.code, fields: entry.proposed })),
  };
  await printResults(context, "import", [result], () =>
    [
      ...files.slice(1).map((name) => `${name} written: every command finds ${files[0]} by it\n`),
      `${named(path)}: ${catalogue.entries.length} ${catalogue.entries.length === 1 ? "code" : "codes"}, ${added.length} new`,
      ...(old ? [`, ${catalogue.entries.length - added.length} kept`] : []),
      "\n",
      ...(isTable(format)
        ? [
            `taken: ${columnsTaken(columns)}${source.at === undefined ? "" : `, of what stands in ${visible(source.at)}`}\n`,
          ]
        : []),
      ...lineOf("not in the source any more (kept)", vanished),
      ...lineOf("taken of what the source says and the catalogue did not", filled.map(withFields)),
      ...lineOf("the source says something else now (kept as it was)", changed.map(withFields)),
      ...lineOf("twice in the source (the first counts)", duplicates),
      ...lineOf('may be several codes, and are read as one each (a range goes into "classes" of "reply")', several),
      ...(withoutCode > 0 ? [`rows without a code: ${withoutCode}\n`] : []),
      ...Object.entries(limited).flatMap(([field, { right }]) =>
        lineOf(
          `left out, since ${field} has to be ${right}`,
          refused.flatMap(({ code, ...other }) =>
            other.field === field ? [`${code} ${JSON.stringify(other.value)}`] : [],
          ),
        ),
      ),
      ...lineOf("columns that were not taken (--columns meta.x=… takes one)", unused),
      ...lineOf("enums and objects that were not taken (import one from a file of its own)", result.left),
      ...(decisions(catalogue) ? [`${decisions(catalogue)}\n`] : []),
      ...lineOf(
        "to be decided",
        open.map(({ code }) => code),
      ),
      ...(catalogue.reply
        ? []
        : ['replies: a bare code is read; what else they look like goes into "reply", as telerr init shows\n']),
    ].join(""),
  );
  return exit.found;
}

/** Whether what stands for a code may be a range or a list: `1000-1099`, `4xx`, `B5, B6`. */
const isSeveral = (code: string) =>
  /^\d+ ?(?:[-–—~…]|\.\.+|to) ?\d+$|^\d+[xX]+$|^[^\s,;]+(?: ?[,;] ?[^\s,;]+)+$/.test(code);

const withFields = ({ code, fields }: Merged["changed"][number]) => `${code} (${fields.join(", ")})`;

/** What has columns or keys by any name; in the others, they are named as their form says. */
const isTable = (format: Format) => format === "csv" || format === "markdown" || format === "json";

const columnsTaken = (columns: Columns) =>
  Object.entries(columns)
    .map(([field, column]) => visible(`${field}=${column}`))
    .join(", ");

const headersOf = ({ rows }: Source) => [...new Set(rows.slice(0, 1000).flatMap((row) => Object.keys(row)))];

/** A file's text: UTF-8, what a spreadsheet calls Unicode (UTF-16), or else the letters of Windows. */
function decodedText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Failure(`${named(resolve(file))} could not be read: ${reasonOf(error)}`);
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** What a source is, by its name and how it begins. */
function formatOf(file: string, text: string): Format {
  const ending = extname(file).toLowerCase();
  if (ending === ".csv" || ending === ".tsv") return "csv";
  if (ending === ".md" || ending === ".markdown") return "markdown";
  if (/^\.[cm]?[jt]sx?$/.test(ending)) return "enum";
  if (ending === ".yaml" || ending === ".yml") return "openapi";
  if (/^Section: Class /m.test(text)) return "errcodes";
  if (/^\s*[[{]/.test(text)) return /^\s*\{[\s\S]{0,400}"openapi"\s*:/.test(text) ? "openapi" : "json";
  if (/^openapi\s*:/m.test(text)) return "openapi";
  if (text.split("\n").some(isRule)) return "markdown";
  return /\benum\s+\w+\s*\{|\bconst\s+\w+\s*=\s*(?:Object\.freeze\()?\{/.test(text) ? "enum" : "csv";
}

/** What a table is called, where its name says what it is. */
const tableEndings = new Set(["", ".csv", ".tsv", ".tab", ".txt"]);

/** Whether what nothing else is known of is a table: source of another language is none, whatever its lines have commas for. */
function isTableAt(file: string, source: Source): boolean {
  const ending = extname(file).toLowerCase();
  if (ending === ".csv" || ending === ".tsv") return true;
  const [header = "", ...others] = headersOf(source);
  return (
    tableEndings.has(ending) &&
    (others.length > 0 || (columnsIn([header]).code !== undefined && !/[{};=<>#]/.test(header)))
  );
}

/** Each is loaded by who reads it. */
async function read(format: Format, text: string, file: string, header: boolean): Promise<Source> {
  try {
    if (format === "csv") return (await import("./import/tables.ts")).readCsv(text, { header });
    if (format === "markdown") return (await import("./import/tables.ts")).readMarkdown(text);
    if (format === "enum") return (await import("./import/enum.ts")).readEnum(text);
    if (format === "errcodes") return (await import("./import/errcodes.ts")).readErrcodes(text);
    const json = text.replace(/^\ufeff/, "");
    if (format === "json") return (await import("./import/objects.ts")).readObjects(JSON.parse(json));
    return (await import("./import/openapi.ts")).readOpenApi(json);
  } catch (error) {
    const name = file === "-" ? "standard input" : named(resolve(file));
    throw new Failure(
      `${name} could not be read as ${format}: ${visible(error instanceof Error ? error.message : String(error))}`,
    );
  }
}

/** Which column holds what: as it was said, as the names of the columns say it, or as somebody answers who is asked. */
async function columnsFor(context: Context, source: Source, file: string): Promise<Columns> {
  const headers = headersOf(source);
  const told = { ...columnsIn(headers), ...source.fields };
  const given = context.args.columns === undefined ? {} : columnsGiven(context.args.columns, headers);
  const spoken = new Set(Object.values(given));
  const found = {
    ...Object.fromEntries(Object.entries(told).filter(([, header]) => !spoken.has(header))),
    ...given,
  };
  if (found.code !== undefined || headers.length === 0) return found;
  // Columns without a name are known by what stands in them first.
  const named = !context.args["no-header"];
  const shown = headers.map((header) => visible(named ? header : String(source.rows[0]?.[header])));
  const terminal = await context.io.terminal?.();
  if (!terminal || file === "-") {
    // Where a name has a sign of the list in it, its number says it.
    const example = ["code", "text"]
      .slice(0, headers.length)
      .map((field, index) => `${field}=${!named || /[,=]/.test(shown[index] ?? "") ? index + 1 : shown[index]}`);
    const list = shown.map((header, index) => `${index + 1} ${header}`).join(", ");
    throw new UsageError(
      `which column holds the code? There are ${list}; say it, as in --columns ${JSON.stringify(example.join(","))}${named ? "; where the first row is a code already, add --no-header" : ""}`,
    );
  }
  const asking = createInterface(terminal);
  try {
    const list = shown.map((header, index) => `  ${index + 1} ${header}\n`).join("");
    const code = await asking.question(`${list}Which column holds the code? `);
    const text = await asking.question("Which holds what it means? (Enter for none) ");
    const answers = [`code=${code}`, ...(text.trim() === "" ? [] : [`text=${text}`])];
    return { ...found, ...columnsGiven(answers.join(","), headers) };
  } finally {
    asking.close();
  }
}

/** `code=Code,text=Meaning`: a column by its name, without case, by its number, or by the keys that lead to it. */
function columnsGiven(list: string, headers: readonly string[]): Columns {
  return Object.fromEntries(
    list.split(",").map((part) => {
      const [field = "", ...rest] = part.split("=");
      const [name, column] = [field.trim(), rest.join("=").trim()];
      if (!(importable as readonly string[]).includes(name) && !/^(?:meta|message|remedy)\.[\w-]+$/.test(name))
        throw new UsageError(
          `--columns ${JSON.stringify(part)} is not right: <field>=<column>, where a field is one of ${importable.join(", ")}, message.<language>, remedy.<language>, meta.<name>`,
        );
      const header =
        headers.find((other) => other === column) ??
        headers.find((other) => other.toLowerCase() === column.toLowerCase()) ??
        (/^[1-9]\d{0,3}$/.test(column) ? headers[Number(column) - 1] : undefined) ??
        (headers.includes(column.split(".")[0] ?? "") ? column : undefined);
      if (header === undefined)
        throw new UsageError(
          `there is no column ${JSON.stringify(column)}: it is one of ${headers.map((other) => visible(other)).join(", ")}`,
        );
      return [name, header];
    }),
  );
}

function catalogueAt(path: string, api: string): DraftCatalogueFile {
  const { catalogue, problems } = readOwnFile({ name: named(path), text: textOf(path) });
  const [first] = problems;
  if (!catalogue)
    throw new Failure(
      `${named(path)}:${first?.line ?? 1}: ${visible(first?.message ?? "")}; it has to be right before anything is merged into it`,
    );
  if (catalogue.api !== api)
    throw new UsageError(
      `${named(path)} is of ${JSON.stringify(catalogue.api)}: give --api ${catalogue.api}, or another --out`,
    );
  return catalogue;
}

/** What stands before the entries of a new catalogue: what the source says of itself, and what it is called. */
function headOf(
  api: string,
  { title, publisher, version }: Source,
  file: string,
  path: string,
  language: string,
): Omit<DraftCatalogueFile, "entries"> {
  const called = pascalCase(api);
  const titled = oneLine(title);
  const released = oneLine(version);
  return {
    ...{ $schema: schemaPathFrom(path), api, enum: `${called}Status`, title: titled ?? called, language },
    source: {
      title: titled ?? oneLine(file === "-" ? undefined : basename(file)) ?? "Error codes",
      publisher: oneLine(publisher) ?? called,
      ...(released === undefined ? {} : { version: released }),
    },
  };
}
