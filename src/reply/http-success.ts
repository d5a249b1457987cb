import { hasFault } from "./object.ts";
import type { Context, Reading } from "./reading.ts";

/** Where HTTP alone tells: a 2xx in whose body no code stands, and nothing that went wrong, is a success. */
export function httpSuccess(body: object, { status = 0, success }: Context): Reading | undefined {
  const entry = status >= 200 && status <= 299 && !hasFault(body) ? success() : undefined;
  const isEmpty = Object.keys(body).length === 0;
  return entry && { entry, form: isEmpty ? "empty" : "json", ...(isEmpty ? {} : { payload: body }) };
}
