import { LineAnnotator, type LineOptions, type LongLine, type Sink } from "../annotate/annotator.ts";
import { toAscii } from "../terminal/ascii.ts";
import { paintOf } from "../terminal/paint.ts";
import { visible, withEscapes } from "../terminal/visible.ts";
import { type Context, exit } from "./context.ts";
import { reasonOf, UsageError } from "./failure.ts";
import { countLines, type Files, type Source } from "./files.ts";

/** What `tail` shows of a file before it follows it. */
const linesBeforeFollowing = 10;
// A file without line breaks in it is told of once, a thousand such lines not a thousand times.
const mostLongLines = 5;
const newLine = Uint8Array.of(0x0a);

/** `telerr annotate [file…]`: 0 when everything was read, 1 when a file could not be. */
export async function annotateCommand(context: Context, names: readonly string[]): Promise<number> {
  const { args, catalogues, io } = context;
  const files = await io.files();
  if (names.length === 0 && io.inputIsTerminal)
    throw new UsageError("nothing to read: telerr annotate app.log, or … | telerr annotate");
  if (args.follow && (names.length !== 1 || names[0] === "-"))
    throw new UsageError(
      `--follow follows one file, not ${names.length === 1 ? "standard input" : names.length}: telerr annotate --follow app.log`,
    );
  const options: LineOptions = {
    messages: await context.messagesOf(catalogues.apis),
    catalogues: catalogues.own,
    only: args.only === true,
    successes: args.successes === true,
    format: args.json ? "json" : "text",
    paint: (await paintOf(io.color)).cyan,
    // A terminal may show every object: the name of a file may hold anything.
    spellJson: (json) => withEscapes(json, io.ascii === true),
    ...(io.ascii ? { spell: toAscii } : {}),
    ...(args.apis ? { api: args.apis } : {}),
  };
  const run = new Run(context, files, options);
  if (args.follow) return followOne(run, names[0] ?? "-");
  let status: number = exit.found;
  for (const name of names.length > 0 ? names : ["-"]) if (!(await annotateOne(run, name))) status = exit.notFound;
  return status;
}

/** All files of one call: what knows the codes is made once, however many they are. */
class Run {
  readonly context: Context;
  readonly files: Files;
  readonly annotator: LineAnnotator;
  readonly #output: Output;
  #writing: Promise<void> = Promise.resolve();
  #name = "-";
  #longLines = 0;
  /** What has been written ends in a note without a new line, so that another file's line must not follow. */
  #endsInNote = false;

  constructor(context: Context, files: Files, options: LineOptions) {
    this.context = context;
    this.files = files;
    this.#output = files.outputIsTerminal && !context.args.json ? new TerminalSink() : new PipeSink();
    this.annotator = new LineAnnotator(this.#output, { ...options, onLongLine: (line) => this.#tellLongLine(line) });
  }

  begin(name: string): void {
    this.#name = name;
    this.#longLines = 0;
    this.annotator.nameFile(name === "-" ? undefined : name);
  }

  /** Writes what has come, while more is read; behind it may stand a note that has no new line yet. */
  async write(endsInNote = false): Promise<void> {
    const bytes = this.#output.take();
    await this.#writing;
    if (bytes.length > 0) {
      if (this.#endsInNote) await this.files.write(newLine);
      this.#endsInNote = false;
      this.#writing = this.files.write(bytes);
    }
    this.#endsInNote ||= endsInNote;
  }

  async end(): Promise<void> {
    const endsInNote = this.annotator.end();
    this.#output.end?.();
    await this.write(endsInNote);
    await this.#writing;
    if (this.#longLines > mostLongLines)
      this.tell(`${nameOf(this.#name)}: ${this.#longLines - mostLongLines} more lines are longer than 1 MiB`);
  }

  tell(text: string): void {
    this.context.io.err(`telerr: ${text}\n`);
  }

  #tellLongLine({ offset }: LongLine): void {
    if (++this.#longLines > mostLongLines) return;
    const line = `the line at byte ${offset} is longer than 1 MiB`;
    this.tell(`${nameOf(this.#name)}: ${line}; codes are looked for in its first MiB only`);
  }
}

interface Output extends Sink {
  /** What has come since the last call; it is good until the next one. */
  take(): Uint8Array;
  /** The input has ended. */
  end?(): void;
}

/** Whether it could be read. */
async function annotateOne(run: Run, name: string): Promise<boolean> {
  let source: Source;
  try {
    source = await run.files.open(name);
  } catch (error) {
    return unreadable(run, name, error);
  }
  run.begin(name);
  const progress = source.size ? await run.files.progress(nameOf(name), source.size, "meanwhile") : undefined;
  try {
    for await (const chunk of source.chunks(progress?.advance)) {
      run.annotator.push(chunk);
      await run.write();
    }
  } catch (error) {
    progress?.stop();
    return unreadable(run, name, error);
  } finally {
    // What has been read is not lost.
    await run.end();
  }
  progress?.stop();
  return true;
}

async function followOne(run: Run, name: string): Promise<number> {
  const { annotator, files } = run;
  run.begin(name);
  try {
    for await (const event of files.follow(name, linesBeforeFollowing)) {
      let endsInNote = false;
      if (event.kind === "bytes") annotator.push(event.bytes);
      else if (event.kind === "start") {
        const isNumbered = run.context.args.json && event.offset > 0;
        const before = isNumbered ? await countLines(await files.open(name), event.offset) : 0;
        annotator.moveTo(event.offset, before + 1);
      } else {
        endsInNote = annotator.moveTo(0, 1);
        const what = event.kind === "truncated" ? "has been cut" : "is another file now";
        run.tell(`${nameOf(name)} ${what}; it is read from its start`);
      }
      await run.write(endsInNote);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    unreadable(run, name, error);
    return exit.notFound;
  }
  await run.end();
  return exit.found;
}

function unreadable(run: Run, name: string, error: unknown): false {
  run.tell(`cannot read ${nameOf(name)}: ${reasonOf(error)}`);
  return false;
}

const nameOf = (name: string) => (name === "-" ? "standard input" : JSON.stringify(visible(name)));

/** Two buffers, of which one is filled while the other is written; they grow to what comes out of the largest chunk. */
class PipeSink implements Output {
  #buffer = new Uint8Array(1 << 19);
  #other = new Uint8Array(1 << 19);
  #length = 0;

  pass(bytes: Uint8Array, from: number, to: number): void {
    if (to > from) this.add(bytes.subarray(from, to));
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
    [this.#buffer, this.#other] = [this.#other, this.#buffer];
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
