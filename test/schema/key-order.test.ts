import { describe, expect, it } from "vitest";
import { catalogueSchema } from "../../src/schema/catalogue.ts";
import { inSchemaOrder } from "../../src/schema/key-order.ts";
import { messagesSchema } from "../../src/schema/messages.ts";

const ordered = (schema: Parameters<typeof inSchemaOrder>[0], value: unknown) =>
  JSON.stringify(inSchemaOrder(schema, value));

describe("inSchemaOrder", () => {
  it.each([
    ["a file", { api: "a", $schema: "x" }, '{"$schema":"x","api":"a"}'],
    ["its entries", { entries: [{ name: "A", code: "1" }] }, '{"entries":[{"code":"1","name":"A"}]}'],
    [
      "what is inside them",
      { entries: [{ constraint: { maximum: 2, minimum: 1 } }] },
      '{"entries":[{"constraint":{"minimum":1,"maximum":2}}]}',
    ],
    [
      "a record's values, and not its keys",
      { operations: { b: { errors: {}, aliases: ["x"] }, a: { errors: {} } } },
      '{"operations":{"b":{"aliases":["x"],"errors":{}},"a":{"errors":{}}}}',
    ],
  ])("orders %s as the schema declares it", (_, value, text) => expect(ordered(catalogueSchema, value)).toBe(text));

  it("keeps the order of keys that the schema leaves open", () =>
    expect(ordered(messagesSchema, { no_did: { remedy: "B.", message: "A." }, $schema: "x", ach: {} })).toBe(
      '{"$schema":"x","no_did":{"message":"A.","remedy":"B."},"ach":{}}',
    ));

  it.each([[null], ["text"], [7], [[1]], [{ constructor: 1, __proto__: null }]])("leaves %j as it is", (value) =>
    expect(inSchemaOrder(catalogueSchema, value)).toEqual(value),
  );
});
