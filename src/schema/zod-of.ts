import * as z from "zod/mini";
import type { Constraint } from "./constraint.ts";

const characters = (text: string) => [...text].length;

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().startsWith(text);
}

// Of the address's shape only: whether it exists, its server knows.
const isEmail = (text: string) => text.length <= 254 && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(text);

function numberOf(value: unknown): number {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : Number.NaN;
}

/** The checks of a constraint, each with what would be right. */
function checksOf(constraint: Constraint): [test: (value: string | number) => boolean, right: string][] {
  const { type, enum: values, const: only, minimum, maximum, minLength, maxLength, pattern, format } = constraint;
  const checks: [(value: string | number) => boolean, string][] = [];
  if (type === "integer") checks.push([(value) => Number.isInteger(numberOf(value)), "must be a whole number"]);
  if (type === "number") checks.push([(value) => Number.isFinite(numberOf(value)), "must be a number"]);
  if (values)
    checks.push([
      (value) => values.some((each) => String(each) === String(value)),
      `must be one of ${values.join(", ")}`,
    ]);
  if (only !== undefined) checks.push([(value) => String(value) === String(only), `must be ${only}`]);
  if (minimum !== undefined) checks.push([(value) => numberOf(value) >= minimum, `must be ${minimum} or more`]);
  if (maximum !== undefined) checks.push([(value) => numberOf(value) <= maximum, `must be at most ${maximum}`]);
  if (minLength !== undefined)
    checks.push([(value) => characters(String(value)) >= minLength, `must have ${minLength} characters or more`]);
  if (maxLength !== undefined)
    checks.push([(value) => characters(String(value)) <= maxLength, `must have at most ${maxLength} characters`]);
  if (pattern !== undefined) {
    const expression = new RegExp(pattern, "u");
    checks.push([(value) => expression.test(String(value)), `must match ${pattern}`]);
  }
  if (format === "date") checks.push([(value) => isDate(String(value)), "must be a date that exists, as yyyy-mm-dd"]);
  if (format === "email") checks.push([(value) => isEmail(String(value)), "must be an e-mail address"]);
  return checks;
}

/**
 * A zod schema that checks a value by an entry's `constraint`, before the API refuses it. Forms and query strings hold
 * text: a number may be given as its digits, and digits as a number. Lengths count characters, not bytes.
 *
 * @example
 * zodOf({ type: "integer", minimum: 1, maximum: 60 }).safeParse("61").success // false
 * zodOf({ enum: ["yes", "no"] }).safeParse("yes").success // true
 */
export function zodOf(constraint: Constraint): z.ZodMiniType<unknown> {
  if (constraint.type === "array") {
    const { minItems = 0, maxItems = Number.MAX_SAFE_INTEGER } = constraint;
    return z.array(z.unknown()).check(z.minLength(minItems), z.maxLength(maxItems));
  }
  const scalar = z.union([z.string(), z.number()], "must be a text or a number");
  return scalar.check(...checksOf(constraint).map(([test, error]) => z.refine<string | number>(test, { error })));
}
