import { describe, expect, it } from "vitest";
import { readData } from "../scripts/build/read-data.ts";
import type { Language } from "../src/compile/data.ts";
import causes from "./fixtures/causes.json" with { type: "json" };
import jssip from "./fixtures/sip-phrases.json" with { type: "json" };
import status from "./fixtures/smpp-status.json" with { type: "json" };
import t30 from "./fixtures/t30-results.json" with { type: "json" };

const { data, problems } = readData();
const catalogue = (api: string) => {
  const found = data.catalogues.find(({ value }) => value.api === api);
  if (!found) throw new Error(`no catalogue ${api}`);
  return found.value;
};
const documented = (api: string) => catalogue(api).entries.filter(({ provenance }) => provenance !== "later");
const entry = (api: string, code: string) => catalogue(api).entries.find((candidate) => candidate.code === code);

describe("data", () => {
  it("is valid", () => expect(problems).toEqual([]));

  it.each([
    ["nssoap", 14],
    ["voipms", 300],
    ["traitel", 22],
    ["traitel-fax", 31],
    ["persian-sms", 58],
    ["sip", 75],
    ["q850", 71],
    ["smpp", 67 + 10],
    ["t30", 62],
  ])("%s holds the document's %i entries", (api, count) => {
    expect(documented(api)).toHaveLength(count);
  });

  // Counted in the documents by hand, not by the code that read them.
  it("has the counts that the documents have", () => {
    const voipms = documented("voipms").map(({ code }) => code);
    const starting = (prefix: string) => voipms.filter((code) => code.toLowerCase().startsWith(prefix)).length;
    expect([starting("invalid_"), starting("missing_"), starting("no_"), starting("recording_in_use_")]).toEqual([
      140, 109, 23, 5,
    ]);
    const fax = catalogue("traitel-fax").entries.map(({ code }) => code);
    expect(fax.filter((code) => code.endsWith("xx"))).toEqual(["0xx", "1xx", "2xx", "3xx", "4xx", "5xx", "6xx"]);
    expect(fax.filter((code) => /^x\d\d$/.test(code))).toHaveLength(23);
    expect(documented("persian-sms").reduce((sum, { code }) => sum + Number(code), 0)).toBe(26_381);
    expect(catalogue("traitel").entries.some(({ code }) => code === "103" || code === "106" || code === "012")).toBe(
      false,
    );
  });

  it("has 27 operations with the 73 errors that their chapters list", () => {
    const operations = Object.entries(catalogue("traitel").operations ?? {});
    expect(operations).toHaveLength(27);
    expect(operations.reduce((sum, [, { errors }]) => sum + Object.keys(errors).length, 0)).toBe(73);
    expect(operations.filter(([, { errors }]) => Object.keys(errors).length === 0).map(([mode]) => mode)).toEqual([
      "querybalance",
      "querysubaccounts",
      "listivr",
      "listivml",
      "querytimezone",
    ]);
    expect(catalogue("traitel").operations?.querysmscost?.aliases).toEqual(["querysmcost"]);
    for (const mode of ["logfaxout", "logvoicein", "logvoiceout"]) {
      expect(catalogue("traitel").operations?.[mode]?.errors).not.toHaveProperty("200");
    }
  });

  it.each([
    ["voipms", "invalid_digits", "These are not valid Digits"],
    ["voipms", "invalid_cnam", "This is not a valid CNAM Should be: 1/0"],
    ["voipms", "no_sms", "There are no SIP URIs"],
    ["voipms", "no_sipuri", "There are no SMS messages"],
    ["voipms", "unavailable_info", undefined],
    [
      "nssoap",
      "ServerQueryFailed",
      "An NSSOAP method was unable to contact the fax server that it is configured to use. Verify that the fax server is running.",
    ],
    [
      "traitel",
      "200",
      "Occurs when any required field is not provided, or when a field value is provided outside of the options offered for that field.",
    ],
    ["traitel-fax", "x13", "The number dialled is not allocated."],
    ["traitel-fax", "x99", "Indicates the fax was cancelled by user request."],
    ["persian-sms", "307", "کد ملی به خطا وارد شده است."],
    ["persian-sms", "308", "شماره شناسنامه نا معتبر است."],
    ["persian-sms", "1006", "تاریخ ارسال پیام برای گذشته می باشد، لطفا تاریخ ارسال پیام را به درستی وارد نمایید."],
  ])("keeps the wording of %s %s to the letter", (api, code, text) => {
    expect(entry(api, code)).toBeDefined();
    expect(entry(api, code)?.text).toBe(text);
  });

  it("has nothing sent again by itself that may have been carried out", () => {
    for (const topic of ["unclear", "fax-unconfirmed", "pending"])
      for (const [api, codes] of Object.entries(data.userTopics.value[topic] ?? {}))
        for (const code of codes) expect([api, code, entry(api, code)?.retry]).not.toContain("backoff");
  });

  it("marks what is wrong in the documents, and how sure that is", () => {
    const basis = (api: string, code: string) => entry(api, code)?.erratum?.basis;
    expect(basis("voipms", "no_sms")).toBe("confirmed");
    expect(basis("voipms", "no_sipuri")).toBe("confirmed");
    expect(basis("voipms", "members_exceeded")).toBe("inferred");
    expect(basis("voipms", "invalid_digits")).toBe("plain");
    expect(basis("voipms", "invalid_monthly")).toBe("plain");
    expect(basis("persian-sms", "305")).toBe("inferred");
    expect(basis("persian-sms", "302")).toBe("plain");
    expect(entry("voipms", "unavailable_info")?.aliases).toEqual(["unavailabl"]);
    expect(entry("traitel-fax", "x99")?.title).toBe("Insufficient Funds/Fax Cancelled");
  });

  it("quotes in an erratum what the document says", () => {
    for (const { value } of data.catalogues) {
      for (const { erratum, text = "", title = "", code } of value.entries) {
        if (!erratum) continue;
        expect(erratum.right, code).not.toBe(erratum.wrong);
        if (text.includes(erratum.wrong)) expect(erratum.right, code).not.toBe(text);
        expect(`${erratum.wrong}${title}`.length, code).toBeGreaterThan(0);
      }
    }
  });

  it("does not repeat the documents' misprints in its own English", () => {
    const misprints = /\b(?:nota|lenght|montly|imposible|pasword|balancemanagemente|thankyou|modifed|imvl)\b/i;
    const english = data.languages.find(({ lng }) => lng === "en");
    const texts = [...(english?.messages.values() ?? [])].flatMap(({ value }) => Object.values(value));
    expect(texts.length).toBeGreaterThan(100);
    for (const { message = "", remedy = "" } of texts)
      expect(`${message} ${remedy}`.replace(/`[^`]*`/g, "")).not.toMatch(misprints);
  });

  it("translates no literal", () => {
    const literals = ({ glossary, messages }: Language) =>
      [glossary?.value, ...[...messages.values()].map(({ value }) => value)]
        .flatMap((value) => JSON.stringify(value).match(/`[^`]*`/g) ?? [])
        .filter((literal) => /\p{L}/u.test(literal));
    const english = new Set(data.languages.filter(({ lng }) => lng === "en").flatMap(literals));
    expect(english.size).toBeGreaterThan(100);
    for (const language of data.languages)
      expect(
        literals(language).filter((literal) => !english.has(literal)),
        language.lng,
      ).toEqual([]);
  });
});

describe("the standards' numbers", () => {
  // Counted by the class of each number: the first digit of SIP's, the upper three bits of Q.850's.
  it.each([
    ["sip", 100, [6, 3, 5, 46, 9, 6]],
    ["q850", 16, [10, 16, 10, 8, 5, 11, 10, 1]],
  ])("of %s are as many in each class as the document has", (api, width, counts) => {
    const classes = documented(api).map(({ code }) => Math.floor(Number(code) / width));
    const first = Math.min(...classes);
    expect(counts.map((_, index) => classes.filter((each) => each === first + index).length)).toEqual(counts);
  });

  it("are those of JsSIP, with the same phrases", () => {
    // Renamed by RFC 8224 and RFC 6665 since, JsSIP's own word for 500, and what was never registered.
    const others: Readonly<Record<string, string | undefined>> = {
      202: "Accepted (Deprecated)",
      436: "Bad Identity Info",
      437: "Unsupported Credential",
      478: undefined,
      500: "Server Internal Error",
    };
    expect(Object.keys(jssip.phrases)).toHaveLength(72);
    for (const [code, phrase] of Object.entries(jssip.phrases))
      expect(entry("sip", code)?.title, code).toBe(code in others ? others[code] : phrase);
  });

  it("are those of npm's smpp and of Jasmin, with the same names", () => {
    const names = new Map(
      catalogue("smpp").entries.flatMap(({ code, aliases = [] }) =>
        code.startsWith("0x") ? aliases.map((name) => [name, Number(code)] as const) : [],
      ),
    );
    for (const { source, numbers } of [status.smpp, status.jasmin]) {
      expect(Object.keys(numbers), source).toHaveLength(67);
      for (const [name, number] of Object.entries(numbers)) expect(names.get(name), `${source}: ${name}`).toBe(number);
    }
    expect(catalogue("smpp").entries.filter(({ code }) => code.startsWith("0x"))).toHaveLength(67);
  });

  it("are those of SpanDSP, with the same names and texts", () => {
    expect(t30.results).toHaveLength(62);
    for (const [number, [name = "", text]] of t30.results.entries()) {
      const { aliases, title } = entry("t30", String(number)) ?? {};
      expect([aliases?.[0], title], name).toEqual([name, text]);
    }
  });

  it("of FreeSWITCH and Asterisk are their names' numbers", () => {
    const names = new Map(
      catalogue("q850").entries.flatMap(({ code, aliases = [] }) => aliases.map((name) => [name, code] as const)),
    );
    for (const [prefix, table] of Object.entries(causes)) {
      for (const [name, number] of Object.entries(table))
        expect(names.get(`${prefix}${name}`), name).toBe(String(number));
      expect([...names.keys()].filter((name) => name.startsWith(prefix))).toHaveLength(Object.keys(table).length);
    }
  });

  it("say of whom they are where the document does not have them", () => {
    const own = catalogue("q850").entries.filter(({ provenance }) => provenance === "later");
    expect(own.map(({ code }) => Number(code)).filter((code) => code < 128)).toEqual([45, 52, 54]);
    expect(own.every(({ seen }) => seen?.[0]?.startsWith("FreeSWITCH, "))).toBe(true);
  });
});
