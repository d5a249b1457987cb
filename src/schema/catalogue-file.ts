import type { Constraint } from "./constraint.ts";
import type { Basis, Category, Fix, Retry } from "./vocabulary.ts";

/** What is wrong in the vendor's document, and what is right. */
export interface Erratum {
  readonly basis: Basis;
  readonly wrong: string;
  readonly right: string;
}

/** One code of a catalogue file. */
export interface EntryFile {
  readonly code: string;
  readonly name: string;
  readonly title?: string;
  readonly text?: string;
  readonly category: Category;
  readonly retry: Retry;
  readonly fix?: Fix;
  readonly emptyResult?: true;
  readonly parameter?: string;
  readonly constraint?: Constraint;
  readonly related?: readonly string[];
  /** The ITU-T Q.850 cause and the SIP status that mean the same. */
  readonly q850?: number;
  readonly sip?: number;
  /** The words that people use for it and that its message lacks, by language. */
  readonly keywords?: Readonly<Record<string, readonly string[]>>;
  readonly aliases?: readonly string[];
  readonly provenance?: "document" | "later";
  readonly seen?: readonly string[];
  readonly doubtful?: string;
  readonly erratum?: Erratum;
}

/** One operation ("mode") of an API and the errors that its chapter documents, in its own wording. */
export interface OperationFile {
  readonly aliases?: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
  readonly erratum?: Erratum;
}

/** Where a catalogue's wording comes from. */
export interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly version?: string;
}

/** A catalogue file, `data/catalogues/<api>.json`. */
export interface CatalogueFile {
  readonly $schema?: string;
  readonly api: string;
  readonly aliases?: readonly string[];
  readonly enum: string;
  /** The enums of the two halves, where a code is composed of a state (`4xx`) and a reason (`x02`). */
  readonly parts?: { readonly state: string; readonly reason: string };
  readonly title: string;
  readonly language: string;
  readonly source: Source;
  readonly operations?: Readonly<Record<string, OperationFile>>;
  readonly entries: readonly EntryFile[];
}

/** `data/thesaurus/thesaurus.json`: words that mean the same, in any language, and words that say nothing. */
export interface ThesaurusFile {
  readonly groups: readonly (readonly string[])[];
  readonly stopwords: Readonly<Record<string, readonly string[]>>;
  /** Stopwords that a query may mean: noise in the keywords of one language, telling in a query of another. */
  readonly negations: readonly string[];
}

/** `data/concepts.json`: what means the same in several APIs, by name. */
export type ConceptsFile = Readonly<
  Record<string, { readonly description: string; readonly members: Readonly<Record<string, readonly string[]>> }>
>;

/** A messages file, `data/messages/<lng>/<api>.json`. */
export type MessagesFile = Readonly<Record<string, { readonly message: string; readonly remedy?: string }>>;
