// Time over length: ten times the input may take little more than ten times as long, whatever the input is made of.
import { telerr } from "./built.ts";
import { type Row, rowOf, timeOf } from "./measure.ts";

const hostile: readonly [string, import("../../../src/index.ts").Api, (size: number) => string][] = [
  ["spaces", "voipms", (size) => " ".repeat(size)],
  ["letters", "persian-sms", (size) => "A".repeat(size)],
  ["digits", "traitel-fax", (size) => "9".repeat(size)],
  ["brackets", "voipms", (size) => "[".repeat(size)],
  ["quotes", "voipms", (size) => `"${'\\"'.repeat(size / 2)}"`],
  ["< signs", "nssoap", (size) => "<".repeat(size)],
  ["<a> tags", "nssoap", (size) => "<a>".repeat(size / 3)],
  ["<a/> tags", "nssoap", (size) => `<r>${"<a/>".repeat(size / 4)}</r>`],
  ["Error lines", "traitel", (size) => `Error ${" ".repeat(size)}`],
  ["Ok and CSV", "traitel", (size) => `Ok\n${"1,2,3\n".repeat(size / 6)}`],
  ["header lines", "traitel", (size) => `HTTP/1.1 200 OK\r\n${"a: b\r\n".repeat(size / 6)}`],
  ["\\n pairs", "traitel", (size) => `Ok${"\\n".repeat(size / 2)}`],
];

export function measureLinearity(): Row[] {
  return hostile.map(([name, api, make]) => {
    const [small, large] = [make(1_000_000), make(10_000_000)];
    const once = (text: string) => timeOf(() => telerr.decode(text, { api }), 1);
    once(small);
    const ratios = Array.from({ length: 3 }, () => once(large) / Math.max(once(small), 100_000));
    const what = `decode 10 MB of ${name}`;
    return rowOf({ section: "linearity", what, against: "1 MB", unit: "×", bar: 20 }, ratios);
  });
}
