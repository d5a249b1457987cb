import { realpathSync, statSync } from "node:fs";
import { resolve, sep } from "node:path";
import type { AnyEntry } from "../../catalogue/entry.ts";
import { excerpt } from "../../reply/text.ts";
import { readLog } from "../../report/read-log.ts";
import { failuresOf } from "../../report/summary.ts";
import { Tally } from "../../report/tally.ts";
import { Clock } from "../../report/wall-time.ts";
import type { Reported, ReportInput } from "../../schema/mcp.ts";
import { visible } from "../../terminal/visible.ts";
import { Failure, reasonOf, UsageError } from "../failure.ts";
import type { Files } from "../files.ts";
import { apiTable } from "../parser.ts";
import { until } from "../signals.ts";
import type { Knowledge } from "./knowledge.ts";

const first = 10;

/** Which files may be read, by their real paths, and what reads them. */
export interface Shelf {
  readonly allowed: readonly string[];
  readonly files: () => Promise<Files>;
}

/** The real paths of what the server was told that it may read. @throws UsageError for one that is not there. */
export const allowedPaths = (paths: readonly string[]): readonly string[] =>
  paths.map((path) => {
    try {
      return realpathSync(path);
    } catch (error) {
      throw new UsageError(`${JSON.stringify(visible(path))} cannot be read: ${reasonOf(error)}`);
    }
  });

/** What went wrong in a log, how often and since when. */
export async function count(
  knowledge: Knowledge,
  shelf: Shelf,
  input: ReportInput,
  signal: AbortSignal,
): Promise<Reported> {
  const { catalogues } = knowledge;
  const { log, file, limit = first, lang } = input;
  if ((log === undefined) === (file === undefined))
    throw new UsageError("give either log, the text itself, or file, a path");
  const tally = new Tally({ lookup: catalogues.lookup });
  const options = {
    clock: new Clock(),
    catalogues: catalogues.own,
    ...(input.api === undefined ? {} : { api: apiTable(input.api, catalogues).api }),
  };
  if (file === undefined) await readLog("log", textOf(log ?? ""), tally, options);
  else await readFile(file, shelf, tally, options, signal);
  signal.throwIfAborted();
  const messages = await knowledge.messagesOf(tally.apis(), lang);
  const figures = tally.figures(messages);
  const failed = failuresOf(figures);
  return {
    lines: figures.lines,
    successes: figures.successes,
    failures: figures.failures,
    emptyResults: figures.emptyResults,
    normalEnds: figures.normalEnds,
    undocumented: figures.undocumented,
    ...seen(figures),
    codes: failed.slice(0, limit).map((row) => ({
      api: row.api,
      code: row.code,
      count: row.count,
      ...(row.share === undefined ? {} : { share: Math.round(row.share * 1000) / 1000 }),
      ...seen(row),
      line: row.sample.line,
      ...(row.message === undefined ? {} : { message: row.message }),
      ...(row.remedy === undefined ? {} : { remedy: row.remedy }),
      ...(row.category === undefined ? {} : { category: row.category }),
      ...(row.retry === undefined ? {} : { retry: row.retry }),
      ...(row.fix === undefined ? {} : { fix: row.fix }),
      ...doubtOf(row.code === null ? undefined : catalogues.lookup(row.api, row.code)),
      ...(row.raw === undefined ? {} : { said: visible(excerpt(row.raw)) }),
    })),
    more: Math.max(0, failed.length - limit),
    badRows: figures.badRows.count,
  };
}

const doubtOf = (entry: AnyEntry | undefined) => (entry?.doubtful === undefined ? {} : { doubtful: entry.doubtful });

const seen = ({ firstSeen, lastSeen }: { readonly firstSeen?: string; readonly lastSeen?: string }) => ({
  ...(firstSeen === undefined ? {} : { first: firstSeen }),
  ...(lastSeen === undefined ? {} : { last: lastSeen }),
});

async function* textOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

async function readFile(
  file: string,
  { allowed, files }: Shelf,
  tally: Tally,
  options: Parameters<typeof readLog>[3],
  signal: AbortSignal,
): Promise<void> {
  const path = permittedPath(file, allowed);
  try {
    const { modified, chunks } = await (await files()).open(path);
    await readLog(file, until(signal, chunks()), tally, {
      ...options,
      ...(modified === undefined ? {} : { modified }),
    });
  } catch (error) {
    throw new Failure(`${JSON.stringify(visible(file))} could not be read: ${reasonOf(error)}`);
  }
}

const isBelow = (path: string, one: string) =>
  path === one || path.startsWith(one.endsWith(sep) ? one : `${one}${sep}`);

/** The real path of a file that may be read; of what may not, nothing is told, not even whether it is there. */
function permittedPath(file: string, allowed: readonly string[]): string {
  const path = realOf(file);
  if (path === undefined || !allowed.some((one) => isBelow(path, one)))
    throw new UsageError(
      allowed.length === 0
        ? "this server may read no file: give the text as log, or have it started as telerr mcp <folder of logs>"
        : `${JSON.stringify(visible(file))} is none of the logs that this server may read: ${visible(allowed.join(", "))}`,
    );
  // What blocks or never ends is no log.
  if (!statSync(path).isFile()) throw new UsageError(`${JSON.stringify(visible(file))} is no file`);
  return path;
}

function realOf(file: string): string | undefined {
  try {
    return realpathSync(resolve(file));
  } catch {
    return undefined;
  }
}
