// Lines that a careless pattern takes for codes of the APIs, and lines that tell codes in ways that one overlooks.
type Random = (n: number) => number;

const pick = (random: Random, list: readonly string[]): string => list[random(list.length)] ?? "";
const words = ["no_did", "invalid_did", "limit_reached", "no_sms", "missing_did", "invalid_password", "sms_failed"];
const faxes = ["402", "302", "316", "417", "115"];
const numbers = ["105", "113", "116", "101", "962", "971", "5", "12"];

/** Each a line with other values. */
export const traps: readonly ((random: Random) => string)[] = [
  (random) => `login refused: invalid_password user=${random(99)}`,
  (random) => `{"error":"invalid_client","error_description":"x${random(9)}"}`,
  (random) => `stripe: {"code":"invalid_number","status":402,"id":${random(1e6)}}`,
  (random) => `<Error><Code>AccessDenied</Code><Message>Access Denied</Message><Id>${random(1e6)}</Id></Error>`,
  (random) => `traitel.com: Error 113: No route to host (${random(99)} ms)`,
  () => "traitel: HTTP status 200",
  (random) => `voipms knows [${pick(random, words)}, no_cdr, no_sms]`,
  (random) => `SELECT * FROM calls WHERE status = '${pick(random, words)}' LIMIT ${random(99)}`,
  (random) => `voipms: if (status == "${pick(random, words)}") return ${random(9)}`,
  (random) => `/srv/voipms/${pick(random, words)}/index.html ${random(999)} bytes`,
  (random) => `ippanel[${pick(random, numbers)}]: started, pid ${pick(random, numbers)}`,
  (random) => `ippanel: ${pick(random, numbers)} bytes, code ${pick(random, numbers)} ms`,
  (random) => `GET https://voip.ms/api?method=getDIDs&status=${pick(random, words)} ${random(900)}`,
  (random) => `PASSED tests/test_voipms.py::test_x[${pick(random, words)}]`,
  (random) => `9b0540${random(10)} voip.ms: retry on ${pick(random, words)}`,
  (random) => `fix(voipms): treat ${pick(random, words)} as empty`,
  (random) => `{"status":"success","sms":[{"id":${random(999)},"message":"${pick(random, words)}"}]}`,
  (random) => `curl_multi error ${pick(random, numbers)}`,
  (random) => `traitel-sync.service: Main process exited, code=exited, status=${pick(random, numbers)}`,
  (random) => `voip.ms ok after ${pick(random, words)}`,
  (random) => `SIP/2.0 486 Busy Here code=486 cseq=${pick(random, numbers)}`,
  (random) => `queue=${pick(random, words)} waiting=${random(9)}`,
  // What does tell a code.
  (random) => `{"body":"{\\"status\\":\\"${pick(random, words)}\\"}","n":${random(9)}}`,
  (random) => `x?reply=%22status%22%3A%22${pick(random, words)}%22`,
  (random) => `\u001b[31mstatus\u001b[0m=\u001b[1;31m${pick(random, words)}\u001b[0m n=${random(99)}`,
  (random) => `TraiTel poll: ErrorCode=${pick(random, faxes)} pages=${random(9)}`,
  (random) => `ای‌پی‌پنل خطای ${pick(random, ["۹۶۲", "۹۷۱", "۵"])}`,
  (random) => `<item><key>status</key><value>${pick(random, words)}</value></item>${random(9)}`,
  (random) => `&lt;status_num&gt;UserNotFound&lt; ${random(99)}`,
  (random) => `nssoap STATUS_NUM.MessageNotFound handle ${random(999)}`,
  (random) => `VoipMsClient: ${pick(random, words)} (${random(99)})`,
  (random) => `reply:#012status=${pick(random, words)}#012`,
];
