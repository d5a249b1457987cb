// What is one's own is typed and answers as what is built in.
import { describe, expect, expectTypeOf, it } from "vitest";
import en from "../../src/generated/locales/en.ts";
import { type AnyRegistry, createRegistry, isApiError } from "../../src/index.ts";
import { createMessages } from "../../src/messages.ts";
import { defineCatalogue } from "../../src/schema.ts";

const acme = defineCatalogue(
  {
    api: "acme",
    aliases: ["acme-pay"],
    enum: "AcmeStatus",
    title: "Acme payments",
    language: "en",
    source: { title: "Errors", publisher: "Acme" },
    reply: { json: [{ code: ["error", "code"], detail: ["error", "text"] }], success: "http" },
    log: { names: ["acme"], keys: ["acmeCode"] },
    entries: [
      { code: "PAID", name: "Paid", category: "ok", retry: "never" },
      {
        code: "E7",
        name: "CardExpired",
        text: "Card expired",
        category: "failed_precondition",
        retry: "after_fix",
        fix: "user",
        keywords: { en: ["plastic too old"] },
        messages: {
          en: { message: "The card has expired.", remedy: "Use another card." },
          it: { message: "La carta è scaduta." },
        },
        meta: { team: "billing", page: { severity: 2 } },
        http: 402,
        docs: "https://acme.example/errors#E7",
        wait: 30,
        normal: true,
      },
      { code: "E8", name: "Draft", text: "Something new", todo: ["category", "retry", "fix"] },
      { code: "E6", name: "Old", category: "internal", retry: "never", fix: "provider", deprecated: "E7" },
    ],
  },
  {
    read: (reply) =>
      reply instanceof Map ? { code: String(reply.get("c")), detail: "of a map", payload: 7 } : undefined,
  },
);
const registry = createRegistry([acme]);

describe("a registry", () => {
  it("types what it answers by what the catalogue says", () => {
    const decoded = registry.decode("E7", { api: "acme" });
    expectTypeOf(decoded.api).toEqualTypeOf<"acme">();
    if (decoded.outcome === "error") expectTypeOf(decoded.code).toEqualTypeOf<"E7" | "E8" | "E6">();
    if (decoded.outcome === "success") expectTypeOf(decoded.code).toEqualTypeOf<"PAID">();
    expectTypeOf(registry.lookup("acme", "E7").code).toEqualTypeOf<"E7" | "E8" | "E6">();
    expectTypeOf(registry.lookup("voipms", "invalid_did").category).not.toBeAny();
    // @ts-expect-error: no such API
    expect(() => registry.decode("E7", { api: "acne" })).toThrow("it is one of");
    expect(acme.enums.AcmeStatus.CardExpired).toBe("E7");
  });

  it("hands through what the owner noted, frozen", () => {
    const entry = registry.lookup("acme-pay", "E7");
    expect(entry).toMatchObject({
      meta: { team: "billing", page: { severity: 2 } },
      ...{ http: 402, docs: "https://acme.example/errors#E7", wait: 30, normal: true },
    });
    expect(Object.isFrozen(entry.meta?.page)).toBe(true);
    expect(registry.lookup("acme", "E6").deprecated).toBe("E7");
  });

  it("decodes a draft as an error that nobody has judged yet", () => {
    expect(registry.decode("E8", { api: "acme" })).toMatchObject({
      outcome: "error",
      entry: { category: "unknown", retry: "after_fix", fix: "caller" },
    });
  });

  it.each([
    [new Map([["c", "E7"]]), { outcome: "error", code: "E7", detail: "of a map" }],
    [new Map([["c", "PAID"]]), { outcome: "success", payload: 7 }],
    [new Map([["c", "E9"]]), { outcome: "unknown", why: "undocumented", raw: "E9" }],
    [{ error: { code: "e7", text: "zzz" } }, { outcome: "error", code: "E7", detail: "zzz" }],
  ])("reads %j by its own reader, else by its description", (reply, answer) => {
    expect(registry.decode(reply, { api: "acme" })).toMatchObject(answer);
  });

  it("decodes what its own reader stumbles over", () => {
    const stumbling = defineCatalogue(JSON.parse(JSON.stringify({ ...source, api: "stumbling" })), {
      read: () => {
        throw new Error("no");
      },
    });
    expect(createRegistry([stumbling]).decode("E7", { api: "stumbling" }).outcome).toBe("error");
  });

  it.each([
    ["en", "“x7”"],
    ["de-AT", "„x7“"],
    ["fa", "«\u2068x7\u2069»"],
    ["it", "«x7»"],
    ["vi", "“x7”"],
  ])("quotes what stands in backticks as %s does, and gives it apart", async (lng, quoted) => {
    const quoting = defineCatalogue(
      JSON.parse(
        JSON.stringify({ ...source, entries: [{ ...source.entries[0], messages: { [lng]: { message: "— `x7`." } } }] }),
      ),
    );
    const all = createRegistry([quoting]);
    const messages = await all.messages({ lng });
    const [entry] = all.entries(quoting.api);
    if (!entry) throw new Error("it has one");
    expect(messages.message(entry)).toBe(`— ${quoted}.`);
    expect(messages.parts(entry, "message")).toEqual([{ text: "— " }, { literal: "x7" }, { text: "." }]);
  });

  it("makes errors and problems, suggests, and speaks in every language that it has", async () => {
    const reply = { error: { code: "E7", text: "zzz" } };
    const decoded = registry.decode(reply, { api: "acme" });
    if (decoded.outcome !== "error") throw new Error("E7 is an error");
    const error = registry.toError(decoded);
    expectTypeOf(error.code).toEqualTypeOf<"E7" | "E8" | "E6" | undefined>();
    const caught: unknown = error;
    if (!isApiError<typeof error>(caught)) throw new Error("it is one");
    expectTypeOf(caught.code).toEqualTypeOf<"E7" | "E8" | "E6" | undefined>();
    if (!isApiError(caught as unknown)) throw new Error("it is one");
    expect(error).toMatchObject({ message: "acme E7: zzz", fix: "user" });
    const [en, it, fa] = await Promise.all(["en", "it-IT", "fa"].map((lng) => registry.messages({ lng })));
    expect([en, it, fa].map((messages) => messages?.message(decoded))).toEqual([
      "The card has expired.",
      "La carta è scaduta.",
      "The card has expired.",
    ]);
    expect([en?.lng, it?.lng, fa?.lng]).toEqual(["en", "it", "fa"]);
    if (en)
      expect(registry.toProblem(decoded, { messages: en })).toMatchObject({
        api: "acme",
        code: "E7",
      });
    if (en)
      expect(
        registry.toProblem(decoded, { messages: en, statusOf: ({ code }) => (code === "E7" ? 402 : undefined) }).status,
      ).toBe(402);
    const wrong = registry.decode("CARD_EXPIRD", { api: "acme" });
    expect(wrong.outcome === "unknown" && registry.suggest(wrong)).toEqual([]);
    expect(
      createMessages({
        locales: (await acme.locales?.en?.())?.default ? [(await acme.locales?.en?.())?.default as never] : [],
      }).remedy(decoded),
    ).toBe("Use another card.");
  });

  it("searches ours and theirs by texts, messages and keywords, and explains their log", async () => {
    const { search } = await registry.createSearch();
    const first = (query: string) => search(query).map(({ api, code }) => `${api} ${code}`)[0];
    expect(["plastic too old", "card expired", "acme E8"].map(first)).toEqual(["acme E7", "acme E7", "acme E8"]);
    expect(first("line was engaged")).toBe("traitel-fax x02");
    const annotator = await registry.createAnnotator({ messages: await registry.messages({ lng: "en" }) });
    const out = annotator.transform(new TextEncoder().encode("12:00 acme acmeCode=E7\n12:01 voip.ms status=no_did\n"));
    const text = new TextDecoder().decode(out[0]);
    expect(text).toContain("acmeCode=E7 ⟵ acme E7: The card has expired");
    expect(text).toContain("⟵ voipms no_did");
  });
});

describe("any registry", () => {
  it("is one that a function can take", () => {
    const codeOf = (any: AnyRegistry, reply: unknown, api: string): string | undefined => {
      const decoded = any.decode(reply, { api });
      return decoded.outcome === "success" ? decoded.code : any.toError(decoded).code;
    };
    expect(codeOf(registry, "E7", "acme")).toBe("E7");
    expect(codeOf(createRegistry([]), "no_did", "voipms")).toBe("no_did");
    expect(codeOf(createRegistry([defineCatalogue(JSON.parse(JSON.stringify(source)))]), "E7", "acme")).toBe("E7");
    expect(() => codeOf(registry, "E7", "acne")).toThrow("it is one of");
  });
});

it("has nobody send again what is pending", () => {
  const entry = { code: "Q", name: "Queued", category: "unavailable", retry: "backoff", fix: "provider" } as const;
  const queue = createRegistry([defineCatalogue({ ...source, entries: [{ ...entry, pending: true, wait: 10 }] })]);
  const decoded = queue.decode("Q", { api: "acme" });
  if (decoded.outcome === "success") throw new Error("not a success");
  const problem = queue.toProblem(decoded, { messages: createMessages({ locales: [en] }) });
  expect([problem.status, problem.retry, problem.retryAfter]).toEqual([409, "never", undefined]);
});

const source = {
  api: "acme",
  enum: "AcmeStatus",
  title: "Acme",
  language: "en",
  source: { title: "Errors", publisher: "Acme" },
  entries: [{ code: "E7", name: "Busy", category: "unavailable", retry: "backoff", fix: "provider" }],
};

describe("defineCatalogue", () => {
  it.each([
    [
      "a field that is neither decided nor todo",
      { entries: [{ ...source.entries[0], category: undefined }] },
      "entries[0].category",
    ],
    ["what is todo and decided", { entries: [{ ...source.entries[0], todo: ["retry"] }] }, "entries[0].todo"],
    [
      "what is proposed and absent",
      { entries: [{ code: "E7", name: "A", todo: ["category", "retry", "fix"], proposed: ["fix"] }] },
      "entries[0].proposed",
    ],
    ["a success that somebody has to fix", { entries: [{ ...source.entries[0], category: "ok" }] }, "entries[0].fix"],
    [
      "an address that is none",
      { entries: [{ ...source.entries[0], docs: "javascript:alert(1)" }] },
      "entries[0].docs",
    ],
    [
      "a hole that nothing fills",
      { entries: [{ ...source.entries[0], messages: { en: { message: "At most {{max}}." } } }] },
      "entries[0].messages.en.message",
    ],
    [
      "holes that disagree",
      {
        entries: [
          {
            ...source.entries[0],
            parameter: "x",
            messages: { en: { message: "{{parameter}}." }, fr: { message: "Non." } },
          },
        ],
      },
      "entries[0].messages.fr.message",
    ],
    [
      "a literal that is not closed",
      { entries: [{ ...source.entries[0], messages: { en: { message: "Set `x." } } }] },
      "entries[0].messages.en.message",
    ],
    [
      "a direction mark",
      { entries: [{ ...source.entries[0], messages: { fa: { message: "\u200fنه" } } }] },
      "entries[0].messages.fa.message",
    ],
    [
      "a remedy of a success",
      {
        entries: [
          {
            code: "0",
            name: "Ok",
            category: "ok",
            retry: "never",
            messages: { en: { message: "Done.", remedy: "No." } },
          },
        ],
      },
      "entries[0].messages.en.remedy",
    ],
  ])("refuses %s", (_, changes, path) => {
    const define = () => defineCatalogue(JSON.parse(JSON.stringify({ ...source, ...changes })));
    expect(define).toThrow(expect.objectContaining({ problems: [expect.objectContaining({ path })] }));
  });
});
