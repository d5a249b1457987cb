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
  405: "unimplemented",
  407: "unauthenticated",
  408: "deadline_exceeded",
  409: "aborted",
  410: "not_found",
  425: "unavailable",
  429: "resource_exhausted",
  501: "unimplemented",
  502: "unavailable",
  503: "unavailable",
  504: "deadline_exceeded",
};

const passing = { category: "unavailable", retry: "backoff", fix: "provider" } as const;

/** What can be done: HTTP knows, where it failed; or else what came instead of an answer tells whether another one may come. */
export function adviceOf({ says, form, isBroken }: Undecided, http: Http | undefined): Advice {
  const status = http?.status ?? 0;
  if (says === "pending") return passing;
  if (status >= 300) {
    const category = categories[status] ?? ofClass(status);
    const isOurs = status < 500;
    return {
      category,
      retry: /^(?:unavailable|deadline_exceeded|resource_exhausted)$/.test(category) ? "backoff" : "after_fix",
      fix: !isOurs ? "provider" : /^40[123]$/.test(String(status)) ? "account" : "caller",
    };
  }
  // A page is a proxy's, and an answer that is cut off or empty never arrived.
  if (says === "not_a_reply" && (isBroken || form === "html" || form === "empty")) return passing;
  return { category: "unknown", retry: "after_fix", fix: "caller" };
}

/** Above 520 stand the statuses of proxies: the server behind them cannot be reached. */
const ofClass = (status: number) =>
  status >= 520
    ? "unavailable"
    : status >= 500
      ? "internal"
      : status >= 400
        ? "invalid_argument"
        : "failed_precondition";

/** `Retry-After` in milliseconds from now, of seconds or of a date; `undefined` for anything else. */
export function retryAfterOf({ retryAfter = "" }: Partial<Http> = {}): number | undefined {
  const text = retryAfter.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = /^[A-Z][a-z]{2,8}, /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
