// The files of data/, as they are read: what they mean, `src/compile/` knows.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dataOf } from "../../src/compile/data.ts";

/** The folder of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Everything in data/, with the problems of each file; a file with problems is left out of the data. */
export const readData = () => dataOf(readTexts("data"));

/** The text of every JSON file below a folder of the repository, by its path from there. */
function readTexts(folder: string): Map<string, string> {
  return new Map(
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((path) => path.endsWith(".json"))
      .sort()
      .map((path) => [path, readFileSync(join(root, path), "utf8")]),
  );
}
