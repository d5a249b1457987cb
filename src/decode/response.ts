import type { DecodeOptions } from "./decoded.ts";

/** An answer of `fetch`, or of what is like it: its text is read whole, once. */
export interface ResponseLike {
  readonly status: number;
  readonly headers: unknown;
  /** The whole body. */
  text(): Promise<string>;
}

/**
 * The body of a response with its HTTP status and headers, for `decode`.
 *
 * @throws TypeError for what is no response; whatever ends the transfer is thrown as it came.
 */
export async function readResponse<Answer>(
  response: ResponseLike | PromiseLike<ResponseLike>,
  decode: (body: string, http: NonNullable<DecodeOptions["http"]>) => Answer,
): Promise<Answer> {
  const received = await response;
  if (typeof (received as Partial<ResponseLike> | undefined)?.text !== "function")
    throw new TypeError("decodeResponse reads a Response of fetch: decode reads what another client hands out");
  const { status, headers } = received;
  return decode(await received.text(), { status, headers });
}
