// npm run check:data [-- --fix]: everything that is wrong in data/, by file and path.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { problemsIn, uncanonicalIn } from "../../src/compile/check.ts";
import { coverageOf } from "../../src/compile/coverage.ts";
import { dataRules } from "../../src/compile/rules/data.ts";
import { readData, root } from "./read-data.ts";

if (process.argv.includes("--fix")) {
  for (const [file, text] of uncanonicalIn(readData())) {
    writeFileSync(join(root, file), text);
    process.stdout.write(`rewrote ${file}\n`);
  }
}

const read = readData();
const found = problemsIn(read);
for (const { rule, file, path, message } of found) {
  process.stderr.write(`${file}${path ? ` ${path}` : ""}: ${message} [${rule}]\n`);
}
if (found.length > 0) {
  process.stderr.write(`${found.length} problem${found.length === 1 ? "" : "s"} in data/\n`);
  process.exitCode = 1;
} else {
  const { data } = read;
  for (const { lng, shipped, messages, remedies, written, missing } of coverageOf(data)) {
    const share = (part: { readonly done: number; readonly all: number }) => `${part.done} of ${part.all}`;
    const parts = [`messages ${share(messages)}`, `remedies ${share(remedies)}`, `${written} written out`];
    process.stdout.write(`${lng.padEnd(7)} ${parts.join(", ")}${shipped ? "" : ", not shipped yet"}\n`);
    for (const name of missing) process.stdout.write(`        missing: ${name}\n`);
  }
  const entries = data.catalogues.reduce((sum, { value }) => sum + value.entries.length, 0);
  process.stdout.write(
    `data/ is right: ${data.catalogues.length} catalogues, ${entries} entries, ${data.languages.length} languages, ${dataRules.length} rules\n`,
  );
}
