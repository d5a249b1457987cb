import { describe, expect, it } from "vitest";
import { readData } from "../../scripts/build/read-data.ts";
import { directionOf } from "../../src/compile/language.ts";
import ar from "../../src/generated/locales/ar.ts";
import en from "../../src/generated/locales/en.ts";
import faVoipms from "../../src/generated/locales/fa/voipms.ts";
import fa from "../../src/generated/locales/fa.ts";
import zhHans from "../../src/generated/locales/zh-Hans.ts";
import { type AnyEntry, apis, decode, type Entry, entries, lookup } from "../../src/index.ts";
import { createMessages, languages, loadMessages } from "../../src/messages.ts";
import type { Locale } from "../../src/schema/locale.ts";
import { categories, fixes, retries, whys } from "../../src/schema/vocabulary.ts";

const { data } = readData();

// A language that is not shipped yet may lack what it likes.
const { shipped } = data.shipped.value;
const locales = await Promise.all(
  shipped.map(async (lng): Promise<[string, Locale]> => {
    const { default: locale } = await import(`../../src/generated/locales/${lng}.ts`);
    return [lng, locale];
  }),
);

describe.each(locales)("the strings of %s", (lng, locale) => {
  it("cover every code, and nothing else", () => {
    for (const api of apis) {
      expect(Object.keys(locale.strings[api] ?? {}).sort()).toEqual(
        (entries(api) as readonly Entry[]).map(({ code }) => code).sort(),
      );
    }
    expect(Object.keys(locale.strings)).toEqual([...apis]);
  });

  it("are flat: no hole, no backtick, and literals isolated only where the text runs right to left", () => {
    const texts = JSON.stringify(locale);
    expect(texts).not.toMatch(/\{\{|`/);
    expect(texts.includes("\u2068")).toBe(directionOf(lng) === "rtl");
    expect(texts.split("\u2068").length).toBe(texts.split("\u2069").length);
    expect(locale.dir).toBe(directionOf(lng));
  });

  it("have the shared words", () => {
    for (const category of categories) expect(locale.words?.category[category]).toBeTruthy();
    for (const retry of retries) expect(locale.words?.retry[retry]).toBeTruthy();
    for (const fix of fixes) expect(locale.words?.fix[fix]).toBeTruthy();
    for (const why of whys) expect(locale.words?.unknown[why]?.message).toBeTruthy();
  });

  it("say what a type is in the API of the code, not in another one", () => {
    for (const code of ["invalid_type", "missing_type"]) {
      expect(locale.strings.voipms?.[code]?.remedy, code).toContain("getInternationalTypes");
    }
    expect(locale.strings.smpp?.["0x00000048"]?.remedy).toContain("NPI");
  });

  it("are short enough for a dialogue", () => {
    for (const strings of Object.values(locale.strings)) {
      for (const [code, { message, remedy = "" }] of Object.entries(strings)) {
        expect(message.length, code).toBeLessThanOrEqual(160);
        expect(remedy.length, code).toBeLessThanOrEqual(400);
        expect(remedy, code).not.toBe(message);
      }
    }
  });
});

describe("permitted values", () => {
  it("stand in the messages, in the language's digits", () => {
    expect(en.strings.voipms?.invalid_internaldialtime?.message).toMatch(/\b1\b.*\b60\b/);
    expect(fa.strings.voipms?.invalid_internaldialtime?.message).toMatch(/۱.*۶۰/);
    expect(ar.strings.voipms?.invalid_internaldialtime?.message).toMatch(/١.*٦٠/);
    expect(en.strings.voipms?.invalid_language?.remedy).toContain("“es”, “en”, or “fr”");
    expect(fa.strings["persian-sms"]?.["992"]?.message).toMatch(/۸.*۲۳/);
  });

  it("stand in every message whose entry has some", () => {
    for (const { value } of data.catalogues) {
      for (const { code, constraint } of value.entries) {
        if (!constraint?.enum) continue;
        const message = en.strings[value.api]?.[code];
        for (const permitted of constraint.enum)
          expect(`${message?.message} ${message?.remedy}`, `${value.api} ${code}`).toContain(String(permitted));
      }
    }
  });
});

describe.each([
  ["fa", "۰-۹"],
  ["ar", "٠-٩"],
])("numbers in %s", (lng, digits) => {
  it("are of one kind within a range: all in the language's digits, or all as they are typed", () => {
    const locale = new Map(locales).get(lng);
    const strings = Object.values(locale?.strings ?? {}).flatMap((codes) => Object.entries(codes));
    expect(strings.length).toBeGreaterThan(600);
    for (const [code, { message, remedy = "" }] of strings) {
      for (const text of [message, remedy]) {
        if (!new RegExp(`[${digits}]`).test(text)) continue;
        // Beside a length, an example of a telephone number is no part of a range.
        const typed = text.match(/\u2068[0-9.]+\u2069/g)?.filter((literal) => literal.length < 12) ?? [];
        expect(typed, `${code}: ${text}`).toEqual([]);
      }
    }
  });
});

describe("createMessages", () => {
  const messages = createMessages({ locales: [fa, en] });

  it("answers in the first language, in another on request, and falls back", () => {
    const decoded = decode("invalid_did", { api: "voipms" });
    expect([messages.lng, messages.dir]).toEqual(["fa", "rtl"]);
    expect(messages.message(decoded)).toBe(fa.strings.voipms?.invalid_did?.message);
    expect(messages.message(decoded, { lng: "en" })).toBe(en.strings.voipms?.invalid_did?.message);
    expect(messages.message(decoded, { lng: "fa-IR" })).toBe(fa.strings.voipms?.invalid_did?.message);
    expect(messages.message(decoded, { lng: "xx" })).toBe(fa.strings.voipms?.invalid_did?.message);
    expect(messages.remedy(decoded, { lng: "en_US" })).toBe(en.strings.voipms?.invalid_did?.remedy);
  });

  it("says in which language a text is", () => {
    const own = { lng: "en", dir: "ltr", strings: { acme: { E7: { message: "Busy.", remedy: "Wait." } } } } as const;
    const both = createMessages({ locales: [fa, en, own] });
    const busy = { api: "acme", code: "E7", text: "Besetzt", outcome: "error" } as unknown as AnyEntry;
    const tagOf = (told: AnyEntry, lng?: string, part: "message" | "remedy" = "message") =>
      both.languageOf(told, part, lng === undefined ? {} : { lng });
    expect([tagOf(busy), tagOf({ ...busy, code: "E8" })]).toEqual(["en", undefined]);
    expect(tagOf({ ...busy, code: "E8" }, "en", "remedy")).toBeUndefined();
    const known = lookup("voipms", "invalid_did") as AnyEntry;
    expect([tagOf(known), tagOf(known, "en-GB"), tagOf(known, "fa", "remedy")]).toEqual(["fa", "en", "fa"]);
  });

  it("says which language answers", () => {
    expect(messages.language()).toEqual({ lng: "fa", dir: "rtl" });
    expect(messages.language({ lng: "en-GB" })).toEqual({ lng: "en", dir: "ltr" });
    expect(messages.language({ lng: "tlh" })).toEqual({ lng: "fa", dir: "rtl" });
  });

  it("makes the message of a composed fax code of its reason and its state", () => {
    const fax = en.strings["traitel-fax"];
    expect(messages.message(decode("402", { api: "traitel-fax" }), { lng: "en" })).toBe(
      `${fax?.x02?.message} ${fax?.["4xx"]?.message}`,
    );
    expect(messages.remedy(decode("402", { api: "traitel-fax" }), { lng: "en" })).toBe(fax?.x02?.remedy);
    expect(messages.remedy(decode("602", { api: "traitel-fax" }), { lng: "en" })).toBe(
      `${fax?.["6xx"]?.remedy} ${fax?.x02?.remedy}`,
    );
  });

  it("sets no space behind a full-width stop", () => {
    const fax = zhHans.strings["traitel-fax"];
    const chinese = createMessages({ locales: [zhHans] });
    const both = `${fax?.x02?.message}${fax?.["4xx"]?.message}`;
    expect(chinese.message(decode("402", { api: "traitel-fax" }))).toBe(both);
    const parts = chinese.parts(decode("402", { api: "traitel-fax" }), "message");
    expect(parts.map((part) => ("text" in part ? part.text : part.literal)).join("")).toBe(both);
  });

  it("takes entries, and answers for what is unknown", () => {
    expect(messages.message(lookup("nssoap", "AccessDenied"), { lng: "en" })).toBe(
      en.strings.nssoap?.AccessDenied?.message,
    );
    expect(messages.message(decode("", { api: "voipms" }), { lng: "en" })).toBe(en.words?.unknown.not_a_reply?.message);
    expect(messages.remedy(decode("success", { api: "voipms" }))).toBeUndefined();
    expect(messages.label("category", "not_found", { lng: "en" })).toBe(en.words?.category.not_found);
    expect(messages.label("retry", "backoff")).toBe(fa.words?.retry.backoff);
    for (const value of ["constructor", "__proto__", "toString", "nonsense"])
      expect(messages.label("category", value as "ok")).toBe(value);
  });

  it("falls back to the vendor's wording, then to the code", () => {
    const small = createMessages({ locales: [faVoipms] });
    expect(small.message(lookup("nssoap", "NoError"))).toBe("No error; the function completed successfully.");
    expect(small.label("fix", "caller")).toBe("caller");
    expect(small.message(decode("", { api: "voipms" }))).toBe("not_a_reply");
    expect(
      createMessages({ locales: [{ lng: "en", dir: "ltr", strings: {} }] }).message(
        lookup("voipms", "unavailable_info"),
      ),
    ).toBe("unavailable_info");
    // Of a composed code it is its reason's and its state's.
    expect(small.message(lookup("traitel-fax", "402"))).toBe(
      `${lookup("traitel-fax", "x02").text} ${lookup("traitel-fax", "4xx").text}`,
    );
  });

  it("refuses what is no locale", () => {
    expect(() => createMessages({ locales: [] })).toThrow(TypeError);
    expect(() => createMessages({ locales: [{ default: fa } as never] })).toThrow(
      /^\{"default":\{"lng":"fa".{60,90} is not a locale: .* require\("telerr\/locales\/en"\)\.default$/,
    );
  });

  it("knows nothing inherited", () => {
    const entry = { ...lookup("voipms", "invalid_did"), code: "constructor", text: "text" } as never;
    expect(messages.message(entry)).toBe("text");
  });
});

describe("loadMessages", () => {
  it.each([
    ["fa", "fa"],
    ["fa-IR", "fa"],
    ["en-GB", "en"],
    ["tlh", "en"],
    ["FA", "fa"],
    ["fr-CA", "fr"],
    ["es-419", "es"],
    ["de_AT", "de"],
    ["ar-EG", "ar"],
  ])("%s loads %s", async (lng, expected) => {
    const messages = await loadMessages({ lng });
    expect(messages.lng).toBe(expected);
    expect(messages.dir).toBe(directionOf(expected));
  });

  it("loads the APIs that were asked for", async () => {
    const messages = await loadMessages({ lng: "fa", apis: ["ippanel"] });
    expect(messages.message(lookup("persian-sms", "5"))).toBe(fa.strings["persian-sms"]?.["5"]?.message);
    expect(messages.message(lookup("nssoap", "NoError"))).toBe("No error; the function completed successfully.");
    await expect(loadMessages({ lng: "fa", apis: ["voip" as "voipms"] })).rejects.toThrow(
      /there is no API "voip": it is one of nssoap, voipms/,
    );
    await expect(loadMessages({ lng: "fa", apis: ["telerr" as "voipms"] })).rejects.toThrow(TypeError);
  });

  it("knows its languages, those that are shipped among them", () => {
    expect([...languages].sort()).toEqual(data.languages.map(({ lng }) => lng).sort());
    expect(languages).toEqual(expect.arrayContaining([...shipped]));
  });
});
