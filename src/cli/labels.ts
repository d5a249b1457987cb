import english from "../generated/cli/en.ts";
import { loaders } from "../generated/cli/loaders.ts";
import { parents } from "../messages/messages.ts";
import type { Labels } from "../schema/labels.ts";

export type { Labels };
export { english };

/** The command line's own words in a language; English where it has none. */
export async function loadLabels(lng: string): Promise<Labels> {
  const tag = parents(lng).find((candidate) => candidate === "en" || Object.hasOwn(loaders, candidate));
  const loaded = tag === undefined ? undefined : await loaders[tag]?.();
  return loaded?.default ?? english;
}

/** A label with its holes filled. */
export function filled(label: string, values: Readonly<Record<string, string>>): string {
  return label.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => values[name] ?? hole);
}
