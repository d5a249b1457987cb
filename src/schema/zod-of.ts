import * as z from "zod/mini";
import en from "zod/v4/locales/en.js";
import type { Constraint } from "./constraint.ts";

/** What a value of each `type` is once it is checked. */
interface Types {
  string: string;
  integer: number;
  number: number;
  array: z.core.util.JSONType[];
}

/** What a constraint lets pass, once it is checked: `30` for `"30"` where a number is meant. */
export type ConstraintValue<C extends Constraint> = C extends { readonly enum: readonly (infer Value)[] }
  ? Value
  : C extends { readonly const: infer Value }
    ? Value
    : C extends { readonly type: infer Type extends keyof Types }
      ? Types[Type]
      : Constraint extends C
        ? Types[keyof Types]
        : C extends { readonly minimum: number } | { readonly maximum: number }
          ? number
          : string;

/** What may be handed in: forms and query strings hold text, so a number may be its digits, and digits may be a number. */
export type ConstraintInput<C extends Constraint> =
  ConstraintValue<C> extends infer Value ? (Value extends string | number ? string | number : Value) : never;

/**
 * A zod schema that checks a value by an entry's `constraint`, before the API refuses it. A number may be given as its
 * digits and becomes one, and digits given as a number become text. Lengths count characters, `maxBytes` bytes of UTF-8.
 * `z.toJSONSchema` gives the bounds back. Its issues are zod's own, in whatever language zod is set to: English where it is
 * set to none.
 *
 * @example
 * zodOf({ type: "integer", minimum: 1, maximum: 60 }).parse("30") // 30
 * zodOf({ type: "integer", minimum: 1, maximum: 60 }).safeParse("61").success // false
 * zodOf({ enum: ["yes", "no"] }).safeParse("yes").success // true
 */
export function zodOf<const C extends Constraint>(
  constraint: C,
): z.ZodMiniType<ConstraintValue<C>, ConstraintInput<C>> {
  // zod/mini alone has no language, and would say nothing but "Invalid input"; zod itself sets English in the same way.
  if (!z.config().localeError) z.config(en());
  return schemaOf(constraint) as unknown as z.ZodMiniType<ConstraintValue<C>, ConstraintInput<C>>;
}

function schemaOf(constraint: Constraint): z.ZodMiniType {
  const { type, enum: values, const: only, minimum, maximum, minItems, maxItems } = constraint;
  const permitted = values ?? (only === undefined ? undefined : [only]);
  if (permitted) {
    const asPermitted = (value: unknown) => permitted.find((each) => String(each) === textOf(value)) ?? value;
    return z.pipe(z.transform(asPermitted), z.literal([...permitted]));
  }
  const given = (...checks: (z.core.$ZodCheck | undefined)[]) => checks.filter((check) => check !== undefined);
  if (type === "array") {
    const length = given(
      minItems === undefined ? undefined : z.minLength(minItems),
      maxItems === undefined ? undefined : z.maxLength(maxItems),
    ) as z.core.$ZodCheck<unknown[]>[];
    return z.array(z.json()).check(...length);
  }
  if (type === "string" || (type === undefined && minimum === undefined && maximum === undefined)) {
    return z.pipe(z.transform(textOf), z.string().check(...textChecksOf(constraint)));
  }
  const range = given(
    minimum === undefined ? undefined : z.gte(minimum),
    maximum === undefined ? undefined : z.lte(maximum),
  ) as z.core.$ZodCheck<number>[];
  return z.pipe(z.transform(numberOf), (type === "integer" ? z.int() : z.number()).check(...range));
}

const textOf = (value: unknown) => (typeof value === "number" && Number.isFinite(value) ? String(value) : value);

const numberOf = (value: unknown) =>
  typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : value;

// Of the address's shape only: whether it exists, its server knows.
const email = /^(?!.{255})[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u;

function textChecksOf(constraint: Constraint): z.core.$ZodCheck<string>[] {
  const { minLength, maxLength, maxBytes, pattern, format } = constraint;
  const checks: z.core.$ZodCheck<string>[] = [];
  // zod counts UTF-16, in which an emoji is two: JSON Schema and the APIs count characters.
  if (minLength !== undefined) checks.push(atLeast(minLength, characters), z.meta({ minLength }));
  if (maxLength !== undefined) checks.push(atMost(maxLength, "string", characters), z.meta({ maxLength }));
  // What has so many bytes has no more characters than that.
  if (maxBytes !== undefined) checks.push(atMost(maxBytes, "bytes", bytes), z.meta({ maxLength: maxBytes }));
  if (pattern !== undefined) checks.push(z.regex(new RegExp(pattern, "u")));
  if (format === "date") checks.push(z.iso.date());
  if (format === "email") checks.push(z.email({ pattern: email }));
  return checks;
}

const characters = (text: string) => [...text].length;
const bytes = (text: string) => new TextEncoder().encode(text).length;

const atLeast = (minimum: number, count: (text: string) => number) =>
  z.check<string>(({ value, issues }) => {
    if (count(value) >= minimum) return;
    issues.push({ code: "too_small", origin: "string", minimum, inclusive: true, input: value });
  });

const atMost = (maximum: number, origin: string, count: (text: string) => number) =>
  z.check<string>(({ value, issues }) => {
    if (count(value) <= maximum) return;
    issues.push({ code: "too_big", origin, maximum, inclusive: true, input: value });
  });
