import type * as z from "zod/mini";
import { catalogueSchema } from "./catalogue.ts";
import { conceptsSchema } from "./concepts.ts";
import { glossarySchema } from "./glossary.ts";
import { labelsSchema } from "./labels.ts";
import { logWordsSchema } from "./log.ts";
import { mappingsSchema } from "./mappings.ts";
import { languagesSchema, messagesSchema, userSchema, userTopicsSchema, wordsSchema } from "./messages.ts";
import { methodsSchema } from "./methods.ts";
import { reportSchema } from "./report.ts";
import { siteSchema } from "./site.ts";
import { termsSchema, thesaurusSchema } from "./thesaurus.ts";

/** The zod schemas of the files of `data/`, by the names under which `data/schema/` has them as JSON. */
export const fileSchemas = {
  catalogue: catalogueSchema,
  concepts: conceptsSchema,
  thesaurus: thesaurusSchema,
  terms: termsSchema,
  log: logWordsSchema,
  mappings: mappingsSchema,
  languages: languagesSchema,
  messages: messagesSchema,
  methods: methodsSchema,
  user: userSchema,
  "user-topics": userTopicsSchema,
  report: reportSchema,
  site: siteSchema,
  words: wordsSchema,
  glossary: glossarySchema,
  "cli-labels": labelsSchema,
} as const;

/** A kind of file of `data/`. */
export type FileKind = keyof typeof fileSchemas;

/** What a file of a kind holds, without the address of its schema. */
export type FileValue<Kind extends FileKind> = Omit<z.infer<(typeof fileSchemas)[Kind]>, "$schema">;
