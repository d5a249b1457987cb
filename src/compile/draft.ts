import type { CatalogueFile, DraftCatalogueFile, DraftEntryFile, EntryFile } from "../schema/catalogue-file.ts";
import { type Decided, decided } from "../schema/vocabulary.ts";

// Nobody knows what it is, waiting does not help, and whoever called has to look into it.
const undecided = { category: "unknown", retry: "after_fix", fix: "caller" } as const;

/** A draft as it decodes at once: what is not decided yet is an error of category `unknown`, and `doubtful` says that it is a draft. */
export function settled({ entries, ...catalogue }: DraftCatalogueFile): CatalogueFile {
  return { ...catalogue, entries: entries.map(settledEntry) };
}

function settledEntry({ todo = [], proposed = [], ...entry }: DraftEntryFile): EntryFile {
  const doubts = [
    entry.doubtful,
    todo.length > 0 ? `A draft: nobody has decided ${todo.join(", ")}.` : undefined,
    proposed.length > 0 ? `A guess: nobody has confirmed ${proposed.join(", ")}.` : undefined,
  ].filter((doubt) => doubt !== undefined);
  return {
    ...Object.fromEntries(todo.map((field) => [field, undecided[field]])),
    ...entry,
    ...(doubts.length > 0 ? { doubtful: doubts.join(" ") } : {}),
  } as EntryFile;
}

/** What is left to decide in a draft, and what was guessed and nobody has confirmed, by field. */
export interface OpenDecisions {
  readonly todo: Readonly<Record<Decided, number>>;
  readonly proposed: Readonly<Record<Decided, number>>;
}

export function openDecisions({ entries }: DraftCatalogueFile): OpenDecisions {
  const count = (list: "todo" | "proposed") =>
    Object.fromEntries(
      decided.map((field) => [field, entries.filter((entry) => entry[list]?.includes(field)).length]),
    ) as Record<Decided, number>;
  return { todo: count("todo"), proposed: count("proposed") };
}
