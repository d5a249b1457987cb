import type { Api, ErrorCodeOf, OperationOf, SuccessCodeOf } from "../catalogue/api.ts";
import type { AnyEntry, ErrorEntry, SuccessEntry } from "../catalogue/entry.ts";
import type { Form } from "../reply/reading.ts";
import type { ReadXml } from "../reply/xml.ts";
import type { Category, Fix, Retry, Why } from "../schema/vocabulary.ts";

export type { Form } from "../reply/reading.ts";

/** The API reports success. */
export type Success<A extends Api = Api> = A extends Api
  ? {
      readonly outcome: "success";
      readonly api: A;
      readonly code: SuccessCodeOf<A>;
      readonly category: "ok";
      readonly retry: "never";
      readonly fix?: never;
      readonly retryAfter?: never;
      readonly why?: never;
      readonly entry: SuccessEntry<A>;
      /** What came with it: the caller's own value, or the text behind TraiTel's `Ok`. */
      readonly payload?: unknown;
    }
  : never;

/** The API reports an error. */
export type Failure<A extends Api = Api> = A extends Api
  ? {
      readonly outcome: "error";
      readonly api: A;
      readonly code: ErrorCodeOf<A>;
      /** What kind of failure it is, when the same request may pass, and who can act: of the entry. */
      readonly category: Exclude<Category, "ok">;
      readonly retry: Retry;
      readonly fix: Fix;
      /** Milliseconds to wait before a retry makes sense, as HTTP or the API's document says. */
      readonly retryAfter?: number;
      readonly why?: never;
      readonly entry: ErrorEntry<A>;
      /** The vendor's text in this very reply. */
      readonly detail?: string;
      /** TraiTel, with `operation`: what the operation's chapter says of this error. */
      readonly cause?: string;
      /** TraiTel, with `operation`: whether the operation's chapter lists this error. */
      readonly documentedForOperation?: boolean;
      /** NSSOAP, with `ExtendedError`: the server's own code, as it came. */
      readonly extendedError?: string | number;
      /** Fax: how far it got, and what went wrong. */
      readonly state?: ErrorEntry<A>;
      readonly reason?: ErrorEntry<A>;
    }
  : never;

/** No outcome was read; never a success. */
export type Unknown<A extends Api = Api> = A extends Api
  ? {
      readonly outcome: "unknown";
      readonly api: A;
      readonly code: null;
      /**
       * `undocumented`: a status was read and no catalogue has it. `pending`: the operation is not finished.
       * `not_a_reply`: no status was found; `form` says what came instead. `contradictory`: the reply reports success and denies
       * it, or lacks what a success needs: `raw` is the success.
       */
      readonly why: Why;
      /** The status as read, at most 200 characters. */
      readonly raw?: string;
      readonly form: Form;
      /** By HTTP's status where it failed; a proxy's page, and an answer that is cut off or empty, may pass later. */
      readonly category: Exclude<Category, "ok">;
      readonly retry: Retry;
      readonly fix: Fix;
      /** Milliseconds to wait before a retry makes sense, as HTTP says. */
      readonly retryAfter?: number;
      /** The text of a SOAP fault. */
      readonly detail?: string;
      /** Fax: the half of the code that is documented. */
      readonly state?: ErrorEntry<A>;
      readonly reason?: ErrorEntry<A>;
    }
  : never;

/** What a reply says. Narrows by `outcome`, `api` and `code`. */
export type Decoded<A extends Api = Api> = Success<A> | Failure<A> | Unknown<A>;

/** What a reply of any API says, built-in or of one's own. */
export type AnyDecoded =
  | {
      readonly outcome: "success";
      readonly api: string;
      readonly code: string;
      readonly category: Category;
      readonly retry: Retry;
      readonly entry: AnyEntry;
      readonly payload?: unknown;
    }
  | (AnyAdvice & {
      readonly outcome: "error";
      readonly code: string;
      readonly entry: AnyEntry;
      readonly cause?: string;
      readonly documentedForOperation?: boolean;
      readonly extendedError?: string | number;
    })
  | (AnyAdvice & {
      readonly outcome: "unknown";
      readonly code: null;
      readonly why: Why;
      readonly raw?: string;
      readonly form: Form;
    });

interface AnyAdvice {
  readonly api: string;
  readonly category: Category;
  readonly retry: Retry;
  readonly fix: Fix;
  readonly retryAfter?: number;
  readonly detail?: string;
  readonly state?: AnyEntry;
  readonly reason?: AnyEntry;
}

/** What helps to read a reply. */
export interface DecodeOptions<A extends Api = Api> {
  /** What HTTP said of the reply: a status of 400 and above is no success. Of the headers `Retry-After` is read. */
  readonly http?: { readonly status: number; readonly headers?: unknown };
  /** The operation ("mode") that was called; only APIs whose document lists errors by operation have them. */
  readonly operation?: OperationOf<A>;
  /** Reads XML: `xml` of `telerr/xml`. `telerr` and `telerr/nssoap` have it of their own. */
  readonly xml?: ReadXml;
}
