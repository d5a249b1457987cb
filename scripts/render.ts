// From a sentence as authored (holes, literals in backticks) to the flat text that ships.
import type { Constraint } from "../src/schema/constraint.ts";

/** What a constraint can fill: the values that a message names by `{{min}}`, `{{max}}`, `{{values}}` and `{{value}}`. */
export function fillingsOf(constraint: Constraint | undefined): Map<string, readonly (string | number)[]> {
  const fillings = new Map<string, readonly (string | number)[]>();
  if (!constraint) return fillings;
  const min = constraint.minimum ?? constraint.minLength ?? constraint.minItems;
  const max = constraint.maximum ?? constraint.maxLength ?? constraint.maxItems;
  if (min !== undefined) fillings.set("min", [min]);
  if (max !== undefined) fillings.set("max", [max]);
  if (constraint.enum) fillings.set("values", constraint.enum);
  if (constraint.const !== undefined) fillings.set("value", [constraint.const]);
  return fillings;
}

/** The names of the holes of a sentence, sorted. */
export function holesOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{\{(\w*)\}\}/g)].map((match) => match[1] ?? ""))].sort();
}

// Unicode 15: the scripts of the languages that telerr has or plans are all covered by this.
export function directionOf(lng: string): "ltr" | "rtl" {
  return ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo"].includes(new Intl.Locale(lng).maximize().script ?? "")
    ? "rtl"
    : "ltr";
}

/** The sentence as it ships: holes filled in the language's digits, literals isolated where the text runs right to left. */
export function renderSentence(sentence: string, lng: string, constraint?: Constraint): string {
  const fillings = fillingsOf(constraint);
  const number = new Intl.NumberFormat(lng);
  const list = new Intl.ListFormat(lng, { type: "disjunction" });
  const isolate =
    directionOf(lng) === "rtl" ? (literal: string) => `\u2068${literal}\u2069` : (literal: string) => literal;
  return sentence
    .replace(/`([^`]*)`/g, (_, literal: string) => isolate(literal))
    .replace(/\{\{(\w+)\}\}/g, (hole, name: string) => {
      const values = fillings.get(name);
      if (!values) throw new Error(`no constraint fills the hole ${hole} of ${JSON.stringify(sentence)}`);
      return list.format(values.map((value) => (typeof value === "number" ? number.format(value) : isolate(value))));
    });
}
