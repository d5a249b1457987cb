import type { Api, ErrorCodeOf } from "./api.ts";
import type { ErrorEntry } from "./entry.ts";

/** Whether a code is a state (`4xx`) or a reason (`x02`): half of a code, and in no reply by itself. */
export function isPart(code: string): boolean {
  return code.length === 3 && (code.endsWith("xx") || code.startsWith("x"));
}

/** The halves of a three-digit code, whether they are documented or not: of `402` the state `4xx` and the reason `x02`. */
export function partsOf(code: string): { readonly state: string; readonly reason: string } | undefined {
  return /^\d{3}$/.test(code) ? { state: `${code.charAt(0)}xx`, reason: `x${code.slice(1)}` } : undefined;
}

/**
 * The entry of a composed code. What can be done about one is what can be done about its reason. The documents rule out no
 * combination, so every one of them is a code.
 */
export function compose<A extends Api>(code: string, state: ErrorEntry<A>, reason: ErrorEntry<A>): ErrorEntry<A> {
  return Object.freeze({
    api: reason.api,
    code: code as ErrorCodeOf<A>,
    outcome: "error",
    category: reason.category,
    retry: reason.retry,
    fix: reason.fix,
    ...(reason.q850 === undefined ? {} : { q850: reason.q850 }),
    ...(reason.sip === undefined ? {} : { sip: reason.sip }),
    provenance: "document",
    state,
    reason,
  } as const);
}
