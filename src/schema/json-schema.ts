// The zod schemas as JSON Schema: an editor that opens a data file completes and checks it by the same words.
import * as z from "zod/mini";
import { draftCatalogueSchema } from "./catalogue.ts";
import { annotatedSchema, cliOutputSchema } from "./cli-output.ts";
import { fileSchemas } from "./files.ts";

/** Every file of data/schema/, by its name. */
export function schemaFiles(): Map<string, string> {
  const schemas = {
    ...fileSchemas,
    "own-catalogue": draftCatalogueSchema,
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
