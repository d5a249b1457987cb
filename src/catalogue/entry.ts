import type { Constraint } from "../schema/constraint.ts";
import type { Category, Fix, Retry } from "../schema/vocabulary.ts";
import type { Api, CodeOf, ErrorCodeOf, PendingCodeOf, SuccessCodeOf } from "./api.ts";

/** What the catalogue knows of one code. Frozen; made once and shared. */
interface EntryFacts<A extends Api> {
  readonly api: A;
  /** The enum member's name; a composed fax code has `state` and `reason` instead. */
  readonly name?: string;
  /** The vendor's title and text, to the letter, in the document's language. */
  readonly title?: string;
  readonly text?: string;
  /** `true` where that text is known to say what is not so; `telerr show` says what is. */
  readonly textIsWrong?: true;
  /** `later`: the API has gained the code since the document was written. */
  readonly provenance: "document" | "later";
  /** What is uncertain about the entry. */
  readonly doubtful?: string;
  /** The code of this API that are its other half or its near twins. */
  readonly related?: readonly CodeOf<A>[];
  /** Other spellings that replies carry. */
  readonly aliases?: readonly string[];
  /** The HTTP status that the API sends with it. */
  readonly http?: number;
  /** The address of a page about it. */
  readonly docs?: string;
  /** It is no longer sent; the code that replaced it, where one did. */
  readonly deprecated?: true | string;
  /** What the owner of the catalogue noted, as it stands there. */
  readonly meta?: Readonly<Record<string, unknown>>;
}

/** The entry of a code that reports success. */
export interface SuccessEntry<A extends Api = Api> extends EntryFacts<A> {
  readonly code: SuccessCodeOf<A>;
  readonly outcome: "success";
  readonly category: "ok";
  readonly retry: "never";
  readonly wait?: never;
  readonly fix?: never;
  readonly emptyResult?: never;
  readonly parameter?: never;
  readonly constraint?: never;
  readonly q850?: never;
  readonly sip?: never;
  readonly normal?: never;
  readonly state?: never;
  readonly reason?: never;
}

/** The entry of a code that reports an error. */
export interface ErrorEntry<A extends Api = Api> extends EntryFacts<A> {
  readonly code: Exclude<CodeOf<A>, SuccessCodeOf<A> | PendingCodeOf<A>> | ErrorCodeOf<A>;
  readonly outcome: "error";
  readonly category: Exclude<Category, "ok">;
  readonly retry: Retry;
  /** Seconds before a retry makes sense, where the document or the API says so. */
  readonly wait?: number;
  readonly fix: Fix;
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
  /** Of a composed fax code: how far the fax got, and what went wrong. */
  readonly state?: ErrorEntry<A>;
  readonly reason?: ErrorEntry<A>;
}

/** The entry of a code that is no outcome yet: another answer follows. `decode` answers `unknown` with `why: "pending"` and the code as `raw`. */
export interface PendingEntry<A extends Api = Api> extends EntryFacts<A> {
  readonly code: PendingCodeOf<A>;
  readonly outcome: "pending";
  readonly category: Exclude<Category, "ok">;
  readonly retry: Retry;
  readonly wait?: number;
  readonly fix: Fix;
  readonly emptyResult?: never;
  readonly parameter?: never;
  readonly constraint?: never;
  readonly q850?: never;
  readonly sip?: never;
  readonly normal?: never;
  readonly state?: never;
  readonly reason?: never;
}

/** What the catalogue knows of one code of an API. Narrows by `outcome`, `api` and `code`. */
export type EntryOf<A extends Api> = A extends Api
  ? SuccessEntry<A> | ErrorEntry<A> | ([PendingCodeOf<A>] extends [never] ? never : PendingEntry<A>)
  : never;
/** What the catalogue knows of one code of any API. */
export type Entry = EntryOf<Api>;
/** An entry of any API, built-in or of one's own: what all entries have in common. */
export interface AnyEntry {
  readonly api: string;
  readonly code: string;
  readonly name?: string;
  readonly title?: string;
  readonly text?: string;
  readonly textIsWrong?: true;
  readonly provenance: "document" | "later";
  readonly doubtful?: string;
  readonly related?: readonly string[];
  readonly aliases?: readonly string[];
  readonly outcome: "success" | "error" | "pending";
  readonly category: Category;
  readonly retry: Retry;
  readonly wait?: number;
  readonly fix?: Fix;
  readonly emptyResult?: true;
  readonly parameter?: string | readonly string[];
  readonly constraint?: Constraint;
  readonly q850?: number;
  readonly sip?: number;
  readonly http?: number;
  readonly docs?: string;
  readonly deprecated?: true | string;
  readonly normal?: true;
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly state?: AnyEntry;
  readonly reason?: AnyEntry;
}

/** The entry of a code that is known when the program is written. */
export type EntryFor<A extends Api, Code> =
  Code extends SuccessCodeOf<A>
    ? SuccessEntry<A>
    : [PendingCodeOf<A>] extends [never]
      ? ErrorEntry<A>
      : Code extends PendingCodeOf<A>
        ? PendingEntry<A>
        : ErrorEntry<A>;
