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
  /** What was left out, since no such value is permitted. */
  readonly refused: readonly Refused[];
}

/** A value of a source that its field cannot have. */
export interface Refused {
  readonly code: string;
  readonly field: keyof typeof limited;
  readonly value: string;
}

/** The fields of an entry, each from its column. */
type Facts = Partial<Record<Importable, string>> & { readonly meta?: Readonly<Record<string, unknown>> };

export function entriesOf(rows: readonly Row[], columns: Columns, lng: string): Imported {
  const byCode = new Map<string, DraftEntryFile>();
  const takenNames = new Set<string>();
  const duplicates: string[] = [];
  const refused: Refused[] = [];
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
    else {
      const entry = entryOf(code, facts, lng, takenNames);
      byCode.set(code.toLowerCase(), entry);
      refused.push(...refusedOf(entry, facts));
    }
  }
  return { entries: [...byCode.values()], duplicates, withoutCode, refused };
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

const numberUpTo = (least: number, most: number) => ({
  read: (text: string): number | undefined => {
    const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  },
  right: `a number from ${least} to ${most}`,
});

const oneOf = <Value extends string>(values: readonly Value[]) => ({
  read: (text: string): Value | undefined => {
    const spelled = text.toLowerCase().replace(/[\s-]+/g, "_");
    return values.find((value) => value === spelled);
  },
  right: `one of ${values.join(", ")}`,
});

const address = {
  read: (text: string) => (/^https?:\/\/\S+$/.test(text) && URL.canParse(text) ? text : undefined),
  right: "an address, as https://example.com/errors#E7",
};

/** The fields that not every text can be: what is read of one, and what would be right. */
export const limited = {
  category: oneOf(categories),
  retry: oneOf(retries),
  wait: numberUpTo(1, 999_999),
  fix: oneOf(fixes),
  http: numberUpTo(100, 599),
  docs: address,
} as const;

const limitedFields = Object.keys(limited) as (keyof typeof limited)[];

function limitedOf(facts: Facts) {
  const read = (field: keyof typeof limited) =>
    facts[field] === undefined ? undefined : limited[field].read(facts[field]);
  return Object.fromEntries(limitedFields.map((field) => [field, read(field)])) as {
    readonly [Field in keyof typeof limited]: ReturnType<(typeof limited)[Field]["read"]>;
  };
}

/** What a source says and an entry does not; whether a success is retried, and by whom it is mended, is not asked. */
const refusedOf = (entry: DraftEntryFile, facts: Facts): Refused[] =>
  limitedFields.flatMap((field) => {
    const value = facts[field];
    const isAsked = entry.category !== "ok" || (field !== "retry" && field !== "fix");
    return value === undefined || entry[field] !== undefined || !isAsked ? [] : [{ code: entry.code, field, value }];
  });

function entryOf(code: string, facts: Facts, lng: string, takenNames: Set<string>): DraftEntryFile {
  const { category, wait, http, docs, ...others } = limitedOf(facts);
  const retry = category === "ok" ? "never" : others.retry;
  const fix = category === "ok" ? undefined : others.fix;
  const known = { category, retry, fix };
  const todo = decided.filter((field) => known[field] === undefined && !(field === "fix" && category === "ok"));
  const { title, parameter, meta } = facts;
  const text = facts.text;
  // Braces and backticks mean something in a message: what holds them is left for a person to write.
  const spoken = [text, facts.remedy].every((part) => part !== undefined && !/`|\{\{/.test(part));
  const fields = {
    ...{ code, name: nameFor(code, facts, takenNames), title, text, category, retry, wait, fix, parameter },
    messages: spoken && category !== "ok" ? { [lng]: { message: text, remedy: facts.remedy } } : undefined,
    ...{ http, docs, meta, todo: todo.length > 0 ? todo : undefined },
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
  /** Codes of which the source says something else now, and what; what stands in the catalogue stays. */
  readonly changed: readonly { readonly code: string; readonly fields: readonly string[] }[];
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
    changed: entries.flatMap((entry) => {
      const ours = known.get(entry.code.toLowerCase());
      const fields = ours ? differing(saidOf(entry), saidOf(ours)) : [];
      return fields.length > 0 ? [{ code: entry.code, fields }] : [];
    }),
  };
}

/** What an import says of a code, by name. The message is its text, and the name may be made of anything. */
function saidOf({ code, name, messages = {}, meta = {}, todo, ...facts }: DraftEntryFile): ReadonlyMap<string, string> {
  const remedies = Object.entries(messages).map(([lng, { remedy }]) => [`remedy.${lng}`, remedy] as const);
  const others = Object.entries(meta).map(([key, value]) => [`meta.${key}`, value] as const);
  return new Map(
    [...Object.entries(facts), ...remedies, ...others].flatMap(([field, value]) =>
      value === undefined ? [] : [[field, JSON.stringify(value)]],
    ),
  );
}

const differing = (now: ReadonlyMap<string, string>, before: ReadonlyMap<string, string>): string[] =>
  [...now].filter(([field, value]) => before.get(field) !== value).map(([field]) => field);

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
