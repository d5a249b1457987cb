import { Recognizer } from "../annotate/recognize.ts";
import type { Api } from "../catalogue/api.ts";
import { identify } from "../decode/identify.ts";

/** A code that stands in a line. */
export interface FoundCode {
  readonly api: Api;
  readonly code: string;
}

const encoder = new TextEncoder();
let recognizer: Recognizer | undefined;

/**
 * The codes that a line of any log holds, as far as they are unmistakable: the same that `telerr annotate` explains, and
 * successes. A line that is a reply from end to end is taken as one.
 */
export function readCodes(line: string): FoundCode[] {
  if (/^\s*[[{]/.test(line)) {
    const [likeliest] = identify(jsonIn(line));
    if (likeliest) return [{ api: likeliest.api, code: likeliest.code }];
  }
  recognizer ??= new Recognizer({ successes: true });
  const bytes = encoder.encode(line);
  return recognizer.recognize(bytes, 0, bytes.length).map(({ entry: { api, code } }) => ({ api, code }));
}

/** The JSON value that the line is, or that begins in it and reaches to its last bracket. */
export function jsonIn(line: string): object | undefined {
  const start = line.search(/[[{]/);
  if (start < 0) return undefined;
  const end = Math.max(line.lastIndexOf("}"), line.lastIndexOf("]"));
  if (end <= start) return undefined;
  for (const from of new Set([start, line.indexOf("{")])) {
    if (from < 0) continue;
    try {
      const value: unknown = JSON.parse(line.slice(from, end + 1));
      if (typeof value === "object" && value !== null) return value;
    } catch {
      // Brackets stand in other texts, too.
    }
  }
  return undefined;
}
