import { drawColumnChart } from "./column-chart.ts";
import { Drawing } from "./drawing.ts";
import type { CodeFigures, FaxFigures, Figures, StateByReason } from "./figures.ts";
import { element, escaped, isolated } from "./markup.ts";
import { drawMatrixChart } from "./matrix-chart.ts";
import { notesOf } from "./notes.ts";
import { style } from "./style.ts";
import { failuresOf, summaryOf } from "./summary.ts";
import { nameOf } from "./table.ts";
import type { Wording } from "./wording.ts";

export interface HtmlOptions {
  /** What made the page, as `telerr 1.2.3`. */
  readonly generator: string;
  /** Spells out control characters and direction overrides. */
  readonly visible: (text: string) => string;
  /** How many codes the table has; 100 without it. */
  readonly limit?: number;
}

const shownCards = 8;
const shownCodes = 100;
const shownDestinations = 20;
const shownCosts = 10;

/**
 * The report as one page that needs nothing else: no script, no font, no address. What it shows of a log is text; its policy
 * lets nothing run and nothing load.
 */
export async function drawHtml(figures: Figures, wording: Wording, options: HtmlOptions): Promise<string> {
  const { words, lng, dir } = wording;
  const names = figures.files.map(({ name }) => options.visible(wording.fileName(name))).join(", ");
  const policy = `default-src 'none'; style-src '${await hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  const failures = failuresOf(figures);
  const page = new Page(figures, wording, options);
  const body = [
    element(
      "header",
      {},
      element("h1", {}, escaped(words.title)),
      element("p", { class: "about" }, [isolated(names), page.period()].filter(Boolean).join(" · ")),
      page.tiles(),
    ),
    element(
      "main",
      {},
      ...(failures.length === 0
        ? [page.section("", element("p", {}, escaped(figures.replies === 0 ? words.note.noCode : words.note.nothing)))]
        : []),
      page.overTime(),
      figures.stateByReason ? page.matrix(figures.stateByReason) : "",
      page.topFailures(failures),
      page.byCode(failures),
      figures.fax ? page.byDestination(figures.fax) : "",
      page.byHour(),
      figures.fax ? page.cost(figures.fax, failures) : "",
      page.badRows(),
    ),
    element(
      "footer",
      {},
      ...notesOf(figures, wording).map((note) => element("p", {}, escaped(note))),
      element("p", {}, isolated(options.generator)),
    ),
  ];
  return [
    "<!doctype html>",
    `<html lang="${escaped(lng)}" dir="${dir}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="${escaped(options.generator)}">`,
    `<title>${escaped(`${words.title}: ${names}`)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    `<body>${body.join("\n")}</body>`,
    "</html>",
    "",
  ].join("\n");
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

interface Column {
  readonly head: string;
  readonly className?: string;
}

class Page {
  readonly #figures: Figures;
  readonly #wording: Wording;
  readonly #visible: (text: string) => string;
  readonly #limit: number;

  constructor(figures: Figures, wording: Wording, { visible, limit = shownCodes }: HtmlOptions) {
    this.#limit = limit;
    this.#figures = figures;
    this.#wording = wording;
    this.#visible = visible;
  }

  section(title: string, ...content: readonly string[]): string {
    return element("section", {}, title === "" ? "" : element("h2", {}, escaped(title)), ...content);
  }

  period(): string {
    const { firstSeen, lastSeen } = this.#figures;
    return firstSeen === undefined || lastSeen === undefined
      ? ""
      : `${this.#time(firstSeen)} – ${this.#time(lastSeen)}`;
  }

  tiles(): string {
    const items = summaryOf(this.#figures, this.#wording);
    const tile = ({ label, value }: { label: string; value: string }) =>
      element("div", {}, element("dt", {}, escaped(label)), element("dd", {}, escaped(value)));
    const cost = this.#figures.fax?.cost.failed ?? [];
    const { section } = this.#wording.words;
    const costs = cost.length > 0 ? [{ label: section.cost, value: this.#wording.amounts(cost) }] : [];
    return element("dl", { class: "tiles" }, ...[...items, ...costs].map(tile));
  }

  overTime(): string {
    const { unit, buckets } = this.#figures.timeLine;
    if (buckets.length < 2) return "";
    const wording = this.#wording;
    const columns = buckets.map(({ start, replies, failures }) => {
      const label = wording.bucket(start, unit);
      return { label, title: this.#columnTitle(label, replies, failures), replies, failures };
    });
    const { section, column } = wording.words;
    const rows = columns.map(({ label, replies, failures }) => [
      escaped(label),
      wording.number(failures),
      wording.number(replies),
    ]);
    return this.#chart("time", section.overTime, this.period(), columns, [column.time, ...this.#countHeads()], rows, 8);
  }

  byHour(): string {
    const { hours } = this.#figures;
    if (!hours.some(({ failures }) => failures > 0)) return "";
    const wording = this.#wording;
    const columns = hours.map(({ hour, replies, failures }) => {
      const label = wording.number(hour);
      return { label, title: this.#columnTitle(label, replies, failures), replies, failures };
    });
    const { section, column } = wording.words;
    const rows = columns.map(({ label, replies, failures }) => [
      escaped(label),
      wording.number(failures),
      wording.number(replies),
    ]);
    return this.#chart("hours", section.byHour, "", columns, [column.hour, ...this.#countHeads()], rows, 24);
  }

  matrix(map: StateByReason): string {
    const wording = this.#wording;
    const { section, column } = wording.words;
    const [most] = [...map.counts].sort((a, b) => b.count - a.count);
    const description = most ? `${most.state} ${most.reason}: ${wording.number(most.count)}` : "";
    const pictures = [false, true].map((isNarrow) =>
      drawMatrixChart(map, wording, isNarrow).toString(
        isNarrow ? "matrix-narrow" : "matrix",
        section.stateByReason,
        description,
        isNarrow ? "narrow" : "wide",
      ),
    );
    const byKey = new Map(map.counts.map(({ state, reason, count }) => [state + reason, count]));
    const table = this.#table(
      [
        { head: column.reason },
        ...map.states.map(({ code }) => ({ head: code, className: "n" })),
        { head: column.total, className: "n" },
      ],
      map.reasons.map((reason) => [
        `${isolated(reason.code)} ${escaped(reason.message)}`,
        ...map.states.map((state) => {
          const count = byKey.get(state.code + reason.code) ?? 0;
          return count === 0 ? "" : wording.number(count);
        }),
        wording.number(reason.count),
      ]),
    );
    const states = map.states.map(({ code, message }) =>
      element("div", {}, element("dt", {}, isolated(code)), element("dd", {}, escaped(message))),
    );
    return this.section(
      section.stateByReason,
      element("figure", {}, ...pictures, element("dl", { class: "parts" }, ...states), this.#asTable(table)),
    );
  }

  topFailures(failures: readonly CodeFigures[]): string {
    const told = failures.filter(({ message }) => message !== undefined).slice(0, shownCards);
    if (told.length === 0) return "";
    const wording = this.#wording;
    const { label } = wording.messages;
    const cards = told.map((failure) => {
      const { count, share = 0, message = "", remedy, category, retry, fix } = failure;
      const chips = [
        ...(category ? [label("category", category)] : []),
        ...(retry ? [label("retry", retry)] : []),
        ...(fix ? [label("fix", fix)] : []),
      ];
      return element(
        "article",
        {},
        element(
          "h3",
          {},
          isolated(nameOf(failure, wording, this.#visible)),
          element("span", { class: "note" }, escaped(`${wording.number(count)} · ${wording.percent(share)}`)),
        ),
        element("p", { class: "what" }, escaped(message)),
        remedy === undefined ? "" : element("p", {}, escaped(remedy)),
        element("ul", { class: "chips" }, ...chips.map((chip) => element("li", {}, escaped(chip)))),
      );
    });
    return this.section(wording.words.section.topFailures, element("div", { class: "cards" }, ...cards));
  }

  byCode(failures: readonly CodeFigures[]): string {
    if (failures.length === 0) return "";
    const wording = this.#wording;
    const { column, section, note } = wording.words;
    const { label } = wording.messages;
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
        const { count, share = 0, message, category, retry, fix, firstSeen, lastSeen, cost } = failure;
        const name = element("span", { class: "name" }, isolated(nameOf(failure, wording, this.#visible)));
        return [
          message === undefined ? name : `${name}${element("div", { class: "note" }, escaped(message))}`,
          wording.number(count),
          wording.percent(share),
          this.#bar(count, most),
          category ? escaped(label("category", category)) : "",
          retry ? escaped(label("retry", retry)) : "",
          fix ? escaped(label("fix", fix)) : "",
          firstSeen === undefined ? "" : this.#time(firstSeen, "day"),
          lastSeen === undefined ? "" : this.#time(lastSeen, "day"),
          ...(withCost ? [escaped(wording.amounts(cost ?? []))] : []),
        ];
      }),
      "stack",
    );
    const rest = failures.length - shown.length;
    const more =
      rest > 0
        ? element("p", { class: "note" }, escaped(wording.fill(note.moreCodes, { count: wording.number(rest) })))
        : "";
    return element(
      "section",
      { class: "long" },
      element("h2", {}, escaped(section.byCode)),
      element("div", { class: "scroll" }, table),
      more,
    );
  }

  byDestination({ destinations }: FaxFigures): string {
    const top = destinations.top.slice(0, shownDestinations);
    if (top.length === 0) return "";
    const wording = this.#wording;
    const { column, section, summary } = wording.words;
    const most = top[0]?.failures ?? 1;
    const table = this.#table(
      [
        { head: column.destination, className: "first" },
        { head: summary.failures, className: "n" },
        ...(destinations.exact ? [{ head: summary.attempts, className: "n" }] : []),
        { head: "", className: "bar" },
        { head: column.lastSeen },
        { head: column.cost, className: "n" },
      ],
      top.map(({ destination, failures, attempts, lastSeen, cost }) => [
        element("span", { class: "name" }, isolated(this.#visible(destination))),
        wording.number(failures),
        ...(destinations.exact ? [attempts === undefined ? "" : wording.number(attempts)] : []),
        this.#bar(failures, most),
        lastSeen === undefined ? "" : this.#time(lastSeen),
        escaped(wording.amounts(cost)),
      ]),
      "stack",
    );
    return this.section(section.byDestination, element("div", { class: "scroll" }, table));
  }

  cost({ cost }: FaxFigures, failures: readonly CodeFigures[]): string {
    if (cost.all.length === 0) return "";
    const wording = this.#wording;
    const { column, section, value } = wording.words;
    const amountOf = ({ cost: sums }: CodeFigures) => Number(sums?.[0]?.amount ?? 0);
    const costly = failures
      .filter((failure) => amountOf(failure) > 0)
      .sort((a, b) => amountOf(b) - amountOf(a))
      .slice(0, shownCosts);
    const most = Math.max(...costly.map(amountOf));
    const sums: [string, string][] = [
      [value.failed, wording.amounts(cost.failed)],
      [value.all, wording.amounts(cost.all)],
    ];
    const tiles = sums.map(([label, amount]) =>
      element("div", {}, element("dt", {}, escaped(label)), element("dd", {}, escaped(amount))),
    );
    const table = this.#table(
      [
        { head: column.code, className: "first" },
        { head: column.count, className: "n" },
        { head: column.cost, className: "n" },
        { head: "", className: "bar" },
      ],
      costly.map((failure) => [
        `${element("span", { class: "name" }, isolated(nameOf(failure, wording, this.#visible)))}${element("div", { class: "note" }, escaped(failure.message ?? ""))}`,
        wording.number(failure.count),
        escaped(wording.amounts(failure.cost ?? [])),
        this.#bar(amountOf(failure), most),
      ]),
      "stack",
    );
    return this.section(section.cost, element("dl", { class: "tiles" }, ...tiles), costly.length > 0 ? table : "");
  }

  badRows(): string {
    const { count, first } = this.#figures.badRows;
    if (count === 0) return "";
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
        ...(withFile ? [isolated(this.#visible(wording.fileName(file)))] : []),
        wording.number(line),
        escaped(wording.problem(problem)),
        isolated(this.#visible(raw)),
      ]),
      "stack",
    );
    const rest = count - first.length;
    const more =
      rest > 0
        ? element("p", { class: "note" }, escaped(wording.fill(note.moreRows, { count: wording.number(rest) })))
        : "";
    return element("section", { class: "long" }, element("h2", {}, escaped(section.badRows)), table, more);
  }

  #chart(
    id: string,
    title: string,
    description: string,
    columns: Parameters<typeof drawColumnChart>[0],
    heads: readonly string[],
    rows: readonly (readonly string[])[],
    labels: number,
  ): string {
    const wording = this.#wording;
    const told = description.replace(/<[^>]*>/g, "");
    const pictures = [
      drawColumnChart(columns, wording, { width: 920, height: 220, labels }).toString(id, title, told, "wide"),
      drawColumnChart(columns, wording, { width: 344, height: 180, labels: labels > 12 ? 8 : 4 }).toString(
        `${id}-narrow`,
        title,
        told,
        "narrow",
      ),
    ];
    const key = (className: string, text: string) => {
      const swatch = new Drawing(12, 12, "ltr");
      swatch.rect(0, 0, 12, 12, className);
      return element("li", {}, swatch.toDecoration(), escaped(text));
    };
    const { summary, value } = wording.words;
    const hasOthers = columns.some(({ replies, failures }) => replies > failures);
    const keys = element(
      "ul",
      { class: "key" },
      key("failed", summary.failures),
      hasOthers ? key("others", value.others) : "",
    );
    const table = this.#table(
      heads.map((head, index) => (index === 0 ? { head } : { head, className: "n" })),
      rows,
    );
    return this.section(title, element("figure", {}, keys, ...pictures, this.#asTable(table)));
  }

  #countHeads(): readonly string[] {
    const { summary } = this.#wording.words;
    return [summary.failures, this.#figures.fax ? summary.attempts : summary.replies];
  }

  #columnTitle(label: string, replies: number, failures: number): string {
    const [failed, all] = this.#countHeads();
    return `${label}: ${failed} ${this.#wording.number(failures)}, ${all} ${this.#wording.number(replies)}`;
  }

  #asTable(table: string): string {
    return element(
      "details",
      {},
      element("summary", {}, escaped(this.#wording.words.value.asTable)),
      element("div", { class: "scroll" }, table),
    );
  }

  #table(columns: readonly Column[], rows: readonly (readonly string[])[], className = ""): string {
    const attributes = (column: Column | undefined, label = "") => ({
      ...(column?.className ? { class: column.className } : {}),
      ...(className === "stack" && label !== "" ? { "data-label": label } : {}),
    });
    const heads = columns.map((column) => element("th", { scope: "col", ...attributes(column) }, escaped(column.head)));
    const lines = rows.map((cells) =>
      element(
        "tr",
        {},
        ...cells.map((cell, index) => element("td", attributes(columns[index], columns[index]?.head), cell)),
      ),
    );
    return element(
      "table",
      className === "" ? {} : { class: className },
      element("thead", {}, element("tr", {}, ...heads)),
      element("tbody", {}, ...lines),
    );
  }

  #bar(value: number, most: number): string {
    const drawing = new Drawing(100, 12, this.#wording.dir);
    drawing.rect(0, 0, Math.max(1, (value / most) * 100), 12, "failed");
    return drawing.toDecoration();
  }

  /** The time in the reader's words, and for a program as the log has it. */
  #time(time: string, style: "time" | "day" = "time"): string {
    const text = style === "day" ? this.#wording.day(time) : this.#wording.time(time);
    return element("time", { datetime: time, title: time.replace("T", " ") }, escaped(text));
  }
}
