import { formattingLocale } from "../compile/language.ts";
import type { Constraint } from "../schema/constraint.ts";
import type { Labels } from "../schema/labels.ts";
import { filled } from "./fill.ts";
import { isolated } from "./isolated.ts";
import type { Messages } from "./messages.ts";

/** A constraint in words: numbers in the digits of the messages, and what is to be typed as it is, as they have it. */
export function permitted(
  constraint: Constraint,
  { permitted: words }: Labels,
  messages: Pick<Messages, "lng" | "dir">,
): string {
  const { enum: values, const: value, pattern, format, type } = constraint;
  const number = new Intl.NumberFormat(formattingLocale(messages.lng), { useGrouping: false });
  // Beside right-to-left letters the signs of a pattern would change places.
  const literal = (text: string) => isolated(text, messages);
  const valueText = (text: string | number) => (typeof text === "number" ? number.format(text) : literal(text));
  const joined = (label: string, parts: readonly string[]) =>
    parts.length === 0 ? [] : [parts.reduce((first, second) => filled(label, { first, second }))];
  const range = (minimum: number | undefined, maximum: number | undefined, unit?: "characters" | "bytes" | "items") => {
    if (minimum === undefined && maximum === undefined) return [];
    const [min, max] = [number.format(minimum ?? 0), number.format(maximum ?? 0)];
    const label = maximum === undefined ? words.atLeast : minimum === undefined ? words.atMost : words.between;
    const text = filled(label, { min, max });
    return [unit ? filled(words[unit], { range: text }) : text];
  };
  const items = range(constraint.minItems, constraint.maxItems, "items");
  const parts = [
    ...joined(words.or, (values ?? []).map(valueText)),
    ...(value === undefined ? [] : [valueText(value)]),
    ...range(constraint.minimum, constraint.maximum),
    ...range(constraint.minLength, constraint.maxLength, "characters"),
    ...range(undefined, constraint.maxBytes, "bytes"),
    ...items,
    ...(format === "date" ? [words.date] : format === "email" ? [words.email] : []),
    ...(pattern ? [filled(words.pattern, { pattern: literal(pattern) })] : []),
    ...(type === "array" && items.length === 0 ? [words.array] : []),
  ];
  return joined(words.and, parts).join("");
}
