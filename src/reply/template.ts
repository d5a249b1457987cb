import { readStatus } from "./kind.ts";
import { contradictory, notAReply, type Reading, type TextReader } from "./reading.ts";
import { withAsciiDigits } from "./text.ts";

/** What the holes of a template hold. */
interface Holes {
  readonly code?: string;
  readonly error?: string;
  readonly detail?: string;
  readonly payload?: string;
}

const longestWord = 200;
// The document of an API may write new lines as the two characters \n, and a gateway may send them so.
const lineBreak = /\r\n|\n|\r|\\r\\n|\\n/y;
const blanks = /[^\S\r\n]+/y;
const separators = /[^\S\r\n]*[.:,;\u2013-]*[^\S\r\n]*/y;
const wordSigns = /[^\s:,;"'<>()\\]+/y;
const lastLineBreaks = /(?:\\r\\n|\\n|\s)+$/;

/**
 * Reads a text by the first template that it fits. A template covers the whole text, which may end before a later sign of it. A
 * blank stands for blanks, and before `{detail}` also for what separates a code from its text; `{code}` is one word, `{error}` one
 * that is no success; `{detail}` and `{payload}` are the rest, and `{payload}` comes with a success; `{}` is anything up to what
 * follows it. Each sign is looked at once a template.
 */
export function templates(sources: readonly string[]): TextReader {
  const split = sources.map((source) => source.split(/(\{\w*\}|\s)/).filter((part) => part !== ""));
  return (text, context) => {
    let undocumented: Reading | undefined;
    for (const parts of split) {
      const found = match(parts, text);
      const status = found && (found.error ?? found.code);
      if (found === undefined || status === undefined) continue;
      const form = status === text ? "value" : "text";
      const reading =
        readStatus(withAsciiDigits(status), context, form) ??
        (found.error === undefined ? notAReply(form) : { why: "undocumented", form, raw: status });
      if (!("entry" in reading)) {
        if (reading.why === "undocumented" && found.payload === undefined) undocumented ??= reading;
      } else if (reading.entry.outcome === "success") {
        if (found.error !== undefined) return contradictory(reading);
        return found.payload ? { ...reading, payload: found.payload } : reading;
      } else if (found.payload === undefined) return found.detail ? { ...reading, detail: found.detail } : reading;
    }
    return undocumented;
  };
}

function match(parts: readonly string[], text: string): Holes | undefined {
  const found: { -readonly [Hole in keyof Holes]: Holes[Hole] } = {};
  let at = 0;
  const take = (signs: RegExp): string => {
    signs.lastIndex = at;
    const taken = signs.exec(text)?.[0] ?? "";
    at += taken.length;
    return taken;
  };
  let broken = "";
  for (const [index, part] of parts.entries()) {
    if (at === text.length) break;
    switch (part) {
      case "{code}":
      case "{error}": {
        // A full stop behind it is the sentence's.
        const word = take(wordSigns).replace(/[.-]+$/, "");
        if (word === "" || word.length > longestWord) return undefined;
        found[part === "{code}" ? "code" : "error"] = word;
        break;
      }
      case "{detail}":
        found.detail = text.slice(at).replace(lastLineBreaks, "");
        at = text.length;
        break;
      case "{payload}": {
        const rest = text.slice(at);
        found.payload = broken.startsWith("\\") ? rest.replaceAll("\\r\\n", "\n").replaceAll("\\n", "\n") : rest;
        at = text.length;
        break;
      }
      case "{}": {
        const next = indexOf(text, parts[index + 1] ?? "", at);
        at = next < 0 ? text.length : next;
        break;
      }
      case "\n":
        broken = take(lineBreak);
        if (broken === "") return undefined;
        break;
      case " ":
        if (take(parts[index + 1] === "{detail}" ? separators : blanks) === "") return undefined;
        break;
      default:
        if (!isAt(text, part, at)) return undefined;
        at += part.length;
    }
  }
  take(separators);
  return at === text.length ? found : undefined;
}

// Letters of ASCII without case, and no others: the sign of kelvin is no k.
const small = (code: number) => (code >= 0x41 && code <= 0x5a ? code | 0x20 : code);

function isAt(text: string, part: string, at: number): boolean {
  for (let index = 0; index < part.length; index++)
    if (small(text.charCodeAt(at + index)) !== small(part.charCodeAt(index))) return false;
  return true;
}

function indexOf(text: string, part: string, from: number): number {
  for (let at = from; at + part.length <= text.length; at++) if (isAt(text, part, at)) return at;
  return -1;
}
