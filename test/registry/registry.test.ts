import { describe, expect, it } from "vitest";
import { apis, createRegistry, decode, entries, identify, lookup } from "../../src/index.ts";
import { createMessages, loadMessages } from "../../src/messages.ts";
import { CatalogueError, defineCatalogue } from "../../src/schema.ts";
import { createSearch } from "../../src/search.ts";

const acme = {
  api: "acme",
  aliases: ["acme-sms"],
  enum: "AcmeStatus",
  title: "Acme SMS",
  language: "en",
  source: { title: "Errors", publisher: "Acme" },
  entries: [
    { code: "OK", name: "Ok", category: "ok", retry: "never" },
    {
      code: "E7",
      name: "Busy",
      text: "Carrier queue is saturated",
      category: "unavailable",
      retry: "backoff",
      fix: "provider",
      aliases: ["E-7"],
    },
    {
      code: "__proto__",
      name: "Odd",
      text: "Odd",
      category: "internal",
      retry: "after_fix",
      fix: "provider",
      parameter: "odd",
    },
  ],
};
// JSON.parse, because a literal's __proto__ key is not a key.
const broken = JSON.parse(
  JSON.stringify({
    ...acme,
    colour: 1,
    entries: [{ code: "E7", name: "Busy", category: "busy", retry: "backoff", fix: "provider" }],
  }),
);

describe("defineCatalogue", () => {
  it("refuses with every problem and its path", () => {
    const error = (() => {
      try {
        return defineCatalogue(broken);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(CatalogueError);
    expect(error).toBeInstanceOf(TypeError);
    expect((error as CatalogueError).problems.map(({ path }) => path).sort()).toEqual([
      "colour",
      "entries[0].category",
    ]);
    expect((error as Error).message).toMatch(
      /the catalogue is not right:\n {2}.*entries\[0\]\.category: "busy" is not right/s,
    );
  });

  it("holds the rules of the built-in ones", () => {
    const twice = { ...acme, entries: [...acme.entries, { ...acme.entries[1], name: "Busy" }] };
    expect(() => defineCatalogue(twice)).toThrow(
      /the code "E7" is taken by entries\[1\][\s\S]*the name "Busy" is taken/,
    );
    const [, busy] = acme.entries;
    const silent: object = { ...acme, reply: { success: "http" }, entries: [busy] };
    expect(() => defineCatalogue(silent)).toThrow(
      /reply\.success: "http" is not right: no entry has the category "ok"/,
    );
    for (const value of [null, undefined, 5, "acme", []]) expect(() => defineCatalogue(value)).toThrow(CatalogueError);
  });

  it("copies: the caller's object stays the caller's", () => {
    const own = structuredClone(acme);
    const registry = createRegistry([defineCatalogue(own)]);
    (own.entries[1] as { text: string }).text = "changed";
    expect(registry.lookup("acme", "E7")?.text).toBe("Carrier queue is saturated");
    expect(Object.isFrozen(own)).toBe(false);
  });
});

describe("createRegistry", () => {
  const registry = createRegistry([defineCatalogue(acme)]);

  it("has the built-in APIs and one's own", () => {
    expect(registry.apis).toEqual([...apis, "acme"]);
    expect(registry.about("acme-sms").api).toBe("acme");
    expect(registry.entries("acme")).toHaveLength(3);
    expect(registry.entries("acme", { provenance: "later" })).toEqual([]);
    expect(registry.entries("persian-sms", { provenance: "document" })).toEqual(
      entries("persian-sms", { provenance: "document" }),
    );
    expect(registry.lookup("acme", "E7")).toMatchObject({
      name: "Busy",
      outcome: "error",
      retry: "backoff",
      aliases: ["E-7"],
    });
    expect(registry.lookup("acme", "__proto__")).toMatchObject({ name: "Odd", parameter: "odd" });
    expect(registry.lookup("acme", "constructor")).toBeUndefined();
    expect(registry.lookup("voipms", "invalid_did")?.name).toBe("InvalidDid");
    expect(() => registry.lookup("nope", "x")).toThrow(/there is no API "nope": it is one of nssoap, .*acme, acme-sms/);
  });

  it.each([
    ["E7", "error", "E7"],
    [" e7\n", "error", "E7"],
    ["E-7", "error", "E7"],
    ['"E7"', "error", "E7"],
    ["OK", "success", "OK"],
    ["E8", "unknown", null],
    [{ status: "E7" }, "unknown", null],
    ["", "unknown", null],
  ])("decodes the bare code %j", (reply, outcome, code) => {
    expect(registry.decode(reply, { api: "acme" })).toMatchObject({ api: "acme", outcome, code });
  });

  it("decodes and identifies everything else as before", () => {
    expect(registry.decode({ status: "no_did" }, { api: "voipms" })).toEqual(
      decode({ status: "no_did" }, { api: "voipms" }),
    );
    expect(registry.decode("Error 105: x", { api: "traitel", operation: "assignnumber" })).toMatchObject({
      documentedForOperation: true,
    });
    expect(registry.identify("105")).toEqual(identify("105"));
    expect(registry.identify("E7").map(({ api }) => api)).toEqual(["acme"]);
    expect(registry.identify("OK").map(({ api }) => api)).toEqual(["acme", "traitel", "t30"]);
  });

  it("does not touch the package's own functions", () => {
    expect(() => decode("E7", { api: "acme" as "voipms" })).toThrow(TypeError);
    expect(identify("E7")).toEqual([]);
  });

  it("names what is no catalogue, and prints none of it", () => {
    expect(() => createRegistry([acme as never])).toThrow('the JSON of "acme" is not a catalogue: make one by defineC');
    expect(() => createRegistry([["x".repeat(999)] as never])).toThrow(/^\["x{50,200}… is not a catalogue/);
    expect(() => createRegistry([undefined as never])).toThrow("undefined is not a catalogue");
  });

  it("says that decode needs an API", () => {
    const { decode } = createRegistry([]);
    for (const options of [undefined, {}])
      expect(() => decode("402", options as { api: "sip" })).toThrow("decode needs { api: … }");
  });

  it("refuses names that are taken", () => {
    expect(() => createRegistry([defineCatalogue(acme), defineCatalogue(acme)])).toThrow('the name "acme" is taken');
    expect(() => createRegistry([defineCatalogue({ ...acme, aliases: ["voipms"] })])).toThrow(
      'the name "voipms" is taken',
    );
  });

  it("finds words that are short in an own text as they stand there", async () => {
    const entry = { category: "resource_exhausted", retry: "backoff", fix: "provider" } as const;
    const entries = [
      { code: "0", name: "Ok", category: "ok", retry: "never", text: "Done" },
      { ...entry, code: "A1", name: "A1", text: "MSG QUEUE FULL" },
      { ...entry, code: "A2", name: "A2", text: "SVC UNAVAIL" },
    ];
    const source = { title: "Made here", publisher: "telerr" };
    const about = { api: "own", enum: "OwnStatus", title: "Own", language: "en", source };
    const registry = createRegistry([defineCatalogue({ ...about, entries } as unknown)]);
    const { search } = await registry.createSearch();
    expect(search("msg queue full")[0]?.code).toBe("A1");
    expect(search("svc unavail")[0]?.code).toBe("A2");
  });

  it.each(["operator", "user", undefined] as const)(
    "loads the words of %s alone, as loadMessages does",
    async (reader) => {
      const to = { lng: "en", ...(reader && { for: reader }) };
      const [messages, ours] = [await registry.messages(to), await loadMessages(to)];
      const entry = lookup("voipms", "invalid_dst");
      for (const asked of ["operator", "user"] as const)
        expect(messages.message(entry, { for: asked })).toBe(ours.message(entry, { for: asked }));
    },
  );

  it("goes with messages and search", async () => {
    const locale = {
      lng: "en",
      dir: "ltr" as const,
      strings: { acme: { E7: { message: "The carrier is busy.", remedy: "Wait." } } },
    };
    const messages = createMessages({ locales: [locale] });
    expect(messages.message(registry.decode("E7", { api: "acme" }))).toBe("The carrier is busy.");
    expect(
      createMessages({ locales: [{ ...locale, strings: {} }] }).message(registry.decode("E7", { api: "acme" })),
    ).toBe("Carrier queue is saturated");
    const { search } = await createSearch({ registry, apis: ["acme", "voipms"], locales: [locale] });
    expect(search("saturated carrier queue")[0]).toMatchObject({ api: "acme", code: "E7" });
    expect(search("E7")[0]).toMatchObject({ api: "acme", score: 1 });
    await expect(createSearch({ registry, apis: ["nope"] })).rejects.toThrow(TypeError);
  });
});
