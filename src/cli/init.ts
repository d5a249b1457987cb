import { lstatSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { jsonText, pascalCase } from "../compile/draft-file.ts";
import { apiPattern } from "../schema/catalogue.ts";
import { configFrom, configName, isTaken } from "./catalogues.ts";
import { type Context, exit } from "./context.ts";
import { UsageError } from "./failure.ts";
import { filesOf, named, realPathOf, schemaPathFrom } from "./own-files.ts";
import { note, printResults } from "./print.ts";
import { writeWhole } from "./write.ts";

/** The name of an API of one's own, as files and programs spell it. @throws UsageError for what is none. */
export function apiName({ catalogues }: Context, api: string | undefined, example: string): string {
  if (api !== undefined && isTaken(catalogues, api))
    throw new UsageError(`${JSON.stringify(api)} is an API that telerr has: give yours another name, as in ${example}`);
  if (api !== undefined && apiPattern.test(api)) return api;
  const given = api === undefined ? "the API needs a name" : `${JSON.stringify(api)} is no name of an API`;
  throw new UsageError(`${given}: lower-case letters, digits and hyphens, and not telerr, as in ${example}`);
}

/** `telerr init <api>`: a catalogue of one's own to begin with. */
export async function initCommand(context: Context, positionals: readonly string[]): Promise<number> {
  if (positionals.length > 1) throw new UsageError("init takes one API: telerr init acme");
  const api = apiName(context, positionals[0], "telerr init acme");
  const path = resolve(context.args.out ?? `${api}.telerr.json`);
  // A link that leads nowhere is somebody's, too.
  if (lstatSync(path, { throwIfNoEntry: false }))
    throw new UsageError(`${named(path)} is there already: nothing was written`);
  writeWhole(path, jsonText(example(api, schemaPathFrom(path))));
  const written = [named(path), ...configured(context, path)];
  await printResults(
    context,
    "init",
    [{ api, files: written }],
    () => `${written.join(" and ")} written; next: telerr check ${named(path)}, telerr E42\n`,
  );
  return exit.found;
}

/**
 * Sees to it that every command finds a catalogue: begins a `telerr.config.json` where there is none from here upwards, and says
 * where one has no place for it. Gives what was written.
 */
export function configured(context: Context, path: string): string[] {
  const config = configFrom(process.cwd());
  if (config !== undefined) {
    if (!namesFile(config, path))
      note(context, `${named(config)} does not name ${named(path)}: add it to "catalogues", or give --catalogue`);
    return [];
  }
  const pattern = path.endsWith(ending) ? join(dirname(path), `*${ending}`) : path;
  const catalogues = [relative(process.cwd(), pattern).replaceAll("\\", "/")];
  writeWhole(join(process.cwd(), configName), jsonText({ catalogues }));
  return [configName];
}

const ending = ".telerr.json";

/** Whether a config leads to a file; what is wrong with it, the next command says. */
function namesFile(config: string, path: string): boolean {
  try {
    return filesOf(config).some((file) => realPathOf(file) === realPathOf(path));
  } catch {
    return true;
  }
}

/** Small and valid, with an example of each section. */
function example(api: string, $schema: string): object {
  return {
    $schema,
    api,
    enum: `${pascalCase(api)}Status`,
    title: `${pascalCase(api)} API`,
    language: "en",
    source: { title: "Error codes", publisher: pascalCase(api) },
    reply: {
      json: [{ code: ["error", "code"], detail: ["error", "message"] }],
      text: ["{error}: {detail}", "{code}"],
      success: "http",
    },
    log: { names: [api], keys: [`${api}_code`] },
    entries: [
      { code: "OK", name: "Ok", category: "ok", retry: "never", messages: { en: { message: "It worked." } } },
      {
        code: "E42",
        name: "CardExpired",
        text: "Card expired",
        category: "failed_precondition",
        retry: "after_fix",
        fix: "user",
        parameter: "card",
        keywords: { en: ["card too old"] },
        messages: {
          en: {
            message: "The card has expired.",
            remedy: "Use another card, or enter its new date in {{parameter}}.",
          },
        },
        http: 402,
        docs: `https://example.com/errors#E42`,
        meta: { team: "payments" },
      },
      {
        code: "E50",
        name: "Overloaded",
        text: "Too many requests",
        category: "resource_exhausted",
        retry: "backoff",
        wait: 30,
        fix: "caller",
        http: 429,
      },
      {
        code: "E99",
        name: "NotJudgedYet",
        text: "What the source does not say is todo",
        todo: ["category", "retry", "fix"],
      },
    ],
  };
}
