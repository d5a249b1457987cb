import type { Api, ErrorCodeOf } from "./api.ts";
import type { EntryOf, ErrorEntry } from "./entry.ts";
import type { Halves } from "./table.ts";

type Lookup<A extends Api> = (code: string) => EntryOf<A> | undefined;

/** How codes are composed of a state (`4xx`) and a reason (`x02`). */
export interface Composition {
  /** Whether a code is half of a code, and in no reply by itself. */
  isPart(code: string): boolean;
  /** The entry of a code both halves of which are documented. */
  compose<A extends Api>(code: string, lookup: Lookup<A>): EntryOf<A> | undefined;
  /** The entries of the halves that are documented. */
  halves<A extends Api>(code: string, lookup: Lookup<A>): Halves<A>;
}

/** How fax codes are composed: of a state's digit and a reason's two digits. */
export const composition: Composition = {
  isPart: (code) => /^(?:\dxx|x\d\d)$/.test(code),
  compose: (code, lookup) => {
    const { state, reason } = composition.halves(code, lookup);
    return state && reason && (compose(code, state as ErrorEntry, reason as ErrorEntry) as ReturnType<typeof lookup>);
  },
  halves: (code, lookup) => {
    if (!/^\d{3}$/.test(code)) return {};
    const [state, reason] = [lookup(`${code.slice(0, 1)}xx`), lookup(`x${code.slice(1)}`)];
    return { ...(state && { state }), ...(reason && { reason }) };
  },
};

/**
 * The entry of a composed code. What can be done about one is what can be done about its reason. The documents rule out no
 * combination, so every one of them is a code.
 */
function compose<A extends Api>(code: string, state: ErrorEntry<A>, reason: ErrorEntry<A>): ErrorEntry<A> {
  // What is said of the reason alone is not said of the code.
  const { name, title, text, related, aliases, doubtful, ...facts } = reason;
  return Object.freeze({ ...facts, code: code as ErrorCodeOf<A>, state, reason }) as ErrorEntry<A>;
}
