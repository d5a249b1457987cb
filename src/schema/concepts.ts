import * as z from "zod/mini";
import type { ConceptsFile, ThesaurusFile } from "./catalogue-file.ts";

const line = z.string().check(z.minLength(1));

/** The zod schema of `data/concepts.json`. */
export const conceptsSchema: z.ZodMiniType<ConceptsFile> = z.catchall(
  z.object({ $schema: z.optional(line) }),
  z.strictObject({ description: line, members: z.record(z.string(), z.array(line).check(z.minLength(1))) }),
) as unknown as z.ZodMiniType<ConceptsFile>;

/** The zod schema of `data/thesaurus/thesaurus.json`. */
export const thesaurusSchema: z.ZodMiniType<ThesaurusFile> = z.strictObject({
  $schema: z.optional(line),
  groups: z.array(z.array(line).check(z.minLength(2))),
  stopwords: z.record(z.string(), z.array(line)),
  negations: z.array(line),
}) as z.ZodMiniType<ThesaurusFile>;
