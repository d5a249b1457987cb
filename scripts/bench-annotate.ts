// npm run bench:annotate [-- --bytes 400M --rounds 9]: what telerr annotate costs beside cat and grep, in turn and over the
// same file, and how much memory it takes. Each writes into a pipe that cat empties.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { apis, entries } from "../src/index.ts";
import { root } from "./data.ts";

const { values } = parseArgs({
  options: { bytes: { type: "string", default: "400M" }, rounds: { type: "string", default: "9" } },
});
const folder = mkdtempSync(join(tmpdir(), "telerr-bench-"));
const log = join(folder, "app.log");
const codes = join(folder, "codes");
const bin = join(root, "dist", "cli", "bin.cjs");
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const node = quoted(process.execPath);

// What is held to 0.85.
const barred: ReadonlySet<string> = new Set(["annotate", "annotate < file", "cat file | annotate"]);

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Seconds of a shell command. */
function timeOf(command: string): number {
  const start = process.hrtime.bigint();
  const { status } = spawnSync("sh", ["-c", command], { stdio: "ignore" });
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

try {
  execFileSync("sh", [
    "-c",
    `${node} --import tsx ${quoted(join(root, "scripts", "make-log.ts"))} --seed 7 --bytes ${quoted(values.bytes)} > ${quoted(log)}`,
  ]);
  // What grep is given is what annotate finds without being told the API.
  const words = entries("voipms").flatMap(({ code }) => (code.includes("_") ? [code as string] : []));
  const names = entries("nssoap").flatMap(({ code, outcome }) => (outcome === "error" ? [code as string] : []));
  writeFileSync(codes, `${[...words, ...names].join("\n")}\n`);

  const file = quoted(log);
  const annotate = `${node} ${quoted(bin)} annotate`;
  const grep = `LC_ALL=C grep -F -f ${quoted(codes)} ${file} | cat`;
  const commands: readonly (readonly [string, string])[] = [
    ["annotate", `${annotate} ${file} | cat`],
    ["annotate --only", `${annotate} --only ${file} | cat`],
    ["annotate --json", `${annotate} --json ${file} | cat`],
    ...apis.map((api) => [`annotate --api ${api}`, `${annotate} --api ${api} ${file} | cat`] as const),
    ["annotate < file", `${annotate} < ${file} | cat`],
    ["cat file | annotate", `cat ${file} | ${annotate} | cat`],
    ["cat | cat", `cat ${file} | cat`],
  ];
  const megabytes = statSync(log).size / 1e6;
  const ratios = new Map(commands.map(([name]) => [name, [] as number[]]));
  const throughput: number[] = [];
  // Everything once before, so that the file is in memory.
  for (const [, command] of [...commands, ["", grep] as const]) timeOf(command);
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [name, command] of commands) {
      const base = timeOf(grep);
      throughput.push(megabytes / base);
      ratios.get(name)?.push(base / timeOf(command));
    }
  }
  process.stdout.write(
    `${megabytes.toFixed(0)} MB, one line in twenty with a code; throughput beside LC_ALL=C grep -F -f codes | cat (${median(throughput).toFixed(0)} MB/s)\n`,
  );
  process.stdout.write(`${"what".padEnd(30)}${"ratio".padStart(8)}${"min".padStart(8)}${"max".padStart(8)}\n`);
  for (const [name, list] of ratios) {
    const cells = [median(list), Math.min(...list), Math.max(...list)].map((ratio) => ratio.toFixed(2).padStart(8));
    const under = barred.has(name) && median(list) < 0.85 ? "  under 0.85" : "";
    process.stdout.write(`${name.padEnd(30)}${cells.join("")}${under}\n`);
  }
  // Node says at its end how much memory it has had at most.
  const report = "process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))";
  const { stderr } = spawnSync(
    "sh",
    [
      "-c",
      `${node} --import ${quoted(`data:text/javascript,${report}`)} ${quoted(bin)} annotate ${file} | cat > /dev/null`,
    ],
    { encoding: "utf8" },
  );
  process.stdout.write(`memory at most: ${(Number(stderr) / 1024).toFixed(0)} MB\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
