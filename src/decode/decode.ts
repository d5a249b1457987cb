import type { Api, ApiAlias, ApiOf } from "../catalogue/api.ts";
import { tableOf } from "../catalogue/apis.ts";
import { decoders } from "../generated/apis.ts";
import { readXml } from "../reply/xml.ts";
import type { Decoded, DecodeOptions } from "./decoded.ts";
import type { Decoder } from "./decoder.ts";

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
  return decoderOf(options.api)(reply, options, options.xml ?? readXml);
}
