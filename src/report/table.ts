import type { Colors } from "../terminal/colors.ts";
import { visible } from "../terminal/visible.ts";
import { widthOf } from "../terminal/width.ts";
import { isolate } from "../terminal/wrap.ts";
import { barOf, fitted, type Screen } from "./characters.ts";
import type { CodeFigures, Figures } from "./figures.ts";
import type { Wording } from "./wording.ts";

interface Column {
  readonly head: string;
  readonly align: "start" | "end";
  readonly cells: readonly string[];
  readonly paint?: (text: string) => string;
}

const gap = 2;
const longestPlace = 32;
const [narrowestBar, widestBar] = [6, 24];

/** What failed: one line a code where they fit, else a block a code. */
export function drawTable(
  codes: readonly CodeFigures[],
  figures: Figures,
  wording: Wording,
  screen: Screen,
  paint: Colors,
): string[] {
  const names = codes.map((figures) => nameOf(figures, wording));
  const treatments = codes.map((figures) => wording.treatment(figures));
  const { column } = wording.words;
  const seen = (head: string, times: readonly (string | undefined)[]): Column => ({
    head,
    align: "start",
    cells: times.map((time) => (time === undefined ? "" : wording.seen(time, figures))),
  });
  const head: Column[] = [
    { head: column.code, align: "start", cells: names, paint: paint.red },
    { head: column.count, align: "end", cells: codes.map(({ count }) => wording.number(count)) },
    { head: column.share, align: "end", cells: codes.map(({ share = 0 }) => wording.percent(share)) },
  ];
  const facts: Column[] = [
    { head: column.category, align: "start", cells: treatments.map(([category]) => category) },
    { head: column.retry, align: "start", cells: treatments.map(([, retry]) => retry) },
    { head: column.fix, align: "start", cells: treatments.map(([, , fix]) => fix) },
    ...(codes.some(({ firstSeen }) => firstSeen !== undefined)
      ? [
          seen(
            column.firstSeen,
            codes.map(({ firstSeen }) => firstSeen),
          ),
          seen(
            column.lastSeen,
            codes.map(({ lastSeen }) => lastSeen),
          ),
        ]
      : []),
    {
      head: column.sample,
      align: "start",
      cells: codes.map(({ sample }) => endOf(wording.place(sample), screen)),
    },
  ];
  const widths = [...head, ...facts].map(widthOfColumn);
  const rest = screen.columns - widths.reduce((sum, width) => sum + width + gap, 0);
  const most = Math.max(...codes.map(({ count }) => count));
  if (rest >= narrowestBar) {
    const width = Math.min(rest, widestBar);
    const bars: Column = {
      head: "",
      align: "start",
      cells: codes.map(({ count }) => barOf(count, most, width, screen.unicode)),
      paint: paint.cyan,
    };
    return drawColumns([...head, bars, ...facts], width, screen, paint);
  }
  return drawBlocks(codes, figures, head, most, wording, screen, paint);
}

/** How a code is called in a report: `traitel-fax 402`. */
export function nameOf({ api, code, raw, outcome }: CodeFigures, wording: Wording): string {
  if (code !== null) return `${api} ${code}`;
  const { pending, undocumented } = wording.words.summary;
  const what = (outcome === "pending" ? pending : undocumented).toLocaleLowerCase(wording.lng);
  return `${api} ${raw === undefined ? "" : `${visible(raw)} `}(${what})`;
}

const widthOfColumn = ({ head, cells }: Column) => Math.max(widthOf(head), ...cells.map(widthOf));

function drawColumns(columns: readonly Column[], barWidth: number, screen: Screen, paint: Colors): string[] {
  const widths = columns.map((column) => (column.head === "" ? barWidth : widthOfColumn(column)));
  const line = (cells: readonly string[], painted: boolean) =>
    columns
      .map(({ align, paint: own }, index) => {
        const cell = cells[index] ?? "";
        // Behind the last column there is nothing to fill.
        const text =
          index === columns.length - 1 ? isolate(cell) : fitted(cell, widths[index] ?? 0, align, screen.unicode);
        return painted && own ? own(text) : text;
      })
      .join(" ".repeat(gap))
      .trimEnd();
  const rows = columns[0]?.cells.length ?? 0;
  return [
    paint.dim(
      line(
        columns.map(({ head }) => head),
        false,
      ),
    ),
    ...Array.from({ length: rows }, (_, row) =>
      line(
        columns.map(({ cells }) => cells[row] ?? ""),
        true,
      ),
    ),
  ];
}

function drawBlocks(
  codes: readonly CodeFigures[],
  whole: Figures,
  head: readonly Column[],
  most: number,
  wording: Wording,
  screen: Screen,
  paint: Colors,
): string[] {
  const [, count, share] = head;
  if (!count || !share) return [];
  const [countWidth, shareWidth] = [widthOfColumn(count), widthOfColumn(share)];
  const nameWidth = Math.min(
    Math.max(...(head[0]?.cells ?? []).map(widthOf)),
    Math.max(12, screen.columns - countWidth - shareWidth - 2 * gap - 2),
  );
  const rest = screen.columns - nameWidth - countWidth - shareWidth - 3 * gap;
  return codes.flatMap((figures, row) => {
    const bar = rest >= 3 ? barOf(figures.count, most, Math.min(rest, widestBar), screen.unicode) : "";
    const first = [
      paint.red(fitted(head[0]?.cells[row] ?? "", nameWidth, "start", screen.unicode)),
      fitted(count.cells[row] ?? "", countWidth, "end"),
      fitted(share.cells[row] ?? "", shareWidth, "end"),
      paint.cyan(bar),
    ];
    const { firstSeen, lastSeen, sample } = figures;
    const facts = wording.treatment(figures).filter((word) => word !== "");
    const period = periodOf(firstSeen, lastSeen, whole, wording, screen);
    return [
      first.join(" ".repeat(gap)).trimEnd(),
      ...flowed([...facts, ...period, endOf(wording.place(sample), screen)], wording, screen).map((line) =>
        paint.dim(`  ${line}`),
      ),
    ];
  });
}

function periodOf(
  first: string | undefined,
  last: string | undefined,
  whole: Figures,
  wording: Wording,
  screen: Screen,
): string[] {
  if (first === undefined || last === undefined) return [];
  const period = between(wording.time(first), wording.time(last), screen);
  if (widthOf(period) + 2 <= screen.columns) return [period];
  return [between(wording.seen(first, whole), wording.seen(last, whole), screen)];
}

/** From one time to another; the time alone where they read alike. */
export const between = (first: string, last: string, { unicode }: Screen): string =>
  first === last ? first : `${isolate(first)} ${unicode ? "–" : "-"} ${isolate(last)}`;

/** The end of a place, where all of it would be too long: the beginning of a path says least. */
function endOf(place: string, screen: Screen): string {
  const excess = widthOf(place) - Math.min(longestPlace, screen.columns - 4);
  const shortened = `${screen.unicode ? "…" : "~"}${place.replace(/[\u2066\u2069]/g, "").slice(excess + 1)}`;
  return excess > 0 ? shortened : place;
}

/** Facts side by side, as many as fit in a line; in the language's direction. */
export function flowed(facts: readonly string[], wording: Wording, screen: Screen, indent = 2): string[] {
  const dot = screen.unicode ? " · " : " | ";
  const lines: string[] = [];
  for (const fact of facts.map((text) => isolate(text))) {
    const last = lines.at(-1);
    const joined = last === undefined ? fact : `${last}${dot}${fact}`;
    if (last !== undefined && widthOf(joined) + indent <= screen.columns) lines[lines.length - 1] = joined;
    else lines.push(fact);
  }
  return lines.map((line) => isolate(line, wording.dir));
}
