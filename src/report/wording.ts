import { formattingLocale } from "../compile/language.ts";
import { filled } from "../messages/fill.ts";
import type { Messages } from "../messages/messages.ts";
import type { ReportWords } from "../schema/report.ts";
import { visible } from "../terminal/visible.ts";
import type { Sum } from "./amount.ts";
import type { BadRowProblem, CodeFigures, Figures, Sample } from "./figures.ts";
import type { TimeUnit } from "./time-line.ts";
import type { WallTime } from "./wall-time.ts";

type Period = Pick<Figures, "firstSeen" | "lastSeen">;

const twoDays = 2 * 86_400_000;
const minutes = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

const dateOf = (time: WallTime) => new Date(time.length > 10 ? `${time}Z` : `${time}T00:00:00Z`);

/** A report's words, numbers and times in one language. */
export class Wording {
  readonly words: ReportWords;
  readonly messages: Messages;
  readonly lng: string;
  readonly dir: "ltr" | "rtl";
  readonly #locale: string;
  readonly #number: Intl.NumberFormat;
  readonly #compact: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;
  readonly #formats = new Map<string, Intl.DateTimeFormat>();

  constructor(words: ReportWords, messages: Messages) {
    this.words = words;
    this.messages = messages;
    this.lng = messages.lng;
    this.dir = messages.dir;
    this.#locale = formattingLocale(this.lng);
    this.#number = new Intl.NumberFormat(this.#locale);
    this.#compact = new Intl.NumberFormat(this.#locale, { notation: "compact", maximumSignificantDigits: 2 });
    this.#percent = new Intl.NumberFormat(this.#locale, {
      style: "percent",
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
  }

  /** What kind of failure a code is, whether to try again, and who can fix it; empty where that is unknown. */
  treatment({ category, retry, fix }: CodeFigures): readonly [category: string, retry: string, fix: string] {
    const { label } = this.messages;
    return [
      category ? label("category", category) : "",
      retry ? label("retry", retry) : "",
      fix ? label("fix", fix) : "",
    ];
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  /** In four characters or so: 999, 1.2K. */
  compact(value: number): string {
    if (value < 1000) return this.#number.format(value);
    const text = this.#compact.format(value);
    if (text.length <= 4) return text;
    // Some languages write the thousand out.
    const power = value < 999_500 ? 3 : value < 999_500_000 ? 6 : 9;
    const rounded = Number((value / 10 ** power).toPrecision(value < 10 ** power * 9.95 ? 2 : 3));
    return `${this.#number.format(rounded)}${power === 3 ? "k" : power === 6 ? "M" : "G"}`;
  }

  percent(share: number): string {
    return this.#percent.format(share);
  }

  /** A day, with its time where there is one. */
  time(time: WallTime): string {
    const style =
      time.length > 10 ? ({ dateStyle: "medium", timeStyle: "short" } as const) : ({ dateStyle: "medium" } as const);
    return this.#format(`time${time.length}`, { ...style, hourCycle: "h23" }, time);
  }

  /** When something was seen in a report of this period: to the minute where that is two days or less, else the day. */
  seen(time: WallTime, { firstSeen = time, lastSeen = time }: Period): string {
    if (time.length > 10 && dateOf(lastSeen).getTime() - dateOf(firstSeen).getTime() <= twoDays)
      return this.#format("hour", { month: "short", day: "numeric", ...minutes }, time);
    return this.#format("day", { dateStyle: "medium" }, time);
  }

  /** The start of a bucket of a time line. */
  bucket(start: string, unit: TimeUnit): string {
    const whole = start + "0000-01-01T00:00:00".slice(start.length);
    if (unit === "year") return this.#format("year", { year: "numeric" }, whole);
    if (unit === "month") return this.#format("month", { year: "numeric", month: "short" }, whole);
    if (unit === "day") return this.#format("monthday", { month: "short", day: "numeric" }, whole);
    if (unit === "minute") return this.#format("minute", minutes, whole);
    return this.#format("hour", { month: "short", day: "numeric", ...minutes }, whole);
  }

  /** The digits as they were added, with the currency as the log writes it. */
  amount({ currency, amount }: Sum): string {
    const decimals = Math.min(20, (amount.split(".")[1] ?? "").length);
    const format = new Intl.NumberFormat(this.#locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    const number = format.format(amount as Intl.StringNumericLiteral);
    if (currency === "") return number;
    const shown = visible(currency);
    return /^\p{L}/u.test(currency) ? `${shown} ${number}` : `${shown}${number}`;
  }

  amounts(sums: readonly Sum[]): string {
    return sums.length === 0 ? this.number(0) : sums.map((sum) => this.amount(sum)).join(", ");
  }

  /** What a file is called; `-` is standard input. */
  fileName(name: string): string {
    return name === "-" ? this.words.value.standardInput : name;
  }

  /** Where something stands, as editors take it: `app.log:12`. */
  place({ file, line }: Sample): string {
    return this.literal(`${visible(this.fileName(file))}:${line}`);
  }

  /** What is typed as it stands, in a sentence: from left to right. */
  literal(text: string): string {
    return this.dir === "rtl" ? `\u2066${text}\u2069` : text;
  }

  problem(problem: BadRowProblem): string {
    const text = this.words.problem[problem.kind];
    if (problem.kind !== "cells") return text;
    return filled(text, { found: this.number(problem.found), expected: this.number(problem.expected) });
  }

  #format(key: string, options: Intl.DateTimeFormatOptions, time: WallTime): string {
    const format = this.#formats.get(key) ?? new Intl.DateTimeFormat(this.#locale, { ...options, timeZone: "UTC" });
    this.#formats.set(key, format);
    return format.format(dateOf(time));
  }
}
