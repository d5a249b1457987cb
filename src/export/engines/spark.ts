import { type Dialect, ended, fresh, type Step, sqlOf } from "./dialect.ts";

// A dollar before a brace would be a variable of Spark's.
const text = (value: string): string =>
  `'${value
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t")
    .replaceAll("${", "\\u0024{")}'`;
/** In a class of Java's `[` begins another one. */
const inJava = (pattern: string): string =>
  pattern.replace(/\\.|\[((?:\\.|[^\]\\])*)\]?/gs, (part, signs?: string) =>
    signs === undefined ? part : `[${signs.replace(/\\.|\[/gs, (sign) => (sign === "[" ? "\\[" : sign))}]`,
  );
const regex = (pattern: string): string => text(`(?s)${inJava(ended(pattern))}`);
const state = "state";
const struct = (steps: readonly Step[]) =>
  `named_struct(${steps.map(({ name, value }) => `'${name}', ${value}`).join(", ")})`;

/** Spark: regular expressions of Java, lambdas over arrays; places are counted from 0 there. */
export const spark: Dialect = {
  ...sqlOf(text),
  name: (name) => `${state}.${name}`,
  matches: (value, pattern) => `${value} RLIKE ${regex(pattern)}`,
  group: (value, pattern) => `regexp_extract(${value}, ${regex(pattern)}, 1)`,
  all: (value, pattern) => `regexp_extract_all(${value}, ${regex(pattern)}, 0)`,
  replace: (value, pattern, to) =>
    `regexp_replace(${value}, ${regex(pattern)}, ${text(to.replace(/\\(\d)/g, "$$$1"))})`,
  translate: (value, letters, by) => `translate(${value}, ${text(letters)}, ${text(by)})`,
  lower: (value) => `lower(${value})`,
  length: (value) => `length(${value})`,
  letter(digits, base) {
    const hex = base === 16 ? digits : `hex(CAST(${digits} AS INT))`;
    return `decode(unhex(lpad(${hex}, 4, '0')), 'UTF-16BE')`;
  },
  map(list, body) {
    const name = fresh("x");
    return `transform(${list}, ${name} -> ${body(name)})`;
  },
  places(list, condition, body) {
    const [kept, place] = [fresh("i"), fresh("i")];
    const places = `CASE WHEN size(${list}) = 0 THEN CAST(array() AS ARRAY<INT>) ELSE sequence(1, size(${list})) END`;
    return `transform(filter(${places}, ${kept} -> ${condition(kept)}), ${place} -> ${body(place)})`;
  },
  list: (items) => `array(${items.join(", ")})`,
  greatest: (numbers) => (numbers.length === 1 ? `${numbers[0]}` : `greatest(${numbers.join(", ")})`),
  least: (numbers) => (numbers.length === 1 ? `${numbers[0]}` : `least(${numbers.join(", ")})`),
  at: (list, place) => `${list}[${place} - 1]`,
  joined(list, side, place) {
    if (side === undefined) return `array_join(${list}, '')`;
    const part = side === "before" ? `1, ${place} - 1` : `${place} + 1, size(${list})`;
    return `array_join(slice(${list}, ${part}), '')`;
  },
  // Each step is given what those before it have made: one within the other, Spark would ask each for its type twice as often as
  // the one around it.
  pipeline(steps, item, each) {
    const kept: Step[] = [];
    const then = (list: string, step: Step) => {
      const made = `transform(${list}, ${state} -> ${struct([...kept, step])})`;
      kept.push({ name: step.name, value: `${state}.${step.name}` });
      return made;
    };
    const line = steps.reduce(then, "array(0)");
    const list = `${line}[0].${steps.at(-1)?.name}`;
    kept.length = 0;
    const first = `transform(${list}, ${item} -> ${struct([{ name: item, value: item }])})`;
    kept.push({ name: item, value: `${state}.${item}` });
    const judged = `transform(${each.reduce(then, first)}, ${state} -> ${state}.${each.at(-1)?.name})`;
    return `array_distinct(filter(${judged}, found -> found <> ''))`;
  },
  none: "CAST(array() AS ARRAY<STRING>)",
  noNumbers: "CAST(array() AS ARRAY<INT>)",
  concat: (...texts) => `concat(${texts.join(", ")})`,
};
