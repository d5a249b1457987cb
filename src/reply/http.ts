import type { Context, Http } from "./reading.ts";
import { field } from "./value.ts";

/** Where HTTP clients put a body: superagent has its text beside what it made of it. */
const bodies = ["text", "body", "data"];
const statuses = ["status", "statusCode", "status_code", "httpStatus", "http_status", "http_code"];

/** What HTTP says in an object that a client hands out; `undefined` where no status of HTTP stands. */
export function httpOf(value: object): Http | undefined {
  if (Array.isArray(value)) return undefined;
  const headers = field(value, "headers");
  // What calls its status `code` is known by what stands beside that.
  const isClient = typeof headers === "object" || Object.hasOwn(value, "body");
  const status = [
    // That of a `Response` is inherited.
    ...statuses.map((name) => field(value, name) ?? Reflect.get(value, name)),
    ...(isClient ? [field(value, "code"), field(field(value, "response"), "code")] : []),
  ].find((found) => (typeof found === "number" || typeof found === "string") && /^[1-5]\d\d$/.test(String(found)));
  return status === undefined ? undefined : { status: Number(status), retryAfter: headerOf(headers) };
}

/** The first body that is filled; a Lambda function's may be in base 64. `undefined` for what has no place for one. */
export function bodyIn(value: object): { readonly body: unknown } | undefined {
  const keys = bodies.filter((name) => Object.hasOwn(value, name));
  if (keys.length === 0 && !Object.hasOwn(value, "headers")) return undefined;
  const body =
    keys.map((key) => field(value, key)).find((found) => found && typeof found !== "function") ??
    field(value, keys[0] ?? "");
  return typeof body === "string" && field(value, "isBase64Encoded") === true
    ? { body: Uint8Array.from(atob(body), (byte) => byte.charCodeAt(0)) }
    : { body };
}

/** Remembers what HTTP says: a failure stays, whatever else stands around or inside it. */
export function noteHttp(context: Context, http: Http): void {
  if (!(context.http && context.http.status >= 400)) context.http = http;
}

/** The header `Retry-After` of `Headers`, of whatever class, or of an object of headers. */
export function headerOf(headers: unknown): string | undefined {
  const { get } = Object(headers) as { readonly get?: unknown };
  const found = typeof get === "function" ? get.call(headers, "retry-after") : field(headers, "retry-after");
  return found === undefined || found === null ? undefined : String(found);
}
