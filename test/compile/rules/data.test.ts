import { describe, expect, it } from "vitest";
import { readData } from "../../../scripts/build/read-data.ts";
import { canonicalTexts } from "../../../src/compile/canonical.ts";
import type { Data, DataFile } from "../../../src/compile/data.ts";
import { catalogueRules } from "../../../src/compile/rules/catalogue.ts";
import { dataRules } from "../../../src/compile/rules/data.ts";
import type { EntryFile, GlossaryFile, MessagesFile, Term, Wording } from "../../../src/schema/catalogue-file.ts";

const { data } = readData();

/** The real data with one message file changed. */
function withMessages(lng: string, api: string, change: (messages: MessagesFile) => unknown): Data {
  return {
    ...data,
    languages: data.languages.map((language) => {
      const file = language.messages.get(api);
      if (language.lng !== lng || !file) return language;
      const value = change(structuredClone(file.value)) as MessagesFile;
      return {
        ...language,
        messages: new Map(language.messages).set(api, { ...file, value } as DataFile<MessagesFile>),
      };
    }),
  };
}
const withMessage = (lng: string, api: string, code: string, change: object) =>
  withMessages(lng, api, (messages) => ({ ...messages, [code]: { ...messages[code], ...change } }));

/** The real data with one glossary changed. */
const withGlossary = (lng: string, change: (glossary: GlossaryFile) => GlossaryFile): Data => ({
  ...data,
  languages: data.languages.map((language) =>
    language.lng === lng && language.glossary
      ? { ...language, glossary: { ...language.glossary, value: change(language.glossary.value) } }
      : language,
  ),
});
const withTerm = (name: string, term: Term) =>
  withGlossary("en", (glossary) => ({ ...glossary, terms: { ...glossary.terms, [name]: term } }));

/** The real data with one entry changed. */
const withEntry = (code: string, change: Partial<EntryFile>): Data => ({
  ...data,
  catalogues: data.catalogues.map((file) => ({
    ...file,
    value: {
      ...file.value,
      entries: file.value.entries.map((entry) => (entry.code === code ? { ...entry, ...change } : entry)),
    },
  })),
});

const withWording = (code: string, wording: Wording) => withEntry(code, { wording });

const without = <T>(record: Readonly<Record<string, T>>, code: string) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== code));

const withoutRank = (api: string): Data => ({
  ...data,
  catalogues: data.catalogues.map((file) => {
    const { rank: _, ...value } = file.value;
    return value.api === api ? { ...file, value } : file;
  }),
});

const sharingRank = (rank: number): Data => ({
  ...data,
  catalogues: data.catalogues.map((file) =>
    file.value.rank === rank + 1 ? { ...file, value: { ...file.value, rank } } : file,
  ),
});

const withReportTitle = (title: string): Data => {
  const [[lng, file] = []] = [...data.wordLists.report].filter(([lng]) => lng === "fa");
  if (!lng || !file) throw new Error("no Persian words of a report");
  const report = new Map(data.wordLists.report).set(lng, { ...file, value: { ...file.value, title } });
  return { ...data, wordLists: { ...data.wordLists, report } };
};

const failing: Record<string, Data> = {
  "apis-distinct": { ...data, catalogues: [...data.catalogues, ...data.catalogues.slice(0, 1)] },
  "languages-shipped": {
    ...data,
    shipped: { ...data.shipped, value: { ...data.shipped.value, shipped: ["en", "tlh"] } },
  },
  "wording-made": withWording("no_did", { term: "no-such-term", message: "none" }),
  "messages-complete": withMessages("en", "voipms", (messages) => without(messages, "account_with_dids")),
  "messages-known": withMessage("en", "voipms", "no_such_code", { message: "Nothing.", remedy: "Nothing." }),
  "success-without-remedy": withMessage("en", "voipms", "success", { remedy: "Rejoice." }),
  "remedies-complete": withMessages("en", "voipms", (messages) => ({
    ...messages,
    account_with_dids: { message: "DIDs are still assigned." },
  })),
  "wording-needed": withMessage("en", "voipms", "no_did", { message: "No DIDs were found." }),
  "overrides-agree": withMessage("en", "voipms", "no_did", { message: "The account has no DIDs." }),
  "glossary-used": withTerm("no-such-term", "nothing"),
  "glossary-declared": withTerm("did", { one: "DID", many: "DIDs", a: "a DID", dual: "two DIDs" }),
  "terms-distinct": withTerm("disa", { one: "DID", many: "DISAs" }),
  "holes-exist": withMessage("en", "voipms", "no_did", { remedy: "At most {{max}}." }),
  "holes-filled": withWording("no_did", { term: "did", message: "none", remedy: "empty", with: { example: "x" } }),
  "holes-agree": withMessage("fa", "voipms", "sms_toolong", { message: "پیامک بلند است." }),
  "constraints-told": {
    ...withMessages("en", "voipms", (messages) => ({
      ...messages,
      sms_toolong: { message: "Too long.", remedy: "Cut it." },
    })),
  },
  "parameters-exist": withEntry("no_did", { parameter: "no_such_parameter" }),
  "names-known": withMessage("en", "voipms", "account_with_dids", { remedy: "Use `setDIDRoute` first." }),
  "examples-pass": withEntry("invalid_internaldialtime", { constraint: { type: "integer", minimum: 1, maximum: 10 } }),
  "concepts-span": {
    ...data,
    concepts: { ...data.concepts, value: { lonely: { description: "x", members: { voipms: ["no_such_code"] } } } },
  },
  "concepts-named": {
    ...data,
    concepts: {
      ...data.concepts,
      value: { ...data.concepts.value, nameless: { description: "x", members: { voipms: ["no_did"] } } },
    },
  },
  "mappings-exist": {
    ...data,
    mappings: {
      ...data.mappings,
      value: {
        mappings: data.mappings.value.mappings.map((mapping) => ({
          ...mapping,
          rows: [...mapping.rows, { from: "487", to: "no_such_code" }],
        })),
      },
    },
  },
  "user-topics-complete": {
    ...data,
    userTopics: { ...data.userTopics, value: without(data.userTopics.value, "busy") },
  },
  "user-words-complete": {
    ...data,
    userTopics: { ...data.userTopics, value: { ...data.userTopics.value, weather: { voipms: ["success"] } } },
  },
  "keywords-written": {
    ...data,
    catalogues: data.catalogues.map((file) => ({
      ...file,
      value: {
        ...file.value,
        entries: file.value.entries.map((entry) => ({ ...entry, keywords: { en: ["a", "a"] } })),
      },
    })),
  },
  "terms-known": {
    ...data,
    terms: { ...data.terms, value: { terms: { ...data.terms.value.terms, "no-such-term": { en: ["x"] } } } },
  },
  "literals-closed": withMessage("en", "voipms", "no_did", { message: "There is no `did." }),
  "literals-marked": withMessage("en", "voipms", "no_did", { message: "There is no “did”." }),
  "no-hidden-signs": withMessage("en", "voipms", "no_did", { message: "There is no \u200edid." }),
  "persian-letters": withMessage("fa", "voipms", "no_did", { message: "شماره ي وجود ندارد." }),
  "arabic-letters": withMessage("ar", "voipms", "no_did", { message: "لا توجد أرقام, أبدًا." }),
  "french-spaces": withMessage("fr", "voipms", "no_did", { message: "Aucun numéro : rien." }),
  "sentences-end": withMessage("en", "voipms", "no_did", { message: "There is no DID" }),
  "reads-well": withTerm("caller-id", "the caller ID"),
  "catalogues-ranked": withoutRank("voipms"),
  "words-agree": withReportTitle("{{count}} errors"),
  "canonical-bytes": {
    ...data,
    catalogues: data.catalogues.map((file, index) =>
      index === 0 ? { ...file, text: file.text.replaceAll("\n", "\r\n") } : file,
    ),
  },
};

describe("data rules", () => {
  it("include those of one catalogue", () => {
    expect(dataRules.slice(0, catalogueRules.length).map(({ name }) => name)).toEqual(
      catalogueRules.map(({ name }) => name),
    );
  });

  it("let the real data pass", () => {
    for (const rule of dataRules) expect(rule.check(data), rule.name).toEqual([]);
  });

  it("are all tested here", () => {
    expect(Object.keys(failing)).toEqual(dataRules.slice(catalogueRules.length).map(({ name }) => name));
  });

  it.each(Object.entries(failing))("%s fires and names the file", (name, wrong) => {
    const found = dataRules.find((rule) => rule.name === name)?.check(wrong) ?? [];
    expect(found.length).toBeGreaterThan(0);
    for (const problem of found) expect(problem.file).toMatch(/^data\/.*\.json$/);
  });

  it.each([
    ["without", "rank", withoutRank("traitel")],
    ["that shares its rank", "the rank 3 is taken by data/catalogues/traitel.json", sharingRank(3)],
  ])("name the catalogue %s", (_, problem, wrong) => {
    const [found, ...others] = dataRules.find(({ name }) => name === "catalogues-ranked")?.check(wrong) ?? [];
    expect(`${found?.path}: ${found?.message}`).toContain(problem);
    expect(others).toEqual([]);
  });

  it("need the words of English", () => {
    const rule = dataRules.find(({ name }) => name === "words-agree");
    const wrong = { ...data, wordLists: { ...data.wordLists, cli: new Map() } };
    expect(rule?.check(wrong)).toEqual([expect.objectContaining({ file: "data/cli/en.json" })]);
  });

  it.each([
    [
      "of its own",
      withEntry("invalid_foc_enddate", { constraint: { format: "date", maxLength: 5 } }),
      "invalid_foc_enddate",
    ],
    ["of its twin", withEntry("invalid_zip", { constraint: { type: "string", maxLength: 4 } }), "missing_zip"],
    [
      "and that English shows by hand",
      withMessage("en", "voipms", "invalid_date", { remedy: "Write each date in a form such as `05/03/2024`." }),
      "invalid_date",
    ],
  ])("see an example that breaks the constraint %s", (_, wrong, code) => {
    const found = dataRules.find(({ name }) => name === "examples-pass")?.check(wrong) ?? [];
    expect(found.map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringContaining(`of "${code}"`)]),
    );
  });

  it.each([
    [
      "in a hole",
      withEntry("no_did", {
        wording: { term: "did", message: "none", remedy: "from-list", with: { list: "getDIDs" } },
      }),
    ],
    ["as a parameter", withMessage("de", "voipms", "used_password", { remedy: "Wählen Sie `pass_word` neu." })],
  ])("see a name that the API lacks %s", (_, wrong) => {
    expect(dataRules.find(({ name }) => name === "names-known")?.check(wrong).length).toBeGreaterThan(0);
  });

  it.each([
    ["term", withWording("no_did", { term: "no-such-term", message: "none", remedy: "empty" }), "term"],
    ["pattern", withWording("no_did", { term: "did", message: "no-such", remedy: "empty" }), "message pattern"],
  ])("say once, and of the catalogue, that a wording names an unknown %s", (_, wrong, what) => {
    const found = dataRules
      .filter(({ name }) => ["wording-made", "messages-complete", "remedies-complete"].includes(name))
      .flatMap(({ check }) => check(wrong));
    expect(found).toEqual([
      expect.objectContaining({
        file: "data/catalogues/voipms.json",
        message: expect.stringContaining(`is unknown: no glossary has such a ${what}`),
      }),
    ]);
  });

  it("take Latin names with digits in Persian, but no Latin digits alone", () => {
    const rule = dataRules.find(({ name }) => name === "persian-letters");
    expect(
      rule?.check(withMessage("fa", "voipms", "no_did", { message: "پروتکل H.323 و UTF-8 و `12` نیست." })),
    ).toEqual([]);
    expect(rule?.check(withMessage("fa", "voipms", "no_did", { message: "حداکثر 12 است." }))).toHaveLength(1);
  });
});

describe("canonical texts", () => {
  it("keep the catalogue's order, also where keys look like numbers", () => {
    const text = canonicalTexts(data).get("data/messages/en/traitel.json") ?? "";
    const codes = [...text.matchAll(/^ {2}"(.+)": \{$/gm)].map((match) => match[1] ?? "");
    const order = data.catalogues.find(({ value }) => value.api === "traitel")?.value.entries.map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(10);
    expect(codes).toEqual(order?.filter((code) => codes.includes(code)));
    expect(JSON.parse(text)).toBeTypeOf("object");
  });
});
