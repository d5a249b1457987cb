import english from "../generated/cli/en.ts";
import { loaders } from "../generated/cli/loaders.ts";
import { languagesFor } from "../messages/language.ts";
import type { Labels } from "../schema/labels.ts";

export type { Labels };
export { english };

/** The command line's own words in a language; English where it has none. */
export async function loadLabels(lng: string): Promise<Labels> {
  const [tag] = languagesFor(lng, ["en", ...Object.keys(loaders)]);
  const loaded = tag === undefined ? undefined : await loaders[tag]?.();
  return loaded?.default ?? english;
}
