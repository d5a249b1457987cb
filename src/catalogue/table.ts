import type { Column, Columns, CompiledEntries, Facts } from "../schema/compiled.ts";
import type { Api } from "./api.ts";
import type { EntryOf } from "./entry.ts";
import { folded } from "./folded.ts";

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

export function createTable<A extends Api>(compiled: CompiledEntries): Table<A> {
  const { api, enums } = compiled;
  let known: Facts | undefined;
  let members: ReadonlyMap<string, Member> | undefined;
  // An entry is made when it is first asked for, and then kept.
  const made = new Map<string, EntryOf<A>>();
  // Whoever changed a member would change what decoding answers.
  deepFreeze(enums);

  const facts = () => (known ??= compiled.facts());
  const make = (text: string) => {
    members ??= membersOf(enums, facts().columns.aliases);
    const [code = "", name, position = 0] = members.get(folded(text)) ?? [];
    if (name && !made.has(code)) {
      const { kind, kinds, columns } = facts();
      const shared = kinds[kind.charCodeAt(position) - 48];
      const entry: Record<string, unknown> = { api, code, name, outcome: "error", provenance: "document", ...shared };
      for (const [field, column] of Object.entries(columns) as [string, Column<unknown>][])
        if (column[position]) entry[field] = column[position];
      made.set(code, deepFreeze(entry) as unknown as EntryOf<A>);
    }
    return made.get(code);
  };

  const spelled = (text: string) => made.get(text) ?? make(text);
  return {
    api: api as A,
    compiled,
    lookup: (code) => made.get(code) ?? (make(code) && made.get(code)),
    spelled,
    facts,
  };
}

/** A code, the name of its enum's member, and its place in the document. */
type Member = readonly [code: string, name: string, position: number];

/** By spelling, in small letters: of two codes the document's, and no alias, is another's. */
function membersOf(enums: CompiledEntries["enums"], aliases: Columns["aliases"] = []): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  let position = -1;
  for (const codes of Object.values(enums))
    for (const [name, code] of Object.entries(codes))
      for (const spelling of [code, ...(aliases[++position] || [])])
        members.set(folded(spelling), [code, name, position]);
  return members;
}

function deepFreeze<T>(value: T): T {
  if (!Object.isFrozen(value)) Object.values(Object.freeze(value) as object).forEach(deepFreeze);
  return value;
}
