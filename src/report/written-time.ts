/** The parts of a time as a text has them. Which of `one` and `other` is the day, the text does not say. */
export type WrittenTime = Readonly<
  Partial<
    Record<
      | ("year" | "yearBehind" | "month" | "name" | "day" | "one" | "other")
      | ("hour" | "minute" | "second" | "half" | "offset" | "zone"),
      string
    >
  >
>;

const clock = String.raw`(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d{1,9})?)?(?: ?(?<half>[AP]M)(?![A-Za-z]))?`;
const zone = String.raw`(?: ?(?:(?<offset>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)|(?<zone>[A-Z][A-Za-z]{1,20}\/[A-Z][A-Za-z_]{1,30}(?:\/[A-Z][A-Za-z_]{1,30})?))(?![\w:]))?`;
// Between a date and its time; in a table there is a new cell.
const between = '(?:[T:_,;]|,? |"[,;]")';
const year = String.raw`(?:19|20)\d\d|1[34]\d\d`;
const month = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";

/** The names of months, as logs of any country have them. */
export const months = month.split("|");

/** How logs write times, each with an example. Where two fit, the one that stands first in the text is taken. */
const formats: readonly RegExp[] = [
  // 2026-03-25T10:00:00.123Z, 2026/03/25 10:00:00, 1405/01/05 10:00:00, 2026-03-25
  new RegExp(
    String.raw`(?<!\d)(?<year>${year})[-/.](?<month>\d\d?)[-/.](?<day>\d\d?)(?:${between}${clock}${zone})?(?!\d)`,
  ),
  // 20260325T100000.123Z, ISO 8601 without its signs
  new RegExp(
    String.raw`(?<!\w)(?<year>${year})(?<month>\d\d)(?<day>\d\d)T(?<hour>\d\d)(?<minute>\d\d)(?:(?<second>\d\d)(?:[.,]\d{1,9})?)?${zone}(?!\w)`,
  ),
  // 20260325 10:00:00, 20260325-10:00:00.123
  new RegExp(String.raw`(?<!\w)(?<year>${year})(?<month>\d\d)(?<day>\d\d)(?:${between}|-)${clock}${zone}`),
  // [25/Mar/2026:10:00:00 +0000], [25-Mar-2026 10:00:00 Asia/Tehran], Wed, 25 Mar 2026 10:00:00 GMT
  new RegExp(String.raw`(?<!\d)(?<day>\d\d?)[-/ ](?<name>${month})[-/ ](?<year>${year})${between}${clock}${zone}`),
  // Mar  5 10:00:00, [Wed Mar 25 10:00:00.123456 2026], Mar 25, 2026 10:00:00 AM
  new RegExp(
    String.raw`(?<![A-Za-z])(?<name>${month}) {1,2}(?<day>\d\d?)(?:,? (?<year>${year}))?,? ${clock}${zone}(?: (?:[A-Z]{3,4} )?(?<yearBehind>${year})(?![\w:-]))?`,
  ),
  // E0325 10:00:00.123456, of klog
  new RegExp(String.raw`(?<!\w)[DIWEF](?<month>\d\d)(?<day>\d\d) ${clock}`),
  // 03/25/26 10:00 and a tab, of HylaFAX
  /^(?<month>\d\d)\/(?<day>\d\d)\/(?<year>\d\d) (?<hour>\d\d):(?<minute>\d\d)(?=\t)/,
  // 26/03/25 10:00:00 ERROR, of Spark
  /^(?<year>\d\d)\/(?<month>\d\d)\/(?<day>\d\d) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?= [A-Z]{4,5} )/,
  // 4021:20260325:100000.123, of Zabbix
  /^ {0,8}\d{1,8}:(?<year>\d{4})(?<month>\d\d)(?<day>\d\d):(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)\.\d{3} /,
  // 25.03.2026 10:00:00
  new RegExp(
    String.raw`(?<![\d.])(?<day>\d\d?)\.(?<month>\d\d?)\.(?<year>${year})(?:${between}${clock}${zone})?(?![\d.])`,
  ),
  // 25/03/2026 10:00:00, 3/25/2026, 10:00:00 AM
  new RegExp(
    String.raw`(?<!\d)(?<one>\d\d?)[-/](?<other>\d\d?)[-/](?<year>${year})(?:${between}${clock}${zone})?(?!\d)`,
  ),
];

/** Seconds since 1970 and what is finer: `1774432800.123 …`, `ts=1774432800123`. */
const epoch =
  /(?:^[\s["(<]{0,4}|(?<![\w.-])(?:ts|time|timestamp)[=:] ?"?|\baudit\()(1\d{9}(?:\d{3}){0,3})(?:[.,]\d{1,9})?(?=[^\d.])/;

/** TAI64N, of multilog: seconds since 1970 and ten more, and billionths. */
const tai64 = /^@40000000([\da-f]{8})[\da-f]{8} /;

/** The time that stands first in a text, and where; a number of seconds only where nothing else is a time. */
export class TimeReader {
  // Most lines of a log are alike.
  #usual: { readonly format: RegExp; readonly index: number } | undefined;

  /** The first time in a text that it must not stand behind `last` of, unless it was asked for. */
  read(text: string, last = text.length): WrittenTime | undefined {
    const found = this.#first(text, last);
    return found && !isAskedFor(text, found) ? found.groups : undefined;
  }

  #first(text: string, last: number): RegExpExecArray | undefined {
    const usual = this.#usual;
    if (usual) {
      const found = usual.format.exec(text);
      if (found && found.index <= usual.index && found.index <= last) return found;
    }
    let first: RegExpExecArray | undefined;
    for (const format of formats) {
      const found = format.exec(text);
      if (!found || found.index > last || (first && first.index <= found.index)) continue;
      first = found;
      this.#usual = { format, index: found.index };
    }
    return first;
  }
}

const asked =
  /(?:^|[ (])(?:from|to|for|since|until|till|between|on|of|by|order|dated|due|before|after|expires|expired|(?:get|list|search|find|fetch)[A-Z]\w{0,40}) ["']?$/;

/** `getCDR 2019-01-01..2019-01-31`, `no_mms for 2026-05-01`, `order 2026-05-01 10:00:00` */
function isAskedFor(text: string, { index, 0: { length } }: RegExpExecArray): boolean {
  return text.startsWith("..", index + length) || asked.test(text.slice(Math.max(0, index - 48), index));
}

/** The instant in front of a text, in milliseconds. */
export function epochOf(text: string): number | undefined {
  const digits = epoch.exec(text)?.[1];
  if (digits !== undefined) return millisecondsOf(Number(digits));
  const seconds = tai64.exec(text)?.[1];
  return seconds === undefined ? undefined : (Number(`0x${seconds}`) - 10) * 1000;
}

/** A number of seconds since 1970, or of a thousandth of one or less, in milliseconds. */
export function millisecondsOf(number: number): number {
  let milliseconds = number < 1e11 ? number * 1000 : number;
  while (milliseconds >= 1e14) milliseconds /= 1000;
  return milliseconds;
}
