import { describe, expect, it } from "vitest";
import { createCatalogues } from "../../src/decode/catalogues.ts";
import { apis, type Entry, entries, identify } from "../../src/index.ts";
import { replyCases } from "../fixtures/replies.ts";

const names = (reply: unknown) => identify(reply).map(({ api, code }) => `${api} ${code}`);

describe("identify", () => {
  it.each([
    [{ status: "no_did" }, ["voipms no_did"]],
    ['{"status":"no_did"}', ["voipms no_did"]],
    ["105", ["traitel 105", "traitel-fax 105"]],
    ["102", ["traitel 102", "traitel-fax 102", "persian-sms 102", "q850 102"]],
    ["402", ["traitel-fax 402", "sip 402"]],
    // A standard stands behind all vendors, however it is spelt.
    ["17", ["traitel-fax 017", "q850 17", "t30 17"]],
    ["486", ["sip 486"]],
    ["180", []],
    ["USER_BUSY", ["q850 17"]],
    ["0x91", ["q850 17"]],
    ["SIP/2.0 486 Busy Here", ["sip 486"]],
    ['Reason: Q.850;cause=17;text="User busy"', ["q850 17"]],
    ["۹۶۲", ["persian-sms 962"]],
    [962, ["persian-sms 962"]],
    [5, ["persian-sms 5", "traitel-fax 005", "q850 5", "smpp 0x00000005", "t30 5"]],
    ["5", ["persian-sms 5", "traitel-fax 005", "q850 5", "smpp 0x00000005", "t30 5"]],
    ["0", ["traitel-fax 0", "persian-sms 0", "smpp 0x00000000", "t30 0"]],
    [{ status_num: "NoError" }, ["nssoap NoError"]],
    ["AccessDenied", ["nssoap AccessDenied"]],
    ["Error 105: Invalid sub-account ID.", ["traitel 105"]],
    ["Ok\n12.5", ["traitel Ok"]],
    [[962, "x"], ["persian-sms 962"]],
    [{ status: { code: 5 } }, ["persian-sms 5"]],
    [466917424, []],
    ["<a><status_num>InvalidHandle</status_num></a>", ["nssoap InvalidHandle"]],
    ["", []],
    ["<html></html>", []],
    ["what is this", []],
    [undefined, []],
    [{ constructor: 1 }, []],
  ])("%o", (reply, expected) => expect(names(reply)).toEqual(expected));

  it.each([
    ["402", ["traitel-fax as_documented", "sip standard"]],
    ["5", ["persian-sms as_documented", "traitel-fax respelled", "q850 standard", "smpp standard", "t30 standard"]],
    [{ status: "no_did" }, ["voipms as_documented"]],
  ])("says of %o why each stands where it stands", (reply, expected) =>
    expect(identify(reply).map(({ api, because }) => `${api} ${because}`)).toEqual(expected),
  );

  it("knows every code of every API", () => {
    for (const api of apis) {
      const told = ({ code, outcome }: Entry) => !/^\dxx$|^x\d\d$/.test(code) && outcome !== "pending";
      for (const { code } of (entries(api) as readonly Entry[]).filter(told)) {
        expect(names(code)).toContain(`${api} ${code}`);
      }
    }
  });

  it("contains whatever decode makes of a reply", () => {
    for (const { api, input, expect: expected } of replyCases) {
      if (expected.outcome === "error") expect(names(input)).toContain(`${api} ${expected.code}`);
    }
  });
});

describe("likeliest", () => {
  const { likeliest } = createCatalogues([]);

  it.each([
    ["402", ["traitel-fax"]],
    [5, ["persian-sms", "traitel-fax"]],
    ["486", ["sip"]],
    ["USER_BUSY", ["q850"]],
    ["hello", []],
  ])("asks the standards about %j only where no vendor's answer fits", (reply, expected) => {
    expect(likeliest(reply).map(({ api }) => api)).toEqual(expected);
  });

  it("answers as identify does", () => {
    for (const { input } of replyCases) {
      const answers = identify(input);
      const vendors = answers.filter(({ because }) => because !== "standard");
      expect(likeliest(input)).toEqual(vendors.length > 0 ? vendors : answers);
    }
  });
});
