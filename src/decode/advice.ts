import type { Http, Undecided } from "../reply/reading.ts";
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

const passing: Advice = { category: "unavailable", retry: "backoff", fix: "provider" };

/** What can be done: HTTP knows, where it failed; or else what came instead of an answer tells whether another one may come. */
export function adviceOf({ says, form, isBroken }: Undecided, { status }: Http = { status: 0 }): Advice {
  if (says === "pending") return passing;
  if (status >= 300) {
    const category = categories[status] ?? (status < 500 ? "invalid_argument" : "unavailable");
    return {
      category,
      retry: /unavailable|deadline|exhausted/.test(category) ? "backoff" : "after_fix",
      fix: status >= 500 ? "provider" : /^40[123]/.test(String(status)) ? "account" : "caller",
    };
  }
  // A page is a proxy's, and an answer that is cut off or empty has not arrived.
  return isBroken || form === "html" || form === "empty"
    ? passing
    : { category: "unknown", retry: "after_fix", fix: "caller" };
}

/** `Retry-After` in milliseconds from now, of seconds or of a date; `undefined` for anything else. */
export function retryAfterOf({ retryAfter = "" }: Partial<Http> = {}): number | undefined {
  const text = retryAfter.trim();
  const wait = /^\d+$/.test(text)
    ? Number(text) * 1000
    : /^[A-Z]/.test(text)
      ? Date.parse(text) - Date.now()
      : Number.NaN;
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
