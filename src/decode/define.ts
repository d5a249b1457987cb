import type { Vocabulary } from "../catalogue/vocabulary.ts";
import { compileOwn, problemsOfOwn } from "../compile/own.ts";
import { quotations } from "../generated/quotations.ts";
import type { DraftCatalogueFile, DraftEntryFile } from "../schema/catalogue-file.ts";
import type { OwnRead } from "../schema/compiled.ts";
import type { Problem } from "../schema/problem.ts";
import type { Category, Fix, Retry } from "../schema/vocabulary.ts";
import type { OwnCatalogue } from "./runtime.ts";

/** A catalogue of one's own is not right: `problems` has every one, with its path. */
export class CatalogueError extends TypeError {
  override readonly name = "CatalogueError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(({ path, message }) => `\n  ${path === "" ? "" : `${path}: `}${message}`);
    super(`the catalogue is not right:${lines.join("")}`);
    this.problems = Object.freeze([...problems]);
  }
}

/** What a catalogue says beside its entries. */
export interface DefineOptions {
  /** Reads what no description of replies can say; where it answers `undefined` or throws, the description reads. */
  readonly read?: OwnRead;
}

// Not `EntryOf`: of an entry of the definition, as it is typed there.
type Entries<T extends DraftCatalogueFile> = T["entries"][number];
type Success<E extends DraftEntryFile> = Extract<E, { readonly category: "ok" }>;
type Pending<E extends DraftEntryFile> = Extract<E, { readonly pending: true }>;

/** The codes of a catalogue whose literals the compiler has seen. */
export interface VocabularyOf<T extends DraftCatalogueFile> extends Vocabulary {
  readonly api: T["api"];
  readonly alias: T extends { readonly aliases: readonly (infer Alias extends string)[] } ? Alias : never;
  readonly code: T extends { readonly parts: object } ? string : Entries<T>["code"];
  readonly success: Success<Entries<T>>["code"];
  readonly error: T extends { readonly parts: object }
    ? string
    : Exclude<Entries<T>, Success<Entries<T>> | Pending<Entries<T>>>["code"];
  readonly pending: Pending<Entries<T>>["code"];
  readonly operation: T extends { readonly operations: infer Operations } ? keyof Operations & string : never;
}

/** The members of its enum: codes by name. */
export type MembersOf<T extends DraftCatalogueFile> = {
  readonly [Entry in Entries<T> as Entry["name"]]: Entry["code"];
};

/** A catalogue that was defined in a program, with its enum. */
export interface DefinedCatalogue<T extends DraftCatalogueFile> extends OwnCatalogue<VocabularyOf<T>> {
  readonly enums: { readonly [Name in T["enum"]]: MembersOf<T> } & Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
}

// JSON that is imported or parsed has no literals, but texts: it is checked when the program runs.
type In<E, Key extends string> = E extends object ? (Key extends keyof E ? E[Key] : never) : never;
type Wide<E> = string extends In<E, "code"> | In<E, "category"> ? true : false;
type Unchecked<T> = unknown extends T
  ? T
  : T extends { readonly entries: readonly (infer E)[] }
    ? Wide<E> extends true
      ? T
      : never
    : T;

// TypeScript lets what is inferred have keys that its constraint lacks, and a draft may lack what an error needs: what is wrong
// says so in the type that the catalogue would have to be.
type Unknown<Key, Allowed> = Key extends keyof Allowed ? never : `the key ${Key & string} is not known here`;
type Mistake<E> = E extends DraftEntryFile
  ?
      | Unknown<keyof E, DraftEntryFile>
      | (E extends { readonly todo: object }
          ? never
          : E extends { readonly category: "ok" }
            ? E extends { readonly fix: Fix } | { readonly retry?: Exclude<Retry, "never"> }
              ? `${E["code"]}: a success has the retry never, and no fix`
              : never
            : E extends { readonly category: Category; readonly retry: Retry; readonly fix: Fix }
              ? never
              : `${E["code"]}: an error has category, retry and fix, or says in todo which it lacks`)
  : never;

/** What is wrong in a catalogue that is written in a program, in words; nothing where all is right. */
export type Mistakes<T extends DraftCatalogueFile> = Unknown<keyof T, DraftCatalogueFile> | Mistake<Entries<T>>;

/**
 * A catalogue of one's own, checked by the same schema and rules as the built-in ones, for `createRegistry`. Written in a
 * program, its codes, names and operations are typed, and a literal that is not right does not compile; what is parsed from
 * JSON is checked when it is defined. A draft is right, too: what is `todo` decodes as an error of category `unknown`.
 *
 * @throws CatalogueError that lists every problem with its path.
 * @example
 * const acme = defineCatalogue({ api: "acme", enum: "AcmeStatus", title: "Acme", language: "en", source: { title: "Errors", publisher: "Acme" }, entries: [{ code: "0", name: "Ok", category: "ok", retry: "never" }, { code: "E7", name: "Busy", text: "Line is busy", category: "unavailable", retry: "backoff", fix: "recipient" }] })
 * createRegistry([acme]).decode("E7", { api: "acme" }).retry // "backoff"
 * acme.enums.AcmeStatus.Busy // "E7"
 */
export function defineCatalogue<const T extends DraftCatalogueFile>(
  json: T & ([Mistakes<T>] extends [never] ? unknown : { readonly mistakes: Mistakes<T> }),
  options?: DefineOptions,
): DefinedCatalogue<T>;
export function defineCatalogue<const T>(json: Unchecked<T>, options?: DefineOptions): OwnCatalogue;
export function defineCatalogue(json: unknown, { read }: DefineOptions = {}): OwnCatalogue {
  const problems = problemsOfOwn(json);
  if (problems.length > 0) throw new CatalogueError(problems);
  // A copy: what the caller does to its own object later changes nothing here.
  const compiled = compileOwn(structuredClone(json) as DraftCatalogueFile, quotations);
  return read ? Object.freeze({ ...compiled, read }) : compiled;
}
