import type { Api } from "../catalogue/api.ts";
import { entriesOf } from "../catalogue/entries.ts";
import type { EntryOf } from "../catalogue/entry.ts";
import type { Table } from "../catalogue/table.ts";
import type { Unknown } from "./decoded.ts";
import { likeness } from "./likeness.ts";

// What codes are spelt with. No literal: every import would look at it, and to list a class of Unicode takes long.
const spelling = "\\p{L}\\p{N}";

/** The entries of one API that are nearest to a status that no catalogue has, nearest first, three at most. */
export function nearest<A extends Api>(table: Table<A>, unknown: Unknown<A>): EntryOf<A>[] {
  if (unknown.why !== "undocumented") return [];
  const halves = [unknown.reason, unknown.state].filter((entry) => entry !== undefined);
  const signs = new RegExp(`[^${spelling}]+`, "gu");
  const compact = (text: string) => text.toLowerCase().replace(signs, "");
  const wanted = compact(unknown.raw ?? "");
  // It may be decimal or hexadecimal, and the code is one of those that it is either way.
  const either = /^\d{1,10}$/.test(wanted) ? [Number(wanted), Number(`0x${wanted}`)] : [];
  const read = entriesOf(table).filter(({ code }) => code.startsWith("0x") && either.includes(Number(code)));
  if (read.length > 0) return read;
  // Numbers are near to each other by chance only, and sentences are no codes.
  if (wanted.length < 4 || wanted.length > 72 || /^\d+$/.test(wanted)) return halves as EntryOf<A>[];
  return entriesOf(table)
    .map((entry) => ({ entry, score: likeness(wanted, compact(entry.code)) }))
    .filter(({ score }) => score >= 0.6)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ entry }) => entry);
}
