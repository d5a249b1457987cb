import type { CodeFacts, ErrorFacts } from "../schema/catalogue-file.ts";
import type { Category, Fix, Retry } from "../schema/vocabulary.ts";
import type { Api, CodeOf, ErrorCodeOf, PendingCodeOf, SuccessCodeOf } from "./api.ts";

/** What the catalogue knows of one code. Frozen; made once and shared. */
interface EntryFacts<A extends string, Code extends string> extends CodeFacts {
  readonly api: A;
  /** The enum member's name; a composed fax code has `state` and `reason` instead. */
  readonly name?: string;
  /** `true` where the vendor's text is known to say what is not so; `telerr show` says what is. */
  readonly textIsWrong?: true;
  /** `later`: the document does not have it; the API has gained it since, or programs have it of their own. */
  readonly provenance: "document" | "later";
  /** The code of this API that are its other half or its near twins. */
  readonly related?: readonly Code[];
}

/** Of a composed fax code: how far the fax got, and what went wrong. */
interface Halves<Half> {
  readonly state?: Half;
  readonly reason?: Half;
}

/** What other entries lack. */
type Lacking<Facts> = { readonly [Field in keyof Facts]?: never };

/** The entry of a code that reports success. */
export interface SuccessEntry<A extends Api = Api>
  extends EntryFacts<A, CodeOf<A>>,
    Lacking<ErrorFacts & Halves<never>> {
  readonly code: SuccessCodeOf<A>;
  readonly outcome: "success";
  readonly category: "ok";
  readonly retry: "never";
  readonly fix?: never;
}

/** The entry of a code that reports an error. */
export interface ErrorEntry<A extends Api = Api> extends EntryFacts<A, CodeOf<A>>, ErrorFacts, Halves<ErrorEntry<A>> {
  readonly code: Exclude<CodeOf<A>, SuccessCodeOf<A> | PendingCodeOf<A>> | ErrorCodeOf<A>;
  readonly outcome: "error";
  readonly category: Exclude<Category, "ok">;
  readonly retry: Retry;
  readonly fix: Fix;
}

/** The entry of a code that is no outcome yet: another answer follows. `decode` answers `unknown` with `why: "pending"` and the code as `raw`. */
export interface PendingEntry<A extends Api = Api>
  extends EntryFacts<A, CodeOf<A>>,
    Pick<ErrorFacts, "wait">,
    Lacking<Omit<ErrorFacts, "wait"> & Halves<never>> {
  readonly code: PendingCodeOf<A>;
  readonly outcome: "pending";
  readonly category: Exclude<Category, "ok">;
  readonly retry: Retry;
  readonly fix: Fix;
}

/** What the catalogue knows of one code of an API. Narrows by `outcome`, `api` and `code`. */
export type EntryOf<A extends Api> = A extends Api
  ? SuccessEntry<A> | ErrorEntry<A> | ([PendingCodeOf<A>] extends [never] ? never : PendingEntry<A>)
  : never;
/** What the catalogue knows of one code of any API. */
export type Entry = EntryOf<Api>;
/** An entry of any API, built-in or of one's own: what all entries have in common. */
export interface AnyEntry extends EntryFacts<string, string>, ErrorFacts, Halves<AnyEntry> {
  readonly code: string;
  readonly outcome: "success" | "error" | "pending";
  readonly category: Category;
  readonly retry: Retry;
  readonly fix?: Fix;
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
