import * as z from "zod/mini";
import { group, sentence } from "./messages.ts";

/** The zod schema of `data/site/<lng>.json`: the words of a site's pages in one language. Holes are named: `{{count}}`. */
export const siteSchema = z.strictObject({
  $schema: z.optional(sentence),
  lead: sentence,
  nav: group(...(["site", "path", "skip", "apis", "categories", "concepts", "matrix", "languages", "tools"] as const)),
  code: group(
    ...(["error", "success", "handle", "copy", "copied", "vendor", "operations", "composed", "json"] as const),
  ),
  list: group("codes", "filter", "text", "all", "shown", "parts", "json"),
  categories: group("lead"),
  concepts: z.strictObject({ lead: sentence, names: z.record(z.string(), sentence) }),
  matrix: group("lead", "key"),
  languages: group("lead"),
  missing: group("title", "lead"),
  tools: group(
    ...(["lead", "private", "script", "search", "decode", "decodeHint", "found", "report", "drop"] as const),
    ...(["choose", "anyApi", "progress", "stop", "save", "failed", "packed", "damaged"] as const),
  ),
  made: sentence,
});

/** The words of a site's pages in one language. */
export type SiteWords = Readonly<Omit<z.infer<typeof siteSchema>, "$schema">>;
