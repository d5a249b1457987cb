import type { AnyDecoded, Failure, Unknown } from "./decoded.ts";

/**
 * An answer of `decode`.
 *
 * @throws TypeError for anything else, as plain JavaScript may hand in. It is not quoted: it may be a reply.
 */
export function answerOf(value: unknown, taker: string): AnyDecoded {
  const { entry, why } = (value ?? {}) as { readonly entry?: unknown; readonly why?: unknown };
  if (entry || why) return value as AnyDecoded;
  const kind = {}.toString.call(value);
  throw new TypeError(
    `${taker} takes what decode, or a decodeResponse that was awaited, answers: ${kind} is no answer`,
  );
}

/** An answer that is no success. @throws TypeError for a success, and for what is no answer. */
export function failureOf(value: unknown, taker: string): Failure | Unknown {
  const answer = answerOf(value, taker);
  if (answer.outcome === "success")
    throw new TypeError(`${taker} takes no success of ${answer.api}: check outcome before`);
  return answer as Failure | Unknown;
}
