// npm run eval:logs -- <folder>: how many lines of ordinary logs, which have nothing to do with any API, are taken for an
// API's. The samples of https://github.com/logpai/loghub are such logs, 2,000 lines each: every file `*.log` of the folder is read.
// Without an API nothing may be found in one, with an API a handful.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createAnnotator } from "../../src/annotate.ts";
import { apis } from "../../src/index.ts";
import { loadMessages } from "../../src/messages.ts";

const most = 5;
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("which folder? npm run eval:logs -- samples/\n");
  process.exit(2);
}
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".log"));
const messages = await loadMessages({ lng: "en" });
const modes = [undefined, ...apis];

process.stdout.write(`${"".padEnd(24)}${modes.map((api) => (api ?? "any").padStart(13)).join("")}\n`);
for (const name of files.sort()) {
  const bytes = readFileSync(join(folder, name));
  const counts = modes.map((api) => {
    const lines = new Set<number>();
    const onFound = ({ line }: { readonly line: number }) => lines.add(line);
    const annotator = createAnnotator({ messages, onFound, ...(api === undefined ? {} : { api }) });
    annotator.transform(bytes);
    annotator.flush();
    if (lines.size > (api === undefined ? 0 : most)) process.exitCode = 1;
    return lines.size;
  });
  process.stdout.write(`${name.padEnd(24)}${counts.map((count) => String(count).padStart(13)).join("")}\n`);
}
