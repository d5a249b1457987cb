import { describe, expect, it } from "vitest";
import { catalogueSchema, draftCatalogueSchema } from "../../src/schema/catalogue.ts";
import { pathText, problemsOf } from "../../src/schema/problem.ts";

const valid = {
  api: "acme",
  enum: "AcmeStatus",
  title: "Acme",
  language: "en",
  source: { title: "Errors", publisher: "Acme" },
  entries: [
    { code: "1", name: "Busy", text: "Line is busy", category: "unavailable", retry: "backoff", fix: "recipient" },
  ],
};
const withEntry = (changes: object) => ({ ...valid, entries: [{ ...valid.entries[0], ...changes }] });

describe("the catalogue schema", () => {
  it("takes what is right", () => expect(problemsOf(catalogueSchema, valid)).toEqual([]));

  it.each([
    ["an unknown key", { ...valid, colour: 1 }, "colour", '"colour" is not known'],
    ["an unknown key of an entry", withEntry({ fixx: "user" }), "entries[0].fixx", '"fixx" is not known'],
    [
      "a wrong value",
      withEntry({ retry: "later" }),
      "entries[0].retry",
      '"later" is not right: Invalid option: expected one of "backoff"|"after_fix"|"never"',
    ],
    ["a missing value", withEntry({ retry: undefined }), "entries[0].retry", "a missing value is not right"],
    [
      "a name of more words than a stack has places",
      { ...valid, log: { names: ["a ".repeat(4e6)] } },
      "log.names[0]",
      "at most 100,000",
    ],
    ["loose white space", withEntry({ text: "two  spaces" }), "entries[0].text", "single spaces"],
    ["an error that nobody can fix", withEntry({ fix: undefined }), "entries[0].fix", "who can act"],
    [
      "a success that somebody has to fix",
      withEntry({ category: "ok", retry: "never" }),
      "entries[0].fix",
      "absent on a success",
    ],
    ["a later code of unknown origin", withEntry({ provenance: "later" }), "entries[0].seen", "where a code"],
    [
      "a pattern that is none",
      withEntry({ constraint: { pattern: "(" } }),
      "entries[0].constraint.pattern",
      "regular expression",
    ],
    ["a name that is no member", withEntry({ name: "busy line" }), "entries[0].name", "PascalCase"],
    [
      "a key that is none",
      withEntry({ keywords: { english: ["busy"] } }),
      "entries[0].keywords.english",
      'the key "english" is not right: must be a BCP 47 tag',
    ],
    [
      "a key of a range",
      { ...valid, reply: { classes: { "4xx": "1" } } },
      'reply.classes["4xx"]',
      'the key "4xx" is not right: must be a range',
    ],
    [
      "a range that ends before it begins",
      { ...valid, reply: { classes: { "499-400": "1" } } },
      'reply.classes["499-400"]',
      "the least number first",
    ],
    [
      "an id of fewer digits than it has",
      { ...valid, reply: { id: { digits: [15, 8], code: "1" } } },
      "reply.id.digits",
      "[15,8] is not right: must name the least number first",
    ],
    [
      "the same in logs",
      { ...valid, log: { id: { digits: [15, 8], code: "1" } } },
      "log.id.digits",
      "the least number first",
    ],
    [
      "a hole that stands twice",
      { ...valid, reply: { text: ["{detail}: {code} {detail}"] } },
      "reply.text[0]",
      "at most one {detail}",
    ],
    [
      "a payload that stands twice",
      { ...valid, reply: { text: ["{payload} {code} {payload}"] } },
      "reply.text[0]",
      "one {payload}",
    ],
    [
      "what is of no kind that is possible",
      withEntry({ parameter: 5 }),
      "entries[0].parameter",
      "5 is not right: Invalid input: expected string, received number, or Invalid input: expected array",
    ],
    [
      "what is wrong in one of the kinds that are possible",
      withEntry({ parameter: ["a", "b "] }),
      "entries[0].parameter[1]",
      '"b " is not right: must be one line',
    ],
    [
      "a place without a code",
      { ...valid, reply: { json: [{ detail: "text" }] } },
      "reply.json[0].code",
      "a missing value is not right: Invalid input: expected string",
    ],
    [
      "the name of an enum that a module may have for something else",
      { ...valid, enum: "Decoded" },
      "enum",
      '"Decoded" is not right: must be a PascalCase name in Status, as AcmeStatus',
    ],
    [
      "the same of a half",
      { ...valid, parts: { state: "Success", reason: "AcmeReason" } },
      "parts.state",
      "in State, as AcmeState",
    ],
    ["no entries", { ...valid, entries: [] }, "entries", "[] is not right"],
    ["no object at all", null, "", "null is not right"],
  ])("refuses %s and says what would be right", (_, value, path, message) => {
    const found = problemsOf(catalogueSchema, value);
    expect(found.map((problem) => problem.path)).toContain(path);
    expect(found.find((problem) => problem.path === path)?.message).toContain(message);
  });

  it.each([
    ["is there", { ...valid.entries[0], todo: ["category"] }, "category is decided already"],
    [
      "a success has not",
      { code: "0", name: "Ok", category: "ok", retry: "never", todo: ["fix"] },
      "a success has none",
    ],
  ])("takes off the list of a draft what %s", (_, entry, message) => {
    expect(problemsOf(draftCatalogueSchema, { ...valid, entries: [entry] })).toEqual([
      { path: "entries[0].todo", message: expect.stringContaining(message) },
    ]);
  });

  it("names every problem, not the first", () => {
    expect(problemsOf(catalogueSchema, { ...withEntry({ retry: "later", category: "bad" }), extra: 1 })).toHaveLength(
      3,
    );
  });

  it("writes paths as a person would", () => expect(pathText(["a", 3, "b-c", "d"])).toBe('a[3]["b-c"].d'));
});
