import type { AnyEntry } from "../catalogue/entry.ts";
import type { Table } from "../catalogue/table.ts";
import type { CompiledOperation, Facts } from "../schema/compiled.ts";

/** What an operation's own chapter says of an error. */
export interface OfOperation {
  documentedForOperation?: boolean;
  cause?: string | undefined;
}

/** Adds to an error what the chapter of an operation says of it. It throws where there is no such operation. */
export type Operations = (answer: OfOperation & { readonly entry?: AnyEntry }, table: Table, name: string) => void;

/** An operation by its name or an alias. */
export function operationOf(operations: NonNullable<Facts["operations"]>, name: string): CompiledOperation | undefined {
  if (Object.hasOwn(operations, name)) return operations[name];
  return Object.values(operations).find(({ aliases }) => aliases?.includes(name));
}

/** The operations of an API whose document lists errors by operation. */
export const operations: Operations = (answer, { api, facts }, name) => {
  const { operations = {} } = facts();
  const errors = operationOf(operations, name)?.errors;
  if (!errors) {
    const names = Object.keys(operations).join(", ");
    throw new TypeError(`${api} has no operation ${JSON.stringify(name)}: it is one of ${names}`);
  }
  const { entry } = answer;
  if (entry?.outcome !== "error") return;
  answer.documentedForOperation = Object.hasOwn(errors, entry.code);
  if (answer.documentedForOperation) answer.cause = errors[entry.code];
};
