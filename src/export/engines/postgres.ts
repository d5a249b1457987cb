import { type Dialect, fresh, type Step } from "./dialect.ts";

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
// \b is a backspace there, and a boundary \y.
const regex = (pattern: string): string => text(pattern.replaceAll("\\b", "\\y"));

/** PostgreSQL: its own regular expressions, arrays, and queries in place of lambdas. */
export const postgres: Dialect = {
  text,
  matches: (value, pattern) => `${value} ~ ${regex(pattern)}`,
  group: (value, pattern) => `coalesce((regexp_match(${value}, ${regex(pattern)}))[1], '')`,
  all: (value, pattern) => `ARRAY(SELECT m[1] FROM regexp_matches(${value}, ${regex(`(${pattern})`)}, 'g') AS m)`,
  replace: (value, pattern, to) => `regexp_replace(${value}, ${regex(pattern)}, ${text(to)}, 'g')`,
  translate: (value, letters, by) => `translate(${value}, ${text(letters)}, ${text(by)})`,
  lower: (value) => `lower(${value})`,
  length: (value) => `length(${value})`,
  letter(digits, base) {
    const value = base === 16 ? `('x' || lpad(${digits}, 8, '0'))::bit(32)::int` : `(${digits})::int`;
    return `chr(greatest(1, ${value}))`;
  },
  isIn: (value, values) => `${value} IN (${values.map(text).join(", ")})`,
  when: (cases, otherwise) =>
    cases.length === 0
      ? otherwise
      : `CASE ${cases.map(([condition, value]) => `WHEN ${condition} THEN ${value}`).join(" ")} ELSE ${otherwise} END`,
  map(list, body) {
    const [name, place] = [fresh("x"), fresh("i")];
    return `ARRAY(SELECT ${body(name)} FROM unnest(${list}) WITH ORDINALITY AS u(${name}, ${place}) ORDER BY ${place})`;
  },
  places(list, condition, body) {
    const place = fresh("i");
    return `ARRAY(SELECT ${body(place)} FROM generate_subscripts(${list}, 1) AS ${place} WHERE ${condition(place)} ORDER BY ${place})`;
  },
  list: (items) => `ARRAY[${items.join(", ")}]`,
  greatest: (numbers) => `greatest(${numbers.join(", ")})`,
  least: (numbers) => `least(${numbers.join(", ")})`,
  at: (list, place) => `(${list})[${place}]`,
  joined(list, side, place) {
    const part =
      side === undefined ? list : side === "before" ? `(${list})[1:${place} - 1]` : `(${list})[${place} + 1:]`;
    return `array_to_string(${part}, '')`;
  },
  // OFFSET 0 keeps a step from being put into the next one wherever that uses it.
  pipeline(steps, item, each) {
    const within = (from: string, list: readonly Step[]) =>
      list.reduce((query, { name, value }) => `(SELECT *, ${value} AS ${name} FROM ${query} AS q OFFSET 0)`, from);
    const [first, ...others] = steps;
    const [list, code] = [steps.at(-1)?.name, each.at(-1)?.name];
    const lines = within(`(SELECT ${first?.value} AS ${first?.name})`, others);
    const members = `(SELECT u.${item}, u.place FROM ${lines} AS q, unnest(q.${list}) WITH ORDINALITY AS u(${item}, place) OFFSET 0)`;
    const once = `SELECT ${code}, min(place) AS place FROM ${within(members, each)} AS q WHERE ${code} <> '' GROUP BY ${code}`;
    return `ARRAY(SELECT ${code} FROM (${once}) AS q ORDER BY place)`;
  },
  none: "ARRAY[]::text[]",
  noNumbers: "ARRAY[]::int[]",
  concat: (...texts) => `(${texts.join(" || ")})`,
};
