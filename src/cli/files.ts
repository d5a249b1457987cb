import { createReadStream } from "node:fs";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Files } from "./io.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "a part of its path is no folder",
  EISDIR: "it is a folder",
  EACCES: "the permission is missing",
  EPERM: "the permission is missing",
  EROFS: "its file system can only be read",
  ENOSPC: "there is no space left",
};

/** What a failed access says, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code === undefined ? undefined : reasons[code]) ?? message;
}

/** The file system as the commands use it. */
export const files: Files = {
  open: (path) => createReadStream(path, { highWaterMark: 131_072 }),
  reasonOf,
  checkTarget: async (path) => {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw new Error(reasonOf(error));
    });
    if (found?.isDirectory()) throw new Error("it is a folder: give the name of a file in it");
    if (found && !found.isFile()) throw new Error("it is no file that can be replaced");
    const folder = await stat(dirname(path)).catch(() => undefined);
    if (!folder?.isDirectory()) throw new Error(`there is no folder ${JSON.stringify(dirname(path))}`);
  },
  replace: async (path, text) => {
    await files.checkTarget(path);
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
  },
};
