import type { Columns, CompiledEntries, Facts } from "../schema/compiled.ts";
import type { Api } from "./api.ts";
import type { Composition } from "./compose.ts";
import type { EntryOf } from "./entry.ts";

/** Which entries are listed. */
export interface EntriesOptions {
  /** `document`: what the document has. `later`: what the API has gained since. Without it, both. */
  readonly provenance?: "document" | "later";
}

/** One API's entries. */
export interface Table<A extends Api = Api> {
  readonly api: A;
  readonly compiled: CompiledEntries;
  /** All entries, or those of one provenance, in the document's order. */
  entries(provenance?: "document" | "later"): readonly EntryOf<A>[];
  /** The codes of all entries, in the document's order; no entry is made for it. */
  codes(): Iterable<string>;
  /** By canonical code, composed codes included. */
  lookup(code: string): EntryOf<A> | undefined;
  /** By any spelling in which a reply carries it: without case, by alias. A state or reason alone is in no reply. */
  spelled(text: string): EntryOf<A> | undefined;
  /** The entries of the documented halves of a code that is not documented as a whole. */
  halves(text: string): Halves<A>;
  /** What is read when the first entry, or an operation, is asked for. */
  facts(): Facts;
}

/** Of `420` the state `4xx`, where no reason `x20` is documented. */
export interface Halves<A extends Api> {
  readonly state?: EntryOf<A>;
  readonly reason?: EntryOf<A>;
}

/** A text in small letters; but the sign of kelvin is no k, and a dotted capital İ no i. */
export const folded = (text: string): string =>
  /[\u0130\u212a]/.test(text) ? text.replace(/[^\u0130\u212a]+/g, (part) => part.toLowerCase()) : text.toLowerCase();

/** `composition` where codes are composed of a state and a reason; without it, a bundle does not carry how. */
export function createTable<A extends Api>(compiled: CompiledEntries, composition?: Composition): Table<A> {
  const { api, enums } = compiled;
  let facts: Facts | undefined;
  // An entry is made when it is first asked for, and then kept.
  const made = new Map<string, EntryOf<A>>();
  let index: Index | undefined;
  let all: readonly EntryOf<A>[] | undefined;
  // Whoever changed a member would change what decoding answers.
  for (const members of Object.values(enums)) Object.freeze(members);

  const indexed = (): Index => {
    index ??= indexOf(compiled);
    return index;
  };
  const read = (): Facts => {
    facts ??= compiled.facts();
    return facts;
  };
  const make = (code: string): EntryOf<A> | undefined => {
    const row = indexed().rows.get(code);
    const entry = row
      ? (entryOf(compiled, read().columns, row, code) as EntryOf<A>)
      : composition?.compose(code, lookup);
    if (entry) made.set(code, entry);
    return entry;
  };
  const lookup = (code: string) => made.get(code) ?? make(code);

  return {
    api: api as A,
    compiled,
    entries: (provenance) => {
      all ??= Object.freeze([...indexed().rows.keys()].flatMap((code) => lookup(code) ?? []));
      return provenance ? all.filter((entry) => entry.provenance === provenance) : all;
    },
    codes: () => indexed().rows.keys(),
    lookup,
    spelled: (text) => {
      const { rows, spellings } = indexed();
      const code = rows.has(text) ? text : (spellings.get(folded(text)) ?? text);
      return composition?.isPart(code) ? undefined : lookup(code);
    },
    halves: (text) => composition?.halves(text, lookup) ?? {},
    facts: read,
  };
}

function indexOf({ enums, spellings: others = [] }: CompiledEntries): Index {
  const rows = new Map<string, Row>();
  const spellings = new Map<string, string>();
  for (const members of Object.values(enums)) {
    for (const [name, code] of Object.entries(members)) {
      const position = rows.size;
      rows.set(code, [position, name]);
      for (const spelling of [code, ...(others[position] || [])]) spellings.set(folded(spelling), code);
    }
  }
  return { rows, spellings };
}

type Row = readonly [position: number, name: string];

interface Index {
  /** By canonical code, in the document's order. */
  readonly rows: ReadonlyMap<string, Row>;
  /** The canonical code by its lower-case spelling or a lower-case alias. */
  readonly spellings: ReadonlyMap<string, string>;
}

function entryOf(
  { api, kinds, kind, spellings }: CompiledEntries,
  columns: Columns,
  [position, name]: Row,
  code: string,
): object {
  const facts = kinds[kind.charCodeAt(position) - 48];
  const entry: Record<string, unknown> = {
    api,
    code,
    name,
    outcome: facts?.category === "ok" ? "success" : "error",
    ...facts,
  };
  for (const [field, column] of Object.entries(columns)) {
    const value = (column as Columns[keyof Columns])?.[position];
    if (value) entry[field] = field === "parameter" && value === 1 ? code.slice(code.indexOf("_") + 1) : value;
  }
  const aliases = spellings?.[position];
  if (aliases) entry.aliases = aliases;
  return deepFreeze(entry);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) deepFreeze(child);
  }
  return value;
}
