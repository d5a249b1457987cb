import { asXml, notAReply, type Reader, type Reading } from "./reading.ts";
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
    detail: typeof message === "string" && message !== "" ? message : undefined,
  };
}

// The map stands inside an envelope, its body, the method's response and a `return`: one element each.
function readEnvelope(value: unknown, depth: number): Reading {
  if (field(value, "status") !== undefined) return readObject(value);
  if (typeof value !== "object" || value === null || Array.isArray(value) || depth === 0) return notAReply("json");
  const [only, ...others] = Object.keys(value).filter((key) => key !== "Header");
  if (only === undefined || others.length > 0) return notAReply("json");
  return only === "Fault" ? notAReply("soap_fault") : readEnvelope(field(value, only), depth - 1);
}

/** VoIP.ms: `{"status": "…"}`, or the bare status. */
export const voipmsReader: Reader = {
  text: (text) => {
    const form = formOf(text);
    return form === "value" ? { status: text, form } : notAReply(form);
  },
  value: (value) => (Array.isArray(value) ? notAReply("json") : readObject(value)),
  xml: (root) => asXml(readEnvelope(root, 8)),
};
