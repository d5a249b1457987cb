import { describe, expect, it } from "vitest";
import { catalogueRules, ownRules } from "../../../src/compile/rules/catalogue.ts";
import type { CatalogueFile, EntryFile } from "../../../src/schema/catalogue-file.ts";

const ok: EntryFile = { code: "0", name: "Ok", category: "ok", retry: "never" };
const busy: EntryFile = { code: "busy", name: "Busy", category: "unavailable", retry: "backoff", fix: "recipient" };
const catalogue = (changes: Partial<CatalogueFile>): CatalogueFile => ({
  api: "acme",
  enum: "AcmeStatus",
  title: "Acme",
  language: "en",
  source: { title: "Errors", publisher: "Acme" },
  entries: [ok, busy],
  ...changes,
});
const failing: Record<string, CatalogueFile> = {
  "unique-codes": catalogue({ entries: [ok, busy, { ...busy, code: "BUSY", name: "Busy2" }] }),
  "unique-names": catalogue({ entries: [ok, busy, { ...busy, code: "busier" }] }),
  "success-exists": catalogue({ entries: [busy] }),
  "success-not-retried": catalogue({ entries: [ok, { ...busy, emptyResult: true }] }),
  "related-exist": catalogue({ entries: [ok, { ...busy, related: ["0"] }] }),
  "replacement-exists": catalogue({ entries: [ok, { ...busy, deprecated: "busier" }] }),
  "pairs-related": catalogue({
    entries: [
      ok,
      { ...busy, code: "missing_x", name: "A", related: ["invalid_x"] },
      { ...busy, code: "invalid_x", name: "B", parameter: "x", related: ["missing_x"] },
    ],
  }),
  "constraint-of-parameter": catalogue({ entries: [ok, { ...busy, constraint: { maximum: 1 } }] }),
  "constraint-possible": catalogue({
    entries: [ok, { ...busy, parameter: "x", constraint: { minimum: 2, maximum: 1 } }],
  }),
  "operations-documented": catalogue({ operations: { send: { errors: { "999": "Occurs never." } } } }),
  "codes-exist": catalogue({ reply: { classes: { "400-499": "E77" } } }),
  "parts-compose": catalogue({ parts: { state: "AcmeState", reason: "AcmeReason" } }),
  "nothing-hidden": catalogue({ entries: [ok, { ...busy, text: "Line \u001b[31mbusy" }] }),
};

describe("catalogue rules", () => {
  it("let a right catalogue pass", () => {
    for (const rule of catalogueRules) expect(rule.check(catalogue({})), rule.name).toEqual([]);
  });

  it("are all tested here", () => expect(Object.keys(failing)).toEqual(catalogueRules.map(({ name }) => name)));

  it.each(catalogueRules.map((rule) => [rule.name, rule] as const))("%s fires, alone, with a path", (name, rule) => {
    const wrong = failing[name] as CatalogueFile;
    expect(rule.check(wrong)).toHaveLength(1);
    expect(rule.check(wrong)[0]?.path).not.toBe("");
    for (const other of catalogueRules.filter((candidate) => candidate !== rule))
      expect(other.check(wrong), other.name).toEqual([]);
  });

  it("take a pair that shares one of several parameters", () => {
    const pair = (missing: EntryFile["parameter"], invalid: EntryFile["parameter"]) =>
      catalogue({
        entries: [
          ok,
          { ...busy, code: "missing_x", name: "A", related: ["invalid_x"], ...(missing ? { parameter: missing } : {}) },
          { ...busy, code: "invalid_x", name: "B", related: ["missing_x"], ...(invalid ? { parameter: invalid } : {}) },
        ],
      });
    const pairsRelated = catalogueRules.find(({ name }) => name === "pairs-related");
    expect(pairsRelated?.check(pair("x", ["x", "y"]))).toEqual([]);
    expect(pairsRelated?.check(pair(["x", "y"], ["z", "w"]))).toEqual([
      expect.objectContaining({ message: '"x, y" is not right: "invalid_x" is about "z, w"' }),
    ]);
  });

  it("find every code that a reply or a log names beside the entries, also by an alias", () => {
    const codesExist = catalogueRules.find(({ name }) => name === "codes-exist");
    const naming = (code: string) =>
      catalogue({
        entries: [ok, { ...busy, aliases: ["486"] }],
        reply: {
          values: { 2: code },
          json: [{ code: "code", values: { 1: code } }],
          xml: [{ code: "code", extended: { [code]: "other" } }],
          classes: { "400-499": code },
          id: { digits: [5, 8], code },
        },
        log: { id: { digits: [5, 8], code }, sure: [code], unsure: [code] },
      });
    expect(codesExist?.check(naming("BUSY"))).toEqual([]);
    expect(codesExist?.check(naming("486"))).toEqual([]);
    expect(codesExist?.check(naming("E77")).map(({ path }) => path)).toEqual([
      ...[
        'reply.values["2"]',
        'reply.json[0].values["1"]',
        "reply.xml[0].extended.E77",
        "reply.id.code",
        'reply.classes["400-499"]',
      ],
      ...["log.id.code", "log.sure[0]", "log.unsure[0]"],
    ]);
  });

  const nothingHidden = catalogueRules.find(({ name }) => name === "nothing-hidden");
  it.each<[what: string, changes: Partial<CatalogueFile>, problems: string[]]>([
    ["a title", { title: "A\u0000cme" }, ['title: "A\\u0000cme" holds an invisible sign, U+0000: remove it']],
    ["a source", { source: { title: "\ufeffErrors", publisher: "A\u2066" } }, ["source.title", "source.publisher"]],
    ["a code", { entries: [{ ...busy, code: "b\u202eusy" }] }, ["entries[0].code"]],
    ["an alias", { entries: [{ ...busy, aliases: ["b", "c\u009b1m"] }] }, ["entries[0].aliases[1]"]],
    [
      "a message",
      { entries: [{ ...busy, messages: { en: { message: "A \u200fB.", remedy: "\ud83d!" } } }] },
      ["entries[0].messages.en.message", "entries[0].messages.en.remedy"],
    ],
    ["a keyword", { entries: [{ ...busy, keywords: { en: ["a\u007fb"] } }] }, ["entries[0].keywords.en[0]"]],
    [
      "an operation",
      { operations: { "se\u0007nd": { errors: { busy: "Is b\u0085." } } } },
      ['operations["se\\u0007nd"]', 'operations["se\\u0007nd"].errors.busy'],
    ],
    ["notes", { entries: [{ ...busy, meta: { "a\u0007": "b\r\n\u001b" } }] }, []],
    ["letters that join", { title: "می\u200cشود 👩\u200d💻" }, []],
    ["what stands on the wire", { reply: { text: ["\u0002{code}\u0003"] } }, []],
    [
      "a key that programs pass over",
      { entries: [{ ...busy, messages: JSON.parse('{ "__proto__": { "message": "It is busy." } }') }] },
      ['entries[0].messages.__proto__: the key "__proto__" is not right: nothing can be called so'],
    ],
  ])("find hidden signs in %s", (_, changes, expected) => {
    const problems = nothingHidden?.check(catalogue(changes)).map(({ path, message }) => `${path}: ${message}`) ?? [];
    const places = new Map(problems.map((problem) => [problem.split(": ")[0], problem]));
    expect([...places].map(([path, problem]) => (expected.includes(problem) ? problem : path))).toEqual(expected);
  });

  it("ask of a catalogue of one's own for a success where HTTP is to say it, and else for none", () => {
    const pathsOf = (changes: Partial<CatalogueFile>) =>
      ownRules.flatMap((rule) => rule.check(catalogue(changes))).map(({ path }) => path);
    expect(pathsOf({ entries: [busy] })).toEqual([]);
    expect(pathsOf({ entries: [ok, busy], reply: { success: "http" } })).toEqual([]);
    expect(pathsOf({ entries: [busy], reply: { success: "http" } })).toEqual(["reply.success"]);
  });

  it("see an alias that another entry has as its code, and operations that share a name", () => {
    const [uniqueCodes] = catalogueRules;
    expect(uniqueCodes?.check(catalogue({ entries: [ok, { ...busy, aliases: ["0"] }] }))).toHaveLength(1);
    const operations = catalogueRules.find(({ name }) => name === "operations-documented");
    expect(
      operations?.check(catalogue({ operations: { send: { aliases: ["post"], errors: {} }, post: { errors: {} } } })),
    ).toHaveLength(1);
  });
});
