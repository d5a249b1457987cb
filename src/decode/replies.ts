const key = /* @__PURE__ */ Symbol();

interface Answer {
  readonly [key]?: () => unknown;
}

/**
 * Keeps the reply beside an answer, behind a function: nobody who prints, copies or compares an answer sees it. A WeakMap would be
 * slower. It is done before the answer is frozen.
 */
export function remember(answer: object, reply: unknown): void {
  Object.defineProperty(answer, key, { value: () => reply });
}

/** The reply that an answer was read from. */
export const replyOf = (answer: object): unknown => (answer as Answer)[key]?.();
