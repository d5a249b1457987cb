import { readStatus } from "./kind.ts";
import { type Context, denied, notAReply, type Reading, type TextReader, undocumented } from "./reading.ts";

/** What else a template has beside the code: what that makes of a reading. */
export type Beside = (
  reading: Reading,
  holes: Readonly<Record<string, string | undefined>>,
  context: Context,
) => Reading;

/** Reads a text by the first template that it fits, as an expression: `code` is one word, and so is `error`. */
export const templates =
  (expressions: readonly RegExp[], ...beside: readonly Beside[]): TextReader =>
  (text, context) => {
    let other: Reading | undefined;
    for (const expression of expressions) {
      const holes = expression.exec(text)?.groups ?? {};
      const said = holes.error ?? holes.code;
      const status = said?.replace(/\.+$/, "");
      if (!status) continue;
      let reading = readStatus(status, context, status === text ? "value" : "text");
      for (const add of beside) reading = add(reading, holes, context);
      // A full stop behind it is the sentence's; a success is no sentence.
      if (reading.says === "success" && status !== said) return denied(reading);
      if (reading.says === "undocumented") other ??= reading;
      else if (reading.says !== "not_a_reply") return reading;
    }
    return other;
  };

/** `error` is no success. */
export const errors: Beside = (reading, { error }) => {
  if (error === undefined) return reading;
  if (reading.says === "success") return denied(reading);
  return reading.says === "not_a_reply" ? undocumented(error.replace(/\.+$/, ""), reading.form) : reading;
};

/** `detail` is the rest behind an error, without a line break that came as the two characters. */
export const details: Beside = (reading, { detail }) => {
  const rest = detail?.replace(/(\\r)?\\n$/, "").trim();
  if (rest && reading.entry && reading.says !== "success") reading.around = { detail: rest };
  return reading;
};

/** `payload` is the rest behind a success, and its line's `end`: nothing else has one. */
export const payloads: Beside = (reading, { payload, end }) => {
  if (payload === undefined) return reading;
  if (reading.says !== "success") return notAReply(reading.form);
  if (payload.trim()) reading.around = { payload: end?.startsWith("\\") ? unescaped(payload) : payload };
  return reading;
};

/** `wait` is how many seconds to wait. */
export const waits: Beside = (reading, { wait = "" }, context) => {
  if (/^\d+$/.test(wait)) context.retryAfter ??= Number(wait) * 1000;
  return reading;
};

const unescaped = (text: string) => text.replace(/(\\r)?\\n/g, "\n");
