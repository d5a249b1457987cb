import type { Api } from "../catalogue/api.ts";
import type { Entry } from "../catalogue/entry.ts";
import { excerpt } from "../reply/text.ts";
import type { Category, Fix, Retry } from "../schema/vocabulary.ts";
import type { Failure, Unknown } from "./decoded.ts";
import { replyOf } from "./replies.ts";

// A registered symbol: the same in every copy of the package, ES module or CommonJS.
const brand = /* @__PURE__ */ Symbol.for("telerr.ApiError");

/** An answer that is no success, as an error to throw. `cause` is the reply. Made by `toError`. */
export class ApiError<A extends Api = Api> extends Error {
  override readonly name = "ApiError";
  readonly api: A;
  /** `null` where no documented status was read. */
  readonly code: string | null;
  readonly category: Exclude<Category, "ok">;
  readonly retry: Retry;
  /** Absent where no documented status was read. */
  declare readonly fix?: Fix;
  /** `true` where the "error" only says that a list is empty. */
  declare readonly emptyResult?: true;
  readonly decoded: Failure<A> | Unknown<A>;

  constructor(decoded: Failure<A> | Unknown<A>, message: string) {
    super(message, { cause: replyOf(decoded as Failure | Unknown) });
    // Not a member of the class: a bundler cannot tell that a computed name does nothing, and keeps the class where nothing uses it.
    Object.defineProperty(this, brand, { value: true });
    const answer = decoded as Failure | Unknown;
    this.decoded = decoded;
    this.api = answer.api as A;
    this.code = answer.code;
    if (answer.outcome === "error") {
      this.category = answer.entry.category;
      this.retry = answer.entry.retry;
      this.fix = answer.entry.fix;
      if (answer.entry.emptyResult) this.emptyResult = true;
    } else {
      const pending = answer.why === "pending";
      this.category = pending ? "unavailable" : "unknown";
      this.retry = pending ? "backoff" : "after_fix";
    }
  }
}

/**
 * An error to throw, of an answer that is no success: with `name`, `api`, `code`, `category`, `retry`, `fix`, and the reply
 * as its `cause`. An entry with `emptyResult` becomes an error like any other, with `emptyResult: true` on it: a caller to
 * whom an empty list is no failure asks for that first. What is `unknown` has the category `unknown` and has to be looked
 * into (`after_fix`); what is pending is `unavailable` and passes (`backoff`).
 *
 * @param options `message` replaces the English text, as `messages.message(decoded)`.
 * @throws TypeError for a success.
 * @example
 * toError(decode({ status: "invalid_did" }, { api: "voipms" })).message // "voipms invalid_did: This is not a valid DID"
 * toError(decode({ status: "invalid_did" }, { api: "voipms" })).cause // {"status":"invalid_did"}
 */
export function toError<A extends Api>(
  decoded: Failure<A> | Unknown<A>,
  options: { readonly message?: string } = {},
): ApiError<A> {
  const answer = decoded as Failure | Unknown | { readonly outcome: "success"; readonly api: Api };
  if (answer.outcome === "success")
    throw new TypeError(`a success of ${answer.api} is no error: check outcome before toError`);
  return new ApiError(decoded, options.message ?? messageOf(answer));
}

function messageOf(answer: Failure | Unknown): string {
  if (answer.outcome === "error")
    return `${answer.api} ${answer.code}: ${oneLine(answer.detail ?? textOf(answer.entry as Entry))}`;
  const why = {
    undocumented: "an undocumented status",
    pending: "not finished yet",
    contradictory: "a success that the reply contradicts:",
    not_a_reply: `no reply but ${answer.form}`,
  }[answer.why];
  return `${answer.api}: ${why}${answer.raw === undefined ? "" : ` ${JSON.stringify(answer.raw)}`}`;
}

/** The vendor's text as it may stand in a log: on one line, without escapes and direction marks, at most 200 characters. */
const oneLine = (text: string) => excerpt(text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim());

function textOf(entry: Entry): string {
  if (entry.reason && entry.state) return [entry.reason, entry.state].map((half) => half.title ?? half.text).join("; ");
  return entry.text ?? entry.title ?? entry.category;
}

/**
 * Whether a value is an error made by `toError`, also by another copy of the package (an ES module and a CommonJS one).
 *
 * @example
 * isApiError(toError(decode("no_did", { api: "voipms" }))) // true
 * isApiError(new Error("no_did")) // false
 */
export function isApiError(value: unknown): value is ApiError {
  return value instanceof Error && (value as { [brand]?: unknown })[brand] === true;
}
