// Rows and lists: codes one behind the other, and the code of a reply that is a list or a row.
import type { AnyEntry } from "../../catalogue/entry.ts";
import { isId } from "../bulk-id.ts";
import { isDigit, isOneOf } from "../bytes.ts";
import type { Candidate } from "../candidate.ts";
import { type Holder, holderOf, isRowGap, textAt, textOfWord } from "../holder.ts";
import type { Line } from "../line.ts";
import { mostNeighbours } from "../line-phrases.ts";
import type { PlainLine } from "../plain-line.ts";
import type { KnownApi } from "../vocabulary.ts";
import { isOutcome } from "./key.ts";
import { isSetting } from "./mentioned.ts";
import { bracketAround, brackets, farthestBrace, isCell } from "./surroundings.ts";
import { hasAnyText } from "./text-beside.ts";

const longestId = 32;

/** One of several codes that stand in a row with nothing but commas, bars or blanks between them. */
export function isListed(line: Line, all: readonly Candidate[], index: number): boolean {
  const { bytes, length } = line.plain;
  if (isInArray(line.plain, all[index] as Candidate)) return !isInReport(line, (all[index] as Candidate).start);
  const first = firstInRow(bytes, all, index);
  let last = index;
  while (last + 1 < all.length && last - index < 2 && isRow(bytes, all[last] as Candidate, all[last + 1] as Candidate))
    last++;
  const count = last - first + 1;
  if (count < 2 || isInReport(line, (all[index] as Candidate).start)) return false;
  // Nobody answers one thing or another.
  for (let one = first; one < last; one++)
    if (/ (?:or|ou|oder|o) /.test(textAt(bytes, (all[one] as Candidate).end, (all[one + 1] as Candidate).start)))
      return true;
  if (isSetting(line, holderOf(line, (all[first] as Candidate).start))) return true;
  let at = (all[first] as Candidate).start - 1;
  while (at >= 0 && isOneOf(bytes[at] as number, " \"'`")) at--;
  let behind = (all[last] as Candidate).end;
  while (behind < length && isOneOf(bytes[behind] as number, " ,\"'`")) behind++;
  const isOpen = at >= 0 && isOneOf(bytes[at] as number, "[({");
  return count > 2 || isOpen || (bytes[behind] === 0x2e && bytes[behind + 1] === 0x2e);
}

/** Which candidate is the first of those that stand in a row with one. */
export function firstInRow(bytes: Uint8Array, all: readonly Candidate[], index: number): number {
  let first = index;
  while (first > 0 && index - first < 8 && isRow(bytes, all[first - 1] as Candidate, all[first] as Candidate)) first--;
  return first;
}

/** Whether no other word stands between a candidate and the one before it. */
export function isBeside(line: Line, all: readonly Candidate[], index: number): boolean {
  return line.words.end(line.words.before((all[index] as Candidate).start)) === all[index - 1]?.end;
}

function isRow(bytes: Uint8Array, one: Candidate, other: Candidate): boolean {
  if (one.code < 0 || other.code < 0 || other.start - one.end > 8) return false;
  const between = textAt(bytes, one.end, other.start).replace(/["'`]/g, "");
  // …, from one to another: `no_did … no_sms`
  return /^(?:\s?[,;|/]\s*(?:or |and )?:?| (?:or|and|et|ou|und|oder|y|o) |\s?(?:\.{2,3}|\u00e2\u0080\u00a6)\s?|\s)$/.test(
    between,
  );
}

/** `errors ["no_did", "no_sms"]` */
function isInReport(line: Line, start: number): boolean {
  const { bytes } = line.plain;
  let at = start - 1;
  while (at >= 0 && start - at < farthestBrace && brackets[bytes[at] as number] === 0) at--;
  return bytes[at] === 0x5b && line.phrases.at(holderOf(line, at).word, "list") !== undefined;
}

/** One of several texts of an array: `["no_did","x"]`. */
function isInArray({ bytes, length }: PlainLine, { start, end }: Candidate): boolean {
  const quote = end < length ? (bytes[end] as number) : 0;
  if (!isOneOf(quote, "\"'") || bytes[start - 1] !== quote) return false;
  let [before, behind] = [start - 2, end + 1];
  while (bytes[before] === 0x20) before--;
  while (behind < length && bytes[behind] === 0x20) behind++;
  const [opens, follows] = [bytes[before] === 0x5b, bytes[before] === 0x2c];
  // A row of a table has none around its cells.
  if (!isOneOf(bytes[bracketAround(bytes, start)] ?? 0, "[{")) return false;
  if (behind >= length || bytes[behind] === 0x5d) return follows && behind < length;
  if (bytes[behind] !== 0x2c || !(opens || follows)) return false;
  behind++;
  while (behind < length && bytes[behind] === 0x20) behind++;
  return behind < length && bytes[behind] === quote;
}

/** One of several numbers behind what a list is called: `errors 962 and 971`. One alone is how many there were. */
export function isInRow(line: Line, start: number, end: number): boolean {
  const { bytes, length } = line.plain;
  const goesOn = isRowGap(textAt(bytes, end, Math.min(length, end + 6)));
  const first = firstOfRow(line, start);
  if (first === start && !goesOn) return false;
  const { word, told } = holderOf(line, first);
  // `errors: 5, 7` may count.
  if (told && !(isDigit(bytes[first + 1]) && isDigit(bytes[first + 2]))) return false;
  return line.phrases.at(word, "list") !== undefined;
}

/** Where the first number stands of those that a number follows with nothing else between: `962 and 971`. */
export function firstOfRow(line: Line, start: number): number {
  const { bytes } = line.plain;
  let first = start;
  for (let steps = 0; steps < mostNeighbours; steps++) {
    const word = line.words.before(first);
    // The word between them is none of theirs.
    const number = word < 0 || isDigit(bytes[line.words.start(word)]) ? word : word - 1;
    if (number < 0 || !isDigit(bytes[line.words.start(number)])) break;
    if (!isRowGap(textAt(bytes, line.words.end(number), first + 1))) break;
    first = line.words.start(number);
  }
  return first;
}

/** A list whose second element is a text or nothing, or a success's id, and that something says is a reply. */
export function isListHead(
  line: Line,
  end: number,
  { word, told, quoted, equals }: Holder,
  api: KnownApi,
  entry?: AnyEntry,
): boolean {
  const { bytes, length } = line.plain;
  let at = end;
  while (at < length && isOneOf(bytes[at] as number, "\"' ")) at++;
  if (bytes[at] === 0x2c) {
    at++;
    while (at < length && bytes[at] === 0x20) at++;
    // array ( 0 => 5, 1 => '…', )
    const dumped = /^(?:1|\[1\]) ?=> ?/.exec(textAt(bytes, at, at + 7))?.[0].length ?? 0;
    if (bytes[at] === 0x5b && dumped > 0) return !isDigit(bytes[at + dumped]);
    at += dumped;
    const isAnId = entry?.outcome === "success" && isIdAt(bytes, at, api);
    const isText = isOneOf(bytes[at] as number, "\"'") || /^(?:null|none|nil)/.test(textAt(bytes, at, at + 4));
    // What comes with an error is a text; two numbers are a list of numbers.
    if (!isAnId && (!isText || isDigit(bytes[at + 1]))) return false;
    if (dumped > 0 || word < 0 || hasAnyText(line, api, end)) return true;
    // The line of a source, a time: `otp.py:21 [962,""]`
    if (!told && isDigit(bytes[line.words.start(word)])) return true;
    return (
      line.phrases.at(word, "reply") !== undefined ||
      line.phrases.at(word, "name")?.meaning.kind === "name" ||
      // Behind a level: `ERROR [962,""]`
      (!told && isOutcome(line, word)) ||
      (told && (!(quoted || equals) || isOutcome(line, word)))
    );
  }
  // A dump: the key 1 comes.
  const next = line.words.before(end) + 1;
  for (let index = next; index < Math.min(next + 2, line.words.count); index++) {
    if (textOfWord(bytes, line.words, index) !== "1") {
      // What stood before it is the key 0.
      if (isDigit(bytes[line.words.start(index)])) return false;
      continue;
    }
    const second = textOfWord(bytes, line.words, index + 1);
    return second !== "int" && second !== "i" && !/^\d+$/.test(second);
  }
  return false;
}

/** Last in a row of the API's table, whose last column holds the code. */
export function isLastOfRow(
  plain: PlainLine,
  { section: { row, keys = [] } }: KnownApi,
  start: number,
  end: number,
): boolean {
  if (!row || !keys.includes(row.at(-1) ?? "")) return false;
  const { bytes } = plain;
  if (!isCell(plain, start) || end - start > 3) return false;
  let at = start - 1;
  while (at >= 0 && isOneOf(bytes[at] as number, '" ')) at--;
  if (!isOneOf(bytes[at] as number, ",;\t")) return false;
  const separator = bytes[at];
  let cells = 1;
  for (let index = 0; index <= at; index++) if (bytes[index] === separator) cells++;
  return cells === row.length;
}

/** `[0, 466917433]`, `[0,"466917433"]` */
function isIdAt(bytes: Uint8Array, at: number, { section: { id } }: KnownApi): boolean {
  const start = isOneOf(bytes[at] as number, "\"'") ? at + 1 : at;
  let end = start;
  while (isDigit(bytes[end]) && end - start < longestId) end++;
  return id !== undefined && isId(textAt(bytes, start, end), id);
}
