import type { Api } from "../catalogue/api.ts";
import type { Entry } from "../catalogue/entry.ts";
import { decoderOf } from "../decode/decode.ts";
import type { Decoded } from "../decode/decoded.ts";
import { field, withAsciiDigits } from "../reply/text.ts";
import { repliesIn, type Span, unescaped } from "./bodies.ts";
import { NumberFinder } from "./numbers.ts";
import { Spans } from "./spans.ts";
import { byteText, fromByteText } from "./text.ts";
import { isDigit, longestPrefix, statusNames, unmistakableWords, WordSet, wordBytes, wordStart } from "./words.ts";

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

/** Where the replies of a line stand. */
class Replies {
  readonly told = new Spans();
  /** Successes of the log's own API of which nothing is told. */
  readonly silent = new Spans();

  begin(): void {
    this.told.begin();
    this.silent.begin();
  }
}

/** Reads lines; knows what a code looks like, and what only looks like one. */
export class Recognizer {
  readonly numbers: NumberFinder | undefined;
  /** Lines are read byte by byte as long as nothing asks for their text. */
  readonly #bytewise: boolean;
  readonly #api: Api | undefined;
  readonly #successes: boolean;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #wordEntries: readonly Entry[];
  readonly #words: WordSet;
  readonly #names: WordSet;

  constructor({ api, successes }: RecognizeOptions) {
    this.#api = api;
    this.#successes = successes;
    this.#bytewise = !successes && api !== "nssoap" && api !== "persian-sms";
    this.#entries = unmistakableWords();
    this.#wordEntries = [...this.#entries.values()];
    this.#words = new WordSet([...this.#entries.keys(), "status_num", "STATUS_NUM"]);
    this.#names = new WordSet(api === "nssoap" ? statusNames() : []);
    this.numbers = api && NumberFinder.of(api, successes);
  }

  /**
   * The codes in the line [start, end), in their order, each once.
   *
   * @param from Before it there is no code and no brace, as far as is known.
   */
  recognize(bytes: Uint8Array, start: number, end: number, from = start): readonly Recognized[] {
    const found = this.#bytewise ? this.#readBytes(bytes, start, end, from) : undefined;
    return found === undefined ? this.#readLine(bytes.subarray(start, end)) : found;
  }

  /** What `#readLine` finds, without making a text of the line; `undefined` where it takes one. */
  #readBytes(bytes: Uint8Array, lineStart: number, lineEnd: number, from: number): Recognized[] | undefined {
    const found: Recognized[] = [];
    const replies = new Replies();
    let arraysRead = 0;
    for (let at = from; at < lineEnd; at++) {
      const kind = kinds[bytes[at] as number];
      if (kind === ordinary) continue;
      if (kind === brace) return undefined;
      if (kind === bracket) {
        const next = at + 1 < lineEnd ? (bytes[at + 1] as number) : 0;
        if (opensArray[next] === 1) return undefined;
        if (!isDigit(next)) continue;
        const [first, last] = [at + 1, endOfDigits(bytes, at + 1)];
        at = last - 1;
        const behind = bytes[last] as number;
        if (behind !== comma && opensArray[behind] === 1) return undefined;
        if (behind !== comma || last - first > 5) continue;
        if (++arraysRead > mostArrays) return undefined;
        const quote = bytes[last + 1] as number;
        // What has no quote there says something in a log of the service only.
        if (quote !== 0x22 && quote !== 0x27) {
          if (opensArray[quote] === 1) return undefined;
          continue;
        }
        const rest = byteText(bytes, last + 2, Math.min(lineEnd, last + 2 + longestDetail));
        const start = first - lineStart;
        const head = { start: start - 1, end: last + 2 - lineStart };
        this.#readArray(byteText(bytes, first, last), String.fromCharCode(quote), rest, start, head, found, replies);
        continue;
      }
      if (kind === capitalE) {
        if (!isErrorAt(bytes, at)) continue;
        const digits = endOfBlanks(bytes, at + 5);
        if (endOfDigits(bytes, digits) !== digits + 3 || bytes[digits + 3] !== 0x3a || digits + 4 > lineEnd) continue;
        // A word byte before it may be a part of an escape or a colour.
        if (at > lineStart && wordBytes[bytes[at - 1] as number] === 1) return undefined;
        const detail = byteText(bytes, digits + 4, Math.min(lineEnd, digits + 4 + errorReach));
        this.#readError(byteText(bytes, digits, digits + 3), detail, at - lineStart, found);
        continue;
      }
      const mark = at;
      let [start, end] = [at, at + 1];
      while (start > lineStart && wordBytes[bytes[start - 1] as number] === 1) start--;
      while (end < lineEnd && wordBytes[bytes[end] as number] === 1) end++;
      at = end - 1;
      if (end - start > this.#words.longest + longestPrefix) continue;
      const code = wordStart(this.#words, bytes, start, end);
      if (code < 0) {
        // `Status_Num`.
        if (isNumMark(bytes, mark)) return undefined;
        continue;
      }
      const entry = this.#wordEntries[this.#words.indexOf(bytes, code, end)];
      if (entry === undefined) {
        const before = byteText(bytes, Math.max(lineStart, code - reachBefore), code);
        const behind = byteText(bytes, end, Math.min(lineEnd, end + reachBehind));
        this.#readStatusName(before, behind, code - lineStart, end - lineStart, found);
        continue;
      }
      if (replies.told.cover(code - lineStart)) continue;
      const usual = code > lineStart && opens(bytes[code - 1] as number) && closes(bytes, end, lineEnd);
      if (usual || !this.#isNameIn(bytes, lineStart, lineEnd, code, end))
        found.push({ start: code - lineStart, entry });
    }
    if (this.numbers) this.#readNumbers(bytes.subarray(lineStart, lineEnd), found, replies);
    return found.length > 1 ? inOrder(found) : found;
  }

  #isNameIn(bytes: Uint8Array, lineStart: number, lineEnd: number, start: number, end: number): boolean {
    const from = Math.max(lineStart, start - reach);
    return isName(byteText(bytes, from, Math.min(lineEnd, end + reach)), start - from, end - from);
  }

  #readLine(line: Uint8Array): readonly Recognized[] {
    const found: Recognized[] = [];
    const replies = new Replies();
    const text = byteText(line);
    if (text.includes("{")) this.#readObjects(text, found, replies);
    if (text.includes("[")) this.#readArrays(text, found, replies);
    this.#readErrors(text, found);
    this.#readWords(line, text, found, replies);
    if (this.#names.longest > 0) this.#readNames(line, text, found, replies);
    if (this.numbers) this.#readNumbers(line, found, replies);
    return found.length > 1 ? inOrder(found) : found;
  }

  /** Whether it is told of. */
  #add(found: Recognized[], decoded: Decoded, start: number): boolean {
    if (decoded.outcome === "unknown") return false;
    // Half the APIs of the world answer `{"status":"success"}`.
    const counts = this.#successes && (decoded.api !== "voipms" || this.#api === "voipms");
    if (decoded.outcome !== "error" && !counts) return false;
    found.push({ start, entry: decoded.entry as Entry });
    return true;
  }

  /** A reply speaks for all that stands in it; a success of which nothing is told does so for the numbers of its own API alone. */
  #addReply(found: Recognized[], replies: Replies, decoded: Known, start: number, span: Span): boolean {
    const told = this.#add(found, decoded, start);
    if (told) replies.told.add(span);
    else if (decoded.api === this.#api) replies.silent.add(span);
    return told;
  }

  // JSON bodies, also those inside a string of another one.
  #readObjects(text: string, found: Recognized[], replies: Replies): void {
    this.#readPlainObjects(text, (span, decoded) =>
      this.#addReply(found, replies, decoded, codeIn(text, span, decoded), span),
    );
    if (!text.includes('{\\"')) return;
    replies.begin();
    const inner = unescaped(text);
    const first = inner.positions.indexOf(text.indexOf('{\\"'));
    this.#readPlainObjects(inner.text.slice(first), ({ start, end }, decoded) => {
      const at = (position: number) => inner.positions[first + position] ?? text.length;
      const span = { start: at(start), end: at(end) };
      if (replies.told.cover(span.start)) return true;
      return this.#addReply(found, replies, decoded, codeIn(text, span, decoded), span);
    });
  }

  #readPlainObjects(text: string, tell: (span: Span, decoded: Known) => boolean): void {
    let end = -1;
    for (const span of repliesIn(text)) {
      if (span.start < end) continue;
      const decoded = this.#readObject(text.slice(span.start, span.end));
      if (decoded && tell(span, decoded)) end = span.end;
    }
  }

  #readObject(text: string): Known | undefined {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return undefined;
    }
    if (this.#api && mayAnswer(this.#api, value)) {
      const decoded = decoderOf(this.#api)(value);
      if (decoded.outcome !== "unknown") return decoded;
    }
    const api = apiOf(value);
    if (!mayAnswer(api, value)) return undefined;
    // Of VoIP.ms the status alone decides, and the answer to a bare code is at hand.
    const decoded = decoderOf(api)(api === "voipms" ? field(value, "status") : value);
    return decoded.outcome !== "unknown" && this.#isUnmistakable(decoded, value) ? decoded : undefined;
  }

  // Other APIs answer with a `status`, a `code` or an `ErrorCode`, too.
  #isUnmistakable(decoded: Known, value: unknown): boolean {
    switch (decoded.api) {
      case "voipms":
        return (
          decoded.outcome === "success" ||
          this.#entries.get(String(field(value, "status")).trim())?.code === decoded.code
        );
      case "persian-sms": {
        const status = field(value, "status");
        return typeof status === "object" && isPersianReply(decoded.code, field(status, "message"));
      }
      case "traitel-fax":
        return (
          ["ID", "Sub-ID", "To", "From", "Pages", "Attempt"].filter((key) => field(value, key) !== undefined).length > 2
        );
      default:
        return true;
    }
  }

  // `[962,"…"]`, as the Persian service answers.
  #readArrays(text: string, found: Recognized[], replies: Replies): void {
    let arraysRead = 0;
    replies.begin();
    for (const match of text.matchAll(arrays)) {
      if (++arraysRead > mostArrays) return;
      const [whole, code = "", quote = ""] = match;
      const head = { start: match.index, end: match.index + whole.length };
      const digits = /^\d/.test(code) ? code : withAsciiDigits(fromByteText(code));
      const rest = text.slice(head.end, head.end + longestDetail);
      this.#readArray(digits, quote, rest, match.index + whole.indexOf(code), head, found, replies);
    }
  }

  /** An array whose number stands at `start`; `rest` is what follows its head, which goes up to the second one's quote. */
  #readArray(
    digits: string,
    quote: string,
    rest: string,
    start: number,
    head: Span,
    found: Recognized[],
    replies: Replies,
  ): void {
    const end = quote === "" ? 0 : rest.search(endOf(quote));
    const detail = quote === "" || end < 0 ? undefined : rest.slice(0, end);
    const decoded = decoderOf("persian-sms")(digits);
    if (decoded.outcome === "unknown") return;
    if (this.#api !== "persian-sms" && (detail === undefined || !isPersianReply(decoded.code, detail))) return;
    if (replies.told.cover(start)) return;
    this.#addReply(found, replies, decoded, start, { start: head.start, end: head.end + Math.max(0, end) });
  }

  // `Error 105: Invalid sub-account ID.`, but not `Error 111: Connection refused`.
  #readErrors(text: string, found: Recognized[]): void {
    if (!text.includes("Error")) return;
    traitelErrors.lastIndex = 0;
    for (let match = traitelErrors.exec(text); match; match = traitelErrors.exec(text)) {
      const [whole, before = "", code = ""] = match;
      const end = match.index + whole.length;
      this.#readError(code, text.slice(end, end + errorReach), match.index + before.length, found);
      // The colon may be what stands before the next one.
      traitelErrors.lastIndex--;
    }
  }

  #readError(code: string, detail: string, start: number, found: Recognized[]): void {
    if (!systemErrors.test(detail)) this.#add(found, decoderOf("traitel")(code), start);
  }

  #readStatusNames(text: string, found: Recognized[]): void {
    statusNum.lastIndex = 0;
    for (let match = statusNum.exec(text); match; match = statusNum.exec(text)) {
      const { index } = match;
      const end = index + match[0].length;
      const before = text.slice(Math.max(0, index - reachBefore), index);
      this.#readStatusName(before, text.slice(end, end + reachBehind), index, end, found);
    }
  }

  /** A name beside a `status_num` that stands in [start, end). */
  #readStatusName(before: string, behind: string, start: number, end: number, found: Recognized[]): void {
    const next = nameBehind.exec(behind);
    if (next) {
      const name = next[1] ?? "";
      this.#add(found, decoderOf("nssoap")(name), end + next[0].length - name.length);
      return;
    }
    const last = nameBefore.exec(before);
    if (last) this.#add(found, decoderOf("nssoap")(last[1]), start - last[0].length);
  }

  #readWords(line: Uint8Array, text: string, found: Recognized[], replies: Replies): void {
    let named = false;
    for (let mark = line.indexOf(underscore); mark >= 0; ) {
      named ||= isNumMark(line, mark);
      let [start, end] = [mark, mark + 1];
      while (start > 0 && wordBytes[line[start - 1] as number] === 1) start--;
      while (end < line.length && wordBytes[line[end] as number] === 1) end++;
      mark = line.indexOf(underscore, end);
      if (end - start > this.#words.longest + longestPrefix) continue;
      const at = wordStart(this.#words, line, start, end);
      if (at < 0 || replies.told.cover(at) || isName(text, at, end)) continue;
      const entry = this.#entries.get(text.slice(at, end));
      if (entry) found.push({ start: at, entry });
    }
    if (named) this.#readStatusNames(text, found);
  }

  #readNames(line: Uint8Array, text: string, found: Recognized[], replies: Replies): void {
    for (const match of text.matchAll(/\w+/g)) {
      const end = match.index + match[0].length;
      const at = wordStart(this.#names, line, match.index, end);
      if (at < 0 || replies.told.cover(at) || isName(text, at, end)) continue;
      this.#add(found, decoderOf("nssoap")(text.slice(at, end)), at);
    }
  }

  #readNumbers(line: Uint8Array, found: Recognized[], replies: Replies): void {
    const { numbers } = this;
    const api = this.#api;
    if (!numbers || !api) return;
    const others = found.map((other) => other.start).sort((a, b) => a - b);
    let next = 0;
    let nearest = Number.NEGATIVE_INFINITY;
    for (
      let number = numbers.find(line, 0, line.length);
      number;
      number = numbers.find(line, number.end, line.length)
    ) {
      const { start, code } = number;
      for (; next < others.length && (others[next] as number) <= start; next++)
        nearest = Math.max(nearest, others[next] as number);
      const taken = replies.told.cover(start) || replies.silent.cover(start) || start < nearest + 12;
      if (!taken && this.#add(found, decoderOf(api)(code), start)) nearest = start;
    }
  }
}

/** Whether an object can be a reply of an API at all: most that have a `status` are none, which costs less to see than to decode. */
function mayAnswer(api: Api, value: unknown): boolean {
  switch (api) {
    case "traitel":
      return false;
    case "traitel-fax":
      return field(value, "ErrorCode") !== undefined;
    case "persian-sms":
      return typeof field(value, "status") === "object" || field(value, "0") !== undefined;
    default:
      return true;
  }
}

/** The API whose replies have such keys. */
function apiOf(value: unknown): Api {
  const status = field(value, "status");
  if (typeof status === "string") return "voipms";
  if (field(value, "status_num") !== undefined || field(value, "completion_code") !== undefined) return "nssoap";
  return field(value, "ErrorCode") === undefined ? "persian-sms" : "traitel-fax";
}

const underscore = 0x5f;
// What ends the reading of a line as plain words, by byte.
const ordinary = 0;
const brace = 1;
const bracket = 2;
const capitalE = 3;
const kinds = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 0x7b ? brace : byte === 0x5b ? bracket : byte === 0x45 ? capitalE : byte === underscore ? 4 : ordinary,
);
// What may stand in a list before its number and around its comma, as a byte that is no digit.
const opensArray = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) =>
  [0x20, 0x09, 0x22, 0x27, 0x5c, 0xd9, 0xdb].includes(byte) ? 1 : 0,
);
const comma = 0x2c;
// How far a name's surroundings tell something of it, in bytes.
const reach = 16;

type Known = Exclude<Decoded, { outcome: "unknown" }>;

const digit = "(?:\\d|\\xdb[\\xb0-\\xb9]|\\xd9[\\xa0-\\xa9])";
const arrays = new RegExp(`\\[[ \\t]*(?:\\\\*["'])?(${digit}{1,5})(?:\\\\*["'])?[ \\t]*,[ \\t]*(\\\\*["'])?`, "g");
// What a line may cost.
const mostArrays = 256;
const longestDetail = 1000;
const endOf = (quote: string) => (quote.endsWith('"') ? (quote === '"' ? /(?<!\\)"\s*\]/ : /\\"\s*\]/) : /'\s*\]/);

const traitelErrors = /((?:^|[^\w]|\\[nrt]|\[(?:\d{1,3};)*\d{0,3}m))Error[ \t]+(\d{3}):/g;
// What strerror says of the numbers that TraiTel uses, too.
export const systemErrors =
  /^\s*(?:network (?:is |dropped )|software caused|connection (?:reset|refused|timed out)|no (?:buffer space|route to)|transport endpoint|cannot send after|too many references|host is |operation (?:already|now) in|stale file|structure needs|not a xenix|no xenix)/i;

// A whole word, also behind what `wordStart` passes over.
const errorReach = 64;
const statusNum = /(?:(?<!\w)|(?<=\\[nrt])|(?<=[[;]\d{0,3}m)|(?<=%\w\w))status_num(?!\w)/gi;
// `=AccessDenied`, `">AccessDenied`, `": "AccessDenied"`, ` is AccessDenied`: what may stand between key and value.
const nameBehind =
  /^(?:\\*["'])?(?:\s{1,4}[\w:.-]{1,40}=\\*["'][^"'<>\\]{0,60}\\*["']){0,4}\s{0,4}(?:(?:[:=>]|&gt;|is\b|was\b|->){0,3})\s{0,4}(?:<!\[CDATA\[\s{0,4})?[\\"'(]{0,4}(?:STATUS_NUM\.)?([A-Za-z]{1,40})(?!\w)/i;
const reachBehind = 160;
const reachBefore = 48;
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

/** Where in a reply its code stands; where it is spelt otherwise, what stands in its place. */
function codeIn(text: string, { start, end }: Span, { code }: Known): number {
  const body = text.slice(start, end);
  const key = /"(?:status_num|status|completion_code|ErrorCode|0)\\*"\s*:\s*(?:\\*")?/.exec(body);
  const from = key ? key.index + key[0].length : 0;
  for (let at = body.indexOf(code, from); at >= 0; at = body.indexOf(code, at + 1))
    if (!/\w/.test(body.charAt(at + code.length) + body.charAt(at - 1))) return start + at;
  return start + from;
}

// A word that names something else than an outcome: a key, a variable, a function, a file, a part of a path or address.
const namesBefore = /(?:[\w)\]]->|[-$@#&/]|(?<!\\)\\|\w\.)$/;
const namesBehind =
  /^(?:\s{0,2}=(?![=>])|[([@/$]|[.-]\w|\s{0,2}:\s{0,2}(?:true|false|null|-?\d)(?![\w])|\\*["']\s{0,2}(?::|=>))/;
function isName(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  return namesBefore.test(before) || namesBehind.test(text.slice(end, end + reach));
}

// What a word stands between that is no name for sure: the rule above in bytes, for the usual cases.
const opens = (byte: number): boolean =>
  byte === 0x20 || byte === 0x3d || byte === 0x22 || byte === 0x28 || byte === 0x2c || byte === 0x3a;

function closes(bytes: Uint8Array, end: number, lineEnd: number): boolean {
  if (end === lineEnd) return true;
  const byte = bytes[end];
  if (byte === 0x2c || byte === 0x29 || byte === 0x3b) return true;
  return byte === 0x20 && end + 1 < lineEnd && isLetter(bytes[end + 1] as number);
}

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

function endOfDigits(bytes: Uint8Array, start: number): number {
  let at = start;
  while (isDigit(bytes[at])) at++;
  return at;
}

/** Whether `Error` and a blank stand there. */
function isErrorAt(bytes: Uint8Array, at: number): boolean {
  const [r, r2, o, r3, blank] = [bytes[at + 1], bytes[at + 2], bytes[at + 3], bytes[at + 4], bytes[at + 5]];
  return r === 0x72 && r2 === 0x72 && o === 0x6f && r3 === 0x72 && (blank === 0x20 || blank === 0x09);
}

function endOfBlanks(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at++;
  return at;
}

/** Whether an underscore stands in `s_n`, as in `status_num`, in letters of any size. */
const isNumMark = (bytes: Uint8Array, mark: number): boolean =>
  ((bytes[mark - 1] as number) | 0x20) === 0x73 && ((bytes[mark + 1] as number) | 0x20) === 0x6e;

function inOrder(found: readonly Recognized[]): Recognized[] {
  const seen = new Set<Entry>();
  return [...found].sort((a, b) => a.start - b.start).filter(({ entry }) => !seen.has(entry) && seen.add(entry));
}
