import { createCatalogues } from "../decode/catalogues.ts";
import { broken } from "../terminal/wrap.ts";
import {
  anything,
  type Command,
  commandNamed,
  commands,
  commonOptions,
  isRepeated,
  type OptionName,
  options,
  statuses,
  summaryOf,
  usageOf,
  valuesOf,
} from "./commands.ts";
import { type Context, exit } from "./context.ts";
import { UsageError } from "./failure.ts";
import { wordsOf } from "./values.ts";

const intro = "telerr: what telephony, fax and SMS API errors mean, and what to do about them";

/** The help text of a command, or of telerr. */
export function helpText(name: string | undefined, columns: number): string {
  const command = commandNamed(name);
  const width = Math.max(30, Math.min(columns, 100));
  return command ? commandHelp(command, width) : overview(width);
}

function overview(width: number): string {
  return [
    ...broken(intro, width),
    "",
    "Usage",
    ...table(
      [anything, ...commands].map((command) => [usageOf(command), command.summary]),
      width,
    ),
    "",
    ...paragraphs(anything, width),
    "Options",
    ...table(
      (Object.keys(options) as OptionName[]).map((name) => optionRow(name)),
      width,
    ),
    "",
    ...broken(`telerr <command> --help tells which options a command takes. ${exitStatus()}`, width),
    "",
    ...examplesOf(anything),
  ].join("\n");
}

function commandHelp(command: Command, width: number): string {
  return [
    ...broken(`${usageOf(command)}: ${command.summary}`, width),
    "",
    ...paragraphs(command, width),
    "Options",
    ...table(
      [...command.options, ...commonOptions].map((name) => optionRow(name, command)),
      width,
    ),
    "",
    ...broken(exitStatus(), width),
    "",
    ...examplesOf(command),
  ].join("\n");
}

export const exitStatus = () =>
  `Exit status: ${Object.entries(statuses)
    .map(([status, words]) => `${status} ${words}`)
    .join(", ")}.`;

/** An option as it is typed, and what it does. */
export function optionRow(name: OptionName, command?: Command): readonly [string, string] {
  const { short, value } = options[name];
  const values = valuesOf(name, command);
  const summary = summaryOf(name, command);
  const typed = `${short ? `-${short}, ` : "    "}--${name}${value ? ` <${value}>` : ""}${isRepeated(name, command) ? "…" : ""}`;
  const words = values === "operation" ? [] : wordsOf(values, createCatalogues([]));
  return [typed, words.length > 0 ? `${summary}: ${words.join(", ")}` : summary];
}

const paragraphs = ({ details }: Command, width: number) => details.flatMap((text) => [...broken(text, width), ""]);

const examplesOf = ({ examples }: Command) => [
  "Examples",
  ...examples.flatMap(({ line, summary }) => [`  ${summary}:`, `    ${line}`]),
  "",
];

/** Two columns; one above the other where the terminal is narrow. */
function table(rows: readonly (readonly [string, string])[], width: number): string[] {
  const column = Math.max(...rows.map(([left]) => left.length));
  const stacked = width - column - 4 < 24;
  return rows.flatMap(([left, right]) => {
    if (stacked) return [`  ${left}`, ...broken(right, width - 6).map((line) => `      ${line}`)];
    const lines = broken(right, width - column - 4);
    return lines.map((line, index) => `  ${(index === 0 ? left : "").padEnd(column)}  ${line}`);
  });
}

/** `telerr help [command]` */
export async function helpCommand({ io }: Context, words: readonly string[]): Promise<number> {
  const [word, ...more] = words;
  const command = commandNamed(word);
  if (more.length > 0 || (word !== undefined && !command)) {
    const names = commands.map(({ name }) => name).join(", ");
    throw new UsageError(`there is no command ${JSON.stringify(words.join(" "))}: it is one of ${names}`);
  }
  io.out(helpText(word, io.columns));
  return exit.found;
}
