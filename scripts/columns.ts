// The columns of a catalogue that only an entry needs, as a JSON file of their own: CommonJS and the command read the same.
import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** The modules in src/generated/ that have such columns. */
export const columnModules = /generated[\\/][\w-]+\.entries\.ts$/;

const column =
  /^( {2}(?=operations)| {4}(?=\w))(text|title|operations|constraint|parameter|related|doubtful): (.+),$/gm;

/** The module at the path with `columns()` instead of its columns, and these as JSON. */
export function splitColumns(path: string): { file: string; code: string; json: string } {
  const taken: string[] = [];
  const code = readFileSync(path, "utf8").replace(column, (_, indent: string, key: string, json: string) => {
    taken.push(`${JSON.stringify(key)}:${json}`);
    return `${indent}get ${key}() { return columns().${key}; },`;
  });
  return { file: `${basename(path, ".entries.ts")}.json`, code, json: `{\n${taken.join(",\n")}\n}\n` };
}
