import { readStatus } from "./kind.ts";
import { denied, type Reading, type TextReader, undocumented } from "./reading.ts";

/**
 * Reads a text by the first template that it fits, as an expression: `code` is one word, `error` one that is no success;
 * `detail` and `payload` are the rest, and a `payload` comes with a success, behind the line's `end`.
 */
export const templates =
  (...expressions: readonly RegExp[]): TextReader =>
  (text, context) => {
    let other: Reading | undefined;
    for (const expression of expressions) {
      const { code, error, detail, payload, end } = expression.exec(text)?.groups ?? {};
      // A full stop behind it is the sentence's; a success is no sentence.
      const said = error ?? code;
      const status = said?.replace(/\.+$/, "");
      if (!status) continue;
      const form = status === text ? "value" : "text";
      const reading = readStatus(status, context, form);
      if (reading.says === "success") {
        if (error || status !== said) return denied(reading);
        if (payload?.trim()) reading.around = { payload: end?.startsWith("\\") ? unescaped(payload) : payload };
        return reading;
      }
      if (payload !== undefined) continue;
      if (reading.entry) {
        const rest = detail?.replace(/(\\r)?\\n$/, "").trim();
        if (rest) reading.around = { detail: rest };
        return reading;
      }
      if (reading.says === "undocumented") other ??= reading;
      else if (error) other ??= undocumented(status, form);
    }
    return other;
  };

const unescaped = (text: string) => text.replace(/(\\r)?\\n/g, "\n");
