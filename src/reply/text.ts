import type { Form } from "./reading.ts";

/** The text without what surrounds a status: white space, byte-order mark, direction marks. What stands inside stays. */
export const trimmed = (text: string): string =>
  // From the first to the last sign that is none of these, nor a zero-width space. The half-space is a letter's.
  /[^\s\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069](?:.*[^\s\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069])?/su.exec(
    text,
  )?.[0] ?? "";

/** Persian (۰-۹) and Arabic (٠-٩) digits as 0-9. */
export function withAsciiDigits(text: string): string {
  return text.replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => `${digit.charCodeAt(0) & 0xf}`);
}

/** The status as shown to a person: at most 200 characters. */
export const excerpt = (text: string): string => text.replace(/^(.{199})..+/su, "$1…");

/** What kind of text arrived, without what surrounds it. */
export function formOf(text: string): Form {
  if (text === "") return "empty";
  // MTOM is a MIME message, whose first part is the envelope.
  if (/^(<|--\S+\r?\n)/.test(text)) {
    // A web page, behind the declaration and the comments that may stand before one.
    if (/^(<[?!][^>]*>\s*)*<(!doctype\s+)?(html|head|body)\b/i.test(text)) return "html";
    return /<([\w.-]+:)?Fault[\s/>]/i.test(text) ? "soap_fault" : "xml";
  }
  if (/^([[{"]|null$)/.test(text)) return "json";
  return /^\S{1,200}$/.test(text) ? "value" : "text";
}

/** A text of digits as European ones; `undefined` for every other text. No text becomes a number here. */
export const digitsOf = (text: string): string | undefined => /^\d+$/.exec(withAsciiDigits(text))?.[0];
