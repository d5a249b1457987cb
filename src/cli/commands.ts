// The command line, declared once: the parser, --help, the man page and the completions are all made from this.
import { targetNames } from "../export/export.ts";
import { categories, fixes, retries } from "../schema/vocabulary.ts";

/** What a value can be: one of a list, or something that telerr knows by name. */
export type Values = readonly string[] | "api" | "code" | "command" | "file" | "language" | "operation";

export interface Option {
  readonly short?: string;
  /** What the value is called; without it, the option is a switch. */
  readonly value?: string;
  readonly values?: Values;
  /** It can be given again and again, in every command. */
  readonly repeats?: true;
  readonly summary: string;
}

export interface Argument {
  readonly name: string;
  readonly values?: Values;
  readonly optional?: true;
  /** It takes all words that follow, as one text. */
  readonly words?: true;
  /** It can be given again and again. */
  readonly repeats?: true;
}

export interface Example {
  /** As typed into a POSIX shell. */
  readonly line: string;
  readonly summary: string;
  /** The exit status that it ends with. */
  readonly status: 0 | 1 | 2;
}

export interface Command {
  /** The first word of the command line; empty for what telerr does without one. */
  readonly name: string;
  readonly summary: string;
  readonly arguments: readonly Argument[];
  readonly options: readonly OptionName[];
  /** Of options: those that can be given again and again here. */
  readonly repeated?: readonly OptionName[];
  /** Of options: those whose value is a new name here, and none of those that telerr knows. */
  readonly new?: readonly OptionName[];
  /** Of options that do something else here than elsewhere. */
  readonly summaries?: Partial<Record<OptionName, string>>;
  /** Paragraphs of plain text. */
  readonly details: readonly string[];
  readonly examples: readonly [Example, Example, Example];
}

/** What `telerr import` reads. */
export const importFormats = ["csv", "markdown", "json", "openapi", "errcodes", "enum"] as const;

const option = <const O extends Option>(declared: O): Option => declared;

/** Every option, by its long name, in the order of the help text. */
export const options = {
  api: option({
    short: "a",
    value: "api",
    values: "api",
    summary: "read or search this API only; ippanel is persian-sms",
  }),
  operation: option({
    short: "o",
    value: "name",
    values: "operation",
    summary: "the TraiTel operation that was called, as assignnumber; needs --api",
  }),
  lang: option({
    short: "l",
    value: "tag",
    values: "language",
    summary: "the language of messages; without it, the locale's",
  }),
  limit: option({ short: "n", value: "number", summary: "how many results at most" }),
  lines: option({ summary: "read one reply a line, and answer each in one line" }),
  category: option({ value: "value", values: categories, summary: "only codes of this category" }),
  retry: option({ value: "value", values: retries, summary: "only codes with this retry rule" }),
  fix: option({
    value: "value",
    values: fixes,
    summary: "only codes that this party can fix",
  }),
  parameter: option({ value: "name", summary: "only codes about this request parameter" }),
  only: option({ summary: "leave out the lines without a code" }),
  successes: option({ summary: "explain reports of success, too" }),
  follow: option({ short: "f", summary: "the last ten lines of a file, then what is added to it" }),
  html: option({ value: "file", values: "file", summary: "write one self-contained page; - is standard output" }),
  csv: option({ summary: "print the table as CSV" }),
  tz: option({ value: "zone", summary: "show times that carry an offset in this time zone, as Australia/Sydney" }),
  catalogue: option({
    value: "file",
    values: "file",
    repeats: true,
    summary: "a catalogue of your own beside the built-in ones; without it, those of telerr.config.json",
  }),
  base: option({ value: "address", summary: "where the site will stand, as https://example.com/errors/ or /errors/" }),
  to: option({ value: "target", values: targetNames, summary: "for what to write" }),
  nested: option({ summary: "of JSON's keys: a folder an API and a code, not one key of all" }),
  check: option({ summary: "write nothing: say which files are missing or stale, and fail where one is" }),
  out: option({ value: "path", values: "file", summary: "where to write" }),
  from: option({
    value: "format",
    values: importFormats,
    summary: "what the source is; without it, what it looks like",
  }),
  columns: option({ value: "list", summary: "which column or key holds what, as code=Code,text=Meaning" }),
  "no-header": option({ summary: "the first row of a CSV is a code already: its columns are called 1, 2, 3" }),
  propose: option({ summary: "propose category, retry and fix where words make them likely, and mark them" }),
  against: option({ value: "old", values: "file", summary: "fail where a released code is gone; a file, or git:HEAD" }),
  strict: option({ summary: "fail on what is still to be decided or confirmed" }),
  json: option({ short: "j", summary: 'print one JSON document: {"kind", "results"}' }),
  format: option({
    value: "template",
    summary: "print each result as this, as '{api}:{code} {message}'",
  }),
  quiet: option({ short: "q", summary: "print nothing: the exit status says it" }),
  "no-pager": option({ summary: "print what is longer than the terminal as it is, not through $PAGER" }),
  color: option({
    value: "when",
    values: ["auto", "always", "never"],
    summary: "color; auto, which is the default, colors in a terminal",
  }),
  help: option({ short: "h", summary: "print the help of telerr, or of a command" }),
  version: option({ short: "v", summary: "print the version" }),
} as const;

export type OptionName = keyof typeof options;

/** What an option does, where a command has its own way of it. */
export function summaryOf(name: OptionName, command?: Command): string {
  return command?.summaries?.[name] ?? options[name].summary;
}

/** What an option's value can be in a command. */
export function valuesOf(name: OptionName, command?: Command): Values | undefined {
  return command?.new?.includes(name) ? undefined : options[name].values;
}

/** Whether each of its values counts, or the last one alone. */
export function isRepeated(name: OptionName, command?: Command): boolean {
  return options[name].repeats === true || command?.repeated?.includes(name) === true;
}

/** The options that every command has. */
export const commonOptions: readonly OptionName[] = ["color", "help", "version"];

const printing = ["catalogue", "json", "format", "quiet", "no-pager"] as const;

/** The shells that telerr can complete in. */
export const shells = ["bash", "zsh", "fish"] as const;

const command = <const C extends Command>(declared: C): C => declared;

/** What telerr does when its first argument is no command. */
export const anything: Command = command({
  name: "",
  summary: "decode a code or a reply; search for anything else",
  arguments: [{ name: "code, reply or words", values: "code", optional: true, words: true }],
  options: ["api", "operation", "lang", "limit", ...printing],
  details: [
    "Without an argument, or with -, the text is read from standard input. In a terminal, telerr without an argument opens a list of all codes that narrows as you type: the arrows move, Enter shows a code, Tab changes the API, Shift+Tab the language, Esc leaves.",
    "Put -- before a text that begins with a dash and a letter: telerr -- -x.",
  ],
  examples: [
    { line: "telerr 402 --lang fa", summary: "A code, in Persian", status: 0 },
    { line: "telerr 'Error 105: Invalid sub-account ID.'", summary: "A line of a log", status: 0 },
    { line: `echo '{"status":"no_did"}' | telerr --api voipms`, summary: "A reply from a pipe", status: 0 },
  ],
});

/** The commands, in the order of the help text. */
export const commands = [
  command({
    name: "decode",
    summary: "say what a reply means",
    arguments: [{ name: "reply", values: "code", optional: true, words: true }],
    options: ["api", "operation", "lang", "limit", "lines", ...printing],
    details: [
      "The reply is read from standard input when there is none on the command line, or when it is -, and from a file where it is the path of one.",
      "With --lines, each line of the input is a reply of its own and gets one line of output, in order: the likeliest answer, or unknown. With --json as well, each line of output is a JSON document. The exit status is 1 when any reply is unknown.",
    ],
    examples: [
      {
        line: "telerr decode 105 --api traitel --operation assignnumber",
        summary: "A code in its API's own words",
        status: 0,
      },
      {
        line: "printf '402\\n005\\n' | telerr decode --lines --api traitel-fax",
        summary: "One reply a line",
        status: 0,
      },
      { line: "telerr decode 420 --api traitel-fax --quiet", summary: "Only whether it is known", status: 1 },
    ],
  }),
  command({
    name: "search",
    summary: "find codes by words",
    arguments: [{ name: "words", optional: true, words: true }],
    options: ["api", "lang", "limit", ...printing],
    repeated: ["api"],
    summaries: { api: "search this API only, or these; ippanel is persian-sms" },
    details: [
      "Finds codes in any spelling, typing errors, pasted log lines and everyday words. Five results are printed unless --limit says otherwise, and how many more there are is told on standard error.",
    ],
    examples: [
      { line: "telerr search insufficient funds", summary: "In everyday words", status: 0 },
      {
        line: "telerr search invlid dtmf mode --limit 1 --format '{api}:{code}'",
        summary: "The best result, for a script",
        status: 0,
      },
      { line: "telerr search 'اعتبار کافی نیست' --lang fa", summary: "In Persian", status: 0 },
    ],
  }),
  command({
    name: "show",
    summary: "print everything that is known about codes",
    arguments: [
      { name: "api", values: "api", optional: true },
      { name: "code", values: "code", repeats: true },
    ],
    options: ["api", "lang", ...printing],
    details: [
      "A code may be spelled in any way in which a reply carries it; api:code says both in one word. Without an API, a code is shown from every API that has it.",
    ],
    examples: [
      { line: "telerr show voipms ip_not_enabled no_did", summary: "Codes of VoIP.ms", status: 0 },
      { line: "telerr show traitel-fax:402 --lang fa", summary: "A fax code, in Persian", status: 0 },
      { line: "telerr show ippanel 962 --json", summary: "As JSON", status: 0 },
    ],
  }),
  command({
    name: "list",
    summary: "list the APIs, or the codes of one",
    arguments: [{ name: "api", values: "api", optional: true }],
    options: ["api", "lang", "limit", "category", "retry", "fix", "parameter", ...printing],
    details: ["With a filter and no API, the codes of all vendors are listed; those of a standard where it is named."],
    examples: [
      { line: "telerr list", summary: "The APIs", status: 0 },
      { line: "telerr list --retry backoff --fix provider", summary: "What passes if you wait", status: 0 },
      { line: "telerr list traitel --format '{code} {message}'", summary: "One code a line", status: 0 },
    ],
  }),
  command({
    name: "map",
    summary: "print what means the same in several APIs and standards",
    arguments: [{ name: "api", values: "api", optional: true, repeats: true }],
    options: ["limit", "csv", "catalogue", "json", "quiet", "no-pager"],
    details: [
      "Each line is a pair of codes: same or near where they mean it, or the document that says what one becomes in the other, in that direction. Without an API, the pairs of the standards are printed; with one, its own; with several, those between them.",
    ],
    examples: [
      { line: "telerr map sip q850", summary: "SIP and Q.850, by RFC 3398 and by what they mean", status: 0 },
      { line: "telerr map traitel-fax --csv", summary: "What fax reasons are elsewhere, for a spreadsheet", status: 0 },
      { line: "telerr map --json", summary: "Everything, for another program", status: 0 },
    ],
  }),
  command({
    name: "annotate",
    summary: "copy a log, with what its codes mean at the ends of lines",
    arguments: [{ name: "file", values: "file", optional: true, repeats: true }],
    options: ["api", "lang", "only", "successes", "follow", "catalogue", "json"],
    repeated: ["api"],
    summaries: {
      api: "read codes of this API only, or of these; ippanel is persian-sms",
      json: "print one JSON object a code, each in a line of its own",
    },
    details: [
      "Nothing of the log is changed but the ends of lines that hold a code. What is unmistakable is explained everywhere: codes of VoIP.ms as words, 'Error NNN: …', names beside status_num, JSON and Persian arrays inside a line. With --api its bare numbers count, too; what could be of two such APIs is of the one that was given first. Of a line over 1 MiB only the first MiB is read, and a message says so.",
      "Standard input is read when there is no file, or for -. With --json, each code is one JSON object in a line of its own: line, offset, api, code, category, retry, message. A file that ends in a note without a line break gets one before the next file begins. The exit status is 1 when a file could not be read; the others are.",
    ],
    examples: [
      { line: "echo 'sent status=invalid_did' | telerr annotate", summary: "A line of a log", status: 0 },
      {
        line: "printf 'ErrorCode=402\\nfine\\n' | telerr annotate --api traitel-fax --only",
        summary: "Numbers, and only those lines",
        status: 0,
      },
      { line: `echo '{"status":"no_did"}' | telerr annotate --json`, summary: "For another program", status: 0 },
    ],
  }),
  command({
    name: "report",
    summary: "count what went wrong in logs, how often, since when, at what cost",
    arguments: [{ name: "file", values: "file", optional: true, repeats: true }],
    options: ["api", "lang", "limit", "html", "csv", "tz", "catalogue", "json"],
    repeated: ["api"],
    summaries: { api: "count codes of this API only, or of these; ippanel is persian-sms" },
    details: [
      "Reads TraiTel's logfaxout (as a reply or as CSV), replies as one JSON document a line, or any log. Standard input is read when there is no file, or for -.",
      "Files packed by gzip, and with Node 22.15 by zstd, are unpacked; UTF-16 is read, too. Dates without a year are of the latest year in which they are at most a week after the file was written, and 03/04/2026 is read when another date shows which number is the month. Ctrl-C prints what has been read; the exit status is 130.",
      "The table of codes has the 20 most frequent in a terminal, 100 on a page, all in CSV, or as many as --limit says; --json always gives them all.",
      "With --api only that API's codes count, so the rows of a fax log with traitel-fax alone; its bare numbers count, too. What could be of two such APIs is of the one that was given first.",
      "For fax logs it also counts reasons and states, destinations, hours, and what failed attempts cost. The exit status is 1 when no code was found, or when a row or a file could not be read: rows are named by line.",
    ],
    examples: [
      {
        line: "printf 'Ok\\nID,To,ErrorCode\\n7,6129,402\\n' | telerr report",
        summary: "A fax log from a pipe",
        status: 0,
      },
      {
        line: `echo '{"status":"no_did"}' | telerr report --json`,
        summary: "The figures, for another program",
        status: 0,
      },
      {
        line: `echo '{"status":"invalid_did"}' | telerr report --html report.html --json`,
        summary: "A page, and the figures",
        status: 0,
      },
    ],
  }),
  command({
    name: "init",
    summary: "begin a catalogue of your own",
    arguments: [{ name: "api" }],
    options: ["out", "json", "quiet"],
    summaries: { out: "the file to write; without it, <api>.telerr.json" },
    details: [
      "Writes a small and valid catalogue with an example of each section, and telerr.config.json where there is none from the working folder upwards: from then on every command knows your codes. Nothing that is there is written over.",
    ],
    examples: [
      { line: "telerr init acme", summary: "acme.telerr.json", status: 0 },
      { line: "telerr init acme-fax --out fax.telerr.json", summary: "In a file of another name", status: 0 },
      { line: "telerr init acme-sms --json", summary: "For another program", status: 0 },
    ],
  }),
  command({
    name: "import",
    summary: "make a catalogue of a table, a specification or an enum",
    arguments: [{ name: "file", values: "file" }],
    options: ["api", "from", "columns", "no-header", "out", "lang", "propose", "json", "quiet"],
    new: ["api"],
    summaries: {
      api: "the name of the API, in lower case",
      lang: "the language of the source's texts; without it, en",
      out: "the file to write or to merge into; without it, <api>.telerr.json",
    },
    details: [
      "Reads CSV with any separator, Markdown tables, JSON (lists or maps of objects), OpenAPI 3 (JSON or YAML), PostgreSQL's errcodes.txt, and enums or constant objects of TypeScript and JavaScript. What the source does not say is named in todo and counted, never guessed; with --propose it is proposed where the words make it likely, and marked.",
      "Columns and keys are taken by their names, and said; --columns says what they do not. Importing again merges: what you have edited stays, new codes are added, and codes that the source has no more are named. Like init, it writes telerr.config.json where there is none. Nothing is sent anywhere.",
    ],
    examples: [
      {
        line: "printf 'Code,Meaning\\nE7,Card expired\\n' | telerr import - --api shop --columns code=Code,text=Meaning",
        summary: "A table from a pipe",
        status: 0,
      },
      {
        line: `echo '[{"code":20404,"message":"Not found"}]' | telerr import - --api shop --out shop.telerr.json --propose`,
        summary: "JSON, with proposals",
        status: 0,
      },
      {
        line: "printf 'enum Errors { NoSeat = 7 }' | telerr import - --api train --json",
        summary: "An enum, for another program",
        status: 0,
      },
    ],
  }),
  command({
    name: "check",
    summary: "say what is wrong in a catalogue of your own",
    arguments: [{ name: "file", values: "file", optional: true, repeats: true }],
    options: ["against", "strict", "json", "quiet"],
    details: [
      "Without a file, those of telerr.config.json are checked. Each problem is named as a compiler does: file, line, path, value, and what would be right. The exit status is 1 when anything is wrong.",
      "With --against, a code that was removed or renamed fails, too, and so does a name that another code has now, or a change of what the API, its enums, aliases or operations are called. What is compared is a file, or git:<revision> for the same file in it.",
    ],
    examples: [
      { line: "telerr check acme.telerr.json", summary: "One catalogue", status: 0 },
      { line: "telerr check --json", summary: "Those of telerr.config.json, for another program", status: 0 },
      { line: "telerr check --strict --quiet", summary: "Only whether nothing is left to decide", status: 1 },
    ],
  }),
  command({
    name: "compile",
    summary: "write TypeScript of a catalogue of your own",
    arguments: [{ name: "file", values: "file", optional: true, repeats: true }],
    options: ["out", "check", "json", "quiet"],
    summaries: { out: "the folder to write into" },
    details: [
      "Writes DIR/<api>/: an enum with hover texts, decode, lookup, entries, suggest, guard and toError, and its languages apart. It imports telerr/runtime alone, and is the same for the same catalogue. Files of DIR/<api>/ that were compiled before and are no longer made are removed.",
      "With --check nothing is written: the modules that are missing, stale or made no more are named, and the exit status is 1 where one is.",
    ],
    examples: [
      { line: "telerr compile acme.telerr.json --out src/errors", summary: "src/errors/acme/", status: 0 },
      { line: "telerr compile --out src/errors", summary: "All of telerr.config.json", status: 0 },
      { line: "telerr compile acme.telerr.json --out src/errors --json", summary: "For another program", status: 0 },
    ],
  }),
  command({
    name: "site",
    summary: "make a static site of all codes",
    arguments: [],
    options: ["out", "base", "lang", "api", "catalogue", "json", "quiet"],
    repeated: ["api"],
    summaries: {
      out: "the folder to write: a new one, an empty one, or one that was made so before",
      lang: "the languages, as en,fa; without it, all",
      api: "the codes of this API only, or of these; ippanel is persian-sms",
    },
    details: [
      "Writes a page for every code in every language, with lists by API, category and meaning, the same as JSON, sitemap.xml and llms.txt. Every page reads without JavaScript; one page searches, decodes replies and reports on logs inside the browser, and sends nothing.",
      "A site is served over HTTP: opened from disk it has no style, no search and no links that lead anywhere.",
      "Search engines want whole addresses: give --base the site's own. Without it, the links between languages and the sitemap have paths alone.",
      "What is in the folder is replaced when all is written; what others have put beside its folders is kept. The same catalogues give the same files.",
    ],
    examples: [
      { line: "telerr site --out site --lang de", summary: "Everything, in German", status: 0 },
      {
        line: "telerr site --out site --base https://example.com/errors/ --lang en,fa",
        summary: "Below an address, in two languages",
        status: 0,
      },
      {
        line: "telerr site --out site --api nssoap --lang en --json",
        summary: "One API, for another program",
        status: 0,
      },
    ],
  }),
  command({
    name: "export",
    summary: "write codes and messages for other programs",
    arguments: [],
    options: ["to", "out", "lang", "api", "nested", "check", "catalogue", "json", "quiet"],
    repeated: ["api"],
    summaries: {
      out: "the folder to write into",
      lang: "the languages, as en,fa; without it, all",
      api: "the codes of this API only, or of these; ippanel is persian-sms",
    },
    details: [
      "csv, ndjson and parquet are tables, duckdb, clickhouse, postgres and spark the same with a function that finds codes in lines; icu, vue-i18n, po, android, apple and json are messages for libraries of translation; go, php and python are decoders without dependencies, a file an API.",
      "Each file is written whole or not at all, and is the same for the same catalogues. At its head it says which version of telerr wrote it and by which command, parquet in its metadata; telerr.txt says it for csv and ndjson, and telerr.sql for the tables beside it. Files of the folder that are not among them are left alone.",
      "With --check nothing is written: the files that are missing or stale are named, and the exit status is 1 where one is.",
    ],
    examples: [
      { line: "telerr export --to json --out errors", summary: "Everything, in all languages", status: 0 },
      {
        line: "telerr export --to python --out errors --api nssoap --lang en,fa",
        summary: "A decoder for Python: one API, in two languages",
        status: 0,
      },
      {
        line: "telerr export --to python --out errors --api nssoap --lang en,fa --check --json",
        summary: "Whether that is still so, for another program",
        status: 0,
      },
    ],
  }),
  command({
    name: "mcp",
    summary: "answer agents: a Model Context Protocol server on standard input and output",
    arguments: [{ name: "log", values: "file", optional: true, repeats: true }],
    options: ["lang", "catalogue"],
    summaries: { lang: "the language of messages, unless a call asks for another one; without it, the locale's" },
    details: [
      "It has three tools: explain says what a reply means, whether to retry, and who has to change what; search finds codes by words; report counts the errors of a log. A client such as Claude, Cursor or VS Code starts it; docs/agents.md says how.",
      "report takes the text of a log. It reads files only where they are named: each log is a file, or a folder with all that is in it. Nothing is written and nothing is sent anywhere.",
    ],
    examples: [
      { line: "telerr mcp", summary: "What a client is told to start", status: 0 },
      { line: "telerr mcp .", summary: "The same, with leave to read the logs in this folder", status: 0 },
      { line: "telerr mcp --catalogue acme.telerr.json", summary: "With codes of your own", status: 0 },
    ],
  }),
  command({
    name: "completion",
    summary: "print a script that completes telerr's words in a shell",
    arguments: [{ name: "shell", values: shells }],
    options: ["json"],
    details: [
      'It completes commands, options, APIs, codes, operations and languages. For bash, put eval "$(telerr completion bash)" into ~/.bashrc, or save the script as ~/.local/share/bash-completion/completions/telerr. For zsh, save it as _telerr in a folder of $fpath. For fish, save it as ~/.config/fish/completions/telerr.fish.',
    ],
    examples: [
      { line: "telerr completion bash > telerr.bash", summary: "For bash", status: 0 },
      { line: "telerr completion zsh > _telerr", summary: "For zsh", status: 0 },
      { line: "telerr completion fish > telerr.fish", summary: "For fish", status: 0 },
    ],
  }),
  command({
    name: "doctor",
    summary: "print what a report of a problem needs",
    arguments: [],
    options: ["lang", "catalogue", "json"],
    details: [
      "The version, Node, the languages, what is wrong with your own catalogues, how many codes each API has, what the terminal can show, and the variables that change it. It exits with 1 where your catalogues cannot be read.",
    ],
    examples: [
      { line: "telerr doctor", summary: "Everything", status: 0 },
      { line: "telerr doctor --json", summary: "As JSON", status: 0 },
      { line: "telerr doctor > report.txt", summary: "Into a file", status: 0 },
    ],
  }),
  command({
    name: "help",
    summary: "print the help of telerr, or of a command",
    arguments: [{ name: "command", values: "command", optional: true }],
    options: [],
    details: [],
    examples: [
      { line: "telerr help", summary: "All commands and options", status: 0 },
      { line: "telerr help search", summary: "One command", status: 0 },
      { line: "telerr show --help", summary: "The same, as an option", status: 0 },
    ],
  }),
] as const satisfies readonly Command[];

export type CommandName = (typeof commands)[number]["name"];

/** What a run may end with. */
export const statuses: Readonly<Record<0 | 1 | 2, string>> = {
  0: "found",
  1: "not found or undocumented",
  2: "wrong usage",
};

/** The command that a word names. */
export function commandNamed(word: string | undefined): ((typeof commands)[number] & Command) | undefined {
  return commands.find(({ name }) => name === word);
}

/** A command as it is called: `telerr show <api> <code>`. */
export function usageOf({ name, arguments: list }: Command): string {
  const words = list.map(({ name, optional, repeats }) => {
    const word = repeats ? `${name}…` : name;
    return optional ? `[${word}]` : `<${word}>`;
  });
  return ["telerr", name, ...words].filter(Boolean).join(" ");
}
