import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Failure, reasonOf } from "./failure.ts";
import { named } from "./own-files.ts";

/** Writes a file whole or not at all, with the folders that lead to it. @throws Failure that says why not. */
export const writeWhole = (path: string, text: string): void => writeAll([[path, text]]);

/** Writes files, each whole, and none where one cannot be written. @throws Failure that says why not. */
export function writeAll(files: readonly (readonly [path: string, content: string | Uint8Array])[]): void {
  const temporary = (path: string) => `${path}.${process.pid}.tmp`;
  const written: string[] = [];
  let current = "";
  try {
    for (const [path, content] of files) {
      current = path;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(temporary(path), content);
      written.push(path);
    }
    for (const [path] of files) {
      current = path;
      renameSync(temporary(path), path);
    }
  } catch (error) {
    for (const path of written) rmSync(temporary(path), { force: true });
    throw new Failure(`${named(current)} could not be written: ${reasonOf(error)}`);
  }
}
