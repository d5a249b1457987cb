import { describe, expect, it } from "vitest";
import type { Language } from "../../src/compile/data.ts";
import { classOf, expandMessages, formOf, holesOfEntry, sentenceFor } from "../../src/compile/expand.ts";
import type { CatalogueFile, EntryFile, GlossaryFile, MessagesFile, Wording } from "../../src/schema/catalogue-file.ts";

const german: GlossaryFile = {
  classes: { m: "masculine", f: "feminine" },
  forms: { one: "nominative without article", dative: "dative with article" },
  terms: { mode: "Modus", address: { class: "f", one: "Adresse", dative: "der Adresse" } },
  patterns: {
    message: {
      invalid: { m: "Dieser {{term}} ist ungültig.", f: "Diese {{term}} ist ungültig." },
      about: "Etwas fehlt bei {{term.dative}}.",
      first: "{{Term.dative}} fehlt etwas.",
    },
    remedy: { set: "Setzen Sie {{parameter}} auf {{choices}}.", odd: { n: "Nie." } },
  },
};

const entry = (code: string, wording?: Wording): EntryFile => ({
  code,
  name: "Name",
  category: "invalid_argument",
  retry: "after_fix",
  fix: "caller",
  parameter: "dtmf_mode",
  ...(wording ? { wording } : {}),
});

function expand(wording: Wording | undefined, written?: MessagesFile, glossary: GlossaryFile | null = german) {
  const catalogue = { api: "test", entries: [entry("c", wording)] } as unknown as CatalogueFile;
  const language = {
    lng: "de",
    messages: new Map(written ? [["test", { file: "", text: "", value: written }]] : []),
    ...(glossary ? { glossary: { file: "", text: "", value: glossary } } : {}),
  } as unknown as Language;
  const { sentences, problems } = expandMessages(catalogue, language);
  return { ...sentences.get("c"), problems: problems.map(({ message }) => message) };
}

describe("expandMessages", () => {
  it.each([
    ["agrees with the default class", { term: "mode", message: "invalid" }, "Dieser Modus ist ungültig."],
    ["agrees with the term's class", { term: "address", message: "invalid" }, "Diese Adresse ist ungültig."],
    ["takes the form that the pattern names", { term: "address", message: "about" }, "Etwas fehlt bei der Adresse."],
    ["begins with a capital", { term: "address", message: "first" }, "Der Adresse fehlt etwas."],
  ])("%s", (_, wording, message) => {
    expect(expand(wording)).toEqual({ message, problems: [] });
  });

  it("leaves the holes that the entry fills", () => {
    expect(expand({ remedy: "set", with: { choices: ["a", "b"] } }).remedy).toBe(
      "Setzen Sie {{parameter}} auf {{choices}}.",
    );
  });

  it("prefers what is written out, part by part", () => {
    const wording = { term: "mode", message: "invalid", remedy: "set" };
    expect(expand(wording, { c: { message: "So nicht." } })).toEqual({
      message: "So nicht.",
      remedy: "Setzen Sie {{parameter}} auf {{choices}}.",
      problems: [],
    });
  });

  it.each([
    ["a pattern", { message: "nowhere" }, 'there is no message pattern "nowhere"'],
    [
      "a pattern for a class",
      { term: "mode", remedy: "odd" },
      'there is no remedy pattern "odd" for terms like "mode"',
    ],
    [
      "a form",
      { term: "mode", message: "about" },
      'the term "mode" has nothing for the hole {{term.dative}} of "about"',
    ],
    [
      "a term",
      { term: "nowhere", message: "about" },
      'the term "nowhere" has nothing for the hole {{term.dative}} of "about"',
    ],
    ["any term", { message: "about" }, 'the term "" has nothing for the hole {{term.dative}} of "about"'],
    [
      "a term of a hostile name",
      { term: "constructor", message: "about" },
      'the term "constructor" has nothing for the hole {{term.dative}} of "about"',
    ],
    ["a pattern of a hostile name", { message: "constructor" }, 'there is no message pattern "constructor"'],
  ])("says that %s is missing", (_, wording, problem) => {
    expect(expand(wording)).toEqual({ problems: [problem] });
  });

  it("makes nothing without a glossary", () => {
    expect(expand({ term: "mode", message: "invalid" }, undefined, null)).toEqual({ problems: [] });
  });
});

describe("a glossary's terms", () => {
  it("have a class and forms", () => {
    expect([classOf(german, "mode"), classOf(german, "address")]).toEqual(["m", "f"]);
    expect([formOf(german, "mode"), formOf(german, "mode", "dative"), formOf(german, "address", "class")]).toEqual([
      "Modus",
      undefined,
      undefined,
    ]);
  });

  it("choose a pattern's sentence, the one for others where theirs is not named", () => {
    expect(sentenceFor(german, { other: "X." }, "mode")).toBe("X.");
    expect(sentenceFor(german, { other: "X.", m: "M." }, "mode")).toBe("M.");
    expect(sentenceFor(german, "Always.")).toBe("Always.");
  });
});

describe("holesOfEntry", () => {
  it("takes the parameter, the constraint and the wording", () => {
    const filled = holesOfEntry({ ...entry("c", { with: { example: "x" } }), constraint: { maximum: 4 } });
    expect([...filled]).toEqual([
      ["max", [4]],
      ["parameter", "dtmf_mode"],
      ["example", "x"],
    ]);
  });

  it("takes several parameters as they are", () => {
    expect(holesOfEntry({ ...entry("c"), parameter: ["did", "number"] }).get("parameter")).toEqual(["did", "number"]);
  });
});
