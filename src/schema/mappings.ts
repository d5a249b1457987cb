import * as z from "zod/mini";
import type { MappingsFile } from "./catalogue-file.ts";
import { line } from "./text.ts";

/** The zod schema of `data/mappings.json`. */
export const mappingsSchema: z.ZodMiniType<MappingsFile> = z.strictObject({
  $schema: z.optional(line),
  mappings: z.array(
    z.strictObject({
      from: line,
      to: line,
      source: line,
      docs: line,
      otherwise: line,
      rows: z.array(z.strictObject({ from: line, to: line, when: z.optional(line) })).check(z.minLength(1)),
    }),
  ),
}) as unknown as z.ZodMiniType<MappingsFile>;
