import type { Source } from "../schema/catalogue-file.ts";
import type { Origin } from "../schema/compiled.ts";
import type { Api, OperationOf } from "./api.ts";
import { codesOf, type EntriesOptions, entriesOf } from "./entries.ts";
import type { EntryOf } from "./entry.ts";
import type { Table } from "./table.ts";

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
  /** `true` of a standard: wherever a vendor fits, too, the vendor goes before it. */
  readonly standard?: true;
}

/** One API's entries, and what its catalogue says of itself. */
export interface DescribedTable<A extends Api = Api> extends Table<A> {
  /** What the catalogue says of itself, as it is compiled. */
  readonly origin: Origin;
  /** The other names of the API; nothing is made for it. */
  readonly aliases: readonly string[];
  about(): About<A>;
  /** All entries, or those of one provenance, in the document's order. */
  entries(provenance?: EntriesOptions["provenance"]): readonly EntryOf<A>[];
  /** The codes of all entries, in the document's order; no entry is made for it. */
  codes(): readonly string[];
}

/** Where a catalogue's wording comes from, as a source is cited. */
export function citationOf({ publisher, title, version }: Source): string {
  return [title.startsWith(publisher) ? undefined : publisher, title, version].filter(Boolean).join(", ");
}

// Made when it is first asked for, and then kept.
const made = /* @__PURE__ */ new WeakMap<Origin, About>();

export function aboutOf<A extends Api>(table: Table<A>, origin: Origin): About<A> {
  const { api, compiled } = table;
  let about = made.get(origin) as About<A> | undefined;
  if (!about) {
    about = Object.freeze({
      api,
      aliases: Object.freeze([...(origin.aliases ?? [])]),
      title: origin.title,
      language: origin.language,
      source: Object.freeze({ ...origin.source }),
      enums: Object.freeze(Object.keys(compiled.enums)),
      operations: Object.freeze(Object.keys(table.facts().operations ?? {})) as readonly OperationOf<A>[],
      ...(origin.standard ? { standard: true as const } : {}),
    });
    made.set(origin, about as About);
  }
  return about;
}

export function describe<A extends Api>(table: Table<A>, origin: Origin): DescribedTable<A> {
  return {
    ...table,
    origin,
    aliases: origin.aliases ?? [],
    about: () => aboutOf(table, origin),
    entries: (provenance) => entriesOf(table, provenance),
    codes: () => codesOf(table),
  };
}
