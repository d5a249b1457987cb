import type { Context, Http } from "./reading.ts";
import { field } from "./value.ts";

/** Where HTTP clients put a body. superagent has its text beside what it made of it. */
const bodies = ["text", "body", "data"];

/** The key of the body in what an HTTP client hands out, where a status stands beside it, which is noted. */
export function bodyKeyOf(value: object, context: Context): string | undefined {
  const key = bodies.find((name) => Object.hasOwn(value, name));
  if (key === undefined) return undefined;
  const status = field(value, "status") ?? field(value, "statusCode") ?? field(field(value, "response"), "code");
  if (typeof status !== "number") return undefined;
  noteHttp(context, { status, retryAfter: headerOf(field(value, "headers")) });
  return key;
}

/** The body that stands there; a Lambda function's may be in base 64. */
export function bodyOf(value: object, key: string): unknown {
  const body = field(value, key);
  return typeof body === "string" && field(value, "isBase64Encoded") === true
    ? Uint8Array.from(atob(body), (byte) => byte.charCodeAt(0))
    : body;
}

/** Remembers what HTTP says: a failure stays, whatever else stands around or inside it. */
export function noteHttp(context: Context, http: Http): void {
  if (!(context.http && context.http.status >= 400)) context.http = http;
}

/** The header `Retry-After` of `Headers`, or of an object of headers. */
export function headerOf(headers: unknown): string | undefined {
  const found = headers instanceof Headers ? headers.get("retry-after") : field(headers, "retry-after");
  return found === undefined || found === null ? undefined : String(found);
}
