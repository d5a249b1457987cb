import type { Context } from "./reading.ts";
import { trimmed } from "./text.ts";
import { field, type Keyed, written } from "./value.ts";

/** Where HTTP clients put a body: superagent has its text beside what it made of it, and so has jQuery. */
export const bodies = ["text", "body", "data", "responseText"];

/** The status of HTTP in an object that a client hands out; NaN where none stands. */
export function statusIn(value: Keyed): number {
  const found = Object.keys(value)
    .filter((name) => /^(http|status)(_?code)?$/i.test(name))
    .map((name) => value[name])
    // That of a `Response` is inherited.
    .concat(value.status);
  // What calls it `code` is known by what stands beside that.
  if ("body" in value || "headers" in value) found.push(field(value, "code"), field(field(value, "response"), "code"));
  return Number(found.find((status) => /^[1-5]\d\d$/.test(written(status) as string)));
}

/** The first body that is filled. `undefined` for what has no place for one. */
export function bodyIn(value: Keyed): readonly [body: unknown] | undefined {
  const found = bodies.filter((name) => Object.hasOwn(value, name)).map((name) => value[name]);
  if (found.length === 0 && !Object.hasOwn(value, "headers")) return undefined;
  // That of a failure Angular calls its error.
  return [found.find(Boolean) || field(value, "error") || found[0]];
}

/** Remembers what HTTP says: a failure stays, whatever else stands around or inside it. */
export function noteHttp(context: Context, status: number, headers: unknown): void {
  if (context.status < 400) {
    context.status = status;
    context.retryAfter = undefined;
  }
  // A client's error says the status, and the response inside it the rest.
  context.retryAfter ??= waitOf(
    trimmed(
      String(
        typeof (headers as Headers | undefined)?.get === "function"
          ? (headers as Headers).get("retry-after")
          : field(headers, "retry-after"),
      ),
    ),
  );
}

/** `Retry-After` in milliseconds from now, of seconds or of a date; `undefined` for anything else. */
export function waitOf(text: string): number | undefined {
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : /^[A-Z]/.test(text) ? Date.parse(text) - Date.now() : NaN;
  return wait < Infinity ? Math.max(0, wait) : undefined;
}
