import type { Table } from "./table.ts";

/** What an operation's own chapter says of an error. */
export interface OperationCause {
  readonly operation: string;
  readonly cause: string;
}

/** The operations whose chapters document an error, by its code. */
export function causesOf(table: Pick<Table, "facts">, code: string): readonly OperationCause[] {
  return Object.entries(table.facts().operations ?? {}).flatMap(([operation, { errors }]) =>
    Object.hasOwn(errors, code) ? [{ operation, cause: errors[code] ?? "" }] : [],
  );
}

/** The operations that say the same of it, in the document's order. */
export function operationsByCause(causes: readonly OperationCause[]): ReadonlyMap<string, readonly string[]> {
  const byCause = new Map<string, string[]>();
  for (const { operation, cause } of causes) byCause.set(cause, [...(byCause.get(cause) ?? []), operation]);
  return byCause;
}
