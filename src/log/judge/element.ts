// Elements of XML that hold a setting: `<add key="RetryOn" value="no_did" />`, `<entry key="retryOn">no_did</entry>`.
import { isOneOf } from "../bytes.ts";
import { textAt } from "../holder.ts";
import type { Line } from "../line.ts";
import { mostNeighbours } from "../line-phrases.ts";
import { isOutcome } from "./key.ts";

const longestElement = 800;

/** Whether the value of an element, or its text, is a setting, by what the element or its key is called. */
export function isInSettingOfXml(line: Line, start: number): boolean {
  const { bytes } = line.plain;
  const bracket = bracketBefore(bytes, start, start);
  if (bytes[bracket] === 0x3c) {
    // In a tag, values alone: `<job name="7" status="no_did">` tells what came of it.
    return /\svalue ?= ?["'][^"'<>]*$/.test(textAt(bytes, bracket, start)) && isSettingTag(line, bracket, start);
  }
  if (bytes[bracket] !== 0x3e) return false;
  const open = bracketBefore(bytes, bracket, start);
  if (bytes[open] !== 0x3c) return false;
  if (textAt(bytes, open, bracket + 1) !== "<value>") return isSettingTag(line, open, bracket);
  // <setting name="retryOn"><value>no_did
  const around = bracketBefore(bytes, open, start);
  return bytes[around] === 0x3e && isSettingTag(line, bracketBefore(bytes, around, start), around);
}

/** Where the bracket stands before a position of the element that a place is in; -1 where none does. */
function bracketBefore(bytes: Uint8Array, position: number, start: number): number {
  const farthest = Math.max(0, start - longestElement);
  let at = position - 1;
  while (at >= farthest && !isOneOf(bytes[at] as number, "<>")) at--;
  return at < farthest ? -1 : at;
}

/** Whether a tag names a setting, and not in one word what came of something: `<entry key="status">`. */
function isSettingTag(line: Line, open: number, end: number): boolean {
  const { bytes } = line.plain;
  if (open < 0 || bytes[open] !== 0x3c) return false;
  const tag = textAt(bytes, open, end);
  const key = /\s(?:key|name) ?= ?["']([^"'<>]*)["']/.exec(tag);
  if (!key) return false;
  const to = open + key.index + key[0].length - 1;
  const from = to - (key[1] ?? "").length;
  let word = line.words.before(to);
  if (line.phrases.at(word, "setting")) return true;
  const element = /^<(?:[\w.-]*:)?([\w.-]*)/.exec(tag)?.[1] ?? "";
  if (!line.vocabulary.against.mentions.elements.includes(element)) return false;
  for (let steps = 0; steps < mostNeighbours && word >= 0 && line.words.start(word) >= from; steps++) {
    if (!isOutcome(line, word)) return true;
    word = (line.phrases.at(word, "key")?.first ?? word) - 1;
  }
  return false;
}
