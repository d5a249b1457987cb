// From a sentence as authored (holes, literals in backticks) to the flat text that ships.
import type { Filling } from "../schema/catalogue-file.ts";
import type { Constraint } from "../schema/constraint.ts";
import type { Quotation } from "../schema/locale.ts";
import { directionOf, formattingLocale } from "./language.ts";

/** What a constraint can fill: the values that a message names by `{{min}}`, `{{max}}`, `{{values}}` and `{{value}}`. */
export function fillingsOf(constraint: Constraint | undefined): Map<string, readonly (string | number)[]> {
  const fillings = new Map<string, readonly (string | number)[]>();
  if (!constraint) return fillings;
  const min = constraint.minimum ?? constraint.minLength ?? constraint.minItems;
  const max = constraint.maximum ?? constraint.maxLength ?? constraint.maxBytes ?? constraint.maxItems;
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
  readonly list: { readonly format: (values: readonly string[]) => string };
}

// To make them takes longer than to render a sentence.
const made = new Map<string, Formats>();

function formatsOf(lng: string): Formats {
  let formats = made.get(lng);
  if (!formats) {
    formats = {
      // Values to be typed: 3600, not 3,600.
      number: new Intl.NumberFormat(formattingLocale(lng), { useGrouping: false }),
      list: listOf(lng),
    };
    made.set(lng, formats);
  }
  return formats;
}

/** Several values, of which one is meant. */
function listOf(lng: string): Formats["list"] {
  const list = new Intl.ListFormat(lng, { type: "disjunction" });
  if (lng !== "fa") return list;
  // The Unicode data put a comma before "or", as English does and Persian does not.
  const separators = new Map([
    ["،\u200f ", "، "],
    ["، یا ", " یا "],
  ]);
  const spelt = ({ type, value }: { type: string; value: string }) =>
    type === "literal" ? (separators.get(value) ?? value) : value;
  return { format: (values) => list.formatToParts(values).map(spelt).join("") };
}

/** What stands around a literal as it ships: where the text runs right to left, the literal is isolated inside the marks. */
export function quotationOf(lng: string, [before, behind]: Quotation = ["“", "”"]): Quotation {
  return directionOf(lng) === "rtl" ? [`${before}\u2068`, `\u2069${behind}`] : [before, behind];
}

/**
 * The sentence as it ships: holes filled (numbers in the language's digits, several values as a list), literals in
 * quotation marks.
 */
export function renderSentence(
  sentence: string,
  { lng, quotation: [before, behind] }: { readonly lng: string; readonly quotation: Quotation },
  fillings?: ReadonlyMap<string, Filling>,
): string {
  // Most have nothing to fill.
  if (!sentence.includes("`") && !sentence.includes("{{")) return sentence;
  const { number, list } = formatsOf(lng);
  const quote = (literal: string) => `${before}${literal}${behind}`;
  return sentence
    .replace(/`(\{\{\w+\}\})`/g, "$1") // What fills a hole is quoted already.
    .replace(/`([^`]*)`/g, (_, literal: string) => quote(literal))
    .replace(/\{\{(\w+)\}\}/g, (hole, name: string) => {
      const filling = fillings?.get(name);
      if (filling === undefined) throw new Error(`nothing fills the hole ${hole} of ${JSON.stringify(sentence)}`);
      const values = typeof filling === "object" ? filling : [filling];
      return list.format(values.map((value) => (typeof value === "number" ? number.format(value) : quote(value))));
    });
}
