// A private field on an answer says which reply it was read from: it costs as good as nothing, lives as long as the answer,
// and nobody who prints, copies or compares the answer sees it. What the "constructor" returns is what the field is put on.
function itself(answer: object): object {
  return answer;
}

class Read extends (itself as unknown as new (answer: object) => object) {
  readonly #reply: unknown;

  constructor(answer: object, reply: unknown) {
    super(answer);
    this.#reply = reply;
  }

  static replyOf(answer: object): { readonly reply: unknown } | undefined {
    return #reply in answer ? { reply: answer.#reply } : undefined;
  }
}

/** Before the answer is frozen: an engine may put no private field on what is. */
export function rememberReply(answer: object, reply: unknown): void {
  new Read(answer, reply);
}

/** The reply that an answer was read from; a bare code's own answer was read from that code. */
export function replyOf(answer: { readonly code: string | null }): unknown {
  const read = Read.replyOf(answer);
  return read ? read.reply : (answer.code ?? undefined);
}
