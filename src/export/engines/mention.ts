// The forms of lines that only speak of codes, as regular expressions that look nowhere around.
import { anywhere, beginnings, data, field, place, searched, time } from "../../log/mention.ts";

// A command is one unless what came of it stands behind an arrow; a commit has one letter at least.
const unlessArrow = "(?!.*[-=]> )";
const hasLetter = "(?=\\d{0,6}[a-f])[\\da-f]{7}";
const commit = Array.from({ length: 7 }, (_, digits) => `\\d{${digits}}[a-f][\\da-f]{${6 - digits}}`).join("|");

const portable = ({ source }: RegExp): string => source.replace(hasLetter, `(?:${commit})`);
const commands = beginnings
  .filter(({ source }) => source.includes(unlessArrow))
  .map((form) => portable(form).replace(unlessArrow, ""));
const lines = beginnings.filter((form) => form !== searched && !form.source.includes(unlessArrow)).map(portable);
// A time takes the dash of a list and the digits of a commit with it.
const behindTime = lines.filter((line) => !/^(?:\[-|\(\?:\(\?:\\d\{0\})/.test(line));

const times = portable(time).replace("{1,40}", "{8,40}");
const fields = portable(field).replace('?"(?:', '"(?:');
const program = `(?:[^"{}:]|:[^ "{}])*: `;
const message = `(?:${fields}|${program})`;
// The names of levels are in capitals, even there.
const written = `(?-i:${portable(place)})`;
const at = (forms: readonly string[], prefix: string): string =>
  `(?i)^[ \\t]*${prefix}(?:${written})?(?:${forms.map((form) => `(?:${form})`).join("|")})`;
const anyPlace = `(?:${times}|${message})?`;

/** Each tried on a plain line. */
export const mentionForms = {
  lines: [at(lines, ""), at(behindTime, times), at(lines, message), ...anywhere.map(portable)],
  commands: at(commands, anyPlace),
  searched: `(?i)^[ \\t]*${anyPlace}${portable(searched)}`,
  place: `(?i)^[ \\t]*${anyPlace}${written}`,
  arrow: "[-=]> ",
  table: "^[ \\t]*\\|[^⟪]*\\|[ \\t\\r\\n]*$",
  data: portable(data),
};
