import { randomBytes } from "node:crypto";
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { access, constants, open, rename, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { reasonOf } from "./failure.ts";
import { onSignal } from "./signals.ts";

/** Throws, with a sentence, for what is no file: a folder, or a device, as /dev/null. */
function refuseOther(found: Stats): void {
  if (found.isDirectory()) throw new Error("it is a directory: give the name of a file in it");
  if (!found.isFile()) throw new Error("it is no file that can be replaced");
}

/** Rejects, with a sentence, where no file could be written. */
export async function checkTarget(path: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new Error(reasonOf(error));
  });
  if (found) refuseOther(found);
  const folder = dirname(targetOf(path));
  const stats = await stat(folder).catch(() => undefined);
  if (!stats?.isDirectory()) throw new Error(`there is no directory ${JSON.stringify(folder)}`);
  await access(folder, constants.W_OK).catch((error) => {
    throw new Error(reasonOf(error));
  });
}

/** Rejects, with a sentence, where a page in place of what stands there would destroy it: a file that is read, or no page. */
export async function checkLoss(path: string, inputs: readonly string[]): Promise<void> {
  const target = await stat(path, { bigint: true }).catch(() => undefined);
  if (!target) return;
  for (const input of inputs) {
    const read = input === "-" ? undefined : await stat(input, { bigint: true }).catch(() => undefined);
    if (read && read.dev === target.dev && read.ino === target.ino)
      throw new Error(`it is ${JSON.stringify(input)}, which is to be read: give the page a name of its own`);
  }
  if (!(await isPage(path)))
    throw new Error("it is there and is no HTML page: give the page a name of its own, as in --html report.html");
}

async function isPage(path: string): Promise<boolean> {
  const file = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
    throw new Error(reasonOf(error));
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0);
    return bytesRead === 0 || /^\ufeff?\s*<(?:!doctype\s+html|html)\b/i.test(buffer.toString("utf8", 0, bytesRead));
  } finally {
    await file.close();
  }
}

/** Behind a link its target is written, not the link: also where there is no such file yet. */
export function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw new Error(reasonOf(error));
    const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    return isLink ? targetOf(resolve(dirname(path), readlinkSync(path))) : path;
  }
}

/** A name for what is to replace a file, beside it: no other run has the same. */
export const temporaryFor = (target: string): string =>
  join(dirname(target), `.telerr-${randomBytes(8).toString("hex")}.tmp`);

/** Writes what is to replace a file, which gives it its owner and its permissions. */
export function writeTemporary(temporary: string, target: string, content: string | Uint8Array): void {
  const old = statSync(target, { throwIfNoEntry: false });
  if (old) refuseOther(old);
  const file = openSync(temporary, "wx", old ? 0o600 : 0o666);
  try {
    if (old) {
      give(file, old);
      fchmodSync(file, old.mode & 0o777);
    }
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function give(file: number, { uid, gid }: Stats): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // Only root can give a file away.
  }
}

/** Writes a page whole or not at all, whatever happens meanwhile. Rejects with a sentence. */
export async function replacePage(path: string, page: string, inputs: readonly string[]): Promise<void> {
  const target = targetOf(path);
  const temporary = temporaryFor(target);
  const silence = onSignal(() => rmSync(temporary, { force: true }));
  try {
    writeTemporary(temporary, target, page);
    // The log has been read since the first look: something else may stand there now.
    await checkTarget(path);
    await checkLoss(path, inputs);
    await rename(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new Error(reasonOf(error));
  } finally {
    silence();
  }
}
