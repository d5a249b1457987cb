import * as z from "zod/mini";
import type { ThesaurusFile } from "./catalogue-file.ts";

const line = z.string().check(z.minLength(1));

/** The zod schema of `data/thesaurus/thesaurus.json`. */
export const thesaurusSchema: z.ZodMiniType<ThesaurusFile> = z.strictObject({
  $schema: z.optional(line),
  groups: z.array(z.array(line).check(z.minLength(2))),
  stopwords: z.record(z.string(), z.array(line)),
  negations: z.array(line),
}) as z.ZodMiniType<ThesaurusFile>;
