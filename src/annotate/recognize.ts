import type { Api } from "../catalogue/api.ts";
import type { Entry } from "../catalogue/entry.ts";
import { decode } from "../decode/decode.ts";
import type { Decoded } from "../decode/decoded.ts";
import { field, withAsciiDigits } from "../decode/text.ts";
import { objectsIn, type Span, unescaped } from "./bodies.ts";
import { NumberFinder } from "./numbers.ts";
import { byteText, fromByteText } from "./text.ts";
import { isWordByte, longestPrefix, statusNames, unmistakableWords, WordSet, wordStart } from "./words.ts";

/** A code in a line. */
export interface Recognized {
  /** Where it stands, in bytes from the start of the line. */
  readonly start: number;
  readonly entry: Entry;
}

export interface RecognizeOptions {
  /** The API whose log it is: what only means something there counts, too. */
  readonly api?: Api;
  readonly successes: boolean;
}

/** Reads lines; knows what a code looks like, and what only looks like one. */
export class Recognizer {
  readonly numbers: NumberFinder | undefined;
  readonly #api: Api | undefined;
  readonly #successes: boolean;
  readonly #codes = unmistakableWords();
  readonly #words = new WordSet(this.#codes.keys());
  readonly #names: WordSet;

  constructor({ api, successes }: RecognizeOptions) {
    this.#api = api;
    this.#successes = successes;
    this.#names = new WordSet(api === "nssoap" ? statusNames() : []);
    this.numbers = api && NumberFinder.of(api, successes);
  }

  /** The codes in a line, in their order, each once. */
  recognize(line: Uint8Array): Recognized[] {
    const found: Recognized[] = [];
    const replies: Span[] = [];
    const maybeObject = line.includes(0x7b);
    const maybeArray = line.includes(0x5b);
    const marked = line.includes(0x5f);
    const text = byteText(line);
    if (maybeObject) this.#readObjects(text, found, replies);
    if (maybeArray) this.#readArrays(text, found, replies);
    this.#readErrors(text, found);
    if (marked) {
      this.#readStatusNames(text, found);
      this.#readWords(line, text, found, replies);
    }
    if (this.#names.longest > 0) this.#readNames(line, text, found, replies);
    if (this.numbers) this.#readNumbers(line, found, replies);
    return found.length > 1 ? inOrder(found) : found;
  }

  #add(found: Recognized[], decoded: Decoded | undefined, start: number): boolean {
    if (!decoded || decoded.outcome === "unknown") return false;
    if (decoded.outcome === "error" || this.#successes) found.push({ start, entry: decoded.entry as Entry });
    return true;
  }

  // JSON bodies, also those inside a string of another one.
  #readObjects(text: string, found: Recognized[], replies: Span[]): void {
    this.#readPlainObjects(text, (span, decoded) => {
      this.#add(found, decoded, codeIn(text, span, decoded));
      replies.push(span);
    });
    if (!text.includes('{\\"')) return;
    const inner = unescaped(text);
    const first = inner.positions.indexOf(text.indexOf('{\\"'));
    this.#readPlainObjects(inner.text.slice(first), ({ start, end }, decoded) => {
      const at = (position: number) => inner.positions[first + position] ?? text.length;
      const span = { start: at(start), end: at(end) };
      if (replies.some((reply) => isInside(span.start, reply))) return;
      this.#add(found, decoded, codeIn(text, span, decoded));
      replies.push(span);
    });
  }

  #readPlainObjects(text: string, tell: (span: Span, decoded: Known) => void): void {
    for (const spans of objectsIn(text)) {
      let end = -1;
      for (const span of spans) {
        if (span.start < end) continue;
        const decoded = this.#readObject(text.slice(span.start, span.end));
        if (!decoded) continue;
        tell(span, decoded);
        end = span.end;
      }
    }
  }

  #readObject(text: string): Known | undefined {
    if (!/"(?:status(?:_num)?|completion_code|ErrorCode|0)"/.test(text)) return undefined;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return undefined;
    }
    if (this.#api) {
      const decoded = decode(value, { api: this.#api });
      if (decoded.outcome !== "unknown") return decoded;
    }
    const decoded = decode(value, { api: apiOf(value) });
    return decoded.outcome !== "unknown" && this.#isUnmistakable(decoded, value) ? decoded : undefined;
  }

  // Other APIs answer with a `status`, a `code` or an `ErrorCode`, too.
  #isUnmistakable(decoded: Known, value: unknown): boolean {
    switch (decoded.api) {
      case "voipms":
        return decoded.outcome === "success" || this.#codes.get(String(field(value, "status")).trim()) === decoded.code;
      case "persian-sms": {
        const status = field(value, "status");
        return typeof status === "object" && isPersianReply(decoded.code, field(status, "message"));
      }
      case "traitel-fax":
        return ["ID", "Sub-ID", "To", "From", "Pages", "Attempt"].filter((key) => field(value, key) !== undefined).length > 2;
      default:
        return true;
    }
  }

  // `[962,"…"]`, as the Persian service answers.
  #readArrays(text: string, found: Recognized[], replies: Span[]): void {
    for (const match of text.matchAll(arrays)) {
      const [whole, code = "", quote = ""] = match;
      const start = match.index + whole.indexOf(code);
      const rest = text.slice(match.index + whole.length, match.index + whole.length + longestDetail);
      const end = quote === "" ? 0 : rest.search(endOf(quote));
      const detail = quote === "" || end < 0 ? undefined : rest.slice(0, end);
      const digits = /^\d/.test(code) ? code : withAsciiDigits(fromByteText(code));
      const decoded = decode(digits, { api: "persian-sms" });
      if (decoded.outcome === "unknown") continue;
      if (this.#api !== "persian-sms" && (detail === undefined || !isPersianReply(decoded.code, detail))) continue;
      if (replies.some((reply) => isInside(start, reply))) continue;
      this.#add(found, decoded, start);
      replies.push({ start: match.index, end: match.index + whole.length + Math.max(0, end) });
    }
  }

  // `Error 105: Invalid sub-account ID.`, but not `Error 111: Connection refused`.
  #readErrors(text: string, found: Recognized[]): void {
    if (!text.includes("Error")) return;
    for (const match of text.matchAll(traitelErrors)) {
      const [whole, before = "", code = ""] = match;
      const detail = text.slice(match.index + whole.length, match.index + whole.length + 64);
      if (systemErrors.test(detail)) continue;
      this.#add(found, decode(code, { api: "traitel" }), match.index + before.length);
    }
  }

  #readStatusNames(text: string, found: Recognized[]): void {
    if (!/status_num/i.test(text)) return;
    for (const match of text.matchAll(/status_num(?!\w)/gi)) {
      const end = match.index + match[0].length;
      const behind = nameBehind.exec(text.slice(end, end + 160));
      const before = nameBefore.exec(text.slice(Math.max(0, match.index - 48), match.index));
      const [name, start] = behind
        ? [behind[1] ?? "", end + behind[0].length - (behind[1] ?? "").length]
        : [before?.[1] ?? "", match.index - (before?.[0] ?? "").length];
      if (name !== "") this.#add(found, decode(name, { api: "nssoap" }), start);
    }
  }

  #readWords(line: Uint8Array, text: string, found: Recognized[], replies: readonly Span[]): void {
    for (const { start, end } of runs(line, (from) => line.indexOf(0x5f, from))) {
      if (end - start > this.#words.longest + longestPrefix) continue;
      const at = wordStart(this.#words, line, start, end);
      if (at < 0 || replies.some((reply) => isInside(at, reply)) || isName(text, at, end)) continue;
      const code = this.#codes.get(text.slice(at, end));
      if (code !== undefined) this.#add(found, decode(code, { api: "voipms" }), at);
    }
  }

  #readNames(line: Uint8Array, text: string, found: Recognized[], replies: readonly Span[]): void {
    for (const match of text.matchAll(/\w+/g)) {
      const end = match.index + match[0].length;
      const at = wordStart(this.#names, line, match.index, end);
      if (at < 0 || replies.some((reply) => isInside(at, reply)) || isName(text, at, end)) continue;
      this.#add(found, decode(text.slice(at, end), { api: "nssoap" }), at);
    }
  }

  #readNumbers(line: Uint8Array, found: Recognized[], replies: readonly Span[]): void {
    const { numbers } = this;
    const api = this.#api;
    if (!numbers || !api) return;
    for (let number = numbers.find(line, 0, line.length); number; number = numbers.find(line, number.end, line.length)) {
      const { start, code } = number;
      const taken = replies.some((reply) => isInside(start, reply)) || found.some((other) => other.start <= start && start < other.start + 12);
      if (!taken) this.#add(found, decode(code, { api }), start);
    }
  }
}

/** The API whose replies have such keys. */
function apiOf(value: unknown): Api {
  const status = field(value, "status");
  if (typeof status === "string") return "voipms";
  if (field(value, "status_num") !== undefined || field(value, "completion_code") !== undefined) return "nssoap";
  return field(value, "ErrorCode") === undefined ? "persian-sms" : "traitel-fax";
}

type Known = Exclude<Decoded, { outcome: "unknown" }>;

const digit = "(?:\\d|\\xdb[\\xb0-\\xb9]|\\xd9[\\xa0-\\xa9])";
const arrays = new RegExp(`\\[[ \\t]*(?:\\\\*["'])?(${digit}{1,5})(?:\\\\*["'])?[ \\t]*,[ \\t]*(\\\\*["'])?`, "g");
const longestDetail = 1000;
const endOf = (quote: string) => (quote.endsWith('"') ? (quote === '"' ? /(?<!\\)"\s*\]/ : /\\"\s*\]/) : /'\s*\]/);

const traitelErrors = /((?:^|[^\w]|\\[nrt]|\[(?:\d{1,3};)*\d{0,3}m))Error[ \t]+(\d{3}):/g;
// What strerror says of the numbers that TraiTel uses, too.
const systemErrors =
  /^\s*(?:network (?:is |dropped )|software caused|connection (?:reset|refused|timed out)|no (?:buffer space|route to)|transport endpoint|cannot send after|too many references|host is |operation (?:already|now) in|stale file|structure needs|not a xenix|no xenix)/i;

// `=AccessDenied`, `">AccessDenied`, `": "AccessDenied"`, ` is AccessDenied`: what may stand between key and value.
const nameBehind =
  /^(?:\\*["'])?(?:\s{1,4}[\w:.-]{1,40}=\\*["'][^"'<>\\]{0,60}\\*["']){0,4}\s{0,4}(?:(?:[:=>]|&gt;|is\b|was\b|->){0,3})\s{0,4}(?:<!\[CDATA\[\s{0,4})?[\\"'(]{0,4}(?:STATUS_NUM\.)?([A-Za-z]{1,40})(?!\w)/i;
const nameBefore = /(?<!\w)([A-Za-z]{1,40})["']?(?:\s?[([]|\s(?:as|in)\s)$/;

// Persian as text, as the bytes of UTF-8, or as JSON's escapes.
const persianText = /[\u0600-\u06ff]|[\xd8-\xdb][\x80-\xbf]|\\u06[\da-f]{2}/i;

/**
 * Whether a number and a text can only be a reply of the Persian service. HTTP's status numbers, those of WebSockets and
 * small ones stand beside a text in many arrays and objects: there the text has to be Persian.
 */
function isPersianReply(code: string, detail: unknown): boolean {
  if (typeof detail === "string" && persianText.test(detail)) return true;
  const number = Number(code);
  return number >= 600 && !(number >= 1000 && number < 1016);
}

const isInside = (position: number, { start, end }: Span): boolean => position >= start && position < end;

/** Where in a reply its code stands; else where the reply begins. */
function codeIn(text: string, { start, end }: Span, { code }: Known): number {
  const keys = text.slice(start, end).search(/"(?:status_num|status|completion_code|ErrorCode|0)\\*"\s*:/);
  for (let at = text.indexOf(code, start + Math.max(0, keys)); at >= 0 && at < end; at = text.indexOf(code, at + 1))
    if (!/^\w|\w$/.test(text.charAt(at + code.length) + text.charAt(at - 1))) return at;
  return start;
}

// A word that names something else than an outcome: a key, a variable, a function, a file, a part of a path or address.
const namesBefore = /(?:[\w)\]]->|[-$@#&/]|(?<!\\)\\|\w\.)$/;
const namesBehind = /^(?:\s{0,2}=(?![=>])|[([@/$]|[.-]\w|\s{0,2}:\s{0,2}(?:true|false|null|-?\d)(?![\w])|\\*["']\s{0,2}(?::|=>))/;
function isName(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  return namesBefore.test(before) || namesBehind.test(text.slice(end, end + 16));
}

/** The runs of word bytes that hold what `next` finds. */
function* runs(line: Uint8Array, next: (from: number) => number): Generator<Span> {
  for (let at = next(0); at >= 0; ) {
    let [start, end] = [at, at + 1];
    while (isWordByte(line[start - 1])) start--;
    while (isWordByte(line[end])) end++;
    yield { start, end };
    at = next(end);
  }
}

function inOrder(found: readonly Recognized[]): Recognized[] {
  const seen = new Set<Entry>();
  return [...found]
    .sort((a, b) => a.start - b.start)
    .filter(({ entry }) => !seen.has(entry) && seen.add(entry));
}
