// npm run fuzz [-- --seed 1] [-- --decodes 10000000]: mutates replies as they were seen and asks of every answer that nothing throws, that
// it is frozen, and that it is no success unless the reply says so in one of its API's own forms, which are written down here a second
// time, apart from the decoder. What it finds is printed with the seed; a finding becomes a row of test/decode/contradictions.test.ts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Api, decode } from "../../src/index.ts";
import { readXml } from "../../src/reply/xml.ts";
import { root } from "../build/read-data.ts";
import { createRandom } from "./random.ts";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, decodes: { type: "string", default: "1000000" } },
});
const random = createRandom(Number(values.seed));
const below = (count: number) => Math.floor(random() * count);
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;

interface Seen {
  readonly api: Api;
  readonly input: unknown;
}
const seen: readonly Seen[] = JSON.parse(readFileSync(join(root, "test/fixtures/replies.json"), "utf8"))
  // Other values than JSON's are tests of their own.
  .filter(({ input }: Seen) => !JSON.stringify(input)?.includes('"$'));

// --- What a success is, in words of its own. ---

const blank = /[\s\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const bare = (text: string) => [...text].filter((sign) => !blank.test(sign)).join("");
const trimmedStart = (text: string) => text.slice([...text].findIndex((sign) => !blank.test(sign)) >>> 0);
const trimmedEnd = (text: string) => {
  let end = text.length;
  while (end > 0 && blank.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
};
const european = (text: string) =>
  text
    .replace(/[۰-۹]/g, (d) => String("۰۱۲۳۴۵۶۷۸۹".indexOf(d)))
    .replace(/[٠-٩]/g, (d) => String("٠١٢٣٤٥٦٧٨٩".indexOf(d)));
const isWord = (value: unknown, ...words: string[]) =>
  typeof value === "string" && words.some((word) => trimmedEnd(trimmedStart(value)).toLowerCase() === word);
const isNumber = (value: unknown, ...numbers: number[]) =>
  (typeof value === "number" && !Object.is(value, -0) && numbers.includes(value)) ||
  (typeof value === "string" && numbers.some((number) => european(trimmedEnd(trimmedStart(value))) === String(number)));

const isNone = (value: unknown) => value === undefined || value === null || isWord(value, "");

// As a spreadsheet keeps a number with zeros in front, and as a table in Python keeps one beside an empty cell.
const unquoted = (value: unknown) =>
  typeof value === "string"
    ? european(trimmedEnd(trimmedStart(value))).replace(/^(?:'(\d+)|=?"(\d+)"|(\d+)\.0)$/, "$1$2$3")
    : value;

const statusKeys = /^(?:sip_term_status|sip_invite_failure_status|techcause)$/i;
const causeKeys = /^(?:hangup_?cause|hangup-cause|hangup_cause_q850|cause)$/i;

/** The objects in which each API says that something went well, by their own keys. */
const successes: Readonly<Record<Api, (value: Record<string, unknown>) => boolean>> = {
  voipms: ({ status }) => isWord(status, "success"),
  nssoap: (value) => {
    const { status_num: status, completion_code: completion, is_completed: completed } = value;
    const fine = (isNumber(completion, 0) || isWord(completion, "noerror")) && isWord(String(completed), "true", "1");
    if ("status_num" in value) return isWord(status, "noerror") && (isNone(completion) || fine);
    return fine;
  },
  traitel: () => false,
  "traitel-fax": ({ ErrorCode }) => isNumber(unquoted(ErrorCode), 0),
  "persian-sms": (value) => {
    const { status, code, meta } = value;
    if (Array.isArray(value)) return isNumber(value[0], 0, 102, 455);
    return (
      isNumber((status as { code?: unknown } | null)?.code, 0, 102, 455) ||
      ((isNumber(code, 0, 102, 200, 455) || isWord(code, "ok")) && isWord(status, "ok")) ||
      isWord(String((meta as { status?: unknown } | null)?.status), "true") ||
      isNumber(value["0"], 0, 102, 455)
    );
  },
  sip: (value) => isUnder(statusKeys, 200, 202, 204)(value),
  q850: (value) => isUnder(causeKeys, 142)(value),
  t30: (value) =>
    isUnder(faxKeys, 0)(value) ||
    Object.entries(value).some(([key, found]) => faxKeys.test(key) && isWord(found, "ok")),
  smpp: (value) =>
    isUnder(/^command_?status$/i, 0)(value) ||
    Object.entries(value).some(([key, found]) => /^(?:stat|message_state)$/i.test(key) && isDelivered(found)),
};

const isDelivered = (value: unknown) => isNumber(value, 2) || isWord(value, "delivrd", "delivered");

const faxKeys = /^(?:fax_result_code|faxerror|faxstatusstring)$/i;

/** A number under one of some keys, whatever their case. */
const isUnder =
  (keys: RegExp, ...numbers: number[]) =>
  (value: Record<string, unknown>) =>
    Object.entries(value).some(([key, found]) => keys.test(key) && isNumber(found, ...numbers));

const isWrapper = (key: string) =>
  /(?:^|:)(?:envelope|body|return|data|text)$|(?:result|response)$/i.test(key) &&
  !/(?:^|:)(?:error|fault|fail|exception)\w*$/i.test(key);
// The keys at which each API says how it went.
const forms: Readonly<Record<Api, RegExp>> = {
  voipms: /^status$/i,
  nssoap: /^(?:status_num|completion_code)$/i,
  traitel: /^$/,
  "traitel-fax": /^errorcode$/i,
  "persian-sms": /^(?:status|code|0)$/i,
  sip: statusKeys,
  q850: causeKeys,
  t30: faxKeys,
  smpp: /^(?:command_?status|stat|message_state)$/i,
};
const isFault = (key: string) => /^(?:.*:)?(?:fault(?:code|string)?|errors?|exceptions?)$/i.test(key);
const isSaid = (key: string, value: unknown) =>
  typeof value === "object" && value !== null
    ? Object.keys(value).length > 0 || /fault$/i.test(key)
    : !["0", "false", "null", "undefined", ...(/fault$/i.test(key) ? [] : [""])].includes(String(value));

/** An object by its keys as the documents spell them: replies have them in any case, but one only once. */
function byDocument(value: object): Record<string, unknown> {
  if (Array.isArray(value)) return value as unknown as Record<string, unknown>;
  const spelled = Object.entries(value).map(([key, child]) => {
    const name = key.toLowerCase() === "errorcode" ? "ErrorCode" : key.toLowerCase();
    const isObject = typeof child === "object" && child !== null && !Array.isArray(child);
    return [name, isObject && /^(?:status|meta)$/.test(name) ? byDocument(child) : child] as const;
  });
  return new Set(spelled.map(([name]) => name)).size < spelled.length ? {} : Object.fromEntries(spelled);
}

/** What PHP's SOAP server means by `{ item: [{ key: "status", value: "success" }] }`. */
function phpArray(value: object): object | undefined {
  const items = [(value as { item?: unknown }).item].flat() as ({ key?: unknown; value?: unknown } | undefined)[];
  const keys = items.map((item) => item?.key);
  const isArray = keys.every((key) => typeof key === "string") && new Set(keys).size === keys.length;
  return isArray ? Object.fromEntries(items.map((item) => [item?.key, item?.value])) : undefined;
}

/** Whether an object may be a success: itself, or in something that wraps one by name; never beside a fault. */
function mayBeObject(api: Api, found: object, depth = 0): boolean {
  const value = phpArray(found) ?? found;
  const denies = ([key, said]: [string, unknown]) =>
    isFault(key) ? isSaid(key, said) : said === false && isWord(key, "ok", "success");
  if (depth > 10 || (!Array.isArray(value) && Object.entries(value).some(denies))) return false;
  if (successes[api](byDocument(value))) return true;
  return (
    !Array.isArray(value) &&
    Object.entries(value).some(
      ([key, child]) =>
        isWrapper(key) &&
        (typeof child === "object" && child !== null ? mayBeObject(api, child, depth + 1) : mayBe(api, child)),
    )
  );
}

function mayBe(api: Api, reply: unknown): boolean {
  if (typeof reply === "object" && reply !== null) return mayBeObject(api, reply);
  if (typeof reply === "number") return mayBeText(api, Object.is(reply, -0) ? "-" : String(reply));
  return typeof reply === "string" && mayBeText(api, reply);
}

function mayBeText(api: Api, reply: string): boolean {
  const header = /^HTTP\/\d\S* +(\d{3})/i;
  let text = trimmedEnd(trimmedStart(reply));
  for (let head = header.exec(text); head; head = header.exec(text)) {
    const end = /\r?\n\r?\n/.exec(text);
    if (!end) return false;
    text = trimmedStart(text.slice(end.index + end[0].length));
    if (Number(head[1]) >= 400 && !header.test(text)) return false;
  }
  const strict = strictJson(text, forms[api]) ?? strictJson(european(text), forms[api]);
  if (strict) return mayBe(api, strict.value);
  if (text.startsWith("<")) {
    const read = readXml(text.trim());
    return read !== undefined && mayBeObject(api, read);
  }
  const said = bare(text).toLowerCase();
  switch (api) {
    case "voipms":
      return said === "success";
    case "nssoap":
      return /^(?:status_num\.)?noerror$/.test(said);
    case "traitel":
      return /^ok(?:$|\s|\\r\\n|\\n)/i.test(text);
    case "traitel-fax":
      return isNumber(unquoted(said), 0);
    default:
      return isNumber(said, 0, 102, 455) || /^[1-9]\d{7,14}$/.test(european(said));
  }
}

/** What a JSON text holds in which no key stands twice beside itself and every number that is whole is written so. */
function strictJson(text: string, form: RegExp): { value: unknown } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value === "string") return { value };
  if (typeof value !== "object" || value === null) return undefined;
  // What stands in a wrapper may be the reply; the rest is payload, which may hold what it likes.
  const stack: { readonly names: Set<string> | undefined; readonly counts: boolean }[] = [];
  let [key, last, twice] = [false, "", false];
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s"{}[\],:]+/g)) {
    const holder = stack.at(-1);
    if (token === "{" || token === "[") {
      const counts = holder === undefined || (holder.counts && holder.names !== undefined && isWrapper(last));
      stack.push({ names: token === "{" ? new Set() : undefined, counts });
    } else if (token === "}" || token === "]") stack.pop();
    else if (key && holder?.names && token.startsWith('"')) {
      last = JSON.parse(token) as string;
      if (holder.names.has(last) && holder.counts) twice = true;
      holder.names.add(last);
    } else if (holder?.counts && /^-|[.eE]/.test(token) && Number.isInteger(Number(token)) && form.test(last))
      twice = true;
    key = token === "{" || (token === "," && stack.at(-1)?.names !== undefined);
  }
  // One that says two things is none of the forms; what the decoder makes of it has to be no success of ours to allow.
  return twice ? { value: undefined } : { value };
}

// --- Mutations. ---

const words = [
  "success",
  "NoError",
  "Ok",
  "OK",
  "Error",
  "0",
  "102",
  "no_did",
  "AccessDenied",
  "962",
  "-0",
  "1e-400",
  "",
  "O\u212a",
  "۰",
];
const keys = [
  "status",
  "status_num",
  "completion_code",
  "is_completed",
  "ErrorCode",
  "code",
  "0",
  "meta",
  "data",
  "result",
  "Fault",
  "error",
  "x",
];
const leaves: readonly unknown[] = [...words, 0, -0, 1, 200, 500, null, true, false, [], {}, ["success"], { code: 0 }];

function mutatedValue(value: unknown): unknown {
  switch (below(9)) {
    case 0:
      return { [pick(keys)]: value };
    case 1:
      return [value];
    case 2:
      return {
        [pick(["sendResult", "Body", "return", "data", "FAULT", "errors", "x:Response"])]: value,
        [pick(keys)]: pick(leaves),
      };
    case 3:
      return pick(leaves);
    default: {
      if (typeof value !== "object" || value === null) return below(2) === 0 ? pick(leaves) : value;
      if (Array.isArray(value))
        return value.map((child, index) => (index === 0 || below(4) === 0 ? mutatedValue(child) : child));
      const entries = Object.entries(value).flatMap(([key, child]): [string, unknown][] => {
        switch (below(8)) {
          case 0:
            return [];
          case 1:
            return [[pick([key.toUpperCase(), ...keys]), child]];
          case 2:
            return [[key, mutatedValue(child)]];
          default:
            return [[key, child]];
        }
      });
      if (below(3) === 0) entries.push([pick(keys), pick(leaves)]);
      return Object.fromEntries(entries);
    }
  }
}

const splices = [
  ...words,
  "\n",
  "\r\n",
  "\\n",
  " ",
  ": ",
  "{",
  "}",
  "[",
  "]",
  ",",
  '"',
  "<",
  "</",
  "HTTP/1.1 503 x\r\n\r\n",
  "HTTP/1.1 200 OK\r\n\r\n",
  "\u200f",
  '"status":"no_did",',
  "Error ",
];

function mutatedText(text: string): string {
  const at = below(text.length + 1);
  switch (below(6)) {
    case 0:
      return text.slice(0, at) + pick(splices) + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1 + below(5));
    case 2:
      return text.slice(0, at) + text.slice(Math.max(0, at - below(20)));
    case 3:
      return below(2) === 0
        ? text.toUpperCase()
        : text.replace(/[a-z]/g, (letter) => (below(6) === 0 ? letter.toUpperCase() : letter));
    case 4:
      return text.replace(/"[\w-]+"|\b\d+\b/, () => JSON.stringify(pick(leaves)) ?? "");
    default:
      return pick([text + pick(splices), pick(splices) + text, `${text}\n${textOf(pick(seen).input)}`]);
  }
}

const textOf = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

let found = 0;
let successful = 0;
const decodes = Number(values.decodes);
for (let count = 0; count < decodes; count++) {
  const { api, input } = pick(seen);
  let reply: unknown = input;
  for (let times = 1 + below(3); times > 0; times--)
    reply = typeof reply === "string" || below(3) === 0 ? mutatedText(textOf(reply)) : mutatedValue(reply);
  let outcome: unknown;
  try {
    const decoded = decode(reply, { api });
    outcome = decoded.outcome;
    if (!Object.isFrozen(decoded)) outcome = "not frozen";
  } catch (error) {
    outcome = `thrown: ${String(error)}`;
  }
  if (outcome === "success") successful++;
  const isRight = outcome === "error" || outcome === "unknown" || (outcome === "success" && mayBe(api, reply));
  if (!isRight && ++found <= 20) process.stdout.write(`${api} ${String(outcome)}: ${JSON.stringify(reply)}\n`);
}
process.stdout.write(
  `${decodes.toLocaleString("en")} decodes of seed ${values.seed}: ${successful.toLocaleString("en")} successes, ${found} that no form of the API allows\n`,
);
if (found > 0) process.exitCode = 1;
