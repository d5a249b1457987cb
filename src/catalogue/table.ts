import type { Source } from "../schema/catalogue-file.ts";
import type { CompiledCatalogue, CompiledOperation } from "../schema/compiled.ts";
import type { Api, OperationOf } from "./api.ts";
import { composedEntries } from "./compose.ts";
import type { EntryOf, ErrorEntry } from "./entry.ts";

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

interface Built<A extends Api> {
  readonly entries: readonly EntryOf<A>[];
  readonly byCode: ReadonlyMap<string, EntryOf<A>>;
  readonly bySpelling: ReadonlyMap<string, EntryOf<A>>;
}

/** One API's entries. They are made when something is first asked of them, once. */
export interface Table<A extends Api = Api> {
  readonly api: A;
  about(): About<A>;
  /** All entries, in the document's order. */
  entries(): readonly EntryOf<A>[];
  /** By canonical code, composed codes included. */
  lookup(code: string): EntryOf<A> | undefined;
  /** By any spelling in which a reply carries it: without case, by alias. A state or reason alone is in no reply. */
  spelled(text: string): EntryOf<A> | undefined;
  /** An operation by its name or an alias. */
  operation(name: string): CompiledOperation | undefined;
}

export function createTable<A extends Api>(compiled: CompiledCatalogue): Table<A> {
  const api = compiled.api as A;
  let built: Built<A> | undefined;
  let about: About<A> | undefined;
  const table = () => {
    built ??= build<A>(compiled);
    return built;
  };
  return {
    api,
    about: () => {
      about ??= Object.freeze({
        api,
        aliases: compiled.aliases ?? [],
        title: compiled.title,
        language: compiled.language,
        source: Object.freeze({ ...compiled.source }),
        enums: Object.freeze(Object.keys(compiled.enums)),
        operations: Object.freeze(Object.keys(compiled.operations ?? {})) as readonly OperationOf<A>[],
      });
      return about;
    },
    entries: () => table().entries,
    lookup: (code) => table().byCode.get(code),
    spelled: (text) => table().bySpelling.get(text.toLowerCase()),
    operation: (name) => {
      const operations = compiled.operations ?? {};
      if (Object.hasOwn(operations, name)) return operations[name];
      return Object.values(operations).find((operation) => operation.aliases?.includes(name));
    },
  };
}

function build<A extends Api>(compiled: CompiledCatalogue): Built<A> {
  const entries: EntryOf<A>[] = [];
  const later = new Set(compiled.later);
  const empty = new Set(compiled.emptyResult);
  const aliases = Object.entries(compiled.codeAliases ?? {});
  const members = Object.values(compiled.enums).flatMap((members) => Object.entries(members));
  members.forEach(([name, code], index) => {
    const [category, retry, fix] = (compiled.kinds[Number.parseInt(compiled.kind.charAt(index), 36)] ?? "").split(" ");
    const spellings = aliases.filter(([, target]) => target === code).map(([alias]) => alias);
    const facts = {
      api: compiled.api,
      code,
      name,
      title: own(compiled.titles, code),
      text: compiled.texts[index] || undefined,
      outcome: category === "ok" ? "success" : "error",
      category,
      retry,
      fix,
      emptyResult: empty.has(code) || undefined,
      parameter: own(compiled.parameter, code),
      constraint: own(compiled.constraint, code),
      related: own(compiled.related, code),
      aliases: spellings.length > 0 ? spellings : undefined,
      provenance: later.has(code) ? "later" : "document",
      doubtful: own(compiled.doubtful, code),
    };
    entries.push(deepFreeze(withoutUndefined(facts)) as unknown as EntryOf<A>);
  });
  const byCode = new Map(entries.map((entry) => [entry.code as string, entry]));
  const composed = composedEntries(entries as readonly ErrorEntry<A>[]);
  for (const entry of composed) byCode.set(entry.code, entry as EntryOf<A>);
  const inReplies = [...byCode].filter(([code]) => composed.length === 0 || !code.includes("x"));
  const bySpelling = new Map(inReplies.map(([code, entry]) => [code.toLowerCase(), entry]));
  for (const [alias, code] of aliases) {
    const entry = byCode.get(code);
    if (entry) bySpelling.set(alias.toLowerCase(), entry);
  }
  return { entries: Object.freeze(entries), byCode, bySpelling };
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
