import { type Dialect, fresh, type Step, sqlOf } from "./dialect.ts";

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** DuckDB: regular expressions of RE2, lambdas over lists. */
export const duckdb: Dialect = {
  ...sqlOf(text),
  matches: (value, pattern) => `regexp_matches(${value}, ${text(pattern)}, 's')`,
  group: (value, pattern) => `regexp_extract(${value}, ${text(pattern)}, 1, 's')`,
  all: (value, pattern) => `regexp_extract_all(${value}, ${text(pattern)}, 0, 's')`,
  replace: (value, pattern, to) => `regexp_replace(${value}, ${text(pattern)}, ${text(to)}, 'gs')`,
  translate: (value, letters, by) => `translate(${value}, ${text(letters)}, ${text(by)})`,
  lower: (value) => `lower(${value})`,
  length: (value) => `length(${value})`,
  letter: (digits, base) => `chr(greatest(1, CAST(${base === 16 ? `'0x' || ` : ""}${digits} AS INTEGER)))`,
  map(list, body) {
    const name = fresh("x");
    return `list_transform(${list}, lambda ${name}: ${body(name)})`;
  },
  places(list, condition, body) {
    const [kept, place] = [fresh("i"), fresh("i")];
    return `list_transform(list_filter(range(1, len(${list}) + 1), lambda ${kept}: ${condition(kept)}), lambda ${place}: ${body(place)})`;
  },
  list: (items) => `[${items.join(", ")}]`,
  greatest: (numbers) => `greatest(${numbers.join(", ")})`,
  least: (numbers) => `least(${numbers.join(", ")})`,
  at: (list, place) => `${list}[${place}]`,
  joined: (list, side, place) =>
    `coalesce(array_to_string(${side === undefined ? list : side === "before" ? `${list}[1:${place} - 1]` : `${list}[${place} + 1:len(${list})]`}, ''), '')`,
  // Expressions of a lambda are prepared anew for each chunk, those of a query once: so the steps are queries within queries.
  pipeline(steps, item, each) {
    const within = (from: string, list: readonly Step[]) =>
      list.reduce((query, { name, value }) => `(SELECT *, ${value} AS ${name} FROM ${query})`, from);
    const [first, ...others] = steps;
    const [list, code] = [steps.at(-1)?.name, each.at(-1)?.name];
    const lines = within(`(SELECT ${first?.value} AS ${first?.name})`, others);
    const items = within(
      `(SELECT unnest(${list}) AS ${item}, generate_subscripts(${list}, 1) AS place FROM ${lines})`,
      each,
    );
    // A condition behind WHERE would be pushed down, and every step with it.
    const once = `(SELECT ${code}, min(place) AS place FROM ${items} GROUP BY ${code})`;
    return `(SELECT coalesce(list(${code} ORDER BY place) FILTER (WHERE ${code} <> ''), CAST([] AS VARCHAR[])) FROM ${once})`;
  },
  none: "CAST([] AS VARCHAR[])",
  noNumbers: "CAST([] AS BIGINT[])",
  concat: (...texts) => `concat(${texts.join(", ")})`,
};
