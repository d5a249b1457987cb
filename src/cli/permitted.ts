import type { Constraint } from "../schema/constraint.ts";
import { filled, type Labels } from "./labels.ts";

/** A constraint in words. */
export function permitted(constraint: Constraint, { permitted: words }: Labels, lng: string): string {
  const { enum: values, const: value, pattern, format, type } = constraint;
  const number = new Intl.NumberFormat(lng, { useGrouping: false });
  const range = (minimum: number | undefined, maximum: number | undefined, unit?: "characters" | "items") => {
    if (minimum === undefined && maximum === undefined) return [];
    const [min, max] = [number.format(minimum ?? 0), number.format(maximum ?? 0)];
    const label = maximum === undefined ? words.atLeast : minimum === undefined ? words.atMost : words.between;
    const text = filled(label, { min, max });
    return [unit ? filled(words[unit], { range: text }) : text];
  };
  const items = range(constraint.minItems, constraint.maxItems, "items");
  return [
    ...(values ? [values.join(", ")] : []),
    ...(value === undefined ? [] : [String(value)]),
    ...range(constraint.minimum, constraint.maximum),
    ...range(constraint.minLength, constraint.maxLength, "characters"),
    ...items,
    ...(format === "date" ? [words.date] : format === "email" ? [words.email] : []),
    ...(pattern ? [filled(words.pattern, { pattern })] : []),
    ...(type === "array" && items.length === 0 ? [words.array] : []),
  ].join("; ");
}
