// The zod schemas as JSON Schema: an editor that opens a data file completes and checks it by the same words.
import * as z from "zod/mini";
import { catalogueSchema } from "../src/schema/catalogue.ts";
import { annotatedSchema, cliOutputSchema } from "../src/schema/cli-output.ts";
import { conceptsSchema } from "../src/schema/concepts.ts";
import { glossarySchema } from "../src/schema/glossary.ts";
import { labelsSchema } from "../src/schema/labels.ts";
import { logWordsSchema } from "../src/schema/log.ts";
import { languagesSchema, messagesSchema, wordsSchema } from "../src/schema/messages.ts";
import { reportSchema } from "../src/schema/report.ts";
import { thesaurusSchema } from "../src/schema/thesaurus.ts";

/** Every file of data/schema/, by its name. */
export function schemaFiles(): Map<string, string> {
  const schemas = {
    catalogue: catalogueSchema,
    concepts: conceptsSchema,
    thesaurus: thesaurusSchema,
    languages: languagesSchema,
    log: logWordsSchema,
    messages: messagesSchema,
    report: reportSchema,
    words: wordsSchema,
    glossary: glossarySchema,
    "cli-labels": labelsSchema,
    "cli-output": cliOutputSchema,
    "cli-annotate": annotatedSchema,
  };
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { reused: name === "cli-output" ? "ref" : "inline" }), null, 2)}\n`,
    ]),
  );
}
