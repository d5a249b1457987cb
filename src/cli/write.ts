import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Failure, reasonOf } from "./failure.ts";
import { named } from "./own-files.ts";

/** Writes a file whole or not at all, with the folders that lead to it. @throws Failure that says why not. */
export function writeWhole(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const temporary = `${path}.${process.pid}.tmp`;
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    throw new Failure(`${named(path)} could not be written: ${reasonOf(error)}`);
  }
}
