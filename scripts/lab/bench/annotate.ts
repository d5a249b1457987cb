// What telerr annotate costs beside cat and grep, in turn and over the same file, and how much memory it takes. Each writes into a pipe
// that cat empties.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { apis, entries } from "../../../src/index.ts";
import { root } from "../../build/read-data.ts";
import { type Row, rowOf } from "./measure.ts";

const section = "annotate";
// At least 0.85 of its throughput.
const bar = 1 / 0.85;
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** Seconds of a shell command. */
function timeOf(command: string): number {
  const start = process.hrtime.bigint();
  const { status } = spawnSync("bash", ["-o", "pipefail", "-c", command], { stdio: "ignore" });
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** Times as multiples of those of `grep -F -f codes | cat` and of `cat | cat`, over a log of so many bytes (`400M`). */
export function measureAnnotate(bytes: string, rounds: number): Row[] {
  const folder = mkdtempSync(join(tmpdir(), "telerr-bench-"));
  try {
    const node = quoted(process.execPath);
    const annotate = `${node} ${quoted(join(root, "dist", "cli", "bin.cjs"))} annotate`;
    const [file, codes] = [quoted(join(folder, "app.log")), join(folder, "codes")];
    const make = quoted(join(root, "scripts", "lab", "make-log.ts"));
    execFileSync("sh", ["-c", `${node} --import tsx ${make} --seed 7 --bytes ${quoted(bytes)} > ${file}`]);
    // What grep is given is what annotate finds without being told the API.
    const words = entries("voipms").flatMap(({ code }) => (code.includes("_") ? [code as string] : []));
    const names = entries("nssoap").flatMap(({ code, outcome }) => (outcome === "error" ? [code as string] : []));
    writeFileSync(codes, `${[...words, ...names].join("\n")}\n`);

    const grep = `LC_ALL=C grep -F -f ${quoted(codes)} ${file} | cat`;
    const cat = `cat ${file} | cat`;
    const commands: readonly (readonly [what: string, command: string, bar?: number])[] = [
      ["annotate file", `${annotate} ${file} | cat`, bar],
      ["annotate < file", `${annotate} < ${file} | cat`, bar],
      ["cat file | annotate", `cat ${file} | ${annotate} | cat`, bar],
      ["annotate --only", `${annotate} --only ${file} | cat`],
      ["annotate --json", `${annotate} --json ${file} | cat`],
      ...apis.map((api) => [`annotate --api ${api}`, `${annotate} --api ${api} ${file} | cat`] as const),
    ];
    const bases = [
      ["grep -F -f codes | cat", grep],
      ["cat file | cat", cat],
    ] as const;
    // Everything once before, so that the file is in memory.
    for (const command of [grep, cat, ...commands.map(([, command]) => command)]) timeOf(command);
    const rows = commands.flatMap(([what, command, bar]) =>
      bases.slice(0, bar === undefined ? 1 : 2).map(([against, base], index) => {
        const ratios = Array.from({ length: rounds }, () => {
          const time = timeOf(base);
          return timeOf(command) / time;
        });
        const facts = { section, what, against, unit: "×" } as const;
        return rowOf(bar !== undefined && index === 0 ? { ...facts, bar } : facts, ratios);
      }),
    );
    return [
      ...rows,
      rowOf({ section, what: "annotate, memory at most", against: "", unit: "MB" }, [memoryOf(`${annotate} ${file}`)]),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Megabytes: Node says at its end how much memory it has had at most. */
function memoryOf(command: string): number {
  const report = "process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))";
  const env = { ...process.env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(report)}` };
  const { stderr } = spawnSync("sh", ["-c", `${command} | cat > /dev/null`], { encoding: "utf8", env });
  return (Number(stderr) * 1024) / 1e6;
}
