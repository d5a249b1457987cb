import { Recognizer } from "../annotate/recognize.ts";
import type { Api } from "../catalogue/api.ts";

/** A code that stands in a line. */
export interface FoundCode {
  readonly api: Api;
  readonly code: string;
}

const encoder = new TextEncoder();
const recognizers = new Map<Api | undefined, Recognizer>();

function recognizerOf(api: Api | undefined): Recognizer {
  const known = recognizers.get(api);
  if (known) return known;
  const made = new Recognizer({ ...(api === undefined ? {} : { api }), successes: true });
  recognizers.set(api, made);
  return made;
}

/**
 * The codes that a line of any log holds, as far as they are unmistakable: the same that `telerr annotate` explains, and
 * successes. In a log of an API also what only means something there.
 */
export function readCodes(line: string, api?: Api): FoundCode[] {
  const bytes = encoder.encode(line);
  const found = recognizerOf(api).recognize(bytes, 0, bytes.length);
  return found.map(({ entry }) => ({ api: entry.api, code: entry.code }));
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
