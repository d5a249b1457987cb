import { visible } from "../terminal/visible.ts";
import { UsageError } from "./failure.ts";

/** The fields of a result that is a code, and of one that is an API. */
export const placeholders = {
  code: [
    "api",
    "code",
    "name",
    "outcome",
    "category",
    "retry",
    "fix",
    "parameter",
    "message",
    "remedy",
    "title",
    "text",
    "provenance",
    "score",
    "detail",
    "cause",
    "why",
    "form",
    "raw",
  ],
  api: ["api", "title", "language", "entries"],
} as const;

/**
 * A template as a function of a result: `{code}` is replaced by the result's field, or by nothing where it has none; `\t` and `\n`
 * are a tab and a new line, `{{` and `}}` braces.
 *
 * @throws UsageError for a placeholder that does not exist; it lists the right ones.
 */
export function parseTemplate(template: string, names: readonly string[]): (result: object) => string {
  const parts: ((result: object) => string)[] = [];
  for (const [piece, , name] of template.matchAll(/(\{([^{}]*)\})|\{\{|\}\}|\\[tn\\]|[{}]|[^{}\\]+|\\/g)) {
    if (name !== undefined) {
      if (!names.includes(name))
        throw new UsageError(`--format has no placeholder ${JSON.stringify(piece)}: it is one of ${list(names)}`);
      parts.push((result) => textOf(result, name));
    } else if (piece === "{" || piece === "}") {
      throw new UsageError(
        `--format ${JSON.stringify(template)} has a ${piece} of its own: write ${piece}${piece} for the character, or one of ${list(names)}`,
      );
    } else {
      const literal = literals.get(piece) ?? visible(piece);
      parts.push(() => literal);
    }
  }
  return (result) => parts.map((part) => part(result)).join("");
}

const literals = new Map([
  ["{{", "{"],
  ["}}", "}"],
  ["\\t", "\t"],
  ["\\n", "\n"],
  ["\\\\", "\\"],
]);

const list = (names: readonly string[]) => names.map((name) => `{${name}}`).join(", ");

function fieldOf(result: object, name: string): unknown {
  if (Object.hasOwn(result, name)) return result[name as keyof object];
  const entry = Object.hasOwn(result, "entry") ? (result as { entry: unknown }).entry : undefined;
  return typeof entry === "object" && entry !== null && Object.hasOwn(entry, name)
    ? entry[name as keyof object]
    : undefined;
}

// What a reply said; everything else is the catalogue's own.
const fromReply = ["detail", "raw"];

function textOf(result: object, name: string): string {
  const value = fieldOf(result, name);
  if (value === undefined || value === null) return "";
  return fromReply.includes(name) ? visible(String(value)) : String(value);
}
