/** What a clock on the wall showed, as `2026-03-01T10:00:00`, or only the day, as `2026-03-01`. Sorts as text. */
export type WallTime = string;

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const isoTime =
  /(?<!\d)(\d{4})[-/](\d\d)[-/](\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?(?: ?(Z|[+-]\d\d:?\d\d)(?![\d:]))?)?(?!\d)/;
const accessLogTime = /(?<!\d)(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d):(\d\d):(\d\d)(?: ([+-]\d{4}))?/;
// What is farther behind is the message's, not the line's.
const maxPrefix = 160;

const timeKeys = ["@timestamp", "timestamp", "time", "ts", "datetime", "date"];

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return year < 1 ? 0 : month === 2 && isLeap ? 29 : ([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}

/** Reads times as logs write them; those with an offset are shown in a time zone where one is asked for. */
export class Clock {
  readonly #zone: Intl.DateTimeFormat | undefined;

  /** @throws RangeError for a time zone that does not exist. */
  constructor(timeZone?: string) {
    this.#zone =
      timeZone === undefined
        ? undefined
        : new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
            timeZone,
            hourCycle: "h23",
            ...{ year: "numeric", month: "2-digit", day: "2-digit" },
            ...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
          });
  }

  /** The cells `Date` and `Time` of a row. Days before months, or months before days, are not guessed. */
  ofCells(date: string | undefined, time: string | undefined): WallTime | undefined {
    if (date === undefined) return undefined;
    const text = `${date.trim()} ${(time ?? "").trim()}`.trim();
    const found = isoTime.exec(text);
    return found?.index === 0 ? this.#ofIso(found) : undefined;
  }

  /** The time in front of a line of a log. */
  ofLine(line: string): WallTime | undefined {
    const prefix = line.slice(0, maxPrefix);
    const iso = isoTime.exec(prefix);
    if (iso) return this.#ofIso(iso);
    const found = accessLogTime.exec(prefix);
    if (!found) return undefined;
    const [, day, month = "", year, hour, minute, second, offset] = found;
    return this.#at([year, String(months.indexOf(month) + 1), day, hour, minute, second], offset);
  }

  /** The time that an object of a JSON line carries. */
  ofObject(value: object): WallTime | undefined {
    for (const key of timeKeys) {
      if (!Object.hasOwn(value, key)) continue;
      const time = (value as Record<string, unknown>)[key];
      if (typeof time === "number" && time > 0) return this.#ofInstant(time < 1e11 ? time * 1000 : time);
      const found = typeof time === "string" ? isoTime.exec(time.slice(0, maxPrefix)) : null;
      if (found?.index === 0) return this.#ofIso(found);
    }
    return undefined;
  }

  #ofIso([, year, month, day, hour, minute, second, offset]: RegExpExecArray): WallTime | undefined {
    return this.#at([year, month, day, hour, minute, second], offset);
  }

  #at(parts: readonly (string | undefined)[], offset: string | undefined): WallTime | undefined {
    const [year = "", month = "", day = "", hour, minute = "00", second = "00"] = parts;
    const isDay = Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
    // A leap second is the end of its minute.
    const isTime = Number(hour ?? 0) <= 23 && Number(minute) <= 59 && Number(second) <= 60;
    if (!isDay || !isTime) return undefined;
    const date = `${year}-${month.padStart(2, "0")}-${day}`;
    if (hour === undefined) return date;
    const time = `${date}T${hour}:${minute}:${second === "60" ? "59" : second}`;
    if (this.#zone === undefined || offset === undefined) return time;
    const [, sign = "+", hours = 0, minutes = 0] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
    const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000;
    return this.#ofInstant(Date.parse(`${time}Z`) - (sign === "-" ? -ahead : ahead));
  }

  #ofInstant(time: number): WallTime | undefined {
    const date = new Date(time);
    if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9998 || date.getUTCFullYear() < 1) return undefined;
    if (this.#zone === undefined) return date.toISOString().slice(0, 19);
    const part = Object.fromEntries(this.#zone.formatToParts(date).map(({ type, value }) => [type, value]));
    return `${part.year?.padStart(4, "0")}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`;
  }
}
