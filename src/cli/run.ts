import manifest from "../../package.json" with { type: "json" };
import { type Catalogues, createCatalogues } from "../decode/catalogues.ts";
import type { AnyDecoded } from "../decode/decoded.ts";
import { nearestWord } from "../decode/likeness.ts";
import { formOf, trimmed } from "../reply/text.ts";
import { scores } from "../search/scores.ts";
import type { Arguments } from "./arguments.ts";
import { cataloguesFor, goesWithout } from "./catalogues.ts";
import type { CommandName } from "./commands.ts";
import { type Context, createContext, exit, guarded } from "./context.ts";
import { decodeCommand, decodeLines, printDecoded, readReply } from "./decode.ts";
import { Failure, UsageError } from "./failure.ts";
import { fileNamed, type LongLine, linesOf as linesFrom, longestText, readText } from "./input.ts";
import type { Io } from "./io.ts";
import { note } from "./print.ts";

/** Runs the command line; resolves to the exit status: 0 found, 1 not found or undocumented, 2 wrong usage. */
export async function run(argv: readonly string[], world: Io, cwd = process.cwd()): Promise<number> {
  const io = guarded(world);
  if (argv[0] === "__complete") {
    // What the completion scripts call, at each Tab.
    const { candidateLines } = await import("./completion.ts");
    // At a Tab nobody reads what is wrong.
    const catalogues = await cataloguesFor(argv.slice(1), cwd).catch(() => createCatalogues([]));
    io.out(candidateLines(argv.slice(1), catalogues));
    return exit.found;
  }
  try {
    let problem: Error | undefined;
    const catalogues = await cataloguesFor(argv, cwd).catch((error: unknown) => {
      if (!(error instanceof UsageError || error instanceof Failure)) throw error;
      problem = error;
      return createCatalogues([]);
    });
    const args = await argumentsOf(argv, catalogues).catch((error: unknown) => {
      throw problem ?? error;
    });
    if (problem && !goesWithout(args)) throw problem;
    if (args.version) {
      io.out(`${manifest.version}\n`);
      return exit.found;
    }
    if (args.help) {
      const { helpText } = await import("./help.ts");
      io.out(helpText(args.command, io.columns));
      return exit.found;
    }
    const context = createContext(args, io, catalogues, problem?.message);
    return await (args.command ? runners[args.command](context, args) : readAnything(context));
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`telerr: ${error.message}\nTry telerr --help.\n`);
      return exit.usage;
    }
    if (!(error instanceof Failure)) throw error;
    io.err(`telerr: ${error.message}\n`);
    return exit.notFound;
  }
}

/** Words alone need no parser, nor all that could be said beside them. */
async function argumentsOf(argv: readonly string[], catalogues: Catalogues): Promise<Arguments> {
  if (!argv.some((word) => word.startsWith("-")) && !Object.hasOwn(runners, argv[0] ?? ""))
    return { positionals: argv };
  const { parseArguments } = await import("./parser.ts");
  return parseArguments(argv, catalogues);
}

type Runner = (context: Context, args: Arguments) => Promise<number>;

// What a command needs is loaded by the command that needs it.
const runners: Readonly<Record<CommandName, Runner>> = {
  decode: async (context, { lines }) =>
    lines ? decodeLines(context, await linesOf(context)) : decodeCommand(context, await inputOf(context)),
  search: async (context) => {
    const { searchCommand } = await import("./search.ts");
    return searchCommand(context, await inputOf(context));
  },
  show: async (context, { positionals }) => {
    const { showCommand } = await import("./show.ts");
    return showCommand(context, positionals);
  },
  list: async (context, { positionals: [api, ...more] }) => {
    if (more.length > 0) throw new UsageError("list takes one API at most: telerr list [<api>]");
    const { listCommand } = await import("./list.ts");
    return listCommand(context, api);
  },
  map: async (context, { positionals }) => {
    const { mapCommand } = await import("./map.ts");
    return mapCommand(context, positionals);
  },
  annotate: async (context, { positionals }) => {
    const { annotateCommand } = await import("./annotate.ts");
    return annotateCommand(context, positionals);
  },
  report: async (context, { positionals }) => {
    const { reportCommand } = await import("./report.ts");
    return reportCommand(context, positionals, manifest.version);
  },
  init: async (context, { positionals }) => {
    const { initCommand } = await import("./init.ts");
    return initCommand(context, positionals);
  },
  import: async (context, { positionals }) => {
    const { importCommand } = await import("./import.ts");
    return importCommand(context, positionals);
  },
  check: async (context, { positionals }) => {
    const { checkCommand } = await import("./check.ts");
    return checkCommand(context, positionals);
  },
  compile: async (context, { positionals }) => {
    const { compileCommand } = await import("./compile.ts");
    return compileCommand(context, positionals, manifest.version);
  },
  site: async (context, { positionals }) => {
    const { siteCommand } = await import("./site.ts");
    return siteCommand(context, positionals, manifest.version);
  },
  export: async (context, { positionals }) => {
    const { exportCommand } = await import("./export.ts");
    return exportCommand(context, positionals, manifest.version);
  },
  mcp: async (context, { positionals }) => {
    const { mcpCommand } = await import("./mcp.ts");
    return mcpCommand(context, positionals, manifest.version);
  },
  completion: async (context, { positionals }) => {
    const { completionCommand } = await import("./completion.ts");
    return completionCommand(context, positionals);
  },
  doctor: async (context, { positionals }) => {
    if (positionals.length > 0) throw new UsageError("doctor takes no argument: telerr doctor");
    const { doctorCommand } = await import("./doctor.ts");
    return doctorCommand(context, manifest.version);
  },
  help: async (context, { positionals }) => {
    const { helpCommand } = await import("./help.ts");
    return helpCommand(context, positionals);
  },
};

/** What follows the command; `undefined` where standard input is to be read. */
async function wordsOf({ io, args }: Context): Promise<string | undefined> {
  const words = args.positionals;
  if (words.length > 0 && !(words.length === 1 && words[0] === "-")) return words.join(" ");
  if (words.length === 0 && io.inputIsTerminal) {
    const { anything, commandNamed, usageOf } = await import("./commands.ts");
    throw new UsageError(`nothing to read: ${usageOf(commandNamed(args.command) ?? anything)}`);
  }
  return undefined;
}

/** What is to be read: the words, standard input, or the file whose path the words are. */
async function inputOf(context: Context): Promise<string> {
  const words = await wordsOf(context);
  if (words === undefined) return context.io.readInput();
  const file = await fileNamed(words, context.io, () => mayBeName(context, words));
  return file ? readText(file.chunks(), longestText, file.name) : words;
}

/** `decode` reads a file of any name that is no code; a number is one, though nobody has documented it. */
const mayBeName = (context: Context, words: string): boolean =>
  context.args.command === "decode" &&
  /\D/.test(words) &&
  readReply(context, words).every(({ outcome }) => outcome === "unknown");

async function linesOf(context: Context): Promise<AsyncIterable<string | LongLine>> {
  const words = await wordsOf(context);
  if (words === undefined) return context.io.readLines();
  const file = await fileNamed(words, context.io, () => mayBeName(context, words));
  if (file) return linesFrom(file.chunks(), longestText, file.name);
  const lines = words.split(/\r?\n/);
  return (async function* () {
    yield* lines;
  })();
}

/** A reply is decoded, codes are shown, anything else is searched. */
async function readAnything(context: Context): Promise<number> {
  const { args, catalogues, io } = context;
  if (args.positionals.length === 0 && io.inputIsTerminal) return withoutInput(context);
  const text = await inputOf(context);
  const { api } = context.args;
  const answers = readErrors(context, text);
  const isRead = answers.some(({ outcome }) => outcome !== "unknown");
  // What only a standard has may be a vendor's code with a mark beside it: `402.`
  const isStandards = answers.every((decoded) => catalogues.about(decoded.api).standard);
  if (isRead && (api !== undefined || !isStandards)) return printDecoded(context, answers);

  const code = trimmed(text);
  const form = formOf(code);
  const { namedIn, withoutMarks } = await import("./named.ts");
  const named = namedIn(text, { api, read: answers, isList: args.positionals.length > 1 }, catalogues);
  if (named) {
    const { printNamed } = await import("./show.ts");
    return printNamed(context, named);
  }
  if (answers.some(isNoQuestion) || (api !== undefined && form !== "text")) return printDecoded(context, answers);
  const decodeIt = () => decodeCommand(context, text);
  // The headers of a response are no words, either.
  if (code === "" || form === "html" || /^HTTP\/\d[^\n]*\n/.test(code)) return decodeIt();
  const { searchCommand } = await import("./search.ts");
  // Lines of logs look like replies, too; words of what is neither mean nothing.
  if (form === "json" || form === "xml" || form === "soap_fault")
    return searchCommand(context, code, { least: scores.numberCalledCode, do: decodeIt });
  // Words find a success, too; of what an API was asked for, and of a label or a mark, it would be taken for what a reply says.
  const isReply = api !== undefined || /[:=]/.test(code) || (!/\s/.test(code) && withoutMarks(code) !== code);
  const status = await searchCommand(context, code, isReply ? { do: decodeIt } : undefined);
  hintAtCommand(context);
  return status;
}

/** What a text says; of several errors with a label each, what each of them says, once. */
function readErrors(context: Context, text: string): readonly AnyDecoded[] {
  const parts = new Set(text.split(/[\n,;][ \t]*(?=err(?:or)?\b)/i));
  const errors = [...parts].map((part) => readReply(context, part));
  const areRead = errors.every((answers) => answers.some(({ outcome }) => outcome !== "unknown"));
  return areRead ? errors.flat() : readReply(context, text);
}

/** What was read, and what cannot be words: a success that is denied, a number in the place of an error. */
const isNoQuestion = (decoded: AnyDecoded): boolean =>
  decoded.outcome !== "unknown" ||
  (decoded.why === "undocumented" ? /\d/.test(decoded.raw ?? "") : decoded.why !== "not_a_reply");

/** No argument, and nobody pipes anything: a person picks in a terminal, and is told how else. */
async function withoutInput(context: Context): Promise<number> {
  const { args, io } = context;
  const terminal = args.quiet ? undefined : await io.terminal?.();
  if (terminal) {
    const { pick } = await import("./picker.ts");
    return pick(context, terminal);
  }
  const { helpText } = await import("./help.ts");
  io.err(`telerr: there is nothing to read: give a code, a reply or some words\n\n${helpText(undefined, io.columns)}`);
  return exit.usage;
}

/** A first word that is almost a command was probably meant as one. */
function hintAtCommand(context: Context): void {
  const [word = ""] = context.args.positionals;
  // Of a short name most words are two letters away.
  const near = [2, 1]
    .map((most) =>
      nearestWord(
        word.toLowerCase(),
        Object.keys(runners).filter((name) => name.length > 5 === most > 1),
        most,
      ),
    )
    .find((name) => name !== undefined);
  if (near)
    note(context, `${JSON.stringify(word)} is no command, so it was searched for; did you mean telerr ${near}?`);
}
