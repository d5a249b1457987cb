// npm run bench [-- --json]: what telerr costs, as ratios against something measured in the same run.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bigCatalogue } from "./big-catalogue.ts";
import { root } from "./data.ts";

// The built package is measured, not the sources.
const dist = (name: string) => pathToFileURL(join(root, "dist", name)).href;
if (!existsSync(join(root, "dist", "index.js"))) throw new Error("nothing to measure: npm run build first");
const { createRegistry, decode, entries, identify, lookup }: typeof import("../src/index.ts") = await import(
  dist("index.js")
);
const { loadMessages }: typeof import("../src/messages.ts") = await import(dist("messages.js"));
const { createSearch }: typeof import("../src/search.ts") = await import(dist("search.js"));
const { defineCatalogue }: typeof import("../src/schema.ts") = await import(dist("schema.js"));

export interface Row {
  readonly what: string;
  readonly against: string;
  /** Median of the runs' ratios, and the smallest and largest of them. */
  readonly ratio: number;
  readonly min: number;
  readonly max: number;
  readonly bar?: number;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

let sink: unknown;

/** Nanoseconds a call, over `count` calls. */
function timeOf(work: (index: number) => unknown, count: number): number {
  const start = process.hrtime.bigint();
  for (let index = 0; index < count; index++) sink = work(index);
  return Number(process.hrtime.bigint() - start) / count;
}

function compare(
  what: string,
  work: (index: number) => unknown,
  against: string,
  base: (index: number) => unknown,
  bar?: number,
  count = 200_000,
): Row {
  for (let round = 0; round < 3; round++) {
    timeOf(work, count);
    timeOf(base, count);
  }
  const ratios = Array.from({ length: 11 }, () => timeOf(work, count) / timeOf(base, count));
  return {
    what,
    against,
    ratio: median(ratios),
    min: Math.min(...ratios),
    max: Math.max(...ratios),
    ...(bar === undefined ? {} : { bar }),
  };
}

/** Whole processes in turn, A B A B. */
function compareProcesses(what: string, args: readonly string[], bar: number, rounds = 15): Row {
  const wall = (list: readonly string[]) => {
    const start = process.hrtime.bigint();
    spawnSync(process.execPath, list, { stdio: "ignore" });
    return Number(process.hrtime.bigint() - start);
  };
  const ratios = Array.from({ length: rounds }, () => wall(args) / wall(["-e", "0"])).slice(2);
  return { what, against: "node -e 0", ratio: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios), bar };
}

const codes = entries("voipms").map(({ code }) => code as string);
const map = new Map(codes.map((code) => [code, code]));
const codeAt = (index: number) => codes[index % codes.length] as string;
const get = (index: number) => map.get(codeAt(index));
const messages = await loadMessages({ lng: "en" });
const decoded = codes.map((code) => decode(code, { api: "voipms" }));
const options = { api: "voipms" } as const;
const replies = codes.map((status) => ({ status }));
const bodies = replies.map((reply) => JSON.stringify(reply));
const { search } = await createSearch();

const rows: Row[] = [
  compare("lookup", (index) => lookup("voipms", codeAt(index)), "Map.get", get, 2.5),
  compare("decode, bare code", (index) => decode(codeAt(index), options), "Map.get", get, 5),
  compare("message", (index) => messages.message(decoded[index % decoded.length] as never), "Map.get", get, 10),
  compare(
    "decode, object",
    (index) => decode(replies[index % replies.length], options),
    "Map.get",
    get,
    undefined,
    50_000,
  ),
  compare(
    "decode, text",
    (index) => decode(bodies[index % bodies.length], options),
    "JSON.parse",
    (index) => JSON.parse(bodies[index % bodies.length] as string),
    undefined,
    50_000,
  ),
  compare("identify, object", (index) => identify(replies[index % replies.length]), "Map.get", get, undefined, 20_000),
  compare("search, words", () => search("invlid dtmf mode"), "Map.get", get, undefined, 20),
  ...linearity(),
  compareProcesses("telerr 402", [join(root, "dist", "cli", "bin.cjs"), "402"], 1.25),
];

/** Time over length: ten times the input may take little more than ten times as long. */
function linearity(): Row[] {
  const hostile: [string, "nssoap" | "voipms" | "traitel" | "traitel-fax" | "persian-sms", (size: number) => string][] =
    [
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
  return hostile.map(([name, api, make]) => {
    const [small, large] = [make(1_000_000), make(10_000_000)];
    const once = (text: string) => timeOf(() => decode(text, { api }), 1);
    once(small);
    const ratios = Array.from({ length: 3 }, () => once(large) / Math.max(once(small), 100_000));
    return {
      what: `decode 10 MB of ${name}`,
      against: "1 MB",
      ratio: median(ratios),
      min: Math.min(...ratios),
      max: Math.max(...ratios),
      bar: 20,
    };
  });
}

if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
else {
  process.stdout.write(
    `${"what".padEnd(34)}${"against".padEnd(12)}${"ratio".padStart(9)}${"min".padStart(9)}${"max".padStart(9)}${"bar".padStart(7)}\n`,
  );
  for (const { what, against, ratio, min, max, bar } of rows) {
    const over = bar !== undefined && ratio > bar ? "  over" : "";
    process.stdout.write(
      `${what.padEnd(34)}${against.padEnd(12)}${ratio.toFixed(2).padStart(9)}${min.toFixed(2).padStart(9)}${max.toFixed(2).padStart(9)}${(bar?.toFixed(2) ?? "").padStart(7)}${over}\n`,
    );
  }
}
void sink;

await measureBigCatalogue(100_000);

/** Time, memory and index of a search over many codes: absolute, because nothing in the package is comparable. */
async function measureBigCatalogue(size: number): Promise<void> {
  const file = bigCatalogue(size);
  const start = performance.now();
  const registry = createRegistry([defineCatalogue(file)]);
  const before = process.memoryUsage().heapUsed;
  const big = await createSearch({ registry });
  const ready = performance.now() - start;
  const some = file.entries.filter((_, index) => index % Math.floor(size / 40) === 1);
  const queries = some.flatMap(({ code, text = "" }) => [
    code.replace(/.(?=..$)/, ""),
    text,
    text.replace("valid", "vaild"),
    code.replaceAll("_", " "),
  ]);
  for (const query of queries.slice(0, 4)) big.search(query);
  const times = queries.map((query) => timeOf(() => big.search(query), 1) / 1e6);
  const found = some.filter(({ code }) =>
    big.search(code.replace(/.(?=..$)/, ""), { limit: 3 }).some((result) => result.code === code),
  ).length;
  const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
  process.stderr.write(
    `search in ${size} codes: median ${median(times).toFixed(1)} ms, slowest ${Math.max(...times).toFixed(1)} ms; ready in ${(ready / 1000).toFixed(1)} s; index ${megabytes.toFixed(0)} MB; ${found} of ${some.length} codes found without one letter\n`,
  );
}
