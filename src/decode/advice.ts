import type { Undecided } from "../reply/reading.ts";
import type { Category, Fix, Retry } from "../schema/vocabulary.ts";

/** What can be done about a reply in which no documented outcome stands. */
export interface Advice {
  readonly category: Exclude<Category, "ok">;
  readonly retry: Retry;
  readonly fix: Fix;
}

// What a status of HTTP is by google.rpc.Code, where its class alone does not say it.
const categories: Readonly<Record<number, Advice["category"]>> = {
  401: "unauthenticated",
  402: "failed_precondition",
  403: "permission_denied",
  404: "not_found",
  408: "deadline_exceeded",
  409: "aborted",
  429: "resource_exhausted",
  500: "internal",
  501: "unimplemented",
  504: "deadline_exceeded",
};

/** What can be done: HTTP knows, where it failed; or else what came instead of an answer tells whether another one may come. */
export function adviceOf(reading: Undecided, status: number): Advice {
  // A page is a proxy's, and an answer that is cut off or empty has not arrived.
  const isUnderWay =
    reading.says === "pending" || (status < 300 && (reading.isBroken || /html|empty/.test(reading.form)));
  const failed = isUnderWay ? 503 : status;
  const category = categories[failed] ?? (failed < 300 ? "unknown" : failed < 500 ? "invalid_argument" : "unavailable");
  return {
    category,
    retry: /unavailable|deadline|exhausted/.test(category) ? "backoff" : "after_fix",
    fix: failed >= 500 ? "provider" : failed > 400 && failed < 404 ? "account" : "caller",
  };
}
