import { type Context, type Form, type Kind, type Reading, undocumented } from "./reading.ts";
import { digitsOf } from "./text.ts";

/** A code is a word: `invalid_did`, `AccessDenied`. Whatever stands where a code stands may be one. */
export const word: Kind = (text) => text;

/** A code is a number, in European, Persian or Arabic digits. What begins with `ERR_` is Node's or a client's. */
export const digits: Kind = (text) =>
  digitsOf(text) ?? (/^(?!ERR_)(?=.*\p{Nd})\S{1,200}$/u.test(text) ? "" : undefined);

/** A number of so many digits, whose leading zeros a spreadsheet or a number parser may have dropped. `0` alone has lost none. */
export const padded =
  (width: number): Kind =>
  (text) =>
    // So a spreadsheet keeps the zeros: '005, ="005". A column in which a cell is empty pandas makes decimals: 5.0.
    digits(text.replace(/^(?:'(\d+)|=?"(\d+)"|(\d+)\.0)$/, "$1$2$3"))?.replace(/^0*[1-9]\d*$/, (number) =>
      number.padStart(width, "0"),
    );

/**
 * A code is a hexadecimal number of so many digits: behind `0x`, or with all of them. Of a shorter one without it nobody can say whether
 * it is decimal, but of a single digit, which is the same in both, where nothing stands beside it.
 */
export const hexadecimal =
  (width: number): Kind =>
  (text, form) => {
    const [, marked, number = text] = /^(0x)?([\da-f]+)$/i.exec(text) ?? [];
    if (
      /^[\da-f]+$/i.test(number) &&
      number.length <= width &&
      (marked || number.length === width || (form === "value" && /^\d$/.test(text)))
    )
      return `0x${number.padStart(width, "0")}`;
    return /^\S{1,200}$/.test(text) && /\d/.test(text) ? "" : undefined;
  };

/**
 * A code may come as the octets that carry it, in hexadecimal: one, or the second of several. Its highest bit is set, which says that
 * the octet is the last of its kind, and is no part of it.
 */
export const octets =
  (kind: Kind): Kind =>
  (text, form) => {
    const [, alone, second = alone] =
      /^0x(?:([89a-f][\da-f])|[\da-f]{2}([89a-f][\da-f])(?:[\da-f]{2}){0,30})$/i.exec(text) ?? [];
    return second === undefined ? kind(text, form) : String(Number(`0x${second}`) & 127);
  };

/** Words for codes, at a place or within a text: alone they are none. */
export const worded =
  (words: Readonly<Record<string, string>>, kind: Kind): Kind =>
  (text, form) =>
    form !== "value" && Object.hasOwn(words, text) ? words[text] : kind(text, form);

/** A number of this form is no code: it is the id of what was accepted, and says `code`. */
export const idOf =
  (form: RegExp, code: string) =>
  (text: string, { codes }: Context): Reading | undefined => {
    const payload = digitsOf(text) ?? "";
    const entry = form.test(payload) ? codes.spelled(code) : undefined;
    return entry && { says: entry.outcome, form: "value", entry, around: { payload } };
  };

/** What a text says that stands where a code stands. */
export function readStatus(text: string, { reply, codes }: Context, form: Form): Reading {
  const spelling = reply.kind(text, form);
  const entry = codes.spelled(text) ?? codes.spelled(spelling ?? "");
  if (entry) return { says: entry.outcome, form, entry };
  if (text && spelling !== undefined) return undocumented(text, form);
  return { says: (!text && reply.empty) || "not_a_reply", form };
}
