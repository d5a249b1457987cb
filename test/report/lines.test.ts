import { describe, expect, it } from "vitest";
import { readCodes } from "../../src/report/lines.ts";

describe("readCodes", () => {
  it.each([
    ["sendSMS failed: status=invalid_dst", ["voipms invalid_dst"]],
    ['POST 200 {"status":"invalid_did","message":"x"}', ["voipms invalid_did"]],
    ['{"time":"2026-03-01","reply":{"status":"no_did"}}', ["voipms no_did"]],
    ['{"msg":"reply","body":"{\\"status\\":\\"no_did\\"}"}', ["voipms no_did"]],
    ["traitel said Error 105: Invalid sub-account ID.", ["traitel 105"]],
    ['{"body":"Error 105: Invalid sub-account ID."}', ["traitel 105"]],
    ["<status_num>AccessDenied</status_num>", ["nssoap AccessDenied"]],
    ['sms reply [962,"x"]', ["persian-sms 962"]],
    ["first invalid_did then no_did then invalid_did", ["voipms invalid_did", "voipms no_did"]],
    ["Error 404: Not found", []],
    ["error 105 rows", []],
    ["pre_invalid_did_x user.invalid_did-more", []],
    ["success", []],
    ["{ not json [", []],
    ["[info] {constructor} __proto__", []],
    ["", []],
  ])("%j", (line, expected) => expect(readCodes(line).map(({ api, code }) => `${api} ${code}`)).toEqual(expected));
});
