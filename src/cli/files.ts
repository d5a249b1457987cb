import { fstatSync, read, write } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { ConnectOpts, SocketConstructorOpts } from "node:net";
import { promisify } from "node:util";
import { contentOf } from "./content.ts";
import { type Event, followFile } from "./follow.ts";
import type { Progress } from "./progress.ts";

/** What a command that streams sees of the world: files by name, and bytes that go out. */
export interface Files {
  /** A file; of `-` standard input. It rejects with a sentence for what cannot be opened. */
  readonly open: (name: string) => Promise<Source>;
  /** A file's last lines and what is added to it, for as long as `signal` lets it, also when it is cut or replaced. */
  readonly follow: (name: string, lines: number, signal?: AbortSignal) => AsyncIterable<Event>;
  /** Resolves when the bytes have been written and may be written over; one call at a time. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly outputIsTerminal: boolean;
  /** Shows how much of a file has been read, where somebody sees it and the output is not drawn over. */
  readonly progress: (
    title: string,
    bytes: number,
    output: "meanwhile" | "afterwards",
  ) => Promise<Progress | undefined>;
}

export interface Source {
  /** In bytes, of a regular file. */
  readonly size?: number;
  /** When a regular file was written last. */
  readonly modified?: Date;
  /**
   * The content as UTF-8, unpacked where it is packed; `onRead` is told how many bytes of the file have been read. A chunk is
   * good until the next one is asked for. It rejects with a sentence when reading fails.
   */
  readonly chunks: (onRead?: (bytes: number) => void) => AsyncIterable<Uint8Array>;
}

// What is read and written in the background costs time for each chunk: of 64 KiB it would be as much as it saves.
const chunkSize = 256 * 1024;
const readInto = promisify(read);
const writeFrom = promisify(write);

const [input, output, errors] = [0, 1, 2];

const isDirectory = () => Object.assign(new Error("it is a directory"), { code: "EISDIR" });

/** The standard streams, each made when it is asked for: to make one of a pipe changes how everybody's end of it behaves. */
export interface Streams {
  readonly stdin: () => NodeJS.ReadStream;
  readonly stdout: () => NodeJS.WriteStream;
  readonly stderr: () => NodeJS.WriteStream;
  /** Says why, and ends the process: nothing can be written any more. */
  readonly stop: (error: NodeJS.ErrnoException) => never;
}

export async function createFiles(streams: Streams): Promise<Files> {
  let inputIsTaken = false;
  const outputIsTerminal = await isTerminal(output);
  return {
    open: async (name) => {
      const { bytes, ...facts } = name === "-" ? openInput(inputIsTaken, streams) : await openFile(name);
      inputIsTaken ||= name === "-";
      return { ...facts, chunks: (onRead = () => {}) => contentOf(told(bytes(), onRead), name) };
    },
    follow: followFile,
    write: createWriter(streams, outputIsTerminal),
    outputIsTerminal,
    progress: async (title, bytes, when) => {
      // What a pipe leads to may be the same terminal.
      const isApart = fstatSync(output).isFile() || (when === "afterwards" && outputIsTerminal);
      if (!isApart || !(await isTerminal(errors))) return undefined;
      const { startProgress } = await import("./progress.ts");
      return startProgress(title, bytes, streams.stderr());
    },
  };
}

/** Node knows, but with it come its streams and sockets, a twentieth of its start: most outputs are no device. */
async function isTerminal(descriptor: number): Promise<boolean> {
  try {
    return fstatSync(descriptor).isCharacterDevice() && (await import("node:tty")).isatty(descriptor);
  } catch {
    // It is closed.
    return false;
  }
}

/** A descriptor that does not block has to be waited for, which streams can. */
const mustWait = (error: unknown) => isCode(error, "EAGAIN");
const isCode = (error: unknown, code: string) => error instanceof Error && "code" in error && error.code === code;

// Without the classes of streams, which cost a twentieth of Node's start.
function createWriter({ stdout, stop }: Streams, outputIsTerminal: boolean): Files["write"] {
  let stream = outputIsTerminal ? stdout() : undefined;
  return async (bytes) => {
    let at = 0;
    try {
      while (!stream && at < bytes.length) at += (await writeFrom(output, bytes, at)).bytesWritten;
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

/** What a file holds, as it is. */
interface Opened extends Pick<Source, "size" | "modified"> {
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

async function* told(chunks: AsyncIterable<Uint8Array>, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk;
    onRead(chunk.length);
  }
}

function openInput(isTaken: boolean, { stdin }: Streams): Opened {
  // A pipe that has been read to its end is closed.
  if (isTaken) return { bytes: async function* () {} };
  const stats = fstatSync(input);
  if (stats.isDirectory()) throw isDirectory();
  if (stats.isFile()) return { bytes: () => readAhead(input) };
  return { bytes: stats.isFIFO() || stats.isSocket() ? () => readPipe(input) : stdin };
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
  const { Socket } = await import("node:net");
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

async function openFile(name: string): Promise<Opened> {
  const file = await open(name, "r");
  const stats = await file.stat();
  if (stats.isDirectory()) {
    await file.close();
    throw isDirectory();
  }
  if (stats.isFile()) return { size: stats.size, modified: stats.mtime, bytes: () => readFile(file) };
  // A pipe makes its reader wait, which must not stop everything else.
  return { bytes: () => file.createReadStream({ highWaterMark: chunkSize }) as AsyncIterable<Uint8Array> };
}

async function* readFile(file: FileHandle): AsyncGenerator<Uint8Array> {
  try {
    yield* readAhead(file.fd);
  } finally {
    await file.close();
  }
}

/** A regular file; two buffers, however long it is: while one chunk is looked at, the next one is read. */
async function* readAhead(descriptor: number): AsyncGenerator<Uint8Array> {
  let [buffer, other] = [Buffer.allocUnsafeSlow(chunkSize), Buffer.allocUnsafeSlow(chunkSize)];
  const next = () => {
    const read = readInto(descriptor, buffer, 0, chunkSize, null);
    // It may fail before it is awaited, which would end the process.
    read.catch(() => {});
    return read;
  };
  let reading = next();
  try {
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      const chunk = buffer.subarray(0, bytesRead);
      [buffer, other] = [other, buffer];
      reading = next();
      yield chunk;
    }
  } finally {
    // Nobody may want it any more, but it is under way.
    await reading.catch(() => {});
  }
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
