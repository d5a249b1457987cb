// npm run measure:report [-- <megabytes>]: the memory and the throughput of `telerr report` on logs of two sizes. Memory is what
// the process had at most; it must not grow with the log.
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../build/read-data.ts";
import { makeFaxLog } from "./make-fax-log.ts";

const largest = Number(process.argv[2] ?? 200);
const bytesARow = 76;
const folder = mkdtempSync(join(tmpdir(), "telerr-measure-"));
const bin = join(root, "dist", "cli", "bin.cjs");
// Told by the process itself, when it ends.
const probe = `data:text/javascript,process.on("exit",()=>process.stderr.write("maxrss "+process.resourceUsage().maxRSS+"\\n"))`;

function writeLog(name: string, megabytes: number, line: (row: string) => string): string {
  const file = join(folder, name);
  const handle = openSync(file, "w");
  let rows: string[] = [];
  for (const row of makeFaxLog({
    seed: 1,
    rows: Math.ceil((megabytes * 1e6) / bytesARow),
    days: 365,
    destinations: 100_000,
  })) {
    rows.push(line(row));
    if (rows.length < 20_000) continue;
    writeSync(handle, `${rows.join("\n")}\n`);
    rows = [];
  }
  writeSync(handle, `${rows.join("\n")}\n`);
  closeSync(handle);
  return file;
}

const kinds: Record<string, (row: string) => string> = {
  "fax log": (row) => row,
  "any log": (row) =>
    row.endsWith("2")
      ? `2026-03-01T10:00:00Z error sendSMS failed: status=invalid_dst row=${row}`
      : `2026-03-01T10:00:00Z info sent ${row}`,
};

try {
  for (const [kind, line] of Object.entries(kinds)) {
    for (const megabytes of [largest / 20, largest]) {
      const file = writeLog("log", megabytes, line);
      const size = statSync(file).size / 1e6;
      const start = performance.now();
      const { stderr, stdout } = spawnSync(process.execPath, ["--import", probe, bin, "report", file, "--json"], {
        encoding: "utf8",
        maxBuffer: 1e8,
      });
      const seconds = (performance.now() - start) / 1000;
      const memory = Number(/maxrss (\d+)/.exec(stderr)?.[1]) / 1024;
      const { replies } = JSON.parse(stdout).results[0];
      process.stdout.write(
        `${kind}: ${size.toFixed(0).padStart(5)} MB, ${replies} replies: ${memory.toFixed(0)} MB at most, ${(size / seconds).toFixed(0)} MB/s\n`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
