import type { Figures } from "../report/figures.ts";
import { loadWording } from "../report/load-wording.ts";
import { readLog } from "../report/read-log.ts";
import { Tally } from "../report/tally.ts";
import { Clock } from "../report/wall-time.ts";
import { visible } from "../terminal/visible.ts";
import { type Context, exit, printJson } from "./context.ts";
import { reasonOf, UsageError } from "./failure.ts";
import type { Progress } from "./progress.ts";
import { interruption, statusOfSignal, until } from "./signals.ts";
import { checkLoss, checkTarget, replacePage } from "./target.ts";

const defaultLimit = 20;

/** `telerr report <files>`: what went wrong in logs, how often, since when, at what cost. */
export async function reportCommand(context: Context, paths: readonly string[], version: string): Promise<number> {
  const { args, catalogues, io } = context;
  const { html, csv, json, timeZone } = args;
  const toOutput = [...(html === "-" ? ["--html -"] : []), ...(csv ? ["--csv"] : []), ...(json ? ["--json"] : [])];
  if (toOutput.length > 1) {
    const both = toOutput.length > 2 ? "all" : "both";
    throw new UsageError(`${toOutput.join(" and ")} ${both} write to standard output: give one of them`);
  }
  if (paths.length === 0 && io.inputIsTerminal) throw new UsageError("nothing to read: telerr report <files>");
  const files = await io.files();
  // Before hours of reading, not after them.
  const target = html === "-" ? undefined : html;
  if (target !== undefined)
    await checkTarget(target)
      .then(() => checkLoss(target, paths))
      .catch((error: Error) => {
        throw new UsageError(unwritable(target, error));
      });

  const tally = new Tally({
    lookup: catalogues.lookup,
    vendors: (api) => catalogues.about(api).language,
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(args.apis ? { apis: args.apis } : {}),
  });
  const options = {
    clock: clockOf(timeZone),
    catalogues: catalogues.own,
    ...(args.apis ? { api: args.apis } : {}),
  };
  const { signal, release } = interruption();
  let unread = 0;
  const inputs = paths.length === 0 ? ["-"] : paths;
  for (const path of inputs) {
    if (signal.aborted) break;
    let progress: Progress | undefined;
    try {
      const { size, modified, chunks } = await files.open(path);
      progress = size ? await files.progress(nameOf(path), size, "afterwards") : undefined;
      const facts = modified === undefined ? {} : { modified };
      await readLog(path, until(signal, chunks(progress?.advance)), tally, { ...options, ...facts });
      progress?.stop();
    } catch (error) {
      progress?.stop();
      unread++;
      io.err(`telerr: ${nameOf(path)} could not be read: ${reasonOf(error)}\n`);
    }
  }
  release();
  if (signal.aborted) io.err("telerr: interrupted: this is what had been read\n");

  const wording = await loadWording(await context.messagesOf(tally.apis()));
  const figures = tally.figures(wording.messages);
  // Nobody wants a page of nothing in the place of an earlier one.
  if (unread === inputs.length && figures.lines === 0) return exit.notFound;
  let isWritten = true;
  if (html !== undefined) {
    const { drawHtml } = await import("../report/html.ts");
    const limit = args.limit === undefined ? {} : { limit: args.limit };
    const page = await drawHtml(figures, wording, { generator: `telerr ${version}`, apiOption: "--api", ...limit });
    // The page says itself that it is UTF-8, whatever the locale is.
    if (target === undefined) await files.write(Buffer.from(page));
    else
      await replacePage(target, page, paths).catch((error: Error) => {
        isWritten = false;
        io.err(`telerr: ${unwritable(target, error)}\n`);
      });
  }
  if (json) printJson(io, "report", [figures]);
  else if (csv) io.out((await import("../report/csv.ts")).drawCsv(figures, args.limit));
  else if (html === undefined) {
    const { drawTerminal } = await import("../report/terminal.ts");
    const { columns, color } = io;
    const limit = args.limit ?? defaultLimit;
    io.out(drawTerminal(figures, wording, { columns, color, unicode: io.ascii !== true, limit }));
  }
  if (csv || html !== undefined) tellBadRows(figures, io.err);
  if (signal.aborted) return statusOfSignal.SIGINT;
  return figures.replies === 0 || figures.badRows.count > 0 || unread > 0 || !isWritten ? exit.notFound : exit.found;
}

const unwritable = (path: string, { message }: Error) =>
  `--html ${JSON.stringify(visible(path))} cannot be written: ${visible(message)}`;

const nameOf = (path: string) => (path === "-" ? "standard input" : visible(path));

function clockOf(timeZone: string | undefined): Clock {
  try {
    return new Clock(timeZone);
  } catch {
    throw new UsageError(`--tz ${JSON.stringify(timeZone)} is no time zone: give a name, as Australia/Sydney or UTC`);
  }
}

function tellBadRows({ badRows: { count, first } }: Figures, err: (text: string) => void): void {
  for (const { file, line, problem, raw } of first) {
    const why =
      problem.kind === "cells"
        ? `${problem.found} cells, where the header has ${problem.expected}`
        : reasons[problem.kind];
    err(`telerr: ${nameOf(file)}:${line}: ${why}: ${visible(raw)}\n`);
  }
  if (count > first.length) err(`telerr: and ${count - first.length} more rows that could not be read\n`);
}

const reasons = {
  quote: "a quote is opened and not closed",
  code: "the ErrorCode is no code",
  json: "not JSON",
  header: "a table without a column ErrorCode: its rows are not counted",
} as const;
