import { filled } from "../messages/fill.ts";
import { type Colors, createColors } from "../terminal/colors.ts";
import { visible } from "../terminal/visible.ts";
import { widthOf } from "../terminal/width.ts";
import { isolate, wrapped } from "../terminal/wrap.ts";
import { barOf, columnsOf, fitted, type Screen } from "./characters.ts";
import type { CodeFigures, FaxFigures, Figures } from "./figures.ts";
import { drawHeatMap } from "./heat-map.ts";
import { notesOf, nothingOf } from "./notes.ts";
import { costlyOf, failuresOf, summaryOf } from "./summary.ts";
import { between, drawTable, flowed, nameOf } from "./table.ts";
import type { Wording } from "./wording.ts";

export interface TerminalOptions extends Screen {
  /** How many codes the table has. */
  readonly limit: number;
}

const [narrowest, widest] = [40, 140];
const shownRemedies = 3;
const shownDestinations = 10;
const shownCosts = 5;
const widestBar = 40;

/** The report as lines for a terminal, no wider than it. */
export function drawTerminal(figures: Figures, wording: Wording, options: TerminalOptions): string {
  const screen = { ...options, columns: Math.max(narrowest, Math.min(options.columns, widest)) };
  const paint = createColors(options.color);
  const { words, dir } = wording;
  const failures = failuresOf(figures);
  const sections: (readonly [title: string, lines: readonly string[]])[] = [];
  if (failures.length > 0) {
    const shown = failures.slice(0, options.limit);
    const rest = failures.length - shown.length;
    const more = rest > 0 ? [isolate(filled(words.note.moreCodes, { count: wording.number(rest) }), dir)] : [];
    sections.push([words.section.byCode, [...drawTable(shown, figures, wording, screen, paint), ...more]]);
    sections.push([words.section.topFailures, remedies(failures, wording, screen, paint)]);
  }
  if (figures.stateByReason)
    sections.push([words.section.stateByReason, drawHeatMap(figures.stateByReason, wording, screen, paint)]);
  if (figures.fax) {
    const { destinations, cost } = figures.fax;
    if (destinations.top.length > 0)
      sections.push([words.section.byDestination, byDestination(figures.fax, wording, screen, paint)]);
    if (cost.all.length > 0) sections.push([words.section.cost, costs(failures, figures.fax, wording, screen, paint)]);
  }
  if (figures.hours.some((hour) => hour.failures > 0))
    sections.push([words.section.byHour, byHour(figures, wording, screen, paint)]);
  if (figures.badRows.count > 0) sections.push([words.section.badRows, badRows(figures, wording, screen)]);

  const notes = notesOf(figures, wording).flatMap((note) => wrapped(note, screen.columns, dir));
  return [
    ...head(figures, wording, screen, paint),
    ...(failures.length === 0 ? ["", ...wrapped(nothingOf(figures, wording, "--api"), screen.columns, dir)] : []),
    ...sections.flatMap(([title, lines]) => ["", paint.bold(isolate(title, dir)), ...lines]),
    ...(notes.length > 0 ? ["", ...notes.map(paint.dim)] : []),
    "",
  ].join("\n");
}

function head(figures: Figures, wording: Wording, screen: Screen, paint: Colors): string[] {
  const { dir } = wording;
  const names = figures.files.map(({ name }) => isolate(visible(wording.fileName(name)))).join(", ");
  const { firstSeen, lastSeen } = figures;
  const period =
    firstSeen === undefined || lastSeen === undefined
      ? []
      : [between(wording.time(firstSeen), wording.time(lastSeen), screen)];
  const items = summaryOf(figures, wording).map(({ label, value }) =>
    isolate(`${label} ${paint.bold(isolate(value))}`, dir),
  );
  const title = paint.bold(isolate(wording.words.title));
  return [
    ...wrapped(`${title}  ${names.length > 500 ? wording.number(figures.files.length) : names}`, screen.columns, dir),
    ...period.flatMap((text) => wrapped(text, screen.columns, dir)),
    ...flowed(items, wording, screen, 0),
  ];
}

function remedies(failures: readonly CodeFigures[], wording: Wording, screen: Screen, paint: Colors): string[] {
  const width = Math.min(screen.columns, 100) - 2;
  return failures.slice(0, shownRemedies).flatMap((figures) => {
    const { message, remedy } = figures;
    const { undocumented } = wording.words.summary;
    const facts = wording.treatment(figures).filter((word) => word !== "");
    return [
      paint.red(isolate(nameOf(figures, wording))),
      ...wrapped(message ?? undocumented, width, wording.dir).map((line) => `  ${line}`),
      ...(remedy === undefined ? [] : wrapped(remedy, width, wording.dir).map((line) => `  ${line}`)),
      ...flowed(facts, wording, screen).map((line) => `  ${paint.dim(line)}`),
    ];
  });
}

function byDestination(fax: FaxFigures, wording: Wording, screen: Screen, paint: Colors): string[] {
  const top = fax.destinations.top.slice(0, shownDestinations);
  const { column, summary } = wording.words;
  const rows = top.map(({ destination, failures, attempts }) => ({
    name: visible(destination),
    failures: wording.number(failures),
    attempts: attempts === undefined ? "" : wording.number(attempts),
    count: failures,
  }));
  const heads = {
    name: column.destination,
    failures: summary.failures,
    attempts: fax.destinations.exact ? summary.attempts : "",
  };
  const width = (key: "name" | "failures" | "attempts") =>
    Math.max(widthOf(heads[key]), ...rows.map((row) => widthOf(row[key])));
  const [names, failures, attempts] = [Math.min(width("name"), 24), width("failures"), width("attempts")];
  const rest = screen.columns - names - failures - attempts - 6;
  const most = Math.max(...top.map((destination) => destination.failures));
  const line = (name: string, failed: string, tried: string, bar: string) =>
    [fitted(name, names, "start", screen.unicode), fitted(failed, failures, "end"), fitted(tried, attempts, "end"), bar]
      .join("  ")
      .trimEnd();
  return [
    paint.dim(line(heads.name, heads.failures, heads.attempts, "")),
    ...rows.map((row) => {
      const bar = rest >= 3 ? barOf(row.count, most, Math.min(rest, widestBar), screen.unicode) : "";
      return line(row.name, row.failures, row.attempts, paint.cyan(bar));
    }),
  ];
}

function costs(
  failures: readonly CodeFigures[],
  { cost }: FaxFigures,
  wording: Wording,
  screen: Screen,
  paint: Colors,
): string[] {
  const { value } = wording.words;
  const pairs: [string, string][] = [
    [value.failed, wording.amounts(cost.failed)],
    [value.all, wording.amounts(cost.all)],
  ];
  const costly = costlyOf(failures)
    .slice(0, shownCosts)
    .map((figures): [string, string] => [nameOf(figures, wording), wording.amounts(figures.cost ?? [])]);
  const names = Math.max(...[...pairs, ...costly].map(([name]) => widthOf(name)));
  const amounts = Math.max(...[...pairs, ...costly].map(([, amount]) => widthOf(amount)));
  const line = ([name, amount]: [string, string], paintName: (text: string) => string) =>
    `${paintName(fitted(name, Math.min(names, screen.columns - amounts - 2), "start", screen.unicode))}  ${fitted(amount, amounts, "end")}`;
  return [...pairs.map((pair) => line(pair, paint.bold)), ...costly.map((pair) => line(pair, paint.red))];
}

function byHour({ hours }: Figures, wording: Wording, screen: Screen, paint: Colors): string[] {
  const most = Math.max(...hours.map(({ failures }) => failures));
  const axis = wording.number(most);
  const cell = Math.max(1, Math.min(4, Math.floor((screen.columns - widthOf(axis) - 1) / 24)));
  const bars = columnsOf(
    hours.map(({ failures }) => failures),
    4,
    cell,
    screen.unicode,
  );
  const every = cell >= 3 ? 1 : cell === 2 ? 2 : 6;
  const labels = hours
    .filter(({ hour }) => hour % every === 0)
    .map(({ hour }) => fitted(wording.number(hour), cell * every, "start"))
    .join("");
  const margin = widthOf(axis) + 1;
  return [
    ...bars.map((bar, index) => `${fitted(index === 0 ? axis : "", margin - 1, "end")} ${paint.cyan(bar)}`.trimEnd()),
    paint.dim(`${" ".repeat(margin)}${labels}`.trimEnd()),
  ];
}

function badRows({ badRows: { count, first }, files }: Figures, wording: Wording, screen: Screen): string[] {
  const lines = first.map(({ file, line, problem, raw }) => {
    const where = files.length > 1 ? wording.place({ file, line }) : String(line);
    const text = `${where}: ${isolate(wording.problem(problem), wording.dir)}: ${isolate(visible(raw))}`;
    return fitted(text, screen.columns, "start", screen.unicode).trimEnd();
  });
  const more = count - first.length;
  if (more <= 0) return lines;
  return [...lines, isolate(filled(wording.words.note.moreRows, { count: wording.number(more) }), wording.dir)];
}
