import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { reasonOf } from "./failure.ts";

/** Rejects, with a sentence, where no file could be written. */
export async function checkTarget(path: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new Error(reasonOf(error));
  });
  if (found?.isDirectory()) throw new Error("it is a directory: give the name of a file in it");
  if (found && !found.isFile()) throw new Error("it is no file that can be replaced");
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (!folder?.isDirectory()) throw new Error(`there is no directory ${JSON.stringify(dirname(path))}`);
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

/** Writes a file whole or not at all. */
export async function replaceFile(path: string, text: string): Promise<void> {
  await checkTarget(path);
  // Behind a link its target is replaced, not the link.
  const target = await realpath(path).catch(() => path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new Error(reasonOf(error));
  }
}
