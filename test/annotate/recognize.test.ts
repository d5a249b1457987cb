import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAnnotator } from "../../src/annotate/annotator.ts";
import { Recognizer } from "../../src/annotate/recognize.ts";
import type { Api } from "../../src/catalogue/api.ts";
import { loadMessages } from "../../src/messages/load.ts";

function codesIn(line: string, options: { api?: Api; successes?: boolean } = {}): string[] {
  const bytes = new TextEncoder().encode(line);
  const recognizer = new Recognizer({ successes: false, ...options });
  return recognizer.recognize(bytes, 0, bytes.length).map(({ start, entry }) => `${start} ${entry.api} ${entry.code}`);
}

describe("codes in free text", () => {
  it.each([
    // VoIP.ms: words.
    ["status=invalid_did", ["7 voipms invalid_did"]],
    ["invalid_did", ["0 voipms invalid_did"]],
    ["it was invalid_did.", ["7 voipms invalid_did"]],
    ["invalid_did: This is not a valid DID", ["0 voipms invalid_did"]],
    ["(no_sms), 'no_did'; \"no_cdr\" no_did", ["1 voipms no_sms", "11 voipms no_did", "21 voipms no_cdr"]],
    ["Invalid_threshold and invalid_threshold", ["0 voipms Invalid_threshold"]],
    ["{status: invalid_did}", ["9 voipms invalid_did"]],
    ["{'status': 'invalid_did', 'x': None}", ["12 voipms invalid_did"]],
    ["\u001b[31minvalid_did\u001b[0m", ["5 voipms invalid_did"]],
    ["\u001b[1;31mno_did", ["7 voipms no_did"]],
    ["failed:\\ninvalid_did\\n", ["9 voipms invalid_did"]],
    ["?reply=%22invalid_did%22&x", ["10 voipms invalid_did"]],
    ["خطا: invalid_did", ["8 voipms invalid_did"]],
    // TraiTel: its sentence.
    ["assignnumber: Error 105: Invalid sub-account ID.", ["14 traitel 105"]],
    ["Error  001: x", ["0 traitel 001"]],
    ['"Error 200: Incomplete request."', ["1 traitel 200"]],
    ["body=\\nError 105: x", ["7 traitel 105"]],
    // NSSOAP: a name beside status_num.
    ["status_num=AccessDenied", ["11 nssoap AccessDenied"]],
    ["STATUS_NUM: 'NotLicensed'", ["13 nssoap NotLicensed"]],
    ['<ns1:status_num xsi:type="xsd:string">InvalidHandle</ns1:status_num>', ["38 nssoap InvalidHandle"]],
    ["<status_num><![CDATA[UserNotFound]]></status_num>", ["21 nssoap UserNotFound"]],
    ["&lt;status_num&gt;UserNotFound&lt;", ["18 nssoap UserNotFound"]],
    ["status_num is STATUS_NUM.MessageNotFound", ["25 nssoap MessageNotFound"]],
    ["AccessDenied (status_num)", ["0 nssoap AccessDenied"]],
    // Persian arrays.
    ['reply [962,"نام کاربری نادرست"]', ["7 persian-sms 962"]],
    ['reply ["962", "نام"] end', ["8 persian-sms 962"]],
    ["[5, 'اعتبار کافی نیست']", ["1 persian-sms 5"]],
    ['[۹۶۲,"نام"]', ["1 persian-sms 962"]],
    ['[962,"wrong user"]', ["1 persian-sms 962"]],
    ['[5,"\\u0627\\u0639"]', ["1 persian-sms 5"]],
    ['{"body":"[962,\\"نام\\"]"}', ["10 persian-sms 962"]],
    // JSON bodies.
    ['got {"status":"invalid_did","message":"no_did"}', ["15 voipms invalid_did"]],
    ['{"level":50,"reply":{"status":"no_did"},"msg":"x"}', ["31 voipms no_did"]],
    ['{"status":{"code":962,"message":"نام"},"data":null}', ["18 persian-sms 962"]],
    ['{"level":50,"body":"{\\"status\\":{\\"code\\":962,\\"message\\":\\"نام\\"}}"}', ["42 persian-sms 962"]],
    ['{"send_messageResult":{"status_num":"AccessDenied"}}', ["37 nssoap AccessDenied"]],
    ['{"ID":1,"To":"61","Attempt":1,"ErrorCode":"402"}', ["43 traitel-fax 402"]],
    ['{"status":"invalid_did","mess', ["11 voipms invalid_did"]],
    // A success beside it hides nothing.
    ['{"status":"success","errors":["invalid_did"]}', ["31 voipms invalid_did"]],
    ['{"level":50,"msg":"call failed: missing_method","status":"success"}', ["32 voipms missing_method"]],
    ['{"status":"success","sms":[{"status":"sent_fail"}]}', ["38 voipms sent_fail"]],
    ['{"body":"{\\"status\\":\\"success\\",\\"sms\\":\\"no_sms\\"}"}', ["43 voipms no_sms"]],
    ['{"status":"success","x":{"status":{"code":962,"message":"نام"}}}', ["42 persian-sms 962"]],
    ['[0,"no_did نام"]', ["4 voipms no_did"]],
    // Several, in order, each once.
    ["Error 105:Error 001: x", ["0 traitel 105", "10 traitel 001"]],
    ["no_did no_sms no_did Error 105: x", ["0 voipms no_did", "7 voipms no_sms", "21 traitel 105"]],
  ])("%s", (line, codes) => {
    expect(codesIn(line)).toEqual(codes);
  });

  it.each([
    ["success"],
    ['{"status":"success"}'],
    ['{"status":"success","data":[{"status":"fine"}]}'],
    ["INVALID_PASSWORD"],
    ["my_invalid_did"],
    ["invalid_did_x"],
    ["invalid_did2"],
    ["pre-invalid_did"],
    ["invalid_did-post"],
    ["--no_did"],
    ["limit_reached=false"],
    ["limit_reached = 5"],
    ["limit_reached: true"],
    ['{"used_ip":"10.0.0.1"}'],
    ['{"used_ip": 1}'],
    ['{\\"used_ip\\":1}'],
    ['"used_ip" => "1.2.3.4"'],
    ["$used_ip @used_ip #no_message &used_ip"],
    ["row.used_ip $row->used_ip used_ip(1) used_ip[0]"],
    ["/var/log/invalid_did /invalid_did/ invalid_did.php C:\\invalid_did"],
    ["used_email@example.com"],
    ["unavailabl"],
    ["Error 404: Not Found"],
    ["Error 111: Connection refused"],
    ["Error 110: Connection timed out"],
    ["MyError 105: x"],
    ["ERROR 105: x"],
    ["Error 1050: x"],
    ["Error 105 x"],
    ["AccessDenied: you shall not pass"],
    ["<Code>AccessDenied</Code>"],
    ["status_num=NoError"],
    ["status_num=3"],
    ["status_num=0 path=/UserNotFound"],
    ["my_status_number=AccessDenied"],
    ['[404,"Not Found"]'],
    ['[1,"a"]'],
    ['[1006,"closed"]'],
    ["[1,2,3]"],
    ["[962]"],
    ['[961,"نام"]'],
    ['{"status":{"code":2,"message":"otel"}}'],
    ['{"status":404}'],
    ['{"ErrorCode":404}'],
    ['{"ErrorCode":"AccessDenied"}'],
    ["402"],
    ["code=402"],
    [""],
    ["{{{{{{{{[[[["],
  ])("is none of them: %s", (line) => {
    expect(codesIn(line)).toEqual([]);
  });
});

describe("a line of words", () => {
  const words = [
    "no_did",
    "used_ip",
    "limit_reached",
    "invalid_did",
    "status_num",
    "AccessDenied",
    "Error",
    "105:",
    "x",
  ];
  const marks = [
    " ",
    "=",
    ":",
    '"',
    "'",
    "(",
    ")",
    ",",
    ".",
    "-",
    "/",
    "\\",
    "$",
    "[",
    "]",
    "31m",
    "12",
    "\\n",
    "->",
    "=>",
    "_",
    "true",
  ];

  it("is read as any other line is", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, ...words, ...marks), { maxLength: 12 }), (parts) => {
        const line = parts.join("");
        // A brace makes a text of the line, which is the other way to read it.
        expect(codesIn(`${line} `)).toEqual(codesIn(`${line} {`));
      }),
      { numRuns: 5000 },
    );
  });
});

describe("a stream of lines", () => {
  const pieces = [
    ...["no_did", "used_ip", "status_num=AccessDenied", "Error 105: x", "Error 105:", '[962,"ن"]', "[1,2]", "[5,'x']"],
    ...['{"status":"no_did"}', '{"status":200}', '{"status":{"code":962,"message":"ن"}}', '{"ErrorCode":"402"}'],
    ...["402", "105", "5", "0", "962", "4020", "۹۶۲", "٥", "1.5", "7,8,9,", "x402", "2026-01-05T10:02:03.402Z"],
    ...["GET /", "request_id=6f "],
    ...[
      "code",
      "status",
      "statusCode:",
      "result is",
      "exit code ",
      "returned",
      "failed:",
      "->",
      "=",
      ":",
      "#",
      "no.",
      "خطای",
      "کد ",
    ],
    ...[" ", " ", "\t", '"', ",", "(", ".", "-", "\\n", "[31m", "\n", "\n", "\r\n"],
  ];
  const apis: readonly (Api | undefined)[] = [undefined, "nssoap", "voipms", "traitel", "traitel-fax", "persian-sms"];

  it.each(apis)("of %s: what is passed over has no code", async (api) => {
    const messages = await loadMessages({ lng: "en" });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (parts) => {
        const found: string[] = [];
        const annotator = createAnnotator({
          messages,
          ...(api ? { api } : {}),
          onFound: ({ line, code }) => found.push(`${line} ${code}`),
        });
        const log = parts.join("");
        annotator.transform(new TextEncoder().encode(log));
        annotator.flush();
        const lines = log.split("\n").map((line) => line.replace(/\r$/, ""));
        const expected = lines.flatMap((line, index) =>
          codesIn(line, api ? { api } : {}).map((code) => `${index + 1} ${code.split(" ").at(-1)}`),
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe("codes in a log of one API", () => {
  it.each<[Api, string, string[]]>([
    ["traitel-fax", "fax 71 failed, code 402", ["20 traitel-fax 402"]],
    ["traitel-fax", "ErrorCode=402", ["10 traitel-fax 402"]],
    ["traitel-fax", '{"ErrorCode":5}', ["13 traitel-fax 005"]],
    ["traitel-fax", "402", ["0 traitel-fax 402"]],
    ["traitel-fax", "fax failed: 402", ["12 traitel-fax 402"]],
    ["traitel-fax", "7,0,2026-01-05,10:02:03,612,613,3,14400,62,0.15,1,402", ["50 traitel-fax 402"]],
    ["traitel", "result code is 105", ["15 traitel 105"]],
    ["traitel", "addsubaccount -> 105", ["17 traitel 105"]],
    ["persian-sms", "ippanel status: 962", ["16 persian-sms 962"]],
    ["persian-sms", "خطای ۹۶۲", ["9 persian-sms 962"]],
    ["persian-sms", "کد: 5", ["6 persian-sms 5"]],
    ["persian-sms", '[5,""]', ["1 persian-sms 5"]],
    ["persian-sms", "[5]", []],
    ["nssoap", "send_message: AccessDenied", ["14 nssoap AccessDenied"]],
    ["nssoap", "code 402", []],
    ["voipms", "code 402", []],
    // In its own successes numbers are data, and words are what they are everywhere.
    ["persian-sms", '{"status":{"code":0,"message":"ok"},"data":{"status":2,"text":"no_did"}}', ["63 voipms no_did"]],
    ["persian-sms", '{"status":"success","result":{"code":962}}', ["37 persian-sms 962"]],
    // What is unmistakable stays so.
    ["traitel-fax", "status=invalid_did code=402", ["7 voipms invalid_did", "24 traitel-fax 402"]],
    // Numbers of something else.
    ["traitel-fax", "2026-01-05T10:02:03.402Z sent 402 pages to 402-402-4020", []],
    ["traitel-fax", "HTTP status 402, http_status=402, exit code 402, took 402 ms", []],
    ["traitel-fax", "returned 402 rows", []],
    // HTTP's status, in a line about a request.
    ["traitel-fax", '{"request_id":"6f","status":200,"elapsed_ms":13,"msg":"request completed"}', []],
    ["traitel-fax", '{"req":{"method":"GET","url":"/"},"res":{"statusCode":402},"msg":"x"}', []],
    ["traitel-fax", "POST /fax status_code=402", []],
    ["traitel-fax", "status: 402 HTTP/1.1", []],
    ["traitel-fax", '"{\\"status\\":402,\\"path\\":\\"/\\"}"', []],
    ["persian-sms", "GET /sms: status 404", []],
    ["traitel", "request_id=6f status=200", []],
    ["traitel-fax", "status=402", ["7 traitel-fax 402"]],
    ["traitel-fax", "POST /fax: fax status=402", ["22 traitel-fax 402"]],
    ["traitel-fax", '{"url":"/fax","ErrorCode":402}', ["26 traitel-fax 402"]],
    ["traitel-fax", "POST /fax faxstatus=402", ["20 traitel-fax 402"]],
    ["traitel", "POST /assignnumber status=105", ["26 traitel 105"]],
    ["persian-sms", "POST /sms status=962", ["17 persian-sms 962"]],
    ["traitel-fax", "code=402.5 code=402% code=4020 code=x402", []],
    ["traitel-fax", "1,2,402", []],
    ["persian-sms", "country code 98, zip code 10001", []],
    ["persian-sms", "tries=5 x5 5 of 7", []],
    ["traitel", "code=5", []],
  ])("%s: %s", (api, line, codes) => {
    expect(codesIn(line, { api })).toEqual(codes);
  });
});

describe("reports of success", () => {
  it.each<[Api | undefined, string, string[]]>([
    [undefined, "status_num=NoError", ["11 nssoap NoError"]],
    [undefined, 'x {"status_num":"NoError"}', ["17 nssoap NoError"]],
    [undefined, '[0,"پیام ارسال شد"]', ["1 persian-sms 0"]],
    ["voipms", '{"status":"success","balance":1}', ["11 voipms success"]],
    // Half the APIs of the world answer so.
    [undefined, '{"status":"success","data":{}}', []],
    [undefined, "success", []],
  ])("%s %s", (api, line, codes) => {
    expect(codesIn(line, { successes: true, ...(api ? { api } : {}) })).toEqual(codes);
  });
});

describe("hostile lines", () => {
  it.each([
    ["{", 1 << 20],
    ["[", 1 << 20],
    ['{"', 1 << 19],
    ['{"a":', 1 << 18],
    ["\\", 1 << 20],
    ['{\\"', 1 << 18],
    ["a", 1 << 20],
    ["a_", 1 << 19],
    ["_", 1 << 20],
    ["status_num ", 1 << 16],
    ["Error ", 1 << 17],
    ["[1,'", 1 << 18],
    ["9", 1 << 20],
    ["code ", 1 << 17],
    [" ", 1 << 20],
    ['"', 1 << 20],
    ["۹", 1 << 18],
  ])("%s, a mebibyte of it, end in good time", (part, times) => {
    const line = part.repeat(times);
    expect(codesIn(line)).toEqual([]);
    for (const api of ["persian-sms", "nssoap"] as const) expect(codesIn(line, { api }).length).toBeLessThan(2);
  });
});
