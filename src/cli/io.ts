import { fstatSync, type Stats, statSync, writeSync } from "node:fs";
import { Failure, reasonOf } from "./failure.ts";
import type { Files } from "./files.ts";
import { type LongLine, linesOf, readText } from "./input.ts";

// What a run sees of the world. Everything goes through this, so that a run is a function of its arguments and this.
export interface Io {
  /** The whole of standard input; it is read only when a command asks for it. */
  readonly readInput: () => Promise<string>;
  /** Standard input line by line, as it arrives. */
  readonly readLines: () => AsyncIterable<string | LongLine>;
  readonly inputIsTerminal: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Shows a text that is longer than the terminal in a pager; resolves to whether that was so. */
  readonly page?: (text: string) => Promise<boolean>;
  /** Files and streams of bytes; loaded by the commands that need them. */
  readonly files: () => Promise<Files>;
  /** The width of the terminal that standard output is; 80 where it is none. */
  readonly columns: number;
  readonly color: boolean;
  /** The locale is not UTF-8: nothing but ASCII may be written. */
  readonly ascii?: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The terminal that a person types into and reads; absent where standard input is none. */
  readonly terminal?: () => Promise<Terminal | undefined>;
  /** What a report of a problem needs to know of the machine. */
  readonly system?: () => System;
}

export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** Whether it is what standard output goes to; in `$(telerr)` it is not, and takes what is drawn alone. */
  readonly isOutput: boolean;
  readonly color: boolean;
  /** Calls `end` with the exit status when a signal tells the process to end, until the answer is called. */
  readonly onSignal: (end: (status: number) => void) => () => void;
  /** Calls `wake` whenever the process goes on after it was stopped, until the answer is called. */
  readonly onContinue: (wake: () => void) => () => void;
}

export interface System {
  readonly node: string;
  readonly platform: string;
  /** Where telerr is installed. */
  readonly path: string;
  readonly terminals: Readonly<Record<"input" | "output" | "errors", boolean>>;
  readonly rows?: number;
  /** 1 for none, 4, 8 or 24 bits. */
  readonly colorDepth: number;
}

export function processIo(): Io {
  const { env } = process;
  // Making a stream of standard input or errors costs a tenth of Node's start: nothing is made before it is used.
  const out = once(() => writable(process.stdout));
  const err = once(() => writable(process.stderr));
  const plain = once(outputIsPlain);
  return {
    readInput: () => readText(contentOf(standardInput())),
    readLines: () => linesOf(contentOf(standardInput())),
    get inputIsTerminal() {
      return mayBeTerminal(0) && process.stdin.isTTY === true;
    },
    out: (text) => (plain() ? writeAll(text) : void out().write(text)),
    err: (text) => void err().write(text),
    page: async (text) => {
      const terminal = plain() ? undefined : out();
      if (!terminal?.isTTY || env.TERM === "dumb" || text.split("\n").length <= terminal.rows) return false;
      return (await import("./pager.ts")).page(text, env);
    },
    get columns() {
      return (!plain() && out().columns) || 80;
    },
    get color() {
      return wantsColor(env, () => !plain() && out().isTTY === true);
    },
    files: async () =>
      (await import("./files.ts")).createFiles({
        stdin: () => process.stdin,
        stdout: out,
        stderr: err,
        stop: stopWriting,
      }),
    ascii: !isUtf8(env),
    env,
    terminal: async () => (await import("./terminal.ts")).terminalOf(env, () => wantsColor(env, () => true)),
    system: () => systemOf(env),
  };
}

/** Node's stream of a directory is empty, as if nothing had been said. */
function standardInput(): NodeJS.ReadStream {
  if (statsOf(0)?.isDirectory()) throw new Failure("standard input could not be read: it is a directory");
  return process.stdin;
}

/** What standard input says, by what reads files: a start with words on the command line reads none. */
async function* contentOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* (await import("./content.ts")).contentOf(chunks, "-");
}

/** What a descriptor is of; `undefined` where it is closed. */
function statsOf(descriptor: number): Stats | undefined {
  try {
    return fstatSync(descriptor);
  } catch {
    return undefined;
  }
}

// To ask the stream would make it, and two streams of one pipe take each other's bytes.
const mayBeTerminal = (descriptor: number) => statsOf(descriptor)?.isCharacterDevice() !== false;

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const standardOutput = 1;
const standardError = 2;

/** Whether standard output is a pipe, a file or nothing: written to without a stream, which costs a twentieth of Node's start. */
function outputIsPlain(): boolean {
  if (process.platform === "win32") return false;
  const output = statsOf(standardOutput);
  // Closed: Node's stream knows what to do.
  if (output === undefined) return false;
  if (output.isFIFO() || output.isFile()) return true;
  return output.isCharacterDevice() && output.rdev === statSync("/dev/null", { throwIfNoEntry: false })?.rdev;
}

function writeAll(text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(standardOutput, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") stopWriting(error as NodeJS.ErrnoException);
      // The pipe is full, and whoever shares it wants no writer to wait in it.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

function writable(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  stream.on("error", stopWriting);
  return stream;
}

function stopWriting(error: NodeJS.ErrnoException): never {
  // A reader that has seen enough (head, less) is no error.
  if (error.code === "EPIPE") process.exit(0);
  try {
    writeSync(standardError, `telerr: cannot write: ${reasonOf(error)}\n`);
  } finally {
    process.exit(1);
  }
}

// https://no-color.org, and FORCE_COLOR as Node reads it; an empty variable counts as absent.
function wantsColor(env: NodeJS.ProcessEnv, isTerminal: () => boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return env.TERM !== "dumb" && isTerminal();
}

/** The locale that says which letters can be written, as POSIX ranks its variables. */
export function localeOfLetters(env: Io["env"]): string {
  return env.LC_ALL || env.LC_CTYPE || env.LANG || "C";
}

function isUtf8(env: NodeJS.ProcessEnv): boolean {
  // Windows has no such variables, and Node writes Unicode to its console.
  return process.platform === "win32" || /utf-?8/i.test(localeOfLetters(env));
}

function systemOf(env: NodeJS.ProcessEnv): System {
  const { stdin, stdout, stderr } = process;
  return {
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    path: process.argv[1] ?? "",
    terminals: { input: stdin.isTTY === true, output: stdout.isTTY === true, errors: stderr.isTTY === true },
    ...(stdout.rows ? { rows: stdout.rows } : {}),
    colorDepth: stdout.isTTY ? stdout.getColorDepth(env) : 1,
  };
}
