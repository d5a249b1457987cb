import type { Columns, CompiledEntries, Facts } from "../schema/compiled.ts";
import type { Api } from "./api.ts";
import type { EntryOf } from "./entry.ts";

/** One API's entries. */
export interface Table<A extends Api = Api> {
  readonly api: A;
  readonly compiled: CompiledEntries;
  /** By canonical code, composed codes included. */
  lookup(code: string): EntryOf<A> | undefined;
  /** By any spelling in which a reply carries it: without case, by alias. A state or reason alone is in no reply. */
  spelled(text: string): EntryOf<A> | undefined;
  /** The entries of the documented halves of a code, where codes are composed. */
  halves?(code: string): Halves<A>;
  /** What is read when the first entry, or an operation, is asked for. */
  facts(): Facts;
}

/** Of `420` the state `4xx`, where no reason `x20` is documented. */
export interface Halves<A extends Api> {
  readonly state?: EntryOf<A>;
  readonly reason?: EntryOf<A>;
}

/** A text in small letters; but one with the sign of kelvin, which is no k, or a dotted capital İ, which is no i, stays as it is. */
export const folded = (text: string): string => (/[\u0130\u212a]/.test(text) ? text : text.toLowerCase());

export function createTable<A extends Api>(compiled: CompiledEntries): Table<A> {
  const { api, enums } = compiled;
  let facts: Facts | undefined;
  let members: ReadonlyMap<string, Member> | undefined;
  // An entry is made when it is first asked for, and then kept.
  const made = new Map<string, EntryOf<A>>();
  // Whoever changed a member would change what decoding answers.
  deepFreeze(enums);

  const read = (): Facts => {
    facts ??= compiled.facts();
    return facts;
  };
  const make = (text: string): EntryOf<A> | undefined => {
    members ??= membersOf(compiled, read().columns);
    const member = members.get(folded(text));
    if (!member) return undefined;
    const entry = made.get(member.code) ?? (entryOf(compiled, read().columns, member) as EntryOf<A>);
    made.set(member.code, entry);
    return entry;
  };
  const spelled = (text: string) => made.get(text) ?? make(text);

  return {
    api: api as A,
    compiled,
    lookup: (code) => made.get(code) ?? (make(code) && made.get(code)),
    spelled,
    facts: read,
  };
}

/** A code with its member of an enum, and its place in the document. */
interface Member {
  readonly code: string;
  readonly name: string;
  readonly position: number;
}

/** By spelling, in small letters: of two codes the document's, and no alias, is another's. */
function membersOf({ enums }: CompiledEntries, { aliases = [] }: Columns): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  const all = Object.values(enums).flatMap((codes) => Object.entries(codes));
  for (const [position, [name, code]] of all.entries()) {
    for (const spelling of [code, ...(aliases[position] || [])])
      members.set(folded(spelling), { code, name, position });
  }
  return members;
}

function entryOf({ api, kinds, kind }: CompiledEntries, columns: Columns, { code, name, position }: Member): object {
  const facts = kinds[kind.charCodeAt(position) - 48];
  const outcome = facts?.category === "ok" ? "success" : "error";
  const entry: Record<string, unknown> = { api, code, name, outcome, provenance: "document", ...facts };
  for (const [field, column] of Object.entries(columns)) {
    const value = (column as Columns[keyof Columns])?.[position];
    if (value) entry[field] = value;
  }
  return deepFreeze(entry);
}

function deepFreeze<T>(value: T): T {
  if (!Object.isFrozen(value)) for (const child of Object.values(Object.freeze(value) as object)) deepFreeze(child);
  return value;
}
