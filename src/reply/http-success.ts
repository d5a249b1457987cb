import { entriesOf } from "../catalogue/entries.ts";
import type { Table } from "../catalogue/table.ts";
import { isDenied } from "./object.ts";
import { type Context, documented, type Reading } from "./reading.ts";

/** Where HTTP alone tells: a 2xx in whose body no code stands, and nothing that went wrong, is a success. */
export function httpSuccess(body: object, { status, codes }: Context): Reading | undefined {
  const entry =
    status >= 200 && status <= 299 && !isDenied(body)
      ? entriesOf(codes as Table).find(({ outcome }) => outcome === "success")
      : undefined;
  const isEmpty = Object.keys(body).length === 0;
  return entry && (isEmpty ? documented(entry, "empty") : documented(entry, "json", body));
}
