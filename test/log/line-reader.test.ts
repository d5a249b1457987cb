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

it("reads a line alike, whatever was read before", () => {
  const reader = new LineReader(vocabularyOf({}), {});
  const line = new TextEncoder().encode("ippanel: 116 bytes, code 101 ms");
  for (const before of ["=", ":", '"', ")", " 5"]) {
    const longer = new TextEncoder().encode(`${"x".repeat(line.length)}${before.repeat(99)}`);
    reader.read(longer, 0, longer.length);
    expect(reader.read(line, 0, line.length), before).toEqual([]);
  }
});

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
    ["in French", "chez TraiTel, code d'erreur 002", ["traitel 002"]],
    ["between quotes of French", "TraiTel fax : ErrorCode « 402 »", ["traitel-fax 402"]],
    ["between quotes of German", "voip.ms meldet „no_did“", ["voipms no_did"]],
    ["with how often it came", "traitel errors today: 001 x4, 108 x 2", ["traitel 001", "traitel 108"]],
    ["in a cell", '"send_message","ValidationFailedAllRecipients","S-402"', ["nssoap ValidationFailedAllRecipients"]],
    ["in what may be empty", "nssoap: Optional[NotLicensed]", ["nssoap NotLicensed"]],
    [
      "of HTTP with its own text",
      '{"code":"101","text":"Email address already registered elsewhere."}',
      ["traitel 101"],
    ],
    ["behind a word that reports", "voip.ms stopped due to limit_reached", ["voipms limit_reached"]],
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
    ["what git has pushed", "   1a2b3c4..5d6e7f8  invalid_internaldialtime -> invalid_internaldialtime"],
    ["an alert's rule", "level=info rule=invalid_internaldialtime interval=1m"],
    ["what was left out", "voip.ms sync ok (skipped: no_did on 0 accounts)"],
    ["what was once", "voip.ms: status ok, previous status no_did"],
    ["a metric", 'registered counter voipms_errors_total{code="invalid_internaldialtime"}'],
    ["what has succeeded", "voip.ms: retrying after limit_reached succeeded on attempt 2"],
    ["a key of a cache", "cache miss key=voipms:status:no_did ttl=60"],
    ["what is written into Redis", "redis: SETEX voipms:last:no_did 60 1"],
    ["what is done with one", "voipms: no_did is treated as empty list"],
    ["what is grouped", "alerts of voipms are grouped by invalid_did"],
    ["a warning of an interpreter", "PHP Notice: Undefined offset: no_did in /srv/app/VoipMs.php"],
    ["a fatal error of PHP", "PHP Fatal error 105 occurred on traitel.com host"],
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
    ["another Ruby module's", "Rack::Attack throttled: limit_reached (voipms webhook)"],
    ["what none of was counted", "voip.ms sync: 105 ok, 0 no_did, no_sms x0"],
    ["a sentence about it", "voip.ms: prefix invalid_did violates the rules"],
    ["a sentence in French", "voip.ms : prise en charge de no_disa et no_ivr"],
    ["a sentence in German", "voip.ms no_disa bedeutet, dass keine DISA angelegt ist"],
    ["the ends of a range", "voip.ms knows many (invalid_did … weak_password)"],
    ["arguments of a task", "rake voipms:sync[no_did,2026]"],
    ["a metric of nothing with labels", 'voipms_errors_total{status="no_did",method="getDIDsInfo"} 0 1778410801'],
    ["a metric of no number", 'traitel_fax_errors_total{code="302"} 0'],
    ["what a function returns", "return [962, 'ippanel login failed'];"],
    ["what a mock returns", "when(nssoap.delete_message()).thenReturn(AccessDenied)"],
    ["an event of the app's own", 'event emitted: order_failed {"shop":"voipms-addons"}'],
    ["a password's code", "password reset code 10013 sent via ippanel"],
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
    ["a setting of several", "voipms retry.on=timeout,limit_reached"],
    ["an extension that is left", "Spawn extension (sub-voipms, limit_reached, 3) exited non-zero"],
    ["a test that has a number", "1) VoipMs client rejects invalid_did"],
    ["a plan's code", "traitel rate plan code 105 loaded"],
    ["a time in Persian", "زمان پاسخ ippanel: ۹۶۲ میلی‌ثانیه"],
    ["what is counted", "voip.ms: count of no_did is high"],
    ["another provider's word", "flowroute said invalid_did"],
    ["what a unit is called", "pbx systemd[1]: Starting voip.ms no_sms retry..."],
    ["a job of cron", "CRON[4021]: (voip) CMD (php voipms.php no_sms)"],
    ["SQL of a framework", "(SQL: update `dids` set `voipms_status` = invalid_did)"],
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
    ["voipms", '{"err":{"type":"OAuth2Error","code":"invalid_client"}}', []],
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
    ["traitel-fax", "7\t0\t2026-01-05\t10:02:03\t612\t613\t3\t14400\t62\t0.15\t1\t402", ["traitel-fax 402"]],
    ["traitel-fax", "7;0;2026-01-05;10:02:03;612;613;3;14400;62;0.15;1;402", ["traitel-fax 402"]],
    ["traitel-fax", "summary: 302 x 5", ["traitel-fax 302"]],
    ["persian-sms", "result: (3, '')", ["persian-sms 3"]],
    ["persian-sms", "pages: ('21', '22')", []],
    ["nssoap", "o.s.s.authentication.dao : AccessDenied for user x", []],
    ["traitel", "Error 105: Invalid column name 'x'", []],
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
    ["traitel-fax", "{ ErrorCode: \u001b[33m417\u001b[39m }", ["traitel-fax 417"]],
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
    ["voipms", '{"jsonrpc":"2.0","error":{"code":-32601,"message":"invalid_method"},"id":1}', []],
    ["voipms", "passwd[99]: pam_cracklib: invalid_password", []],
    ["nssoap", "exchange EWS: MessageNotFound", []],
    ["traitel-fax", "kernel: EXT4-fs error (device sda1): code 115", []],
    ["traitel-fax", "Error: listen EADDRINUSE code 402", []],
    ["traitel", "winsock error 113", []],
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
    ["sip", "SIP/2.0 603 Decline", "603"],
    ["sip", "<-- SIP/2.0 486 Busy Here", "486"],
    ["sip", "SIP/2.0 403 Forbidden", "403"],
    [
      "sip",
      '[Nov 22 03:00:01] WARNING[2114] chan_sip.c: Got SIP response 486 "Busy Here" back from 192.0.2.7:5060',
      "486",
    ],
    ["sip", '    -- Got SIP response 503 "Service Unavailable" back from 192.0.2.7', "503"],
    [
      "sip",
      "res_pjsip_outbound_registration.c: Fatal response '403' received from 'sip:sip.example.net' on registration attempt to 'sip:1000@sip.example.net', stopping outbound registration",
      "403",
    ],
    [
      "sip",
      "res_pjsip_outbound_registration.c: Temporal response '408' received from 'sip:sip.example.net' on registration attempt to 'sip:x@y', retrying in '60' seconds",
      "408",
    ],
    [
      "sip",
      "kamailio[12]: NOTICE: acc [acc.c:287]: acc_log_request(): ACC: call missed: timestamp=1763780401;method=INVITE;from_tag=a1;to_tag=b2;call_id=c@h;code=486;reason=Busy Here;src_user=1000",
      "486",
    ],
    [
      "sip",
      "ACC: transaction answered: timestamp=1763780401;method=INVITE;from_tag=a1;to_tag=b2;call_id=c@h;code=480;reason=Temporarily Unavailable",
      "480",
    ],
    ["sip", "opensips[4]: INFO: onreply_route: status 486 from 192.0.2.7", "486"],
    ["sip", "kamailio: ERROR: <script>: failure_route: call failed, status=408", "408"],
    ["sip", "sofia.c:7084 Channel sofia/external/1000 entering state [terminated][486]", "486"],
    ["sip", "sofia_reg.c:2507 provider Failed Registration with status Forbidden [403]. failure #1", "403"],
    ["sip", "sofia.c Ping failed provider with code 503 - count 1/-1/1, state DOWN", "503"],
    ["sip", "mod_sofia.c:553 Responding to INVITE with: 480", "480"],
    ["sip", 'Reason: SIP;cause=486;text="Busy Here"', "486"],
    ["sip", "pjsua_call.c Call 0 state changed to DISCONNCTD [486 Busy Here]", "486"],
    ["sip", "pjsua_acc.c SIP registration failed, status=403 (Forbidden)", "403"],
    ["sip", "dlg0x7f Received Response msg 486/INVITE/cseq=9921 (rdata0x7f)", "486"],
    ["sip", "session closed: 486 Busy Here", "486"],
    ["sip", "while expecting '180' (index 1), received 'SIP/2.0 486 Busy Here", "486"],
    ["sip", "TechCause: 486", "486"],
    ["sip", "HANGUPCAUSE: SIP 486 Busy Here", "486"],
    ["sip", "INVITE failed: sip response code 404", "404"],
    ["sip", '{"event":"call.failed","sip_code":486}', "486"],
    ["sip", '{"sip_status":"486","sip_reason":"Busy Here"}', "486"],
    ["sip", "reply_status=486 method=INVITE", "486"],
    ["q850", 'Reason: Q.850;cause=17;text="User busy"', "17"],
    ["q850", 'Reason: Q.850 ;cause=17 ;text="User busy"', "17"],
    ["q850", "    -- Span 1: Channel 0/1 got hangup request, cause 17", "17"],
    ["q850", "    -- Span 1: Channel 0/3 got hangup, cause 34", "34"],
    ["q850", "[Nov 22 03:00:01] NOTICE[2114] sig_pri.c: hangup cause: 17", "17"],
    ["q850", "Hangup cause 17 on SIP/trunk-0001", "17"],
    ["q850", "HANGUPCAUSE=17", "17"],
    [
      "q850",
      '    -- Executing [h@macro-dial:3] NoOp("SIP/1000-01", "HANGUPCAUSE=17 DIALSTATUS=BUSY") in new stack',
      "17",
    ],
    ["q850", "X-Asterisk-HangupCauseCode: 17", "17"],
    ["q850", "Cause: 17", "17"],
    ["q850", "Cause-txt: User busy / Cause: 17", "17"],
    ["q850", "Event: Hangup Channel: SIP/1000-01 Uniqueid: 1763.1 Cause: 17 Cause-txt: User busy", "17"],
    ["q850", "Ext: 1  Cause: User busy (17), class = Normal Event (1) ]", "17"],
    ["q850", "PRI PRI_EVENT_HANGUP (17)", "17"],
    ["q850", "switch_ivr_originate.c:3863 Originate Resulted in Error Cause: 17 [USER_BUSY]", "17"],
    ["q850", "mod_dptools.c Originate Failed.  Cause: USER_NOT_REGISTERED", "806"],
    [
      "q850",
      "switch_ivr_originate.c Cannot create outgoing channel of type [user] cause: [USER_NOT_REGISTERED]",
      "806",
    ],
    ["q850", "sofia.c Hangup sofia/external/1000 [CS_CONSUME_MEDIA] [USER_BUSY]", "17"],
    ["q850", '"hangup_cause":"RECOVERY_ON_TIMER_EXPIRE"', "102"],
    ["q850", "variable_hangup_cause: USER_BUSY", "17"],
    ["q850", "hangup_cause_q850=34", "34"],
    ["q850", "isup: release cause 34 on CIC 12", "34"],
    ["q850", "call released, cause code 41", "41"],
    ["q850", "disconnect cause: 41", "41"],
    ["q850", "Q.931 cause 17 (user busy)", "17"],
    ["q850", '{"call":"c1","hangup_cause_code":17}', "17"],
    ["q850", '{"q850_cause":"17"}', "17"],
    ["q850", "AST_CAUSE_USER_BUSY", "17"],
    ["q850", "DISCONNECT received, cause value 38", "38"],
    ["smpp", "command_status: 88", "0x00000058"],
    ["smpp", "command_status=0x00000058", "0x00000058"],
    ["smpp", "command_status=0x58", "0x00000058"],
    ["smpp", '"command_status":88,', "0x00000058"],
    ["smpp", "2026-11-22 03:00:01 [12] [6] DEBUG:   command_status: 11 = 0x0000000b", "0x0000000B"],
    ["smpp", "command_status=00000058", "0x00000058"],
    [
      "smpp",
      "id:0123456789 sub:001 dlvrd:000 submit date:2611220300 done date:2611220301 stat:UNDELIV err:004 text:Hello",
      "UNDELIV",
    ],
    [
      "smpp",
      "id:0123456789 sub:001 dlvrd:000 submit date:2611220300 done date:2611220301 stat:REJECTD err:011 Text:",
      "REJECTD",
    ],
    ["smpp", "id=77 stat=EXPIRED err=27", "EXPIRED"],
    [
      "smpp",
      "SMPP[smsc1]: SMSC returned error code 0x0000000b (Invalid Destination Address) in response to submit_sm PDU.",
      "0x0000000B",
    ],
    ["smpp", "SMPP[smsc1]: SMSC rejected login to transmit, code 0x0000000d (Bind Failed).", "0x0000000D"],
    [
      "smpp",
      "jasmin: SMS-MT [cid:foo] [queue-msgid:7] [status:ERROR/CommandStatus.ESME_RINVDSTADR] [retry:False]",
      "0x0000000B",
    ],
    ["smpp", "submit_sm_resp ESME_RINVDSTADR", "0x0000000B"],
    ["smpp", "Negative response 00000058 found", "0x00000058"],
    [
      "smpp",
      "org.jsmpp.extra.NegativeResponseException: Negative response 0000000b (Invalid Dest Addr) found",
      "0x0000000B",
    ],
    ["smpp", "status 0x00000014 from smsc1", "0x00000014"],
    ["smpp", "bind_resp, command status 0x00000008", "0x00000008"],
    ["smpp", "Command status: System Error (0x00000008)", "0x00000008"],
    ["smpp", "DLR [cid:foo] [smpp-msgid:7] [status:UNDELIV] [err:004]", "UNDELIV"],
    ["t30", "FAXERROR=The call dropped prematurely", "49"],
    ["t30", 'FAXERROR="Timed out waiting for initial communication"', "2"],
    [
      "t30",
      "Nov 22 03:00:01 fax FaxSend[12]: SEND FAILED: JOB 5 DEST 5551234 ERR No answer from remote {E003}",
      "E003",
    ],
    ["t30", "Nov 22 03:00:01 fax FaxSend[12]: SEND FAILED: JOB 5 DEST 5551234 ERR Busy signal detected", "E001"],
    ["t30", "statuscode: 126", "3"],
    ["t30", "statuscode:003", "E003"],
    ["t30", "+FHNG:54", "21"],
    ["t30", "Nov 22 03:00:01.12: [12345]: --> [8:+FHNG:54]", "21"],
    ["t30", "Nov 22 03:00:01.12: [12345]: REMOTE HANGUP: No response to EOP repeated 3 times (code 54)", "21"],
    ["t30", "fax_result_code: 49", "49"],
    ["t30", "mod_spandsp_fax.c Fax processing not successful - result (49) The call dropped prematurely.", "49"],
    ["t30", "res_fax.c: receive fax failed: The call dropped prematurely", "49"],
    ["t30", '"fax_result_code":"49","fax_result_text":"The call dropped prematurely"', "49"],
    ["t30", "fax result 49", "49"],
    ["smpp", "DLR state EXPIRED for message 12", "EXPIRED"],
    ["smpp", "delivery receipt: message 7 UNDELIV", "UNDELIV"],
    ["smpp", '{"stat":"UNDELIV","err":"004"}', "UNDELIV"],
    ["smpp", '{"status":"REJECTD"}', "REJECTD"],
    ["q850", "Channel state [CS_HANGUP] USER_BUSY", "17"],
    [
      "sip",
      "ACC: transaction answered: timestamp=1763780401;method=INVITE;from_tag=a1;to_tag=b2;call_id=c@h;code=404;reason=Not Found",
      "404",
    ],
    [
      "sip",
      "Jan 01 03:00:00 sbc01 /usr/sbin/opensips[231]: ACC: call missed: timestamp=1763;method=INVITE;from_tag=a;to_tag=b;call_id=x;code=404;reason=Not Found",
      "404",
    ],
    ["sip", "WARNING tm: timeout, local reply 408 for INVITE", "408"],
    ["q850", "Call ended, hangup cause USER_BUSY (17)", "17"],
    ["q850", "variable_hangup_cause_q850: 31", "31"],
    ["smpp", "bind_transmitter_resp command_status 13", "0x0000000D"],
    ["sip", "REGISTER answered 401 Unauthorized", "401"],
  ])("of %s, %s says %s", (api, line, code) => {
    expect(codesIn(line, api)).toEqual([`${api} ${code}`]);
    expect(codesIn(line)).toEqual([]);
    // What is read is found by the scanner, too.
    const bytes = new TextEncoder().encode(`x\n${line}\n`);
    const scanner = new LogScanner(vocabularyOf({ api }));
    scanner.over(bytes);
    expect(scanner.next(0, bytes.length)).toBeGreaterThanOrEqual(0);
  });

  it.each<[api: Api, line: string]>([
    ["sip", 'Reason: SIP;cause=200;text="Call completed elsewhere"'],
    ["sip", "recv 486 bytes from udp/[192.0.2.7]:5060 at 03:00:01.1:"],
    ["sip", "<--- Received SIP response (422 bytes) from UDP:192.0.2.7:5060 --->"],
    ["sip", "CSeq: 486 INVITE"],
    ["sip", "Content-Length: 486"],
    ["sip", "Expires: 600"],
    ["sip", "INVITE sip:404@pbx.example.com SIP/2.0"],
    ["sip", '    -- Executing [600@default:1] Dial("SIP/600-00000012", "SIP/404,20") in new stack'],
    ["sip", "    -- SIP/486-00000012 is ringing"],
    ["sip", '"GET /status HTTP/1.1" 404 512 "-" "curl/8.5.0"'],
    ["sip", "HTTP/1.1 404 Not Found"],
    ["sip", "SIP/2.0 180 Ringing"],
    ["sip", "SIP/2.0 200 OK"],
    ["sip", "SIP/2.0 100 Trying"],
    ["sip", "kamailio[500]: exit code 600"],
    ["sip", "dialplan: extension 480 in context 'from-internal' rejected"],
    ["sip", "ACC: transaction answered: timestamp=1763780401;method=INVITE;call_id=c@h;code=200;reason=OK"],
    ["sip", "Max-Forwards: 70, q=0.480"],
    ["q850", "cause: 5 retries exhausted"],
    ["q850", "root cause 17 is unknown"],
    ["q850", "because 17 calls were queued"],
    ["q850", "cause=exited status=17"],
    ["q850", "Span 17: Channel 0/3 up"],
    ["q850", "pid 17, port 34"],
    ["q850", "SIP/2.0 487 Request Terminated"],
    ["q850", 'Reason: SIP;cause=487;text="x"'],
    ["q850", 'Reason: SIP;cause=200;text="Call completed elsewhere"'],
    ["smpp", "command_status: 0"],
    ["smpp", "command_status=0x00000000"],
    ["smpp", "stat:DELIVRD err:000"],
    ["smpp", "stat:ACCEPTD err:000"],
    ["smpp", "stat:ENROUTE err:000"],
    ["smpp", "sequence_number: 88 = 0x00000058"],
    ["smpp", "data_coding: 8, esm_class: 0x40"],
    ["smpp", "command_id: 4 = 0x00000004"],
    ["smpp", "user 88 logged in, err 88"],
    ["smpp", "mem 0x00000058"],
    ["smpp", "command_length: 88"],
    ["t30", "+FHNG:0"],
    ["t30", "fax_result_code: 0"],
    ["t30", "fax session 49 page 3 of 12 sent at 9600 bps"],
    ["t30", "statuscode: 0"],
    ["t30", "statuscode: 000"],
    ["t30", "pages 49"],
    ["t30", "job 12 commid 000000049"],
    ["t30", "exit code 49"],
    ["t30", "HTTP code 500"],
    ["smpp", "session 12 expired, user deleted"],
    ["smpp", "Unknown host, login rejected"],
    ["smpp", "WARNING: token EXPIRED"],
    ["q850", "job finished with SUCCESS"],
    ["q850", "program crash in module x, decline offer"],
    ["q850", "service unavailable, not acceptable"],
    ["t30", "everything OK"],
    ["sip", "HTTP 403 Forbidden from upstream"],
    ["sip", "POST /v1/sip/calls 404 Not Found"],
  ])("of %s, %s says nothing", (api, line) => expect(codesIn(line, api)).toEqual([]));
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
    ...["%22", "cause ", "stat:", "17", "607", "0x0000000b", "E102", "CRASH", "Unwanted", "Queued", "[6, 6]"],
  ];
  const standards: readonly Api[] = ["sip", "q850", "smpp", "t30"];
  const vendors: readonly Api[] = ["nssoap", "voipms", "traitel", "traitel-fax", "persian-sms"];
  const apis: readonly (Api | undefined)[] = [undefined, ...vendors, ...standards];
  it.each(apis)("overlooks no line of %s that the reader finds a code in", (api) => {
    const vocabulary = vocabularyOf(api ? { api } : {});
    const [reader, scanner] = [new LineReader(vocabulary), new LogScanner(vocabulary)];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (parts) => {
        const bytes = new TextEncoder().encode(`${parts.join("")}\n`);
        for (let start = 0; start < bytes.length; ) {
          const next = bytes.indexOf(0x0a, start) + 1;
          scanner.over(bytes);
          const hit = scanner.next(start, next);
          if (reader.read(bytes, start, next - 1).length > 0) expect(hit, parts.join("")).toBeGreaterThanOrEqual(start);
          start = next;
        }
      }),
      { numRuns: 300 },
    );
  });

  // What it marks is read, at fifty times the cost.
  it.each(standards.concat(vendors))("passes over lines that no code of %s can stand in", (api) => {
    const scanner = new LogScanner(vocabularyOf({ api }));
    for (const line of [
      '{"level":17,"msg":"cache refreshed","keys":[5,17,102],"elapsed_ms":17}',
      "INFO worker[2486] message queued id=1402 segments=3 workers: 5 and 7 extension 17",
      "2026-01-05T06:00:03.486Z page 3 of 17 sent at 14400 bps, E102x, device2: 5",
    ]) {
      const bytes = new TextEncoder().encode(`${line}\n`);
      scanner.over(bytes);
      expect(scanner.next(0, bytes.length), line).toBe(-1);
    }
  });
});
