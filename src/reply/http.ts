import type { Context } from "./reading.ts";
import { field, isPlain } from "./value.ts";

/** What HTTP clients hand out: superagent has the text beside what it made of it, a Lambda function's body may be in base 64. */
interface Answer {
  readonly status?: unknown;
  readonly statusCode?: unknown;
  readonly response?: { readonly code?: unknown } | null;
  readonly headers?: unknown;
  readonly data?: unknown;
  readonly body?: unknown;
  readonly text?: unknown;
  readonly isBase64Encoded?: unknown;
}

/** The body in what an HTTP client hands out, where a status stands beside it, which is noted; `undefined` for anything else. */
export function bodyOf(answer: Answer, context: Context): unknown {
  const { response, statusCode = response?.code, status = statusCode, headers } = answer;
  const { data, body = data, text = body, isBase64Encoded } = answer;
  if (text === undefined || typeof status !== "number" || !isPlain(status, String(status))) return undefined;
  noteHttp(context, status, headers);
  return typeof text === "string" && isBase64Encoded === true
    ? Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0))
    : text;
}

/** Remembers what HTTP says: a failure stays, whatever else stands around or inside it. */
export function noteHttp(context: Context, status: number, headers: unknown): void {
  if (context.status >= 400) return;
  const { get } = (headers ?? {}) as Partial<Headers>;
  const retryAfter = typeof get === "function" ? get.call(headers, "retry-after") : field(headers, "retry-after");
  context.status = status;
  context.retryAfter = waitOf(String(retryAfter).trim());
}

/** `Retry-After` in milliseconds from now, of seconds or of a date; `undefined` for anything else. */
function waitOf(text: string): number | undefined {
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : /^[A-Z]/.test(text) && Date.parse(text) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, Number(wait)) : undefined;
}
