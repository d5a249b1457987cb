import { notAReply, type Reader, type Reading } from "./reading.ts";
import { digitsOf, field, formOf } from "./text.ts";

function fromCode(code: unknown, rest: { payload?: unknown; detail?: unknown }, form: Reading["form"]): Reading {
  const { payload, detail } = rest;
  const status = digitsOf(code);
  if (status !== undefined) {
    return {
      status,
      form,
      ...(payload === undefined || payload === null ? {} : { payload }),
      ...(typeof detail === "string" && detail !== "" ? { detail } : {}),
    };
  }
  const readable = typeof code === "number" || (typeof code === "string" && code.trim() !== "");
  return readable ? { why: "undocumented", form, raw: String(code) } : notAReply(form);
}

/**
 * The number of a bulk sending stands alone where a code could stand. Codes have five digits at most, and clients
 * make up codes of seven; ids have about nine.
 */
function fromNumber(digits: string): Reading {
  return /^[1-9]\d{7,14}$/.test(digits)
    ? { status: "0", form: "value", payload: digits }
    : { status: digits, form: "value" };
}

/** The Persian SMS service: `[code, data]`, `{"status": {"code", "message"}, "data"}`, a bare code, or a bulk id. */
export const persianSmsReader: Reader = {
  text: (text) => {
    const digits = digitsOf(text);
    if (digits) return fromNumber(digits);
    const form = formOf(text);
    return form === "value" && /^-?\d/.test(text) ? { why: "undocumented", form, raw: text } : notAReply(form);
  },
  value: (value) => {
    if (Array.isArray(value)) return fromCode(value[0], { payload: value[1], detail: value[1] }, "json");
    const status = field(value, "status");
    if (typeof status === "object" && status !== null && Object.hasOwn(status, "code")) {
      return fromCode(
        field(status, "code"),
        { payload: field(value, "data"), detail: field(status, "message") },
        "json",
      );
    }
    // PHP and some proxies turn the array into an object.
    if (status === undefined && field(value, "0") !== undefined) {
      return fromCode(field(value, "0"), { payload: field(value, "1"), detail: field(value, "1") }, "json");
    }
    return notAReply("json");
  },
};
