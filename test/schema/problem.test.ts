import { describe, expect, it } from "vitest";
import { catalogueSchema } from "../../src/schema/catalogue.ts";
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
    ["no entries", { ...valid, entries: [] }, "entries", "[] is not right"],
    ["no object at all", null, "", "null is not right"],
  ])("refuses %s and says what would be right", (_, value, path, message) => {
    const found = problemsOf(catalogueSchema, value);
    expect(found.map((problem) => problem.path)).toContain(path);
    expect(found.find((problem) => problem.path === path)?.message).toContain(message);
  });

  it("names every problem, not the first", () => {
    expect(problemsOf(catalogueSchema, { ...withEntry({ retry: "later", category: "bad" }), extra: 1 })).toHaveLength(
      3,
    );
  });

  it("writes paths as a person would", () => expect(pathText(["a", 3, "b-c", "d"])).toBe('a[3]["b-c"].d'));
});
