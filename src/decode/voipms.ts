import { notAReply, type Reader, type Reading } from "./reading.ts";
import { field, formOf } from "./text.ts";

// Only the top-level `status` counts: rows have a `status` of their own. `message` is payload on a success.
function readObject(value: unknown): Reading {
  const status = field(value, "status");
  if (typeof status === "number") return { why: "undocumented", form: "json", raw: String(status) };
  if (typeof status !== "string" || status.trim() === "") return notAReply("json");
  const message = field(value, "message");
  return {
    status: status.trim(),
    form: "json",
    payload: value,
    ...(typeof message === "string" && message !== "" ? { detail: message } : {}),
  };
}

/** VoIP.ms: `{"status": "…"}`, or the bare status. */
export const voipmsReader: Reader = {
  text: (text) => {
    const form = formOf(text);
    return form === "value" ? { status: text, form } : notAReply(form);
  },
  value: (value) => (Array.isArray(value) ? notAReply("json") : readObject(value)),
};
