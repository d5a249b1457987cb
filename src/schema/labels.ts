import * as z from "zod/mini";
import { group, sentence } from "./messages.ts";
import { bases, forms, whys } from "./vocabulary.ts";

/** The labels of the facts that the command line prints, in the order in which it prints them; a site has the same. */
export const fields = [
  "category",
  "retry",
  "wait",
  "fix",
  "parameter",
  "permitted",
  "emptyResult",
  "q850",
  "sip",
  "reason",
  "state",
  "detail",
  "cause",
  "extendedError",
  "payload",
  "note",
  "remedy",
  "related",
  "equivalents",
  "near",
  "becomes",
  "comesFrom",
  "aliases",
  "name",
  "http",
  "text",
  "source",
  "erratum",
  "seen",
  "docs",
  "operations",
  "doubtful",
  "meta",
  "why",
  "form",
  "raw",
] as const;

/** The zod schema of `data/cli/<lng>.json`: the command line's own words in one language. */
export const labelsSchema = z.strictObject({
  $schema: z.optional(sentence),
  fields: group(...fields),
  why: group(...whys),
  form: group(...forms),
  basis: group(...bases),
  permitted: group(
    "atLeast",
    "atMost",
    "between",
    "characters",
    "bytes",
    "items",
    "date",
    "email",
    "pattern",
    "array",
    "or",
    "and",
  ),
  phrases: group(
    ...(["emptyResult", "normal", "retired", "replaced", "later", "foreign"] as const),
    ...(["otherOperation", "near", "foundBy", "itsCode", "unwritable", "quoted"] as const),
  ),
  picker: group("prompt", "everyApi", "none", "position", "api", "language", "move", "show", "leave"),
});

/** The command line's own words in one language. */
export type Labels = Omit<z.infer<typeof labelsSchema>, "$schema">;
