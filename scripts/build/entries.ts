// The enums and kinds of an API as a JSON file, which the command reads when it looks up a code: a literal is compiled at every start.
import { compileCatalogue } from "../../src/compile/catalogue.ts";
import type { Data } from "../../src/compile/data.ts";

/** The files of dist/cli/data/, by their name there. */
export const entriesFiles = ({ catalogues }: Data): [name: string, text: string][] =>
  catalogues.map(({ value }) => {
    const { enums, kind, kinds } = compileCatalogue(value);
    return [`${value.api}.json`, `${JSON.stringify({ enums, kind, kinds })}\n`];
  });

/** What stands in src/generated/<api>/entries.ts, over the JSON file; by the path of that module. */
export function entriesModule(path: string, { catalogues }: Data): string | undefined {
  const api = /generated[\\/]([\w-]+)[\\/]entries\.ts$/.exec(path)?.[1];
  const catalogue = catalogues.find(({ value }) => value.api === api)?.value;
  if (!catalogue) return undefined;
  const { aliases, standard, parts, title, language, source, enums } = compileCatalogue(catalogue);
  return `
import { readFileSync } from "node:fs";
import { facts } from "./facts.ts";
let made;
const read = () => (made ??= JSON.parse(readFileSync(__dirname + "/data/${api}.json", "utf8")));
export const origin = ${JSON.stringify({ title, language, source })};
export const entries = {
  ...${JSON.stringify({ api, aliases, standard, parts })},
  // Frozen already, and so none is read to be frozen.
  enums: Object.freeze({ ${Object.keys(enums).map((name) => `get ${name}() { return read().enums.${name}; }`)} }),
  get kind() { return read().kind; },
  get kinds() { return read().kinds; },
  facts,
};
`;
}
