// npm run compile: data/ → src/generated/, the zod schemas → data/schema/, for editors, and
// the command line → man/.
// With --check: fails when what stands there is not what they say.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readData, root } from "./data.ts";
import { generatedFiles } from "./emit.ts";
import { labelFiles } from "./emit-cli.ts";
import { logFiles } from "./emit-log.ts";
import { manFiles } from "./emit-man.ts";
import { reportFiles } from "./emit-report.ts";
import { schemaFiles } from "./json-schema.ts";

const { data, problems } = readData();
if (problems.length > 0) {
  for (const { file, path, message } of problems)
    process.stderr.write(`${file}${path ? ` ${path}` : ""}: ${message}\n`);
  process.stderr.write("nothing was compiled: npm run check:data tells more\n");
  process.exit(1);
}

const check = process.argv.includes("--check");
for (const [folder, files] of [
  ["src/generated", new Map([...generatedFiles(data), ...logFiles(data), ...labelFiles(), ...reportFiles()])],
  ["data/schema", schemaFiles()],
  ["man", manFiles()],
] as const) {
  const stale = staleIn(folder, files);
  if (!check) {
    for (const name of stale) write(join(root, folder, name), files.get(name));
    process.stdout.write(`${folder}/: ${files.size} files, ${stale.length} written or removed\n`);
  } else if (stale.length > 0) {
    for (const name of stale) process.stderr.write(`${folder}/${name} is stale: run npm run compile\n`);
    process.exitCode = 1;
  }
}

function staleIn(folder: string, files: ReadonlyMap<string, string>): string[] {
  const path = join(root, folder);
  const present = existsSync(path)
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(path.length + 1)
            .replaceAll("\\", "/"),
        )
    : [];
  const differs = ([name, text]: [string, string]) =>
    !present.includes(name) || readFileSync(join(path, name), "utf8") !== text;
  return [...present.filter((name) => !files.has(name)), ...[...files].filter(differs).map(([name]) => name)];
}

function write(path: string, text: string | undefined): void {
  if (text === undefined) rmSync(path);
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
