import { type Dialect, ended, fresh, type Step } from "./dialect.ts";

const text = (value: string): string => `'${value.replace(/[\\']/g, "\\$&")}'`;
// Nothing is a variable between these quotes; digits, and letters of words, are those of ASCII.
const regex = (pattern: string): string => `m'${ended(pattern).replaceAll("'", "\\x27")}'sa`;
const code = (letter: string): string => `\\x{${(letter.codePointAt(0) ?? 0).toString(16)}}`;
const codes = (letters: string): string => [...letters].map(code).join("");
const my = ({ name, value }: Step): string => `my $${name} = ${value};`;

/** PostgreSQL, in PL/Perl: of PostgreSQL's own regular expressions it keeps no more than 32, and makes the others anew for each line. */
export const postgres: Dialect = {
  parameter: (name) => `$${name}`,
  name: (name) => `$${name}`,
  text,
  equals: (one, other) => `(${one} eq ${other})`,
  matches: (value, pattern) => `(${value} =~ ${regex(pattern)})`,
  group: (value, pattern) => `(${value} =~ ${regex(pattern)} ? $1 // '' : '')`,
  all: (value, pattern) => `[${value} =~ ${regex(`(${pattern})`)}g]`,
  replace(value, pattern, to) {
    const parts = to.split(/(\\\d)/).filter((part) => part !== "");
    const by = parts.map((part) => (/^\\\d$/.test(part) ? `($${part.slice(1)} // '')` : text(part))).join(" . ");
    return `do { my $text = ${value}; my $form = qr${regex(pattern).slice(1)}; $text =~ s{$form}{${by}}ge; $text }`;
  },
  translate: (value, letters, by) => `(${value} =~ tr/${codes(letters)}/${codes(by)}/dr)`,
  lower: (value) => `lc(${value})`,
  length: (value) => `length(${value})`,
  letter: (digits, base) => `chr(${base === 16 ? `hex(${digits})` : digits})`,
  // Perl reads many words at once.
  isIn: (value, values) =>
    `(${value} =~ m'^(?:${values.map((one) => one.replace(/[^A-Za-z0-9_\u0080-\uffff]/g, (sign) => `\\x{${sign.charCodeAt(0).toString(16)}}`)).join("|")})\\z')`,
  when: (cases, otherwise) =>
    `(${cases.map(([condition, value]) => `${condition} ? ${value} : `).join("")}${otherwise})`,
  map(list, body) {
    const name = `$${fresh("x")}`;
    return `[map { my ${name} = $_; ${body(name)} } @{${list}}]`;
  },
  places(list, condition, body) {
    const [kept, place] = [`$${fresh("i")}`, `$${fresh("i")}`];
    return `[map { my ${place} = $_; ${body(place)} } grep { my ${kept} = $_; ${condition(kept)} } 1 .. @{${list}}]`;
  },
  list: (items) => `[${items.join(", ")}]`,
  greatest: (numbers) => `(sort { $b <=> $a } ${numbers.join(", ")})[0]`,
  least: (numbers) => `(sort { $a <=> $b } ${numbers.join(", ")})[0]`,
  at: (list, place) => `${list}->[${place} - 1]`,
  joined(list, side, place) {
    if (side === undefined) return `join('', @{${list}})`;
    return `join('', @{${list}}[${side === "before" ? `0 .. ${place} - 2` : `${place} .. $#{${list}}`}])`;
  },
  pipeline(steps, item, each) {
    const [list, found] = [steps.at(-1)?.name, each.at(-1)?.name];
    const kept = `push @found, $${found} if $${found} ne '' && !$seen{$${found}}++;`;
    const judged = `for my $${item} (@{$${list}}) { ${each.map(my).join(" ")} ${kept} }`;
    return `do { ${steps.map(my).join(" ")} my (@found, %seen); ${judged} \\@found }`;
  },
  none: "[]",
  noNumbers: "[]",
  concat: (...texts) => `(${texts.join(" . ")})`,
};
