// From the rows of a source to the entries of a draft, and into the catalogue that is there already.
import { pascalCase } from "../../compile/draft-file.ts";
import { withAsciiDigits } from "../../reply/text.ts";
import type { DraftCatalogueFile, DraftEntryFile } from "../../schema/catalogue-file.ts";
import { categories, type Decided, decided, fixes, retries } from "../../schema/vocabulary.ts";
import { proposalsFor } from "./propose.ts";
import { type Columns, type Importable, lineOf, type Row, valueAt } from "./source.ts";

/** What came of a source. */
export interface Imported {
  readonly entries: readonly DraftEntryFile[];
  /** Codes that stood twice, whose first row counts, and how many rows had none. */
  readonly duplicates: readonly string[];
  readonly withoutCode: number;
}

/** The fields of an entry, each from its column. */
type Facts = Partial<Record<Importable, string>> & { readonly meta?: Readonly<Record<string, unknown>> };

export function entriesOf(rows: readonly Row[], columns: Columns, lng: string): Imported {
  const byCode = new Map<string, DraftEntryFile>();
  const takenNames = new Set<string>();
  const duplicates: string[] = [];
  let withoutCode = 0;
  for (const row of rows) {
    const facts = factsOf(row, columns);
    const code = facts.code;
    if (code === undefined) {
      withoutCode++;
      continue;
    }
    // Replies spell codes in any case: two that differ in nothing else are one.
    if (byCode.has(code.toLowerCase())) duplicates.push(code);
    else byCode.set(code.toLowerCase(), entryOf(code, facts, lng, takenNames));
  }
  return { entries: [...byCode.values()], duplicates, withoutCode };
}

function factsOf(row: Row, columns: Columns): Facts {
  const facts: Record<string, unknown> = {};
  const meta: Record<string, unknown> = {};
  for (const [field, column] of Object.entries(columns)) {
    const value = valueAt(row, column);
    if (value === undefined || value === null || value === "") continue;
    if (field.startsWith("meta.")) meta[field.slice(5)] = value;
    else facts[field] = lineOf(value);
  }
  // A table in Persian or Arabic may write the digits that a reply has in its own.
  if (typeof facts.code === "string") facts.code = withAsciiDigits(facts.code);
  return { ...facts, ...(Object.keys(meta).length > 0 ? { meta } : {}) } as Facts;
}

const wholeNumber = (text: string | undefined, least: number, most: number): number | undefined => {
  const number = text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
};

const oneOf = <Value extends string>(text: string | undefined, values: readonly Value[]): Value | undefined => {
  const spelled = text?.toLowerCase().replace(/[\s-]+/g, "_");
  return values.find((value) => value === spelled);
};

const isAddress = (text: string | undefined): text is string =>
  text !== undefined && /^https?:\/\/\S+$/.test(text) && URL.canParse(text);

function entryOf(code: string, facts: Facts, lng: string, takenNames: Set<string>): DraftEntryFile {
  const category = oneOf(facts.category, categories);
  const retry = category === "ok" ? "never" : oneOf(facts.retry, retries);
  const fix = category === "ok" ? undefined : oneOf(facts.fix, fixes);
  const known = { category, retry, fix };
  const todo = decided.filter((field) => known[field] === undefined && !(field === "fix" && category === "ok"));
  const http = wholeNumber(facts.http, 100, 599);
  const { title, parameter, meta } = facts;
  const text = facts.text;
  // Braces and backticks mean something in a message: what holds them is left for a person to write.
  const spoken = [text, facts.remedy].every((part) => part !== undefined && !/`|\{\{/.test(part));
  const wait = wholeNumber(facts.wait, 1, 999_999);
  const fields = {
    ...{ code, name: nameFor(code, facts, takenNames), title, text, category, retry, wait, fix, parameter },
    messages: spoken && category !== "ok" ? { [lng]: { message: text, remedy: facts.remedy } } : undefined,
    ...{ http, docs: isAddress(facts.docs) ? facts.docs : undefined, meta, todo: todo.length > 0 ? todo : undefined },
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as unknown as DraftEntryFile;
}

const mostWords = 8;

/** The member of the enum: as the source calls it, else after the code, else after what it says. */
function nameFor(code: string, { name, title, text }: Facts, taken: Set<string>): string {
  const words = (title ?? text ?? "").split(" ").slice(0, mostWords).join(" ");
  const isWord = /[A-Za-z]{2}/.test(code) && /^[\w.:/ -]+$/.test(code);
  const candidates = [name, isWord ? code : undefined, words, `Code ${code}`].map((source) => pascalCase(source ?? ""));
  const base = candidates.find((candidate) => /^[A-Z]/.test(candidate)) ?? `Code${pascalCase(code)}`;
  const own = `${base}${pascalCase(code)}`;
  const free = [base, own, ...Array.from({ length: 50 }, (_, index) => `${own}_${index + 2}`.replace("_", "N"))].find(
    (candidate) => !taken.has(candidate),
  );
  const chosen = /^[A-Z]/.test(free ?? "") ? (free ?? own) : `Code${own}`;
  taken.add(chosen);
  return chosen;
}

/** What merging has changed. */
export interface Merged {
  readonly catalogue: DraftCatalogueFile;
  readonly added: readonly string[];
  /** Codes that the catalogue has and the source has no more; they stay. */
  readonly vanished: readonly string[];
  /** Codes of which the source says something else now; what stands in the catalogue stays. */
  readonly changed: readonly string[];
}

/** New codes come behind the others; what is there stays as it was edited. */
export function merge(
  old: DraftCatalogueFile | undefined,
  head: Omit<DraftCatalogueFile, "entries">,
  entries: readonly DraftEntryFile[],
): Merged {
  if (!old)
    return { catalogue: { ...head, entries }, added: entries.map(({ code }) => code), vanished: [], changed: [] };
  const known = new Map(
    old.entries.flatMap((entry) =>
      [entry.code, ...(entry.aliases ?? [])].map((code) => [code.toLowerCase(), entry] as const),
    ),
  );
  const given = new Map(entries.map((entry) => [entry.code.toLowerCase(), entry]));
  const names = new Set(old.entries.map(({ name }) => name));
  const added = entries
    .filter(({ code }) => !known.has(code.toLowerCase()))
    .map((entry) => (names.has(entry.name) ? { ...entry, name: `${entry.name}${pascalCase(entry.code)}` } : entry));
  const isGiven = ({ code, aliases = [] }: DraftEntryFile) =>
    [code, ...aliases].some((name) => given.has(name.toLowerCase()));
  return {
    catalogue: { ...old, entries: [...old.entries, ...added] },
    added: added.map(({ code }) => code),
    vanished: old.entries.filter((entry) => !isGiven(entry)).map(({ code }) => code),
    changed: entries.flatMap(({ code, text }) => {
      const entry = known.get(code.toLowerCase());
      return entry && text !== undefined && entry.text !== text ? [code] : [];
    }),
  };
}

/** The same with what is likely in the place of what is `todo`, marked as a proposal. */
export function withProposals(catalogue: DraftCatalogueFile): DraftCatalogueFile {
  return { ...catalogue, entries: catalogue.entries.map(proposed) };
}

function proposed(entry: DraftEntryFile): DraftEntryFile {
  const { todo, ...rest } = entry;
  if (!todo) return entry;
  const proposals = proposalsFor(entry, todo);
  const fields = todo.filter((field): field is Decided => proposals[field] !== undefined);
  if (fields.length === 0) return entry;
  const left = todo.filter((field) => proposals[field] === undefined);
  return {
    ...rest,
    ...proposals,
    ...(left.length > 0 ? { todo: left } : {}),
    proposed: [...new Set([...(rest.proposed ?? []), ...fields])],
  } as DraftEntryFile;
}
