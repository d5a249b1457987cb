import type { Api, ErrorCodeOf } from "./api.ts";
import type { ErrorEntry } from "./entry.ts";

/**
 * The codes that are composed of a state and a reason: `402` of `4xx` and `x02`. What can be done about one is what can
 * be done about its reason. The documents rule out no combination, so every one of them is a code.
 */
export function composedEntries<A extends Api>(entries: readonly ErrorEntry<A>[]): ErrorEntry<A>[] {
  const states = entries.filter((entry) => /^\dxx$/.test(entry.code));
  const reasons = entries.filter((entry) => /^x\d\d$/.test(entry.code));
  return states.flatMap((state) =>
    reasons.map((reason) =>
      Object.freeze({
        api: reason.api,
        code: `${state.code.charAt(0)}${reason.code.slice(1)}` as ErrorCodeOf<A>,
        outcome: "error",
        category: reason.category,
        retry: reason.retry,
        fix: reason.fix,
        provenance: "document",
        state,
        reason,
      } as const),
    ),
  );
}
