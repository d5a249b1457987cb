/** What a clock on the wall showed, as `2026-03-01T10:00:00`, or only the day, as `2026-03-01`. Sorts as text. */
export type WallTime = string;

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const isoTime =
  /(?<!\d)(\d{4})[-/](\d\d)[-/](\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?(?: ?(Z|[+-]\d\d:?\d\d)(?![\d:]))?)?(?!\d)/;
const accessLogTime = /(?<!\d)(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d):(\d\d):(\d\d)(?: ([+-]\d{4}))?/;
// What is farther behind is the message's, not the line's.
const maxPrefix = 160;

const timeKeys = ["@timestamp", "timestamp", "time", "ts", "datetime", "date"];

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
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0));
    const time = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59));
    const date = new Date(time);
    // The 31st of February is no day.
    if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || date.getUTCHours() !== hour || minute > 59)
      return undefined;
    if (date.getUTCFullYear() !== year) return undefined;
    if (parts[3] === undefined) return date.toISOString().slice(0, 10);
    if (this.#zone === undefined || offset === undefined) return date.toISOString().slice(0, 19);
    const [, sign = "+", hours = 0, minutes = 0] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
    const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000;
    return this.#ofInstant(time - (sign === "-" ? -ahead : ahead));
  }

  #ofInstant(time: number): WallTime | undefined {
    const date = new Date(time);
    if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9998 || date.getUTCFullYear() < 1) return undefined;
    if (this.#zone === undefined) return date.toISOString().slice(0, 19);
    const part = Object.fromEntries(this.#zone.formatToParts(date).map(({ type, value }) => [type, value]));
    return `${part.year?.padStart(4, "0")}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`;
  }
}
