import type { Api } from "../catalogue/api.ts";
import type { Failure, Unknown } from "../decode/decoded.ts";
import { httpStatus } from "../schema/http-status.ts";
import type { Category, Retry } from "../schema/vocabulary.ts";
import type { Messages } from "./messages.ts";

/** A problem detail of RFC 9457 (`application/problem+json`), with what telerr knows as extension members. */
export interface ProblemDetail {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly api: Api;
  /** `null` where no documented status was read. */
  readonly code: string | null;
  readonly category: Category;
  readonly retry?: Retry;
  readonly remedy?: string;
}

/** What a problem object is made with. */
export interface ProblemOptions {
  /** The language of `title`, `detail` and `remedy`. */
  readonly messages: Messages;
  /** The `type` of a problem: a URI of yours. Without it `about:blank`. */
  readonly typeOf?: (decoded: Failure | Unknown) => string;
}

/**
 * An answer that is no success as a problem object for an HTTP API's own clients. `status` follows from the category as
 * google.rpc.Code maps it; a reply that was not understood is 502, one that is not finished 503.
 *
 * @throws TypeError for a success.
 * @example
 * toProblem(decode("no_did", { api: "voipms" }), { messages: createMessages({ locales: [en] }) }).status // 404
 */
export function toProblem<A extends Api>(
  decoded: Failure<A> | Unknown<A>,
  { messages, typeOf }: ProblemOptions,
): ProblemDetail {
  const answer = decoded as Failure | Unknown | { readonly outcome: "success"; readonly api: Api };
  if (answer.outcome === "success")
    throw new TypeError(`a success of ${answer.api} is no problem: check outcome before toProblem`);
  const known = answer.outcome === "error";
  const pending = !known && answer.why === "pending";
  const category = known ? answer.entry.category : pending ? "unavailable" : "unknown";
  const remedy = messages.remedy(answer);
  return {
    type: typeOf?.(answer) ?? "about:blank",
    title: messages.label("category", category),
    status: known ? httpStatus[category] : pending ? 503 : 502,
    detail: messages.message(answer),
    api: answer.api,
    code: answer.code,
    category,
    ...(known ? { retry: answer.entry.retry } : pending ? { retry: "backoff" } : {}),
    ...(remedy === undefined ? {} : { remedy }),
  };
}
