// From a sentence as authored (holes, literals in backticks) to the flat text that ships.
import type { Filling } from "../schema/catalogue-file.ts";
import type { Constraint } from "../schema/constraint.ts";
import { directionOf, formattingLocale } from "./language.ts";

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

interface Formats {
  readonly number: Intl.NumberFormat;
  readonly list: Intl.ListFormat;
  readonly isolate: (literal: string) => string;
}

// To make them takes longer than to render a sentence.
const made = new Map<string, Formats>();

function formatsOf(lng: string): Formats {
  let formats = made.get(lng);
  if (!formats) {
    formats = {
      // Values to be typed: 3600, not 3,600.
      number: new Intl.NumberFormat(formattingLocale(lng), { useGrouping: false }),
      list: new Intl.ListFormat(lng, { type: "disjunction" }),
      isolate: directionOf(lng) === "rtl" ? (literal) => `\u2068${literal}\u2069` : (literal) => literal,
    };
    made.set(lng, formats);
  }
  return formats;
}

/**
 * The sentence as it ships: holes filled (numbers in the language's digits, several values as a list), literals isolated
 * where the text runs right to left.
 */
export function renderSentence(sentence: string, lng: string, fillings?: ReadonlyMap<string, Filling>): string {
  // Most have nothing to fill.
  if (!sentence.includes("`") && !sentence.includes("{{")) return sentence;
  const { number, list, isolate } = formatsOf(lng);
  return sentence
    .replace(/`([^`]*)`/g, (_, literal: string) => isolate(literal))
    .replace(/\{\{(\w+)\}\}/g, (hole, name: string) => {
      const filling = fillings?.get(name);
      if (filling === undefined) throw new Error(`nothing fills the hole ${hole} of ${JSON.stringify(sentence)}`);
      const values = typeof filling === "object" ? filling : [filling];
      return list.format(values.map((value) => (typeof value === "number" ? number.format(value) : isolate(value))));
    });
}
