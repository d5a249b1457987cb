import { wrapAnsi } from "fast-wrap-ansi";
import colors from "picocolors";
import type { Entry } from "../catalogue/entry.ts";
import type { Decoded } from "../decode/decoded.ts";
import type { Messages } from "../messages/messages.ts";
import type { Source } from "../schema/catalogue-file.ts";
import type { Details } from "../schema/compiled.ts";
import type { Constraint } from "../schema/constraint.ts";
import type { Io } from "./io.ts";

/** Input as it may reach a terminal: control characters and direction overrides are spelt out. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, (character) => {
    if (character === "\n") return "⏎";
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** Turns answers into text for a terminal; prints nothing. */
export class Renderer {
  readonly #messages: Messages;
  readonly #paint: ReturnType<typeof colors.createColors>;
  readonly #width: number;

  constructor(io: Io, messages: Messages) {
    this.#messages = messages;
    this.#paint = colors.createColors(io.color);
    this.#width = Math.max(20, Math.min(io.columns, 100));
  }

  decoded(decoded: Decoded): string {
    if (decoded.outcome === "unknown") return this.#unknown(decoded);
    const rows: Row[] = [];
    if (decoded.outcome === "error") {
      if (decoded.detail !== undefined) rows.push(["the reply says", quoted(decoded.detail)]);
      if (decoded.cause !== undefined) rows.push(["this operation", decoded.cause]);
      if (decoded.documentedForOperation === false) rows.push(["this operation", "does not document this error"]);
      if (decoded.extendedError !== undefined) rows.push(["extended_error", visible(String(decoded.extendedError))]);
    } else if (decoded.payload !== undefined) rows.push(["payload", payloadText(decoded.payload)]);
    return this.#block(decoded.entry, decoded.entry.code, [...this.#facts(decoded.entry), ...rows]);
  }

  entry(entry: Entry, details: Details, elsewhere: readonly Entry[], source: Source): string {
    const erratum = details.erratum[entry.code];
    const seen = details.seen[entry.code];
    const rows: Row[] = [...this.#facts(entry)];
    if (entry.related) rows.push(["related", entry.related.join(", ")]);
    if (elsewhere.length > 0)
      rows.push(["elsewhere", elsewhere.map((other) => `${other.api} ${other.code}`).join(", ")]);
    if (entry.aliases) rows.push(["also spelt", entry.aliases.join(", ")]);
    if (entry.name) rows.push(["enum member", entry.name]);
    const wording = [entry.title, entry.text].filter((part) => part !== undefined);
    for (const text of wording) rows.push(["the document", text]);
    rows.push(["documented in", [source.publisher, source.title, source.version].filter(Boolean).join(", ")]);
    if (erratum) rows.push(["erratum", `${erratum.wrong} → ${erratum.right} (${erratum.basis})`]);
    if (seen) rows.push(["not there, but in", seen.join(", ")]);
    if (entry.doubtful) rows.push(["doubtful", entry.doubtful]);
    return this.#block(entry, entry.code, rows);
  }

  /** One line per entry, as wide as the terminal. */
  lines(entries: readonly Entry[], withApi: boolean): string {
    const labels = entries.map((entry) => (withApi ? `${entry.api} ${entry.code}` : entry.code));
    const column = Math.min(Math.max(...labels.map((label) => label.length)), 44);
    return entries
      .map((entry, index) => {
        const label = (labels[index] ?? "").padEnd(column);
        const indent = " ".repeat(column + 2);
        const message = this.#wrapped(this.#messages.message(entry), this.#width - column - 2).join(`\n${indent}`);
        return `${this.#code(entry, label)}  ${message}\n`;
      })
      .join("");
  }

  #unknown(decoded: Extract<Decoded, { outcome: "unknown" }>): string {
    const { api, raw, why, form } = decoded;
    const rows: Row[] = [
      ["why", why],
      ["form", form],
    ];
    if (raw !== undefined) rows.push(["read", quoted(raw)]);
    if (decoded.state) rows.push(["state", `${decoded.state.code} ${this.#messages.message(decoded.state)}`]);
    if (decoded.reason) rows.push(["reason", `${decoded.reason.code} ${this.#messages.message(decoded.reason)}`]);
    return this.#page(`${this.#paint.bold(api)} ${this.#paint.yellow("unknown")}`, decoded, rows);
  }

  #facts(entry: Entry): Row[] {
    const { label } = this.#messages;
    const fact = (value: string, words: string): string => (words === value ? value : `${value} · ${words}`);
    if (entry.outcome === "success") return [["category", fact("ok", label("category", "ok"))]];
    const rows: Row[] = [
      ["category", fact(entry.category, label("category", entry.category))],
      ["retry", fact(entry.retry, label("retry", entry.retry))],
      ["who can fix it", fact(entry.fix, label("fix", entry.fix))],
    ];
    if (entry.emptyResult) rows.push(["empty result", "the list is empty; nothing failed"]);
    if (entry.parameter) rows.push(["parameter", entry.parameter]);
    if (entry.constraint) rows.push(["permitted", permitted(entry.constraint)]);
    if (entry.q850 !== undefined) rows.push(["Q.850 cause", String(entry.q850)]);
    if (entry.sip !== undefined) rows.push(["SIP status", String(entry.sip)]);
    if (entry.reason) rows.push(["reason", `${entry.reason.code} ${entry.reason.name ?? ""}`]);
    if (entry.state) rows.push(["state", `${entry.state.code} ${entry.state.name ?? ""}`]);
    return rows;
  }

  #code(entry: Entry, text: string): string {
    return entry.outcome === "success" ? this.#paint.green(text) : this.#paint.red(text);
  }

  #block(entry: Entry, code: string, rows: readonly Row[]): string {
    return this.#page(`${this.#paint.bold(entry.api)} ${this.#code(entry, code)}`, entry, rows);
  }

  #page(head: string, told: Decoded | Entry, rows: readonly Row[]): string {
    const remedy = this.#messages.remedy(told);
    const column = Math.max(...rows.map(([label]) => label.length));
    const indent = " ".repeat(column + 4);
    return [
      head,
      ...this.#wrapped(this.#messages.message(told), this.#width - 2).map((line) => `  ${this.#paint.bold(line)}`),
      ...(remedy ? this.#wrapped(remedy, this.#width - 2).map((line) => `  ${line}`) : []),
      ...rows.map(([label, value]) => {
        const lines = this.#wrapped(value, this.#width - column - 4).join(`\n${indent}`);
        return `  ${this.#paint.dim(label.padEnd(column))}  ${lines}`;
      }),
      "",
    ].join("\n");
  }

  #wrapped(text: string, width: number): string[] {
    return wrapAnsi(text, Math.max(16, width), { hard: true, trim: true }).split("\n");
  }
}

type Row = readonly [label: string, value: string];

const quoted = (text: string) => `“${visible(text)}”`;

function payloadText(payload: unknown): string {
  let text: string;
  try {
    text = typeof payload === "string" ? payload : JSON.stringify(payload);
  } catch {
    text = String(payload);
  }
  return visible(text.length > 300 ? `${text.slice(0, 299)}…` : text);
}

/** A constraint in words that need no translation. */
export function permitted(constraint: Constraint): string {
  const {
    enum: values,
    const: value,
    minimum,
    maximum,
    minLength,
    maxLength,
    minItems,
    maxItems,
    pattern,
    format,
  } = constraint;
  const range = (unit: string, min?: number, max?: number) => {
    if (min === undefined && max === undefined) return [];
    const text = max === undefined ? `${min} or more` : min === undefined ? `at most ${max}` : `${min} to ${max}`;
    return [`${text}${unit}`];
  };
  return [
    ...(values ? [values.join(", ")] : []),
    ...(value === undefined ? [] : [String(value)]),
    ...range("", minimum, maximum),
    ...range(" characters", minLength, maxLength),
    ...range(" items", minItems, maxItems),
    ...(format === "date" ? ["a date: yyyy-mm-dd"] : format === "email" ? ["an e-mail address"] : []),
    ...(pattern ? [`matches ${pattern}`] : []),
    ...(constraint.type === "array" && minItems === undefined && maxItems === undefined ? ["an array"] : []),
  ].join("; ");
}
