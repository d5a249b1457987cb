import { describe, expect, it } from "vitest";
import { decode as decodeVoipms } from "../../src/generated/voipms/index.ts";
import { apis, decode, type Entry, entries, lookup, suggest, type Unknown } from "../../src/index.ts";
import { xml } from "../../src/xml.ts";

const persian = (digits: string) => digits.replace(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹".charAt(Number(digit)));
const arabic = (digits: string) => digits.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩".charAt(Number(digit)));
const faxCodes = ["0", "1", "2", "3", "4", "5", "6"].flatMap((state) =>
  entries("traitel-fax")
    .filter(({ code }) => /^x\d\d$/.test(code))
    .map(({ code }) => `${state}${code.slice(1)}`),
);
const codesOf = (api: (typeof apis)[number]): readonly string[] =>
  api === "traitel-fax"
    ? ["0", ...faxCodes]
    : (entries(api) as readonly Entry[]).filter(({ outcome }) => outcome !== "pending").map(({ code }) => code);

/** The forms in which each API sends a code. */
const forms: Record<(typeof apis)[number], readonly ((code: string) => unknown)[]> = {
  nssoap: [
    (code) => code,
    (code) => ` ${code}\r\n`,
    (code) => ({ status_num: code, extended_error: 0 }),
    (code) => JSON.stringify({ send_messageResult: { status_num: code } }),
    (code) =>
      `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><rResponse><status_num>${code}</status_num></rResponse></s:Body></s:Envelope>`,
  ],
  voipms: [
    (code) => code,
    (code) => `\ufeff${code} `,
    (code) => code.toUpperCase(),
    (code) => ({ status: code }),
    (code) => JSON.stringify({ status: code, message: "text" }),
    (code) =>
      `<Envelope><Body><rResponse><return><item><key>status</key><value>${code}</value></item></return></rResponse></Body></Envelope>`,
  ],
  traitel: [
    (code) => code,
    (code) => (code === "Ok" ? "Ok\nID,Name\n1,x" : `Error ${code}: Some text.`),
    (code) => (code === "Ok" ? "Ok\\n105" : `Error ${code}: Some text\\n`),
    (code) =>
      `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n${code === "Ok" ? "Ok" : `Error ${code}: Some text.`}\r\n`,
  ],
  "traitel-fax": [
    (code) => code,
    (code) => Number(code === "000" ? "none" : code),
    (code) => (code === "000" ? code : code.replace(/^0+(?=\d)/, "")),
    (code) => `'${code}`,
    persian,
    arabic,
    (code) => ({ ID: "1", ErrorCode: code }),
  ],
  "persian-sms": [
    (code) => code,
    (code) => Number(code),
    persian,
    arabic,
    (code) => `\u200f${code}\n`,
    (code) => [Number(code), "متن"],
    (code) => JSON.stringify([code, "متن"]),
    (code) => `[${persian(code)}, "متن"]`,
    (code) => ({ status: { code: Number(code), message: "متن" }, data: null }),
  ],
  sip: [
    (code) => code,
    (code) => Number(code),
    persian,
    (code) => `SIP/2.0 ${code} Some phrase`,
    (code) => `SIP/2.0 ${code} Some phrase\r\nVia: SIP/2.0/UDP 192.0.2.1\r\n\r\n`,
    (code) => `Reason: SIP;cause=${code};text="Some phrase"`,
    (code) => `Reason: Q.850;cause=16, SIP ;text="a"; cause=${code}`,
    (code) => `sip:${code}`,
    (code) => ({ sip_term_status: code, sip_term_cause: "16" }),
  ],
  t30: [
    (code) => code,
    (code) => Number(/^\d/.test(code) ? code : "none"),
    (code) => ({ fax_result_code: code, fax_success: code === "0" ? "1" : "0", fax_result_text: "Some text" }),
    (code) => ({ FAXERROR: code, FAXSTATUS: code === "0" ? "SUCCESS" : "FAILED" }),
    (code) => `Fax processing not successful - result (${code}) Some text.`,
    (code) => `Some text {${code}}`,
  ],
  smpp: [
    (code) => code,
    (code) => code.toLowerCase(),
    (code) => code.replace(/^0x/, ""),
    (code) => code.replace(/^0x0+(?=.)/, "0x"),
    (code) => ({ command_status: /^0x/.test(code) ? Number(code) : code }),
    (code) => ({ stat: code, id: "7" }),
    (code) => `id:7 sub:001 dlvrd:001 submit date:2601020304 done date:2601020305 stat:${code} err:000 text:Hi`,
    (code) => `SMPP[carrier]: SMSC returned error code ${code} (Some text) in response to submit_sm PDU.`,
    (code) => `SMS-MT [cid:one] [status:ERROR/CommandStatus.${code}] [retry:True]`,
  ],
  q850: [
    (code) => code,
    (code) => Number(code),
    (code) => `Reason: Q.850;cause=${code};text="Some text"`,
    (code) => `Q.850 ;text="Some text" ;cause=${code}`.replace(/^/, "Reason: "),
    (code) => `HANGUPCAUSE=${code}`,
    (code) => `Cause: ${code}`,
    (code) => ({ hangup_cause: code }),
    (code) => (Number(code) < 128 ? `0x${(Number(code) + 128).toString(16)}` : code),
    (code) => (Number(code) < 128 ? `0x82${(Number(code) + 128).toString(16)}` : code),
  ],
};

describe.each(apis)("decode(…, { api: %j })", (api) => {
  it("reads every code as itself, in every form", () => {
    for (const code of codesOf(api)) {
      for (const form of forms[api]) {
        const reply = form(code);
        if (Number.isNaN(reply)) continue;
        const decoded = decode(reply, { api });
        expect(decoded.code, JSON.stringify(reply)).toBe(code);
        expect(decoded.outcome).toBe(lookup(api, code)?.outcome);
        expect(decoded).toMatchObject({ api, entry: { code } });
      }
    }
  });

  it.each([
    ["constructor"],
    ["__proto__"],
    ["toString"],
    [" 404 x"],
    ["404abc"],
    ["1e3"],
    ["0x10"],
    ["-0.5"],
    [{}],
    [[]],
    [null],
    [undefined],
    [true],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [-1],
    [0.5],
    [1e21],
    [() => 1],
    [Symbol("x")],
    [new Date(0)],
    [new Uint8Array(3)],
    [new Map()],
    [{ status: { a: 1 } }],
    [{ status: [] }],
    [{ status: "" }],
    [{ status: null }],
    ["{"],
    ['{"status":'],
    ["[[[["],
    ["null"],
    ["true"],
    ["\ud800"],
    ["<html><body>Access denied</body></html>"],
    ["error code: 522"],
    ["<a><b></a>"],
  ])("answers unknown to %o", (reply) => {
    const decoded = decode(reply, { api });
    expect(decoded).toMatchObject({ outcome: "unknown", api, code: null });
    expect(Object.isFrozen(decoded)).toBe(true);
  });

  it("survives getters, proxies and cycles that throw or loop", () => {
    const thrower = {
      get status() {
        throw new Error("no");
      },
      get status_num() {
        throw new Error("no");
      },
      get ErrorCode() {
        throw new Error("no");
      },
    };
    const proxy = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new Error("no");
        },
        ownKeys: () => {
          throw new Error("no");
        },
        get: () => {
          throw new Error("no");
        },
      },
    );
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    for (const reply of [thrower, proxy, cycle, Object.create(null), [proxy]])
      expect(decode(reply, { api }).outcome).toBe("unknown");
  });

  it("makes the answer to a bare code once", () => {
    const code = codesOf(api)[1] ?? "";
    expect(decode(code, { api })).toBe(decode(code, { api }));
    expect(Object.isFrozen(decode(code, { api }))).toBe(true);
  });
});

describe("decode", () => {
  it("is a TypeError for an API or operation that does not exist, and lists the right ones", () => {
    expect(() => decode("x", { api: "fax" as "voipms" })).toThrow(/there is no API "fax": it is one of nssoap, voipms/);
    for (const options of [undefined, {}])
      expect(() => decode("402", options as { api: "sip" })).toThrow(
        "decode needs { api: … }; identify finds out which",
      );
    expect(() => decode("x", { api: "traitel", operation: "assign" as "assignnumber" })).toThrow(
      /traitel has no operation "assign": it is one of querybalance/,
    );
    expect(() => decode("x", { api: "traitel", operation: "constructor" as "assignnumber" })).toThrow(TypeError);
    expect(() => decode("x", { api: "voipms", operation: "sendSMS" as never })).toThrow("voipms has no operations");
  });

  it.each([
    [{ status: "invalid_did", message: "not a DID" }, "voipms", { code: "invalid_did", detail: "not a DID" }],
    [
      '{"status":"success","ip":"127.0.0.1"}',
      "voipms",
      { outcome: "success", payload: { status: "success", ip: "127.0.0.1" } },
    ],
    [{ status: "success", dids: [{ status: "invalid_did" }] }, "voipms", { outcome: "success" }],
    [{ status: 5 }, "voipms", { why: "undocumented", raw: "5", form: "json" }],
    ["no_such_status", "voipms", { why: "undocumented", raw: "no_such_status", form: "value" }],
    ["", "voipms", { why: "not_a_reply", form: "empty" }],
    ["<html></html>", "voipms", { why: "not_a_reply", form: "html" }],
    ["unavailabl", "voipms", { code: "unavailable_info" }],
    ["Error 105: Invalid sub-account ID.", "traitel", { code: "105", detail: "Invalid sub-account ID." }],
    ["Ok\nID,Name\n1,Main", "traitel", { outcome: "success", payload: "ID,Name\n1,Main" }],
    ["Ok\\nID,Name\\n1,Main", "traitel", { outcome: "success", payload: "ID,Name\n1,Main" }],
    ["Error 105 Invalid sub-account ID", "traitel", { code: "105", detail: "Invalid sub-account ID" }],
    ["Error 105.", "traitel", { code: "105" }],
    ["Error 1050: x", "traitel", { why: "undocumented", raw: "1050" }],
    ["Error 105a: x", "traitel", { why: "undocumented", raw: "105a" }],
    ["Content-Type: text/plain\r\nServer: x\r\n\r\nOk\r\n1", "traitel", { why: "not_a_reply" }],
    ["HTTP/1.1 200 OK\r\nServer: x\r\n\r\nOk\r\n1", "traitel", { outcome: "success", payload: "1" }],
    ["Ok\n\nError 105: x", "traitel", { outcome: "success" }],
    ["02", "traitel-fax", { code: "002" }],
    ["00", "traitel-fax", { outcome: "unknown" }],
    [{ send_messageResult: { status_num: "AccessDenied" }, cover: { x: 1 } }, "nssoap", { code: "AccessDenied" }],
    ["Error 106: x", "traitel", { why: "undocumented", raw: "106", form: "text" }],
    ["402", "traitel-fax", { state: { code: "4xx" }, reason: { code: "x02" }, entry: { retry: "backoff" } }],
    ["420", "traitel-fax", { outcome: "unknown", why: "undocumented", raw: "420", state: { code: "4xx" } }],
    ["720", "traitel-fax", { outcome: "unknown", raw: "720" }],
    ["702", "traitel-fax", { outcome: "unknown", reason: { code: "x02" } }],
    ["20", "traitel-fax", { outcome: "unknown", state: { code: "0xx" } }],
    ["", "traitel-fax", { outcome: "unknown", why: "pending", form: "empty" }],
    ["000", "traitel-fax", { outcome: "error", code: "000" }],
    [0, "traitel-fax", { outcome: "success", code: "0" }],
    [
      { status_num: "ExtendedError", extended_error: -2147467259 },
      "nssoap",
      { code: "ExtendedError", extendedError: -2147467259 },
    ],
    [{ status_num: "AccessDenied", extended_error: 7 }, "nssoap", { code: "AccessDenied" }],
    [{ is_completed: false, completion_code: 0 }, "nssoap", { why: "pending" }],
    [{ completion_code: 0 }, "nssoap", { why: "pending" }],
    [{ is_completed: true, completion_code: 0 }, "nssoap", { outcome: "success", code: "NoError" }],
    [{ is_completed: true, completion_code: 30210 }, "nssoap", { why: "undocumented", raw: "30210" }],
    [{ status_num: 0 }, "nssoap", { why: "undocumented", raw: "0" }],
    [[962, "نام کاربری"], "ippanel", { api: "persian-sms", code: "962", detail: "نام کاربری" }],
    [[0, "466917424"], "persian-sms", { outcome: "success", code: "0", payload: "466917424" }],
    [466917424, "persian-sms", { outcome: "success", code: "0", payload: "466917424" }],
    ["۴۶۶۹۱۷۴۲۴", "persian-sms", { outcome: "success", code: "0", payload: "466917424" }],
    [12345, "persian-sms", { why: "undocumented", raw: "12345" }],
    ["00", "persian-sms", { outcome: "unknown" }],
    [{ status: "OK", code: 200, data: {} }, "persian-sms", { outcome: "success", code: "0", payload: {} }],
  ] as const)("reads %o of %s", (reply, api, expected) => {
    expect(decode(reply, { api: api as "voipms" })).toMatchObject(expected);
  });

  it("keeps extendedError and detail away from where they mean nothing", () => {
    expect(decode({ status_num: "AccessDenied", extended_error: 7 }, { api: "nssoap" })).not.toHaveProperty(
      "extendedError",
    );
    expect(decode({ status: "success", message: "UklGRg" }, { api: "voipms" })).not.toHaveProperty("detail");
    expect(decode("success", { api: "voipms" })).not.toHaveProperty("payload");
  });

  it("says what the operation's own chapter says", () => {
    expect(decode("Error 105: Invalid sub-account ID.", { api: "traitel", operation: "assignnumber" })).toMatchObject({
      cause: "Occurs when SIP is selected but an invalid Sub-Account ID was provided as *serviceid*.",
      documentedForOperation: true,
    });
    const undocumented = decode("Error 200: Incomplete request.", { api: "traitel", operation: "logfaxout" });
    expect(undocumented).toMatchObject({ outcome: "error", code: "200", documentedForOperation: false });
    expect(undocumented).not.toHaveProperty("cause");
    expect(decode("120", { api: "traitel", operation: "querysmcost" })).toMatchObject({ documentedForOperation: true });
    expect(decode("120", { api: "traitel", operation: "querysmscost" })).toMatchObject({
      documentedForOperation: true,
    });
    expect(decode("120", { api: "traitel" })).not.toHaveProperty("documentedForOperation");
  });

  it("cuts what it read at 200 characters, and never inside a character", () => {
    const cut = (status: string) => (decode({ status }, { api: "voipms" }) as Unknown<"voipms">).raw;
    expect(cut(`${"a".repeat(198)}😀${"b".repeat(50)}`)).toBe(`${"a".repeat(198)}😀…`);
    expect(cut(`${"a".repeat(199)}😀`)).toBe(`${"a".repeat(199)}😀`);
  });

  it("passes the payload on as the caller's own value", () => {
    const reply = { status: "success", dids: [] };
    const decoded = decode(reply, { api: "voipms" });
    expect(decoded.outcome === "success" && decoded.payload).toBe(reply);
    expect(Object.isFrozen(reply)).toBe(false);
  });
});

describe("XML", () => {
  const envelope = (body: string) =>
    `<?xml version="1.0"?><S:Envelope xmlns:S="http://www.w3.org/2003/05/soap-envelope"><S:Header><t>1</t></S:Header><S:Body>${body}</S:Body></S:Envelope>`;

  it.each([
    [
      "a type attribute",
      envelope(
        '<n:r xmlns:n="u" xmlns:i="i"><n:x><n:status_num i:type="n:STATUS_NUM"> AccessDenied </n:status_num></n:x></n:r>',
      ),
      "AccessDenied",
    ],
    [
      "CDATA and a comment",
      "<r><!-- <status_num>NoError</status_num> --><status_num><![CDATA[InvalidHandle]]></status_num></r>",
      "InvalidHandle",
    ],
    [
      "a nil neighbour",
      envelope('<r><x><status_num>UserNotFound</status_num><extended_error xmlns:i="i" i:nil="true"/></x></r>'),
      "UserNotFound",
    ],
  ])("is read with %s", (_, body, code) => {
    expect(decode(body, { api: "nssoap" }).code).toBe(code);
  });

  it("gives the extended error and the completion of a message", () => {
    expect(
      decode(envelope("<r><x><status_num>ExtendedError</status_num><extended_error>30210</extended_error></x></r>"), {
        api: "nssoap",
      }),
    ).toMatchObject({ extendedError: "30210" });
    expect(
      decode("<m><is_completed>false</is_completed><completion_code>0</completion_code></m>", { api: "nssoap" }),
    ).toMatchObject({ why: "pending", form: "xml" });
    expect(
      decode("<getResult><is_completed>true</is_completed><completion_code>0</completion_code></getResult>", {
        api: "nssoap",
      }),
    ).toMatchObject({ outcome: "success" });
  });

  it("of VoIP.ms needs telerr/xml in the small entry point, and says so by its form", () => {
    const body = envelope(
      "<r><return><item><key>status</key><value>invalid_did</value></item><item><key>rows</key><value><item><key>status</key><value>success</value></item></value></item></return></r>",
    );
    expect(decodeVoipms(body)).toMatchObject({ outcome: "unknown", why: "not_a_reply", form: "xml" });
    expect(decodeVoipms(body, { xml })).toMatchObject({ outcome: "error", code: "invalid_did" });
    expect(decode(body, { api: "voipms" })).toMatchObject({ outcome: "error", code: "invalid_did" });
    expect(decodeVoipms(envelope("<S:Fault><faultcode>x</faultcode></S:Fault>"))).toMatchObject({ form: "soap_fault" });
  });

  it.each([
    ["a SOAP fault", envelope("<S:Fault><faultcode>S:Server</faultcode></S:Fault>"), "soap_fault"],
    ["a fault in a text", "<r>code:fault </r>", "xml"],
    ["a document type", '<!DOCTYPE r [<!ENTITY a "NoError">]><r><status_num>&a;</status_num></r>', "xml"],
    [
      "a billion laughs",
      `<!DOCTYPE l [<!ENTITY a "${"lol".repeat(10)}">${Array.from({ length: 9 }, (_, i) => `<!ENTITY b${i} "${`&b${i - 1};`.repeat(10)}">`).join("")}]><l>&b8;</l>`,
      "xml",
    ],
    ["an entity of its own", "<r><status_num>&mine;</status_num></r>", "xml"],
    ["100,000 nested tags", `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`, "xml"],
    ["100,000 open tags", "<a>".repeat(100_000), "xml"],
    ["cut XML", "<r><status_num>NoError", "xml"],
  ])("answers unknown to %s", (_, body, form) => {
    for (const api of ["nssoap", "voipms"] as const)
      expect(decode(body, { api })).toMatchObject({ outcome: "unknown", form });
  });
});

describe("suggest", () => {
  const near = (reply: unknown, api: "voipms" | "nssoap" | "traitel-fax" | "traitel") => {
    const decoded = decode(reply, { api });
    return decoded.outcome === "unknown" ? suggest(decoded).map(({ code }) => code) : [];
  };

  it("finds what was meant", () => {
    expect(near("invalid_dtmf_mode", "voipms")[0]).toBe("invalid_dtmfmode");
    expect(near({ status: "invalid_credential" }, "voipms")[0]).toBe("invalid_credentials");
    expect(near("AccesDenied", "nssoap")[0]).toBe("AccessDenied");
    // Letters that changed places, twice.
    // A word more; and behind what was mistyped what has its words.
    expect(near("invalid_sms_did", "voipms")).toContain("invalid_did");
    expect(near("invalid_dtmf_mode", "voipms")[1]).toBe("invalid_dtmf_digits");
    expect(near("invalid_cerdentails", "voipms")[0]).toBe("invalid_credentials");
  });

  it("knows half a fax code, and nothing where nothing is near", () => {
    expect(near("420", "traitel-fax")).toEqual(["4xx"]);
    expect(near("702", "traitel-fax")).toEqual(["x02"]);
    expect(near("Error 106", "traitel")).toEqual([]);
    expect(near("zzzzzzzz", "voipms")).toEqual([]);
    expect(near("", "voipms")).toEqual([]);
  });
});

describe("what is no outcome yet, and what no table has", () => {
  it.each<[api: "sip" | "q850", reply: unknown, answer: object]>([
    ["sip", "180", { why: "pending", raw: "180", category: "unknown", retry: "never" }],
    ["sip", "SIP/2.0 183 Session Progress", { why: "pending", raw: "183" }],
    // An unknown provisional response counts as 183.
    ["sip", "SIP/2.0 150 Somewhere", { why: "pending", raw: "150", retry: "never" }],
    // An unknown final one counts as the first of its class.
    [
      "sip",
      "431",
      { why: "undocumented", raw: "431", category: "invalid_argument", retry: "after_fix", fix: "caller" },
    ],
    ["sip", "677", { why: "undocumented", raw: "677", category: "unavailable", retry: "backoff", fix: "recipient" }],
    ["sip", "409", { why: "undocumented", raw: "409", category: "invalid_argument" }],
    ["sip", "700", { why: "undocumented", raw: "700", category: "unknown" }],
    ["sip", "299", { why: "undocumented", raw: "299", category: "unknown" }],
    ["q850", "126", { why: "undocumented", raw: "126", category: "unknown", retry: "backoff" }],
    ["q850", "33", { why: "undocumented", raw: "33", category: "resource_exhausted", retry: "backoff" }],
    ["q850", "0xA1", { why: "undocumented", raw: "0xA1", category: "resource_exhausted" }],
    ["q850", "0", { why: "undocumented", raw: "0", category: "unknown", retry: "after_fix" }],
    ["q850", "128", { why: "undocumented", raw: "128", category: "unknown", retry: "after_fix" }],
  ])("%s %j", (api, reply, answer) => {
    expect(decode(reply, { api })).toMatchObject({ outcome: "unknown", api, code: null, ...answer });
  });

  it.each<[reply: unknown, code: string]>([
    ["USER_BUSY", "17"],
    ["SWITCH_CAUSE_USER_BUSY", "17"],
    ["AST_CAUSE_USER_BUSY", "17"],
    ["AST_CAUSE_UNREGISTERED", "20"],
    // One name, two numbers.
    ["PRE_EMPTED", "45"],
    ["AST_CAUSE_PRE_EMPTED", "8"],
    ["0x91", "17"],
    ["0x829F08", "31"],
    // All of FreeSWITCH's own numbers are 16 there.
    [{ hangup_cause_q850: "16", hangup_cause: "USER_NOT_REGISTERED" }, "806"],
    ["Reason: SIP;cause=603, Q.850;cause=21", "21"],
    ["Reason: Q.850;cause = 16", "16"],
    ['Reason: Q.850 ;cause=16 ;text="x"', "16"],
    ['Reason: FreeSWITCH;cause=816;text="DECLINE"', "816"],
    ["-ERR USER_BUSY", "17"],
    ["Event: Hangup\r\nCause: 17\r\nCause-txt: User busy\r\n", "17"],
    ["Event-Name: CHANNEL_HANGUP_COMPLETE\nHangup-Cause: USER_BUSY\nvariable_uuid: x\n", "17"],
    ["<cdr><variables><hangup_cause>USER_BUSY</hangup_cause></variables></cdr>", "17"],
  ])("q850 %j is %s", (reply, code) => {
    expect(decode(reply, { api: "q850" }).code).toBe(code);
  });

  it.each<[reply: unknown, answer: object]>([
    ["SIP/2.0 503 Service Unavailable\r\nRetry-After: 120\r\n\r\n", { code: "503", retryAfter: 120_000 }],
    ["SIP/2.0 480 Gone\r\nVia: x\r\nretry-after:18000;duration=3600\r\n", { detail: "Gone", retryAfter: 18_000_000 }],
    ["SIP/2.0 503 \r\nRetry-After: 120 (in a meeting)\r\n", { code: "503", detail: undefined, retryAfter: 120_000 }],
    ["SIP/2.0 431 X\r\nRetry-After: 5\r\n\r\n", { code: null, raw: "431", retryAfter: 5000 }],
    ["SIP/2.0 486 Busy Here\r\nRetry-After: soon\r\n", { code: "486", retryAfter: undefined }],
    // A phrase may be empty: the next header is none.
    ["SIP/2.0 486 \r\nP-Asserted-Identity: <sip:a@x>\r\n\r\n", { code: "486", detail: undefined }],
    ["SIP/2.0 486\r\nVia: x\r\n\r\n", { code: "486", detail: undefined }],
    ["SIP 486 Busy Here", { code: "486", detail: "Busy Here" }],
    ["Reason: SIP ; cause = 486", { code: "486" }],
    [{ variable_proto_specific_hangup_cause: "sip:486" }, { code: "486" }],
    [{ cdr: { variables: { sip_invite_failure_status: "486" } } }, { code: "486" }],
    [{ tech_cause: 603 }, { code: "603" }],
  ])("sip %j is %j", (reply, answer) => {
    expect({ detail: undefined, retryAfter: undefined, ...decode(reply, { api: "sip" }) }).toMatchObject(answer);
  });

  it.each<[reply: unknown, code: string | null]>([
    ["ESME_RTHROTTLED", "0x00000058"],
    ["ESME_RINVOPTPARAMVAL", "0x000000C4"],
    ["ESME_RINVTLVVAL", "0x000000C4"],
    ["0x58", "0x00000058"],
    ["00000058", "0x00000058"],
    [{ command_status: 88 }, "0x00000058"],
    [{ command_status: "88" }, "0x00000058"],
    [{ command_status: "0x58" }, "0x00000058"],
    [{ command_status: 0, command: "submit_sm_resp" }, "0x00000000"],
    [{ message_state: 5 }, "UNDELIV"],
    // A single digit is the same in both.
    [0, "0x00000000"],
    ["8", "0x00000008"],
    ["stopped with code 0", null],
    [{ stat: 0 }, null],
    // Neither hexadecimal nor decimal, as far as anybody can tell.
    ["14", null],
    [14, null],
    ["0x0000000001", null],
  ])("smpp %j is %s", (reply, code) => {
    expect(decode(reply, { api: "smpp" }).code).toBe(code);
  });

  it.each<[reply: unknown, code: string]>([
    ["T30_ERR_CALLDROPPED", "49"],
    ["The call dropped prematurely", "49"],
    [{ FAXERROR: "The call dropped prematurely", FAXSTATUS: "FAILED" }, "49"],
    [{ FAXERROR: "FILE_ERROR" }, "41"],
    ["No answer from remote {E003}", "E003"],
    ["E126", "3"],
    ["E102", "34"],
    ["+FHNG:5", "2"],
    ["Ringback detected, no answer without CED {E216}", "2"],
    ["+FHNG:21", "9"],
    ["E403", "43"],
    ["+FHNG: 54", "21"],
    ["+FHNG:50", "E236"],
    ["Fax protocol error {E139}", "21"],
    ["Fax processing not successful - result (49) The call dropped prematurely.", "49"],
    // Of several texts the last counts.
    ["No carrier detected {E002}; Busy signal detected {E001}", "E001"],
    ["Failed {E002}; No carrier detected {E002}; Busy signal detected {E001}", "E001"],
    ["No answer from remote {E003}; giving up", "E003"],
    ["Your fax was not sent: No answer from remote {E003}\nPages: 0", "E003"],
    [{ "fax-success": "0", "fax-result-code": "49", "fax-result-text": "dropped" }, "49"],
    [{ FAXSTATUS: "FAILED", FAXERROR: "HANGUP", FAXSTATUSSTRING: "remote channel hungup" }, "49"],
  ])("t30 %j is %s", (reply, code) => {
    expect(decode(reply, { api: "t30" }).code).toBe(code);
  });

  it("hands out the word of Asterisk that no result of T.30 means, not that it failed", () => {
    const reply = { FAXSTATUS: "FAILED", FAXERROR: "TIMEOUT", FAXSTATUSSTRING: "fax session timed-out" };
    expect(decode(reply, { api: "t30" })).toMatchObject({ why: "undocumented", raw: "TIMEOUT" });
    expect(decode({ FAXSTATUS: "FAILED" }, { api: "t30" })).toMatchObject({ why: "undocumented", raw: "FAILED" });
  });

  it("of a number that may be decimal or hexadecimal names both", () => {
    const both = suggest(decode("14", { api: "smpp" }) as Unknown<"smpp">);
    expect(both.map(({ code }) => code)).toEqual(["0x0000000E", "0x00000014"]);
  });

  it("reads a number of SMPP's vendors as an error that they do not name, and that does not pass by itself", () => {
    const answer = {
      outcome: "unknown",
      why: "undocumented",
      raw: "0x00000420",
      category: "unknown",
      retry: "after_fix",
    };
    expect(decode("0x00000420", { api: "smpp" })).toMatchObject(answer);
  });

  it("keeps the phrase of a status line alone", () => {
    const message = "SIP/2.0 603 Network Blocked\r\nVia: SIP/2.0/UDP 192.0.2.1\r\n\r\n";
    expect(decode(message, { api: "sip" })).toMatchObject({ code: "603", detail: "Network Blocked" });
  });

  it("has ordinary ends among the errors", () => {
    const normal = (api: "sip" | "q850" | "t30") =>
      (entries(api) as readonly Entry[]).filter((entry) => entry.normal).map(({ code }) => code);
    expect(normal("sip")).toEqual(["300", "301", "302", "305", "380", "401", "407", "487"]);
    expect(normal("q850").filter((code) => Number(code) < 128)).toEqual(["7", "16", "30", "40"]);
    expect(normal("q850")).toContain("703");
    expect(normal("t30")).toEqual(["E213"]);
  });
});
