import * as z from "zod/mini";
import { sentence } from "./messages.ts";
import { bases, whys } from "./vocabulary.ts";

const record = <const Keys extends readonly string[]>(keys: Keys) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, sentence])) as Record<Keys[number], typeof sentence>);

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
  fields: record(fields),
  why: record(whys),
  form: record(["empty", "json", "xml", "soap_fault", "html", "text", "value"]),
  basis: record(bases),
  permitted: record([
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
  ]),
  phrases: record([
    ...(["emptyResult", "normal", "retired", "replaced", "later", "foreign"] as const),
    ...(["otherOperation", "near", "foundBy", "itsCode", "unwritable", "quoted"] as const),
  ]),
  picker: record(["prompt", "everyApi", "none", "position", "api", "language", "move", "show", "leave"]),
});

/** The command line's own words in one language. */
export type Labels = Omit<z.infer<typeof labelsSchema>, "$schema">;
