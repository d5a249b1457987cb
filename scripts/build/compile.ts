// npm run compile: data/ → src/generated/ and the exports of package.json, the zod schemas → data/schema/, for editors, and the
// command line → man/.
// With --check: fails when what stands there is not what they say.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { manifestOf } from "../../src/compile/entry-points.ts";
import { generatedFiles } from "../../src/compile/modules.ts";
import { runtimeModules } from "../../src/compile/runtimes.ts";
import { schemaFiles } from "../../src/schema/json-schema.ts";
import { readData, root } from "./read-data.ts";

const { data, problems } = readData();
if (problems.length > 0) {
  for (const { file, path, message } of problems)
    process.stderr.write(`${file}${path ? ` ${path}` : ""}: ${message}\n`);
  process.stderr.write("nothing was compiled: npm run check:data tells more\n");
  process.exit(1);
}

const manifest = readFileSync(join(root, "package.json"), "utf8");
const { version } = JSON.parse(manifest) as { version: string };
const check = process.argv.includes("--check");
update("src/generated", new Map([...generatedFiles(data), ...runtimeModules(runtimes())]));
updateFile(
  "package.json",
  manifestOf(
    manifest,
    data.catalogues.map(({ value }) => value.api),
  ),
);
update("data/schema", schemaFiles());
// The command line lists the APIs: it is read when these are written.
const { manualPage } = await import("../../src/cli/manual.ts");
update("man", new Map([["telerr.1", manualPage(version)]]));

/** The texts of data/export/, by their names. */
function runtimes(): Map<string, string> {
  const folder = join(root, "data", "export");
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

function update(folder: string, files: ReadonlyMap<string, string>): void {
  const stale = staleIn(folder, files);
  if (!check) {
    for (const name of stale) write(join(root, folder, name), files.get(name));
    process.stdout.write(`${folder}/: ${files.size} files, ${stale.length} written or removed\n`);
  } else if (stale.length > 0) {
    for (const name of stale) process.stderr.write(`${folder}/${name} is stale: run npm run compile\n`);
    process.exitCode = 1;
  }
}

function updateFile(name: string, text: string): void {
  if (readFileSync(join(root, name), "utf8") === text) return;
  if (!check) write(join(root, name), text);
  else {
    process.stderr.write(`${name} is stale: run npm run compile\n`);
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
