// What telerr annotate costs beside grep, and telerr report beside annotate, in turn and over the same file, and how much memory it
// takes. Each writes into a pipe that cat empties.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { apis, entries } from "../../../src/index.ts";
import { root } from "../../build/read-data.ts";
import { type Row, rowOf } from "./measure.ts";

const section = "annotate";
// At least so much of the throughput of what it is compared with.
const bars = { words: 1 / 0.85, numbers: 1 / 0.5, json: 1 / 0.7, report: 1 / 0.5 } as const;
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const node = quoted(process.execPath);
const telerr = `${node} ${quoted(join(root, "dist", "cli", "bin.cjs"))}`;

interface Time {
  readonly wall: number;
  /** Of all processes of a command: it says more than the wall's time where the machine is shared. */
  readonly cpu: number;
}

/** Seconds of a shell command. */
function timeOf(command: string): Time {
  const timed = `TIMEFORMAT='%R %U %S'; { time { ${command}; } >/dev/null 2>/dev/null; } 2>&1`;
  const { status, stdout } = spawnSync("bash", ["-o", "pipefail", "-c", timed], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
  const [wall = 0, user = 0, system = 0] = stdout.trim().split(" ").map(Number);
  return { wall, cpu: user + system };
}

const kinds = { app: "5 % of lines", rare: "0.1 % of lines", long: "long lines", json: "lines of JSON" } as const;

/** Times as multiples of those of `grep -F -f codes | cat` and of `annotate`, over logs of several shapes of so many bytes (`100M`). */
export function measureAnnotate(bytes: string, rounds: number): Row[] {
  const folder = mkdtempSync(join(tmpdir(), "telerr-bench-"));
  try {
    const codes = join(folder, "codes");
    // What grep is given is what annotate finds without being told the API.
    const words = entries("voipms").flatMap(({ code }) => (code.includes("_") ? [code as string] : []));
    const names = entries("nssoap").flatMap(({ code, outcome }) => (outcome === "error" ? [code as string] : []));
    writeFileSync(codes, `${[...words, ...names].join("\n")}\n`);
    const file = join(folder, "log");
    const rows = Object.entries(kinds).flatMap(([kind, title]) => {
      const make = quoted(join(root, "scripts", "lab", "make-log.ts"));
      const options = `--kind ${kind} --seed 7 --bytes ${quoted(bytes)}`;
      execFileSync("sh", ["-c", `${node} --import tsx ${make} ${options} > ${quoted(file)}`]);
      return rowsOf(title, quoted(file), quoted(codes), rounds);
    });
    const memory = [memoryOf(`${telerr} annotate ${quoted(file)}`)];
    return [...rows, rowOf({ section, what: "annotate, memory at most", against: "", unit: "MB" }, memory)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The commands over one log, in turn. */
function rowsOf(title: string, file: string, codes: string, rounds: number): Row[] {
  const grep = `LC_ALL=C grep -F -f ${codes} ${file} | cat`;
  const annotate = `${telerr} annotate ${file} | cat`;
  const [beside, own] = [
    ["grep | cat", grep],
    ["annotate", annotate],
  ] as const;
  const commands = [
    ["annotate", annotate, beside, bars.words],
    ["annotate --json", `${telerr} annotate --json ${file} | cat`, beside, bars.json],
    ...apis
      .filter((api) => entries(api).some(({ code }) => /^\d/.test(code)))
      .map((api) => [`--api ${api}`, `${telerr} annotate --api ${api} ${file} | cat`, beside, bars.numbers] as const),
    ["report", `${telerr} report --json ${file} | cat`, own, bars.report],
  ] as const;
  // Everything once before, so that the file is in memory.
  for (const command of [grep, ...commands.map(([, command]) => command)]) timeOf(command);
  return commands.flatMap(([what, command, [against, base], bar]) => {
    const pairs = Array.from({ length: rounds }, () => [timeOf(base), timeOf(command)] as const);
    const ratios = (of: keyof Time) => pairs.map(([one, other]) => other[of] / one[of]);
    const facts = { section, against, unit: "×" } as const;
    return [
      rowOf({ ...facts, what: `${title}: ${what}`, bar }, ratios("wall")),
      rowOf({ ...facts, what: `${title}: ${what}, CPU` }, ratios("cpu")),
    ];
  });
}

/** Megabytes: Node says at its end how much memory it has had at most. */
function memoryOf(command: string): number {
  const report = "process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))";
  const env = { ...process.env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(report)}` };
  const { stderr } = spawnSync("sh", ["-c", `${command} | cat > /dev/null`], { encoding: "utf8", env });
  return (Number(stderr) * 1024) / 1e6;
}
