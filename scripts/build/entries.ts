// The entries of the APIs as the command has them: in JSON files.
import { compileCatalogue, isPaired } from "../../src/compile/catalogue.ts";
import type { Data } from "../../src/compile/data.ts";
import type { CodesFile } from "./entries-in.ts";

/** The files of dist/cli/data/, by their name there. */
export const codesFiles = ({ catalogues }: Data): [name: string, text: string][] =>
  catalogues.map(({ value }) => {
    const { enums, facts } = compileCatalogue(value);
    const file = { enums, spellings: facts().columns.aliases } as CodesFile;
    return [`${value.api}.json`, `${JSON.stringify(file)}\n`];
  });

/** A module like that of src/generated/, by its path, over these files. */
export function entriesFrom(path: string, { catalogues }: Data): string | undefined {
  const api = /generated[\\/]([\w-]+)[\\/]entries\.ts$/.exec(path)?.[1];
  const catalogue = catalogues.find(({ value }) => value.api === api)?.value;
  if (!catalogue) return undefined;
  const { api: _, enums, facts, reply, log, ...origin } = compileCatalogue(catalogue);
  const given = [api, Object.keys(enums), Object.keys(facts().columns), isPaired(catalogue)];
  return `
import { entriesIn } from "../../../scripts/build/entries-in.ts";
export const origin = ${JSON.stringify(origin)};
export const entries = entriesIn(__dirname, ${given.map((value) => JSON.stringify(value)).join(", ")});
`;
}
