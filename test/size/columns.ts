// The yardstick of the budgets: the same knowledge as JSON, a column a field, without a word twice.
import type { AnyEntry } from "../../src/catalogue/entry.ts";
import type { Facts } from "../../src/schema/compiled.ts";
import { brotli } from "./bundlers.ts";

/** What the entries of an API (and its operations) weigh as columns; `0` stands where an entry has nothing. */
export function weightOfColumns(entries: readonly AnyEntry[], operations?: Facts["operations"]): number {
  // The API's name is said once, and the outcome follows from the category.
  const fields = new Set(entries.flatMap((entry) => Object.keys(entry)));
  fields.delete("api");
  fields.delete("outcome");
  const columns = Object.fromEntries(
    [...fields].map((field) => [field, entries.map((entry) => entry[field as keyof AnyEntry] ?? 0)]),
  );
  return brotli(JSON.stringify(operations ? { ...columns, operations } : columns));
}
