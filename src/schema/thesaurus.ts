import * as z from "zod/mini";
import { wordingName } from "./catalogue.ts";
import type { TermsFile, ThesaurusFile } from "./catalogue-file.ts";

const line = z.string().check(z.minLength(1));

/** The zod schema of `data/thesaurus/thesaurus.json`. */
export const thesaurusSchema: z.ZodMiniType<ThesaurusFile> = z.strictObject({
  $schema: z.optional(line),
  groups: z.array(z.array(line).check(z.minLength(2))),
  stopwords: z.record(z.string(), z.array(line)),
  faint: z.record(z.string(), z.array(line)),
  framing: z.array(line),
  negations: z.array(line),
  abbreviations: z.record(line, line),
  labels: z.array(line),
  denying: z.array(line),
  denials: z.array(z.strictObject({ says: line, of: z.array(line).check(z.minLength(1)) })),
  axes: z.array(z.array(line).check(z.minLength(1))),
}) as z.ZodMiniType<ThesaurusFile>;

/** The zod schema of `data/thesaurus/terms.json`. */
export const termsSchema: z.ZodMiniType<TermsFile> = z.strictObject({
  $schema: z.optional(line),
  terms: z.record(wordingName, z.record(z.string(), z.array(line).check(z.minLength(1)))),
}) as z.ZodMiniType<TermsFile>;
