// npm run make:log -- --kind app|mixed|rare|long|json|fax --seed 7 --lines 1000 (or --bytes 2G): a log on standard output, the same from the same seed.
import { once } from "node:events";
import { parseArgs } from "node:util";
import { appLog } from "./make-app-log.ts";
import { makeFaxLog } from "./make-fax-log.ts";
import { mixedLog } from "./make-mixed-log.ts";

// A year of a busy office: a log of any length is a part of it.
const faxLog = (seed: number) => makeFaxLog({ seed, rows: 10_000_000, days: 365 });

const kinds: Readonly<Record<string, (seed: number) => Iterable<string>>> = {
  app: appLog,
  mixed: mixedLog,
  rare: (seed) => appLog(seed, { linesPerCode: 1000 }),
  long: (seed) => appLog(seed, { more: 9 }),
  json: (seed) => appLog(seed, { json: true }),
  fax: faxLog,
};
const units: Readonly<Record<string, number>> = { "": 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

function fail(message: string): never {
  process.stderr.write(`make:log: ${message}\n`);
  process.exit(2);
}

function wholeNumber(name: string, text: string): number {
  const [, digits = "", unit = ""] = /^(\d{1,12})([KMG]?)$/.exec(text) ?? [];
  if (digits === "") fail(`--${name} ${JSON.stringify(text)} is not right: a whole number, as 1000, 64K, 200M or 2G`);
  return Number(digits) * (units[unit] ?? 1);
}

function argumentsOf() {
  try {
    const { values } = parseArgs({
      options: {
        kind: { type: "string", default: "app" },
        seed: { type: "string", default: "7" },
        lines: { type: "string" },
        bytes: { type: "string" },
      },
    });
    return values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const { kind, seed, lines, bytes } = argumentsOf();
const makeLog = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
if (!makeLog) fail(`--kind ${JSON.stringify(kind)} is not right: it is one of ${Object.keys(kinds).join(", ")}`);
if ((lines === undefined) === (bytes === undefined)) fail("give one of --lines and --bytes, as --lines 1000");
const mostLines = lines === undefined ? Number.POSITIVE_INFINITY : wholeNumber("lines", lines);
const mostBytes = bytes === undefined ? Number.POSITIVE_INFINITY : wholeNumber("bytes", bytes);

process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
let [batch, written, count] = ["", 0, 0];
for (const line of makeLog(wholeNumber("seed", seed))) {
  written += Buffer.byteLength(line) + 1;
  if (count++ >= mostLines || written > mostBytes) break;
  batch += `${line}\n`;
  if (batch.length < 1 << 20) continue;
  if (!process.stdout.write(batch)) await once(process.stdout, "drain");
  batch = "";
}
process.stdout.write(batch);
