import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/decode/decode.ts";

// What the libraries make of two replies; made once, because they are no dependencies.
const { objects } = JSON.parse(readFileSync(new URL("../fixtures/soap-objects.json", import.meta.url), "utf8")) as {
  readonly objects: Readonly<Record<string, unknown>>;
};

type Api = "nssoap" | "voipms" | "traitel" | "traitel-fax" | "persian-sms";
const said = (reply: unknown, api: Api) => {
  const decoded = decode(reply, { api });
  return `${decoded.outcome} ${decoded.outcome === "unknown" ? decoded.why : decoded.code}`;
};

const success = { status: "success", balance: 5 };
const error = { status: "no_did", message: "none" };
const body = JSON.stringify;
const soap = (inner: string) =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${inner}</s:Body></s:Envelope>`;
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const phpMap = (reply: object, element: (value: unknown) => unknown) => ({
  item: Object.entries(reply).map(([key, value]) => ({ key: element(key), value: element(value) })),
});
const bytes = (text: string) => new TextEncoder().encode(text);
const holdsItself: Record<string, unknown> = {};
Object.assign(holdsItself, { data: holdsItself, body: holdsItself, result: holdsItself });

describe("what libraries for SOAP and XML make of a reply", () => {
  it.each(Object.entries(objects))("%s", (name, object) => {
    const right = name.endsWith("NoError") ? "success NoError" : "error AccessDenied";
    expect(said(object, "nssoap")).toBe(right);
  });
});

describe("what wraps a reply", () => {
  it.each<[name: string, wrap: (reply: object) => unknown]>([
    ["axios", (data) => ({ status: 200, statusText: "OK", headers: {}, config: {}, request: {}, data })],
    ["axios, as text", (reply) => ({ status: 200, headers: {}, data: body(reply) })],
    ["axios, as bytes", (reply) => ({ status: 200, headers: {}, data: Buffer.from(body(reply)) })],
    ["got", (reply) => ({ statusCode: 200, headers: {}, body: body(reply) })],
    ["superagent", (reply) => ({ status: 200, statusCode: 200, text: body(reply), body: {} })],
    [
      "wp_remote_post",
      (reply) => ({ headers: {}, body: body(reply), response: { code: 200, message: "OK" }, cookies: [] }),
    ],
    ["a Lambda proxy", (reply) => ({ statusCode: 200, headers: {}, body: body(reply), isBase64Encoded: false })],
    ["jQuery", (reply) => ({ status: 200, responseText: body(reply), responseJSON: reply })],
    ["a Lambda proxy as JSON", (reply) => body({ statusCode: 200, body: body(reply) })],
    ["requests, dumped", (reply) => ({ status_code: 200, reason: "OK", headers: {}, text: body(reply) })],
    ["Unirest", (reply) => ({ code: 200, status: 200, headers: {}, raw_body: body(reply), body: reply })],
    ["a parser's empty text beside the body", (reply) => ({ status: 200, text: undefined, body: reply })],
    ["a PHP map of SOAP", (reply) => ({ return: phpMap(reply, (value) => ({ $value: value })) })],
    [
      "a PHP map, xml2js",
      (reply) => ({ "s:Envelope": { "s:Body": [{ rResponse: [phpMap(reply, (value) => [{ _: value }])] }] } }),
    ],
    ["a PHP map, xxxAsync", (reply) => [{ return: phpMap(reply, String) }, "<xml/>", null, "<xml/>"]],
    ["Buffer", (reply) => Buffer.from(body(reply))],
    ["Uint8Array", (reply) => bytes(body(reply))],
    ["ArrayBuffer", (reply) => bytes(body(reply)).buffer],
    ["a view into a larger buffer", (reply) => bytes(`xx${body(reply)}`).subarray(2)],
    ["JSON-RPC", (reply) => ({ jsonrpc: "2.0", id: 1, result: reply })],
    ["a text of a text", (reply) => body(body(reply))],
    ["a whole HTTP response", (reply) => `HTTP/1.1 200 OK\r\ncontent-type: text/json\r\n\r\n${body(reply)}`],
    ["a key in another case", (reply) => ({ Status: (reply as { status: string }).status })],
    ["a document escaped within SOAP", (reply) => soap(`<return>${escaped(body(reply))}</return>`)],
  ])("%s", (_, wrap) => {
    expect(said(wrap(success), "voipms")).toBe("success success");
    expect(said(wrap(error), "voipms")).toBe("error no_did");
  });

  it.each<[api: Api, reply: unknown, right: string]>([
    // Alone in anything an error is believed, a success only in named wrappers.
    ["voipms", [error], "error no_did"],
    ["voipms", [success], "unknown not_a_reply"],
    ["voipms", { anything: error }, "error no_did"],
    ["voipms", { anything: success }, "unknown not_a_reply"],
    ["voipms", { anything: body(error) }, "error no_did"],
    ["voipms", { anything: body(success) }, "unknown not_a_reply"],
    ["voipms", { anything: "no_did" }, "unknown not_a_reply"],
    ["voipms", { data: "no_did" }, "unknown not_a_reply"],
    // The status of HTTP is nobody's code, and outweighs a success.
    ["voipms", { status: 200, data: "" }, "unknown not_a_reply"],
    ["voipms", { status: 500, data: success }, "unknown contradictory"],
    ["voipms", { status: 500, data: error }, "error no_did"],
    ["voipms", { response: { status: 502, data: "<html></html>" }, code: "ERR_BAD_RESPONSE" }, "unknown not_a_reply"],
    ["persian-sms", { response: { status: 502, data: [0, 1] }, code: "ERR_BAD_RESPONSE" }, "unknown contradictory"],
    ["traitel-fax", { statusCode: 402, body: "" }, "unknown pending"],
    ["voipms", { status_code: 500, data: success }, "unknown contradictory"],
    ["voipms", { statusCode: "500", data: success }, "unknown contradictory"],
    ["voipms", { http_code: 500, body: success }, "unknown contradictory"],
    ["voipms", { StatusCode: 500, Body: success }, "unknown contradictory"],
    ["voipms", { http: 500, data: success }, "unknown contradictory"],
    ["voipms", { statuses: 500, data: success }, "success success"],
    ["voipms", { ok: false, data: success }, "unknown contradictory"],
    ["voipms", Object.assign(new Response("", { status: 500 }), { data: success }), "unknown contradictory"],
    ["voipms", { title: "Bad Gateway", status: 502 }, "unknown not_a_reply"],
    ["voipms", { status: 400, response: { status: 400, data: error } }, "error no_did"],
    ["persian-sms", { code: 200, message: "OK", body: '[962,"x"]' }, "error 962"],
    ["persian-sms", { code: 200, message: "OK", body: "<html>" }, "unknown not_a_reply"],
    ["persian-sms", { headers: {}, response: { code: 200, message: "OK" }, cookies: [] }, "unknown not_a_reply"],
    // Where a body is empty, that of a failure may be called its error.
    ["voipms", { headers: {}, status: 400, error }, "error no_did"],
    ["voipms", { status: 400, data: null, error: body(error) }, "error no_did"],
    ["voipms", { status: 200, body: "", error: success }, "unknown contradictory"],
    // got does not show it.
    [
      "voipms",
      Object.defineProperty(new Error("x"), "response", { value: { statusCode: 400, body: body(error) } }),
      "error no_did",
    ],
    // A wrapper by name is no failure's, and a bare value in it is alone.
    ["voipms", { errorResponse: success }, "unknown not_a_reply"],
    ["voipms", { result: "success", userid: 3 }, "unknown not_a_reply"],
    ["voipms", { jsonrpc: "2.0", id: 1, result: "success" }, "success success"],
    // Neither `id` nor `attributes`: something stands beside the bare value.
    ["voipms", { "message-id": 7, result: "success" }, "unknown not_a_reply"],
    ["voipms", { result: "success", "x-id": { status: "limit_reached" } }, "unknown not_a_reply"],
    ["voipms", { "x-attributes": { status: "no_did" } }, "error no_did"],
    ["voipms", { "réponse-id": { status: "no_did" } }, "error no_did"],
    ["persian-sms", { total_result: 0, items: [] }, "unknown not_a_reply"],
    ["persian-sms", { result: 0, message: "auth failed" }, "unknown not_a_reply"],
    ["persian-sms", [{ return: "962" }, "<xml/>", null, "<xml/>"], "error 962"],
    ["persian-sms", [{ return: "0" }, "<xml/>", null, "<xml/>"], "success 0"],
    ["persian-sms", [{ status: { code: 962 } }], "error 962"],
    ["persian-sms", [[0], "<962"], "unknown not_a_reply"],
    ["persian-sms", [{ return: "0" }, ["<xml/>"]], "unknown not_a_reply"],
    // An element that stands twice is no answer with its text beside it.
    [
      "nssoap",
      soap("<aResult><x/></aResult><aResult><x/></aResult><bResult><status_num>AccessDenied</status_num></bResult>"),
      "error AccessDenied",
    ],
    // What is called an error may be the code's text.
    ["traitel", { error: "Error 105: x" }, "error 105"],
    ["voipms", { error: "invalid_did", id: 5, note: "x" }, "error invalid_did"],
    ["voipms", { error: "Not found" }, "unknown not_a_reply"],
    ["nssoap", { is_completed: { _text: "true" }, completion_code: { _text: "0" } }, "success NoError"],
    ["traitel", { statusCode: 200, body: "Error 105: x" }, "error 105"],
    ["traitel", { statusCode: 200, body: "Ok\n12" }, "success Ok"],
    ["traitel", Buffer.from("Ok\n12"), "success Ok"],
    // A key twice, in whatever case.
    ["voipms", { status: "success", STATUS: "no_did" }, "unknown contradictory"],
    ["voipms", { status: "no_did", STATUS: "success" }, "error no_did"],
    ["voipms", '{"status":"success","Status":"no_did"}', "unknown contradictory"],
    ["voipms", '{"status":"success","status":"success"}', "unknown contradictory"],
    // A quotation mark in a text makes no key, however it is written.
    ["voipms", String.raw`{"status":"success","note":"\u0022: \": \":"}`, "success success"],
    ["persian-sms", { status: { CODE: 0, code: "102" } }, "unknown contradictory"],
    ["persian-sms", { status: { code: 0, error: "no credit" } }, "unknown contradictory"],
    // Lists of one of xml2js, and prefixes of fast-xml-parser.
    ["persian-sms", { Envelope: { Body: [{ "n:aResponse": [{ return: ["466917424"] }] }] } }, "success 0"],
    ["persian-sms", { Envelope: { Body: [{ "n:aResponse": [{ return: ["0"] }] }] } }, "success 0"],
    ["persian-sms", { Envelope: { Body: [{ "n:aResponse": [{ return: ['["962","x"]'] }] }] } }, "error 962"],
    ["nssoap", { Envelope: { Body: { "n:aResult": { "n:status_num": "AccessDenied" } } } }, "error AccessDenied"],
    ["nssoap", { Envelope: { Body: { "n:aResult": { "n:status_num": "NoError" } } } }, "success NoError"],
    // The Persian service's envelopes.
    ["persian-sms", { status: "OK", code: 200, message: "", data: { bulk_id: 5 } }, "success 0"],
    ["persian-sms", { status: "BAD_REQUEST", code: 962, data: { error: "…" } }, "error 962"],
    ["persian-sms", { data: {}, meta: { status: true, message_code: "200-1" } }, "success 0"],
    ["persian-sms", { data: null, meta: { status: false, message_code: "400-1" } }, "unknown undocumented"],
    ["persian-sms", soap("<SendSMSResponse><return>962</return></SendSMSResponse>"), "error 962"],
    ["persian-sms", soap('<SendSMSResponse><return>["962","x"]</return></SendSMSResponse>'), "error 962"],
    ["persian-sms", soap("<SendSMSResponse><return>[0, 123456789]</return></SendSMSResponse>"), "success 0"],
    // MTOM.
    [
      "nssoap",
      `--uuid:1\r\nContent-Type: application/xop+xml\r\n\r\n${soap("<rResponse><status_num>NoError</status_num></rResponse>")}\r\n--uuid:1--`,
      "success NoError",
    ],
    ["nssoap", "--uuid:1\r\nContent-Type: application/xop+xml", "unknown not_a_reply"],
    // An `item` in ordinary JSON is no map, and one of PHP's is read where a PHP may answer.
    ["voipms", { status: "no_did", item: [] }, "error no_did"],
    ["persian-sms", { item: [{ key: "code", value: "962" }] }, "unknown not_a_reply"],
    // What never comes as XML is not looked for there, nor in what a library makes of it.
    ["traitel-fax", soap("<row><ErrorCode>402</ErrorCode></row>"), "unknown not_a_reply"],
    ["traitel", { return: { $value: "Error 105: x", attributes: {} } }, "unknown not_a_reply"],
    ["traitel", { result: "Error 105: x" }, "error 105"],
    ["voipms", holdsItself, "unknown not_a_reply"],
  ])("%s %o", (api, reply, right) => expect(said(reply, api)).toBe(right));

  it.each<[version: string, reply: unknown]>([
    ["1.1", soap("<s:Fault><faultcode>s:Server</faultcode><faultstring>Server is busy</faultstring></s:Fault>")],
    ["1.2", soap('<s:Fault><s:Reason><s:Text xml:lang="en">Server is busy</s:Text></s:Reason></s:Fault>')],
    ["of xml2js", { "s:Envelope": { "s:Body": [{ "s:Fault": [{ faultstring: ["Server is busy"] }] }] } }],
    ["of fast-xml-parser", { Envelope: { Body: { Fault: { Reason: { Text: { "#text": "Server is busy" } } } } } }],
  ])("says the text of a SOAP fault, %s", (_, reply) =>
    expect(decode(reply, { api: "nssoap" })).toMatchObject({ form: "soap_fault", detail: "Server is busy" }),
  );
});
