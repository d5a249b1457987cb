import { Recognizer, systemErrors } from "../annotate/recognize.ts";
import type { Api } from "../catalogue/api.ts";
import { decoderOf } from "../decode/decode.ts";
import type { Decoded } from "../decode/decoded.ts";
import { field } from "../reply/text.ts";

/** A code that stands in a line. */
export interface FoundCode {
  readonly api: Api;
  readonly code: string;
}

const encoder = new TextEncoder();
const recognizers = new Map<Api | undefined, Recognizer>();

function recognizerOf(api: Api | undefined): Recognizer {
  const known = recognizers.get(api);
  if (known) return known;
  const made = new Recognizer({ ...(api === undefined ? {} : { api }), successes: true });
  recognizers.set(api, made);
  return made;
}

/**
 * The codes that a line of any log holds, as far as they are unmistakable: the same that `telerr annotate` explains, and
 * successes. In a log of an API also what only means something there.
 */
export function readCodes(line: string, api?: Api): FoundCode[] {
  const bytes = encoder.encode(line);
  const found = recognizerOf(api).recognize(bytes, 0, bytes.length);
  return found.map(({ entry }) => ({ api: entry.api, code: entry.code }));
}

/**
 * What a line of an API's log says that is a reply from end to end: a code where nothing beside it says that it is one, or
 * what stands in a code's place and looks like one of the API's. `undefined` for every other line.
 */
export function readReply(api: Api, line: string): Decoded | undefined {
  const decoded = decoderOf(api)(line) as Decoded;
  if (decoded.outcome === "success") return decoded;
  // TraiTel's errors are recognized in any line, unless they are the system's.
  if (decoded.outcome === "error") return api === "traitel" ? undefined : decoded;
  return decoded.why !== "not_a_reply" && looksLikeReply[api](decoded, line) ? decoded : undefined;
}

type Unknown = Extract<Decoded, { outcome: "unknown" }>;

const looksLikeReply: Readonly<Record<Api, (decoded: Unknown, line: string) => boolean>> = {
  nssoap: ({ form }) => form === "json",
  // Loggers, too, write a `status`: a number, or a word.
  voipms: ({ form, raw = "" }) => form === "json" && statusWords.test(raw),
  traitel: (_, line) => {
    const [whole] = /^\s*Error[ \t]+\d{3}:/.exec(line) ?? [];
    if (whole === undefined) return /^\s*\d{3}\s*$/.test(line);
    const detail = line.slice(whole.length);
    return !systemErrors.test(detail) && !httpErrors.test(detail);
  },
  // An empty line is no attempt that goes on.
  "traitel-fax": ({ raw = "" }, line) => (/^\s*\{/.test(line) ? /^\d{0,3}$/.test(raw) : /^\s*\d{3}\s*$/.test(line)),
  "persian-sms": ({ form, raw = "" }, line) =>
    /^\d{1,5}$/.test(raw) && (form === "json" ? hasText(jsonIn(line)) : form === "value"),
};

const statusWords = /^[a-z]+(?:_[a-z0-9]+)+$/;

/** Whether a line of JSON has a status that is spelt as a code is. */
export function hasStatus(value: object): boolean {
  const status = field(value, "status");
  return typeof status === "string" && statusWords.test(status.trim());
}

// What servers say of the numbers that TraiTel uses, too.
const httpErrors =
  /^\s*(?:bad (?:request|gateway)|unauthorized|payment required|forbidden|not (?:found|acceptable|implemented|extended)|method not|proxy auth|request |conflict|gone|length required|precondition|payload too|content too|uri too|unsupported media|range not|requested range|expectation failed|i'm a teapot|misdirected|unproc|locked|failed dependency|too (?:early|many requests)|upgrade required|unavailable for legal|internal server|service (?:temporarily )?unavailable|gateway time|http version|variant also|insufficient storage|loop detected|network authentication)/i;

/** Whether the number of a reply of the Persian service stands beside its text. */
function hasText(reply: unknown): boolean {
  const status = field(reply, "status");
  return typeof (status === undefined ? field(reply, "1") : field(status, "message")) === "string";
}

/** The JSON value that the line is, or that begins in it and reaches to its last bracket. */
export function jsonIn(line: string): object | undefined {
  const start = line.search(/[[{]/);
  if (start < 0) return undefined;
  const end = Math.max(line.lastIndexOf("}"), line.lastIndexOf("]"));
  if (end <= start) return undefined;
  for (const from of new Set([start, line.indexOf("{")])) {
    if (from < 0) continue;
    try {
      const value: unknown = JSON.parse(line.slice(from, end + 1));
      if (typeof value === "object" && value !== null) return value;
    } catch {
      // Brackets stand in other texts, too.
    }
  }
  return undefined;
}
