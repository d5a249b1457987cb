// Nobody who prints, copies or compares an answer sees which reply it was read from; it lives as long as the answer.
const replies = /* @__PURE__ */ new WeakMap<object, unknown>();

export function rememberReply(answer: object, reply: unknown): void {
  replies.set(answer, reply);
}

/** The reply that an answer was read from. */
export const replyOf = (answer: object): unknown => replies.get(answer);
