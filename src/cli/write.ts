import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Failure, reasonOf } from "./failure.ts";
import { named } from "./own-files.ts";
import { targetOf, temporaryFor, writeTemporary } from "./target.ts";

/** Writes a file whole or not at all, behind a link its target, with the folders that lead to it. @throws Failure that says why not. */
export const writeWhole = (path: string, text: string): void => writeAll([[path, text]]);

/** Writes files, each whole, and none where one cannot be written. @throws Failure that says why not. */
export function writeAll(files: readonly (readonly [path: string, content: string | Uint8Array])[]): void {
  const begun: { readonly path: string; readonly target: string; readonly temporary: string }[] = [];
  let current = "";
  try {
    for (const [path, content] of files) {
      current = path;
      makeFolder(dirname(path));
      // To be said before the first file is moved to its place.
      if (isFolder(path)) throw Object.assign(new Error(), { code: "EISDIR" });
      const target = targetOf(path);
      const temporary = temporaryFor(target);
      begun.push({ path, target, temporary });
      writeTemporary(temporary, target, content);
    }
    for (const { path, target, temporary } of begun) {
      current = path;
      renameSync(temporary, target);
    }
  } catch (error) {
    for (const { temporary } of begun) rmSync(temporary, { force: true });
    throw new Failure(`${named(current)} could not be written: ${reasonOf(error)}`);
  }
}

/** Whether a path leads to a folder. */
export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Whether a file is as it would be written, whatever ends its lines: git may. What cannot be read is not: writing says why. */
export function stateOf(path: string, content: string | Uint8Array): "current" | "stale" | "missing" {
  if (!existsSync(path)) return "missing";
  try {
    const found = readFileSync(path);
    const isSame =
      typeof content === "string" ? unix(found.toString()) === unix(content) : found.equals(Buffer.from(content));
    return isSame ? "current" : "stale";
  } catch {
    return "stale";
  }
}

const unix = (text: string) => text.replaceAll("\r\n", "\n");

/**
 * Makes a folder, with those that lead to it. One by one: Node's `recursive` never ends where a file system says ENOENT to a
 * new folder, as /proc does.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!existsSync(path)) throw error;
  }
}
