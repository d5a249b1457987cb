import { type AnnotateOptions, LineAnnotator, type LongLine, type Sink } from "../annotate/annotator.ts";
import { apis } from "../catalogue/apis.ts";
import { UsageError } from "./arguments.ts";
import { toAscii } from "./ascii.ts";
import { type Context, exit } from "./context.ts";
import { countLines, type Files, reasonOf, type Source } from "./files.ts";
import { visible } from "./visible.ts";

/** What `tail` shows of a file before it follows it. */
const linesBeforeFollowing = 10;
// A file without line breaks in it is told of once, a thousand such lines not a thousand times.
const mostLongLines = 5;
const newLine = Uint8Array.of(0x0a);

/** `telerr annotate [file…]`: 0 when everything was read, 1 when a file could not be. */
export async function annotateCommand(
  context: Context,
  names: readonly string[],
  signal?: AbortSignal,
): Promise<number> {
  const { args, io } = context;
  const files = await io.files();
  if (names.length === 0 && io.inputIsTerminal)
    throw new UsageError("nothing to read: telerr annotate app.log, or … | telerr annotate");
  if (args.follow && (names.length !== 1 || names[0] === "-"))
    throw new UsageError(
      `--follow follows one file, not ${names.length === 1 ? "standard input" : names.length}: telerr annotate --follow app.log`,
    );
  const options: AnnotateOptions = {
    messages: await context.messagesOf(apis),
    only: args.only,
    successes: args.successes,
    format: args.json ? "json" : "text",
    ...(io.ascii ? { spell: toAscii } : {}),
    ...(args.api ? { api: args.api } : {}),
  };
  const output = files.outputIsTerminal && !args.json ? new TerminalSink() : new PipeSink();
  const run: Run = { context, files, output, options, endsInNote: false };
  if (args.follow) return followOne(run, names[0] ?? "-", signal);
  let status: number = exit.found;
  for (const name of names.length > 0 ? names : ["-"]) if (!(await annotateOne(run, name))) status = exit.notFound;
  return status;
}

interface Run {
  readonly context: Context;
  readonly files: Files;
  readonly output: Output;
  readonly options: AnnotateOptions;
  /** What has been written ends in a note without a new line, so that another file's line must not follow. */
  endsInNote: boolean;
}

interface Output extends Sink {
  /** What has come since the last call; it is good until more comes. */
  take(): Uint8Array;
  /** The input has ended. */
  end?(): void;
}

function annotatorOf(run: Run, name: string) {
  const { output, options } = run;
  const { io } = run.context;
  let longLines = 0;
  const onLongLine = ({ offset }: LongLine) => {
    if (++longLines <= mostLongLines)
      io.err(
        `telerr: ${nameOf(name)}: the line at byte ${offset} is longer than 1 MiB; codes are looked for in its first MiB only\n`,
      );
  };
  const annotator = new LineAnnotator(output, { ...options, onLongLine }, name === "-" ? undefined : name);
  const end = async () => {
    const endsInNote = annotator.end();
    output.end?.();
    await writeAll(run);
    run.endsInNote ||= endsInNote;
    if (longLines > mostLongLines)
      io.err(`telerr: ${nameOf(name)}: ${longLines - mostLongLines} more lines are longer than 1 MiB\n`);
  };
  return { annotator, end };
}

async function writeAll(run: Run): Promise<void> {
  const bytes = run.output.take();
  if (bytes.length === 0) return;
  if (run.endsInNote) await run.files.write(newLine);
  run.endsInNote = false;
  await run.files.write(bytes);
}

/** Whether it could be read. */
async function annotateOne(run: Run, name: string): Promise<boolean> {
  let source: Source;
  try {
    source = await run.files.open(name);
  } catch (error) {
    return unreadable(run, name, error);
  }
  const { annotator, end } = annotatorOf(run, name);
  const progress = source.size ? await run.files.progress(nameOf(name), source.size) : undefined;
  try {
    for await (const chunk of source.chunks()) {
      annotator.push(chunk);
      await writeAll(run);
      progress?.advance(chunk.length);
    }
  } catch (error) {
    progress?.stop();
    return unreadable(run, name, error);
  } finally {
    // What has been read is not lost.
    await end();
  }
  progress?.stop();
  return true;
}

async function followOne(run: Run, name: string, signal?: AbortSignal): Promise<number> {
  const { io, args } = run.context;
  const { annotator, end } = annotatorOf(run, name);
  try {
    for await (const event of run.files.follow(name, linesBeforeFollowing, signal)) {
      let endsInNote = false;
      if (event.kind === "bytes") annotator.push(event.bytes);
      else if (event.kind === "start") {
        const before = args.json && event.offset > 0 ? await countLines(await run.files.open(name), event.offset) : 0;
        annotator.moveTo(event.offset, before + 1);
      } else {
        endsInNote = annotator.moveTo(0, 1);
        io.err(
          `telerr: ${nameOf(name)} ${event.kind === "truncated" ? "has been cut" : "is another file now"}; it is read from its start\n`,
        );
      }
      await writeAll(run);
      run.endsInNote ||= endsInNote;
    }
  } catch (error) {
    return unreadable(run, name, error) ? exit.found : exit.notFound;
  }
  await end();
  return exit.found;
}

function unreadable({ context: { io } }: Run, name: string, error: unknown): false {
  io.err(`telerr: cannot read ${nameOf(name)}: ${reasonOf(error)}\n`);
  return false;
}

const nameOf = (name: string) => (name === "-" ? "standard input" : JSON.stringify(visible(name)));

/** One buffer, which grows to what comes out of the largest chunk. */
class PipeSink implements Output {
  #buffer = new Uint8Array(1 << 17);
  #length = 0;

  pass(bytes: Uint8Array, from: number, to: number): void {
    if (to > from) this.add(from === 0 && to === bytes.length ? bytes : bytes.subarray(from, to));
  }

  add(bytes: Uint8Array): void {
    const length = this.#length + bytes.length;
    if (length > this.#buffer.length) {
      const larger = new Uint8Array(length * 2);
      larger.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = larger;
    }
    this.#buffer.set(bytes, this.#length);
    this.#length = length;
  }

  take(): Uint8Array {
    const bytes = this.#buffer.subarray(0, this.#length);
    this.#length = 0;
    return bytes;
  }
}

/**
 * What goes to a terminal: control characters and direction marks of the input are spelt out, also a CR inside a line,
 * which would write over what stands before it. Tabs and line ends stay, and so does what we add.
 */
class TerminalSink implements Output {
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  #text = "";
  #heldReturn = false;

  pass(bytes: Uint8Array, from: number, to: number): void {
    this.#show(this.#decoder.decode(bytes.subarray(from, to), { stream: true }));
  }

  add(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#show(this.#decoder.decode());
    this.#release();
    this.#text += new TextDecoder().decode(bytes);
  }

  end(): void {
    this.#show(this.#decoder.decode());
    this.#release();
  }

  take(): Uint8Array {
    const bytes = new TextEncoder().encode(this.#text);
    this.#text = "";
    return bytes;
  }

  // A CR at the end may be half of a line end.
  #show(input: string): void {
    const text = this.#heldReturn && input !== "" ? `\r${input}` : input;
    if (input !== "") this.#heldReturn = text.endsWith("\r");
    const shown = this.#heldReturn && input !== "" ? text.slice(0, -1) : text;
    this.#text += shown.replace(/\r(?!\n)|[^\r\n\t]+/g, visible);
  }

  #release(): void {
    if (this.#heldReturn) this.#text += visible("\r");
    this.#heldReturn = false;
  }
}
