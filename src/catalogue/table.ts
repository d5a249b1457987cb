import type { Column, Columns, CompiledEntries, Facts } from "../schema/compiled.ts";
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
export const folded = (text: string): string =>
  text.includes("\u0130") || text.includes("\u212a") ? text : text.toLowerCase();

export function createTable<A extends Api>(compiled: CompiledEntries): Table<A> {
  const { api, enums, kinds, kind, respelt } = compiled;
  let known: Facts | undefined;
  let members: ReadonlyMap<string, Member<A>> | undefined;
  // Whoever changed a member would change what decoding answers.
  deepFreeze(enums);

  const facts = () => (known ??= compiled.facts());
  const make = ({ code, name, position }: Member<A>) => {
    const shared = kinds[kind.charCodeAt(position) - 48];
    const outcome = shared?.category === "ok" ? "success" : "error";
    const entry: Record<string, unknown> = { api, code, name, outcome, provenance: "document", ...shared };
    for (const [field, column] of Object.entries(facts().columns) as [string, Column<unknown>][])
      if (column[position]) entry[field] = column[position];
    return deepFreeze(entry) as unknown as EntryOf<A>;
  };
  const spelled = (text: string) => {
    // What no reply names needs no facts.
    members ??= membersOf(enums, respelt ? facts().columns : {});
    // A key is in small letters, as most codes are.
    const member = members.get(text) ?? members.get(folded(text));
    if (member) member.entry ??= make(member);
    return member?.entry;
  };

  return {
    api: api as A,
    compiled,
    lookup: (code) => {
      const entry = spelled(code);
      return entry?.code === code ? entry : undefined;
    },
    spelled,
    facts,
  };
}

/** A member of an enum. Its entry is made when it is first asked for, and then kept. */
interface Member<A extends Api> {
  readonly code: string;
  readonly name: string;
  /** Its place in the document. */
  readonly position: number;
  entry?: EntryOf<A>;
}

/** By spelling, in small letters: of two codes the document's, and no alias, is another's. */
function membersOf<A extends Api>(
  enums: CompiledEntries["enums"],
  { aliases = [] }: Pick<Columns, "aliases">,
): ReadonlyMap<string, Member<A>> {
  return new Map(
    Object.values(enums)
      .flatMap((codes) => Object.entries(codes))
      .flatMap(([name, code], position) => {
        const member = { code, name, position };
        return [code, ...(aliases[position] || [])].map((spelling) => [folded(spelling), member] as const);
      }),
  );
}

function deepFreeze<T>(value: T): T {
  if (!Object.isFrozen(value)) for (const child of Object.values(Object.freeze(value) as object)) deepFreeze(child);
  return value;
}
