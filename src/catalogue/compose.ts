import type { Api, ErrorCodeOf } from "./api.ts";
import type { EntryOf, ErrorEntry } from "./entry.ts";
import type { Halves, Table } from "./table.ts";

/** A table whose codes are composed of a state's digit (`4xx`) and a reason's two digits (`x02`). */
export function composed<A extends Api>(table: Table<A>): Table<A> {
  const made = new Map<string, EntryOf<A>>();
  const halves = (code: string): Halves<A> => {
    if (!/^\d{3}$/.test(code)) return {};
    const [state, reason] = [table.lookup(`${code.slice(0, 1)}xx`), table.lookup(`x${code.slice(1)}`)];
    return { ...(state && { state }), ...(reason && { reason }) };
  };
  const make = (code: string): EntryOf<A> | undefined => {
    const { state, reason } = halves(code);
    const entry = state && reason && (compose(code, state as ErrorEntry, reason as ErrorEntry) as EntryOf<A>);
    if (entry) made.set(code, entry);
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
      return entry && /^(?:\dxx|x\d\d)$/.test(entry.code) ? undefined : entry;
    },
  };
}

/**
 * The entry of a composed code. What can be done about one is what can be done about its reason. The documents rule out no
 * combination, so every one of them is a code.
 */
function compose<A extends Api>(code: string, state: ErrorEntry<A>, reason: ErrorEntry<A>): ErrorEntry<A> {
  // What is said of the reason alone is not said of the code.
  const { name, title, text, related, aliases, doubtful, ...facts } = reason;
  return Object.freeze({ ...facts, code: code as ErrorCodeOf<A>, state, reason }) as ErrorEntry<A>;
}
