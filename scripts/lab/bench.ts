// npm run bench [-- --json] [-- --bytes 400M] [-- --rounds 9] [-- <section> …]: what telerr costs, measured in one run with what it
// is compared with. The bytes are those of the log that is annotated, the rounds how often.
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { measureAnnotate } from "./bench/annotate.ts";
import { measureCalls } from "./bench/calls.ts";
import { measureCurve } from "./bench/curve.ts";
import { measureLinearity } from "./bench/linearity.ts";
import type { Row } from "./bench/measure.ts";
import { measureProcesses } from "./bench/processes.ts";
import { measureSearches } from "./bench/searches.ts";

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    bytes: { type: "string", default: "100M" },
    rounds: { type: "string", default: "5" },
  },
});
const sections: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  calls: measureCalls,
  processes: measureProcesses,
  search: measureSearches,
  curve: measureCurve,
  linearity: measureLinearity,
  annotate: () => measureAnnotate(values.bytes, Number(values.rounds)),
};

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
  if (values.json) continue;
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
// A figure over its bar is a failure, whoever reads it.
if (rows.some(({ median, bar }) => bar !== undefined && median > bar)) process.exitCode = 1;
if (values.json) {
  const machine = {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model,
    cores: cpus().length,
  };
  process.stdout.write(`${JSON.stringify({ ...machine, rows }, null, 2)}\n`);
}
