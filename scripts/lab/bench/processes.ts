// What a process pays: for the import, for the command, in memory. Processes take turns with Node doing nothing.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { dist, telerr } from "./built.ts";
import { compareProcesses, type Row, rowOf } from "./measure.ts";

const section = "processes";

export function measureProcesses(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), "telerr-bench-"));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  try {
    const empty = write("empty.mjs", "");
    const emptyCjs = write("empty.cjs", "");
    const ratio = (time: number, base: number) => time / base;
    // Told by the process itself, after it has imported one module: what it takes to start is not the question.
    const timing = write(
      "timing.mjs",
      `await import(${JSON.stringify(pathToFileURL(write("first.mjs", "")).href)});
      const start = performance.now(); await import(process.argv[2]); console.log(performance.now() - start);`,
    );
    const timingCjs = write(
      "timing.cjs",
      `require(${JSON.stringify(write("first.cjs", ""))});
      const start = performance.now(); require(process.argv[2]); console.log(performance.now() - start);`,
    );
    const more = (what: string, name: string, bar?: number) => {
      const [program, none] = name.endsWith(".cjs") ? [timingCjs, emptyCjs] : [timing, empty];
      const time = (path: string) => numberOf([program, path]);
      const runs = Array.from({ length: 25 }, () => time(dist(name)) - time(none));
      return rowOf(
        { section, what, against: "an empty module", unit: "ms", ...(bar === undefined ? {} : { bar }) },
        runs,
      );
    };
    return [
      more('import "telerr"', "index.js", 5 * weightOfStandards()),
      more('import "telerr/traitel-fax"', "traitel-fax.js"),
      more('import "telerr/messages"', "messages.js"),
      more('import "telerr/search"', "search.js"),
      more('require("telerr")', "index.cjs"),
      compareProcesses(
        { section, what: "telerr 402", against: "node -e 0", unit: "×", bar: 1.25 },
        [dist("cli/bin.cjs"), "402"],
        ratio,
      ),
      compareProcesses(
        { section, what: "telerr --lang fa 402", against: "node -e 0", unit: "×" },
        [dist("cli/bin.cjs"), "--lang", "fa", "402"],
        ratio,
      ),
      compareProcesses(
        { section, what: "telerr search busy", against: "node -e 0", unit: "×" },
        [dist("cli/bin.cjs"), "search", "busy"],
        ratio,
      ),
      ...memory(folder, { telerr: "index.js", "telerr/messages": "messages.js", "telerr/search": "search.js" }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How much more the modules behind `import "telerr"` weigh with the standards' facts and enums than without. */
function weightOfStandards(): number {
  const bytes = (name: string) => statSync(dist(name)).size;
  const all = bytes("index.js") + bytes("decoding.js");
  const weights = telerr.apis
    .filter((api) => telerr.about(api).standard)
    .map((api) => bytes(`facts/${api}.json`) + JSON.stringify(enumOf(api)).length);
  return all / (all - weights.reduce((sum, weight) => sum + weight, 0));
}

function enumOf(api: string): object {
  const { [`${api[0]?.toUpperCase()}${api.slice(1)}Status`]: members } = telerr as Readonly<Record<string, unknown>>;
  if (typeof members !== "object" || members === null) throw new Error(`telerr exports no enum of ${api}`);
  return members;
}

/** The number that a program prints. */
function numberOf(args: readonly string[]): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0 || !/\d/.test(stdout)) throw new Error(`node ${args.join(" ")} ended with ${status}\n${stderr}`);
  return Number(stdout);
}

/** Megabytes of heap that are held after an import, by a process of its own that collects its garbage before and after. */
function memory(folder: string, names: Readonly<Record<string, string>>): Row[] {
  const used = (name: string) => {
    const program = join(folder, "memory.mjs");
    const url = JSON.stringify(pathToFileURL(dist(name)).href);
    writeFileSync(
      program,
      `gc(); const before = process.memoryUsage().heapUsed; globalThis.kept = await import(${url}); gc();
      console.log(process.memoryUsage().heapUsed - before);`,
    );
    return numberOf(["--expose-gc", program]) / 1e6;
  };
  return Object.entries(names).map(([what, name]) =>
    rowOf(
      { section, what: `memory after import "${what}"`, against: "before it", unit: "MB" },
      Array.from({ length: 5 }, () => used(name)),
    ),
  );
}
