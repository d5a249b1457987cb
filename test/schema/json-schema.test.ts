import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readData, root } from "../../scripts/build/read-data.ts";
import { allFiles } from "../../src/compile/data.ts";
import { schemaFiles } from "../../src/schema/json-schema.ts";

describe("data/schema", () => {
  it("is named in every data file", () => {
    for (const { file, text } of allFiles(readData().data)) {
      const { $schema } = JSON.parse(text) as { $schema?: string };
      expect($schema, file).toBeDefined();
      expect(existsSync(join(root, dirname(file), $schema ?? "")), file).toBe(true);
    }
  });

  it("is as strict as zod", () => {
    const catalogue = JSON.parse(schemaFiles().get("catalogue.schema.json") ?? "");
    expect(catalogue.additionalProperties).toBe(false);
    expect(catalogue.properties.entries.items.additionalProperties).toBe(false);
    expect(catalogue.properties.entries.items.required).toEqual(
      expect.arrayContaining(["code", "name", "category", "retry"]),
    );
  });
});
