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
type Facts = Partial<Record<Importable, string>> & {
  readonly meta?: Readonly<Record<string, unknown>>;
  /** What columns say that are of one language each. */
  readonly spoken?: Readonly<Record<string, Said>>;
};

interface Said {
  readonly message?: string;
  readonly remedy?: string;
}

/** Which language a source is in, and whether it is but a translation: its texts are messages then, and not the vendor's. */
export interface Tongue {
  readonly lng: string;
  readonly isTranslation: boolean;
}

export function entriesOf(rows: readonly Row[], columns: Columns, tongue: Tongue): Imported {
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
      const entry = entryOf(code, facts, tongue, takenNames);
      byCode.set(code.toLowerCase(), entry);
      refused.push(...refusedOf(entry, facts));
    }
  }
  return { entries: [...byCode.values()], duplicates, withoutCode, refused };
}

function factsOf(row: Row, columns: Columns): Facts {
  const facts: Record<string, unknown> = {};
  const meta: Record<string, unknown> = {};
  const spoken: Record<string, Said> = {};
  for (const [field, column] of Object.entries(columns)) {
    const value = valueAt(row, column);
    if (value === undefined || value === null || value === "") continue;
    const [kind = "", name] = field.split(".");
    if (name === undefined) facts[field] = lineOf(value);
    else if (kind === "meta") meta[name] = value;
    else spoken[name] = { ...spoken[name], [kind]: lineOf(value) };
  }
  // A table in Persian or Arabic may write the digits that a reply has in its own.
  if (typeof facts.code === "string") facts.code = withAsciiDigits(facts.code);
  return { ...facts, spoken, ...(Object.keys(meta).length > 0 ? { meta } : {}) } as Facts;
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

function entryOf(code: string, facts: Facts, tongue: Tongue, takenNames: Set<string>): DraftEntryFile {
  const { category, wait, http, docs, ...others } = limitedOf(facts);
  const retry = category === "ok" ? "never" : others.retry;
  const fix = category === "ok" ? undefined : others.fix;
  const known = { category, retry, fix };
  const todo = decided.filter((field) => known[field] === undefined && !(field === "fix" && category === "ok"));
  const { parameter, meta } = facts;
  const { title, text } = tongue.isTranslation ? {} : facts;
  const fields = {
    ...{ code, name: nameFor(code, facts, takenNames), title, text, category, retry, wait, fix, parameter },
    messages: messagesOf(facts, tongue, category === "ok"),
    ...{ http, docs, meta, todo: todo.length > 0 ? todo : undefined },
  };
  return present(fields);
}

// Braces and backticks mean something in a message: what holds them is left for a person to write.
const isPlain = (text: string | undefined) => text === undefined || !/`|\{\{/.test(text);

/** What is said to people, by language. Where nothing says what to do, the vendor's text alone is no message; a success has no remedy. */
function messagesOf({ text, remedy, spoken }: Facts, { lng, isTranslation }: Tongue, isSuccess: boolean) {
  const isMessage = isTranslation || (remedy !== undefined && !isSuccess);
  const all = Object.entries({ ...(isMessage ? { [lng]: { message: text, remedy } } : {}), ...spoken });
  const said = all.flatMap(([tag, { message, remedy }]) =>
    message !== undefined && isPlain(message) && isPlain(remedy)
      ? [[tag, { message, ...(remedy === undefined || isSuccess ? {} : { remedy }) }] as const]
      : [],
  );
  return said.length > 0 ? Object.fromEntries(said) : undefined;
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
  /** Codes of which the source says what the catalogue did not, and what. */
  readonly filled: readonly FieldsOf[];
  /** Codes of which the source says something else now, and what; what stands in the catalogue stays. */
  readonly changed: readonly FieldsOf[];
}

interface FieldsOf {
  readonly code: string;
  readonly fields: readonly string[];
}

/** New codes come behind the others; what is there stays as it was edited, and what is not is taken. */
export function merge(
  old: DraftCatalogueFile | undefined,
  head: Omit<DraftCatalogueFile, "entries">,
  entries: readonly DraftEntryFile[],
): Merged {
  const codes = entries.map(({ code }) => code);
  if (!old) return { catalogue: { ...head, entries }, added: codes, vanished: [], filled: [], changed: [] };
  const known = new Map(
    old.entries.flatMap((entry) =>
      [entry.code, ...(entry.aliases ?? [])].map((code) => [code.toLowerCase(), entry] as const),
    ),
  );
  const names = new Set(old.entries.map(({ name }) => name));
  const added: DraftEntryFile[] = [];
  const given = new Map<DraftEntryFile, DraftEntryFile>();
  for (const entry of entries) {
    const ours = known.get(entry.code.toLowerCase());
    if (ours) given.set(ours, given.get(ours) ?? entry);
    else added.push(names.has(entry.name) ? { ...entry, name: `${entry.name}${pascalCase(entry.code)}` } : entry);
  }
  const merged = old.entries.map((ours) => [ours, given.get(ours), filledIn(ours, given.get(ours))] as const);
  const fieldsOf = (of: (...entries: (typeof merged)[number]) => readonly string[]) =>
    merged.flatMap(([ours, theirs, both]): FieldsOf[] => {
      const fields = of(ours, theirs, both);
      return theirs && fields.length > 0 ? [{ code: theirs.code, fields }] : [];
    });
  return {
    catalogue: { ...old, entries: [...merged.map(([, , both]) => both), ...added] },
    added: added.map(({ code }) => code),
    vanished: merged.flatMap(([{ code }, theirs]) => (theirs ? [] : [code])),
    filled: fieldsOf((ours, _, both) => differing(saidOf(both), saidOf(ours))),
    changed: fieldsOf((_, theirs, both) => (theirs ? differing(saidOf(theirs, old.language), saidOf(both)) : [])),
  };
}

/** An entry with what a source says and it does not, which is also what nobody has decided or confirmed. */
function filledIn(ours: DraftEntryFile, theirs: DraftEntryFile | undefined): DraftEntryFile {
  if (!theirs) return ours;
  const { todo = [], proposed = [], ...known } = ours;
  const { code, name, todo: _, messages = {}, meta, ...said } = theirs;
  const open = new Set([...todo, ...proposed]);
  // A success is one whole: what is decided of it fits no error, nor the other way round.
  const fits = said.category === "ok" ? open.size === decided.length : known.category !== "ok" || open.has("category");
  const taken = Object.fromEntries(
    Object.entries(said).filter(([field]) =>
      isDecision(field) ? fits && open.has(field) : known[field as keyof typeof known] === undefined,
    ),
  );
  const { fix, ...both } = { ...known, ...taken };
  const isSuccess = both.category === "ok";
  const left = (fields: readonly Decided[]) =>
    fields.filter((field) => !Object.hasOwn(taken, field) && !(field === "fix" && isSuccess));
  const spoken = Object.entries(messages).map(([lng, { message, remedy }]) => {
    const all = { message, remedy: isSuccess ? undefined : remedy, ...known.messages?.[lng] };
    return [lng, all] as const;
  });
  const fields = {
    ...both,
    fix: isSuccess ? undefined : fix,
    ...(spoken.length > 0 ? { messages: { ...known.messages, ...Object.fromEntries(spoken) } } : {}),
    ...(meta ? { meta: { ...meta, ...known.meta } } : {}),
    todo: left(todo).length > 0 ? left(todo) : undefined,
    proposed: left(proposed).length > 0 ? left(proposed) : undefined,
  };
  return present(fields);
}

const isDecision = (field: string): field is Decided => (decided as readonly string[]).includes(field);

/** Absent means absent. */
const present = (fields: object): DraftEntryFile =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as DraftEntryFile;

/** What is said of a code, by name. The message in the vendor's language is its text, and the name may be made of anything. */
function saidOf(
  { code, name, messages = {}, meta = {}, todo, proposed, ...facts }: DraftEntryFile,
  vendors?: string,
): ReadonlyMap<string, string> {
  const spoken = Object.entries(messages).flatMap(([lng, { message, remedy }]) => [
    ...(lng === vendors ? [] : [[`message.${lng}`, message] as const]),
    [`remedy.${lng}`, remedy] as const,
  ]);
  const others = Object.entries(meta).map(([key, value]) => [`meta.${key}`, value] as const);
  return new Map(
    [...Object.entries(facts), ...spoken, ...others].flatMap(([field, value]) =>
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
