import { loaders } from "../generated/report/loaders.ts";
import { languagesFor } from "../messages/language.ts";
import type { Messages } from "../messages/messages.ts";
import { Wording } from "./wording.ts";

/** The words of a report in the language of the messages; in English where a report has not learnt it yet. */
export async function loadWording(messages: Messages): Promise<Wording> {
  const [lng = "en"] = languagesFor(messages.lng, Object.keys(loaders));
  const { default: words } = (await loaders[lng]?.()) ?? (await import("../generated/report/en.ts"));
  return new Wording(words, messages);
}
