import { parseArgs } from "node:util";
import type { DescribedTable } from "../catalogue/about.ts";
import type { Catalogues } from "../decode/catalogues.ts";
import { nearestWord } from "../decode/likeness.ts";
import { operationOf } from "../decode/operation.ts";
import { targetNames } from "../export/export.ts";
import { categories, fixes, retries } from "../schema/vocabulary.ts";
import type { Arguments } from "./arguments.ts";
import {
  anything,
  type Command,
  type CommandName,
  commandNamed,
  commands,
  commonOptions,
  isRepeated,
  type OptionName,
  options,
  valuesOf,
} from "./commands.ts";
import { UsageError } from "./failure.ts";
import { apiNamed, apiNames } from "./values.ts";

export function parseArguments(argv: readonly string[], catalogues: Catalogues): Arguments {
  const { values, positionals } = read(argv);
  const command = commandNamed(positionals[0]) ?? anything;
  checkOptions(command, values);
  const texts = (name: OptionName) => (values[name] ?? []) as readonly string[];
  const text = (name: OptionName) => texts(name).at(-1);
  const [operation, lang, limit, format, parameter, html, timeZone, out, columns, against, base] = [
    text("operation"),
    text("lang"),
    text("limit"),
    text("format"),
    text("parameter"),
    text("html"),
    text("tz"),
    text("out"),
    text("columns"),
    text("against"),
    text("base"),
  ];
  // Who asks for help is helped, whatever else is said.
  if (values.help || values.version)
    return {
      ...(command === anything ? {} : { command: command.name as CommandName }),
      positionals: [],
      ...(values.help ? { help: true } : {}),
      ...(values.version ? { version: true } : {}),
    };
  const isNew = command.new?.includes("api") === true;
  // Of what a command takes once the last one counts, so that an alias of a shell can be overruled.
  const named = isRepeated("api", command) ? texts("api") : texts("api").slice(-1);
  const tables = isNew ? [] : named.map((name) => apiTable(name, catalogues));
  if (operation !== undefined) checkOperation(tables[0], operation);
  const apis = isNew ? named : [...new Set(tables.map((table) => table.api))];
  // These are in several.
  const inSeveral = command.name === "site" || command.name === "export";
  for (const tag of inSeveral ? (lang?.split(",") ?? []) : [lang ?? "en"]) {
    if (!/^[A-Za-z]{2,3}(?:[-_.@][\w.@-]*)?$/.test(tag))
      throw new UsageError(`--lang ${JSON.stringify(tag)} is not a language: give a tag, as en or fa`);
  }
  checkOutput(values);
  const color = oneOf("color", text("color"), options.color.values as readonly ("auto" | "always" | "never")[]).color;
  const filter = {
    ...oneOf("category", text("category"), categories),
    ...oneOf("retry", text("retry"), retries),
    ...oneOf("fix", text("fix"), fixes),
    ...(parameter === undefined ? {} : { parameter }),
  };
  return {
    ...(command === anything
      ? { positionals }
      : { command: command.name as CommandName, positionals: positionals.slice(1) }),
    // What has no value is called as its option is.
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => value === true)),
    ...(apis.length > 0 ? { apis } : {}),
    ...(apis.length === 1 ? { api: apis[0] } : {}),
    ...(values.catalogue === undefined ? {} : { catalogues: texts("catalogue") }),
    ...(operation === undefined ? {} : { operation }),
    ...(lang === undefined ? {} : { lang }),
    ...(limit === undefined ? {} : { limit: wholeNumber(limit) }),
    ...(Object.keys(filter).length === 0 ? {} : { filter }),
    ...(html === undefined ? {} : { html }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(out === undefined ? {} : { out }),
    ...(base === undefined ? {} : { base }),
    ...oneOf("to", text("to"), targetNames),
    ...oneOf("from", text("from"), options.from.values as readonly string[]),
    ...(columns === undefined ? {} : { columns }),
    ...(against === undefined ? {} : { against }),
    ...(format === undefined ? {} : { format }),
    ...(color === undefined || color === "auto" ? {} : { color }),
  };
}

type Read = Partial<Record<OptionName, readonly string[] | true>>;

// No operating system passes NUL in an argument, so it can mark a text that only looks like an option.
const mark = "\0";
const looksLikeOption = /^(?:--?[A-Za-z][\w-]*(?:=[\s\S]*)?|--)$|^-[A-Za-z]\S*$/;

function read(argv: readonly string[]): { values: Read; positionals: string[] } {
  // Node loads its parser when it is first called, which a command without options does not have to wait for.
  if (!argv.some((text) => text.startsWith("-"))) return { values: {}, positionals: [...argv] };
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { short, value }]) => [
      name,
      { type: value === undefined ? ("boolean" as const) : ("string" as const), ...(short ? { short } : {}) },
    ]),
  );
  const end = argv.indexOf("--");
  const args = argv.map((text, index) =>
    text.startsWith("-") && text !== "-" && !looksLikeOption.test(text) && (end === -1 || index < end)
      ? `${mark}${text}`
      : text,
  );
  const unmarked = (text: string) => (text.startsWith(mark) ? text.slice(1) : text);
  const { tokens } = parseArgs({ args, options: config, allowPositionals: true, strict: false, tokens: true });
  const values: Read = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(unmarked(token.value));
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (!isOption(name)) throw unknownOption(rawName);
    if (options[name].value === undefined) {
      if (value !== undefined) throw new UsageError(`--${name} takes no value: leave out ${JSON.stringify(value)}`);
      values[name] = true;
    } else {
      if (value === undefined || (!token.inlineValue && looksLikeOption.test(value)))
        throw new UsageError(`${rawName} needs its <${options[name].value}>: argument missing`);
      // A variable that is not set: as a path it would be the working folder.
      if (value === "" && valuesOf(name) === "file")
        throw new UsageError(`${rawName} "" is no path: give its <${options[name].value}>`);
      const before = values[name];
      values[name] = [...(before === undefined || before === true ? [] : before), unmarked(value)];
    }
  }
  return { values, positionals };
}

const isOption = (name: string): name is OptionName => Object.hasOwn(options, name);

function unknownOption(name: string): UsageError {
  const names = Object.keys(options);
  const word = name.slice(2);
  // One letter of a short name says too little to be a typing error of it.
  const near = name.startsWith("--")
    ? (names.find((other) => word.length > 1 && (other.startsWith(word) || word.startsWith(other))) ??
      nearestWord(word, names, 2))
    : undefined;
  const hint = near
    ? `; did you mean --${near}?`
    : `; a text that begins with a dash follows --, as in telerr -- ${JSON.stringify(name)}`;
  return new UsageError(`there is no option ${JSON.stringify(name)}${hint}`);
}

function checkOptions(command: Command, given: Read): void {
  const what = command.name === "" ? "telerr without a command" : `telerr ${command.name}`;
  for (const name of Object.keys(given) as OptionName[]) {
    if (command.options.includes(name) || commonOptions.includes(name)) continue;
    const list = [...command.options, ...commonOptions].map((other) => `--${other}`).join(", ");
    const others = commands
      .filter((other: Command) => other.options.includes(name))
      .map((other) => `telerr ${other.name}`);
    const where = others.length > 0 ? `; ${others.join(", ")} ${others.length > 1 ? "have" : "has"} --${name}` : "";
    throw new UsageError(`${what} has no option --${name}: it has ${list}${where}`);
  }
}

function checkOutput(values: Read): void {
  const given = (["json", "format", "quiet"] as const).filter((name) => values[name] !== undefined);
  if (given.length > 1)
    throw new UsageError(`${given.map((name) => `--${name}`).join(" and ")} do not go together: give one of them`);
}

function oneOf<Name extends string, Value extends string>(
  name: Name,
  value: string | undefined,
  values: readonly Value[],
): { readonly [key in Name]?: Value } {
  if (value === undefined) return {};
  const found = values.find((candidate) => candidate === value);
  if (found) return { [name]: found } as { readonly [key in Name]?: Value };
  const near = nearestWord(value, values, 2);
  throw new UsageError(
    `--${name} ${JSON.stringify(value)} is not right: it is one of ${values.join(", ")}${near ? `; did you mean ${near}?` : ""}`,
  );
}

export function apiTable(name: string, catalogues: Catalogues): DescribedTable {
  const api = apiNamed(name, catalogues);
  if (api) return catalogues.table(api);
  const names = apiNames(catalogues);
  const near = nearestWord(name.toLowerCase(), names, 2);
  throw new UsageError(
    `there is no API ${JSON.stringify(name)}: it is one of ${names.join(", ")}${near ? `; did you mean ${near}?` : ""}`,
  );
}

/** @throws UsageError where the words name another API than `--api` does. */
export function checkSameApi(named: string, { api }: Arguments): void {
  if (api !== undefined && named !== api)
    throw new UsageError(`${named} and --api ${api} are two APIs: give one of them`);
}

function checkOperation(table: DescribedTable | undefined, operation: string): void {
  if (!table) throw new UsageError("--operation needs --api: operations belong to an API");
  if (operationOf(table.facts().operations ?? {}, operation)) return;
  const names = table.about().operations;
  const right = names.length > 0 ? `it is one of ${names.join(", ")}` : "its document names none";
  throw new UsageError(`${table.api} has no operation ${JSON.stringify(operation)}: ${right}`);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new UsageError(`--limit ${JSON.stringify(text)} is not right: a whole number from 1`);
  return Number(text);
}
