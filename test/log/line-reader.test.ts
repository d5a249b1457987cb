import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Api } from "../../src/catalogue/api.ts";
import { LineReader, type ReadOptions } from "../../src/log/line-reader.ts";
import { LogScanner } from "../../src/log/log-scanner.ts";
import { vocabularyOf } from "../../src/log/vocabulary.ts";
import { defineCatalogue } from "../../src/schema.ts";

function codesIn(line: string, api?: Api, options: ReadOptions = {}): string[] {
  const bytes = new TextEncoder().encode(line);
  const reader = new LineReader(vocabularyOf(api ? { api } : {}), options);
  return reader.read(bytes, 0, bytes.length).map(({ api: name, entry, raw }) => `${name} ${entry?.code ?? `? ${raw}`}`);
}

describe("without an API, a code counts", () => {
  it.each<[string, string, string[]]>([
    ["that is unmistakable", "giving up: invalid_internaldialtime", ["voipms invalid_internaldialtime"]],
    ["in capitals", "MISSING_AGENT_RING_TIMEOUT", ["voipms missing_agent_ring_timeout"]],
    ["with the API's name", "voip.ms said no_did", ["voipms no_did"]],
    ["with its name in code", "VoipMsClient: no_did", ["voipms no_did"]],
    ["with one of its methods", "setDIDRouting: invalid_did", ["voipms invalid_did"]],
    ["with a key that holds it", '{"status":"no_did","message":"x"}', ["voipms no_did"]],
    ["in a dump of PHP", "['status'] => string(6) \"no_did\"", ["voipms no_did"]],
    ["in a dump of Ruby", '{:status=>"no_did"}', ["voipms no_did"]],
    ["in escaped JSON", '{"body":"{\\"status\\":\\"no_did\\"}"}', ["voipms no_did"]],
    ["in JSON escaped twice", '{\\\\\\"status\\\\\\":\\\\\\"no_did\\\\\\"}', ["voipms no_did"]],
    ["behind \\x22", "{\\x22status\\x22:\\x22no_did\\x22}", ["voipms no_did"]],
    ["behind \\u0022", "{\\u0022status\\u0022:\\u0022no_did\\u0022}", ["voipms no_did"]],
    ["in a query", "x?reply=%22status%22%3A%22no_did%22", ["voipms no_did"]],
    ["in colours", "\u001b[31mstatus\u001b[0m=\u001b[1;31mno_did\u001b[0m", ["voipms no_did"]],
    ["behind syslog's new line", "reply:#012status=no_did#012", ["voipms no_did"]],
    ["in a map of XML", "<item><key>status</key><value>no_did</value></item>", ["voipms no_did"]],
    ["in an element", '<a:status_num xsi:type="x">AccessDenied</a:status_num>', ["nssoap AccessDenied"]],
    ["in CDATA", "<status_num><![CDATA[UserNotFound]]></status_num>", ["nssoap UserNotFound"]],
    ["in XML as HTML", "&lt;status_num&gt;UserNotFound&lt;", ["nssoap UserNotFound"]],
    ["of an enumeration", "STATUS_NUM.MessageNotFound", ["nssoap MessageNotFound"]],
    ["beside its text", "Error 105: Invalid sub-account ID.", ["traitel 105"]],
    ["beside its text in capitals", "ERROR 105: INVALID SUB-ACCOUNT ID", ["traitel 105"]],
    ["that a label names beside a name", "TraiTel poll: ErrorCode=402", ["traitel-fax 402"]],
    ["of a number beside a name", "IPPanel error 1402", ["persian-sms 1402"]],
    ["in Persian digits", "ای‌پی‌پنل خطای ۹۶۲", ["persian-sms 962"]],
    ["in Arabic letters", '[5,"اعتبار كافي نيست."]', ["persian-sms 5"]],
    ["in PHP's own notation", 'a:2:{i:0;i:5;i:1;s:9:"اعتبار کافی نیست.";}', ["persian-sms 5"]],
    ["in PHP's own notation of words", 'a:1:{s:6:"status";s:6:"no_did";}', ["voipms no_did"]],
    ["in HTML", '<p class="err">VoIP.ms API error: <b>invalid_account</b></p>', ["voipms invalid_account"]],
    ["in an error's dump", "voipms.error.VoipmsError('invalid_dst')", ["voipms invalid_dst"]],
    ["of a name that a label stands before", "خطای ippanel: ۴۵۶", ["persian-sms 456"]],
    ["behind a login", "NSSOAP login failed: UserNotFound", ["nssoap UserNotFound"]],
    ["several times", "voip.ms: no_did, then invalid_dst, then no_did", ["voipms no_did", "voipms invalid_dst"]],
    ["in a pair of Python", "OrderedDict([('status', 'no_did')])", ["voipms no_did"]],
    ["in a marked text of Python", "{u'status': u'no_did'}", ["voipms no_did"]],
    ["in an enumeration's dump", "{'status_num': <STATUS_NUM.UserNotFound: 4>}", ["nssoap UserNotFound"]],
    ["behind a longer path", "result.StatusNum: AccessDenied", ["nssoap AccessDenied"]],
    ["behind an arrow", "getSMS folder=INBOX => no_sms", ["voipms no_sms"]],
    ["in a list of errors", 'setDIDRouting: errors ["no_did", "invalid_dst"]', ["voipms no_did", "voipms invalid_dst"]],
    ["in a call back", "GET /cb/ippanel?bulk=5&error_code=456", ["persian-sms 456"]],
    ["in brackets", "traitel error code [120]", ["traitel 120"]],
    ["in a row of data", '| 7 | 2026-05-16 08:01:00 | ippanel | [962,"x"] |', ["persian-sms 962"]],
    ["of a reply in a row", '| ippanel | {"status":{"code":5,"message":"x"}} |', ["persian-sms 5"]],
    ["in a row with an id", "| 5145550102 | voipms | no_did |", ["voipms no_did"]],
    ["that came of a command", '$ ./buy.sh 612 -> "Error 108: Service not available."', ["traitel 108"]],
    ["in bytes of Python", "otp.py:21 b'[995,\"x\"]' from https://ippanel.com/api", ["persian-sms 995"]],
    [
      "that a summary counts",
      "NSSOAP summary: NotLicensed=1 InvalidHandle=4 AccessDenied=0",
      ["nssoap NotLicensed", "nssoap InvalidHandle"],
    ],
    ["that a monitor tells", "sentry: traitel error 116", ["traitel 116"]],
    [
      "that was returned when something was done",
      "syncing failed when voip.ms returned limit_reached",
      ["voipms limit_reached"],
    ],
    ["that an index of errors holds", "voip.ms errors[no_did]", ["voipms no_did"]],
    ["that a metric counts", 'voipms_errors_total{status="limit_reached"} 5', ["voipms limit_reached"]],
    ["of several that failed", "TraiTel fax failed with errors 402 and 302", ["traitel-fax 402", "traitel-fax 302"]],
    ["of an import in prose", "import of row 17 failed, traitel error 101", ["traitel 101"]],
    ["in a row", "TraiTel fax errors 402 and 302", ["traitel-fax 402", "traitel-fax 302"]],
    ["of one digit that a name answers", "FarazSMS returned 5", ["persian-sms 5"]],
    ["in an array of PHP", "ippanel array ( 0 => 5, 1 => 'اعتبار کافی نیست.', )", ["persian-sms 5"]],
    ["before its text", "105: Invalid sub-account ID.", ["traitel 105"]],
    ["with half-spaces in the name", "فراز اس\u200cام\u200cاس، کد خطا ۹۶۳", ["persian-sms 963"]],
  ])("%s: %s", (_, line, codes) => {
    expect(codesIn(line)).toEqual(codes);
    // What is read is found by the scanner, too.
    const bytes = new TextEncoder().encode(`x\n${line}\n`);
    const scanner = new LogScanner(vocabularyOf({}));
    scanner.over(bytes);
    expect(scanner.next(0, bytes.length)).toBeGreaterThanOrEqual(0);
  });
});

describe("without an API, nothing is found in", () => {
  it.each([
    ["HTTP's as the status of a response", "ippanel: response status 404"],
    ["what somebody asks in a line of JSON", '{"req":{"body":{"status":"invalid_dst"}},"msg":"voip.ms webhook"}'],
    ["a parameter that is missing", "voipms client: invalid_dst is missing"],
    ["an option", "voipms.conf: unknown option 'missing_timeout'"],
    ["a condition in the present", "next step if voip.ms returns invalid_did"],
    ["a condition in German", "Wenn voip.ms limit_reached meldet, wird erneut versucht"],
    ["what may come", "voip.ms getDIDsInfo may return no_did"],
    ["codes that something is done on", "retry ippanel on codes 962, 964 and 971"],
    ["the second value of a setting", "voipms retry_statuses=limit_reached,no_did"],
    ["an assertion", "'invalid_did' != 'success' for voip.ms"],
    ["a constant", "VOIPMS: INVALID_DID = 'invalid_did'"],
    ["a map to numbers", "voip.ms: no_did => 404"],
    ["an index", "voip.ms route[NO_DID] entered"],
    ["a metric of nothing", 'voipms_errors_total{status="invalid_did"} 0'],
    ["what is typed into a database", "mysql> update voipms set last_error='invalid_did'"],
    ["a change of a translation", "+  invalid_did: 'voip.ms: this DID is not valid',"],
    ["arguments", 'VoipmsJob with arguments: "limit_reached"'],
    ["a word of anybody's", "login refused: invalid_password"],
    ["OAuth's", '{"error":"invalid_client","error_description":"x"}'],
    ["Stripe's", 'stripe: {"code":"invalid_number","status":402}'],
    ["S3's", "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"],
    ["strerror's", "traitel.com: Error 113: No route to host"],
    ["HTTP's", "traitel: HTTP status 200"],
    ["another text than the code's", "Error 105: no such thing"],
    ["a list of settings", "--ignore=no_did,no_sms voipms"],
    ["a list", "voipms knows [no_did, no_sms, no_cdr]"],
    ["SQL", "SELECT * FROM calls WHERE status = 'invalid_did'"],
    ["source", 'voipms: if (status == "no_did") return'],
    ["a path", "/srv/voipms/no_did/index.html"],
    ["a file", "voipms no_did.php"],
    ["a flag", "voipms --no_did"],
    ["a key", 'voipms {"used_ip":"10.0.0.1"} limit_reached=false'],
    ["a variable", "voipms $used_ip"],
    ["a PID", "ippanel[962]: started, pid 962"],
    ["a size", "ippanel: 962 bytes, code 962 ms"],
    ["a list of numbers", "ippanel items [4,7,9]"],
    ["a negative number", "ippanel code -5"],
    ["a case", "nssoap: case StatusNum.InvalidHandle:"],
    ["a call's argument", "#3 /srv/VoipMs.php(88): VoipMs->fail('limit_reached')"],
    ["usage", "usage: voipms-sms [--ignore no_sms,limit_reached] DST"],
    ["what was expected", "voip.ms: expected status 'success' or 'no_did'"],
    ["a block's name", 'resource "voipms_did" "invalid_did" {'],
    ["a unit's end", "traitel-sync.service: Main process exited, code=exited, status=105"],
    ["an assertion", '+ assert call("delsubaccount", 1) == "Error 105: Invalid sub-account ID."'],
    ["an API's address", "GET https://voip.ms/api?method=getDIDs&status=no_did"],
    ["an unmistakable word of an address", '"GET /dids?status=invalid_internaldialtime HTTP/1.1" 200'],
    ["a comment", "// Error 105: Invalid sub-account ID."],
    ["a comment behind a time", "2026-04-22T09:02:02Z # voip.ms answers no_sms"],
    ["documentation", " * @throws invalid_did if voip.ms does not know it"],
    ["a cell of a table", "<td>invalid_did</td><td>voip.ms does not know it</td>"],
    ["a number's cell", "<td>402</td><td>traitel: Destination Busy</td>"],
    ["a row of a table", "| 402 | traitel: Destination Busy |"],
    ["a member of a list", "- invalid_internaldialtime"],
    ["a member of an array", '  "invalid_internaldialtime",'],
    ["one of an array", '{"provider":"voipms","tags":["no_sms","vip"]}'],
    ["a commit", "9b05402 voip.ms: retry on limit_reached"],
    ["a commit in syslog", "deploy[5]: commit 105a113 show 'Error 116: Duplicate name.'"],
    ["a commit's convention", "fix(voipms): treat no_sms as empty"],
    ["a command", "$ grep 'Error 113: Invalid DID.' portal.log"],
    ["an exception's source", 'throw new VoipMsError("invalid_did");'],
    ["a test's name", "PASSED tests/test_voipms.py::test_x[invalid_did]"],
    ["a stack's frame", '  File "/srv/voipms.py", line 105, in no_did'],
    ["Ruby's frame", "app/voipms/did.rb:105:in `invalid_did'"],
    ["a translation", '"Error 105: Invalid sub-account ID.": "Das Unterkonto gibt es nicht.",'],
    ["a parameter", 'voipms Parameters: {"status"=>"invalid_did"}'],
    ["what was asked", 'voipms {"query":{"page":{"n":1},"status":"no_did"}}'],
    ["what else a success holds", '{"status":"success","sms":[{"message":"sms_failed"}]}'],
    ["a key of nothing that comes of it", '{"provider":"voipms","action":"invalid_pin"}'],
    ["a name of a thing", 'voipms zone "limit_reached"'],
    ["what is done about it", "voip.ms: alert on limit_reached"],
    ["what has become of it", "voip.ms limit_reached resolved"],
    ["a question", "voip.ms message: 'no_sms? call me'"],
    ["a name in brackets", "voipms [link out:limit_reached] passed"],
    ["what was mended", "voip.ms ok after limit_reached"],
    ["a compared number", "traitel: if (row.ErrorCode == 402) retry()"],
    ["a number's meaning", "traitel errors: 101=Email address, 102=Alias"],
    ["a unit that ended with a code", "traitel-sync exited with status 113"],
    ["HTTP's number and text", 'ippanel {"code":404,"message":"Not Found"}'],
    ["an array of texts of digits", 'ippanel response ["5","7"]'],
    ["a body of a form", "ippanel POST data: op=pattern&code=962"],
    ["a single number of a list", "ippanel errors: 5"],
    ["a query in IIS's log", "GET /voipms/dids status=invalid_did 443 - 10.0.0.7"],
    ["a mapping", "voipms no_did => []"],
    ["a variable's source", "var s = StatusNum.InvalidHandle;"],
    ["HTTP's success", "traitel: status 200"],
    ["a mock", 'mock server: replying {"status":"no_did"} to getDIDsInfo'],
    ["counters", "traitel sent: 5, failed: 402"],
    ["a row of documentation", "| 962 | ippanel: wrong password |"],
    ["a commit in JSON", '{"app":"voipms","deploy":"fix(sms): retry no_sms"}'],
    ["a short commit", 'voipms: closed by commit 113a2b "no_did is final"'],
    ["documentation of Perl", "=item no_did - voip.ms has no such number"],
    ["a manual page", ".B no_did the number is not at voip.ms"],
    ["a pattern", 'traitel alarm: pattern "Error 002: Authentication failed."'],
    ["numbers of a pattern", "traitel /Error (105|113)/"],
    ["a filter of a log", '{app="voipms"} |= "no_did"'],
    ["settings that count", "voip.ms retries: no_did=4 limit_reached=2"],
    ["another program's word", "letter.docx refused (PreconversionFailed)"],
    ["an import", "import { invalid_did } from 'voipms';"],
    ["a redirection", "traitel GET /logfaxout -> 302"],
    ["a page's address", '"GET /accounts?error=invalid_credentials HTTP/1.1" 302'],
  ])("%s: %s", (_, line) => expect(codesIn(line)).toEqual([]));
});

describe("in a log of one API", () => {
  it.each<[Api, string, string[]]>([
    ["voipms", "update rejected: missing_routing", ["voipms missing_routing"]],
    ["voipms", "traitel: Error 105: Invalid sub-account ID.", []],
    ["sip", "could not connect through proxy, status code 403", []],
    ["sip", "proxy.example.com status_code=403", ["sip 403"]],
    ["nssoap", "delete S-105: AccessDenied", ["nssoap AccessDenied"]],
    ["nssoap", "s3 PutObject: AccessDenied", []],
    ["nssoap", "AccessDenied to path 'C:\\fax'", []],
    ["traitel", "reply: Error 107", ["traitel 107"]],
    ["traitel", "au.acme.ApiException: 119 Invalid timezone.", ["traitel 119"]],
    ["traitel", "DB Error: 1, reason 1", []],
    ["traitel", "Windows error 112", []],
    ["traitel", "pq: Error 105: too many clients", []],
    ["traitel", "sentry: provider error 116", ["traitel 116"]],
    ["traitel", "Sequelize TimeoutError 112 in pool", []],
    ["persian-sms", '| 88123 | 2026-05-16 08:01:04 | default | ["3",null] |', ["persian-sms 3"]],
    ["traitel", '"105": "Invalid sub-account ID.",', []],
    ["traitel", "curl_multi error 105", []],
    ["traitel", "exit code 105, errno=111, pid 113", []],
    ["traitel", '{"level":"info","status":200,"ms":119}', []],
    ["traitel-fax", "402", ["traitel-fax 402"]],
    ["traitel-fax", "fax failed: 402", ["traitel-fax 402"]],
    ["traitel-fax", '{"ErrorCode":5}', ["traitel-fax 005"]],
    ["traitel-fax", "7,0,2026-01-05,10:02:03,612,613,3,14400,62,0.15,1,402", ["traitel-fax 402"]],
    ["traitel-fax", "1,2,402", []],
    ["traitel-fax", "SIP/2.0 486 Busy Here code=486", []],
    ["traitel-fax", "error_code=618 pages=2/5", ["traitel-fax 618"]],
    ["persian-sms", 'otp: ["3",null]', ["persian-sms 3"]],
    ["persian-sms", 'coupon [98,"off"]', []],
    ["persian-sms", 'array(2) { [0]=> string(3) "sms" [1]=> int(303) }', []],
    ["persian-sms", "proxy answered, status code 403", []],
    ["persian-sms", "AGI Rx << 200 result=1", []],
    ["persian-sms", "خطا: ٩٩٢", ["persian-sms 992"]],
    ["persian-sms", "{\\x22code\\x22:\\x22964\\x22}", ["persian-sms 964"]],
    ["traitel-fax", "got {&quot;ErrorCode&quot;:402}", ["traitel-fax 402"]],
    ["traitel-fax", "got {&quot;ErrorCode&quot;:&quot;402&quot;}", ["traitel-fax 402"]],
    ["traitel-fax", "got %7B%22ErrorCode%22%3A402%7D", ["traitel-fax 402"]],
    ["traitel-fax", "body=ErrorCode%3D402", ["traitel-fax 402"]],
    ["traitel-fax", "reply: 'ErrorCode:\\t402'", ["traitel-fax 402"]],
    ["traitel-fax", "OrderedDict([('ID', '88402'), ('ErrorCode', '417')])", ["traitel-fax 417"]],
    ["traitel-fax", '["ErrorCode"]=> string(3) "417"', ["traitel-fax 417"]],
    ["traitel-fax", "&lt;ErrorCode&gt;417&lt;/ErrorCode&gt;", ["traitel-fax 417"]],
    ["traitel-fax", "ErrorCode was 417, giving up", ["traitel-fax 417"]],
    ["traitel-fax", "worker exited with code 105", []],
    ["traitel-fax", "status=204 pages=3", []],
    ["traitel-fax", 'responded with status "302"', []],
    ["persian-sms", '{"job":962,"attempts":3,"status":2}', []],
    ["persian-sms", 'ids=[98,"99"]', []],
    ["persian-sms", "coupon=[98,'off']", []],
    ["persian-sms", "[ippanel] errors 962 and 971", ["persian-sms 962", "persian-sms 971"]],
    ["persian-sms", '{"code":1,"message":"success"}', []],
    ["persian-sms", "array ( 0 => 5, 1 => '', )", ["persian-sms 5"]],
    ["persian-sms", "خطای شماره ۱۴۰۲", ["persian-sms 1402"]],
    ["persian-sms", "ippanel: &{Status:{Code:962 Message:x}}", ["persian-sms 962"]],
    ["persian-sms", "<status><code>962</code></status>", ["persian-sms 962"]],
    ["persian-sms", "تعداد خطا: ۵", []],
    ["traitel-fax", "{u'ID': u'88402', u'ErrorCode': u'417'}", ["traitel-fax 417"]],
    ["traitel-fax", "fax 88402 failed: 417", ["traitel-fax 417"]],
    ["voipms", "5145550102=invalid_did 5145550103=ok", ["voipms invalid_did"]],
    ["voipms", "queue=sms_failed waiting=5", []],
    ["voipms", "err=sms_failed waiting=5", ["voipms sms_failed"]],
    ["voipms", "KeyError: 'no_did'", []],
    ["traitel-fax", '7,0,2026-01-05,10:02:03,612,613,3,14400,62,0.15,1,\\"402\\"', ["traitel-fax 402"]],
  ])("%s: %s", (api, line, codes) => {
    expect(codesIn(line, api)).toEqual(codes);
    // What is read is found by the scanner, too.
    const bytes = new TextEncoder().encode(`x\n${line}\n`);
    const scanner = new LogScanner(vocabularyOf({ api }));
    scanner.over(bytes);
    if (codes.length > 0) expect(scanner.next(0, bytes.length)).toBeGreaterThanOrEqual(0);
  });
});

describe("in a log of a standard", () => {
  it.each<[api: Api, line: string, code: string]>([
    ["sip", "kamailio[12]: INFO: reply 486 Busy Here from 192.0.2.7", "486"],
    ["sip", "opensips[4]: ERROR: final reply 503 Service Unavailable", "503"],
    ["sip", "freeswitch: sip_term_status=486", "486"],
    ["q850", "switch_channel.c Hangup sofia/internal/1000 [CS_EXECUTE] [USER_BUSY]", "17"],
    ["q850", "chan_dahdi.c: Cause: User busy (17), class = Normal Event (1) ]", "17"],
    ["q850", "asterisk HANGUPCAUSE=34", "34"],
    [
      "smpp",
      "SMPP[a]: SMSC returned error code 0x00000058 (Throttling error) in response to submit_sm PDU.",
      "0x00000058",
    ],
    ["smpp", "SMPP[a]: SMSC rejected login to transmit, code 0x0000000d (Bind Failed).", "0x0000000D"],
    ["smpp", "SMS-MT [cid:c] [status:ERROR/CommandStatus.ESME_RTHROTTLED] [retry:True]", "0x00000058"],
    ["smpp", "DLR [cid:c] [smpp-msgid:7] [status:UNDELIV] [err:000]", "UNDELIV"],
    ["t30", "Fax processing not successful - result (49) The call dropped prematurely.", "49"],
    ["t30", "Nov 22 03:00:01 FaxSend[12]: SEND FAILED: JOB 5 ERR No answer from remote {E003}", "E003"],
    ["t30", "Nov 22 03:00:04 spandsp: T30_ERR_TX_PHDDEAD", "21"],
  ])("of %s, %s says %s", (api, line, code) => {
    expect(codesIn(line, api)).toEqual([`${api} ${code}`]);
    expect(codesIn(line)).toEqual([]);
  });
});

describe("what a report counts besides", () => {
  const told = { successes: true, undocumented: true };
  it.each<[Api | undefined, string, string[]]>([
    ["voipms", '{"status":"success"}', ["voipms success"]],
    [undefined, '{"status":"success"}', []],
    [undefined, '{"status_num":"NoError"}', ["nssoap NoError"]],
    ["voipms", '{"status":"never_heard"}', ["voipms ? never_heard"]],
    ["voipms", '{"status":"failed"}', []],
    ["voipms", "never_heard", []],
    ["nssoap", '{"status_num":"NeverHeard"}', ["nssoap ? NeverHeard"]],
    ["traitel", "Error 777: Unheard of.", ["traitel ? 777"]],
    ["traitel", "Error 404: Not Found", []],
    ["traitel-fax", '{"ErrorCode":"420"}', ["traitel-fax ? 420"]],
    ["persian-sms", "farazsms result: Array ( [0] => 5 [1] => اعتبار کافی نیست. )", ["persian-sms 5"]],
    ["persian-sms", '[23456,"x"]', ["persian-sms ? 23456"]],
    ["persian-sms", "466917424", ["persian-sms 0"]],
    ["persian-sms", "20260314", []],
    ["persian-sms", "9121234567", []],
    ["persian-sms", "1775476811", []],
  ])("%s: %s", (api, line, codes) => expect(codesIn(line, api, told)).toEqual(codes));
});

describe("a catalogue of one's own", () => {
  const entry = { category: "unavailable", retry: "backoff", fix: "provider" };
  const acme = defineCatalogue({
    ...{ api: "acme", enum: "AcmeStatus", title: "Acme", language: "en" },
    source: { title: "Errors", publisher: "Acme" },
    log: { names: ["acme.example"], keys: ["outcome"] },
    entries: [
      { code: "ok", name: "Ok", category: "ok", retry: "never" },
      { code: "line_frobnicated", name: "Frobnicated", ...entry },
      { code: "busy", name: "Busy", ...entry },
      { code: "E-7", name: "E7", ...entry },
      { code: "E-7.1", name: "E71", ...entry },
      { code: "queue full", name: "QueueFull", ...entry },
    ],
  });
  const reader = new LineReader(vocabularyOf({ catalogues: [acme] }));
  it.each([
    ["line_frobnicated", ["acme line_frobnicated"]],
    ["the line is busy", []],
    ["acme: busy", ["acme busy"]],
    ["outcome=busy", ["acme busy"]],
    ["voip.ms no_did", ["voipms no_did"]],
    ["acme says E-7", ["acme E-7"]],
    ["outcome: e-7.1, acme", ["acme E-7.1"]],
    ["acme E-75 and E-7x", []],
    ['{"outcome":"Queue full"}', ["acme queue full"]],
    ["the queue full of E-7", []],
  ])("%s", (line, codes) => {
    const bytes = new TextEncoder().encode(line);
    expect(reader.read(bytes, 0, bytes.length).map(({ api, entry: found }) => `${api} ${found?.code}`)).toEqual(codes);
  });
});

describe("the scanner", () => {
  const pieces = [
    ...[
      "no_did",
      "invalid_serverpop",
      "status=no_sms",
      "status_num=AccessDenied",
      "Error 105: Invalid sub-account ID.",
    ],
    ...["voip.ms ", "traitel ", "ippanel ", "code ", "خطای ", "[", '"', ",", " ", "=", ":", "\\n", "\n", "\n"],
    ...["402", "105", "962", "5", "۹۶۲", "x", "-", "(", '[962,"x"]', "\\x22", "=> "],
    ...[
      "ErrorCode",
      " is ",
      " returned ",
      "('ErrorCode', '",
      'string(3) "',
      "&gt;",
      "errors ",
      " and ",
      "شماره ",
      "u'",
    ],
  ];
  const apis: readonly (Api | undefined)[] = [undefined, "nssoap", "voipms", "traitel", "traitel-fax", "persian-sms"];
  it.each(apis)("overlooks no line of %s that the reader finds a code in", (api) => {
    const vocabulary = vocabularyOf(api ? { api } : {});
    const [reader, scanner] = [new LineReader(vocabulary), new LogScanner(vocabulary)];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (parts) => {
        const bytes = new TextEncoder().encode(`${parts.join("")}\n`);
        scanner.over(bytes);
        for (let start = 0; start < bytes.length; ) {
          const next = bytes.indexOf(0x0a, start) + 1;
          const hit = scanner.next(start, next);
          if (reader.read(bytes, start, next - 1).length > 0) expect(hit, parts.join("")).toBeGreaterThanOrEqual(start);
          start = next;
        }
      }),
      { numRuns: 300 },
    );
  });
});
