import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import en from "../../src/generated/locales/en.ts";
import fa from "../../src/generated/locales/fa.ts";
import { apis, decode, type Entry, entries, isApiError, toError, toProblem } from "../../src/index.ts";
import { createMessages } from "../../src/messages.ts";
import { httpStatus } from "../../src/schema/http-status.ts";
import { categories } from "../../src/schema/vocabulary.ts";

const messages = createMessages({ locales: [en] });
const failed = (reply: unknown, api: "voipms" | "nssoap" | "traitel" | "traitel-fax") => {
  const decoded = decode(reply, { api });
  if (decoded.outcome === "success") throw new Error("not a failure");
  return decoded;
};

describe("toError", () => {
  it("carries what a program branches on, and the reply as its cause", () => {
    const reply = { status: "invalid_did", message: "no such DID" };
    const error = toError(failed(reply, "voipms"));
    expect(error).toMatchObject({
      name: "ApiError",
      api: "voipms",
      code: "invalid_did",
      category: "invalid_argument",
      retry: "after_fix",
      message: "voipms invalid_did: no such DID",
    });
    expect(error.cause.reply).toBe(reply);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe("ApiError: voipms invalid_did: no such DID");
  });

  it.each([
    ["no_did", "voipms", "no_did"],
    ["Error 105: x", "traitel", "Error 105: x"],
    [5, "traitel-fax", 5],
    ["", "voipms", ""],
    ["{", "voipms", "{"],
  ] as const)("has the reply %j of %s in its cause", (reply, api, cause) =>
    expect(toError(failed(reply, api)).cause.reply).toBe(cause),
  );

  it("prints no reply, however it is printed", () => {
    const reply = { status: "invalid_dst", message: "no such number", dst: "5551234567" };
    const error = toError(failed(reply, "voipms"));
    const around = new Error("not sent", { cause: error });
    for (const printed of [
      inspect(error, { depth: 9, showHidden: true, getters: false }),
      inspect(around, { depth: 9 }),
      JSON.stringify(error),
      JSON.stringify(error.cause),
      String(error.cause),
      inspect(error.cause),
      error.stack,
    ])
      expect(printed).not.toContain("5551234567");
  });

  it("is small as JSON", () => {
    expect(JSON.parse(JSON.stringify(toError(failed("no_did", "voipms"))))).toEqual({
      name: "ApiError",
      message: "voipms no_did: There are no DIDs",
      api: "voipms",
      code: "no_did",
      category: "not_found",
      retry: "never",
      fix: "caller",
      emptyResult: true,
    });
  });

  it.each([
    ["no_sms", "voipms no_sms: not found"],
    [{ status: "no_sms", message: "there are no sip uris." }, "voipms no_sms: not found"],
    [{ status: "no_sms", message: "No messages in March" }, "voipms no_sms: No messages in March"],
    ["sms_toolong", "voipms sms_toolong: invalid argument"],
    ["invalid_monthly", "voipms invalid_monthly: This is not a valid Montly Fee"],
  ])("does not repeat of %j what is known to be wrong", (reply, message) =>
    expect(toError(failed(reply, "voipms")).message).toBe(message),
  );

  it("marks an empty list", () => {
    expect(toError(failed("no_did", "voipms")).emptyResult).toBe(true);
    expect(toError(failed("invalid_did", "voipms"))).not.toHaveProperty("emptyResult");
  });

  it("says what was not understood", () => {
    expect(toError(failed("nonsense", "voipms"))).toMatchObject({
      category: "unknown",
      retry: "after_fix",
      message: 'voipms: an undocumented status "nonsense"',
    });
    expect(toError(failed("nonsense", "voipms"))).not.toHaveProperty("code");
    expect(toError(failed("<html></html>", "voipms")).message).toBe("voipms: no reply but html");
    expect(toError(failed("", "traitel-fax"))).toMatchObject({
      category: "unavailable",
      retry: "backoff",
      message: "traitel-fax: not finished yet",
    });
  });

  it("speaks another language on request", () => {
    const decoded = failed("402", "traitel-fax");
    expect(toError(decoded).message).toBe(
      "traitel-fax 402: Destination Busy; Call voice channel: The call is answered and in a voice channel",
    );
    expect(toError(decoded, { message: messages.message(decoded) }).message).toBe(messages.message(decoded));
  });

  it("refuses a success", () => {
    expect(() => toError(decode("success", { api: "voipms" }) as never)).toThrow("a success of voipms is no error");
  });

  it("is recognized, and nothing else is", () => {
    expect(isApiError(toError(failed("no_did", "voipms")))).toBe(true);
    for (const value of [new Error("x"), null, undefined, {}, { name: "ApiError" }, "ApiError"])
      expect(isApiError(value)).toBe(false);
  });
});

describe("toProblem", () => {
  it("is a problem of RFC 9457", () => {
    expect(toProblem(failed("invalid_did", "voipms"), { messages })).toEqual({
      type: "about:blank",
      title: en.words?.category.invalid_argument,
      status: 400,
      detail: en.strings.voipms?.invalid_did?.message,
      api: "voipms",
      code: "invalid_did",
      category: "invalid_argument",
      retry: "after_fix",
      remedy: en.strings.voipms?.invalid_did?.remedy,
    });
  });

  it("takes a type, and any language", () => {
    const typeOf = ({ api, code }: { api: string; code: string | null }) => `https://errors.example/${api}/${code}`;
    const problem = toProblem(failed("402", "traitel-fax"), { messages: createMessages({ locales: [fa] }), typeOf });
    expect(problem).toMatchObject({
      type: "https://errors.example/traitel-fax/402",
      status: 503,
      title: fa.words?.category.unavailable,
    });
  });

  it("tells an unfinished operation from a reply that was not understood", () => {
    expect(toProblem(failed("", "traitel-fax"), { messages })).toMatchObject({
      status: 503,
      category: "unavailable",
      code: null,
      retry: "backoff",
    });
    expect(toProblem(failed("<html></html>", "voipms"), { messages })).toMatchObject({
      status: 502,
      category: "unknown",
      code: null,
    });
    expect(() => toProblem(decode("Ok", { api: "traitel" }) as never, { messages })).toThrow(TypeError);
  });

  it("has a status for every category and code", () => {
    expect(Object.keys(httpStatus).sort()).toEqual([...categories].sort());
    for (const api of apis) {
      for (const entry of (entries(api) as readonly Entry[]).filter(
        ({ outcome, code }) => outcome === "error" && !code.includes("xx") && !/^x\d/.test(code),
      )) {
        expect(toProblem(failed(entry.code, api as "voipms"), { messages }).status).toBe(httpStatus[entry.category]);
      }
    }
  });
});
