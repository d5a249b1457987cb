// What an ES module of the package has as JSON, for those who cannot wait for an import: CommonJS and the command.
import { readFileSync } from "node:fs";

/** The JSON around which a module stands: from the first line that begins with a brace to the last one. */
export function jsonIn(path: string): object {
  const text = readFileSync(path, "utf8");
  return JSON.parse(text.slice(text.indexOf("\n{"), text.lastIndexOf("\n}") + 2));
}
