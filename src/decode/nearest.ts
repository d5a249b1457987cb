import type { Api } from "../catalogue/api.ts";
import type { EntryOf } from "../catalogue/entry.ts";
import type { Table } from "../catalogue/table.ts";
import type { Unknown } from "./decoded.ts";

const compact = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function pairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let index = 0; index < text.length - 1; index++) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Sørensen–Dice over letter pairs: 1 for the same text, 0 for nothing in common. */
function similarity(a: Map<string, number>, b: Map<string, number>): number {
  let shared = 0;
  let total = 0;
  for (const [pair, count] of a) {
    shared += Math.min(count, b.get(pair) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * shared) / total;
}

/** The entries of one API that are nearest to a status that no catalogue has, nearest first, three at most. */
export function nearest<A extends Api>(table: Table<A>, unknown: Unknown<A>): EntryOf<A>[] {
  const halves = [unknown.reason, unknown.state].filter((entry) => entry !== undefined);
  const wanted = compact(unknown.raw ?? "");
  // Numbers are near to each other by chance only.
  if (wanted.length < 4 || /^\d+$/.test(wanted)) return halves as EntryOf<A>[];
  const sought = pairs(wanted);
  return table
    .entries()
    .map((entry) => {
      const code = compact(entry.code);
      return { entry, score: code === wanted ? 1 : similarity(sought, pairs(code)) };
    })
    .filter(({ score }) => score >= 0.6)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ entry }) => entry);
}
