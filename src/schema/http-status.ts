import type { Category } from "./vocabulary.ts";

/** The HTTP status of each category, as google.rpc.Code documents it. */
export const httpStatus: Readonly<Record<Category, number>> = {
  ok: 200,
  invalid_argument: 400,
  failed_precondition: 400,
  out_of_range: 400,
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  already_exists: 409,
  aborted: 409,
  resource_exhausted: 429,
  cancelled: 499,
  unknown: 500,
  internal: 500,
  unimplemented: 501,
  unavailable: 503,
  deadline_exceeded: 504,
};
