import type { Constraint } from "./constraint.ts";
import type { LogSection } from "./log-file.ts";
import type { ReplyFile } from "./reply.ts";
import type { Basis, Category, Decided, Fix, Retry } from "./vocabulary.ts";

/** What is wrong in the vendor's document, and what is right. */
export interface Erratum {
  readonly basis: Basis;
  readonly wrong: string;
  readonly right: string;
}

/** What fills a hole: a number is written in the language's digits, a text is a literal, several are listed. */
export type Filling = string | number | readonly (string | number)[];

/** How a code's strings are made, in every language alike: patterns over a term. A messages file can override either. */
export interface Wording {
  /** What the code is about: a term of every glossary. */
  readonly term?: string;
  /** The pattern of its message. */
  readonly message?: string;
  /** The pattern of its remedy. */
  readonly remedy?: string;
  /** What fills the holes that neither the term, nor `parameter`, nor the constraint fills. */
  readonly with?: Readonly<Record<string, Filling>>;
}

/** What a file says of any code, and its entry as well. */
export interface CodeFacts {
  /** The vendor's title and text, to the letter, in the document's language. */
  readonly title?: string;
  readonly text?: string;
  /** Other spellings that replies carry. */
  readonly aliases?: readonly string[];
  /** What is uncertain about it. */
  readonly doubtful?: string;
  /** The HTTP status that the API sends with it. */
  readonly http?: number;
  /** The address of a page about it. */
  readonly docs?: string;
  /** It is no longer sent; the code that replaced it, where one did. */
  readonly deprecated?: true | string;
  /** What the owner of the catalogue noted, as it stands there. */
  readonly meta?: Readonly<Record<string, unknown>>;
}

/** What a file says of an error alone, and its entry as well. */
export interface ErrorFacts {
  /** Seconds before a retry makes sense, where the document or the API says so. */
  readonly wait?: number;
  /** `true` where the "error" only says that a list is empty. */
  readonly emptyResult?: true;
  /** The request parameter that the error is about, as spelt on the wire; a list where it is one of several, or one an operation. */
  readonly parameter?: string | readonly string[];
  /** What that parameter's value may be. */
  readonly constraint?: Constraint;
  /** The ITU-T Q.850 cause and the SIP status that mean the same, where the standards have one. */
  readonly q850?: number;
  readonly sip?: number;
  /** `true` where it is an error by its number, but an ordinary end. */
  readonly normal?: true;
}

/** One code of a catalogue file. */
export interface EntryFile extends CodeFacts, ErrorFacts {
  readonly code: string;
  readonly name: string;
  readonly category: Category;
  readonly retry: Retry;
  readonly fix?: Fix;
  readonly related?: readonly string[];
  /** The words that people use for it and that its message lacks, by language. */
  readonly keywords?: Readonly<Record<string, readonly string[]>>;
  readonly wording?: Wording;
  /** Its strings by language, where no messages file has them. */
  readonly messages?: Readonly<Record<string, { readonly message: string; readonly remedy?: string }>>;
  readonly provenance?: "document" | "later";
  readonly seen?: readonly string[];
  /** It is no outcome yet: another answer follows. */
  readonly pending?: true;
  readonly erratum?: Erratum;
}

/** One code of a draft: what nobody has decided yet is absent and named in `todo`; what was guessed is named in `proposed`. */
export interface DraftEntryFile extends Omit<EntryFile, Decided> {
  readonly category?: Category;
  readonly retry?: Retry;
  readonly fix?: Fix;
  readonly todo?: readonly Decided[];
  readonly proposed?: readonly Decided[];
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
  /** Where it stands among the APIs; those without a rank follow, by name. */
  readonly rank?: number;
  /** It is a standard, not a vendor: vendors go before it, and logs are read for it where it is named. */
  readonly standard?: true;
  readonly enum: string;
  /** The enums of the two halves, where a code is composed of a state (`4xx`) and a reason (`x02`). */
  readonly parts?: { readonly state: string; readonly reason: string };
  /** What people call the kind of thing that it is about, by language: `fax`. */
  readonly keywords?: Readonly<Record<string, readonly string[]>>;
  readonly title: string;
  readonly language: string;
  readonly source: Source;
  readonly reply?: ReplyFile;
  readonly operations?: Readonly<Record<string, OperationFile>>;
  /** What speaks for its codes in a log. */
  readonly log?: LogSection;
  readonly entries: readonly EntryFile[];
}

/** A catalogue of one's own, which may be a draft. */
export interface DraftCatalogueFile extends Omit<CatalogueFile, "entries"> {
  readonly entries: readonly DraftEntryFile[];
}

/** `data/thesaurus/thesaurus.json`: words that mean the same, in any language, and words that say nothing. */
export interface ThesaurusFile {
  readonly groups: readonly (readonly string[])[];
  readonly stopwords: Readonly<Record<string, readonly string[]>>;
  /** Words that people put around what they mean ("gave", "today"): they count little. */
  readonly faint: Readonly<Record<string, readonly string[]>>;
  /** Words for what every request is made of ("parameter", "field", "value"): they count least. */
  readonly framing: readonly string[];
  /** Stopwords that a query may mean: noise in the keywords of one language, telling in a query of another. */
  readonly negations: readonly string[];
  /** How words are shortened in queries ("acct"), never in keywords, by the word in full. */
  readonly abbreviations: Readonly<Record<string, string>>;
  /** Words that a code stands behind, or that the word before it ends with ("StatusCode", "错误码"). */
  readonly labels: readonly string[];
  /** Words that deny another. */
  readonly denying: readonly string[];
  /** What is denied, and how that says that something is wrong, by a word of the group: "not given" is "missing". */
  readonly denials: readonly { readonly says: string; readonly of: readonly string[] }[];
  /** Which groups say how something is wrong, not what, by one word of each: groups that stand together mean nearly the same. */
  readonly axes: readonly (readonly string[])[];
}

/** `data/thesaurus/terms.json`: by term of the glossaries and by language, what people call it. */
export interface TermsFile {
  readonly terms: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** `data/concepts.json`: what means the same in several APIs, by name. */
export type ConceptsFile = Readonly<
  Record<
    string,
    {
      readonly description: string;
      readonly members: Readonly<Record<string, readonly string[]>>;
      /** What only nearly means it. */
      readonly near?: Readonly<Record<string, readonly string[]>>;
    }
  >
>;

/** What a standard makes of the codes of one API in another. */
export interface Mapping {
  readonly from: string;
  readonly to: string;
  /** The document and its section. */
  readonly source: string;
  /** The address of that section. */
  readonly docs: string;
  /** What every other code becomes. */
  readonly otherwise: string;
  readonly rows: readonly { readonly from: string; readonly to: string; readonly when?: string }[];
}

/** `data/mappings.json`: the documented mappings, each in one direction. */
export interface MappingsFile {
  readonly mappings: readonly Mapping[];
}

/** `data/methods/<api>.json`: the methods of an API's document, with the parameters that each takes. */
export interface MethodsFile {
  readonly source: Source;
  /** The parameters that every request has. */
  readonly every: readonly string[];
  readonly methods: Readonly<Record<string, readonly string[]>>;
  /** Documented values of parameters that sentences show, by parameter. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** Names that the list of the methods lacks, each with what it is and where it was seen. */
  readonly elsewhere?: Readonly<Record<string, string>>;
}

/** `data/languages.json`: the languages that are complete, and how literals are quoted. */
export interface LanguagesFile {
  readonly shipped: readonly string[];
  /** What stands before and behind a literal, by language. */
  readonly quotation: Readonly<Record<string, readonly [before: string, behind: string]>>;
}

/** A messages file, `data/messages/<lng>/<api>.json`. */
export type MessagesFile = Readonly<Record<string, { readonly message?: string; readonly remedy?: string }>>;

/** `data/user-topics.json`: codes by API, by the name of what an end user is told of them. */
export type UserTopicsFile = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** `data/messages/<lng>/user.json`: what an end user is told, by name. */
export type UserFile = Readonly<Record<string, { readonly message: string; readonly remedy?: string }>>;

/** A term: its default form, or its forms by name and, where words around it agree with it, its class. */
export type Term = string | (Readonly<Record<string, string>> & { readonly class?: string });

/** A sentence with holes; or one for each class of term, `other` for those not named. */
export type Pattern = string | Readonly<Record<string, string>>;

/** A glossary file, `data/glossary/<lng>.json`: a language's terms, and the patterns over them. */
export interface GlossaryFile {
  /** What words around a term agree with (gender, number), with a description; the first is the default. */
  readonly classes?: Readonly<Record<string, string>>;
  /** The forms of a term that the patterns use, with a description; the first is the default. */
  readonly forms: Readonly<Record<string, string>>;
  readonly terms: Readonly<Record<string, Term>>;
  readonly patterns: {
    readonly message: Readonly<Record<string, Pattern>>;
    readonly remedy: Readonly<Record<string, Pattern>>;
  };
}
