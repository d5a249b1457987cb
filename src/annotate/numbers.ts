import type { Api } from "../catalogue/api.ts";
import { tableOf } from "../catalogue/apis.ts";
import { decoderOf } from "../decode/decode.ts";
import { withAsciiDigits } from "../reply/text.ts";
import { asByteText, byteText, fromByteText } from "./text.ts";
import { isDigit, isWordByte } from "./words.ts";

// Numbers are everywhere in a log. One is a code when something beside it says so: a label before it …
const opening = String.raw`\\*["']?\s*(?:[:=]|=>|->)?\s*[#\\"'([]*$`;
const persianLabels = ["خطای", "خطا", "کد", "کدِ", "ارور"].map(asByteText).join("|");
const label = new RegExp(
  `(?:([a-z]*)[ _.-]?(?:code|error|err|errno|status|result|reason)(?:\\s+(?:is|was|code|number|no\\.?))?|${persianLabels})${opening}`,
  "i",
);
// … that is not about something else: an exit code, a country code, HTTP's status;
const otherCodes =
  /^(?:https?|exit|country|area|zip|post|postal|dial|verification|confirmation|otp|pin|promo|coupon|qr|bar|byte|op|sort|bank|branch|source|language|lang|de|en|un|x)$/i;
// … nor, under a label that says no more than "status", a number of HTTP's in a line about a request;
const status = /^(?:[a-z]* )?status(?:[ _.-]?code)?(?![a-z])/i;
const ownStatus = /^(?:api|call|delivery|error|fax|message|reply|result|sms) /i;
const httpStatus = /^(?:10[0-3]|20[0-8]|226|30[0-8]|4[01]\d|42[1-689]|431|451|499|50[0-8]|51[01]|52\d|530)$/;
const httpSigns =
  /HTTP\/\d|https?:\/\/|\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b|\b(?:method|path|url|uri|req(?:uest)?_?id|elapsed(?:_?ms)?|user_?agent)\\*["']?\s{0,2}[:=]|\brequest (?:completed|aborted|errored|failed)\b/i;
// … or, of three digits and more, a verb, when no unit follows;
const verb = new RegExp(
  `(?:(?:answer|return|repl|respon|fail|refus|reject)[a-z]*(?:\\s+(?:with|by|as))?|[-=]>)${opening}`,
  "i",
);
const noUnit = /^(?:\s*$|\s*[)\]}"'\\,;|<]|\.(?:\s|$)|\s+[^\sA-Za-z])/;
// … or that it stands alone, or last in a row of TraiTel's fax log.
const alone = /^[\s"']*$/;
const faxLogCells = 12;

const reach = 48;
// How far from a number the signs of HTTP are looked for, in bytes.
const httpReach = 512;

// Most numbers have nothing of all that before them, which two bytes tell: what labels and verbs end in.
const openers = /* @__PURE__ */ byteSet(" \t\r:=->#\"'\\([");
const endings: ReadonlySet<string> = /* @__PURE__ */ new Set(
  "de or rr no us lt on is as er ed rs ns ls il ly se th by ct nd es re".split(" "),
);
const labelEnds = /* @__PURE__ */ labelEndTable();

function labelEndTable(): Uint8Array {
  const table = new Uint8Array(1 << 16);
  for (const ending of endings) {
    const [first, last] = [ending.charCodeAt(0), ending.charCodeAt(1)];
    for (const [before, byte] of [
      [first, last],
      [first - 0x20, last],
      [first, last - 0x20],
      [first - 0x20, last - 0x20],
    ] as const)
      table[(before << 8) | byte] = 1;
  }
  return table;
}

// By byte: 1 for a digit, 2 for what Persian and Arabic ones begin with.
const kinds = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x30 && byte <= 0x39 ? 1 : byte === 0xdb || byte === 0xd9 ? 2 : 0,
);
// By the two bytes before a number: 1 where it may be a code, which most numbers need not be read to see: behind a line's end,
// a word that is not of ASCII, a comma, "no.", or what may open a number and is itself behind such a thing or a label's end.
const precedes = /* @__PURE__ */ precedingTable();

function precedingTable(): Uint8Array {
  const isMark = (byte: number) => byte >= 0x80 || byte === 0x0a || byte === 0x2c || byte === 0x2e;
  const lastLetters = byteSet([...endings].map((ending) => ending.charAt(1)).join(""));
  const table = new Uint8Array(1 << 16);
  for (let first = 0; first < 256; first++) {
    const opened = openers[first] === 1 || isMark(first) || lastLetters[first | 0x20] === 1;
    for (let last = 0; last < 256; last++)
      if (isMark(last) || last === 0x3e || (opened && openers[last] === 1)) table[(first << 8) | last] = 1;
  }
  return table;
}

// What joins two numbers to one thing.
const joints: ReadonlySet<number> = /* @__PURE__ */ new Set([0x2e, 0x3a, 0x2f, 0x2c, 0x2d]);

function byteSet(characters: string): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (characters.includes(String.fromCharCode(byte)) ? 1 : 0));
}

/** Where what stands between a label and its number begins, less one. */
function beforeOpening(bytes: Uint8Array, start: number): number {
  let at = start - 1;
  while (at >= 0 && openers[bytes[at] as number] === 1) at--;
  return at;
}

/** Whether a label or a verb may end at a position, seen from its last two bytes and from what stands behind it. */
function mayEndLabel(bytes: Uint8Array, at: number, start: number): boolean {
  for (let behind = at + 1; behind < start; behind++) if (bytes[behind] === 0x3e) return true;
  const byte = bytes[at] as number;
  // A word that is not of ASCII, "no.".
  if (byte >= 0x80) return true;
  if (byte === 0x2e) return at > 0 && ((bytes[at - 1] as number) | 0x20) === 0x6f;
  return at > 0 && labelEnds[((bytes[at - 1] as number) << 8) | byte] === 1;
}

// What labels and verbs are made of, with the words around them.
const inLabels = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || /[A-Za-z \t\v\f\r_.-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

type Context = "label" | "status" | "other" | "verb" | "none";

/** What the text before a number says of it. */
function contextOf(before: string): Context {
  const named = label.exec(before);
  if (named) {
    const qualifier = named[1] || /([a-z]+)[ _.-]$/i.exec(before.slice(0, named.index))?.[1] || "";
    if (otherCodes.test(qualifier) || /http$/i.test(qualifier)) return "other";
    return status.test(named[0]) && !ownStatus.test(named[0]) ? "status" : "label";
  }
  return verb.test(before) ? "verb" : "none";
}

const mostDigits = 5;
const mostContexts = 1000;

// By its number of digits, where the numbers of so many digits begin in a table of all of them, leading zeros included.
const firsts = [0, 0, 10, 110, 1110, 11_110];
const numberCount = 111_110;

export interface NumberFound {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

/** Finds the numbers of one API in a log of that API. */
export class NumberFinder {
  readonly #codes: ReadonlyMap<string, string>;
  // By number: 1 where it is a code.
  readonly #known = new Uint8Array(numberCount);
  // A log has few different labels; what they say is read once.
  readonly #contexts = new Map<string, Context>();
  #end = 0;
  readonly #fax: boolean;
  readonly #persian: boolean;

  constructor(api: Api, successes: boolean) {
    this.#fax = api === "traitel-fax";
    this.#persian = api === "persian-sms";
    const codes = new Map<string, string>();
    const spellings: Iterable<string> = this.#fax
      ? Array.from({ length: 1000 }, (_, number) => [String(number), String(number).padStart(3, "0")]).flat()
      : tableOf(api).codes();
    for (const text of spellings) {
      const decoded = decoderOf(api)(text);
      if (decoded.outcome === "error" || (successes && decoded.outcome === "success")) codes.set(text, decoded.code);
    }
    this.#codes = codes;
    for (const text of codes.keys()) this.#known[(firsts[text.length] ?? 0) + Number(text)] = 1;
  }

  /** The API has codes that are numbers. */
  static of(api: Api, successes: boolean): NumberFinder | undefined {
    return api === "nssoap" || api === "voipms" ? undefined : new NumberFinder(api, successes);
  }

  /**
   * Where the next one stands in [from, to), whole lines; -1 where there is none.
   *
   * @param quads The bytes from `base` on, four at a time.
   */
  next(bytes: Uint8Array, quads: Int32Array, base: number, from: number, to: number): number {
    let read = from;
    for (let at = from; at < Math.min(base, to); at++) {
      if (at < read || kinds[bytes[at] as number] === 0) continue;
      if (this.#readAt(bytes, at, to) !== undefined) return at;
      read = this.#end;
    }
    const last = Math.min(quads.length, (to - base + 3) >> 2) | 0;
    const high = this.#persian ? 0x80808080 | 0 : 0;
    // Whether the byte before the quad is a letter or a digit, in the lowest of its bits.
    let before = 0;
    for (let index = Math.max(0, (from - base) >> 2) | 0; index < last; index = (index + 1) | 0) {
      const quad = quads[index] as number;
      // The highest bit of each byte that is a digit, and of each that is a letter; see how far a sum reaches it.
      const low = quad & 0x7f7f7f7f;
      const digits = (low + 0x50505050) & ~(low + 0x46464646) & ~quad & 0x80808080;
      const small = low | 0x20202020;
      const letters = (small + 0x1f1f1f1f) & ~(small + 0x05050505) & ~quad & 0x80808080;
      let starts = (digits & ~(((digits | letters) << 8) | before)) | (quad & high);
      before = (digits | letters) >>> 24;
      for (; starts !== 0; starts &= starts - 1) {
        const at = base + (index << 2) + ((31 - Math.clz32(starts & -starts)) >> 3);
        if (at < read || at >= to) continue;
        if (at > 1 && precedes[((bytes[at - 2] as number) << 8) | (bytes[at - 1] as number)] === 0) continue;
        if (this.#readAt(bytes, at, to) !== undefined) return at;
        read = this.#end;
      }
    }
    for (let at = Math.max(read, base + (last << 2)); at < to; at++) {
      if (at < read || kinds[bytes[at] as number] === 0) continue;
      if (this.#readAt(bytes, at, to) !== undefined) return at;
      read = this.#end;
    }
    return -1;
  }

  find(bytes: Uint8Array, from: number, to: number): NumberFound | undefined {
    for (let at = from; at < to; at++) {
      if (kinds[bytes[at] as number] === 0) continue;
      const code = this.#readAt(bytes, at, to);
      if (code !== undefined) return { start: at, end: this.#end, code };
      // The loop steps over the byte behind the number, which is no digit.
      at = Math.max(at, this.#end);
    }
    return undefined;
  }

  /** The code of the number that begins at a position, if it is one; `#end` is behind its last digit. */
  #readAt(bytes: Uint8Array, start: number, to: number): string | undefined {
    let at = start;
    let digits = 0;
    let number = 0;
    for (; at < to; at++, digits++) {
      const digit = (bytes[at] as number) - 0x30;
      if (digit < 0 || digit > 9) break;
      number = (number * 10 + digit) | 0;
    }
    const ascii = digits;
    if (this.#persian) {
      for (let width = this.#digitWidth(bytes, at); width > 0 && at < to; width = this.#digitWidth(bytes, at)) {
        number = (number * 10 + ((bytes[at + width - 1] as number) & 0x0f)) | 0;
        at += width;
        digits++;
      }
    }
    this.#end = at;
    if (digits === 0 || digits > mostDigits || this.#known[(firsts[digits] as number) + number] !== 1) return undefined;
    if (isWordByte(bytes[start - 1]) || isWordByte(bytes[at]) || !this.#isCode(bytes, start, at, digits))
      return undefined;
    const text = byteText(bytes, start, at);
    return this.#codes.get(ascii === digits ? text : withAsciiDigits(fromByteText(text)));
  }

  /** How many bytes the digit at a position has; 0 where there is none. */
  #digitWidth(bytes: Uint8Array, at: number): number {
    if (isDigit(bytes[at])) return 1;
    const next = bytes[at + 1] ?? 0;
    return (bytes[at] === 0xdb && next >= 0xb0 && next <= 0xb9) || (bytes[at] === 0xd9 && next >= 0xa0 && next <= 0xa9)
      ? 2
      : 0;
  }

  #isCode(bytes: Uint8Array, start: number, end: number, digits: number): boolean {
    const next = bytes[end];
    if (next === 0x25 || (isDigit(bytes[end + 1]) && joints.has(next ?? 0))) return false;
    const at = beforeOpening(bytes, start);
    const opensLine = at < 0 || bytes[at] === 0x0a;
    const last = this.#fax && isLastCell(bytes, start, end);
    if (!opensLine && !last && !mayEndLabel(bytes, at, start)) return false;
    const context = this.#contextOf(bytes, at, start);
    if (context === "label" || context === "other") return context === "label";
    if (context === "status") return digits !== 3 || !isHttpStatus(bytes, start, end);
    const after = byteText(bytes, end, Math.min(bytes.length, end + reach)).replace(/[\r\n][\s\S]*$/, "");
    if (digits >= 3 && context === "verb" && noUnit.test(after)) return true;
    if (opensLine && start - at <= reach && alone.test(byteText(bytes, at + 1, start)) && alone.test(after))
      return true;
    return last && cellsBefore(bytes, start) === faxLogCells - 1;
  }

  #contextOf(bytes: Uint8Array, opening: number, start: number): Context {
    const first = Math.max(0, start - reach);
    let from = Math.max(first, opening + 1);
    while (from > first && inLabels[bytes[from - 1] as number] === 1) from--;
    const before = byteText(bytes, from, start);
    let context = this.#contexts.get(before);
    if (context === undefined) {
      context = contextOf(before);
      if (this.#contexts.size === mostContexts) this.#contexts.clear();
      this.#contexts.set(before, context);
    }
    return context;
  }
}

/** Whether a number is one of HTTP's and its line tells of a request. */
function isHttpStatus(bytes: Uint8Array, start: number, end: number): boolean {
  if (!httpStatus.test(byteText(bytes, start, end))) return false;
  const before = byteText(bytes, Math.max(0, start - httpReach), start);
  const behind = byteText(bytes, end, Math.min(bytes.length, end + httpReach));
  // The lines around it say nothing of it.
  return httpSigns.test(before.slice(before.lastIndexOf("\n") + 1)) || httpSigns.test(behind.replace(/\n[\s\S]*$/, ""));
}

/** Whether a comma stands before it and the end of the line behind it, with quotes or without. */
function isLastCell(bytes: Uint8Array, start: number, end: number): boolean {
  const quote = bytes[end] === 0x22;
  const next = bytes[quote ? end + 1 : end];
  return (next === undefined || next === 0x0a || next === 0x0d) && bytes[quote ? start - 2 : start - 1] === 0x2c;
}

function cellsBefore(bytes: Uint8Array, end: number): number {
  let cells = 0;
  for (let at = end - 1; at >= 0 && bytes[at] !== 0x0a && cells < faxLogCells; at--) if (bytes[at] === 0x2c) cells++;
  return cells;
}
