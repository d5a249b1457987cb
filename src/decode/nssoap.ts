import { asXml, notAReply, type Reader, type Reading } from "./reading.ts";
import { field, formOf } from "./text.ts";

// An envelope's depth; a reply that nests deeper is not one.
const maxDepth = 8;

function readResult(value: unknown, depth: number): Reading {
  const status = field(value, "status_num");
  if (typeof status === "string" && status.trim() !== "") {
    const extended = field(value, "extended_error");
    return {
      status: status.trim(),
      form: "json",
      payload: value,
      ...(typeof extended === "number" || (typeof extended === "string" && extended !== "")
        ? { extendedError: extended }
        : {}),
    };
  }
  // The ordinals of the enumeration are not published: a number is not a status.
  if (typeof status === "number") return { why: "undocumented", form: "json", raw: String(status) };
  if (field(value, "completion_code") !== undefined) return readCompletion(value);
  return readWrapped(value, depth);
}

// A Q_MESSAGE's or CONNECTION_INFO's own code space: 0 is success, but only when the message is completed, and of the
// enumeration it holds one documented name. Other numbers are not published.
function readCompletion(value: unknown): Reading {
  const completed = field(value, "is_completed");
  const code = field(value, "completion_code");
  const text = typeof code === "number" ? String(code) : typeof code === "string" ? code.trim() : "";
  if (completed !== undefined && !isTrue(completed)) return { why: "pending", form: "json" };
  if (text === "") return notAReply("json");
  if (text === "0")
    return isTrue(completed) ? { status: "NoError", form: "json", payload: value } : { why: "pending", form: "json" };
  return /^-?\d/.test(text) ? { why: "undocumented", form: "json", raw: text } : { status: text, form: "json" };
}

const isTrue = (value: unknown) =>
  value === true || value === 1 || (typeof value === "string" && /^(?:true|1)$/i.test(value.trim()));

// `{"send_messageResult": {…}}`, and whatever a SOAP library wraps around it.
function readWrapped(value: unknown, depth: number): Reading {
  if (typeof value !== "object" || value === null || Array.isArray(value) || depth >= maxDepth)
    return notAReply("json");
  const children = Object.keys(value)
    .filter((key) => !/^[$@_]|^xmlns|^attributes$|^Header$|:Header$/.test(key))
    .map((key) => [key, field(value, key)] as const)
    .filter(([, child]) => typeof child === "object" && child !== null);
  // Beside the result a response may carry what the method puts out.
  const results = children.length > 1 ? children.filter(([key]) => /Result$/i.test(key)) : children;
  const [only] = results;
  if (!only || results.length > 1) return notAReply("json");
  return /(?:^|:)Fault$/.test(only[0]) ? notAReply("soap_fault") : readResult(only[1], depth + 1);
}

/** NSSOAP: the result object, also wrapped by the method's result, or the bare name. */
export const nssoapReader: Reader = {
  text: (text) => {
    const form = formOf(text);
    return form === "value" && !/^\d/.test(text) ? { status: text, form } : notAReply(form);
  },
  value: (value) => readResult(value, 0),
  xml: (root) => asXml(readResult(root, 0)),
  // A log shows the enumeration's name in front.
  repair: (status) => /^STATUS_NUM\.(\w+)$/i.exec(status)?.[1],
};
