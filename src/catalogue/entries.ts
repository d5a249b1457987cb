import type { Api } from "./api.ts";
import type { EntryOf } from "./entry.ts";
import type { Table } from "./table.ts";

/** Which entries are listed. */
export interface EntriesOptions {
  /** `document`: what the document has. `later`: what the API has gained since. Without it, both. */
  readonly provenance?: "document" | "later";
}

/** The codes of all entries, in the document's order; no entry is made for it. */
export const codesOf = ({ compiled }: Pick<Table, "compiled">): string[] =>
  Object.values(compiled.enums).flatMap((members) => Object.values(members));

// Made when it is first asked for, and then kept.
const made = /* @__PURE__ */ new WeakMap<object, readonly EntryOf<Api>[]>();

/** All entries, or those of one provenance, in the document's order. */
export function entriesOf<A extends Api>(
  table: Table<A>,
  provenance?: EntriesOptions["provenance"],
): readonly EntryOf<A>[] {
  const all = made.get(table.compiled) ?? Object.freeze(codesOf(table).flatMap((code) => table.lookup(code) ?? []));
  made.set(table.compiled, all as readonly EntryOf<Api>[]);
  return (provenance ? all.filter((entry) => entry.provenance === provenance) : all) as readonly EntryOf<A>[];
}
