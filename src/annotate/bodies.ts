// The replies in JSON that stand in a line.

/** A part of a text, its end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// What a line may cost: beginnings of objects that never end, objects that are read, and their size.
const mostFalseStarts = 8;
const mostObjects = 64;
const longestBody = 1 << 16;

// The keys that say what a reply is; all other objects are passed over.
const keys: ReadonlySet<string> = new Set(["status", "status_num", "completion_code", "ErrorCode", "0"]);
const longestKey = 15;

/** The objects of a text that have a key of a reply of their own, outer ones before those inside them. */
export function* repliesIn(text: string): Generator<Span> {
  let falseStarts = 0;
  for (let at = text.indexOf("{"); at >= 0 && falseStarts < mostFalseStarts; ) {
    const spans: Span[] = [];
    const end = readObject(text, at, spans);
    if (end < 0) falseStarts++;
    else yield* spans.sort((a, b) => a.start - b.start);
    at = text.indexOf("{", end < 0 ? at + 1 : end);
  }
}

/** Where the object ends; -1 where it does not. A brace inside a string is none; a string ends at its quote. */
function readObject(text: string, start: number, spans: Span[]): number {
  const open: { readonly start: number; keyed: boolean }[] = [];
  const end = Math.min(text.length, start + longestBody);
  for (let at = start; at < end; at++) {
    const character = text.charCodeAt(at);
    if (character === 0x22) {
      const first = at + 1;
      for (at = first; at < end && text.charCodeAt(at) !== 0x22; at++) if (text.charCodeAt(at) === 0x5c) at++;
      const innermost = open[open.length - 1];
      if (at - first <= longestKey && innermost && isKey(text, at) && keys.has(text.slice(first, at)))
        innermost.keyed = true;
    } else if (character === 0x7b) open.push({ start: at, keyed: false });
    else if (character === 0x7d) {
      const object = open.pop();
      if (object?.keyed && spans.length < mostObjects) spans.push({ start: object.start, end: at + 1 });
      if (open.length === 0) return at + 1;
    }
  }
  return -1;
}

function isKey(text: string, quote: number): boolean {
  let at = quote + 1;
  while (text.charCodeAt(at) === 0x20) at++;
  return text.charCodeAt(at) === 0x3a;
}

/** A text without one level of backslashes, as of JSON inside a string of JSON, and where each character stood. */
export function unescaped(text: string): { readonly text: string; readonly positions: Int32Array } {
  const positions = new Int32Array(text.length + 1);
  let [plain, from] = ["", 0];
  for (let at = text.indexOf("\\"); at >= 0; at = text.indexOf("\\", at + 2)) {
    if (text[at + 1] !== '"' && text[at + 1] !== "\\") continue;
    for (let index = from; index < at; index++) positions[plain.length + index - from] = index;
    plain += text.slice(from, at);
    from = at + 1;
  }
  for (let index = from; index <= text.length; index++) positions[plain.length + index - from] = index;
  return { text: plain + text.slice(from), positions };
}
