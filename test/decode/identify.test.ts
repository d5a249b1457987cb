import { describe, expect, it } from "vitest";
import { apis, type Entry, entries, identify } from "../../src/index.ts";
import { replyCases } from "../fixtures/replies.ts";

const names = (reply: unknown) => identify(reply).map(({ api, code }) => `${api} ${code}`);

describe("identify", () => {
  it.each([
    [{ status: "no_did" }, ["voipms no_did"]],
    ['{"status":"no_did"}', ["voipms no_did"]],
    ["105", ["traitel 105", "traitel-fax 105"]],
    ["102", ["traitel 102", "traitel-fax 102", "persian-sms 102"]],
    ["402", ["traitel-fax 402"]],
    ["۹۶۲", ["persian-sms 962"]],
    [962, ["persian-sms 962"]],
    [5, ["persian-sms 5", "traitel-fax 005"]],
    ["5", ["persian-sms 5", "traitel-fax 005"]],
    ["0", ["traitel-fax 0", "persian-sms 0"]],
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

  it("knows every code of every API", () => {
    for (const api of apis) {
      for (const { code } of (entries(api) as readonly Entry[]).filter((entry) => !/^\dxx$|^x\d\d$/.test(entry.code))) {
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
