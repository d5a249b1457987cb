// npm run compile: data/ → src/generated/. With --check: fails when src/generated/ is not what data/ says.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readData, root } from "./data.ts";
import { generatedFiles } from "./emit.ts";

const folder = join(root, "src", "generated");
const { data, problems } = readData();
if (problems.length > 0) {
  for (const { file, path, message } of problems)
    process.stderr.write(`${file}${path ? ` ${path}` : ""}: ${message}\n`);
  process.stderr.write("nothing was compiled: npm run check:data tells more\n");
  process.exit(1);
}

const files = generatedFiles(data);
const present = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"))
  : [];
const stale = [
  ...present.filter((name) => !files.has(name)),
  ...[...files]
    .filter(([name, text]) => !present.includes(name) || readFileSync(join(folder, name), "utf8") !== text)
    .map(([name]) => name),
];

if (process.argv.includes("--check")) {
  for (const name of stale) process.stderr.write(`src/generated/${name} is not what data/ says: run npm run compile\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const name of stale) {
    const path = join(folder, name);
    const text = files.get(name);
    if (text === undefined) rmSync(path);
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
  process.stdout.write(`src/generated/: ${files.size} files, ${stale.length} written or removed\n`);
}
