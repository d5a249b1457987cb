import { describe, expect, it } from "vitest";
import { attributesOf, createRegistry, decode } from "../../src/index.ts";
import { defineCatalogue } from "../../src/schema.ts";

const acme = defineCatalogue({
  ...{ api: "acme", enum: "AcmeStatus", title: "Acme", language: "en" },
  source: { title: "Errors", publisher: "Acme" },
  entries: [
    { code: "OK", name: "Ok", category: "ok", retry: "never" },
    { code: "E7", name: "QueueFull", category: "unavailable", retry: "backoff", fix: "provider" },
  ],
});
const ofUnknown = { "telerr.outcome": "unknown", "telerr.retry": "after_fix", "telerr.fix": "caller" };

describe("attributesOf", () => {
  it.each([
    [
      decode("no_did", { api: "voipms" }),
      {
        "error.type": "no_did",
        "telerr.api": "voipms",
        "telerr.outcome": "error",
        "telerr.code": "no_did",
        "telerr.category": "not_found",
        "telerr.retry": "never",
        "telerr.fix": "caller",
        "telerr.empty_result": true,
      },
    ],
    [
      decode("16", { api: "q850" }),
      {
        "error.type": "16",
        "telerr.api": "q850",
        "telerr.outcome": "error",
        "telerr.code": "16",
        "telerr.category": "cancelled",
        "telerr.retry": "never",
        "telerr.fix": "caller",
        "telerr.normal": true,
      },
    ],
    [
      decode({ status: "success", sms: 5 }, { api: "voipms" }),
      {
        "telerr.api": "voipms",
        "telerr.outcome": "success",
        "telerr.code": "success",
        "telerr.category": "ok",
        "telerr.retry": "never",
      },
    ],
    [
      decode("call me on 5551234567", { api: "voipms" }),
      {
        "error.type": "not_a_reply",
        "telerr.api": "voipms",
        "telerr.why": "not_a_reply",
        "telerr.category": "unknown",
        ...ofUnknown,
      },
    ],
    [
      decode("", { api: "voipms", http: { status: 429, headers: { "retry-after": "7" } } }),
      {
        "error.type": "not_a_reply",
        "telerr.api": "voipms",
        "telerr.outcome": "unknown",
        "telerr.why": "not_a_reply",
        "telerr.category": "resource_exhausted",
        "telerr.retry": "backoff",
        "telerr.fix": "caller",
        "telerr.retry_after": 7000,
      },
    ],
    [
      createRegistry([acme]).decode("E7", { api: "acme" }),
      {
        "error.type": "E7",
        "telerr.api": "acme",
        "telerr.outcome": "error",
        "telerr.code": "E7",
        "telerr.category": "unavailable",
        "telerr.retry": "backoff",
        "telerr.fix": "provider",
      },
    ],
  ])("of $api $outcome", (decoded, attributes) => expect(attributesOf(decoded)).toEqual(attributes));
});
