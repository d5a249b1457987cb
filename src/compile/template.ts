// A template of the `reply` section as a regular expression. It is ours, not the data's: whatever the template, it reads a text in one
// pass, since no part of it can match what the next one begins with.

const blanks = "[^\\S\\r\\n]+";
// What separates a code from its text.
const separators = "[\\s.:,;\\u2013-]";
// A whole word: no shorter part of it is tried, where something may stand behind it.
const word = "[^\\s:,;\"'<>()[\\]{}\\\\]{1,200}";
const wordEnd = "(?![^\\s:,;\"'<>()[\\]{}\\\\])";
// The document of an API may write new lines as the two characters \n, and a gateway may send them so.
const lineBreak = (name: string) => `[^\\S\\r\\n]*(${name}\\r?\\n|\\r|(?:\\\\r)?\\\\n)`;

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

const isWord = (part: string | undefined) => /^\{(?:code|error|wait)\}$/.test(part ?? "");

/** A text to the letter, but that blanks may stand around a sign between a name and its value, of which a code or more text follows. */
const spaced = (text: string, next: string | undefined) =>
  escaped(text).replace(
    isWord(next) ? /(?<=.)(?=[=:;])|(?<=[=:;])/g : /(?<=.)(?=[=:;])|(?<=[=:;])(?=.)/g,
    "[^\\S\\r\\n]*",
  );

/** A brace may stand for itself, too. */
const isHole = (part: string) => /^\{\w*\}$/.test(part);

/**
 * The expression of a template, without case (only that of ASCII, as there is no flag `u`). Behind the code the text may end before
 * any part.
 */
export function expressionOf(template: string): RegExp {
  const parts = template.split(/(\{\w*\}|\s)/).filter((part) => part !== "");
  let anythings = 0;
  let opened = 0;
  const pattern = parts.map((part, index) => {
    const isBehind = parts.slice(0, index).some((earlier) => earlier === "{code}" || earlier === "{error}");
    // What `{}` stands for ends where the next part first stands: a lookahead gives nothing back.
    const isSought = parts[index - 1] === "{}" && !isHole(part);
    const skipped = isSought
      ? `(?=(?<any${++anythings}>[^]*?${spaced(part, parts[index + 1])}))\\k<any${anythings}>`
      : undefined;
    const expression = skipped ?? expressionOfPart(part, parts[index + 1]);
    if (!isBehind || expression === "" || expression.endsWith("*)")) return expression;
    opened++;
    return `(?:${expression}`;
  });
  return new RegExp(`^${pattern.join("")}${")?".repeat(opened)}$`, "i");
}

/** What a text begins with that holds a code, though none may be read there: of each template that says what stands before the code. */
export const beginningsOf = (templates: readonly string[]): readonly RegExp[] =>
  [...new Set(templates.map((template) => template.replace(/\{(?:code|error)\}.*/s, "{}")))]
    .filter((beginning) => /[^\s{}]/.test(beginning))
    .map(expressionOf);

/** The expression of a number that is an id, of so many digits. */
export const idFormOf = ([least, most]: readonly [number, number]): RegExp =>
  new RegExp(`^[1-9]\\d{${least - 1},${most - 1}}$`);

function expressionOfPart(part: string, next: string | undefined): string {
  switch (part) {
    case "{code}":
    case "{error}":
    case "{wait}":
      return `(?<${part.slice(1, -1)}>${word}${next === undefined ? "" : wordEnd})`;
    case "{detail}":
    case "{payload}":
      return `(?<${part.slice(1, -1)}>${next === "\n" ? "[^\\r\\n]*" : "[^]*"})`;
    case "{}":
      // In front of a text that is sought it is a part of that; behind all else it is what is left.
      return next === undefined || isHole(next) ? "[^]*" : "";
    case "\n":
      // How it is written says how those of the payload are.
      return lineBreak(next === "{payload}" ? "?<end>" : "?:");
    case " ":
      return next === "{detail}" ? `${separators}+` : blanks;
    default:
      return spaced(part, next);
  }
}
