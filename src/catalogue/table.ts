import type { Source } from "../schema/catalogue-file.ts";
import type { CompiledCatalogue, CompiledOperation } from "../schema/compiled.ts";
import type { Api, OperationOf } from "./api.ts";
import { compose, isPart, partsOf } from "./compose.ts";
import type { EntryOf } from "./entry.ts";

/** What a catalogue says of itself. */
export interface About<A extends Api = Api> {
  readonly api: A;
  readonly aliases: readonly string[];
  readonly title: string;
  /** The language of the document, and so of `text`: BCP 47. */
  readonly language: string;
  readonly source: Source;
  /** The names of its enums. */
  readonly enums: readonly string[];
  /** The operations whose errors the document lists, by their canonical name. */
  readonly operations: readonly OperationOf<A>[];
}

export interface EntriesOptions {
  /** `document`: what the document has. `later`: what the API has gained since. Without it, both. */
  readonly provenance?: "document" | "later";
}

/** One API's entries. */
export interface Table<A extends Api = Api> {
  readonly api: A;
  readonly aliases: readonly string[];
  about(): About<A>;
  /** All entries, or those of one provenance, in the document's order. */
  entries(provenance?: "document" | "later"): readonly EntryOf<A>[];
  /** The codes of all entries, in the document's order; no entry is made for it. */
  codes(): Iterable<string>;
  /** By canonical code, composed codes included. */
  lookup(code: string): EntryOf<A> | undefined;
  /** By any spelling in which a reply carries it: without case, by alias. A state or reason alone is in no reply. */
  spelled(text: string): EntryOf<A> | undefined;
  /** An operation by its name or an alias. */
  operation(name: string): CompiledOperation | undefined;
}

export function createTable<A extends Api>(compiled: CompiledCatalogue): Table<A> {
  const api = compiled.api as A;
  const aliases = Object.freeze([...(compiled.aliases ?? [])]);
  // An entry is made when it is first asked for, and then kept.
  const made = new Map<string, EntryOf<A>>();
  let index: Index | undefined;
  let all: readonly EntryOf<A>[] | undefined;
  let about: About<A> | undefined;

  const make = (code: string): EntryOf<A> | undefined => {
    index ??= indexOf(compiled);
    const row = index.rows.get(code);
    const entry = row ? entryOf<A>(compiled, row, code) : composed(code);
    if (entry) made.set(code, entry);
    return entry;
  };
  const lookup = (code: string) => made.get(code) ?? make(code);
  const composed = (code: string): EntryOf<A> | undefined => {
    const parts = partsOf(code);
    const [state, reason] = parts ? [lookup(parts.state), lookup(parts.reason)] : [];
    return state?.outcome === "error" && reason?.outcome === "error"
      ? (compose(code, state, reason) as EntryOf<A>)
      : undefined;
  };

  return {
    api,
    aliases,
    about: () => {
      about ??= Object.freeze({
        api,
        aliases,
        title: compiled.title,
        language: compiled.language,
        source: Object.freeze({ ...compiled.source }),
        enums: Object.freeze(Object.keys(compiled.enums)),
        operations: Object.freeze(Object.keys(compiled.operations ?? {})) as readonly OperationOf<A>[],
      });
      return about;
    },
    entries: (provenance) => {
      index ??= indexOf(compiled);
      all ??= Object.freeze([...index.rows.keys()].flatMap((code) => lookup(code) ?? []));
      return provenance === undefined ? all : all.filter((entry) => entry.provenance === provenance);
    },
    codes: () => {
      index ??= indexOf(compiled);
      return index.rows.keys();
    },
    lookup,
    spelled: (text) => {
      index ??= indexOf(compiled);
      const lower = text.toLowerCase();
      const code = index.spellings.get(lower) ?? lower;
      return isPart(code) ? undefined : lookup(code);
    },
    operation: (name) => {
      const operations = compiled.operations ?? {};
      if (Object.hasOwn(operations, name)) return operations[name];
      return Object.values(operations).find((operation) => operation.aliases?.includes(name));
    },
  };
}

interface Row {
  readonly position: number;
  readonly name: string;
}

interface Index {
  /** By canonical code, in the document's order. */
  readonly rows: ReadonlyMap<string, Row>;
  /** The canonical code by its lower-case spelling or a lower-case alias. */
  readonly spellings: ReadonlyMap<string, string>;
}

function indexOf(compiled: CompiledCatalogue): Index {
  const rows = new Map<string, Row>();
  const spellings = new Map<string, string>();
  for (const members of Object.values(compiled.enums)) {
    for (const [name, code] of Object.entries(members)) {
      rows.set(code, { position: rows.size, name });
      spellings.set(code.toLowerCase(), code);
    }
  }
  for (const [alias, code] of Object.entries(compiled.codeAliases ?? {})) spellings.set(alias.toLowerCase(), code);
  return { rows, spellings };
}

function entryOf<A extends Api>(compiled: CompiledCatalogue, { position, name }: Row, code: string): EntryOf<A> {
  const [category, retry, fix] = (compiled.kinds[compiled.kind.charCodeAt(position) - 48] ?? "").split(" ");
  const aliases = Object.entries(compiled.codeAliases ?? {}).flatMap(([alias, target]) =>
    target === code ? [alias] : [],
  );
  const facts = {
    api: compiled.api,
    code,
    name,
    title: own(compiled.titles, code),
    text: compiled.texts[position] || undefined,
    outcome: category === "ok" ? "success" : "error",
    category,
    retry,
    fix,
    emptyResult: compiled.emptyResult?.includes(code) || undefined,
    parameter: own(compiled.parameter, code),
    constraint: own(compiled.constraint, code),
    related: own(compiled.related, code),
    q850: own(compiled.q850, code),
    sip: own(compiled.sip, code),
    aliases: aliases.length > 0 ? aliases : undefined,
    provenance: compiled.later?.includes(code) ? "later" : "document",
    doubtful: own(compiled.doubtful, code),
  };
  return deepFreeze(withoutUndefined(facts)) as unknown as EntryOf<A>;
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

function withoutUndefined(facts: object): object {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) deepFreeze(child);
  }
  return value;
}
