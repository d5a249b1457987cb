import type { Category, Fix, Retry, Why } from "../schema/vocabulary.ts";
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
  readonly "telerr.empty_result"?: true;
};

/**
 * What a log or a trace may hold of an answer: flat, of few values each, and nothing from the reply but its documented code.
 *
 * @example
 * attributesOf(decode("no_did", { api: "voipms" }))["error.type"] // "no_did"
 * attributesOf(decode("<html>", { api: "voipms" }))["error.type"] // "not_a_reply"
 */
export function attributesOf(decoded: AnyDecoded): Attributes {
  const { api, outcome } = decoded;
  if (decoded.outcome === "unknown") {
    const { why } = decoded;
    const pending = why === "pending";
    return {
      "error.type": why,
      "telerr.api": api,
      "telerr.outcome": outcome,
      "telerr.why": why,
      "telerr.category": pending ? "unavailable" : "unknown",
      "telerr.retry": pending ? "backoff" : "after_fix",
    };
  }
  const { code, category, retry, fix, emptyResult } = decoded.entry;
  return {
    ...(outcome === "success" ? {} : { "error.type": code }),
    "telerr.api": api,
    "telerr.outcome": outcome,
    "telerr.code": code,
    "telerr.category": category,
    "telerr.retry": retry,
    ...(fix === undefined ? {} : { "telerr.fix": fix }),
    ...(emptyResult === undefined ? {} : { "telerr.empty_result": emptyResult }),
  };
}
