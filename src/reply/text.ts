import type { Form } from "./reading.ts";

// Byte-order mark, zero-width space, direction marks: nothing that a status could mean. The half-space is a letter's.
const invisible = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** The text without what surrounds a status: white space, byte-order mark, direction marks. What stands inside stays. */
export function trimmed(text: string): string {
  // Of what stands at the ends nearly all is ASCII.
  const isBlank = (index: number) => {
    const code = text.charCodeAt(index);
    return (
      code === 0x20 ||
      (code >= 9 && code <= 13) ||
      (code > 0x7e && text.charAt(index).replace(invisible, "").trim() === "")
    );
  };
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(start)) start++;
  while (end > start && isBlank(end - 1)) end--;
  return text.slice(start, end);
}

/** Persian (۰-۹) and Arabic (٠-٩) digits as 0-9. */
export function withAsciiDigits(text: string): string {
  return text.replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** The status as shown to a person: at most 200 characters, no half of a surrogate pair at the cut. */
export function excerpt(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** Whether the text is XML, not a web page. */
export function isXml(text: string): boolean {
  return text.startsWith("<") && formOf(text) !== "html";
}

/** What kind of text arrived. */
export function formOf(text: string): Form {
  const start = text.slice(0, 2048).trimStart();
  if (start === "") return "empty";
  if (start.startsWith("<")) {
    if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(behindProlog(start))) return "html";
    return /<(?:[\w.-]+:)?Fault[\s/>]/i.test(text) ? "soap_fault" : "xml";
  }
  if (/^(?:[[{"]|null$)/.test(start)) return "json";
  return /^\S{1,200}$/.test(start) ? "value" : "text";
}

/** The text behind the declaration and the comments that may stand before an XML document or a page written as one. */
function behindProlog(text: string): string {
  const closing = text.startsWith("<?") ? "?>" : text.startsWith("<!--") ? "-->" : undefined;
  const end = closing === undefined ? -1 : text.indexOf(closing);
  return closing === undefined || end < 0 ? text : behindProlog(text.slice(end + closing.length).trimStart());
}

/** A JSON text that was read, and what it holds. */
export interface Json {
  readonly text: string;
  readonly value: unknown;
}

/** What a JSON text holds; `undefined` where the text is not JSON, or is a bare word or number. */
export function parsedJson(text: string): Json | undefined {
  return /^[[{"]/.test(text) ? (parse(text) ?? parse(withAsciiDigits(text))) : undefined;
}

function parse(text: string): Json | undefined {
  try {
    return { text, value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** A text of digits as European ones; `undefined` for every other text. No text becomes a number here. */
export const digitsOf = (text: string): string | undefined => /^\d+$/.exec(withAsciiDigits(text))?.[0];

/** The digits of a number that a spreadsheet has kept as a text: `'005`, `="005"`. */
export const withoutQuotes = (text: string): string => /^(?:'(\d+)|=?"(\d+)")$/.exec(text)?.slice(1).join("") ?? text;
