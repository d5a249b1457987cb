import * as z from "zod/mini";
import type { MethodsFile } from "./catalogue-file.ts";

const name = z.string().check(z.regex(/^\w+$/, "must be a name as the request spells it"));
const line = z.string().check(z.minLength(1));

/** The zod schema of `data/methods/<api>.json`. */
export const methodsSchema: z.ZodMiniType<MethodsFile> = z.strictObject({
  $schema: z.optional(line),
  source: z.strictObject({ title: line, publisher: line, version: z.optional(line) }),
  every: z.array(name),
  methods: z.record(name, z.array(name)),
  values: z.optional(z.record(name, z.array(line).check(z.minLength(1)))),
  elsewhere: z.optional(z.record(name, line)),
}) as unknown as z.ZodMiniType<MethodsFile>;
