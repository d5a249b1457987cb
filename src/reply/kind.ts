import type { Context, Form, Kind, Reading } from "./reading.ts";
import { digitsOf } from "./text.ts";

/** A code is a word: `invalid_did`, `AccessDenied`. Whatever stands where a code stands may be one. */
export const word: Kind = (text) => [text];

/**
 * A code is a number, in European, Persian or Arabic digits; with `pad`, of so many digits, whose leading zeros a spreadsheet or
 * a number parser may have dropped. `0` alone has lost none.
 */
export const digits =
  (pad = 0): Kind =>
  (text) => {
    const number = digitsOf(text);
    if (number === undefined)
      return text.length <= 200 && !/\s/.test(text) && /[\d\u06f0-\u06f9\u0660-\u0669]/.test(text) ? [] : undefined;
    return number.length < pad && /[1-9]/.test(number) ? [number, number.padStart(pad, "0")] : [number];
  };

/** A number of so many digits is no code: it is the id of what was accepted, and says `code`. */
export const idOf =
  ([least, most]: readonly [number, number], code: string) =>
  (text: string, { spelled }: Context): Reading | undefined => {
    const number = digitsOf(text) ?? "";
    const entry =
      number.length >= least && number.length <= most && !number.startsWith("0") ? spelled(code) : undefined;
    return entry && { entry, form: "value", payload: number };
  };

/** What a text says that stands where a code stands; `undefined` where it does not look like one. */
export function readStatus(text: string, context: Context, form: Form): Reading | undefined {
  const { kind } = context.reply;
  let entry = context.spelled(text);
  if (entry) return { entry, form };
  const spellings = kind(text);
  for (const spelling of spellings ?? []) {
    entry = context.spelled(spelling);
    if (entry) return { entry, form };
  }
  return spellings && { why: "undocumented", form, raw: text };
}
