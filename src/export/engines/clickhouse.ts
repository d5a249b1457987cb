import { type Dialect, fresh, type Step, sqlOf } from "./dialect.ts";
import { marks } from "./phrases.ts";

const text = (value: string): string =>
  `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n").replaceAll("\t", "\\t")}'`;
// Before it tries an expression ClickHouse looks for a text that it needs, and takes `⌇?` for two bytes and a third that may be missing.
const regex = (pattern: string): string => text(pattern.replaceAll(`${marks.seam}?`, `[${marks.seam}]?`));
const named = (body: string, { name, value }: Step): string =>
  `arrayElement(arrayMap(${name} -> ${body}, [${value}]), 1)`;

/** ClickHouse: regular expressions of RE2, which read bytes as UTF-8, and lambdas over arrays. */
export const clickhouse: Dialect = {
  ...sqlOf(text),
  matches: (value, pattern) => `match(${value}, ${regex(pattern)})`,
  group: (value, pattern) => `regexpExtract(${value}, ${regex(pattern)}, 1)`,
  all: (value, pattern) => `extractAll(${value}, ${regex(`(${pattern})`)})`,
  replace: (value, pattern, to) => `replaceRegexpAll(${value}, ${regex(pattern)}, ${text(to)})`,
  // Letters without another one go first: the function wants as many as there are.
  translate(value, letters, by) {
    const [from, gone] = [[...letters].slice(0, [...by].length).join(""), [...letters].slice([...by].length).join("")];
    const kept = gone === "" ? value : `replaceRegexpAll(${value}, ${text(`[${gone}]`)}, '')`;
    return from === "" ? kept : `translateUTF8(${kept}, ${text(from)}, ${text(by)})`;
  },
  lower: (value) => `lowerUTF8(${value})`,
  length: (value) => `toInt64(length(${value}))`,
  letter(digits, base) {
    const value =
      base === 16 ? `reinterpretAsUInt32(reverse(unhex(leftPad(${digits}, 8, '0'))))` : `toUInt32OrZero(${digits})`;
    const last = (shift: number) => `128 + bitAnd(bitShiftRight(${value}, ${shift}), 63)`;
    const two = `char(192 + bitShiftRight(${value}, 6), ${last(0)})`;
    const three = `char(224 + bitShiftRight(${value}, 12), ${last(6)}, ${last(0)})`;
    return `multiIf(${value} < 128, char(${value}), ${value} < 2048, ${two}, ${three})`;
  },
  when: (cases, otherwise) =>
    cases.length === 0
      ? otherwise
      : `multiIf(${cases.map(([condition, value]) => `${condition}, ${value}`).join(", ")}, ${otherwise})`,
  map(list, body) {
    const name = fresh("x");
    return `arrayMap(${name} -> ${body(name)}, ${list})`;
  },
  places(list, condition, body) {
    const [kept, place] = [fresh("i"), fresh("i")];
    return `arrayMap(${place} -> ${body(place)}, arrayFilter(${kept} -> ${condition(kept)}, arrayEnumerate(${list})))`;
  },
  list: (items) => `[${items.join(", ")}]`,
  greatest: (numbers) => (numbers.length === 1 ? `${numbers[0]}` : `arrayMax([${numbers.join(", ")}])`),
  least: (numbers) => (numbers.length === 1 ? `${numbers[0]}` : `arrayMin([${numbers.join(", ")}])`),
  at: (list, place) => `arrayElement(${list}, ${place})`,
  joined(list, side, place) {
    if (side === undefined) return `arrayStringConcat(${list})`;
    const part = side === "before" ? `1, toInt64(${place}) - 1` : `toInt64(${place}) + 1`;
    return `arrayStringConcat(arraySlice(${list}, ${part}))`;
  },
  pipeline(steps, item, each) {
    const [list, code] = [steps.at(-1)?.name ?? "", each.at(-1)?.name ?? ""];
    const judged = `arrayMap(${item} -> ${each.reduceRight(named, code)}, ${list})`;
    return steps.reduceRight(named, `arrayDistinct(arrayFilter(found -> found <> '', ${judged}))`);
  },
  none: "CAST([] AS Array(String))",
  noNumbers: "CAST([] AS Array(Int64))",
  concat: (...texts) => `concat(${texts.join(", ")})`,
};
