import { languages, resolveLanguage } from "../messages/load.ts";
import { visible } from "../terminal/visible.ts";
import { wrapped } from "../terminal/wrap.ts";
import { type Context, exit } from "./context.ts";
import { type Io, localeOfLetters } from "./io.ts";
import { printResults } from "./print.ts";

/** `telerr doctor`: what a report of a problem needs; 1 where catalogues of one's own cannot be read. */
export async function doctorCommand(context: Context, version: string): Promise<number> {
  const { catalogues, io, lng, problem } = context;
  const { env } = io;
  const system = io.system?.();
  const result = {
    telerr: version,
    ...(system ? { node: system.node, platform: system.platform, path: withoutHome(system.path, env) } : {}),
    language: resolveLanguage(lng),
    languages,
    ...(problem === undefined ? {} : { problem }),
    entries: Object.fromEntries(catalogues.apis.map((api) => [api, catalogues.entries(api).length])),
    terminal: {
      ...(system ? system.terminals : {}),
      columns: io.columns,
      ...(system?.rows ? { rows: system.rows } : {}),
      color: io.color,
      ...(system ? { colorDepth: system.colorDepth } : {}),
      utf8: io.ascii !== true,
      locale: localeOfLetters(env),
    },
    environment: Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]))),
  };
  await printResults(context, "doctor", [result], () => text(result, io));
  return problem === undefined ? exit.found : exit.notFound;
}

// What changes how the output looks; nothing else of the environment is anybody's business.
const names = [
  "LANG",
  "LANGUAGE",
  "LC_ALL",
  "LC_CTYPE",
  "LC_MESSAGES",
  "TERM",
  "COLORTERM",
  "NO_COLOR",
  "FORCE_COLOR",
  "PAGER",
  "LESS",
];

/** A path in which the person's name does not stand. */
function withoutHome(path: string, env: Io["env"]): string {
  const home = env.HOME ?? env.USERPROFILE;
  return home && home.length > 1 && path.startsWith(home) ? `~${path.slice(home.length)}` : path;
}

function text(result: object, io: Io): string {
  const rows = Object.entries(result).map(([name, value]): [string, string] => [name, shown(value)]);
  const column = Math.max(...rows.map(([name]) => name.length));
  return rows
    .flatMap(([name, value]) =>
      wrapped(visible(value), Math.min(io.columns, 100) - column - 2).map(
        (line, row) => `${(row === 0 ? name : "").padEnd(column)}  ${line}\n`,
      ),
    )
    .join("");
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value !== "object" || value === null)
    return value === true ? "yes" : value === false ? "no" : String(value);
  const parts = Object.entries(value).map(([name, part]) => `${name} ${shown(part)}`);
  return parts.length > 0 ? parts.join(", ") : "none";
}
