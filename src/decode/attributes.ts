import type { Category, Fix, Retry, Why } from "../schema/vocabulary.ts";
import { answerOf } from "./answer.ts";
import type { AnyDecoded } from "./decoded.ts";

/** Flat facts of an answer, under names that logs and traces can index. */
export type Attributes = {
  /** The code, or why there is none: OpenTelemetry's name for what kind of error ended an operation. A success has none. */
  readonly "error.type"?: string;
  readonly "telerr.api": string;
  readonly "telerr.outcome": AnyDecoded["outcome"];
  readonly "telerr.code"?: string;
  readonly "telerr.why"?: Why;
  readonly "telerr.category": Category;
  readonly "telerr.retry": Retry;
  readonly "telerr.fix"?: Fix;
  /** Milliseconds. */
  readonly "telerr.retry_after"?: number;
  readonly "telerr.empty_result"?: true;
  readonly "telerr.normal"?: true;
};

/**
 * What a log or a trace may hold of an answer: flat, of few values each, and nothing from the reply but its documented code.
 *
 * @throws TypeError for what is no answer.
 * @example
 * attributesOf(decode("no_did", { api: "voipms" }))["error.type"] // "no_did"
 * attributesOf(decode("<html>", { api: "voipms" }))["error.type"] // "not_a_reply"
 */
export function attributesOf(decoded: AnyDecoded): Attributes {
  answerOf(decoded, "attributesOf");
  const { api, outcome, category, retry } = decoded;
  const failed = decoded.outcome === "success" ? undefined : decoded;
  const { emptyResult, normal } = decoded.outcome === "error" ? decoded.entry : {};
  const code = decoded.outcome === "unknown" ? { "telerr.why": decoded.why } : { "telerr.code": decoded.code };
  return {
    ...(failed ? { "error.type": failed.outcome === "unknown" ? failed.why : failed.code } : {}),
    "telerr.api": api,
    "telerr.outcome": outcome,
    ...code,
    "telerr.category": category,
    "telerr.retry": retry,
    ...(failed ? { "telerr.fix": failed.fix } : {}),
    ...(failed?.retryAfter === undefined ? {} : { "telerr.retry_after": failed.retryAfter }),
    ...(emptyResult ? { "telerr.empty_result": true } : {}),
    ...(normal ? { "telerr.normal": true } : {}),
  };
}
