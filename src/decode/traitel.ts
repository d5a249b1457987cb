import { notAReply, type Reader, type Reading } from "./reading.ts";
import { formOf, withAsciiDigits } from "./text.ts";

// The document writes new lines as the two characters \n, and a gateway may send them so.
const lineBreak = /\r\n|\n|\r|\\r\\n|\\n/;

// A header has names without spaces, which `Error 105:` has not.
const httpHeader = /^(?:HTTP\/\d[^\r\n]*\r?\n)?(?:[\w-]+:[^\r\n]*\r?\n)*\r?\n/i;

// The first line decides; whatever follows an `Ok` is payload and may look like anything.
function readText(received: string): Reading {
  const text = received.replace(httpHeader, "").trimStart();
  const end = lineBreak.exec(text);
  const line = (end ? text.slice(0, end.index) : text).trim();
  if (/^ok$/i.test(line)) {
    const rest = end ? text.slice(end.index + end[0].length) : "";
    const payload = end?.[0].startsWith("\\") ? rest.replaceAll("\\r\\n", "\n").replaceAll("\\n", "\n") : rest;
    return { status: "Ok", form: "text", ...(payload.trim() === "" ? {} : { payload }) };
  }
  const error = /^error\s+(\d+(?!\w)|[^\s:]+)[\s:.,-]*(.*)$/i.exec(line);
  if (error) {
    const [, status = "", detail = ""] = error;
    return { status: withAsciiDigits(status), form: "text", ...(detail === "" ? {} : { detail }) };
  }
  const form = formOf(text);
  const digits = withAsciiDigits(text);
  return /^\d{1,9}$/.test(digits) ? { status: digits, form: "value" } : notAReply(form);
}

/** TraiTel: `Error NNN: text` or `Ok` on the first line, or the bare number. */
export const traitelReader: Reader = {
  text: readText,
  value: () => notAReply("json"),
};
