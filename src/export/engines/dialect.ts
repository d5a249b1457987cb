// What the engines have in common, as texts of SQL, or of Perl in PostgreSQL: each writes the same few operations in its own way.

/** A value with a name. */
export interface Step {
  readonly name: string;
  readonly value: string;
}

/** Writes expressions of one engine. Lists and texts are expressions; patterns are regular expressions. */
export interface Dialect {
  /** How a function says one of its parameters, and a pipeline a step or its item. */
  parameter(name: string): string;
  name(name: string): string;
  text(value: string): string;
  equals(one: string, other: string): string;
  matches(text: string, pattern: string): string;
  /** The first group of a pattern where it first matches; an empty text where it does not. */
  group(text: string, pattern: string): string;
  /** All that a pattern matches, in order. */
  all(text: string, pattern: string): string;
  /** `to` takes back a group as `\1`. */
  replace(text: string, pattern: string, to: string): string;
  /** Each letter by the one that stands in the same place; those without one go. */
  translate(text: string, letters: string, by: string): string;
  lower(text: string): string;
  length(text: string): string;
  /** The letter whose code is written in hexadecimal, or in decimal, digits. */
  letter(digits: string, base: 16 | 10): string;
  isIn(text: string, values: readonly string[]): string;
  when(cases: readonly (readonly [condition: string, value: string])[], otherwise: string): string;
  map(list: string, body: (item: string) => string): string;
  /** For each place of a list of texts, counted from 1, of which something holds. */
  places(list: string, condition: (place: string) => string, body: (place: string) => string): string;
  list(items: readonly string[]): string;
  greatest(numbers: readonly string[]): string;
  least(numbers: readonly string[]): string;
  at(list: string, place: string): string;
  /** The members before a place, or behind it, as one text; without a place all. */
  joined(list: string, side?: "before" | "behind", place?: string): string;
  /**
   * Runs steps one after the other, each of which may use those before it; then, for each member of the last one's list, called
   * `item`, more steps. The list of what the last one of these is, each once and in order, without empty ones.
   */
  pipeline(steps: readonly Step[], item: string, each: readonly Step[]): string;
  /** A list without a text, and without a number. */
  readonly none: string;
  readonly noNumbers: string;
  concat(...texts: readonly string[]): string;
}

// In small letters these words are Perl's, too.
export const and = (...conditions: readonly string[]): string => `(${conditions.join(" and ")})`;
export const or = (...conditions: readonly string[]): string => `(${conditions.join(" or ")})`;
export const not = (condition: string): string => `(not (${condition}))`;

/** What every dialect of SQL says alike. */
export const sqlOf = (
  text: Dialect["text"],
): Pick<Dialect, "parameter" | "name" | "text" | "equals" | "isIn" | "when"> => ({
  parameter: (name) => name,
  name: (name) => name,
  text,
  equals: (one, other) => `${one} = ${other}`,
  isIn: (value, values) => `${value} IN (${values.map(text).join(", ")})`,
  when: (cases, otherwise) =>
    cases.length === 0
      ? otherwise
      : `CASE ${cases.map(([condition, value]) => `WHEN ${condition} THEN ${value}`).join(" ")} ELSE ${otherwise} END`,
});

/** A pattern for engines whose `$` is also before a line break that ends the text. */
export const ended = (pattern: string): string =>
  pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]?|\$/gs, (part) => (part === "$" ? "\\z" : part));

let names = 0;
/** A name that no other value of the expression has. */
export const fresh = (prefix: string): string => `${prefix}${++names}`;
/** An expression begins: the same one has the same names each time. */
export const begin = (): void => {
  names = 0;
};
