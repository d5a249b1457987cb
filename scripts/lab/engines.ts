// npx tsx scripts/lab/engines.ts [--bytes 5M] [--seed 7] [--api voipms] [--engines duckdb,clickhouse,postgres,spark]: what each engine finds in
// one log, beside `telerr report`, and how quickly. DuckDB and ClickHouse come from npm, Spark from PyPI, into a folder of their own; PostgreSQL
// has to be installed, with PL/Perl. The exit status is 1 where more than one code in a thousand is another.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    bytes: { type: "string", default: "5M" },
    seed: { type: "string", default: "7" },
    api: { type: "string" },
    engines: { type: "string", default: "duckdb,clickhouse,postgres,spark" },
    tools: { type: "string", default: join(tmpdir(), "telerr-engines") },
  },
});

/** How often each `api:code` was found, and in how many seconds. */
interface Read {
  readonly counts: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly cores?: number;
}

const root = resolve(import.meta.dirname, "../..");
const tools = resolve(values.tools);
const folder = mkdtempSync(join(tmpdir(), "telerr-log-"));
const log = join(folder, "app.log");
// PostgreSQL reads it as a user of its own.
chmodSync(folder, 0o755);

function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly input?: string } = {},
): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    ...options,
  });
  if (error || status !== 0) throw new Error(`${command} ${args.join(" ")}: ${error?.message ?? stderr.slice(-2000)}`);
  return stdout;
}

const tsx = (script: string, ...args: readonly string[]) =>
  run("npx", ["tsx", join(root, script), ...args], { cwd: root });

function exported(engine: string): string {
  const out = join(folder, engine);
  tsx("src/cli/bin.ts", "export", "--to", engine, "--out", out, "--lang", "en");
  return out;
}

function npmTool(name: string): string {
  if (!existsSync(join(tools, "node_modules", name))) {
    mkdirSync(tools, { recursive: true });
    writeFileSync(join(tools, "package.json"), '{"private":true}\n');
    run("npm", ["install", "--silent", "--no-audit", "--no-fund", "@duckdb/node-api", "chdb"], { cwd: tools });
  }
  return join(tools, "node_modules", name);
}

/** A program of Node in a folder, which prints what was read. */
function node(code: string, cwd: string): Read {
  const program = join(cwd, "read.cjs");
  writeFileSync(program, code);
  return JSON.parse(run("node", [program], { cwd }).trim().split("\n").at(-1) ?? "") as Read;
}

const statements = `require("node:fs").readFileSync("telerr.sql", "utf8").split(/;\\n/).filter((text) => text.trim() !== "")`;
const find = values.api === undefined ? "telerr_find(line)" : `telerr_find_api(line, '${values.api}')`;
const counted = (lines: string) => `SELECT code, count(*) AS n FROM (SELECT ${lines}) AS t GROUP BY code`;

const engines: Readonly<Record<string, () => Read>> = {
  report() {
    const only = values.api === undefined ? [] : ["--api", values.api];
    const start = performance.now();
    const { results } = JSON.parse(run("node", [join(root, "dist/cli/bin.cjs"), "report", "--json", ...only, log])) as {
      results: [{ codes: { api: string; code: string; outcome: string; count: number }[] }];
    };
    const seconds = (performance.now() - start) / 1000;
    const told = results[0].codes.filter(({ outcome }) => outcome === "error" || outcome === "success");
    return { counts: Object.fromEntries(told.map(({ api, code, count }) => [`${api}:${code}`, count])), seconds };
  },
  duckdb() {
    const columns =
      "columns = {'line': 'VARCHAR'}, delim = '\\x01', quote = '', escape = '', header = false, auto_detect = false";
    const query = counted(`unnest(${find}) AS code FROM read_csv('${log}', ${columns})`);
    return node(
      `const { DuckDBInstance } = require(${JSON.stringify(npmTool("@duckdb/node-api"))});
      (async () => {
        const engine = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
        for (const statement of ${statements}) await engine.run(statement);
        const start = performance.now();
        const rows = (await engine.runAndReadAll(${JSON.stringify(query)})).getRowsJson();
        const counts = Object.fromEntries(rows.map(([code, n]) => [code, Number(n)]));
        console.log(JSON.stringify({ counts, seconds: (performance.now() - start) / 1000 }));
      })();`,
      exported("duckdb"),
    );
  },
  clickhouse() {
    const query = `${counted(`arrayJoin(${find}) AS code FROM file('${log}', LineAsString, 'line String')`)} SETTINGS max_threads = 1`;
    return node(
      `const { Session } = require(${JSON.stringify(npmTool("chdb"))});
      const engine = new Session();
      for (const statement of ${statements}) engine.query(statement);
      const start = performance.now();
      const rows = engine.query(${JSON.stringify(query)}, "JSONEachRow").trim().split("\\n").map((row) => JSON.parse(row));
      const counts = Object.fromEntries(rows.map(({ code, n }) => [code, Number(n)]));
      console.log(JSON.stringify({ counts, seconds: (performance.now() - start) / 1000 }));
      process.exit(0);`,
      exported("clickhouse"),
    );
  },
  postgres() {
    const out = exported("postgres");
    const [version = ""] = readdirSync("/usr/lib/postgresql").sort((a, b) => Number(b) - Number(a));
    const bin = join("/usr/lib/postgresql", version, "bin");
    const data = mkdtempSync(join(tmpdir(), "telerr-postgres-"));
    // It does not run as root.
    const user = process.getuid?.() === 0 ? ["runuser", "-u", "postgres", "--"] : [];
    if (user.length > 0) run("chown", ["-R", "postgres", data, out]);
    const as = (...words: readonly string[]) => {
      const [command = "", ...args] = [...user, ...words];
      return run(command, args, { cwd: out });
    };
    const server = (...args: readonly string[]) => as(join(bin, "pg_ctl"), "-D", data, "-w", ...args);
    as(join(bin, "initdb"), "-D", data, "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust");
    server("-o", `-k ${data} -c listen_addresses=''`, "-l", join(data, "log"), "start");
    try {
      const psql = (...args: readonly string[]) =>
        as("psql", "-h", data, "-d", "postgres", "-qAt", "-v", "ON_ERROR_STOP=1", ...args);
      psql("-f", "telerr.sql");
      const load = `\\copy log FROM '${log}' WITH (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02')`;
      psql("-c", "CREATE TABLE log (line text)", "-c", load);
      const start = performance.now();
      // One worker: a process reads the log alone.
      const rows = psql(
        "-c",
        "SET max_parallel_workers_per_gather = 0",
        "-c",
        counted(`unnest(${find}) AS code FROM log`),
      );
      const seconds = (performance.now() - start) / 1000;
      const counts = rows
        .trim()
        .split("\n")
        .map((row) => row.split("|"));
      return { counts: Object.fromEntries(counts.map(([code, times]) => [code, Number(times)])), seconds };
    } finally {
      server("-m", "immediate", "stop");
      rmSync(data, { recursive: true, force: true });
    }
  },
  spark() {
    const out = exported("spark");
    const python = join(tools, "venv/bin/python");
    if (!existsSync(python)) {
      run("python3", ["-m", "venv", join(tools, "venv")]);
      run(python, ["-m", "pip", "install", "-q", "pyspark"]);
    }
    const program = join(out, "read.py");
    writeFileSync(
      program,
      `import json, time
from pyspark.sql import SparkSession

settings = {"spark.ui.enabled": "false", "spark.driver.memory": "2g", "spark.executor.memory": "2g"}
builder = SparkSession.builder.master("local-cluster[2,1,2048]")
for name, value in settings.items():
    builder = builder.config(name, value)
spark = builder.getOrCreate()
spark.sparkContext.setLogLevel("OFF")
for statement in open("telerr.sql", encoding="utf8").read().split(";\\n"):
    if statement.strip():
        spark.sql(statement)
spark.read.text(${JSON.stringify(log)}).withColumnRenamed("value", "line").repartition(8).write.parquet("log.parquet")
spark.read.parquet("log.parquet").createOrReplaceTempView("log")
start = time.time()
spark.sql("CREATE OR REPLACE TEMPORARY VIEW found AS SELECT explode(codes) AS code FROM (SELECT ${find} AS codes FROM log)")
told = "SELECT /*+ BROADCAST(c) */ f.code, count(c.code) AS n FROM found f JOIN telerr_codes c ON f.code = concat(c.api, ':', c.code) GROUP BY f.code"
rows = spark.sql(told).collect()
print(json.dumps({"counts": {row.code: row.n for row in rows}, "seconds": time.time() - start, "cores": 2}))
`,
    );
    return JSON.parse(run(python, [program], { cwd: out }).trim().split("\n").at(-1) ?? "") as Read;
  },
};

let isOff = false;
try {
  run(
    "bash",
    ["-c", `npx tsx scripts/lab/make-log.ts --kind mixed --seed ${values.seed} --bytes ${values.bytes} > ${log}`],
    { cwd: root },
  );
  const size = statSync(log).size;
  const names = ["report", ...values.engines.split(",").filter((name) => name !== "")];
  const reads = new Map(names.map((name) => [name, engines[name]?.()] as const));
  const truth = reads.get("report")?.counts ?? {};
  const total = Object.values(truth).reduce((sum, count) => sum + count, 0);
  const lines = readFileSync(log).reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0);
  process.stdout.write(`${size} bytes, ${lines} lines, ${total} codes\n`);
  process.stdout.write(
    `${"".padEnd(12)}${"off".padStart(8)}${"seconds".padStart(10)}${"MB/s".padStart(8)}${"GB/core-hour".padStart(14)}\n`,
  );
  for (const [name, read] of reads) {
    if (!read) throw new RangeError(`there is no engine ${name}: ${Object.keys(engines).join(", ")}`);
    const codes = [...new Set([...Object.keys(truth), ...Object.keys(read.counts)])].sort();
    const different = codes.filter((code) => (truth[code] ?? 0) !== (read.counts[code] ?? 0));
    const off = different.reduce((sum, code) => sum + Math.abs((truth[code] ?? 0) - (read.counts[code] ?? 0)), 0);
    const rate = size / 1e6 / read.seconds;
    const perHour = ((rate * 3600) / 1000 / (read.cores ?? 1)).toFixed(1);
    process.stdout.write(
      `${name.padEnd(12)}${String(off).padStart(8)}${read.seconds.toFixed(1).padStart(10)}${rate.toFixed(1).padStart(8)}${perHour.padStart(14)}\n`,
    );
    for (const code of different)
      process.stdout.write(`  ${code}: ${read.counts[code] ?? 0}, report ${truth[code] ?? 0}\n`);
    if (off * 1000 > total) isOff = true;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isOff ? 1 : 0;
