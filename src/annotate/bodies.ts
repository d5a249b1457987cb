// The JSON objects that stand in a line.

/** A part of a text, its end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// What a line may cost: beginnings of objects that never end, objects in objects, and their size.
const mostFalseStarts = 8;
const mostObjects = 64;
const longestBody = 1 << 16;

/** The outermost objects of a text, each with those inside it, outer ones first. */
export function* objectsIn(text: string): Generator<readonly Span[]> {
  let falseStarts = 0;
  for (let at = text.indexOf("{"); at >= 0 && falseStarts < mostFalseStarts; ) {
    const spans = objectsFrom(text, at);
    const outermost = spans[0];
    if (outermost) yield spans;
    else falseStarts++;
    at = text.indexOf("{", outermost ? outermost.end : at + 1);
  }
}

// A brace inside a string is none; a string ends at its quote, not at an escaped one.
function objectsFrom(text: string, start: number): Span[] {
  const open: number[] = [];
  const spans: Span[] = [];
  const end = Math.min(text.length, start + longestBody);
  let inString = false;
  for (let at = start; at < end; at++) {
    const character = text.charCodeAt(at);
    if (inString) {
      if (character === 0x5c) at++;
      else if (character === 0x22) inString = false;
    } else if (character === 0x22) inString = true;
    else if (character === 0x7b) open.push(at);
    else if (character === 0x7d) {
      const from = open.pop();
      if (from !== undefined && (spans.length < mostObjects || open.length === 0))
        spans.push({ start: from, end: at + 1 });
      if (open.length === 0) return spans.sort((a, b) => a.start - b.start);
    }
  }
  return [];
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
