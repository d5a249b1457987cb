// Numbers that are HTTP's own: what says so, and what speaks against it.
import { type Holder, textAt } from "../holder.ts";
import type { Phrase } from "../lexicon.ts";
import type { Line } from "../line.ts";
import type { Meaning } from "../vocabulary.ts";

/** `status code 403` in prose about HTTP, also where a key is called so. */
export function isKeyOfHttp(
  line: Line,
  key: Phrase<Meaning>,
  start: number,
  end: number,
  { word, told }: Holder,
): boolean {
  const label = told ? undefined : line.phrases.at(word, "http label");
  return label !== undefined && label.first <= key.first && isOfHttp(line, start, end, word, false);
}

/** Whether a number behind a word is the status of a response of HTTP. */
export function isOfHttp(line: Line, start: number, end: number, word: number, quoted: boolean): boolean {
  return isHttpNumber(line, start, end) && isHttpLabel(line, word) && (quoted || isLineOfHttp(line));
}

export function isHttpLabel(line: Line, word: number): boolean {
  const label = line.phrases.at(word, "http label");
  if (!label) return false;
  const before = label.first - 1;
  // `fax status`, `sms_status`: somebody says whose it is.
  const isJoined = before >= 0 && line.words.start(label.first) - line.words.end(before) < 2;
  return !(isJoined && line.phrases.at(before, "label"));
}

export function isLineOfHttp(line: Line): boolean {
  return line.phrases.have("http") && !isLineOfStandard(line);
}

/** A standard's own methods are none of HTTP's, even if both call other things alike; nor is what is called a `SIP response`. */
export function isLineOfStandard(line: Line): boolean {
  return line.phrases.owners.some(
    ({ meaning, last }) =>
      (meaning.kind === "operation" && meaning.api.isStandard) ||
      (meaning.kind === "name" &&
        meaning.api.isStandard &&
        line.plain.bytes[line.words.end(last)] === 0x20 &&
        line.phrases.from(last + 1, "http label")),
  );
}

/** `HTTP 404 ContentNotFound` */
export function isBehindHttpNumber(line: Line, start: number): boolean {
  const word = line.words.before(start);
  if (word < 0 || !line.phrases.have("http") || start - line.words.end(word) !== 1) return false;
  return isHttpNumber(line, line.words.start(word), line.words.end(word));
}

/** `404` */
export function isHttpNumber(line: Line, start: number, end: number): boolean {
  return end - start === 3 && line.vocabulary.httpNumbers.has(textAt(line.plain.bytes, start, end));
}
