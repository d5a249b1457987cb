import { describe, expect, it } from "vitest";
import * as telerr from "../../src/index.ts";
import { createRegistry, decode, equivalents, toError } from "../../src/index.ts";
import { defineCatalogue } from "../../src/schema.ts";

const soap = (body: string) =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${body}</s:Body></s:Envelope>`;

describe("a reply that denies its success is none", () => {
  it.each([
    // A line that begins with Error.
    ["traitel", "Error Ok: database down", "contradictory"],
    ["traitel", "Error OK", "contradictory"],
    ["traitel", "ERROR\tOK\tx", "contradictory"],
    ["traitel", "Error ok\n10", "contradictory"],
    // A header has a line of its own, whose status counts.
    ["traitel", "HTTP/1.1 503 Service Unavailable\r\nServer: x\r\n\r\nOk", "contradictory"],
    ["traitel", "HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 500 Oops\r\n\r\nOk\n1", "contradictory"],
    ["traitel", "Error: db down\n\nOk", "not_a_reply"],
    ["traitel", "Warning: x\n\nOk", "not_a_reply"],
    ["voipms", 'HTTP/1.1 502 Bad Gateway\r\n\r\n{"status":"success"}', "contradictory"],
    // What a success needs beside it.
    ["nssoap", { completion_code: "NoError" }, "pending"],
    ["nssoap", { completion_code: 0, is_completed: "no" }, "pending"],
    // A fault, an error, an exception beside it or around it.
    ["nssoap", { Fault: { faultcode: "x" }, send_messageResult: { status_num: "NoError" } }, "contradictory"],
    ["nssoap", { send_messageResult: { status_num: "NoError", Fault: { faultcode: "x" } } }, "contradictory"],
    [
      "nssoap",
      soap("<s:Fault><faultcode>x</faultcode></s:Fault><rResponse><status_num>NoError</status_num></rResponse>"),
      "contradictory",
    ],
    ["voipms", { status: "success", fault: "x" }, "contradictory"],
    ["voipms", { status: "success", FAULT: { code: 1 } }, "contradictory"],
    ["persian-sms", { errors: [0], status: { code: 0 } }, "contradictory"],
    ["voipms", { status: "success", error: new Error("db") }, "contradictory"],
    ["voipms", { data: { status: "success" }, exception: new TypeError("x") }, "contradictory"],
    ["voipms", { status: "success", error: new Map([["a", 1]]) }, "contradictory"],
    ["voipms", { status: "success", faultcode: "x" }, "contradictory"],
    ["voipms", { status: "success", ok: false }, "contradictory"],
    ...["false", "False", 0, "0", "no"].map(
      (said) => ["voipms", { status: "success", success: said }, "contradictory"] as const,
    ),
    ["voipms", '{"status":"success","ok":0}', "contradictory"],
    ["t30", { fax_success: "0", fax_result_code: "0" }, "contradictory"],
    ["t30", { FAXSTATUS: "FAILED", FAXSTATUSSTRING: "OK" }, "contradictory"],
    // What wraps it has a status of its own, also as a text.
    ["voipms", { status: "success", data: '{"status":"no_did"}' }, "contradictory"],
    ["nssoap", { status_num: "NoError", data: "<r><status_num>AccessDenied</status_num></r>" }, "contradictory"],
    ["persian-sms", { status: "OK", code: 200, data: '[962,"x"]' }, "contradictory"],
    // Bytes are no list of a code and what comes with it.
    ["persian-sms", { type: "Buffer", data: [102, 97, 105] }, "not_a_reply"],
    ["persian-sms", { 0: 102, 1: 97, 2: 105 }, "not_a_reply"],
    // HTTP's code.
    ["persian-sms", { code: 404, body: "<html>", headers: {} }, "not_a_reply"],
    ["persian-sms", { code: 500, body: ["0", "1"], headers: {} }, "contradictory"],
    ["voipms", { status: "success", data: { status: "invalid_did" }, error: null }, "contradictory"],
    ["voipms", '{"status":"success","result":{"status":"invalid_did"}}', "contradictory"],
    ["persian-sms", { status: "OK", code: 200, data: { code: 962 } }, "contradictory"],
    ["voipms", { status: "success", Fault: {} }, "contradictory"],
    ["persian-sms", { status: "ERROR", code: 200 }, "contradictory"],
    ["persian-sms", { status: false, code: 200 }, "contradictory"],
    ["persian-sms", { status: "OK", code: 200, data: { error: "credit" } }, "contradictory"],
    ["traitel", "Ok.", "contradictory"],
    ["voipms", { status: "success", "s:Fault": "" }, "contradictory"],
    ["voipms", { FAULT: { status: "success" } }, "not_a_reply"],
    ["voipms", { result: { status: "success" }, error: { code: -32000 } }, "contradictory"],
    ["voipms", "<error><status>success</status></error>", "not_a_reply"],
    ["voipms", soap("<S:Fault><detail><status>success</status></detail></S:Fault>"), "not_a_reply"],
    ["voipms", [{ status: "success" }], "not_a_reply"],
    ["voipms", { whatever: { status: "success" } }, "not_a_reply"],
    ["persian-sms", { 0: 0, error: "db" }, "contradictory"],
    ["persian-sms", { status: { code: 0 }, exception: "x" }, "contradictory"],
    // Two places or two results that do not agree.
    ["nssoap", { status_num: "NoError", completion_code: 30210, is_completed: true }, "contradictory"],
    ["nssoap", { aResult: { status_num: "NoError" }, bResult: { status_num: "Surprise" } }, "contradictory"],
    [
      "nssoap",
      "<rResult><status_num>NoError</status_num><status_num>AccessDenied</status_num></rResult>",
      "not_a_reply",
    ],
    ["nssoap", { status_num: ["NoError"], completion_code: 0, is_completed: true }, "contradictory"],
    // The first place says whether there is an answer at all.
    ["nssoap", { status_num: null, completion_code: 0, is_completed: true }, "contradictory"],
    ["nssoap", { status_num: "", completion_code: 0, is_completed: true }, "contradictory"],
    ["nssoap", { status_num: "NoError", completion_code: {}, is_completed: true }, "contradictory"],
    ["nssoap", { status_num: "NoError", completion_code: null, is_completed: false }, "pending"],
    ["t30", { FAXSTATUS: "", FAXERROR: "" }, "not_a_reply"],
    // Recipients whom it has not reached.
    ["smpp", { command_status: 0, unsuccess_sme: [{ destination_addr: "1", error_status_code: 11 }] }, "contradictory"],
    // A state that no table knows, and the status of HTTP where the API's stands.
    ["smpp", { command_status: 0, short_message: "id:1 stat:NOROUTE err:044" }, "contradictory"],
    ["smpp", "FAILED", "not_a_reply"],
    ["smpp", '"FAILED"', "not_a_reply"],
    ["smpp", { command_status: 0, short_message: { message: "id:1 stat:BLOCKED err:044" } }, "contradictory"],
    ["smpp", { command_status: 0, message_payload: "id:1 stat:NOROUTE" }, "contradictory"],
    ["smpp", { commandStatus: 0, unsuccessSme: [{ errorStatusCode: 11 }] }, "contradictory"],
    ["smpp", { CommandStatus: 0, UnsuccessSMEs: [{ ErrorStatusCode: 11 }] }, "contradictory"],
    // A receipt whose state cannot be read.
    ["smpp", { command_status: 0, short_message: "id:1 stat: err:001" }, "contradictory"],
    ["smpp", { command_status: 0, short_message: { message: "id:1 sub:001 stat:" } }, "contradictory"],
    ["smpp", { command_status: 0, message_payload: 'id:1 stat:"UNDELIV"' }, "contradictory"],
    ["sip", { sip_term_status: "200", proto_specific_hangup_cause: "sip:" }, "contradictory"],
    // A far end that hung up as the fax ended.
    ["t30", { FAXSTATUS: "SUCCESS", FAXERROR: "HANGUP", FAXSTATUSSTRING: "OK" }, "contradictory"],
    ["voipms", { statusCode: 500, status: "success" }, "contradictory"],
    ["voipms", { status: "success", http_code: "502" }, "contradictory"],
    ["persian-sms", { status: { code: 0 }, code: 102 }, "contradictory"],
    // What JSON.parse folds.
    ["voipms", '{"status":"no_did","status":"success"}', "contradictory"],
    ["voipms", '{"status":"no_did", "st\\u0061tus" : "success"}', "contradictory"],
    ["voipms", '{"result":{"status":"no_did"},"result":{"status":"success"}}', "contradictory"],
    ["voipms", '{"a":"\\"}","status":["x",{"y":1}],"b":{},"status":"success"}', "contradictory"],
    ["voipms", '{"error":"x","error":null,"status":"success"}', "contradictory"],
    ["nssoap", '{"is_completed":false,"is_completed":true,"completion_code":0}', "contradictory"],
    ["traitel", '{"result":"Error 105","result":"Ok"}', "contradictory"],
    // What only looks like the value that counts.
    ["nssoap", { completion_code: -0, is_completed: true }, "undocumented"],
    ["persian-sms", { meta: { status: 0 } }, "undocumented"],
    ["persian-sms", { meta: { status: "0" } }, "undocumented"],
    ["persian-sms", { meta: { status: false, message_code: "400-1" } }, "undocumented"],
    ["persian-sms", "[1e-400]", "contradictory"],
    ["persian-sms", "[-0]", "undocumented"],
    ["persian-sms", "[0.0]", "contradictory"],
    ["persian-sms", [-0], "undocumented"],
    ["persian-sms", -0, "undocumented"],
    ["traitel-fax", -0, "undocumented"],
    ["traitel-fax", '{"ErrorCode":0e5}', "contradictory"],
    // Quotes that a spreadsheet writes are read where codes have lost zeros.
    ["persian-sms", "'0", "undocumented"],
    ["persian-sms", '="0"', "undocumented"],
    ["persian-sms", "1\u200b02", "undocumented"],
    ["traitel-fax", '="0', "undocumented"],
    // The letters of a text are no list.
    ["persian-sms", new String("0 error"), "not_a_reply"],
    // A page is one, whatever it begins with.
    ["traitel", '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html><body>Ok</body></html>', "not_a_reply"],
  ] as const)("%s: %j", (api, reply, why) => {
    expect(decode(reply, { api })).toMatchObject({ outcome: "unknown", code: null, why });
  });

  it.each([
    [{ meta: { status: false, message_code: "400-1" } }, "400-1"],
    [{ meta: { status: false, message_code: 4001 } }, "4001"],
    [{ meta: { status: false } }, "false"],
    [{ meta: { status: false, message_code: {} } }, "false"],
  ])("hands out what tells more than a status that no table knows: %j", (reply, raw) =>
    expect(decode(reply, { api: "persian-sms" })).toMatchObject({ why: "undocumented", code: null, raw }),
  );

  it.each([
    ["voipms", { status: "success" }, { http: { status: 500 } }],
    ["traitel", "Ok\n1", { http: { status: 404 } }],
    ["persian-sms", [0, 5], { http: { status: 503 } }],
    ["nssoap", "NoError", { http: { status: 400 } }],
  ] as const)("%s: %j with %j", (api, reply, options) => {
    expect(decode(reply, { api, ...options })).toMatchObject({ why: "contradictory" });
    expect(decode(reply, { api, http: { status: 200 } }).outcome).toBe("success");
  });

  it("is told as such, and its form is that of what it came as", () => {
    const decoded = decode('{"status":"success","error":"x"}', { api: "voipms" });
    expect(decoded).toMatchObject({ why: "contradictory", raw: "success", form: "json" });
    if (decoded.outcome === "unknown")
      expect(toError(decoded).message).toBe('voipms: a success that the reply contradicts: "success"');
    expect(decode({ status: "ERROR", code: 200 }, { api: "persian-sms" })).toMatchObject({ raw: "0" });
    expect(decode('<?xml version="1.0"?>\n<!-- x --><html></html>', { api: "voipms" })).toMatchObject({ form: "html" });
  });
});

describe("an error is believed wherever it stands", () => {
  it.each([
    ["voipms", [{ status: "no_did" }], "no_did"],
    ["voipms", { whatever: { status: "no_did" } }, "no_did"],
    ["voipms", { error: { status: "no_did" } }, "no_did"],
    ["voipms", '{"status":"success","status":"no_did"}', "no_did"],
    [
      "nssoap",
      { status_num: "NoError", completion_code: "PreconversionFailed", is_completed: true },
      "PreconversionFailed",
    ],
    ["nssoap", { aResult: { status_num: "NoError" }, bResult: { status_num: "AccessDenied" } }, "AccessDenied"],
    ["traitel", "Error 105: a\u2028b", "105"],
    ["smpp", { command_status: 0, short_message: { message: "id:1 stat:UNDELIV err:001" } }, "UNDELIV"],
    ["smpp", { command_status: 0, short_message: Buffer.from("id:1 stat:UNDELIV err:001") }, "UNDELIV"],
    ["smpp", { command_status: 0, message_payload: Buffer.from("id:1 stat:UNDELIV err:001") }, "UNDELIV"],
    [
      "smpp",
      { command_status: 0, short_message: { message: "" }, message_payload: { message: "id:1 stat:UNDELIV err:001" } },
      "UNDELIV",
    ],
    ["smpp", { commandStatus: 0, shortMessage: "id:1 stat:UNDELIV err:001" }, "UNDELIV"],
    ["smpp", { CommandStatus: 0, ShortMessage: { Message: "id:1 stat:UNDELIV err:001" } }, "UNDELIV"],
    ["smpp", { CommandStatus: 0, MessageState: 5 }, "UNDELIV"],
    ["smpp", { command_status: 0, short_message: "id:1 sub:001 dlvrd:000 stat: UNDELIV err:001" }, "UNDELIV"],
    ["smpp", { command_status: 0, short_message: { message: "id:1 stat = UNDELIV" } }, "UNDELIV"],
    ["smpp", { command_status: 0, messagePayload: "id:1 status:UNDELIV" }, "UNDELIV"],
    // As JSON has bytes.
    ["smpp", JSON.stringify({ command_status: 0, short_message: Buffer.from("id:1 stat:UNDELIV") }), "UNDELIV"],
    ["smpp", { command_status: 0, short_message: { message: [...Buffer.from("stat:UNDELIV")] } }, "UNDELIV"],
    ["smpp", { command_status: 0, message_state: "REJECTED" }, "REJECTD"],
    ["smpp", { command_status: 0, short_message: "id:1 stat:FAILED err:044" }, "UNDELIV"],
    ["smpp", "id:1 sub:001 dlvrd:000 stat:REJECTED err:1", "REJECTD"],
    // A client's own code beside what the API answered.
    [
      "persian-sms",
      { code: "ERR_NON_2XX_3XX_RESPONSE", response: { statusCode: 422, body: '{"code":10006}' } },
      "10006",
    ],
    ["t30", { fax_success: "0", fax_result_code: "49" }, "49"],
    ["t30", { variable_fax_result_code: "49" }, "49"],
    ["sip", { "Event-Name": "CHANNEL_HANGUP_COMPLETE", variable_sip_term_status: "486" }, "486"],
    ["q850", { variables: { hangup_cause: "USER_BUSY" }, callflow: [] }, "17"],
    ["traitel", "HTTP/1.1 503 x\r\n\r\nError 001: Service Unavailable.", "001"],
    ["persian-sms", { return: 962 }, "962"],
    ["persian-sms", "<Envelope><Body><xResponse><return>962</return></xResponse></Body></Envelope>", "962"],
  ] as const)("%s: %j", (api, reply, code) => {
    expect(decode(reply, { api })).toMatchObject({ outcome: "error", code });
  });
});

describe("a success is seen through what wraps it by name", () => {
  it.each([
    ["voipms", { result: { status: "success" } }],
    ["voipms", { data: { status: "success" }, status: 200, headers: {} }],
    ["voipms", { body: '{"status":"success"}', statusCode: 200 }],
    ["voipms", { jsonrpc: "2.0", id: 1, result: { status: "success", errors: [] }, error: null }],
    ["nssoap", { Envelope: { Body: { xResponse: { xResult: { status_num: "NoError" }, handle: 5 } } } }],
    ["persian-sms", { return: '[0,"466917424"]' }],
    ["traitel", { status: 200, text: "Ok\n10" }],
    ["voipms", { status: "success", success: "true", ok: 1 }],
    // A status that is no error of the API is data.
    ["voipms", { status: "success", data: { status: "delivered" } }],
    ["voipms", { status: "success", faxes: [{ status: "no_did" }] }],
    ["persian-sms", { status: "OK", code: 200, data: { status: "sent", bulk_id: 962 } }],
    ["t30", { fax_success: "1", fax_result_code: "0", FAXSTATUS: "SUCCESS" }],
    ["smpp", { command_status: 0, message_state: 2 }],
    ["smpp", { command_status: 0, message_state: "DELIVERED" }],
    ["smpp", { command_status: 0, unsuccess_sme: [] }],
    // An empty place says nothing.
    ["smpp", { command_status: 0, message_state: null }],
    ["t30", { FAXSTATUS: "SUCCESS", FAXERROR: "", FAXSTATUSSTRING: "OK" }],
    ["t30", { fax_success: "1", fax_result_code: "0", FAXERROR: null }],
    ["sip", { sip_term_status: "200", sip_invite_failure_status: " " }],
    ["nssoap", { status_num: "NoError", completion_code: null, is_completed: null }],
    ["nssoap", soap("<rResult><status_num>NoError</status_num><completion_code/></rResult>")],
    ["smpp", { command_status: 0, message_payload: "id:1 stat:DELIVRD err:000" }],
    ["traitel-fax", { ErrorCode: "0.0" }],
    ["smpp", { command_status: 0, short_message: "id:1 stat:DELIVRD err:000" }],
    ["smpp", { command_status: 0, short_message: "your code 1234" }],
    ["smpp", { command_status: 0, short_message: "Your statement is ready" }],
    ["smpp", { command_status: 0, short_message: { type: "Buffer", data: [...Buffer.from("stat: DELIVRD")] } }],
    ["sip", { cdr: { variables: { sip_term_status: "200" } } }],
    ["t30", "<cdr><variables><fax_success>1</fax_success><fax_result_code>0</fax_result_code></variables></cdr>"],
  ] as const)("%s: %j", (api, reply) => {
    expect(decode(reply, { api }).outcome).toBe("success");
  });

  it("but not through a failure of HTTP, nor where a bare value is payload", () => {
    expect(decode({ status: 500, data: { status: "success" } }, { api: "voipms" })).toMatchObject({
      why: "contradictory",
    });
    expect(decode({ data: 0 }, { api: "persian-sms" })).toMatchObject({ outcome: "unknown" });
    expect(decode({ text: "Ok" }, { api: "traitel" })).toMatchObject({ outcome: "unknown" });
  });

  it("ends where objects hold each other a hundred times", () => {
    const reply: Record<string, unknown> = {};
    for (let index = 0; index < 100; index++) reply[`${index}Result`] = reply;
    expect(decode(reply, { api: "nssoap" }).outcome).toBe("unknown");
  });
});

describe("a code of one's own", () => {
  const acme = defineCatalogue({
    api: "acme",
    enum: "AcmeStatus",
    title: "Acme",
    language: "en",
    source: { title: "Errors", publisher: "Acme" },
    entries: [
      { code: "OK", name: "Ok", category: "ok", retry: "never" },
      { code: "xml", name: "Xml", category: "internal", retry: "after_fix", fix: "provider" },
      { code: "fxx", name: "Fxx", category: "internal", retry: "after_fix", fix: "provider" },
      { code: "4xx", name: "Client", category: "internal", retry: "after_fix", fix: "provider" },
    ],
  });
  const registry = createRegistry([acme]);

  it.each(["xml", "fxx", "4xx"])("may be %s", (code) => {
    expect(registry.decode(code, { api: "acme" })).toMatchObject({ outcome: "error", code });
  });

  it("is not the same in letters that only look so", () => {
    expect(registry.decode("ok", { api: "acme" }).outcome).toBe("success");
    expect(registry.decode("O\u212a", { api: "acme" }).outcome).toBe("unknown");
  });
});

describe("a catalogue of one's own", () => {
  const own = (facts: object) => ({
    api: "constructor",
    enum: "OwnStatus",
    title: "Own",
    language: "en",
    source: { title: "Errors", publisher: "Own" },
    entries: [
      { code: "0", name: "Ok", category: "ok", retry: "never" },
      { code: "7", name: "Busy", category: "unavailable", retry: "backoff", fix: "recipient" },
    ],
    ...facts,
  });

  it("may be called as what every object has", () => {
    const registry = createRegistry([defineCatalogue(own({}))]);
    const entry = registry.lookup("constructor", "7");
    expect(entry).toMatchObject({ api: "constructor", code: "7" });
    expect(equivalents(entry as never)).toEqual([]);
  });

  it.each([
    [
      "parts that are called as its enum",
      { parts: { state: "OwnStatus", reason: "OwnReason" } },
      /parts\.state: .*must be a PascalCase name in State/,
    ],
    [
      "a text of 10 MB",
      { title: "x ".repeat(5_000_000).trim() },
      /^the catalogue is not right:\n {2}title: "x x .{0,100}… is not right: must have at most 100,000 characters$/,
    ],
    ["a template without a code", { reply: { text: ["Error {detail}"] } }, /one \{code\} or \{error\}/],
    ["a width of words", { reply: { pad: 3 } }, /"code": "digits"/],
    ["an else without a with", { reply: { json: [{ code: "x", else: "pending" }] } }, /needs a `with`/],
  ])("is refused with %s", (_, facts, message) => {
    expect(() => defineCatalogue(own(facts))).toThrow(message);
  });

  it.each([[{}], [null], ["acme"], [{ api: "acme" }]])("is refused where nobody has defined it: %j", (catalogue) => {
    expect(() => createRegistry([catalogue as never])).toThrow(/is not a catalogue: make one by defineCatalogue/);
  });
});

describe("what is handed out", () => {
  it("is frozen, the enums too", () => {
    const enums = Object.entries(telerr).filter(([name]) => /^[A-Z]\w+(?:Status|State|Reason)$/.test(name));
    expect(enums.length).toBeGreaterThanOrEqual(7);
    for (const [, members] of enums) expect(Object.isFrozen(members)).toBe(true);
  });

  it("knows the reply that it was read from, also one that is nothing", () => {
    for (const reply of [null, "", "nothing known", 5, { status: "no_did" }]) {
      const decoded = decode(reply, { api: "voipms" });
      if (decoded.outcome !== "success") expect(toError(decoded).cause.reply).toBe(reply);
    }
  });

  it("says a vendor's text on one line, without escapes", () => {
    const decoded = decode({ status: "no_did", message: "a\nb\u001b[31mc\u202e" }, { api: "voipms" });
    if (decoded.outcome === "error") expect(toError(decoded).message).toBe("voipms no_did: a b [31mc");
  });
});
