import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import en from "../../src/generated/locales/en.ts";
import {
  type Api,
  attributesOf,
  decode,
  type Failure,
  isApiError,
  lookup,
  toError,
  toProblem,
  type Unknown,
} from "../../src/index.ts";
import { createMessages } from "../../src/messages.ts";

const messages = createMessages({ locales: [en] });

const failed = <A extends Api>(reply: unknown, api: A) => {
  const decoded = decode(reply, { api });
  if (decoded.outcome === "success") throw new Error("not a failure");
  return decoded as Failure<A> | Unknown<A>;
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

  it.each([
    [
      "voipms",
      { status: "invalid_dst", message: "Invalid destination 5551234567" },
      "invalid_dst: Invalid destination …",
    ],
    [
      "voipms",
      { status: "invalid_dst", message: "(555) 123-4567 or +1.555.123.4567, 3 left" },
      "invalid_dst: (… or +…, 3 left",
    ],
    ["voipms", "5551234567", ': an undocumented status "…"'],
    ["voipms", { status: "no 555\u202c 123\u200e 4567" }, ': an undocumented status "no …"'],
    ["voipms", { status: "line\u2028two" }, ': an undocumented status "line two"'],
    ["traitel", "Error 105: 61290000000 is bad", "105: … is bad"],
    ["persian-sms", [5, "برای ۰۹۱۲ ۱۲۳ ۴۵۶۷"], "5: برای …"],
    ["sip", "SIP/2.0 486 Busy 61290000000", "486: Busy …"],
    ["sip", "SIP/2.0 486 Busy for 30 of 120 seconds", "486: Busy for 30 of 120 seconds"],
    ["smpp", "0x00000499", ': an undocumented status "0x00000499"'],
  ] as const)("says of %s and %j no telephone number", (api, reply, message) => {
    const error = toError(failed(reply, api));
    expect(error.message).toBe(`${api}${message.startsWith(":") ? "" : " "}${message}`);
  });

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
    expect(() => toError(decode("success", { api: "voipms" }) as never)).toThrow("toError takes no success of voipms");
  });

  it.each<[value: unknown, kind: string]>([
    [new Error("x"), "[object Error]"],
    [toError(failed("no_did", "voipms")), "[object Error]"],
    [Promise.resolve(failed("no_did", "voipms")), "[object Promise]"],
    [{ status: "invalid_dst", dst: "5551234567" }, "[object Object]"],
    [lookup("voipms", "no_did"), "[object Object]"],
    [undefined, "[object Undefined]"],
    ["no_did", "[object String]"],
  ])("refuses %s, which is no answer", (value, kind) => {
    const told = (taker: string) =>
      `${taker} takes what decode, or a decodeResponse that was awaited, answers: ${kind} is no answer`;
    expect(() => toError(value as never)).toThrow(new TypeError(told("toError")));
    expect(() => attributesOf(value as never)).toThrow(new TypeError(told("attributesOf")));
    expect(() => toProblem(value as never, { messages })).toThrow(new TypeError(told("toProblem")));
  });

  it("is recognized, and nothing else is", () => {
    expect(isApiError(toError(failed("no_did", "voipms")))).toBe(true);
    for (const value of [new Error("x"), null, undefined, {}, { name: "ApiError" }, "ApiError"])
      expect(isApiError(value)).toBe(false);
  });
});
