import { describe, expect, it } from "vitest";
import type { Api } from "../../src/catalogue/api.ts";
import { readCodes, readReply } from "../../src/report/lines.ts";

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
    // What other APIs answer, too, or any program writes.
    ["[1,2,3]", []],
    ['[5,"x"]', []],
    ['[0,"ok"]', []],
    ['{"ErrorCode":"500","msg":"x"}', []],
    ['{"level":30,"status":"success","msg":"job done"}', []],
    ['{"time":"2026-03-01","status":"no_did"}', ["voipms no_did"]],
    ['[5,"نام کاربری یا رمز عبور اشتباه است"]', ["persian-sms 5"]],
    ['{"status":{"code":0,"message":"عملیات موفق"}}', ["persian-sms 0"]],
    ['{"status_num":"NoError"}', ["nssoap NoError"]],
    ['{"ID":"1","To":"2","Pages":"1","ErrorCode":"402"}', ["traitel-fax 402"]],
  ])("%j", (line, expected) => expect(readCodes(line).map(({ api, code }) => `${api} ${code}`)).toEqual(expected));

  it.each<[Api, string, string[]]>([
    ["traitel-fax", "fax 77 ErrorCode=402", ["traitel-fax 402"]],
    ["traitel-fax", '{"ErrorCode":"500","msg":"x"}', ["traitel-fax 500"]],
    ["persian-sms", "sms failed with code 962", ["persian-sms 962"]],
    ["persian-sms", '[5,"x"]', ["persian-sms 5"]],
    ["voipms", '{"level":30,"status":"success","msg":"job done"}', ["voipms success"]],
    ["nssoap", "send_message: AccessDenied", ["nssoap AccessDenied"]],
    ["traitel", "fax 77 took 402 ms", []],
  ])("in a log of %s: %j", (api, line, expected) =>
    expect(readCodes(line, api).map((found) => `${found.api} ${found.code}`)).toEqual(expected),
  );
});

describe("readReply", () => {
  it.each<[Api, string, string | undefined]>([
    ["voipms", '{"level":30,"status":200,"msg":"ok"}', undefined],
    ["voipms", '{"status":"failed"}', undefined],
    ["voipms", '{"status":"never_heard"}', "never_heard"],
    ["voipms", "never_heard", undefined],
    ["voipms", "12", undefined],
    ["traitel", "Error 404: Not Found", undefined],
    ["traitel", "Error 503: Service Temporarily Unavailable", undefined],
    ["traitel", "Error 111: Connection refused", undefined],
    ["traitel", "Error code: 402", undefined],
    ["traitel", "error rate 105", undefined],
    ["traitel", "Error 777: Unheard of.", "777"],
    ["traitel", "Ok", "Ok"],
    ["traitel", "777", "777"],
    ["traitel-fax", "", undefined],
    ["traitel-fax", '{"ErrorCode":"420"}', "420"],
    ["traitel-fax", '{"ErrorCode":""}', "pending"],
    ["traitel-fax", '{"ErrorCode":"E42"}', undefined],
    ["traitel-fax", "420", "420"],
    ["persian-sms", '["a","b"]', undefined],
    ["persian-sms", "[23456,7]", undefined],
    ["persian-sms", '[23456,"x"]', "23456"],
    ["persian-sms", '{"status":{"code":23456,"message":"x"}}', "23456"],
    ["persian-sms", "[962]", "962"],
    ["persian-sms", "-5", undefined],
    ["nssoap", '{"status_num":"NeverHeard"}', "NeverHeard"],
    ["nssoap", '{"level":30,"status":200,"msg":"ok"}', undefined],
    ["nssoap", "started", undefined],
  ])("%s: %j", (api, line, expected) => {
    const reply = readReply(api, line);
    expect(reply?.outcome === "unknown" ? (reply.raw ?? reply.why) : reply?.code).toBe(expected);
  });
});
