import type { AnyEntry } from "../catalogue/entry.ts";
import type { CompiledOperation, Facts } from "../schema/compiled.ts";

/** What an operation's own chapter says of an error. */
export interface OfOperation {
  readonly documentedForOperation: boolean;
  readonly cause?: string;
}

/** What the chapter of an operation says of an error. It throws where there is no such operation. */
export type Operations = (api: string, facts: Facts, name: string) => (entry: AnyEntry) => OfOperation;

/** An operation by its name or an alias. */
export function operationOf({ operations = {} }: Facts, name: string): CompiledOperation | undefined {
  if (Object.hasOwn(operations, name)) return operations[name];
  return Object.values(operations).find(({ aliases }) => aliases?.includes(name));
}

/** The operations of an API whose document lists errors by operation. */
export const operations: Operations = (api, facts, name) => {
  const errors = operationOf(facts, name)?.errors;
  if (!errors)
    throw new TypeError(
      `${api} has no operation ${JSON.stringify(String(name))}: it is one of ${Object.keys(facts.operations ?? {}).join(", ")}`,
    );
  return ({ code }) =>
    Object.hasOwn(errors, code)
      ? { documentedForOperation: true, cause: errors[code] as string }
      : { documentedForOperation: false };
};
