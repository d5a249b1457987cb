import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Catalogues, createCatalogues } from "../decode/catalogues.ts";
import type { Arguments } from "./arguments.ts";
import type { CommandName, OptionName } from "./commands.ts";

/** The name of the file that says where one's own catalogues are. */
export const configName = "telerr.config.json";

// These make or judge catalogues, or need none: one that is not right must not stop them.
const without: ReadonlySet<string> = new Set<CommandName>(["init", "import", "check", "compile", "completion", "help"]);

/** Whether something can be done though one's own catalogues cannot be read; `doctor` says why they cannot. */
export const goesWithout = ({ command, help, version }: Arguments): boolean =>
  help === true || version === true || command === "doctor" || without.has(command ?? "");

/**
 * The built-in APIs and one's own: those of `--catalogue`, or else those that `telerr.config.json` names, which is looked for
 * from the working folder upwards.
 */
export async function cataloguesFor(argv: readonly string[], cwd: string): Promise<Catalogues> {
  if (without.has(argv[0] ?? "")) return createCatalogues([]);
  const named = valuesOf("catalogue", argv);
  const config = named.length > 0 ? undefined : configFrom(cwd);
  if (named.length === 0 && config === undefined) return createCatalogues([]);
  // What reads and checks a catalogue is loaded by those who have one.
  const { readCatalogues } = await import("./own-files.ts");
  return readCatalogues(
    named.length > 0 ? { files: named.map((file) => resolve(cwd, file)) } : { config: config ?? "" },
  );
}

/** The nearest `telerr.config.json`, from a folder upwards. */
export const configFrom = (folder: string): string | undefined => nearest(configName, folder);

/** The nearest file of a name, from a folder upwards. */
export function nearest(name: string, folder: string): string | undefined {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  const parent = dirname(folder);
  return parent === folder ? undefined : nearest(name, parent);
}

/** Whether one of the catalogues has a name: as its own, as an alias or as that of an enum. */
export const isTaken = ({ apis, table, about }: Catalogues, name: string): boolean =>
  apis.some((api) => [api, ...table(api).aliases, ...about(api).enums].includes(name));

/** The values of one option, wherever it stands: before anything else is known of the arguments. */
function valuesOf(name: OptionName, argv: readonly string[]): string[] {
  const end = argv.indexOf("--");
  const given = end < 0 ? argv : argv.slice(0, end);
  return given.flatMap((word, index) => {
    if (word.startsWith(`--${name}=`)) return [word.slice(name.length + 3)];
    return word === `--${name}` && given[index + 1] !== undefined ? [given[index + 1] ?? ""] : [];
  });
}
