import type { LogSection } from "../schema/log-file.ts";

const date = /^(?:1[34]|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)?$/;
// Seconds and milliseconds since 1970, from 2001 to 2033.
const timestamp = /^1\d{9}(?:\d{3})?$/;

/** Whether a number that stands alone can be what an API answers a success with, and neither a date nor a time nor a telephone. */
export function isId(text: string, { digits: [least, most], not = [] }: NonNullable<LogSection["id"]>): boolean {
  if (text.length < least || text.length > most || text.startsWith("0")) return false;
  if (date.test(text) || timestamp.test(text)) return false;
  return !not.some(
    (shape) => shape.length === text.length && [...shape].every((sign, at) => sign === "#" || sign === text[at]),
  );
}
