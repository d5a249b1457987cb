import { describe, expect, it } from "vitest";
import { Clock } from "../../src/report/wall-time.ts";

const either = (dayFirst: string, monthFirst: string) => ({ dayFirst, monthFirst });
const modified = new Date("2026-03-26T12:00:00Z");

describe("a clock", () => {
  it.each([
    ["2026-03-01", "10:00:00", "2026-03-01T10:00:00"],
    ["2026/03/01", "10:00", "2026-03-01T10:00:00"],
    ["2026-03-01", "", "2026-03-01"],
    ["2026-03-01", undefined, "2026-03-01"],
    ["2024-02-29", "23:59:60", "2024-02-29T23:59:59"],
    ["2026-02-29", "10:00:00", undefined],
    ["2026-13-01", "10:00:00", undefined],
    ["2026-03-01", "25:00:00", undefined],
    ["25/03/2026", "10:00:00", "2026-03-25T10:00:00"],
    ["01/03/2026", "10:00:00", either("2026-03-01T10:00:00", "2026-01-03T10:00:00")],
    ["1404/12/11", "10:00:00", "2026-03-02T10:00:00"],
    ["۱۴۰۴/۱۲/۱۱", "۱۰:۰۰", "2026-03-02T10:00:00"],
    ["1404-12-11", "", "2026-03-02"],
    ["", "", undefined],
    [undefined, "10:00:00", undefined],
  ])("reads the cells %j %j", (date, time, expected) => expect(new Clock().ofCells(date, time)).toEqual(expected));

  it.each<[what: string, line: string, expected: unknown]>([
    ["ISO 8601", "2026-03-25T10:00:00.123Z error", "2026-03-25T10:00:00"],
    ["ISO 8601 without its signs", "20260325T100000Z error", "2026-03-25T10:00:00"],
    ["… with milliseconds", "[20260325T100000.123+0330] error", "2026-03-25T10:00:00"],
    ["… without seconds", "20260325T1000 error", "2026-03-25T10:00:00"],
    ["… with the signs of the time alone", "20260325 10:00:00,123 error", "2026-03-25T10:00:00"],
    ["… joined by a dash, as FIX has it", "8=FIX.4.4|52=20260325-10:00:00.123|x", "2026-03-25T10:00:00"],
    ["the day alone, which may be an id", "20260325 error 1000", undefined],
    ["no such day without signs", "20261325T100000Z error", undefined],
    ["log4j and Python, with a comma", "2026-03-25 10:00:00,123 ERROR", "2026-03-25T10:00:00"],
    ["without seconds", "[2026-03-25 10:00] x", "2026-03-25T10:00:00"],
    ["Asterisk, with dateformat", "[2026-03-25 10:00:00] NOTICE[1234][C-0000002a]: x", "2026-03-25T10:00:00"],
    ["Asterisk, as installed", "[Mar  5 10:00:00] NOTICE[1234]: chan_sip.c:1 x", "2026-03-05T10:00:00"],
    ["FreeSWITCH", "2026-03-25 10:00:00.716646 96.97% [INFO] x", "2026-03-25T10:00:00"],
    ["syslog", "Mar  1 10:00:00 host app[12]: x", "2026-03-01T10:00:00"],
    ["syslog with a priority", "<34>Mar 11 10:00:00 host app: x", "2026-03-11T10:00:00"],
    ["RFC 5424", "<34>1 2026-03-25T10:00:00.003Z host app - - x", "2026-03-25T10:00:00"],
    ["a range that was asked for", "voip.ms getCDR 2019-01-01..2019-01-31: no_cdr", undefined],
    ["a day that was asked for", "10:00:20 getMMS returned no_mms for 2026-05-01", undefined],
    ["a day of an order", "voip.ms order 2024-02-02 10:00:00 invalid_did", undefined],
    ["a day that a method was asked for", "voip.ms getCDR 2019-01-01 no_cdr", undefined],
    ["HylaFAX's xferfaxlog", '03/25/26 10:00\tSEND\t"No answer from remote {E003}"', "2026-03-25T10:00:00"],
    ["Spark", "26/03/25 10:00:00 ERROR Driver: x", "2026-03-25T10:00:00"],
    ["Zabbix", "  4021:20260325:100000.105 x", "2026-03-25T10:00:00"],
    ["multilog", "@4000000069c3b22a0647bf9c x", "2026-03-25T10:00:00"],
    ["the year before", "Dec 31 23:59:59 host app: x", "2025-12-31T23:59:59"],
    ["a day that few years have", "Feb 29 10:00:00 host app: x", "2024-02-29T10:00:00"],
    ["a router's syslog", "*Mar 25 2026 10:00:00.123: %LINK-3: x", "2026-03-25T10:00:00"],
    ["journalctl -o short-full", "Wed 2026-03-25 10:00:00 UTC host app: x", "2026-03-25T10:00:00"],
    ["journalctl -o short-unix", "1774432800.123456 host app: x", "2026-03-25T10:00:00"],
    ["nginx, errors", "2026/03/25 10:00:00 [error] 12#12: *1 x", "2026-03-25T10:00:00"],
    ["nginx, accesses", '1.2.3.4 - - [25/Mar/2026:10:00:00 +0000] "GET /2026/01/02/"', "2026-03-25T10:00:00"],
    ["Apache, errors", "[Wed Mar 25 10:00:00.123456 2026] [php:error] [pid 1] x", "2026-03-25T10:00:00"],
    ["ctime with a zone", "Wed Mar 25 10:00:00 UTC 2026 x", "2026-03-25T10:00:00"],
    ["PHP", "[25-Mar-2026 10:00:00 Asia/Tehran] PHP Warning: x", "2026-03-25T10:00:00"],
    ["RFC 2822", "Date: Wed, 25 Mar 2026 10:00:00 +0000", "2026-03-25T10:00:00"],
    ["RFC 2822, a day of one figure", "Sun, 1 Mar 2026 10:00:00 GMT x", "2026-03-01T10:00:00"],
    ["java.util.logging", "Mar 25, 2026 10:00:00 PM com.example.Fax send", "2026-03-25T22:00:00"],
    ["klog", "E0325 10:00:00.105402       1 reflector.go:147] x", "2026-03-25T10:00:00"],
    ["seconds since 1970", "[1774432800] x", "2026-03-25T10:00:00"],
    ["milliseconds since 1970", "1774432800123 x", "2026-03-25T10:00:00"],
    ["Asterisk, queue_log", "1774432800|NONE|NONE|NONE|QUEUESTART|", "2026-03-25T10:00:00"],
    ["logfmt", "level=error ts=1774432800.123 msg=x", "2026-03-25T10:00:00"],
    ["audit", "type=SYSCALL msg=audit(1774432800.123:45): x", "2026-03-25T10:00:00"],
    ["days before months", "25/03/2026 10:00:00 x", "2026-03-25T10:00:00"],
    ["months before days", "03/25/2026 10:00:00 x", "2026-03-25T10:00:00"],
    ["a locale of America", "3/25/2026, 9:00:00 AM x", "2026-03-25T09:00:00"],
    ["midnight in America", "3/25/2026, 12:00:00 AM x", "2026-03-25T00:00:00"],
    ["the same number twice", "03/03/2026 10:00:00 x", "2026-03-03T10:00:00"],
    ["either order", "03/04/2026 10:00:00 x", either("2026-04-03T10:00:00", "2026-03-04T10:00:00")],
    ["points", "03.04.2026 10:00:00 x", "2026-04-03T10:00:00"],
    ["Jalali", "1404/12/11 10:00:00 x", "2026-03-02T10:00:00"],
    ["Jalali, in Persian figures", "۱۴۰۴/۱۲/۱۱ ۱۰:۰۰:۰۰ خطا", "2026-03-02T10:00:00"],
    ["Jalali, short", "[1405/1/5 09:08] x", "2026-03-25T09:08:00"],
    ["no such Jalali day", "1404/12/30 10:00:00 x", undefined],
    ["the time alone", "[10:00:00 INF] x", undefined],
    ["a number alone, which may be an id", "1774432800", undefined],
    ["an id before a time", "1774432800,2026-03-25,10:00:00,x", "2026-03-25T10:00:00"],
    ["cells in quotes", '"88401";"301";"25/03/2026";"10:00:00";"6128"', "2026-03-25T10:00:00"],
    ["a version", "v12026-03-01T10:00:00Z", undefined],
    ["an address", "10.1.2.2026 x 192.168.19.2000", undefined],
    ["what is far behind", `${"x".repeat(200)} 2026-03-01T10:00:00Z`, undefined],
    ["nothing", "", undefined],
  ])("reads %s", (_, line, expected) => {
    const clock = new Clock(undefined, { modified });
    expect(clock.ofLine(line)).toEqual(expected);
    // Whatever stood before.
    expect(clock.ofLine("[2026-01-02 03:04:05] x")).toBe("2026-01-02T03:04:05");
    expect(clock.ofLine(line)).toEqual(expected);
  });

  it.each([
    ["Jan  2", "2026-12-30", "2027"],
    ["Dec 30", "2027-01-02", "2026"],
    ["Feb 29", "2099-06-01", "2096"],
    // 99 days later is nearer, but nothing is written before it happens.
    ["Mar  1", "2026-11-22", "2026"],
    ["Nov 29", "2026-11-22", "2026"],
    ["Nov 30", "2026-11-22", "2025"],
  ])("takes the year in which %s is nearest to %s", (day, written, year) =>
    expect(new Clock(undefined, { modified: new Date(written) }).ofLine(`${day} 10:00:00 host app: x`)).toContain(year),
  );

  it("takes the order of days and months from a date that shows it", () => {
    const clock = new Clock();
    expect(clock.order).toBeUndefined();
    clock.ofLine("25/03/2026 x");
    expect([clock.order, clock.ofLine("03/04/2026 x")]).toEqual(["dayFirst", "2026-04-03"]);
    // What can only be the other way is so.
    expect(clock.ofLine("04/25/2026 x")).toBe("2026-04-25");
    expect(clock.forLog({ head: "a\n03/04/2026 x\n03/25/2026 x\n" }).ofLine("03/04/2026 x")).toBe("2026-03-04");
    expect(clock.forLog({}).order).toBeUndefined();
  });

  it.each([
    ["2026-03-01T22:30:00Z", "2026-03-02T09:30:00"],
    ["2026-03-01T22:30:00+05:30", "2026-03-02T04:00:00"],
    ["2026-03-01 22:30:00+00", "2026-03-02T09:30:00"],
    ["20260301T223000+0530", "2026-03-02T04:00:00"],
    ["[01/Mar/2026:22:30:00 -0500] x", "2026-03-02T14:30:00"],
    ["[01-Mar-2026 22:30:00 Asia/Tehran] x", "2026-03-02T06:00:00"],
    ["[01-Mar-2026 22:30:00 UTC] x", "2026-03-02T09:30:00"],
    // On either side of the hour in which Berlin's clocks were put forward.
    ["[29-Mar-2026 01:30:00 Europe/Berlin] x", "2026-03-29T11:30:00"],
    ["[29-Mar-2026 03:30:00 Europe/Berlin] x", "2026-03-29T12:30:00"],
    ["[01-Mar-2026 22:30:00 Mars/Olympus] x", "2026-03-01T22:30:00"],
    ["2026-03-01T22:30:00", "2026-03-01T22:30:00"],
    ["1772404200 x", "2026-03-02T09:30:00"],
    ['{"ts":1772404200}', "2026-03-02T09:30:00"],
  ])("shows %s in a time zone that is asked for", (line, expected) => {
    const clock = new Clock("Australia/Sydney");
    expect(clock.ofLine(line)).toBe(expected);
  });

  it.each([
    'sms-gateway-1  | {"level":50,"time":1774432800105}',
    'pod/sms-1 sms {"level":50,"time":1774432800105}',
    '[pod/sms-1/sms] {"level":50,"time":1774432800105}',
    '0|sms  | {"level":50,"time":1774432800105}',
    'sms-1 | 2026-03-25T10:00:00Z {"level":50}',
  ])("reads the time of an object behind what gathers logs: %s", (line) =>
    expect(new Clock().ofLine(line)).toBe("2026-03-25T10:00:00"),
  );

  it("knows no zone that there is not", () => {
    expect(new Clock("UTC").ofLine("2026-03-01T00:30:00+02:00")).toBe("2026-02-28T22:30:00");
    expect(() => new Clock("Mars/Olympus")).toThrow(RangeError);
  });

  it.each([
    [{ time: "2026-03-25T10:00:00Z" }, "2026-03-25T10:00:00"],
    [{ time: "20260325T100000.345Z" }, "2026-03-25T10:00:00"],
    [{ date: "2026-01-01", "@timestamp": "2026-03-25T10:00:00" }, "2026-03-25T10:00:00"],
    [{ ts: 1_774_432_800_000 }, "2026-03-25T10:00:00"],
    [{ ts: 1_774_432_800.105402 }, "2026-03-25T10:00:00"],
    [{ timestamp: "1774432800" }, "2026-03-25T10:00:00"],
    [{ timestamp: "Wed, 25 Mar 2026 10:00:00 +0000" }, "2026-03-25T10:00:00"],
    [{ Timestamp: "1404/12/11 10:00:00" }, "2026-03-02T10:00:00"],
    [{ MESSAGE: "x", __REALTIME_TIMESTAMP: "1774432800123456", PRIORITY: "3" }, "2026-03-25T10:00:00"],
    [{ timeUnixNano: "1774432800123000000" }, "2026-03-25T10:00:00"],
    [{ streams: [{ values: [["1774432800123000000", "x"]] }] }, "2026-03-25T10:00:00"],
    [{ time: 1e300 }, undefined],
    [{ time: "soon" }, undefined],
    [["2026-03-01"], undefined],
  ])("reads %j", (value, expected) => expect(new Clock().ofJson(JSON.stringify(value))).toBe(expected));
});
