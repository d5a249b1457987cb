import { citationOf } from "../catalogue/about.ts";
import { type OperationCause, operationsByCause } from "../catalogue/causes.ts";
import type { AnyEntry } from "../catalogue/entry.ts";
import type { Joins } from "../catalogue/joins.ts";
import type { Catalogues } from "../decode/catalogues.ts";
import type { AnyDecoded } from "../decode/decoded.ts";
import { duration } from "../messages/duration.ts";
import { filled } from "../messages/fill.ts";
import type { Messages } from "../messages/messages.ts";
import { notesOf } from "../messages/notes.ts";
import { permitted } from "../messages/permitted.ts";
import type { DetailsOfCode } from "../schema/compiled.ts";
import { parametersOf } from "../schema/parameters.ts";
import type { MatchedWord } from "../search/matches.ts";
import { isForeign, toAscii } from "../terminal/ascii.ts";
import type { Paint } from "../terminal/paint.ts";
import { visible } from "../terminal/visible.ts";
import { padded, widthOf } from "../terminal/width.ts";
import { type Direction, isolate, wrapped } from "../terminal/wrap.ts";
import type { Io } from "./io.ts";
import type { Labels } from "./labels.ts";

/** A space at which no line ends: brackets around two directions are read right in one line alone. */
const together = "\u00a0";

interface Code {
  readonly api: string;
  readonly code: string;
}

/** A code, and what stands elsewhere of it. */
interface Known {
  readonly entry: AnyEntry;
  readonly details: DetailsOfCode;
  readonly joins: Joins;
  readonly causes: readonly OperationCause[];
}

type Row = readonly [field: keyof Labels["fields"], value: string];

/** Turns answers into text for a terminal; prints nothing. */
export class Renderer {
  readonly #catalogues: Catalogues;
  readonly #messages: Messages;
  readonly #labels: Labels;
  readonly #paint: Paint;
  readonly #width: number;
  readonly #ascii: boolean;

  constructor(io: Io, catalogues: Catalogues, messages: Messages, paint: Paint, labels: Labels) {
    this.#catalogues = catalogues;
    this.#messages = messages;
    this.#labels = labels;
    this.#paint = paint;
    // Longer lines are hard to read.
    this.#width = Math.max(20, Math.min(io.columns, 100));
    this.#ascii = io.ascii === true;
  }

  /** What a reply says: code and message, what kind it is, what to do, and where it is documented, or was seen. */
  decoded(decoded: AnyDecoded, seen?: readonly string[]): string {
    if (decoded.outcome === "unknown") return this.#unknown(decoded);
    const { entry } = decoded;
    const said: Row[] = [];
    if (decoded.outcome === "error") {
      if (decoded.detail !== undefined) said.push(["detail", this.#quoted(decoded.detail)]);
      if (decoded.cause !== undefined) said.push(["cause", decoded.cause]);
      if (decoded.documentedForOperation === false) said.push(["cause", this.#labels.phrases.otherOperation]);
      if (decoded.extendedError !== undefined) said.push(["extendedError", visible(String(decoded.extendedError))]);
    } else if (decoded.payload !== undefined) said.push(["payload", payloadText(decoded.payload)]);
    return this.#page(this.#head(entry), entry, [
      ...this.#facts(entry, decoded.outcome === "error" ? secondsOf(decoded) : undefined),
      ...said,
      ...this.#notes(entry),
      ...this.#remedy(entry),
      ...related(entry),
      ...this.#source(entry, seen),
    ]);
  }

  /** Everything that is known of a code. */
  entry({ entry, details, joins, causes }: Known): string {
    const { basis } = this.#labels;
    const erratum = details(entry.code).erratum;
    const rows: Row[] = [
      ...this.#facts(entry, entry.wait),
      ...this.#notes(entry),
      ...this.#remedy(entry),
      ...related(entry),
      ...joined(entry, joins),
    ];
    if (entry.aliases) rows.push(["aliases", entry.aliases.join(", ")]);
    if (entry.name) rows.push(["name", entry.name]);
    if (entry.http !== undefined) rows.push(["http", String(entry.http)]);
    rows.push(...this.#source(entry, details(entry.code).seen));
    if (entry.docs) rows.push(["docs", entry.docs]);
    for (const text of [entry.title, entry.text]) if (text !== undefined) rows.push(["text", text]);
    if (erratum)
      rows.push([
        "erratum",
        `${erratum.wrong} → ${erratum.right} ${`· ${this.#apart(basis[erratum.basis])}`.replaceAll(" ", together)}`,
      ]);
    for (const [cause, names] of operationsByCause(causes)) rows.push(["operations", `${names.join(", ")}: ${cause}`]);
    for (const [key, value] of Object.entries(entry.meta ?? {}))
      rows.push(["meta", visible(`${key}: ${textOf(value)}`)]);
    return this.#page(this.#head(entry), entry, rows);
  }

  /** A line or two per entry: its code and its message, and where one is told, which words found it. */
  lines(entries: readonly AnyEntry[], withApi: boolean, foundBy?: readonly (readonly MatchedWord[])[]): string {
    const labels = entries.map((entry) => (withApi ? `${entry.api} ${entry.code}` : entry.code));
    const column = Math.max(0, ...labels.map((label) => label.length));
    const stacked = column > this.#width / 2;
    return entries
      .map((entry, index) => {
        const label = labels[index] ?? "";
        const width = stacked ? this.#width - 2 : this.#width - column - 2;
        const words = foundBy?.[index];
        const told = [
          ...this.#said(this.#messages.message(entry), width),
          ...(words ? this.#said(this.#foundBy(words), width).map((line) => this.#paint.dim(line)) : []),
        ];
        if (stacked) return [this.#code(entry, label), ...told.map((line) => `  ${line}`), ""];
        return [
          ...told.map((line, row) => `${this.#code(entry, (row === 0 ? label : "").padEnd(column))}  ${line}`),
          "",
        ];
      })
      .map((lines) => lines.join("\n"))
      .join("");
  }

  /** What stands near an unknown status. */
  near(entries: readonly AnyEntry[]): string {
    return `\n${this.#wrapped(this.#labels.phrases.near, this.#width).join("\n")}\n${this.lines(entries, false)}`;
  }

  /** "found by engaged (en), besetzt → busy (en)": what was said, the word that it found, and that word's language. */
  #foundBy(words: readonly MatchedWord[]): string {
    const { foundBy, itsCode } = this.#labels.phrases;
    const surest = [...new Map([...words].reverse().map((word) => [word.said, word])).values()].reverse().slice(0, 4);
    const pairs = surest.map(({ said, word, lng }) =>
      isolate(`${said === word ? "" : `${visible(said)} → `}${visible(word)} (${lng})`),
    );
    return filled(foundBy, { words: words.length === 0 ? itsCode : pairs.join(", ") });
  }

  #unknown(decoded: Extract<AnyDecoded, { outcome: "unknown" }>): string {
    const { api, raw, why, form } = decoded;
    const rows: Row[] = [
      ["why", this.#fact(why, this.#labels.why[why])],
      ["form", this.#fact(form, this.#labels.form[form])],
    ];
    if (raw !== undefined) rows.push(["raw", this.#quoted(raw)]);
    if (decoded.state)
      rows.push(["state", `${decoded.state.code} ${this.#apart(this.#messages.message(decoded.state))}`]);
    if (decoded.reason)
      rows.push(["reason", `${decoded.reason.code} ${this.#apart(this.#messages.message(decoded.reason))}`]);
    const head = `${this.#paint.bold(api)} ${this.#paint.yellow("unknown")}`;
    const advice = this.#advice(decoded, secondsOf(decoded));
    return this.#page(head, decoded, [...rows, ...advice, ...this.#remedy(decoded)]);
  }

  /** What kind of failure it is, whether to try again and when, and who can act. */
  #advice({ category, retry, fix }: Pick<AnyEntry, "category" | "retry" | "fix">, wait: number | undefined): Row[] {
    const { label, lng } = this.#messages;
    const rows: Row[] = [
      ["category", this.#fact(category, label("category", category))],
      ["retry", this.#fact(retry, label("retry", retry))],
    ];
    if (wait) rows.push(["wait", duration(wait, lng)]);
    if (fix) rows.push(["fix", this.#fact(fix, label("fix", fix))]);
    return rows;
  }

  #facts(entry: AnyEntry, wait: number | undefined): Row[] {
    if (entry.outcome === "success") return [["category", this.#fact("ok", this.#messages.label("category", "ok"))]];
    const rows = this.#advice(entry, wait);
    const parameters = parametersOf(entry.parameter);
    if (parameters.length > 0) {
      const { or } = this.#labels.permitted;
      rows.push(["parameter", parameters.reduce((first, second) => filled(or, { first, second }))]);
    }
    if (entry.constraint) rows.push(["permitted", permitted(entry.constraint, this.#labels, this.#messages)]);
    if (entry.emptyResult) rows.push(["emptyResult", this.#labels.phrases.emptyResult]);
    if (entry.q850 !== undefined) rows.push(["q850", String(entry.q850)]);
    if (entry.sip !== undefined) rows.push(["sip", String(entry.sip)]);
    if (entry.reason) rows.push(["reason", `${entry.reason.code} ${entry.reason.name ?? ""}`]);
    if (entry.state) rows.push(["state", `${entry.state.code} ${entry.state.name ?? ""}`]);
    return rows;
  }

  #notes(entry: AnyEntry): Row[] {
    const isStandard = this.#catalogues.about(entry.api).standard === true;
    return [
      ...notesOf(entry, isStandard, this.#labels, this.#messages).map((note): Row => ["note", note]),
      ...(entry.doubtful ? [["doubtful", entry.doubtful] as const] : []),
    ];
  }

  /** A value and what it is called; where the words go the other way, they stay together behind it. */
  #fact(value: string, words: string): string {
    return words === value ? value : `${value} · ${this.#apart(words)}`;
  }

  /** Words of the messages' language inside of what goes from left to right. */
  #apart(words: string): string {
    return isolate(words, this.#messages.dir);
  }

  #remedy(told: AnyDecoded | AnyEntry): Row[] {
    const remedy = this.#messages.remedy(told);
    return remedy === undefined ? [] : [["remedy", remedy]];
  }

  /** What a reply says, in the language's quotation marks. */
  #quoted(text: string): string {
    return filled(this.#labels.phrases.quoted, { text: visible(text) });
  }

  #code(entry: AnyEntry, text: string): string {
    return entry.outcome === "success" ? this.#paint.green(text) : this.#paint.red(text);
  }

  #head(entry: AnyEntry): string {
    return `${this.#paint.bold(entry.api)} ${this.#code(entry, entry.code)}`;
  }

  #page(head: string, told: AnyDecoded | AnyEntry, rows: readonly Row[]): string {
    const message = this.#said(this.#messages.message(told), this.#width - 2);
    const column = Math.max(...rows.map(([field]) => widthOf(this.#label(field))));
    // Beside its label a value would be a column of single words.
    const narrow = this.#width - column - 4 < 32;
    return [
      head,
      ...message.map((line) => `  ${this.#paint.bold(line)}`),
      ...rows.flatMap(([field, value]) => (narrow ? this.#narrowRow(field, value) : this.#row(field, value, column))),
      "",
    ].join("\n");
  }

  #row(field: Row[0], value: string, column: number): string[] {
    const label = this.#paint.dim(padded(this.#label(field), column));
    return this.#value(field, value, this.#width - column - 4).map((line, index) =>
      index === 0 ? `  ${label}  ${line}` : `${" ".repeat(column + 4)}${line}`,
    );
  }

  #narrowRow(field: Row[0], value: string): string[] {
    const label = this.#label(field);
    const lines = this.#value(field, value, this.#width - 4);
    const [only = ""] = lines;
    if (lines.length === 1 && widthOf(label) + widthOf(only) + 4 <= this.#width)
      return [`  ${this.#paint.dim(label)}  ${only}`];
    return [`  ${this.#paint.dim(label)}`, ...lines.map((line) => `    ${line}`)];
  }

  #label(field: Row[0]): string {
    return this.#wrapped(this.#labels.fields[field], this.#width).join(" ");
  }

  #value(field: Row[0], value: string, width: number): string[] {
    if (field === "erratum") return this.#wrapped(value, width).map((line) => line.replaceAll(together, " "));
    return field === "remedy" || field === "permitted" || field === "note"
      ? this.#said(value, width)
      : this.#wrapped(value, width);
  }

  /** The document that has a code; of a code that no document has, where it was seen. */
  #source({ api, provenance }: AnyEntry, seen: readonly string[] = []): Row[] {
    if (provenance === "later") return seen.length > 0 ? [["seen", seen.join("; ")]] : [];
    return [["source", citationOf(this.#catalogues.about(api).source)]];
  }

  /** A text in the language of the messages. */
  #said(text: string, width: number): string[] {
    return this.#wrapped(text, width, this.#messages.dir);
  }

  #wrapped(text: string, width: number, direction?: Direction): string[] {
    return wrapped(this.#ascii ? this.#asciiOf(text) : text, width, direction);
  }

  #asciiOf(text: string): string {
    return isForeign(text) ? `(${toAscii(this.#labels.phrases.unwritable)})` : toAscii(text);
  }
}

const nameOf = ({ api, code }: Code) => `${api} ${code}`;

function joined(entry: AnyEntry, { equivalents, near, mapped }: Joins): Row[] {
  const rows = (isAt: (row: (typeof mapped)[number]) => boolean, other: "from" | "to") =>
    mapped
      .filter(isAt)
      .map(({ source, when, ...ends }) => `${nameOf(ends[other])} (${source}${when ? `: ${when}` : ""})`);
  const isThis = ({ api, code }: Code) => api === entry.api && code === entry.code;
  const lists = [
    ["equivalents", equivalents.map(nameOf)],
    ["near", near.map(nameOf)],
    ["becomes", rows(({ from }) => isThis(from), "to")],
    ["comesFrom", rows(({ to }) => isThis(to), "from")],
  ] as const;
  return lists.flatMap(([field, list]): Row[] => (list.length > 0 ? [[field, list.join(", ")]] : []));
}

const related = (entry: AnyEntry): Row[] => (entry.related ? [["related", entry.related.join(", ")]] : []);

/** How long to wait, as a reply says it. */
const secondsOf = ({ retryAfter }: { readonly retryAfter?: number }): number | undefined =>
  retryAfter === undefined ? undefined : Math.ceil(retryAfter / 1000);

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

function payloadText(payload: unknown): string {
  let text: string;
  try {
    text = textOf(payload);
  } catch {
    text = String(payload);
  }
  return visible(text.length > 300 ? `${text.slice(0, 299)}…` : text);
}
