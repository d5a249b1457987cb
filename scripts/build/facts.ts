// What only an entry needs (texts, constraints, operations), as JSON files that CommonJS and the command read when one is asked for.

import { writtenFacts } from "../../src/compile/catalogue.ts";
import type { Data } from "../../src/compile/data.ts";
import { jsonLines } from "../../src/compile/locale-files.ts";

/** The API whose facts a module of src/generated/ holds. */
export const apiOfFacts = (path: string): string | undefined => /generated[\\/]([\w-]+)[\\/]facts\.ts$/.exec(path)?.[1];

/**
 * A module like it, over an expression that gives what stands in the JSON file. No arrow function: of what stands in one, V8 reads
 * more at every start.
 */
export const factsFrom = (json: string): string => `export function facts() {\n  return ${json};\n}\n`;

/** The files of dist/facts/, by their name there: one field a line. */
export function factsFiles({ catalogues }: Data): [name: string, text: string][] {
  return catalogues.map(({ value }) => {
    const { columns, ...others } = writtenFacts(value);
    const rest = Object.entries(others).map(([key, field]) => `,\n${JSON.stringify(key)}:${JSON.stringify(field)}`);
    return [`${value.api}.json`, `{"columns":${jsonLines(columns)}${rest.join("")}}\n`];
  });
}
