import type { AnyEntry } from "../catalogue/entry.ts";
import type { Labels } from "../schema/labels.ts";
import { filled } from "./fill.ts";
import { isolated } from "./isolated.ts";
import type { Messages } from "./messages.ts";

/** What has to be known of a code before it is taken for an error like any other of its API: a sentence each. */
export function notesOf(
  { deprecated, normal, provenance }: AnyEntry,
  isStandard: boolean,
  { phrases }: Labels,
  messages: Pick<Messages, "dir">,
): string[] {
  const notes: string[] = [];
  if (normal) notes.push(phrases.normal);
  if (typeof deprecated === "string") {
    notes.push(filled(phrases.replaced, { code: isolated(deprecated, messages) }));
  } else if (deprecated) notes.push(phrases.retired);
  if (provenance === "later") notes.push(isStandard ? phrases.foreign : phrases.later);
  return notes;
}
