import manifest from "../../package.json" with { type: "json" };
import type { Entry } from "../catalogue/entry.ts";
import { apis, tableOf } from "../catalogue/tables.ts";
import { formOf, trimmed } from "../decode/text.ts";
import { parseArguments, UsageError } from "./arguments.ts";
import { type Context, createContext, exit } from "./context.ts";
import { decodeCommand, printDecoded, readReply } from "./decode.ts";
import { help } from "./help.ts";
import type { Io } from "./io.ts";
import { listCommand } from "./list.ts";
import { searchCommand } from "./search.ts";
import { printEntries, showCommand } from "./show.ts";

/** Runs the command line; resolves to the exit status: 0 found, 1 not found or undocumented, 2 wrong usage. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    const args = parseArguments(argv);
    if (args.help) {
      io.out(help);
      return exit.found;
    }
    if (args.version) {
      io.out(`${manifest.version}\n`);
      return exit.found;
    }
    return await dispatch(createContext(args, io));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`telerr: ${error.message}\nTry telerr --help.\n`);
    return exit.usage;
  }
}

async function dispatch(context: Context): Promise<number> {
  const [verb, ...rest] = context.args.positionals;
  switch (verb) {
    case "decode":
      return decodeCommand(context, await inputOf(context, rest, "decode <reply>"));
    case "search":
      return searchCommand(context, await inputOf(context, rest, "search <words>"));
    case "show": {
      const [api, code, ...more] = rest;
      if (api === undefined || code === undefined || more.length > 0)
        throw new UsageError("show needs an API and a code: telerr show voipms invalid_did");
      return showCommand(context, api, code);
    }
    case "list":
      if (rest.length > 1) throw new UsageError("list takes one API at most: telerr list voipms");
      return listCommand(context, rest[0]);
    case "report":
      return (await import("./report.ts")).reportCommand(context, rest, manifest.version);
    default:
      return anything(context, await inputOf(context, context.args.positionals, "<a code, a reply or some words>"));
  }
}

async function inputOf({ io }: Context, words: readonly string[], usage: string): Promise<string> {
  if (words.length > 0 && !(words.length === 1 && words[0] === "-")) return words.join(" ");
  if (words.length === 0 && io.inputIsTerminal) throw new UsageError(`nothing to read: telerr ${usage}`);
  return io.readInput();
}

/** A code or a reply is decoded, an entry's own code (a fax state or reason) shown, anything else searched. */
async function anything(context: Context, text: string): Promise<number> {
  const { api } = context.args;
  const answers = readReply(context, text);
  if (answers.some((decoded) => decoded.outcome !== "unknown")) return printDecoded(context, answers);

  const code = trimmed(text);
  const entries = (api ? [api] : apis).flatMap((name) => (tableOf(name).lookup(code) as Entry | undefined) ?? []);
  if (entries.length > 0) return printEntries(context, entries);

  const form = formOf(code);
  if (api !== undefined && form !== "text") return printDecoded(context, answers);
  if (code === "" || form === "json" || form === "xml" || form === "soap_fault" || form === "html")
    return decodeCommand(context, text);
  return searchCommand(context, code);
}
