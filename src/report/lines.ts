import type { Api } from "../catalogue/api.ts";
import { tableOf } from "../catalogue/tables.ts";
import { identify } from "../decode/identify.ts";

/** A code that stands in a line. */
export interface FoundCode {
  readonly api: Api;
  readonly code: string;
}

let words: ReadonlySet<string> | undefined;

// A code without an underscore is a word like any other.
function voipmsWords(): ReadonlySet<string> {
  words ??= new Set(
    [...tableOf("voipms").codes()].filter((code) => code.includes("_")).map((code) => code.toLowerCase()),
  );
  return words;
}

/**
 * The codes that a line of any log holds, as far as they are unmistakable: a reply as JSON, VoIP.ms codes as words, TraiTel's
 * `Error NNN:`, and an NSSOAP name beside `status_num`. Each code once.
 */
export function readCodes(line: string): FoundCode[] {
  const json = jsonIn(line);
  if (json !== undefined) {
    const codes = codesOf(json, 4);
    if (codes.length > 0) return codes;
  }
  return codesInWords(line);
}

function codesInWords(line: string): FoundCode[] {
  const found = new Map<string, FoundCode>();
  const add = (api: Api, entry: { readonly code: string } | undefined) => {
    if (entry) found.set(`${api} ${entry.code}`, { api, code: entry.code });
  };
  if (line.includes("_")) {
    for (const [word] of line.matchAll(/(?<![\w.-])[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+(?![\w-])/g)) {
      if (voipmsWords().has(word.toLowerCase())) add("voipms", tableOf("voipms").spelled(word));
    }
    const [, name] = /\bstatus_num\W{1,16}(?:STATUS_NUM\.)?([A-Za-z]\w{2,40})/i.exec(line) ?? [];
    if (name !== undefined) add("nssoap", tableOf("nssoap").spelled(name));
  }
  const [, digits] = /\berror (\d{3}):/i.exec(line) ?? [];
  if (digits !== undefined) add("traitel", tableOf("traitel").spelled(digits));
  return [...found.values()];
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

// A reply, or an object of a log that holds one: the outermost level that says something is the reply.
function codesOf(value: unknown, depth: number): FoundCode[] {
  if (typeof value === "string" && /^\s*[[{]/.test(value)) {
    const inner = jsonIn(value);
    return inner === undefined ? [] : codesOf(inner, depth - 1);
  }
  if (typeof value === "string" && /^\s*error \d{3}\b/i.test(value)) return codesInWords(value);
  if (typeof value !== "object" || value === null || depth < 0) return [];
  const [likeliest] = identify(value);
  if (likeliest) return [{ api: likeliest.api, code: likeliest.code }];
  return (Array.isArray(value) ? value.slice(0, 100) : Object.values(value)).flatMap((child) =>
    codesOf(child, depth - 1),
  );
}
