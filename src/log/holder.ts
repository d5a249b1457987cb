import { byteSet, folded, inWord, isDigit } from "./bytes.ts";
import type { LineWords } from "./lexicon.ts";
import type { Line } from "./line.ts";

/** What stands before a value: `status` of `status=…`, `"status": "…"`, `<status>…`, `["status"]=> string(7) "…"`, `status is …`. */
export interface Holder {
  /** The last word of what holds it; -1 where nothing does. */
  readonly word: number;
  /** A colon, an equals sign, an arrow or a tag stands between them, not blanks alone. */
  readonly told: boolean;
  /** It is a tag of XML. */
  readonly tag: boolean;
  /** It is a tag that shows a text as a piece of documentation: a cell of a table, an item of a list, a choice. */
  readonly shown: boolean;
  /** It is a key in quotes. */
  readonly quoted: boolean;
  /** An equals sign stands between them, or an arrow, with no blanks around: `queue=x`. */
  readonly equals: boolean;
  /** An arrow stands between them. */
  readonly arrow: boolean;
  /** The value is the first of a list; in a dump, what `0` holds. */
  readonly list: boolean;
}

const quotes = /* @__PURE__ */ byteSet("\"'`*#");
const blanks = /* @__PURE__ */ byteSet(" \t");
const types: ReadonlySet<string> = new Set([
  "int",
  "integer",
  "float",
  "double",
  "string",
  "str",
  "decimal",
  "number",
  "i",
  "s",
  "d",
]);
const farthest = 200;

const nothing: Holder = {
  ...{ word: -1, told: false, tag: false, shown: false, quoted: false, equals: false },
  ...{ arrow: false, list: false },
};

/** What holds the value that begins at a position of a line. */
export function holderOf(line: Line, start: number): Holder {
  const { words } = line;
  const { bytes } = line.plain;
  let [told, inQuotes, quoted, equals, arrow, list, typed] = [false, false, false, false, false, false, false];
  let fillers = 0;
  const found = (word: number, tag = false, shown = false): Holder => {
    if (word < 0) return { ...nothing, list, shown };
    const isZero = words.end(word) - words.start(word) === 1 && bytes[words.start(word)] === 0x30;
    // The key 0 of a dump is the first of a list.
    if (isZero && told) return { ...nothing, list: true };
    return { word, told: told || tag, tag, shown, quoted, equals, arrow, list };
  };
  for (let at = start - 1; at >= 0 && start - at < farthest; ) {
    const byte = bytes[at] as number;
    if (blanks[byte] === 1) at--;
    else if (quotes[byte] === 1) {
      inQuotes ||= !told;
      quoted ||= told && byte !== 0x23 && (inQuotes || isDigit(bytes[start]) || !isNameOf(bytes, at));
      at--;
    } else if (byte === 0x3d || byte === 0x3a) {
      told = true;
      equals ||= byte === 0x3d && blanks[bytes[at + 1] as number] === 0;
      at--;
    } else if (byte === 0x3e) {
      const before = bytes[at - 1];
      if (before === 0x3d || before === 0x2d) {
        told = arrow = true;
        equals ||= before === 0x3d && blanks[bytes[at + 1] as number] === 0;
        at -= 2;
        continue;
      }
      const behindMarkup = markupBefore(bytes, at);
      if (behindMarkup >= 0) {
        at = behindMarkup;
        continue;
      }
      // `<error> no_did` is a level.
      return blanks[bytes[at + 1] ?? 0] === 1 ? found(-1) : tagBefore(bytes, words, at, found);
    } else if (byte === 0x5b) {
      if (textAt(bytes, at - 8, at + 1) === "<![cdata[") at -= 9;
      else {
        // `["status"]` names a key; `[962` is a list.
        if (!told) list = true;
        at--;
      }
    } else if (byte === 0x28) {
      const type = words.before(at);
      if (type >= 0 && words.end(type) === at && types.has(textOfWord(bytes, words, type))) at = words.start(type) - 1;
      else at--;
    } else if (byte === 0x29) {
      // string(7) "…"
      let open = at - 1;
      while (open >= 0 && isDigit(bytes[open])) open--;
      const type = bytes[open] === 0x28 && open < at - 1 ? words.before(open) : -1;
      if (type < 0 || !types.has(textOfWord(bytes, words, type))) return found(-1);
      at = words.start(type) - 1;
    } else if (byte === 0x5d && (told || bytes[at + 1] === 0x5b)) at--;
    // A pair of Python or Elixir: ('status', 'no_did'), {:error, 105}
    else if (byte === 0x2c && !told && isKeyOfPair(bytes, at)) {
      told = true;
      at--;
    } else if (byte === 0x3b && typed) {
      told = true;
      at--;
    } else if (
      byte === 0x2d &&
      told === false &&
      blanks[bytes[at - 1] ?? 0] === 1 &&
      blanks[bytes[at + 1] ?? 0] === 1
    ) {
      told = true;
      at--;
    } else if (byte === 0x2e && at > 0 && inWord[bytes[at - 1] as number] === 1) at--;
    else if (inWord[byte] === 1 && byte !== 0x5f) {
      const word = words.before(at + 1);
      // Python marks its texts: u'no_did', b'…'
      if (isMark(bytes, at)) {
        at--;
        continue;
      }
      const isPhp = told && bytes[at + 1] === 0x3a && bytes[at + 2] !== 0x20;
      const length = isPhp && isDigit(byte) ? words.before(words.start(word)) : -1;
      if (length >= 0 && textOfWord(bytes, words, length) === "s" && words.end(length) === words.start(word) - 1) {
        // PHP's own notation: `s:6:"status";s:6:"no_did";`
        typed = true;
        at = words.start(length) - 1;
      } else if (isPhp && words.end(word) - words.start(word) === 1 && types.has(textOfWord(bytes, words, word))) {
        // `i:0;i:962;`
        typed = true;
        at = words.start(word) - 1;
      } else if (isFiller(line, word) && fillers < 2 && !told) {
        fillers++;
        at = words.start(word) - 1;
      } else if (
        isFiller(line, word) &&
        fillers === 0 &&
        words.before(words.start(word)) >= 0 &&
        isFillerOnly(words, word, bytes)
      ) {
        fillers++;
        at = words.start(word) - 1;
      } else return found(word);
    } else return found(-1);
  }
  return { ...nothing, list };
}

/** `is` and `num`, but not where the latter is half of a key. */
const isFiller = ({ phrases }: Line, word: number): boolean =>
  phrases.at(word, "filler") !== undefined && phrases.at(word, "key") === undefined;

/** Whether a letter only marks the text in quotes behind it. */
export const isMark = (bytes: Uint8Array, at: number): boolean =>
  (bytes[at] === 0x75 || bytes[at] === 0x62) &&
  (bytes[at + 1] === 0x22 || bytes[at + 1] === 0x27) &&
  inWord[bytes[at - 1] ?? 0] === 0;

/** Whether what ends with this quotation mark goes on with a sentence, as a name does and no key: `failed for "Front desk": no_did`. */
function isNameOf(bytes: Uint8Array, close: number): boolean {
  let open = close - 1;
  while (open > 0 && close - open < farthest && bytes[open] !== bytes[close]) open--;
  return bytes[open - 1] === 0x20 && inWord[bytes[open - 2] ?? 0] === 1;
}

/** Whether a comma stands behind the first of two in parentheses: `('status', `. */
function isKeyOfPair(bytes: Uint8Array, comma: number): boolean {
  const quote = bytes[comma - 1];
  const isQuoted = quote === 0x22 || quote === 0x27;
  let at = isQuoted ? comma - 2 : comma - 1;
  while (at > 0 && inWord[bytes[at] as number] === 1) at--;
  if (!isQuoted) return bytes[at] === 0x3a && bytes[at - 1] === 0x7b && at < comma - 1;
  return bytes[at] === quote && bytes[at - 1] === 0x28 && inWord[bytes[at - 2] ?? 0] === 0;
}

/** `result code is: 5`: a filler before a colon, too, where a blank stands before it. */
function isFillerOnly(words: LineWords, word: number, bytes: Uint8Array): boolean {
  return words.end(word) - words.start(word) === 2 && blanks[bytes[words.start(word) - 1] as number] === 1;
}

// What pages of documentation show codes in.
const documents: ReadonlySet<string> = new Set(["td", "th", "li", "dt", "dd", "option", "code", "kbd", "samp", "a"]);

// What HTML shows a text in, and what therefore says nothing of it.
const markup: ReadonlySet<string> = new Set([
  "b",
  "strong",
  "em",
  "i",
  "u",
  "span",
  "p",
  "div",
  "pre",
  "br",
  "h1",
  "h2",
  "h3",
]);

/** Before the tag of HTML that ends at a position, opening or closing; -1 where it is none. */
function markupBefore(bytes: Uint8Array, close: number): number {
  let open = close;
  while (open >= 0 && close - open < farthest && bytes[open] !== 0x3c) open--;
  if (bytes[open] !== 0x3c) return -1;
  const start = bytes[open + 1] === 0x2f ? open + 2 : open + 1;
  let end = start;
  while (end < close && inWord[bytes[end] as number] === 1) end++;
  // `<b:status_num>` is no bold text.
  return bytes[end] !== 0x3a && markup.has(textAt(bytes, start, end)) ? open - 1 : -1;
}

/** The element whose content begins behind a `>`; of a map's `<value>` the text of the `<key>` or `<name>` before it. */
function tagBefore(
  bytes: Uint8Array,
  words: LineWords,
  close: number,
  found: (word: number, tag?: boolean, shown?: boolean) => Holder,
): Holder {
  let open = close;
  while (open >= 0 && close - open < farthest && bytes[open] !== 0x3c) open--;
  if (bytes[open] !== 0x3c || bytes[open + 1] === 0x2f) return found(-1);
  let end = open + 1;
  while (
    end < close &&
    (inWord[bytes[end] as number] === 1 || bytes[end] === 0x3a || bytes[end] === 0x2d || bytes[end] === 0x2e)
  )
    end++;
  const word = words.before(end);
  if (word < 0 || words.start(word) <= open) return found(-1);
  const element = textAt(bytes, open + 1, end);
  // Replies have an element `code`, too, and numbers in it.
  const shown = documents.has(element) && !(element === "code" && isDigit(bytes[close + 1]));
  if (element !== "value" && element !== "string") return found(word, true, shown);
  // …status</key><value>, …status</name><value>
  let at = open - 1;
  while (at >= 0 && blanks[bytes[at] as number] === 1) at--;
  const key = /<\/(?:key|name)>$/.exec(textAt(bytes, at - 6, at + 1));
  return found(key ? words.before(at + 1 - key[0].length) : word, true);
}

/** What stands between two numbers of a row, up to a digit: `, 9`, ` and 9`. */
export const isRowGap = (text: string): boolean => /^(?:, ?| ?[/&] ?| and )\d/.test(text);

/** In lower case. */
export function textAt(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let at = Math.max(0, start); at < end; at++) text += String.fromCharCode(folded[bytes[at] as number] as number);
  return text;
}

export const textOfWord = (bytes: Uint8Array, words: LineWords, word: number): string =>
  word < 0 ? "" : textAt(bytes, words.start(word), words.end(word));
