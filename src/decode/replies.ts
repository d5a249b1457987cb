// Which reply an answer was read from: beside the answers, so that they stay plain and can be printed and compared.
const replies = /* @__PURE__ */ new WeakMap<object, unknown>();

export function rememberReply(answer: object, reply: unknown): void {
  replies.set(answer, reply);
}

/** The reply that an answer was read from; a bare code's own answer was read from that code. */
export function replyOf(answer: { readonly code: string | null }): unknown {
  return replies.has(answer) ? replies.get(answer) : (answer.code ?? undefined);
}
