import type { Api } from "./api.ts";
import type { EntryOf, ErrorEntry } from "./entry.ts";
import type { Halves, Table } from "./table.ts";

/**
 * A table whose codes are composed of a state's digit (`4xx`) and a reason's two digits (`x02`). What can be done about one is what can be
 * done about its reason, but that it is sent again needs both: part of it may have been carried out. The documents rule out no
 * combination, so every one of them is a code.
 */
export function composed<A extends Api>(table: Table<A>): Table<A> {
  const made = new Map<string, EntryOf<A>>();
  const halves = (code: string): Halves<A> => {
    const [, digit, digits] = /^(\d)(\d\d)$/.exec(code) ?? [];
    const [state, reason] = [table.lookup(`${digit}xx`), table.lookup(`x${digits}`)];
    return { ...(state && { state }), ...(reason && { reason }) };
  };
  const make = (code: string): EntryOf<A> | undefined => {
    const { state, reason } = halves(code);
    if (!state || !reason) return undefined;
    // What is said of the reason alone is not said of the code.
    const { name, title, text, related, aliases, doubtful, ...facts } = reason as ErrorEntry;
    const { retry } = facts.retry === "backoff" ? state : facts;
    const entry = Object.freeze({ ...facts, retry, code, state, reason }) as unknown as EntryOf<A>;
    made.set(code, entry);
    return entry;
  };
  const lookup = (code: string) => made.get(code) ?? table.lookup(code) ?? make(code);
  return {
    ...table,
    lookup,
    halves,
    spelled: (text) => {
      const entry = table.spelled(text) ?? lookup(text);
      // Half a code is in no reply by itself.
      return entry && /^(\dxx|x\d\d)$/.test(entry.code) ? undefined : entry;
    },
  };
}
