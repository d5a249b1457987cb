import { type FileHandle, open, stat } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { packingOf } from "../log/content.ts";
import { visible } from "../terminal/visible.ts";
import { UsageError } from "./failure.ts";

/** A part of a file, or what has become of the file that is followed. */
export type Event =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "start"; readonly offset: number }
  | { readonly kind: "truncated" | "replaced" };

const chunkSize = 60 * 1024;
const pollingMilliseconds = 200;

/** A file's last lines and what is added to it, for as long as `signal` lets it, also when it is cut or replaced. */
export async function* followFile(name: string, lines: number, signal?: AbortSignal): AsyncGenerator<Event> {
  const file = await open(name, "r");
  const stats = await file.stat();
  if (stats.isFile()) yield* followRegular(name, file, lines, signal);
  else if (!stats.isDirectory()) yield* followPipe(file, signal);
  else {
    await file.close();
    throw Object.assign(new Error("it is a directory"), { code: "EISDIR" });
  }
}

/** A pipe has no last lines and is not replaced; its end is that of its writers. */
async function* followPipe(file: FileHandle, signal?: AbortSignal): AsyncGenerator<Event> {
  yield { kind: "start", offset: 0 };
  const chunks: AsyncIterable<Uint8Array> = file.createReadStream({
    highWaterMark: chunkSize,
    ...(signal ? { signal } : {}),
  });
  try {
    for await (const bytes of chunks) yield { kind: "bytes", bytes };
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}

async function* followRegular(
  name: string,
  first: FileHandle,
  lines: number,
  signal?: AbortSignal,
): AsyncGenerator<Event> {
  const buffer = Buffer.allocUnsafeSlow(chunkSize);
  let file = first;
  try {
    await refusePacked(file, name, buffer);
    let offset = await startOfLastLines(file, lines, buffer);
    yield { kind: "start", offset };
    while (!signal?.aborted) {
      offset = yield* readOn(file, offset, buffer, signal);
      if ((await file.stat()).size < offset) {
        offset = 0;
        yield { kind: "truncated" };
        continue;
      }
      const other = await successorOf(file, name);
      if (other) {
        const old = file;
        file = other;
        try {
          // What was written between the last read and the new name.
          yield* readOn(old, offset, buffer);
        } finally {
          await old.close();
        }
        offset = 0;
        yield { kind: "replaced" };
        continue;
      }
      await wait(pollingMilliseconds, undefined, signal ? { signal } : {}).catch(() => {});
    }
  } finally {
    await file.close();
  }
}

/** What is packed has no last lines, and nothing is added to it. @throws UsageError */
async function refusePacked(file: FileHandle, name: string, buffer: Buffer): Promise<void> {
  const { bytesRead } = await file.read(buffer, 0, 10, 0);
  const packing = packingOf(buffer.subarray(0, bytesRead));
  if (packing === undefined) return;
  const quoted = JSON.stringify(visible(name));
  throw new UsageError(
    `--follow follows a file that grows, and ${quoted} is packed by ${packing}: telerr annotate ${quoted}`,
  );
}

/** What stands behind an offset; it returns where that ends. */
async function* readOn(
  file: FileHandle,
  from: number,
  buffer: Buffer,
  signal?: AbortSignal,
): AsyncGenerator<Event, number> {
  let offset = from;
  while (!signal?.aborted) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, offset);
    if (bytesRead === 0) break;
    offset += bytesRead;
    yield { kind: "bytes", bytes: buffer.subarray(0, bytesRead) };
  }
  return offset;
}

/** The file that a name stands for now, if it is another one; after a rotation there may be none for a while. */
async function successorOf(file: FileHandle, name: string): Promise<FileHandle | undefined> {
  const [own, named] = [await file.stat(), await stat(name).catch(() => undefined)];
  if (!named || (named.ino === own.ino && named.dev === own.dev)) return undefined;
  return open(name, "r").catch(() => undefined);
}

/** Where the last lines of a file begin; what is not ended yet is a line, too. */
async function startOfLastLines(file: FileHandle, lines: number, buffer: Buffer): Promise<number> {
  const { size } = await file.stat();
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
