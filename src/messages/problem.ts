import type { Api } from "../catalogue/api.ts";
import { failureOf } from "../decode/answer.ts";
import type { Failure, Unknown } from "../decode/decoded.ts";
import { httpStatus } from "../schema/http-status.ts";
import type { Category, Fix, Retry } from "../schema/vocabulary.ts";
import type { MessageOptions, Messages, Reader } from "./messages.ts";
import { categoryFor, checkedReader, isOurs, referenceOf, statusFor } from "./user.ts";

/** A problem detail of RFC 9457 (`application/problem+json`), with what telerr knows as extension members. */
export interface ProblemDetail {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly api: Api;
  /** `null` where no documented status was read, and to a user where the code is not theirs to know. */
  readonly code: string | null;
  /** To a user `unavailable`, `internal` or `unknown` where it is not theirs to mend. */
  readonly category: Category;
  readonly retry: Retry;
  readonly fix: Fix;
  /** In milliseconds, where the answer says it. */
  readonly retryAfter?: number;
  readonly remedy?: string;
  /** What stands for the code in `detail`, where it is not the user's to mend. */
  readonly reference?: string;
}

/** What a problem object is made with, of an answer that is no success. */
export interface ProblemOptions<NoSuccess = Failure | Unknown> extends Pick<MessageOptions, "lng" | "reference"> {
  /** The words of `title`, `detail` and `remedy`. */
  readonly messages: Messages;
  /** Who reads it: the `user`, as clients do, unless said otherwise. */
  readonly for?: Reader;
  /** The `type` of a problem: a URI of yours. Without it `about:blank`. */
  readonly typeOf?: (decoded: NoSuccess) => string;
  /** The HTTP status, where it should be another one: `undefined` leaves it as it is. */
  readonly statusOf?: (decoded: NoSuccess) => number | undefined;
}

/**
 * An answer that is no success as a problem object for an HTTP API's own clients. What they entered is 400 or 409 (there already, or still being done); what passes
 * and was not done is 503; all else is 502, for nothing is wrong with their request; an empty list and an ordinary end are 200. For the `operator` `status` follows
 * from the category as google.rpc.Code maps it, and what was not understood is 502, 503 where it was not done, or 409 where it is being done.
 *
 * @throws TypeError for a success, for what is no answer, and for a reader that there is not.
 * @example
 * toProblem(decode("invalid_credentials", { api: "voipms" }), { messages: createMessages({ locales: [en] }) }).status // 502
 */
export function toProblem<A extends Api>(
  decoded: Failure<A> | Unknown<A>,
  { messages, for: reader = "user", lng, reference, typeOf, statusOf }: ProblemOptions,
): ProblemDetail {
  const answer = failureOf(decoded, "toProblem");
  const toUser = checkedReader(reader) === "user";
  const topic = messages.topic(answer);
  const hidden = toUser && isOurs(topic);
  const category = toUser ? categoryFor(topic, answer) : answer.category;
  const status = toUser ? statusFor(topic, answer) : statusForOperator(topic, answer);
  // Whoever is told to look first, or to wait for what is being done, is not told to send it again.
  const { retry, retryAfter } = topic === "pending" ? pending : toUser && topic === "unclear" ? unclear : answer;
  const options: MessageOptions = {
    for: reader,
    reference: reference ?? referenceOf(answer),
    ...(lng === undefined ? {} : { lng }),
  };
  const remedy = messages.remedy(answer, options);
  return {
    type: typeOf?.(answer) ?? "about:blank",
    title: messages.label("category", category, options),
    status: statusOf?.(answer) ?? status,
    detail: messages.message(answer, options),
    api: answer.api,
    code: hidden ? null : answer.code,
    category,
    retry,
    fix: answer.fix,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(remedy === undefined ? {} : { remedy }),
    ...(hidden && options.reference !== undefined ? { reference: options.reference } : {}),
  };
}

const unclear: Pick<ProblemDetail, "retry" | "retryAfter"> = { retry: "after_fix" };
const pending: Pick<ProblemDetail, "retry" | "retryAfter"> = { retry: "never" };

/** An error is what google.rpc.Code maps its category to; all else is told as to a user. */
const statusForOperator = (topic: string, answer: Failure | Unknown): number =>
  answer.outcome === "error" ? httpStatus[answer.category] : statusFor(topic, answer);
