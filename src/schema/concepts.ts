import * as z from "zod/mini";
import type { ConceptsFile } from "./catalogue-file.ts";

const line = z.string().check(z.minLength(1));

const members = z.record(z.string(), z.array(line).check(z.minLength(1)));

/** The zod schema of `data/concepts.json`. */
export const conceptsSchema: z.ZodMiniType<ConceptsFile> = z.catchall(
  z.object({ $schema: z.optional(line) }),
  z.strictObject({ description: line, members, near: z.optional(members) }),
) as unknown as z.ZodMiniType<ConceptsFile>;
