// npm run bench [-- --json] [-- <section> …]: what telerr costs, measured in one run with what it is compared with.
// What annotating a log costs beside `cat` and `grep -F -f` needs logs of a gigabyte, and is `npm run bench:annotate`.
import { cpus } from "node:os";
import { measureCalls } from "./bench/calls.ts";
import { measureCurve } from "./bench/curve.ts";
import { measureLinearity } from "./bench/linearity.ts";
import type { Row } from "./bench/measure.ts";
import { measureProcesses } from "./bench/processes.ts";
import { measureSearches } from "./bench/searches.ts";

const sections: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  calls: measureCalls,
  processes: measureProcesses,
  search: measureSearches,
  curve: measureCurve,
  linearity: measureLinearity,
};

const args = process.argv.slice(2);
const json = args.includes("--json");
const wanted = args.filter((name) => name !== "--json");
const unknown = wanted.find((name) => !Object.hasOwn(sections, name));
if (unknown !== undefined) {
  process.stderr.write(
    `there is no section ${JSON.stringify(unknown)}: it is one of ${Object.keys(sections).join(", ")}\n`,
  );
  process.exit(2);
}

const figure = (value: number) => value.toFixed(value < 100 ? 2 : 0);
const rows: Row[] = [];
for (const [name, measure] of Object.entries(sections)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const measured = await measure();
  rows.push(...measured);
  if (json) continue;
  process.stdout.write(
    `\n${name.padEnd(44)}${"against".padEnd(24)}${["median", "min", "max", "bar"].map((head) => head.padStart(10)).join("")}\n`,
  );
  for (const { what, against, unit, median, min, max, bar, codes } of measured) {
    const label = codes === undefined ? what : `${what}, ${codes} codes`;
    const figures = [median, min, max].map((value) => figure(value).padStart(10)).join("");
    const over = bar !== undefined && median > bar ? "  over" : "";
    process.stdout.write(
      `${label.padEnd(44)}${against.padEnd(24)}${figures}${(bar === undefined ? "" : figure(bar)).padStart(10)} ${unit}${over}\n`,
    );
  }
}
if (json) {
  const machine = {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model,
    cores: cpus().length,
  };
  process.stdout.write(`${JSON.stringify({ ...machine, rows }, null, 2)}\n`);
}
