import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { access, constants, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { reasonOf } from "./failure.ts";
import { onSignal } from "./signals.ts";

/** Rejects, with a sentence, where no file could be written. */
export async function checkTarget(path: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new Error(reasonOf(error));
  });
  if (found?.isDirectory()) throw new Error("it is a directory: give the name of a file in it");
  if (found && !found.isFile()) throw new Error("it is no file that can be replaced");
  const folder = dirname(await targetOf(path));
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

/** Behind a link its target is replaced, not the link. */
const targetOf = (path: string) => realpath(path).catch(() => path);

/**
 * Writes a page whole or not at all, whatever happens meanwhile; a page that it replaces gives it its owner and its permissions.
 * Rejects with a sentence.
 */
export async function replacePage(path: string, page: string, inputs: readonly string[]): Promise<void> {
  const target = await targetOf(path);
  const temporary = join(dirname(target), `.telerr-${randomBytes(8).toString("hex")}.tmp`);
  const silence = onSignal(() => rmSync(temporary, { force: true }));
  try {
    const old = await stat(target).catch(() => undefined);
    const file = await open(temporary, "wx", old ? 0o600 : 0o666);
    try {
      if (old) {
        // Only root can give a file away.
        await file.chown(old.uid, old.gid).catch(() => {});
        await file.chmod(old.mode & 0o777);
      }
      await file.writeFile(page);
      await file.sync();
    } finally {
      await file.close();
    }
    // The log has been read since the first look: something else may stand there now.
    await checkTarget(path);
    await checkLoss(path, inputs);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new Error(reasonOf(error));
  } finally {
    silence();
  }
}
