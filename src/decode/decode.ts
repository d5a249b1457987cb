import type { Api, ApiAlias, ApiOf } from "../catalogue/api.ts";
import { tableOf } from "../catalogue/apis.ts";
import { decoders } from "../generated/apis.ts";
import { readXml } from "../reply/xml.ts";
import type { Decoded, DecodeOptions } from "./decoded.ts";
import type { Decoder } from "./decoder.ts";
import { type ResponseLike, readResponse } from "./response.ts";

/** The decoder of an API by its name or alias; a name that does not exist is a `TypeError` that lists the right ones. */
export function decoderOf<Name extends Api | ApiAlias>(name: Name): Decoder<ApiOf<Name>> {
  return decoders[tableOf(name).api as Api] as unknown as Decoder<ApiOf<Name>>;
}

/**
 * Reads a reply of a known API: what `JSON.parse` gave, the body text, a CSV cell or a bare code. Synchronous, and never
 * throws for any reply: what says nothing is `unknown`, with `why` and `form`.
 *
 * @throws TypeError for an `api` or `operation` that does not exist; it lists the right ones.
 * @example
 * decode({ status: "invalid_credentials" }, { api: "voipms" }).outcome // "error"
 * decode("Ok\n12.50", { api: "traitel" }).outcome // "success"
 * decode("", { api: "persian-sms" }).outcome // "unknown"
 */
export function decode<Name extends Api | ApiAlias>(
  reply: unknown,
  options: { readonly api: Name } & DecodeOptions<ApiOf<Name>>,
): Decoded<ApiOf<Name>> {
  return decoderOf(apiIn(options))(reply, options, options.xml ?? readXml);
}

/** The API that options name. @throws TypeError where they name none, as plain JavaScript may. */
export function apiIn<Name>(options: { readonly api: Name } | undefined): Name {
  if (options?.api === undefined) throw new TypeError("decode needs { api: … }; identify finds out which");
  return options.api;
}

/**
 * Reads a `Response` of `fetch` whole, with its HTTP status and its `Retry-After`: `decode` of its body.
 *
 * @throws TypeError for an `api` or `operation` that does not exist, and for what is no response; whatever ends the transfer is
 * thrown as it came.
 * @example
 * (await decodeResponse(new Response("busy", { status: 503 }), { api: "voipms" })).retry // "backoff"
 * (await decodeResponse(Response.json({ status: "no_did" }), { api: "voipms" })).category // "not_found"
 */
export const decodeResponse = <Name extends Api | ApiAlias>(
  response: ResponseLike | PromiseLike<ResponseLike>,
  options: { readonly api: Name } & DecodeOptions<ApiOf<Name>>,
): Promise<Decoded<ApiOf<Name>>> => readResponse(response, (body, http) => decode(body, { ...options, http }));
