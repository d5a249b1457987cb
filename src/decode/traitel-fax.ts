import { notAReply, type Reader, type Reading } from "./reading.ts";
import { digitsOf, field, formOf } from "./text.ts";

function readCell(text: string): Reading {
  // Spreadsheets put an apostrophe before what is text.
  const digits = digitsOf(text.replace(/^'/, ""));
  if (digits) return { status: digits, form: "value" };
  const form = formOf(text);
  return form === "value" && /\d/.test(text) ? { why: "undocumented", form, raw: text } : notAReply(form);
}

/** TraiTel's fax codes: the `ErrorCode` cell of a `logfaxout` row, or the row. */
export const traitelFaxReader: Reader = {
  text: readCell,
  value: (value) => {
    const cell = field(value, "ErrorCode");
    if (typeof cell === "string") return cell.trim() === "" ? { why: "pending", form: "json" } : readCell(cell.trim());
    const digits = digitsOf(cell);
    return digits ? { status: digits, form: "json" } : notAReply("json");
  },
  empty: { why: "pending", form: "empty" },
  // `0` is success; `000` counts only when it is written in full. Number parsers drop the other zeros.
  repair: (status) => (/^(?!0+$)\d{1,2}$/.test(status) ? status.padStart(3, "0") : undefined),
};
