import type { Api } from "../catalogue/api.ts";
import { tableOf } from "../catalogue/tables.ts";
import { decode } from "../decode/decode.ts";
import { withAsciiDigits } from "../decode/text.ts";
import { asByteText, byteText, fromByteText } from "./text.ts";
import { isDigit, isWordByte, WordSet } from "./words.ts";

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

// Most numbers have nothing of all that before them, which two bytes tell: what labels and verbs end in.
const openers = /* @__PURE__ */ byteSet(" \t\r:=->#\"'\\([");
const endings: ReadonlySet<string> = /* @__PURE__ */ new Set(
  "de or rr no us lt on is as er ed rs ns ls il ly se th by ct nd es re".split(" "),
);
const labelEnds = /* @__PURE__ */ Uint8Array.from({ length: 1 << 16 }, (_, pair) =>
  endings.has(String.fromCharCode(pair >> 8, pair & 0xff).toLowerCase()) ? 1 : 0,
);

function byteSet(characters: string): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (characters.includes(String.fromCharCode(byte)) ? 1 : 0));
}

function mayBeCode(bytes: Uint8Array, start: number): boolean {
  let at = start - 1;
  let arrow = false;
  while (at >= 0 && openers[bytes[at] as number] === 1) {
    if (bytes[at] === 0x3e) arrow = true;
    at--;
  }
  if (at < 0 || arrow) return true;
  const byte = bytes[at] as number;
  // The start of the line, "no.", a word that is not of ASCII.
  if (byte === 0x0a || byte >= 0x80) return true;
  if (byte === 0x2e) return at > 0 && ((bytes[at - 1] as number) | 0x20) === 0x6f;
  return at > 0 && labelEnds[((bytes[at - 1] as number) << 8) | byte] === 1;
}
const mostDigits = 5;

export interface NumberFound {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

/** Finds the numbers of one API in a log of that API. */
export class NumberFinder {
  readonly #codes: ReadonlyMap<string, string>;
  readonly #spellings: WordSet;
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
      const decoded = decode(text, { api });
      if (decoded.outcome === "error" || (successes && decoded.outcome === "success")) codes.set(text, decoded.code);
    }
    this.#codes = codes;
    this.#spellings = new WordSet([...codes.keys()]);
  }

  /** The API has codes that are numbers. */
  static of(api: Api, successes: boolean): NumberFinder | undefined {
    return api === "nssoap" || api === "voipms" ? undefined : new NumberFinder(api, successes);
  }

  /** Where the next one stands in [from, to), whole lines; -1 where there is none. */
  next(bytes: Uint8Array, from: number, to: number): number {
    return this.find(bytes, from, to)?.start ?? -1;
  }

  find(bytes: Uint8Array, from: number, to: number): NumberFound | undefined {
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number;
      if (byte < 0x30 || (byte > 0x39 && byte < 0xd9)) continue;
      const width = this.#digitWidth(bytes, at);
      if (width === 0) continue;
      const start = at;
      let digits = 0;
      for (let next = width; next > 0 && at < to; next = this.#digitWidth(bytes, at)) {
        at += next;
        digits++;
      }
      const end = at;
      // The loop steps over the byte behind the number, which is no digit.
      if (digits > mostDigits || isWordByte(bytes[start - 1]) || isWordByte(bytes[end])) continue;
      if (width === 1 && !this.#spellings.has(bytes, start, end)) continue;
      const text = byteText(bytes, start, end);
      const code = this.#codes.get(width === 1 ? text : withAsciiDigits(fromByteText(text)));
      if (code !== undefined && this.#isCode(bytes, start, end, digits)) return { start, end, code };
    }
    return undefined;
  }

  /** How many bytes the digit at a position has; 0 where there is none. */
  #digitWidth(bytes: Uint8Array, at: number): number {
    if (isDigit(bytes[at])) return 1;
    if (!this.#persian) return 0;
    const next = bytes[at + 1] ?? 0;
    return (bytes[at] === 0xdb && next >= 0xb0 && next <= 0xb9) || (bytes[at] === 0xd9 && next >= 0xa0 && next <= 0xa9)
      ? 2
      : 0;
  }

  #isCode(bytes: Uint8Array, start: number, end: number, digits: number): boolean {
    const last = this.#fax && isLastCell(bytes, start, end);
    if (!last && !mayBeCode(bytes, start)) return false;
    const before = byteText(bytes, Math.max(0, start - reach), start).replace(/^[\s\S]*\n/, "");
    const after = byteText(bytes, end, Math.min(bytes.length, end + reach)).replace(/[\r\n][\s\S]*$/, "");
    if (/^(?:[.:/,-]\d|%)/.test(after)) return false;
    const named = label.exec(before);
    if (named) {
      const qualifier = named[1] || /([a-z]+)[ _.-]$/i.exec(before.slice(0, named.index))?.[1] || "";
      return !otherCodes.test(qualifier) && !/http$/i.test(qualifier);
    }
    if (digits >= 3 && verb.test(before) && noUnit.test(after)) return true;
    if (alone.test(before) && alone.test(after)) return before.length < reach;
    return last && cellsBefore(bytes, start) === faxLogCells - 1;
  }
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
