import { describe, expect, it } from "vitest";
import { readData } from "../../scripts/build/read-data.ts";
import { isMember } from "../../src/catalogue/guard.ts";
import { isTraitelFaxReason } from "../../src/generated/traitel-fax/index.ts";
import { isVoipmsStatus } from "../../src/generated/voipms/index.ts";
import {
  about,
  apis,
  entries,
  lookup,
  NssoapStatus,
  PersianSmsStatus,
  TraitelFaxReason,
  TraitelFaxState,
  TraitelStatus,
  VoipmsStatus,
} from "../../src/index.ts";

const { data } = readData();
const hostile = [
  "constructor",
  "__proto__",
  "toString",
  "hasOwnProperty",
  " 404",
  "404abc",
  "1e3",
  "",
  "null",
  "undefined",
  "0x0",
  "-0",
  "00",
  "४०२",
];

describe("lookup", () => {
  it("finds every code of every catalogue, as the catalogue has it", () => {
    for (const { value } of data.catalogues) {
      for (const { keywords, wording, erratum, seen, aliases, provenance, pending, ...facts } of value.entries) {
        const { code, category } = facts;
        const entry = lookup(value.api as "voipms", code as string);
        expect(entry, `${value.api} ${code}`).toMatchObject({ api: value.api, ...facts });
        expect(entry?.outcome).toBe(category === "ok" ? "success" : pending ? "pending" : "error");
        expect(Object.keys(entry ?? {}), "absent means absent").not.toContain("undefined");
      }
    }
  });

  it.each(apis.flatMap((api) => hostile.map((code) => [api, code] as const)))("%s has no code %j", (api, code) => {
    expect(lookup(api, code)).toBeUndefined();
  });

  it.each([
    ["002", "backoff"],
    ["518", "backoff"],
    ["602", "after_fix"],
    ["618", "after_fix"],
    ["499", "after_fix"],
    ["699", "after_fix"],
  ])("has %s of traitel-fax sent again as both its halves say: %s", (code, retry) => {
    expect(lookup("traitel-fax", code)).toMatchObject({ retry });
  });

  it("composes every state with every reason, and takes what can be done from the reason", () => {
    const entry = lookup("traitel-fax", "402");
    expect(entry).toMatchObject({
      outcome: "error",
      code: "402",
      state: { name: "VoiceChannel" },
      reason: { name: "DestinationBusy" },
    });
    expect(entry).not.toHaveProperty("name");
    expect(lookup("traitel-fax", "402")).toBe(entry);
    let composed = 0;
    for (let number = 0; number < 1000; number++)
      if (lookup("traitel-fax", String(number).padStart(3, "0"))) composed++;
    expect(composed).toBe(7 * 23);
    expect(lookup("traitel-fax", "0")).toMatchObject({ outcome: "success" });
    expect(lookup("traitel-fax", "420")).toBeUndefined();
  });

  it("names the right APIs for a wrong one", () => {
    expect(() => lookup("voip.ms" as "voipms", "x")).toThrow(
      new TypeError(
        'there is no API "voip.ms": it is one of nssoap, voipms, traitel, traitel-fax, persian-sms, ippanel, sip, q850, q.850, smpp, t30, t.30',
      ),
    );
    for (const name of ["constructor", "__proto__", "", null, undefined, 5, {}])
      expect(() => lookup(name as never, "x"), String(name)).toThrow(TypeError);
    expect(() => lookup(Symbol("voipms") as never, "x")).toThrow(TypeError);
  });

  it("hands out frozen entries, to the bottom", () => {
    const entry = lookup("voipms", "invalid_language");
    expect(Object.isFrozen(entry)).toBe(true);
    expect(Object.isFrozen(entry.constraint?.enum)).toBe(true);
    expect(Object.isFrozen(entries("voipms"))).toBe(true);
    expect(Object.isFrozen(lookup("traitel-fax", "402"))).toBe(true);
    expect(Object.isFrozen(about("traitel").operations)).toBe(true);
  });
});

describe("entries", () => {
  it("stand in the document's order", () => {
    for (const { value } of data.catalogues) {
      expect(entries(value.api as "voipms").map(({ code }) => code)).toEqual(value.entries.map(({ code }) => code));
    }
  });
});

describe("about", () => {
  it("tells what the catalogue says of itself", () => {
    expect(about("ippanel")).toMatchObject({
      api: "persian-sms",
      aliases: ["ippanel"],
      language: "fa",
      enums: ["PersianSmsStatus"],
      operations: [],
    });
    expect(about("traitel").operations).toHaveLength(27);
    expect(about("traitel-fax").enums).toEqual(["TraitelFaxStatus", "TraitelFaxState", "TraitelFaxReason"]);
  });
});

describe("enums", () => {
  it("read well", () => {
    expect(VoipmsStatus.InvalidDtmfMode).toBe("invalid_dtmfmode");
    expect(VoipmsStatus.InvalidCredentials).toBe("invalid_credentials");
    expect(TraitelStatus.InvalidSubAccountId).toBe("105");
    expect(TraitelFaxReason.DestinationBusy).toBe("x02");
    expect(TraitelFaxState.VoiceChannel).toBe("4xx");
    expect(PersianSmsStatus.InsufficientCredit).toBe("5");
    expect(NssoapStatus.AccessDenied).toBe("AccessDenied");
  });

  it("have guards that know nothing inherited", () => {
    expect(isVoipmsStatus("invalid_did")).toBe(true);
    expect(isTraitelFaxReason("x02")).toBe(true);
    for (const value of [...hostile, "InvalidDid", null, undefined, 5, {}, Number.NaN])
      expect(isVoipmsStatus(value), String(value)).toBe(false);
    expect(isMember({}, "x")).toBe(false);
  });
});
