// The log of an application that talks to four of the APIs, line by line, the same from the same seed.
import { entries } from "../../src/index.ts";
import { pickFrom, randomFrom } from "./random.ts";

type Random = (n: number) => number;

/** What a log is like. */
export interface LogShape {
  /** Of how many lines one holds a code. */
  readonly linesPerCode?: number;
  /** Every line is an object of JSON; without it, some are. */
  readonly json?: boolean;
  /** A line says so many things more than one. */
  readonly more?: number;
}

const codesOf = (api: "voipms" | "nssoap" | "traitel" | "persian-sms") =>
  entries(api).filter(({ outcome }) => outcome === "error");
const voipms = codesOf("voipms").map(({ code }) => code as string);
const nssoap = codesOf("nssoap").map(({ code }) => code as string);
const traitel = codesOf("traitel").map(({ code, title, text }) => ({ code, text: title ?? text ?? "" }));
// Later codes have no wording of the vendor's.
const persian = codesOf("persian-sms").flatMap(({ code, text }) => (text ? [{ code, text }] : []));

const methods = ["getDIDsInfo", "sendSMS", "getBalance", "setSubAccount", "getCDR", "sendFaxMessage", "getCallerID"];
const operations = ["assignnumber", "querybalance", "addsubaccount", "querydids", "delsubaccount"];
const services = ["sms-worker", "fax-gateway", "voip-sync", "billing", "portal", "scheduler"];
const paths = ["/api/v1/messages", "/api/v1/faxes", "/healthz", "/api/v1/numbers/search", "/login", "/invoices"];
const agents = ["curl/8.5.0", "okhttp/4.12.0", "python-requests/2.31.0", "Mozilla/5.0 (X11; Linux x86_64)"];

const hex = (random: Random, length: number) =>
  Array.from({ length: Math.ceil(length / 4) }, () => random(65_536).toString(16).padStart(4, "0"))
    .join("")
    .slice(0, length);
const phone = (random: Random) => `1${200 + random(700)}${2_000_000 + random(7_999_999)}`;

/** What most lines say; none of them holds a code. */
const quiet: readonly ((random: Random) => string)[] = [
  (random) =>
    `INFO  ${pickFrom(random, services)}[${1000 + random(9000)}] message queued id=${random(1e9)} dst=${phone(random)} segments=${1 + random(4)} request_id=${hex(random, 16)}`,
  (random) =>
    `INFO  portal ${random(256)}.${random(256)}.${random(256)}.${random(256)} "GET ${pickFrom(random, paths)}?page=${random(40)} HTTP/1.1" ${pickFrom(random, [200, 200, 200, 204, 302, 401, 404])} ${random(90_000)} "${pickFrom(random, agents)}" ${random(900)}ms`,
  (random) =>
    `DEBUG voip-sync ${pickFrom(random, methods)} returned ${random(400)} rows in ${random(3000)} ms, user_id=${random(1e5)} session_valid=true retry_count=0`,
  (random) =>
    `INFO  billing invoice ${hex(random, 8)} closed: ${random(900)} calls, ${random(90)} faxes, total ${random(5000)}.${10 + random(90)} USD`,
  (random) =>
    `WARN  scheduler job cleanup-${random(50)} took ${1000 + random(9000)} ms; the interval is ${pickFrom(random, [5, 10, 15])} s, missing no run, available workers: ${random(8)}`,
  (random) =>
    `INFO  fax-gateway session ${hex(random, 12)} page ${1 + random(9)} of ${1 + random(30)} sent at ${pickFrom(random, [9600, 14_400, 33_600])} bps to +${phone(random)}`,
  (random) =>
    `{"level":30,"service":"${pickFrom(random, services)}","request_id":"${hex(random, 16)}","status":200,"elapsed_ms":${random(2000)},"msg":"request completed"}`,
  (random) =>
    `{"level":20,"service":"${pickFrom(random, services)}","msg":"cache refreshed","keys":[${random(99)},${random(99)},${random(99)}],"valid_until":"2026-0${1 + random(9)}-1${random(10)}T00:00:00Z"}`,
];

/** What a line says that holds a code. */
const telling: readonly ((random: Random) => string)[] = [
  (random) =>
    `WARN  voip-sync ${pickFrom(random, methods)} failed did=${phone(random)} status=${pickFrom(random, voipms)}`,
  (random) => `ERROR sms-worker voip.ms answered ${pickFrom(random, voipms)} for message ${random(1e9)}`,
  (random) =>
    `ERROR voip-sync ${pickFrom(random, methods)} attempt ${1 + random(3)}: "${pickFrom(random, voipms)}", giving up after ${random(9000)} ms`,
  (random) =>
    `ERROR sms-worker reply {"status":"${pickFrom(random, voipms)}","message":"request refused"} request_id=${hex(random, 16)}`,
  (random) =>
    `{"level":50,"service":"voip-sync","request_id":"${hex(random, 16)}","reply":{"status":"${pickFrom(random, voipms)}"},"msg":"call failed"}`,
  (random) => {
    const { code, text } = pickFrom(random, traitel);
    return `ERROR portal ${pickFrom(random, operations)} subid=${random(9999)}: Error ${code}: ${text}`;
  },
  (random) =>
    `ERROR fax-gateway send_message handle=${random(1e6)} status_num=${pickFrom(random, nssoap)} extended_error=0`,
  (random) => {
    const { code, text } = pickFrom(random, persian);
    return `ERROR sms-worker ippanel [${code},${JSON.stringify(text)}] to=98912${1_000_000 + random(9e6)}`;
  },
];

/** The lines, without their ends, for as long as they are asked for; of twenty one holds a code, if nothing else is wanted. */
export function* appLog(
  seed: number,
  { linesPerCode = 20, json = false, more = 0 }: LogShape = {},
): Generator<string, never> {
  const random = randomFrom(seed);
  let time = Date.UTC(2026, 0, 5, 6);
  for (;;) {
    time += random(400);
    const first = pickFrom(random, random(linesPerCode) === 0 ? telling : quiet)(random);
    const others = Array.from({ length: more }, () => pickFrom(random, quiet)(random));
    const said = [first, ...others].join(" | ");
    const isObject = said.startsWith("{") && more === 0;
    const says = json && !isObject ? `{"level":30,"msg":${JSON.stringify(said)}}` : said;
    const at = new Date(time).toISOString();
    yield isObject || json ? `{"time":"${at}",${says.slice(1)}` : `${at} ${says}`;
  }
}
