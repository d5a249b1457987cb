import * as z from "zod/mini";
import { wordingName } from "./catalogue.ts";
import type { GlossaryFile } from "./catalogue-file.ts";
import { sentence } from "./messages.ts";

const formName = z.string().check(z.regex(/^[a-z]+$/, "must be a word in lower case, as genitive"));
const pattern = z.union([sentence, z.record(formName, sentence)]);

/** The zod schema of `data/glossary/<lng>.json`. */
export const glossarySchema: z.ZodMiniType<GlossaryFile> = z.strictObject({
  $schema: z.optional(sentence),
  classes: z.optional(z.record(formName, sentence)),
  forms: z.record(formName, sentence).check(z.refine((forms) => Object.keys(forms).length > 0, "must name a form")),
  terms: z.record(wordingName, z.union([sentence, z.record(formName, sentence)])),
  patterns: z.strictObject({ message: z.record(wordingName, pattern), remedy: z.record(wordingName, pattern) }),
}) as unknown as z.ZodMiniType<GlossaryFile>;
