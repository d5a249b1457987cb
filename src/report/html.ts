import { directionOf } from "../compile/language.ts";
import { filled } from "../messages/fill.ts";
import { attributes, type Content, html, isolated, type Markup, verbatim } from "../page/markup.ts";
import { hashOf } from "../page/policy.ts";
import { visible } from "../terminal/visible.ts";
import type { Sum } from "./amount.ts";
import { type ChartColumn, drawColumnChart } from "./column-chart.ts";
import { Drawing } from "./drawing.ts";
import {
  type CodeFigures,
  countsOf,
  type FaxFigures,
  type Figures,
  type Sample,
  type StateByReason,
} from "./figures.ts";
import { drawMatrixChart } from "./matrix-chart.ts";
import { notesOf, nothingOf } from "./notes.ts";
import { sorting } from "./sorting.ts";
import { style } from "./style.ts";
import { costlyOf, costOf, failuresOf, type SummaryItem, summaryOf } from "./summary.ts";
import { nameOf } from "./table.ts";
import type { Wording } from "./wording.ts";

/** How a page's policy names what stands in it: for who shows the page inside of another one. */
export interface PageHashes {
  readonly style: string;
  readonly script: string;
}

export const hashesOfPages = async (): Promise<PageHashes> => ({
  style: await hashOf(style),
  script: await hashOf(sorting),
});

export interface HtmlOptions {
  /** What made the page, as `telerr 1.2.3`. */
  readonly generator: string;
  /** What names an API where the page was asked for, as an option of a command. */
  readonly apiOption?: string;
  /** Where they are known already; a page without https has nothing that makes them. */
  readonly hashes?: PageHashes;
  /** How many codes the table has; 100 without it. */
  readonly limit?: number;
}

const shownCards = 8;
const shownCodes = 100;
const shownDestinations = 20;
const shownCosts = 10;

/**
 * The report as one page that needs nothing else: no font, no address. What it shows of a log is text; its policy lets nothing
 * run but the script that sorts tables, and nothing load.
 */
export async function drawHtml(figures: Figures, wording: Wording, options: HtmlOptions): Promise<string> {
  const { words, lng, dir } = wording;
  const names = figures.files.map(({ name }) => visible(wording.fileName(name))).join(", ");
  const hashes = options.hashes ?? (await hashesOfPages());
  const policy = `default-src 'none'; style-src '${hashes.style}'; script-src '${hashes.script}'; base-uri 'none'; form-action 'none'`;
  const failures = failuresOf(figures);
  const page = new Page(figures, wording, options.limit ?? shownCodes);
  const period = page.period();
  const nothing = html`<p>${nothingOf(figures, wording, options.apiOption)}</p>`;
  return String(html`<!doctype html>
<html lang="${lng}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${options.generator}">
<title>${filled(words.pageTitle, { files: names })}</title>
<style>${verbatim(style)}</style>
</head>
<body><header><h1>${words.title}</h1><p class="about">${isolated(names)}${period && html` · ${period}`}</p>${page.tiles()}</header>
<main>${failures.length === 0 ? page.section("", nothing) : undefined}${page.overTime()}${figures.stateByReason && page.matrix(figures.stateByReason)}${page.topFailures(failures)}${page.byCode(failures)}${figures.fax && page.byDestination(figures.fax)}${page.byHour()}${figures.fax && page.cost(figures.fax, failures)}${page.badRows()}</main>
<footer>${notesOf(figures, wording).map((note) => html`<p>${note}</p>`)}<p>${isolated(options.generator)}</p></footer><script>${verbatim(sorting)}</script></body>
</html>
`);
}

/** What a cell shows, and by what it is sorted where that is something else. */
type Cell = Content | { readonly shown: Content; readonly by: string | number };

const isKeyed = (cell: Cell): cell is Exclude<Cell, Content> =>
  typeof cell === "object" && !Array.isArray(cell) && "by" in cell;

interface Column {
  readonly head: string;
  readonly className?: string;
}

/** A code's name, which breaks behind an underscore where it is too long. */
const named = (name: string) =>
  html`<bdi>${name.split("_").map((part, at) => [at > 0 ? html`_<wbr>` : "", part])}</bdi>`;

interface Chart {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly ChartColumn[];
  /** What its table calls the columns. */
  readonly head: string;
}

/** The words of a code, in the language that they are in. */
const spoken = ({ lng }: CodeFigures, text: string | undefined): Content =>
  lng === undefined ? text : html`<span lang="${lng}" dir="${directionOf(lng)}">${text}</span>`;

class Page {
  readonly #figures: Figures;
  readonly #wording: Wording;
  readonly #limit: number;

  constructor(figures: Figures, wording: Wording, limit: number) {
    this.#figures = figures;
    this.#wording = wording;
    this.#limit = limit;
  }

  section(title: string, ...content: readonly Content[]): Markup {
    return html`<section>${title === "" ? undefined : html`<h2>${title}</h2>`}${content}</section>`;
  }

  /** A section that goes on over pages when it is printed. */
  #longSection(title: string, ...content: readonly Content[]): Markup {
    return html`<section class="long"><h2>${title}</h2>${content}</section>`;
  }

  period(): Markup | undefined {
    const { firstSeen, lastSeen } = this.#figures;
    if (firstSeen === undefined || lastSeen === undefined) return undefined;
    const isOne = this.#wording.time(firstSeen) === this.#wording.time(lastSeen);
    return html`${this.#time(firstSeen)}${isOne ? "" : html` – ${this.#time(lastSeen)}`}`;
  }

  tiles(): Markup {
    const items = summaryOf(this.#figures, this.#wording);
    const cost = this.#figures.fax?.cost.failed ?? [];
    const { section } = this.#wording.words;
    const costs = cost.length > 0 ? [{ label: section.cost, value: this.#wording.amounts(cost) }] : [];
    return this.#tiles([...items, ...costs]);
  }

  #tiles(items: readonly SummaryItem[]): Markup {
    return html`<dl class="tiles">${items.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
  }

  overTime(): Markup | undefined {
    const { timeLine, firstSeen, lastSeen } = this.#figures;
    const { unit, buckets } = timeLine;
    if (buckets.length < 2) return undefined;
    const wording = this.#wording;
    const { section, column } = wording.words;
    const columns = buckets.map(({ start, ...counts }) => this.#column(wording.bucket(start, unit), counts));
    const period =
      firstSeen === undefined || lastSeen === undefined ? "" : `${wording.time(firstSeen)} – ${wording.time(lastSeen)}`;
    return this.#chart({ id: "time", title: section.overTime, description: period, columns, head: column.time });
  }

  byHour(): Markup | undefined {
    const { hours } = this.#figures;
    if (!hours.some(({ failures }) => failures > 0)) return undefined;
    const wording = this.#wording;
    const { section, column } = wording.words;
    const columns = hours.map(({ hour, ...counts }) => this.#column(wording.number(hour), counts));
    return this.#chart({ id: "hours", title: section.byHour, description: "", columns, head: column.hour });
  }

  matrix(map: StateByReason): Markup {
    const wording = this.#wording;
    const { section, column } = wording.words;
    const [most] = [...map.counts].sort((a, b) => b.count - a.count);
    const description = most ? `${most.state} ${most.reason}: ${wording.number(most.count)}` : "";
    const pictures = [false, true].map((isNarrow) =>
      drawMatrixChart(map, wording, isNarrow).toFigure(
        isNarrow ? "matrix-narrow" : "matrix",
        section.stateByReason,
        description,
        isNarrow ? "narrow" : "wide",
      ),
    );
    const byKey = countsOf(map);
    const table = this.#table(
      [
        { head: column.reason },
        ...map.states.map(({ code }) => ({ head: code, className: "n" })),
        { head: column.total, className: "n" },
      ],
      map.reasons.map((reason) => [
        html`${isolated(reason.code)} ${reason.message}`,
        ...map.states.map((state) => {
          const count = byKey.get(state.code + reason.code) ?? 0;
          return count === 0 ? { shown: "", by: 0 } : this.#figure(count);
        }),
        this.#figure(reason.count),
      ]),
    );
    const states = map.states.map(
      ({ code, message }) => html`<div><dt>${isolated(code)}</dt><dd>${message}</dd></div>`,
    );
    return this.section(
      section.stateByReason,
      html`<figure>${pictures}<dl class="parts">${states}</dl>${this.#asTable(table)}</figure>`,
    );
  }

  topFailures(failures: readonly CodeFigures[]): Markup | undefined {
    const told = failures.filter(({ message }) => message !== undefined).slice(0, shownCards);
    if (told.length === 0) return undefined;
    const wording = this.#wording;
    const cards = told.map((failure) => {
      const { count, share = 0, message, remedy } = failure;
      const chips = wording.treatment(failure).filter((word) => word !== "");
      const counted = `${wording.number(count)} · ${wording.percent(share)}`;
      return html`<article><h3>${named(nameOf(failure, wording))}<span class="note">${counted}</span></h3><p class="what">${spoken(failure, message)}</p>${remedy === undefined ? undefined : html`<p>${spoken(failure, remedy)}</p>`}<ul class="chips">${chips.map((chip) => html`<li>${chip}</li>`)}</ul></article>`;
    });
    return this.#longSection(wording.words.section.topFailures, html`<div class="cards">${cards}</div>`);
  }

  byCode(failures: readonly CodeFigures[]): Markup | undefined {
    if (failures.length === 0) return undefined;
    const wording = this.#wording;
    const { column, section, note } = wording.words;
    const most = failures[0]?.count ?? 1;
    const shown = failures.slice(0, this.#limit);
    const withCost = failures.some(({ cost }) => cost !== undefined);
    const table = this.#table(
      [
        { head: column.code, className: "first" },
        { head: column.count, className: "n" },
        { head: column.share, className: "n" },
        { head: "", className: "bar" },
        { head: column.category, className: "words" },
        { head: column.retry, className: "words" },
        { head: column.fix, className: "words" },
        { head: column.firstSeen },
        { head: column.lastSeen },
        ...(withCost ? [{ head: column.cost, className: "n" }] : []),
      ],
      shown.map((failure) => {
        const { count, share = 0, firstSeen, lastSeen, cost, sample } = failure;
        return [
          { shown: [this.#name(failure), this.#place(sample)], by: nameOf(failure, wording) },
          this.#figure(count),
          { shown: wording.percent(share), by: share },
          this.#bar(count, most),
          ...wording.treatment(failure),
          firstSeen && { shown: this.#time(firstSeen, wording.seen(firstSeen, this.#figures)), by: firstSeen },
          lastSeen && { shown: this.#time(lastSeen, wording.seen(lastSeen, this.#figures)), by: lastSeen },
          ...(withCost ? [this.#amounts(cost)] : []),
        ];
      }),
      "stack",
    );
    return this.#longSection(
      section.byCode,
      html`<div class="scroll">${table}</div>`,
      this.#more(note.moreCodes, failures.length - shown.length),
    );
  }

  byDestination({ destinations }: FaxFigures): Markup | undefined {
    const top = destinations.top.slice(0, shownDestinations);
    if (top.length === 0) return undefined;
    const wording = this.#wording;
    const { column, section, summary } = wording.words;
    const most = top[0]?.failures ?? 1;
    const withCost = top.some(({ cost }) => cost.length > 0);
    const table = this.#table(
      [
        { head: column.destination, className: "first" },
        { head: summary.failures, className: "n" },
        ...(destinations.exact
          ? [
              { head: summary.attempts, className: "n" },
              { head: summary.failureRate, className: "n" },
            ]
          : []),
        { head: "", className: "bar" },
        { head: column.lastSeen },
        ...(withCost ? [{ head: column.cost, className: "n" }] : []),
      ],
      top.map(({ destination, failures, attempts, lastSeen, cost }) => [
        { shown: html`<span class="name">${isolated(visible(destination))}</span>`, by: destination },
        this.#figure(failures),
        ...(attempts === undefined
          ? []
          : [this.#figure(attempts), { shown: wording.percent(failures / attempts), by: failures / attempts }]),
        this.#bar(failures, most),
        lastSeen && { shown: this.#time(lastSeen), by: lastSeen },
        ...(withCost ? [this.#amounts(cost)] : []),
      ]),
      "stack",
    );
    return this.section(section.byDestination, html`<div class="scroll">${table}</div>`);
  }

  cost({ cost }: FaxFigures, failures: readonly CodeFigures[]): Markup | undefined {
    if (cost.all.length === 0) return undefined;
    const wording = this.#wording;
    const { column, section, value } = wording.words;
    const costly = costlyOf(failures).slice(0, shownCosts);
    const most = Math.max(...costly.map(costOf));
    const tiles = this.#tiles([
      { label: value.failed, value: wording.amounts(cost.failed) },
      { label: value.all, value: wording.amounts(cost.all) },
    ]);
    const table = this.#table(
      [
        { head: column.code, className: "first" },
        { head: column.count, className: "n" },
        { head: column.cost, className: "n" },
        { head: "", className: "bar" },
      ],
      costly.map((failure) => [
        { shown: this.#name(failure), by: nameOf(failure, wording) },
        this.#figure(failure.count),
        this.#amounts(failure.cost),
        this.#bar(costOf(failure), most),
      ]),
      "stack",
    );
    return this.section(section.cost, tiles, costly.length > 0 ? table : undefined);
  }

  badRows(): Markup | undefined {
    const { count, first } = this.#figures.badRows;
    if (count === 0) return undefined;
    const wording = this.#wording;
    const { column, section, note } = wording.words;
    const withFile = this.#figures.files.length > 1;
    const table = this.#table(
      [
        ...(withFile ? [{ head: column.file }] : []),
        { head: column.line, className: "n" },
        { head: column.problem },
        { head: column.row, className: "raw" },
      ],
      first.map(({ file, line, problem, raw }) => [
        ...(withFile ? [isolated(visible(wording.fileName(file)))] : []),
        this.#figure(line),
        wording.problem(problem),
        isolated(visible(raw)),
      ]),
      "stack",
    );
    return this.#longSection(section.badRows, table, this.#more(note.moreRows, count - first.length));
  }

  /** What a code is called, and its message below. */
  #name(failure: CodeFigures): Markup {
    const { message } = failure;
    const note = message === undefined ? undefined : html`<div class="note">${spoken(failure, message)}</div>`;
    return html`<span class="name">${named(nameOf(failure, this.#wording))}</span>${note}`;
  }

  /** Where a code was seen first. */
  #place(sample: Sample): Markup {
    const wording = this.#wording;
    return html`<div class="note raw" title="${wording.words.column.sample}">${isolated(wording.place(sample))}</div>`;
  }

  #figure(count: number): Cell {
    return { shown: this.#wording.number(count), by: count };
  }

  /** Nothing where the log has no costs: that is not free of charge. */
  #amounts([first, ...others]: readonly Sum[] = []): Cell {
    return first && { shown: this.#wording.amounts([first, ...others]), by: first.amount };
  }

  /** How many more there are than are shown. */
  #more(note: string, count: number): Markup | undefined {
    return count > 0 ? html`<p class="note">${filled(note, { count: this.#wording.number(count) })}</p>` : undefined;
  }

  #chart({ id, title, description, columns, head }: Chart): Markup {
    const wording = this.#wording;
    const pictures = [
      drawColumnChart(columns, wording, { width: 920, height: 220 }).toFigure(id, title, description, "wide"),
      drawColumnChart(columns, wording, { width: 344, height: 180 }).toFigure(
        `${id}-narrow`,
        title,
        description,
        "narrow",
      ),
    ];
    const key = (className: string, text: string) => {
      const swatch = new Drawing(12, 12, "ltr");
      swatch.rect(0, 0, 12, 12, className);
      return html`<li>${swatch.toDecoration()}${text}</li>`;
    };
    const { summary, value } = wording.words;
    const hasOthers = columns.some(({ replies, failures }) => replies > failures);
    const keys = [key("failed", summary.failures), hasOthers ? key("others", value.others) : undefined];
    const table = this.#table(
      [{ head }, ...this.#countHeads().map((head) => ({ head, className: "n" }))],
      columns.map(({ label, replies, failures }, at) => [
        { shown: label, by: at },
        this.#figure(failures),
        this.#figure(replies),
      ]),
    );
    return this.section(title, html`<figure><ul class="key">${keys}</ul>${pictures}${this.#asTable(table)}</figure>`);
  }

  #column(label: string, { replies, failures }: Pick<ChartColumn, "replies" | "failures">): ChartColumn {
    const [failed, all] = this.#countHeads();
    const title = `${label}: ${failed} ${this.#wording.number(failures)}, ${all} ${this.#wording.number(replies)}`;
    return { label, title, replies, failures };
  }

  #countHeads(): readonly string[] {
    const { summary } = this.#wording.words;
    return [summary.failures, this.#figures.fax ? summary.attempts : summary.replies];
  }

  #asTable(table: Markup): Markup {
    return html`<details><summary>${this.#wording.words.value.asTable}</summary><div class="scroll">${table}</div></details>`;
  }

  #table(columns: readonly Column[], rows: readonly (readonly Cell[])[], className?: "stack"): Markup {
    const heads = columns.map(({ head, className }) =>
      head === ""
        ? html`<td${attributes({ class: className })}></td>`
        : html`<th scope="col"${attributes({ class: className })}>${head}</th>`,
    );
    // On a narrow screen each cell says what it is.
    const cells = columns.map(({ head, className: own }) =>
      attributes({ class: own, "data-label": className === "stack" && head !== "" ? head : undefined }),
    );
    const lines = rows.map(
      (row) =>
        html`<tr>${row.map((cell, index) =>
          isKeyed(cell)
            ? html`<td${cells[index]}${attributes({ "data-by": cell.by })}>${cell.shown}</td>`
            : html`<td${cells[index]}>${cell}</td>`,
        )}</tr>`,
    );
    return html`<table class="${className === undefined ? "sorts" : `sorts ${className}`}"><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table>`;
  }

  #bar(value: number, most: number): Markup {
    const drawing = new Drawing(100, 12, this.#wording.dir);
    drawing.rect(0, 0, Math.max(1, (value / most) * 100), 12, "failed");
    return drawing.toDecoration();
  }

  /** The time in the reader's words, and for a program as the log has it. */
  #time(time: string, text = this.#wording.time(time)): Markup {
    return html`<time datetime="${time}" title="${time.replace("T", " ")}">${text}</time>`;
  }
}
