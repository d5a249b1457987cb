import { describe, expect, it } from "vitest";
import { filled } from "../../src/messages/fill.ts";

describe("filled", () => {
  it.each([
    ["no hole", {}, "no hole"],
    ["{{first}} and {{second}}", { first: "a", second: "b" }, "a and b"],
    ["{{first}} {{first}}", { first: "$&" }, "$& $&"],
    ["{{first}}", { first: "{{second}}", second: "b" }, "{{second}}"],
    ["{{none}} {{constructor}}", {}, "{{none}} {{constructor}}"],
    ["{{first}", { first: "a" }, "{{first}"],
  ])("%j with %j is %j", (text, values, expected) => {
    expect(filled(text, values as Record<string, string>)).toBe(expected);
  });
});
