import type { AnyEntry } from "../catalogue/entry.ts";

/** What one page shows of a list of codes. */
export interface Part {
  /** The page's folder, below its language. */
  readonly path: string;
  readonly entries: readonly AnyEntry[];
}

// More rows make a page heavy, and nobody reads them.
const mostRows = 100;
const inOrder = new Intl.Collator("en", { numeric: true });

/**
 * A list of codes in pages of about one length: in one as it comes; where that were too long, API by API as codes are spelled, so
 * that a part can be named by its first and its last one.
 */
export function partsOf(entries: readonly AnyEntry[], pathOf: (part: number) => string): readonly Part[] {
  const count = Math.ceil(entries.length / mostRows);
  if (count <= 1) return [{ path: pathOf(1), entries }];
  const ranks = new Map([...new Set(entries.map(({ api }) => api))].map((api, rank) => [api, rank]));
  const rank = ({ api }: AnyEntry) => ranks.get(api) ?? 0;
  const sorted = [...entries].sort((a, b) => rank(a) - rank(b) || inOrder.compare(a.code, b.code));
  const start = (part: number) => Math.round((part * sorted.length) / count);
  return Array.from({ length: count }, (_, part) => ({
    path: pathOf(part + 1),
    entries: sorted.slice(start(part), start(part + 1)),
  }));
}
