import type { Api, ErrorCodeOf } from "../catalogue/api.ts";
import type { AnyEntry } from "../catalogue/entry.ts";
import { excerpt } from "../reply/text.ts";
import type { Category, Fix, Retry } from "../schema/vocabulary.ts";
import { failureOf } from "./answer.ts";
import type { Failure, Unknown } from "./decoded.ts";
import { Remembered } from "./replies.ts";

// A registered symbol: the same in every copy of the package, ES module or CommonJS.
const brand = /* @__PURE__ */ Symbol.for("telerr.ApiError");

/**
 * Why an `ApiError` was made: `reply` is the reply that was read. Whoever prints, serializes or walks the causes of an error
 * does not see it, as it may hold telephone numbers and messages.
 */
export interface ReplyCause {
  /** The reply, as it was handed to `decode`; `undefined` where `toError` was handed a copy of the answer. */
  readonly reply: unknown;
}

class HiddenReply implements ReplyCause {
  readonly #reply: unknown;

  constructor(reply: unknown) {
    this.#reply = reply;
  }

  get reply(): unknown {
    return this.#reply;
  }
}

/** What of an `ApiError` JSON has. */
export interface ApiErrorJson {
  readonly name: string;
  readonly message: string;
  readonly api: string;
  readonly code?: string;
  readonly category: Exclude<Category, "ok">;
  readonly retry: Retry;
  readonly fix: Fix;
  readonly retryAfter?: number;
  readonly emptyResult?: true;
}

/** An answer that is no success, as an error to throw. Made by `toError`. */
export class ApiError<A extends Api = Api> extends Error {
  override readonly name = "ApiError";
  readonly api: A;
  /** Absent where no documented status was read. */
  declare readonly code?: ErrorCodeOf<A>;
  readonly category: Exclude<Category, "ok">;
  readonly retry: Retry;
  readonly fix: Fix;
  /** Milliseconds to wait before a retry makes sense, where HTTP or the API's document says so. */
  declare readonly retryAfter?: number;
  /** `true` where the "error" only says that a list is empty. */
  declare readonly emptyResult?: true;
  /** Holds the reply, as `cause.reply`, where no log prints it. */
  declare readonly cause: ReplyCause;
  /** The answer, with the reply's own words, letter for letter; a log does not print it, as they may hold telephone numbers. */
  declare readonly decoded: Failure<A> | Unknown<A>;

  constructor(decoded: Failure<A> | Unknown<A>, message: string) {
    const answer = decoded as Failure | Unknown;
    super(message, { cause: new HiddenReply(replyOf(answer)) });
    // Not members of the class: a bundler cannot tell that a computed name does nothing, and keeps the class where nothing uses it.
    Object.defineProperty(this, brand, { value: true });
    Object.defineProperty(this, "decoded", { value: decoded });
    this.api = answer.api as A;
    this.category = answer.category;
    this.retry = answer.retry;
    this.fix = answer.fix;
    if (answer.retryAfter !== undefined) this.retryAfter = answer.retryAfter;
    if (answer.outcome === "error") {
      this.code = answer.code as ErrorCodeOf<A>;
      if (answer.entry.emptyResult) this.emptyResult = true;
    }
  }

  /** The error's own fields, without its stack and the reply. */
  toJSON(): ApiErrorJson {
    return { ...this, name: this.name, message: this.message };
  }
}

/**
 * An error to throw, of an answer that is no success: with `name`, `api`, `code`, `category`, `retry`, `fix`, and the reply
 * as its `cause.reply`. Its message has the vendor's text in this reply, else the document's, or the status that is not documented; a number of
 * seven digits and more in them is `…`, as it may be a telephone's. An entry with `emptyResult` becomes an error like any other, with `emptyResult: true` on it: a caller to
 * whom an empty list is no failure asks for that first. What is `unknown` has no `code`.
 *
 * @param options `message` replaces the English text, as `messages.message(decoded)`.
 * @throws TypeError for a success, and for what is no answer.
 * @example
 * toError(decode({ status: "invalid_did" }, { api: "voipms" })).message // "voipms invalid_did: This is not a valid DID"
 * toError(decode({ status: "invalid_did" }, { api: "voipms" })).cause.reply // {"status":"invalid_did"}
 */
export function toError<A extends Api>(
  decoded: Failure<A> | Unknown<A>,
  options: { readonly message?: string } = {},
): ApiError<A> {
  const answer = failureOf(decoded, "toError");
  return new ApiError(decoded, options.message ?? messageOf(answer));
}

function messageOf(answer: Failure | Unknown): string {
  if (answer.outcome === "error")
    return `${answer.api} ${answer.code}: ${oneLine(textOf(answer.entry, answer.detail))}`;
  const why = {
    undocumented: "an undocumented status",
    pending: "not finished yet",
    contradictory: "a success that the reply contradicts:",
    not_a_reply: `no reply but ${answer.form}`,
  }[answer.why];
  return `${answer.api}: ${why}${answer.raw === undefined ? "" : ` ${JSON.stringify(oneLine(answer.raw))}`}`;
}

/** Words of the reply as they may stand in a log: on one line, without escapes, direction marks and telephone numbers, at most 200 characters. */
const oneLine = (text: string) =>
  excerpt(
    text
      .replace(unseen(), " ")
      .trim()
      .replace(numbers(), (number) => (/^0x/i.test(number) ? number : "…")),
  );

// No literals: every import would look at them, and to list a class of Unicode takes long.
const invisible = "\\p{Cc}\\p{Cf}\\u2028\\u2029";
const unseen = () => new RegExp(`[${invisible}]+`, "gu");
// Seven digits and more, however they are grouped; in hexadecimal it is a code.
const numbers = () => /0x[\da-f]+|\p{Nd}(?:[\s().\-/\u2010-\u2015]{0,3}\p{Nd}){6,}/giu;

/** The text in the reply, else the document's; what is known to be wrong is not repeated. */
function textOf(entry: AnyEntry, detail?: string): string {
  if (detail !== undefined && !(entry.textIsWrong && compared(detail) === compared(entry.text ?? ""))) return detail;
  if (entry.reason && entry.state) return [entry.reason, entry.state].map((half) => half.title ?? half.text).join("; ");
  return (entry.textIsWrong ? undefined : entry.text) ?? entry.title ?? entry.category.replaceAll("_", " ");
}

const compared = (text: string) => text.trim().replace(/\.$/, "").toLowerCase();

/**
 * Whether a value is an error made by `toError`, also by another copy of the package (an ES module and a CommonJS one); of one's own codes
 * where that is said, `isApiError<ReturnType<typeof toError>>(error)`.
 *
 * @example
 * isApiError(toError(decode("no_did", { api: "voipms" }))) // true
 * isApiError(new Error("no_did")) // false
 */
export function isApiError<E extends Error = ApiError>(value: unknown): value is E {
  return value instanceof Error && (value as { [brand]?: unknown })[brand] === true;
}

/** The reply of an answer; `undefined` for a copy of one, and for one of another copy of the package. */
function replyOf(answer: object): unknown {
  try {
    return Remembered.replyOf(answer);
  } catch {
    return undefined;
  }
}
