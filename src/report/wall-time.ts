import { withAsciiDigits } from "../reply/text.ts";
import { gregorianOf, isJalali } from "./jalali.ts";
import { epochOf, millisecondsOf, months, TimeReader, type WrittenTime } from "./written-time.ts";

/** What a clock on the wall showed, as `2026-03-01T10:00:00`, or only the day, as `2026-03-01`. Sorts as text. */
export type WallTime = string;

/** A time whose day and month a file has not told apart yet: `03/04/2026`. */
export interface UndecidedTime {
  readonly dayFirst: WallTime;
  readonly monthFirst: WallTime;
}

/** What stands first in a date that has both as numbers. */
export type DateOrder = "dayFirst" | "monthFirst";

export interface LogFacts {
  /** The beginning of the log, in which a date may show the order of days and months. */
  readonly head?: string;
  /** When it was written last: a date without a year is of the nearest year in which it is not later. Without it, now. */
  readonly modified?: Date;
}

// What is farther behind is the message's, not the line's.
const maxPrefix = 160;
const clocksDiffer = 7 * 86_400_000;
// A log names few zones.
const maxZones = 50;

// Where an object of JSON has its time, the best first.
const timeKey =
  "@timestamp|timestamp|time|ts|datetime|date|@t|asctime|eventtime|starteddatetime|timeunixnano|__realtime_timestamp|_source_realtime_timestamp";
const timeKeys = timeKey.split("|");
const timeInObject = new RegExp(
  String.raw`"(${timeKey})"\s{0,4}:\s{0,4}(?:"([^"\\]{1,40})|(\d{9,19}(?:\.\d{1,9})?))`,
  "gi",
);
// What Loki has of a line: its instant and its text.
const instantOfPair = /\["(1\d{18})"\s{0,4},/;
// What a program that gathers the logs of others writes before their lines: `sms-1  | `, `0|sms  | `, `[pod/sms-1/sms] `
const gathered = /^(?:(?:\d{1,5}\|)?[\w.@/-]{1,80} {0,40}\| {0,4}|\[?pod\/[\w./-]{1,160}\]? (?:[\w.-]{1,80} )?)(?=\{)/;

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return year < 1 ? 0 : month === 2 && isLeap ? 29 : ([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}

const two = (part: number | string): string => String(part).padStart(2, "0");

/** Reads the times of one log; those with an offset are shown in a time zone where one is asked for. */
export class Clock {
  readonly #timeZone: string | undefined;
  readonly #zone: Intl.DateTimeFormat | undefined;
  readonly #zones = new Map<string, Intl.DateTimeFormat | undefined>();
  readonly #reader = new TimeReader();
  readonly #now: Date;
  #order: DateOrder | undefined;

  /** @throws RangeError for a time zone that does not exist. */
  constructor(timeZone?: string, { head = "", modified = new Date() }: LogFacts = {}) {
    this.#timeZone = timeZone;
    this.#zone = timeZone === undefined ? undefined : formatOf(timeZone);
    this.#now = modified;
    for (const line of head.split("\n")) if (this.#order === undefined) this.ofLine(line);
  }

  /** A clock of the same zone for another log. */
  forLog(facts: LogFacts): Clock {
    return new Clock(this.#timeZone, facts);
  }

  /** In which order the log writes days and months, as far as it has shown it. */
  get order(): DateOrder | undefined {
    return this.#order;
  }

  /** The cells `Date` and `Time` of a row. */
  ofCells(date: string | undefined, time: string | undefined): WallTime | UndecidedTime | undefined {
    if (date === undefined) return undefined;
    return this.#ofText(`${date.trim()} ${(time ?? "").trim()}`.trim(), 0);
  }

  /** The time of a line of a log: that of its object, where it is one of JSON, else what stands in front. */
  ofLine(line: string): WallTime | UndecidedTime | undefined {
    const start = line.startsWith("{") ? 0 : gathered.exec(line)?.[0].length;
    return (start === undefined ? undefined : this.ofJson(line.slice(start))) ?? this.#ofText(line);
  }

  /** The time that an object of a JSON line carries. */
  ofJson(text: string): WallTime | UndecidedTime | undefined {
    const rank = ([, key = ""]: RegExpExecArray) => timeKeys.indexOf(key.toLowerCase());
    for (const [, , written, number] of [...text.matchAll(timeInObject)].sort((a, b) => rank(a) - rank(b))) {
      const digits = number ?? (/^\d{10,19}$/.test(written ?? "") ? written : undefined);
      const found =
        digits === undefined ? this.#ofText(written ?? "", 5) : this.#ofInstant(millisecondsOf(Number(digits)));
      if (found !== undefined) return found;
    }
    const instant = instantOfPair.exec(text)?.[1];
    return instant === undefined ? undefined : this.#ofInstant(millisecondsOf(Number(instant)));
  }

  /** What stands in front of a text, at `last` or before. */
  #ofText(text: string, last?: number): WallTime | UndecidedTime | undefined {
    const prefix = withAsciiDigits(text.slice(0, maxPrefix));
    const written = this.#reader.read(prefix, last);
    if (written) return this.#ofWritten(written);
    const instant = epochOf(prefix);
    return instant === undefined ? undefined : this.#ofInstant(instant);
  }

  #ofWritten(written: WrittenTime): WallTime | UndecidedTime | undefined {
    const { year = written.yearBehind, month, name, day = "", one, other } = written;
    const at = (ofMonth: string | number | undefined, ofDay: string) => {
      const date = this.#dateOf(year, Number(ofMonth), Number(ofDay));
      return date === undefined ? undefined : this.#at(date, written);
    };
    if (one === undefined || other === undefined) return at(name === undefined ? month : months.indexOf(name) + 1, day);
    const [dayFirst, monthFirst] = [at(other, one), at(one, other)];
    if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst) {
      if (dayFirst !== monthFirst) this.#order ??= dayFirst === undefined ? "monthFirst" : "dayFirst";
      return dayFirst ?? monthFirst;
    }
    const both = { dayFirst, monthFirst };
    return this.#order === undefined ? both : both[this.#order];
  }

  /** A day, as `2026-03-01`; `undefined` where there is none such. */
  #dateOf(written: string | undefined, month: number, day: number): string | undefined {
    const year =
      written === undefined ? this.#nearestYear(month, day) : Number(written.length < 4 ? `20${written}` : written);
    if (isJalali(year)) return gregorianOf(year, month, day);
    return day >= 1 && day <= daysIn(year, month) ? `${year}-${two(month)}-${two(day)}` : undefined;
  }

  /** The year in which a day of a month is nearest to when the log was written, and not after it: clocks may differ by some days. */
  #nearestYear(month: number, day: number): number {
    const now = this.#now.getUTCFullYear();
    const latest = this.#now.getTime() + clocksDiffer;
    // From one leap year to the next there are eight years at most.
    for (let year = now + 1; year > now - 9; year--)
      if (day <= daysIn(year, month) && Date.UTC(year, month - 1, day) <= latest) return year;
    return now;
  }

  #at(date: string, { hour, minute = "00", second = "00", half, offset, zone }: WrittenTime): WallTime | undefined {
    if (hour === undefined) return date;
    const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === "PM" ? 12 : 0);
    // A leap second is the end of its minute.
    if (hours > 23 || Number(minute) > 59 || Number(second) > 60 || (half !== undefined && Number(hour) > 12))
      return undefined;
    const time = `${date}T${two(hours)}:${minute}:${second === "60" ? "59" : second}`;
    if (this.#zone === undefined) return time;
    const ahead = zone === undefined ? aheadOf(offset) : this.#aheadIn(zone, time);
    return ahead === undefined ? time : this.#ofInstant(Date.parse(`${time}Z`) - ahead);
  }

  /** By how many milliseconds a zone's clocks are ahead when they show a time; `undefined` for a zone that nobody knows. */
  #aheadIn(zone: string, time: WallTime): number | undefined {
    if (!this.#zones.has(zone) && this.#zones.size < maxZones) this.#zones.set(zone, knownFormatOf(zone));
    const format = this.#zones.get(zone);
    if (!format) return undefined;
    const shown = Date.parse(`${time}Z`);
    const aheadAt = (instant: number) => Date.parse(`${shownBy(format, new Date(instant))}Z`) - instant;
    // The clocks may be changed between the two.
    return aheadAt(shown - aheadAt(shown));
  }

  #ofInstant(time: number): WallTime | undefined {
    const date = new Date(time);
    if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9998 || date.getUTCFullYear() < 1) return undefined;
    return this.#zone === undefined ? date.toISOString().slice(0, 19) : shownBy(this.#zone, date);
  }
}

function aheadOf(offset: string | undefined): number | undefined {
  if (offset === undefined) return undefined;
  const [, sign = "+", hours = 0, minutes = 0] = /^([+-])(\d\d):?(\d\d)?$/.exec(offset) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
    timeZone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
  });
}

function knownFormatOf(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return formatOf(zone);
  } catch {
    return undefined;
  }
}

function shownBy(format: Intl.DateTimeFormat, date: Date): WallTime {
  const part = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
  return `${part.year?.padStart(4, "0")}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`;
}
