import { fstatSync, readSync, writeSync } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { type ConnectOpts, Socket, type SocketConstructorOpts } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { isatty } from "node:tty";
import type { Progress } from "./progress.ts";

/** A part of a file, or what has become of the file that is followed. */
export type Event =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "start"; readonly offset: number }
  | { readonly kind: "truncated" | "replaced" };

/** What a command that streams sees of the world: files by name, and bytes that go out. */
export interface Files {
  /** A file; of `-` standard input. It rejects with a sentence for what cannot be opened. */
  readonly open: (name: string) => Promise<Source>;
  /** A file's last lines and what is added to it, for as long as `signal` lets it, also when it is cut or replaced. */
  readonly follow: (name: string, lines: number, signal?: AbortSignal) => AsyncIterable<Event>;
  /** Resolves when the bytes are on their way and may be written over; one call at a time. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly outputIsTerminal: boolean;
  /** Shows how much of a file has been read, where somebody sees it and nothing else is written there. */
  readonly progress: (title: string, bytes: number) => Promise<Progress | undefined>;
}

export interface Source {
  /** In bytes, of a regular file. */
  readonly size?: number;
  /** A chunk is good until the next one is asked for. It rejects with a sentence when reading fails. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

// What comes out of it fits into a pipe of 64 KiB, so that its reader works while the next chunk is read.
const chunkSize = 60 * 1024;
const pollingMilliseconds = 200;

const [input, output, errors] = [0, 1, 2];

/** The standard streams, each made when it is asked for: to make one of a pipe changes how everybody's end of it behaves. */
export interface Streams {
  readonly stdin: () => NodeJS.ReadStream;
  readonly stdout: () => NodeJS.WriteStream;
  readonly stderr: () => NodeJS.WriteStream;
  /** Says why, and ends the process: nothing can be written any more. */
  readonly stop: (error: NodeJS.ErrnoException) => never;
}

export function createFiles(streams: Streams): Files {
  let inputIsTaken = false;
  return {
    open: async (name) => {
      if (name !== "-") return openFile(name);
      // A pipe that has been read to its end is closed.
      const source = inputIsTaken ? { chunks: async function* () {} } : openInput(streams);
      inputIsTaken = true;
      return source;
    },
    follow: followFile,
    write: createWriter(streams),
    outputIsTerminal: isatty(output),
    progress: async (title, bytes) => {
      if (!isatty(errors) || isatty(output)) return undefined;
      const { startProgress } = await import("./progress.ts");
      return startProgress(title, bytes, streams.stderr());
    },
  };
}

/** A descriptor that does not block has to be waited for, which streams can. */
const mustWait = (error: unknown) => isCode(error, "EAGAIN");
const isCode = (error: unknown, code: string) => error instanceof Error && "code" in error && error.code === code;

// In step, without the classes of streams: what fits into a pipe is taken from it while the next chunk is read.
function createWriter({ stdout, stop }: Streams): Files["write"] {
  let stream = isatty(output) ? stdout() : undefined;
  return async (bytes) => {
    let at = 0;
    try {
      while (!stream && at < bytes.length) at += writeSync(output, bytes, at);
    } catch (error) {
      if (!mustWait(error)) stop(error as NodeJS.ErrnoException);
      stream = stdout();
    }
    const [writing, rest] = [stream, bytes.subarray(at)];
    if (!writing || rest.length === 0) return;
    await new Promise<void>((resolve, reject) => {
      writing.write(rest, (error) => (error ? reject(error) : resolve()));
    }).catch(stop);
  };
}

function openInput({ stdin }: Streams): Source {
  const stats = fstatSync(input);
  if (stats.isDirectory()) throw Object.assign(new Error("it is a directory"), { code: "EISDIR" });
  if (stats.isFile()) return { chunks: () => readInStep(input) };
  return { chunks: stats.isFIFO() || stats.isSocket() ? () => readPipe(input) : stdin };
}

/** What a pipe has, as soon as it has something; one buffer, however much it is. */
async function* readPipe(descriptor: number): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafeSlow(chunkSize);
  let [arrive, fail] = [(_: number): void => {}, (_: Error): void => {}];
  const callback = (length: number) => {
    arrive(length);
    // No more before it is asked for.
    return false;
  };
  const options: SocketConstructorOpts & ConnectOpts = {
    fd: descriptor,
    readable: true,
    writable: false,
    onread: { buffer, callback },
  };
  const socket = new Socket(options);
  socket.on("end", () => arrive(0)).on("error", (error) => fail(error));
  try {
    for (;;) {
      const length = await new Promise<number>((resolve, reject) => {
        [arrive, fail] = [resolve, reject];
        socket.resume();
      });
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    socket.destroy();
  }
}

async function openFile(name: string): Promise<Source> {
  const file = await open(name, "r");
  const stats = await file.stat();
  if (stats.isDirectory()) {
    await file.close();
    throw Object.assign(new Error("it is a directory"), { code: "EISDIR" });
  }
  if (stats.isFile()) return { size: stats.size, chunks: () => readFile(file) };
  // A pipe makes its reader wait, which must not stop everything else.
  return { chunks: () => file.createReadStream({ highWaterMark: chunkSize }) as AsyncIterable<Uint8Array> };
}

async function* readFile(file: FileHandle): AsyncGenerator<Uint8Array> {
  try {
    yield* readInStep(file.fd);
  } finally {
    await file.close();
  }
}

/** A regular file; one buffer, however long it is. Reading in step costs a tenth of reading in the background. */
async function* readInStep(descriptor: number): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafeSlow(chunkSize);
  for (let count = 1; ; count++) {
    const length = readSync(descriptor, buffer, 0, chunkSize, null);
    if (length === 0) return;
    yield buffer.subarray(0, length);
    // Timers and signals have their turn.
    if (count % 32 === 0) await new Promise(setImmediate);
  }
}

async function* followFile(name: string, lines: number, signal?: AbortSignal): AsyncGenerator<Event> {
  let file = await open(name, "r");
  try {
    let stats = await file.stat();
    if (stats.isDirectory()) throw Object.assign(new Error("it is a directory"), { code: "EISDIR" });
    if (!stats.isFile()) {
      // A pipe has no last lines and is not replaced; its end is that of its writers.
      yield { kind: "start", offset: 0 };
      const options = { highWaterMark: chunkSize, autoClose: false, ...(signal ? { signal } : {}) };
      const chunks = file.createReadStream(options) as AsyncIterable<Uint8Array>;
      try {
        for await (const bytes of chunks) yield { kind: "bytes", bytes };
      } catch (error) {
        if (!signal?.aborted) throw error;
      }
      return;
    }
    const buffer = Buffer.allocUnsafeSlow(chunkSize);
    let offset = await startOfLastLines(file, stats.size, lines, buffer);
    yield { kind: "start", offset };
    while (!signal?.aborted) {
      const { bytesRead } = await file.read(buffer, 0, chunkSize, offset);
      if (bytesRead > 0) {
        offset += bytesRead;
        yield { kind: "bytes", bytes: buffer.subarray(0, bytesRead) };
        continue;
      }
      stats = await file.stat();
      if (stats.size < offset) {
        offset = 0;
        yield { kind: "truncated" };
        continue;
      }
      // Rotation: the name stands for another file now, or for none until the program makes a new one.
      const named = await stat(name).catch(() => undefined);
      if (named && (named.ino !== stats.ino || named.dev !== stats.dev)) {
        const other = await open(name, "r").catch(() => undefined);
        if (other) {
          const old = file;
          file = other;
          try {
            // What was written between the last read and the new name.
            for (let length = 1; length > 0; offset += length) {
              length = (await old.read(buffer, 0, chunkSize, offset)).bytesRead;
              if (length > 0) yield { kind: "bytes", bytes: buffer.subarray(0, length) };
            }
          } finally {
            await old.close();
          }
          offset = 0;
          yield { kind: "replaced" };
          continue;
        }
      }
      await wait(pollingMilliseconds, undefined, signal ? { signal } : {}).catch(() => {});
    }
  } finally {
    await file.close();
  }
}

/** Where the last lines of a file begin; what is not ended yet is a line, too. */
async function startOfLastLines(file: FileHandle, size: number, lines: number, buffer: Buffer): Promise<number> {
  let wanted = lines;
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - buffer.length);
    const { bytesRead } = await file.read(buffer, 0, end - start, start);
    for (let at = bytesRead - 1; at >= 0; at--) {
      // The new line at the very end belongs to the last line.
      if (buffer[at] === 0x0a && start + at !== size - 1 && --wanted === 0) return start + at + 1;
    }
    end = start;
  }
  return 0;
}

/** How many new lines a file has before an offset. */
export async function countLines(source: Source, offset: number): Promise<number> {
  let [lines, left] = [0, offset];
  for await (const chunk of source.chunks()) {
    const end = Math.min(chunk.length, left);
    for (let at = chunk.indexOf(0x0a); at >= 0 && at < end; at = chunk.indexOf(0x0a, at + 1)) lines++;
    left -= end;
    if (left === 0) break;
  }
  return lines;
}
