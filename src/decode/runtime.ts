// What modules import that `telerr compile` has written: the functions of the built-in APIs, on types of one's own.
import { aboutOf as builtInAboutOf } from "../catalogue/about.ts";
import { composed as builtInComposed } from "../catalogue/compose.ts";
import { entriesOf as builtInEntriesOf, type EntriesOptions } from "../catalogue/entries.ts";
import { createTable as createBuiltInTable } from "../catalogue/table.ts";
import type { OwnAbout, OwnEntry, OwnTable, Vocabulary } from "../catalogue/vocabulary.ts";
import type { Reply } from "../reply/reading.ts";
import type { CompiledEntries, Origin, OwnCompiled } from "../schema/compiled.ts";
import { createDecoder as createBuiltInDecoder } from "./decoder.ts";
import { toError as builtInToError } from "./error.ts";
import { nearest as nearestBuiltIn } from "./nearest.ts";
import type { Operations } from "./operation.ts";
import type { OwnApiError, OwnDecoder, OwnFailure, OwnUnknown } from "./own-decoded.ts";

/** A catalogue of one's own, ready for `createRegistry`: made by `defineCatalogue` or by `telerr compile`. */
export interface OwnCatalogue<V extends Vocabulary = Vocabulary> extends OwnCompiled {
  readonly api: V["api"];
  /** Says what its codes are, to the compiler alone. */
  readonly vocabulary?: V;
}

/** The entries of one API. */
export const createTable = createBuiltInTable as unknown as <V extends Vocabulary>(
  compiled: CompiledEntries,
) => OwnTable<V>;

/** A table whose codes are composed of a state (`4xx`) and a reason (`x02`). */
export const composed = builtInComposed as unknown as <V extends Vocabulary>(table: OwnTable<V>) => OwnTable<V>;

/** Reads the replies of one API: never throws for any reply, and hands out frozen answers. */
export const createDecoder = createBuiltInDecoder as unknown as <V extends Vocabulary>(
  table: OwnTable<V>,
  describe: () => Reply,
  operations?: Operations,
) => OwnDecoder<V>;

/** What a catalogue says of itself. */
export const aboutOf = builtInAboutOf as unknown as <V extends Vocabulary>(
  table: OwnTable<V>,
  origin: Origin,
) => OwnAbout<V>;

/** All entries, or those of one provenance, in the document's order. */
export const entriesOf = builtInEntriesOf as unknown as <V extends Vocabulary>(
  table: OwnTable<V>,
  provenance?: EntriesOptions["provenance"],
) => readonly OwnEntry<V>[];

/** The documented entries that are nearest to a status that is not, nearest first; three at most. */
export const nearest = nearestBuiltIn as unknown as <V extends Vocabulary>(
  table: OwnTable<V>,
  unknown: OwnUnknown<V>,
) => OwnEntry<V>[];

/**
 * An error to throw, of an answer that is no success; its `cause` is the reply.
 *
 * @param options `message` replaces the English text, as `messages.message(decoded)`.
 * @throws TypeError for a success.
 */
export const toError = builtInToError as unknown as <V extends Vocabulary>(
  decoded: OwnFailure<V> | OwnUnknown<V>,
  options?: { readonly message?: string },
) => OwnApiError<V>;
