import { describe, expect, it } from "vitest";
import { decode, decodeResponse } from "../../src/decode/decode.ts";

const page = "<!doctype html><html><body>502 Bad Gateway</body></html>";
const advice = (decoded: { category: string; retry: string; fix?: string | undefined }) =>
  `${decoded.category} ${decoded.retry} ${decoded.fix}`;

describe("what can be done about a reply in which no outcome stands", () => {
  it.each<[reply: unknown, status: number | undefined, right: string]>([
    [page, 502, "unavailable backoff provider"],
    [page, undefined, "unavailable backoff provider"],
    [page, 200, "unavailable backoff provider"],
    [page, 404, "not_found after_fix caller"],
    ["", 503, "unavailable backoff provider"],
    ["", 504, "deadline_exceeded backoff provider"],
    ["", undefined, "unavailable backoff provider"],
    ["error code: 522", 522, "unavailable backoff provider"],
    ["slow down", 429, "resource_exhausted backoff caller"],
    ["", 401, "unauthenticated after_fix account"],
    ["", 402, "failed_precondition after_fix account"],
    ["", 403, "permission_denied after_fix account"],
    ["", 400, "invalid_argument after_fix caller"],
    ["", 408, "deadline_exceeded backoff caller"],
    ["", 500, "internal after_fix provider"],
    ["", 501, "unimplemented after_fix provider"],
    [page, 302, "invalid_argument after_fix caller"],
    // Cut off on the way; but JSON without a status has arrived, and a word that is no code is looked into.
    ['{"status":"succ', 200, "unavailable backoff provider"],
    ["{}", 200, "unknown after_fix caller"],
    ["brand_new_status", 200, "unknown after_fix caller"],
    ["brand_new_status", 503, "unavailable backoff provider"],
    // A success that HTTP denies.
    [{ status: "success" }, 500, "internal after_fix provider"],
    [{ status: "success" }, 503, "unavailable backoff provider"],
    // A documented error says itself what can be done, whatever HTTP says.
    [{ status: "no_did" }, 500, "not_found never caller"],
    [{ status: "success" }, 200, "ok never undefined"],
  ])("%j with %s", (reply, status, right) => {
    const decoded = decode(reply, { api: "voipms", ...(status === undefined ? {} : { http: { status } }) });
    expect(advice(decoded)).toBe(right);
  });

  it("knows the status of HTTP where it stands around the body", () => {
    expect(advice(decode(`HTTP/1.1 429 Too Many\r\nRetry-After: 7\r\n\r\n`, { api: "voipms" }))).toContain("backoff");
    expect(decode({ status: 503, headers: { "retry-after": "7" }, data: page }, { api: "voipms" })).toMatchObject({
      retry: "backoff",
      retryAfter: 7000,
    });
    expect(decode("HTTP/1.1 429 Too Many\r\nRetry-After: 7\r\n\r\n", { api: "voipms" }).retryAfter).toBe(7000);
  });

  it.each<[client: string, thrown: unknown]>([
    ["fetch", new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED") })],
    ["fetch that was stopped", new DOMException("This operation was aborted", "AbortError")],
    [
      "axios",
      Object.assign(new Error("timeout"), { code: "ECONNABORTED", config: {}, request: {}, isAxiosError: true }),
    ],
    ["got", Object.assign(new Error("x"), { code: "ETIMEDOUT", input: undefined, options: {}, response: undefined })],
  ])("takes what %s throws where no response came for no answer", (_, thrown) => {
    const decoded = decode(thrown, { api: "voipms" });
    expect(decoded).toMatchObject({ why: "not_a_reply", form: "empty" });
    expect(advice(decoded)).toBe("unavailable backoff provider");
  });

  it.each([{ ErrorCode: "" }, { ErrorCode: null }, null, "null"])("says that a fax is under way: %j", (reply) => {
    const decoded = decode(reply, { api: "traitel-fax" });
    expect(decoded).toMatchObject({ why: "pending" });
    expect(advice(decoded)).toBe("unavailable backoff provider");
  });

  it("waits as HTTP says, also beside an error of the API itself", () => {
    const reply = { status: "limit_reached", status_code: 429, headers: { "Retry-After": "30" } };
    expect(decode(reply, { api: "voipms" })).toMatchObject({ code: "limit_reached", retryAfter: 30_000 });
  });
});

describe("retryAfter", () => {
  const inAMinute = new Date(Date.now() + 60_000).toUTCString();
  it.each<[headers: unknown, least: number | undefined, most: number | undefined]>([
    [{ "Retry-After": "120" }, 120_000, 120_000],
    [new Headers({ "retry-after": "120" }), 120_000, 120_000],
    [{ get: "5", "retry-after": "120" }, 120_000, 120_000],
    [{ "retry-after": inAMinute }, 30_000, 61_000],
    [{ "retry-after": "Wed, 21 Oct 2015 07:28:00 GMT" }, 0, 0],
    [{ "retry-after": "soon" }, undefined, undefined],
    [{ "retry-after": "-5" }, undefined, undefined],
    [{ "retry-after": "1e9" }, undefined, undefined],
    [{}, undefined, undefined],
    [undefined, undefined, undefined],
    [null, undefined, undefined],
  ])("of %o", (headers, least, most) => {
    const { retryAfter } = decode("", { api: "voipms", http: { status: 503, headers } });
    if (least === undefined || most === undefined) expect(retryAfter).toBeUndefined();
    else {
      expect(retryAfter).toBeGreaterThanOrEqual(least);
      expect(retryAfter).toBeLessThanOrEqual(most);
    }
  });

  const limited = { headers: { "retry-after": "120" }, data: { status: "limit_reached" } };
  const message = Object.create({ headers: { "retry-after": "120" } });
  it.each<[client: string, reply: unknown]>([
    ["axios' error", { status: 429, response: { status: 429, ...limited } }],
    ["got's error", Object.defineProperty(new Error("x"), "response", { value: { statusCode: 429, ...limited } })],
    ["ky's error", { response: new Response("", { status: 429, headers: { "retry-after": "120" } }) }],
    ["a message of Node", Object.assign(message, { statusCode: 429, body: "" })],
    ["a text", "HTTP/1.1 429 Too Many\r\nRetry-After: 120\r\n\r\n<html>"],
  ])("is read in %s, also where the status is known", (_, reply) => {
    expect(decode(reply, { api: "voipms" }).retryAfter).toBe(120_000);
    expect(decode(reply, { api: "voipms", http: { status: 429 } }).retryAfter).toBe(120_000);
  });

  it("is what the document says, where HTTP says nothing", () => {
    const http = { status: 200, headers: { "retry-after": "5" } };
    expect(decode("limit_reached", { api: "voipms" }).retryAfter).toBe(86_400_000);
    expect(decode("limit_reached", { api: "voipms", http }).retryAfter).toBe(5000);
    expect(decode({ status: "success" }, { api: "voipms", http }).retryAfter).toBeUndefined();
  });
});

describe("decodeResponse", () => {
  it("reads body, status and headers", async () => {
    const busy = new Response(page, { status: 503, headers: { "retry-after": "3" } });
    expect(await decodeResponse(busy, { api: "voipms" })).toMatchObject({ outcome: "unknown", retryAfter: 3000 });
    const denied = Promise.resolve(Response.json({ status: "success" }, { status: 500 }));
    expect(await decodeResponse(denied, { api: "voipms" })).toMatchObject({ why: "contradictory" });
    expect(await decodeResponse(new Response("Ok\n12.50"), { api: "traitel" })).toMatchObject({ payload: "12.50" });
  });

  it.each([undefined, null, "Ok", { status: 200, data: "Ok" }])("refuses %j", async (reply) => {
    await expect(decodeResponse(reply as never, { api: "traitel" })).rejects.toThrow(
      "decode reads what another client",
    );
  });

  it("throws what ends the transfer", async () => {
    const cut = { status: 200, headers: {}, text: () => Promise.reject(new Error("terminated")) };
    await expect(decodeResponse(cut, { api: "traitel" })).rejects.toThrow("terminated");
  });

  it.each(["", page, "busy"])("is not asked for where %j has arrived", (body) => {
    const reply = { statusCode: 502, headers: {}, body, json() {} };
    expect(decode(reply, { api: "voipms" })).toMatchObject({ outcome: "unknown", retry: "backoff" });
    const jqXhr = Object.assign(Promise.resolve(), { status: 502, responseText: body });
    expect(decode(jqXhr, { api: "voipms" })).toMatchObject({ outcome: "unknown", retry: "backoff" });
  });

  it.each([new Response("Ok"), Promise.resolve("Ok"), { status: 200, headers: {}, text() {}, json() {} }])(
    "is named where %o is decoded",
    (reply) => {
      expect(() => decode(reply, { api: "traitel" })).toThrow(TypeError);
      expect(() => decode(reply, { api: "traitel" })).toThrow("await decodeResponse(response)");
    },
  );
});
