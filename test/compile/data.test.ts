import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { problemsIn, uncanonicalIn } from "../../src/compile/check.ts";
import { allFiles, dataOf } from "../../src/compile/data.ts";

const catalogue = (api: string, others: object = {}) =>
  JSON.stringify({
    $schema: "../schema/catalogue.schema.json",
    api,
    ...others,
    enum: "AcmeStatus",
    title: "Acme",
    language: "en",
    source: { title: "Errors", publisher: "Acme" },
    entries: [{ code: "0", name: "Ok", category: "ok", retry: "never" }],
  });
const least = {
  "data/log.json": readFileSync("data/log.json", "utf8"),
  "data/concepts.json": "{}",
  "data/mappings.json": '{"mappings":[]}',
  "data/languages.json": '{"shipped":[],"quotation":{}}',
  "data/user-topics.json": "{}",
  "data/thesaurus/thesaurus.json":
    '{"groups":[],"stopwords":{},"faint":{},"framing":[],"negations":[],"abbreviations":{},"labels":[],"denying":[],"denials":[],"axes":[]}',
  "data/thesaurus/terms.json": '{"terms":{}}',
};
const read = (texts: Readonly<Record<string, string>>) => dataOf(new Map(Object.entries({ ...least, ...texts })));

describe("dataOf", () => {
  it("takes the catalogues by rank, and those without one behind them, by name", () => {
    const { data, problems } = read({
      "data/catalogues/a.json": catalogue("a"),
      "data/catalogues/b.json": catalogue("b", { rank: 2 }),
      "data/catalogues/c.json": catalogue("c", { rank: 1 }),
      "data/catalogues/aa.json": catalogue("aa"),
    });
    expect(problems).toEqual([]);
    expect(data.catalogues.map(({ value }) => value.api)).toEqual(["c", "b", "a", "aa"]);
  });

  it("leaves the address of the schema out of what a file holds", () => {
    const { data } = read({ "data/catalogues/a.json": catalogue("a") });
    expect(data.catalogues[0]?.value).not.toHaveProperty("$schema");
    expect(data.catalogues[0]?.text).toContain("$schema");
  });

  it.each([
    ["no JSON", { "data/catalogues/a.json": "{" }, "data/catalogues/a.json : not JSON"],
    ["another name", { "data/catalogues/a.json": catalogue("b") }, 'data/catalogues/a.json api: "b" is not right'],
    ["no rank", { "data/catalogues/a.json": catalogue("a", { rank: 0 }) }, "data/catalogues/a.json rank: 0 is not"],
    ["a language without its words", { "data/messages/xx/a.json": "{}" }, "data/messages/xx/telerr.json : missing"],
    ["a label too many", { "data/cli/en.json": '{"x":"y"}' }, 'data/cli/en.json x: the key "x" is not known here'],
    ["words with two spaces", { "data/report/en.json": '{"title":"a  b"}' }, 'data/report/en.json title: "a  b"'],
  ])("names the file and the path of %s", (_, texts, problem) => {
    const { data, problems } = read(texts as Readonly<Record<string, string>>);
    expect(problems.map(({ file, path, message }) => `${file} ${path}: ${message}`)).toEqual(
      expect.arrayContaining([expect.stringContaining(problem)]),
    );
    expect(allFiles(data).map(({ file }) => file)).not.toContain("data/cli/en.json");
  });

  it("needs what there is one of", () => {
    const files = dataOf(new Map()).problems.map(({ file }) => file);
    expect(files).toEqual(Object.keys(least).sort((a, b) => files.indexOf(a) - files.indexOf(b)));
    expect(files).toHaveLength(7);
  });
});

describe("a file that is not what its schema says", () => {
  const spaced = { "data/catalogues/a.json": `${catalogue("a")}\n\n` };

  it.each(Object.keys(least).flatMap((file) => [[file, "{,}"] as const, [file, '{"misspelt":1}'] as const]))(
    "as %s that holds %s is the only problem, and nothing is written beside it",
    (file, text) => {
      const found = read({ ...spaced, [file]: text });
      expect(new Set(problemsIn(found).map((problem) => `${problem.rule} ${problem.file}`))).toEqual(
        new Set([`schema ${file}`]),
      );
      expect(uncanonicalIn(found)).toEqual(new Map());
    },
  );

  it("keeps no other from being written in its canonical form once it is right", () => {
    expect([...uncanonicalIn(read(spaced)).keys()]).toContain("data/catalogues/a.json");
    expect(problemsIn(read(spaced)).map(({ rule }) => rule)).toContain("canonical-bytes");
  });
});
