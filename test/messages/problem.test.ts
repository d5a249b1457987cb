import { describe, expect, it } from "vitest";
import enUser from "../../src/generated/locales/en/user.ts";
import en from "../../src/generated/locales/en.ts";
import faUser from "../../src/generated/locales/fa/user.ts";
import fa from "../../src/generated/locales/fa.ts";
import { type Api, apis, type DecodeOptions, decode, type Entry, entries, toProblem } from "../../src/index.ts";
import { createMessages, referenceOf } from "../../src/messages.ts";
import { httpStatus } from "../../src/schema/http-status.ts";
import { categories } from "../../src/schema/vocabulary.ts";

const messages = createMessages({ locales: [en, enUser, fa, faUser] });
const failed = (reply: unknown, api: Api, http?: DecodeOptions["http"]) => {
  const decoded = decode(reply, { api, ...(http ? { http } : {}) });
  if (decoded.outcome === "success") throw new Error("not a failure");
  return decoded;
};
const codes = apis.flatMap((api) =>
  (entries(api) as readonly Entry[])
    .filter(({ outcome, code }) => outcome === "error" && !code.includes("xx") && !/^x\d/.test(code))
    .map((entry) => ({ entry, decoded: failed(entry.code, api) })),
);

describe("toProblem", () => {
  it("is a problem of RFC 9457", () => {
    expect(toProblem(failed("invalid_dst", "voipms"), { messages })).toEqual({
      type: "about:blank",
      title: "Invalid value",
      status: 400,
      detail: "This phone number is not valid.",
      api: "voipms",
      code: "invalid_dst",
      category: "invalid_argument",
      retry: "after_fix",
      fix: "user",
      remedy: "Check the number, including the area code, and enter it again.",
    });
  });

  it("tells a client nothing of our own account but a reference", () => {
    const decoded = failed("non_sufficient_funds", "voipms");
    expect(toProblem(decoded, { messages })).toEqual({
      type: "about:blank",
      title: "Internal error",
      status: 502,
      detail: `This did not work because of a problem on our side (reference: “${referenceOf(decoded)}”).`,
      api: "voipms",
      code: null,
      category: "internal",
      retry: "after_fix",
      fix: "account",
      remedy: "Trying again will not help for now. Contact support and give this reference.",
      reference: referenceOf(decoded),
    });
    expect(toProblem(decoded, { messages, reference: "req-7" }).detail).toContain("“req-7”");
  });

  it("says no other wait in words than in figures", () => {
    const { status, retryAfter, remedy } = toProblem(failed("limit_reached", "voipms"), { messages });
    expect([status, retryAfter, remedy]).toEqual([
      503,
      86_400_000,
      "Try again tomorrow. If it still does not work, contact support and give this reference.",
    ]);
  });

  it("tells a client that an ordinary end is none of anybody's failures", () => {
    expect(toProblem(failed("16", "q850"), { messages })).toEqual({
      type: "about:blank",
      title: "Success",
      status: 200,
      detail: "The call or request ended, and no fault was reported.",
      api: "q850",
      code: "16",
      category: "ok",
      retry: "never",
      fix: "caller",
    });
  });

  it.each<[reply: string, api: Api, status: number]>([
    ["invalid_credentials", "voipms", 502],
    ["ip_not_enabled", "voipms", 502],
    ["limit_reached", "voipms", 503],
    ["no_did", "voipms", 200],
    ["16", "q850", 200],
    ["487", "sip", 200],
    ["invalid_did", "voipms", 502],
    ["invalid_method", "voipms", 502],
    ["method_maintenance", "voipms", 503],
    ["invalid_smpp_password", "voipms", 502],
    ["order_failed", "voipms", 502],
    ["e911_pending", "voipms", 409],
    ["10022", "persian-sms", 502],
    ["15", "t30", 502],
    ["16", "t30", 502],
    ["18", "t30", 502],
    ["21", "t30", 502],
    ["E236", "t30", 502],
    ["8", "t30", 400],
    ["180", "sip", 409],
    ["603", "sip", 400],
    ["ENROUTE", "smpp", 409],
    ["UNDELIV", "smpp", 502],
    ["used_username", "voipms", 409],
    ["sms_toolong", "voipms", 400],
    ["5", "persian-sms", 502],
    ["962", "persian-sms", 502],
    ["992", "persian-sms", 503],
    ["001", "traitel", 503],
    ["402", "traitel-fax", 503],
    ["413", "traitel-fax", 400],
    ["499", "traitel-fax", 502],
    ["518", "traitel-fax", 503],
    ["602", "traitel-fax", 502],
    ["603", "traitel-fax", 502],
    ["606", "traitel-fax", 502],
    ["612", "traitel-fax", 502],
    ["618", "traitel-fax", 502],
    ["699", "traitel-fax", 502],
    ["", "traitel-fax", 409],
    ["<html></html>", "voipms", 502],
    ['{"status":"no_such_status"}', "voipms", 502],
  ])("answers a client of %s (%s) with %i", (reply, api, status) => {
    expect(toProblem(failed(reply, api), { messages }).status).toBe(status);
  });

  it.each<[reply: unknown, http: DecodeOptions["http"], status: number]>([
    ['{"status":"success","sms":234', { status: 200 }, 502],
    ["", { status: 200 }, 502],
    ["<html></html>", undefined, 502],
    [null, undefined, 502],
    ["", { status: 502 }, 502],
    ["", { status: 503 }, 502],
    ["no_such_status", { status: 504 }, 502],
    ["<html></html>", { status: 504, headers: { "retry-after": "30" } }, 502],
    [{ status: "success" }, { status: 503, headers: { "retry-after": "30" } }, 502],
    ["<html></html>", { status: 503, headers: { "retry-after": "30" } }, 503],
    ["slow down", { status: 429 }, 503],
  ])("has nobody send again what may have been done: %j with %j is %i", (reply, http, status) => {
    const decoded = failed(reply, "voipms", http);
    const problem = toProblem(decoded, { messages });
    expect(decoded.retry).toBe("backoff");
    expect([problem.status, problem.retry]).toEqual([status, status === 503 ? "backoff" : "after_fix"]);
    expect("retryAfter" in problem).toBe(status === 503 && decoded.retryAfter !== undefined);
    expect(problem.remedy?.startsWith("Check whether it was carried out before you try again.")).toBe(status === 502);
    expect(toProblem(decoded, { messages, for: "operator" })).toMatchObject({ status, retry: "backoff" });
  });

  it.each<[reply: string, api: Api]>([
    ["ENROUTE", "smpp"],
    ["", "traitel-fax"],
  ])("has nobody send again what is being done: %j of %s", (reply, api) => {
    const decoded = { ...failed(reply, api), retry: "backoff", retryAfter: 10_000 } as const;
    for (const reader of ["user", "operator"] as const) {
      const problem = toProblem(decoded, { messages, for: reader });
      expect(problem).toMatchObject({
        status: 409,
        retry: "never",
        detail: expect.stringMatching(/not finished|still/),
      });
      expect(problem).not.toHaveProperty("retryAfter");
    }
  });

  it("tells nobody to send again a fax of which pages may have arrived, and of our account nothing", () => {
    expect(toProblem(failed("612", "traitel-fax"), { messages })).toMatchObject({
      detail: "It is not certain that all of the fax arrived.",
      remedy: "Ask the recipient which pages arrived before you send it again.",
      category: "unknown",
      retry: "after_fix",
    });
    expect(toProblem(failed("699", "traitel-fax"), { messages })).toMatchObject({ code: null, category: "internal" });
    const wordless = createMessages({ locales: [en] });
    for (const code of ["602", "606", "612"])
      expect(toProblem(failed(code, "traitel-fax"), { messages: wordless }).status).toBe(502);
  });

  it("never answers a client 401, 403, 404 or 429, nor anything else but what it can act on", () => {
    for (const { decoded } of codes)
      expect([200, 400, 409, 502, 503]).toContain(toProblem(decoded, { messages }).status);
  });

  it("says as much of trying again as the answer, and what the answer itself says first", () => {
    for (const { entry, decoded } of codes) {
      const { retry, fix } = toProblem(decoded, { messages });
      const isUnclear = messages.topic(decoded) === "unclear";
      expect([retry, fix]).toEqual([isUnclear ? "after_fix" : entry.retry, entry.fix]);
    }
    const limited = {
      ...failed("<html></html>", "voipms"),
      retry: "backoff",
      fix: "provider",
      retryAfter: 30_000,
    } as const;
    expect(toProblem(limited, { messages })).toMatchObject({
      status: 503,
      retry: "backoff",
      fix: "provider",
      retryAfter: 30_000,
    });
  });

  it("takes a type, a status, and any language", () => {
    const typeOf = ({ api, code }: { api: string; code: string | null }) => `https://errors.example/${api}/${code}`;
    const statusOf = ({ code }: { code: string | null }) => (code === "402" ? 504 : undefined);
    expect(toProblem(failed("402", "traitel-fax"), { messages, lng: "fa", typeOf, statusOf })).toMatchObject({
      type: "https://errors.example/traitel-fax/402",
      status: 504,
      title: fa.words?.category.unavailable,
      detail: "خط اشغال است.",
    });
    expect(toProblem(failed("404", "traitel-fax"), { messages, statusOf }).status).toBe(503);
  });

  it("tells an operator all, with the status of the category", () => {
    expect(Object.keys(httpStatus).sort()).toEqual([...categories].sort());
    for (const { entry, decoded } of codes) {
      const problem = toProblem(decoded, { messages, for: "operator" });
      expect(problem).toMatchObject({ status: httpStatus[entry.category], code: entry.code, category: entry.category });
      expect(problem.detail).toBe(messages.message(decoded));
    }
    expect(toProblem(failed("", "traitel-fax"), { messages, for: "operator" })).toMatchObject({
      ...{ status: 409, category: "unavailable", code: null, retry: "never" },
    });
    expect(toProblem(failed("<html></html>", "voipms"), { messages, for: "operator" })).toMatchObject({
      ...{ status: 502, category: "unavailable", code: null },
    });
    expect(toProblem(failed("{}", "voipms"), { messages, for: "operator" })).toMatchObject({
      ...{ status: 502, category: "unknown", code: null, retry: "after_fix", fix: "caller" },
    });
  });

  it("speaks of categories where there are no words for users", () => {
    const { detail, remedy } = toProblem(failed("invalid_credentials", "voipms"), {
      messages: createMessages({ locales: [en] }),
    });
    expect([detail, remedy]).toEqual(["Internal error", undefined]);
  });

  it("is made of no success", () => {
    expect(() => toProblem(decode("Ok", { api: "traitel" }) as never, { messages })).toThrow(TypeError);
  });
});
