// npm start -- <anything>: the command line, built first if there is no build or the build is older than the sources.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const bin = join(root, "dist", "cli", "bin.cjs");

const newest = (folder) =>
  Math.max(...readdirSync(folder, { recursive: true }).map((name) => statSync(join(folder, name)).mtimeMs));

if (!existsSync(bin) || statSync(bin).mtimeMs < newest(join(root, "src"))) {
  const build = spawnSync("npx", ["tsup", "--silent"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
}
const { status } = spawnSync(process.execPath, [bin, ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 1;
