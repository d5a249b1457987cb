import type { Api } from "../catalogue/api.ts";
import { apis, isStandard } from "../catalogue/apis.ts";
import { digitsOf, trimmed } from "../reply/text.ts";
import { type ReadXml, readXml } from "../reply/xml.ts";
import type { becauses } from "../schema/vocabulary.ts";
import { decoderOf } from "./decode.ts";
import type { Failure, Success } from "./decoded.ts";
import type { Decoder } from "./decoder.ts";

/** Why an answer stands where it stands: its code is spelt as its document spells it, it had to be completed or corrected, or a standard's. */
export type Because = (typeof becauses)[number];

/** What a reply of unknown origin could be, and why it stands where it stands among the others. */
export type Identified = (Success | Failure) & { readonly because: Because };

/**
 * Reads a reply of unknown origin: every API that it could be, likeliest first. A code spelt as its document spells it
 * comes before one that had to be completed or corrected (`5` is the Persian `5` before it is the fax code `005`), and
 * what is equally likely stands in the order of `apis`. Standards stand behind all vendors, whose own numbers often look like theirs:
 * 402 is a fax code before it is SIP's "Payment Required". `because` says which of these it was.
 *
 * @returns An empty list where no API's reply looks so. Never throws.
 * @example
 * identify("105").map((decoded) => decoded.api) // ["traitel", "traitel-fax"]
 * identify("402").map(({ api, because }) => `${api}: ${because}`) // ["traitel-fax: as_documented", "sip: standard"]
 * identify({ status: "no_did" }).map((decoded) => decoded.api) // ["voipms"]
 */
export function identify(reply: unknown): Identified[] {
  return identifyWith(apis.map(decoderOf) as Decoder<Api>[], reply, isStandard, readXml);
}

/** A number that is no code but the id of what was accepted: so is a date, a time or a telephone number. */
const isId = (decoded: Success | Failure, spelled: string | undefined) =>
  spelled !== undefined &&
  decoded.outcome === "success" &&
  decoded.payload !== undefined &&
  decoded.payload === digitsOf(spelled);

/** The same with any decoders, in the order in which equally likely answers stand; without `xml`, a bundle has no parser. */
export function identifyWith(
  decoders: readonly Decoder<Api>[],
  reply: unknown,
  isLast: (api: string) => boolean,
  xml?: ReadXml,
): Identified[] {
  const spelled = typeof reply === "string" ? trimmed(reply) : typeof reply === "number" ? String(reply) : undefined;
  return decoders
    .map((decode) => decode(reply, undefined, xml))
    .filter((decoded) => decoded.outcome !== "unknown")
    .filter((decoded) => !isId(decoded, spelled))
    .map((decoded) => ({ ...decoded, because: isLast(decoded.api) ? standard : spelling(decoded, spelled) }))
    .sort((a, b) => order.indexOf(a.because) - order.indexOf(b.because));
}

const standard = "standard";
const order: readonly Because[] = ["as_documented", "respelled", standard];

function spelling({ code }: Success | Failure, spelled: string | undefined): Because {
  return spelled === undefined || code === spelled || !/^\S+$/.test(spelled) ? "as_documented" : "respelled";
}
