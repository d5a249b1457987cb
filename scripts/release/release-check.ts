// npm run release:check: everything that has to hold before `npm publish`, without publishing. The first thing that fails ends it.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CatalogueFile } from "../../src/schema/catalogue-file.ts";
import { readData, root } from "../build/read-data.ts";
import { bumpOf, changesOf, mayFollow } from "./semver.ts";

const read = (name: string) => readFileSync(join(root, name), "utf8");
const { version } = JSON.parse(read("package.json")) as { version: string };

/** What a command prints; an error where it fails. */
function output(command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** Runs a command before one's eyes. */
function run(command: string, ...args: string[]): void {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}`);
}

function checkTree(): void {
  const changed = output("git", "status", "--porcelain");
  if (changed !== "") throw new Error(`the working tree is not clean: commit or remove\n${changed}`);
}

function checkVersion(): void {
  if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)) throw new Error(`${JSON.stringify(version)} is no version`);
  const first = /^## (\S+)/m.exec(read("CHANGELOG.md"))?.[1];
  if (first !== version)
    throw new Error(`package.json says ${version}, and CHANGELOG.md begins with ${first ?? "no version"}`);
  if (JSON.parse(read("package-lock.json")).version !== version)
    throw new Error(`package-lock.json is not of ${version}: npm install --package-lock-only`);
  if (tags().includes(`v${version}`)) throw new Error(`${version} has been released: there is a tag v${version}`);
}

/** The tags of releases, newest first. */
const tags = () =>
  output("git", "-c", "versionsort.suffix=-", "tag", "--list", "v*", "--sort=-version:refname")
    .split("\n")
    .filter(Boolean);

function checkData(): void {
  const [last] = tags();
  if (last === undefined) {
    process.stdout.write("there is no release yet to compare the data with\n");
    return;
  }
  const files = output("git", "ls-tree", "--name-only", last, "data/catalogues/").split("\n").filter(Boolean);
  const before = files.map((file) => JSON.parse(output("git", "show", `${last}:${file}`)) as CatalogueFile);
  const changes = changesOf(
    before,
    readData().data.catalogues.map(({ value }) => value),
  );
  for (const { bump, what } of changes) process.stdout.write(`${bump.padEnd(6)} ${what}\n`);
  const bump = bumpOf(changes);
  if (!mayFollow(last.slice(1), version, bump))
    throw new Error(`${version} cannot follow ${last.slice(1)}: the data has ${bump} changes`);
}

const npm = (...args: string[]) => run("npm", "run", "--silent", ...args);
const steps: readonly (readonly [name: string, check: () => void])[] = [
  ["the working tree is clean", checkTree],
  ["package.json, the lock file and CHANGELOG.md agree", checkVersion],
  ["the version says what the data's changes mean", checkData],
  ["lint", () => npm("lint")],
  ["types", () => npm("typecheck")],
  ["generated files, data, build, all tests, sizes and licences among them", () => run("npm", "test", "--silent")],
  ["the public surface is the reported one", () => npm("api:check")],
  ["the documentation has no gap", () => npm("docs")],
  ["publint and attw", () => npm("check:package")],
  ["every runtime and compiler", () => npm("test:matrix")],
  [
    "what calls and processes cost is under its bars",
    () => run("npx", "tsx", "scripts/lab/bench.ts", "calls", "processes"),
  ],
  ["what would be published", () => run("npm", "publish", "--dry-run", "--ignore-scripts")],
  ["nothing of this changed a file", checkTree],
];

for (const [index, [name, check]] of steps.entries()) {
  process.stdout.write(`\n== ${index + 1} of ${steps.length}: ${name}\n`);
  try {
    check();
  } catch (error) {
    process.stderr.write(`release:check: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
process.stdout.write(`\n${version} can be released: docs/releasing.md has the last steps\n`);
