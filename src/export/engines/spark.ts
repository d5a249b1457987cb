import { type Dialect, fresh, type Step } from "./dialect.ts";

// A dollar before a brace would be a variable of Spark's.
const text = (value: string): string =>
  `'${value
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t")
    .replaceAll("${", "\\u0024{")}'`;
const named = (body: string, { name, value }: Step): string => `transform(array(${value}), ${name} -> ${body})[0]`;

/** Spark: regular expressions of Java, lambdas over arrays; places are counted from 0 there. */
export const spark: Dialect = {
  text,
  matches: (value, pattern) => `${value} RLIKE ${text(pattern)}`,
  group: (value, pattern) => `regexp_extract(${value}, ${text(pattern)}, 1)`,
  all: (value, pattern) => `regexp_extract_all(${value}, ${text(pattern)}, 0)`,
  replace: (value, pattern, to) => `regexp_replace(${value}, ${text(pattern)}, ${text(to.replace(/\\(\d)/g, "$$$1"))})`,
  translate: (value, letters, by) => `translate(${value}, ${text(letters)}, ${text(by)})`,
  lower: (value) => `lower(${value})`,
  length: (value) => `length(${value})`,
  letter(digits, base) {
    const hex = base === 16 ? digits : `hex(CAST(${digits} AS INT))`;
    return `decode(unhex(lpad(${hex}, 4, '0')), 'UTF-16BE')`;
  },
  isIn: (value, values) => `${value} IN (${values.map(text).join(", ")})`,
  when: (cases, otherwise) =>
    cases.length === 0
      ? otherwise
      : `CASE ${cases.map(([condition, value]) => `WHEN ${condition} THEN ${value}`).join(" ")} ELSE ${otherwise} END`,
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
  pipeline(steps, item, each) {
    const [list, code] = [steps.at(-1)?.name ?? "", each.at(-1)?.name ?? ""];
    const judged = `transform(${list}, ${item} -> ${each.reduceRight(named, code)})`;
    return steps.reduceRight(named, `array_distinct(filter(${judged}, found -> found <> ''))`);
  },
  none: "CAST(array() AS ARRAY<STRING>)",
  noNumbers: "CAST(array() AS ARRAY<INT>)",
  concat: (...texts) => `concat(${texts.join(", ")})`,
};
