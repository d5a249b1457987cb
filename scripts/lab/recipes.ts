// npx tsx scripts/lab/recipes.ts [rsyslog] [syslog-ng] [lnav]: runs the recipes of docs/engines.md as they stand there, each with its program, which
// has to be installed. The exit status is 1 where one does not tell what a code means.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../build/read-data.ts";

const folder = mkdtempSync(join(tmpdir(), "telerr-recipes-"));
const docs = readFileSync(join(root, "docs", "engines.md"), "utf8");
const recipes = docs.slice(docs.indexOf("## In a pipeline"));

/** What stands in the first fence of a language behind a text; paths are those of the folder. */
function fence(language: string, behind: string): string {
  const part = recipes.slice(recipes.indexOf(behind));
  const [, source = ""] = part.split(`\n\`\`\`${language}\n`, 2);
  return source
    .slice(0, source.indexOf("\n```"))
    .replaceAll(/\/(?:var\/log|var\/spool\/rsyslog|etc\/telerr)\//g, `${folder}/`);
}

/** What a program prints; one that goes on forever is stopped. */
function output(command: string, args: readonly string[], seconds = 0): string {
  const ended = seconds > 0 ? { timeout: seconds * 1000 } : {};
  const { stdout, stderr, error, status } = spawnSync(command, args, { cwd: folder, encoding: "utf8", ...ended });
  if (error && !("code" in error && error.code === "ETIMEDOUT")) throw error;
  if (status !== 0 && !error) throw new Error(`${command}: ${stdout}${stderr}`);
  return stdout;
}

const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const told = (name: string) => readFileSync(join(folder, name), "utf8");

/** A program that follows a log and writes another one. */
function follow(name: string, config: string, args: readonly string[]): string {
  output("sh", ["-c", fence("sh", `**${name}**`)]);
  write(config, `${fence(name, `**${name}**`)}\n`);
  output(name === "rsyslog" ? "rsyslogd" : name, args, 8);
  const lines = told("told.log");
  rmSync(join(folder, "told.log"));
  return lines;
}

/** What each has to tell of `no_did`, and what it tells. */
const programs: Readonly<Record<string, readonly [wanted: string, () => string]>> = {
  rsyslog: [
    '{"status":"no_did"} category=not_found\n',
    () => follow("rsyslog", "rsyslog.conf", ["-n", "-f", join(folder, "rsyslog.conf"), "-i", join(folder, "pid")]),
  ],
  "syslog-ng": [
    '{"status":"no_did"} category=not_found\n',
    () => {
      const own = ["-R", "persist", "-c", "control", "-p", "pid"].map((word, at) =>
        at % 2 ? join(folder, word) : word,
      );
      return follow("syslog-ng", "syslog-ng.conf", ["-F", "-f", join(folder, "syslog-ng.conf"), ...own]);
    },
  ],
  lnav: [
    "not_found,1\n",
    () => {
      mkdirSync(join(folder, "lnav", "formats", "telerr"), { recursive: true });
      write(join("lnav", "formats", "telerr", "telerr.json"), fence("json", "**lnav**"));
      const line = 'voip.ms {"status":"no_did"} ⟵ voipms no_did: No DIDs were found (not_found, fix: caller)';
      write("annotated.log", `2026-11-22T10:00:00Z INFO ${line}\n2026-11-22T10:00:01Z INFO fine\n`);
      const query = ";SELECT category, count(*) AS times FROM telerr WHERE category IS NOT NULL GROUP BY category";
      return output(
        "lnav",
        ["-I", join(folder, "lnav"), "-n", "-c", query, "-c", ":write-csv-to -", "annotated.log"],
        60,
      );
    },
  ],
};

const asked = process.argv.slice(2);
let failures = 0;
try {
  const bin = join(root, "src", "cli", "bin.ts");
  const args = ["tsx", bin, "export", "--to", "ndjson", "--out", folder, "--lang", "en"];
  const { status, stderr } = spawnSync("npx", args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  write("app.log", '{"status":"no_did"}\n{"status":"fine"}\n{"status":"invalid_credentials"}\n');
  for (const [name, [wanted, tell]] of Object.entries(programs)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const lines = tell();
    const isRight = lines.includes(wanted);
    if (!isRight) failures++;
    process.stdout.write(`${name}: ${isRight ? "right" : `wrong\n${lines}`}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failures > 0 ? 1 : 0;
