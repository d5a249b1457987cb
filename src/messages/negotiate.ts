import { languagesFor } from "./language.ts";
import { languages } from "./load.ts";

/** Which languages there are to choose from. */
export interface NegotiateOptions {
  /** BCP 47, as one has them; without it, those that telerr ships. */
  readonly available?: readonly string[];
}

/**
 * The language for a header `Accept-Language`, by the weights of RFC 9110 and the lookup of BCP 47: `fr-CA` is served by `fr`. What is no
 * language range is passed over, a weight of 0 refuses a language, and where nothing serves, English (or the first) does.
 *
 * @example
 * negotiate("tlh, fr-CA;q=0.8, en;q=0.9") // "en"
 * negotiate("de;q=0.5, fa-IR") // "fa"
 * negotiate(undefined) // "en"
 */
export function negotiate(
  acceptLanguage: string | null | undefined,
  { available = languages }: NegotiateOptions = {},
): string {
  const ranges = (acceptLanguage ?? "").split(",", mostRanges).flatMap(rangeOf);
  const refused = new Set(ranges.filter(({ weight }) => weight === 0).map(({ tag }) => tag));
  const acceptable = available.filter((lng) => !refused.has(lng.toLowerCase()));
  const otherwise = acceptable.includes("en") ? "en" : (acceptable[0] ?? "en");
  const wanted = ranges
    .filter(({ weight }) => weight > 0)
    // The first of two that weigh the same comes first; sort is stable.
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const best = tag === "*" ? otherwise : languagesFor(tag, acceptable)[0];
    if (best !== undefined) return best;
  }
  return otherwise;
}

// No browser sends so many; what is behind these is not read.
const mostRanges = 100;

/** One member of the header: `fr-CA;q=0.8`; none where it is not written as RFC 9110 has it. */
function rangeOf(member: string): { readonly tag: string; readonly weight: number }[] {
  const [tag = "", parameter = "q=1", ...others] = member.split(";").map((part) => part.trim().toLowerCase());
  const [, weight] = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.exec(parameter) ?? [];
  const isRange = /^(?:\*|[a-z]{1,8}(?:-[a-z\d]{1,8})*)$/.test(tag);
  return isRange && weight !== undefined && others.length === 0 ? [{ tag, weight: Number(weight) }] : [];
}
