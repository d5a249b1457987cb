import { runtime } from "../generated/export/python.ts";
import type { Steps } from "../schema/reply.ts";
import type { ExportData, ExportFiles } from "./export.ts";
import {
  commented,
  distinct,
  filesOf,
  type Plan,
  type PlannedCode,
  type PlannedPlace,
  parametersOf,
  spelled,
} from "./plan.ts";

/** One module an API, for Python 3.11, as ruff formats it. */
export const exportPython = (data: ExportData): ExportFiles =>
  filesOf(
    data,
    (api) => `${moduleNameOf(api)}.py`,
    (plan) => moduleOf(plan, data.banner),
  );

// What Python cannot import by its name: its keywords, and its own modules, of which a file beside a program would take the place.
const taken: ReadonlySet<string> = new Set(
  `and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or
pass raise return try while with yield
abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect builtins bz2
calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall compression concurrent configparser contextlib
contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email encodings
ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob
graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3
linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib
nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform plistlib
poplib posix posixpath pprint profile profiling pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re
readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket
socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct subprocess sunau symtable
sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib
trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref
webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo`.split(/\s/),
);

function moduleNameOf(api: string): string {
  const name = api.replaceAll("-", "_");
  return taken.has(name) ? `${name}_api` : name;
}

function moduleOf(plan: Plan, banner: string): string {
  const { api, title, languages, scripts, parts, enums } = plan;
  return [
    `# ${commented(banner)}`,
    docstring(`${title}: what its codes mean, and how its replies are read.`),
    "",
    runtime
      .replace("#!codes\n", () =>
        [
          `API: Final = ${text(api)}`,
          `LANGUAGES: Final = ${sequence("(", languages.map(text), ")", 0, "LANGUAGES: Final = ")}`,
          `_SCRIPTS: Final[Mapping[str, str]] = ${dictionary(scripts, 0)}`,
          `COMPOSED: Final = ${parts ? "True" : "False"}`,
          ...enums.map(({ name, codes }) => `\n\n${enumOf(name, plan, codes)}`),
          `\n\n_TABLE: Final[Sequence[Entry]] = ${exploded(
            "(",
            enums.flatMap(({ codes }) => codes.map(entryOf)),
            ")",
            0,
          )}\n`,
        ].join("\n"),
      )
      .replace("#!reply\n", () => `REPLY: Final = ${replyOf(plan)}\n`),
  ].join("\n");
}

const enumOf = (name: string, { title }: Plan, codes: readonly PlannedCode[]): string =>
  [
    `class ${name}(Code):`,
    `    ${docstring(`${title}: the codes.`)}`,
    ...distinct(codes, (code) => memberOf(code.name)).map(
      ([member, { entry, hover }]) => `\n    ${assigned(member, text(entry.code))}\n    ${docstring(hover)}`,
    ),
  ].join("\n");

/** A member, in brackets where it would be too long for a line and its text alone is not. */
function assigned(member: string, value: string): string {
  const flat = `${member} = ${value}`;
  return 4 + flat.length > 88 && 8 + value.length <= 88 ? `${member} = (\n        ${value}\n    )` : flat;
}

/** `NoDid` as `NO_DID`. */
const memberOf = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toUpperCase();

function entryOf({ entry, messages, remedies }: PlannedCode): string {
  const { code, category, retry, fix, emptyResult, outcome, wait, aliases = [] } = entry;
  const parameters = parametersOf(entry);
  return call("Entry", 4, {
    code: text(code),
    category: text(category),
    retry: text(retry),
    fix: fix && text(fix),
    empty_result: emptyResult && "True",
    pending: outcome === "pending" ? "True" : undefined,
    wait: wait === undefined ? undefined : String(wait),
    parameters: parameters.length === 0 ? undefined : sequence("(", parameters.map(text), ")", 8, "parameters="),
    aliases: aliases.length === 0 ? undefined : sequence("(", aliases.map(text), ")", 8, "aliases="),
    messages: dictionary(messages, 8),
    remedies: dictionary(remedies, 8),
  });
}

function replyOf({ reply, json, xml, classes }: Plan): string {
  const { code, pad, octets, values, without, text: templates = [], id, empty, success, maps } = reply;
  const places = (list: readonly PlannedPlace[]) =>
    list.length === 0 ? undefined : exploded("[", list.map(placeOf), "]", 4);
  const written = call("_Reply", 0, {
    code: code && text(code),
    pad: pad === undefined ? undefined : String(pad),
    octets: octets && "True",
    values: values && dictionary(values, 4),
    json: places(json),
    xml: places(xml),
    without: without && sequence("(", without.map(text), ")", 4, "without="),
    text: templates.length === 0 ? undefined : exploded("[", templates.map(text), "]", 4),
    id: id && sequence("(", [...id.digits.map(String), text(id.code)], ")", 4, "id="),
    empty_is_pending: empty && "True",
    classes:
      classes.length === 0
        ? undefined
        : exploded(
            "[",
            classes.map(({ least, most, code: counts }) => `(${least}, ${most}, ${text(counts)})`),
            "]",
            4,
          ),
    http_success: success && "True",
    no_xml: reply.xml === false ? "True" : undefined,
    no_maps: reply.xml === false || maps === false ? "True" : undefined,
  });
  return written;
}

const placeOf = ({
  code,
  text: templates,
  detail,
  payload,
  values,
  only,
  decimal,
  with: beside,
  else: otherwise,
  extended,
  raw,
}: PlannedPlace): string =>
  call("_Place", 8, {
    code: steps(code, "code="),
    text: templates && sequence("(", templates.map(text), ")", 12, "text="),
    detail: detail && steps(detail, "detail="),
    payload: payload && steps(payload, "payload="),
    values: values && dictionary(values, 12),
    only: only && "True",
    decimal: decimal && "True",
    beside:
      beside &&
      exploded(
        "{",
        Object.entries(beside).map(([key, value]) => `${text(key)}: ${scalar(value)}`),
        "}",
        12,
      ),
    pending: otherwise && "True",
    extended:
      extended &&
      exploded(
        "{",
        Object.entries(extended).map(([key, path]) => `${text(key)}: ${steps(path, `${text(key)}: `, 16)}`),
        "}",
        12,
      ),
    raw: raw && steps(raw, "raw="),
  });

const scalar = (value: string | number | boolean): string =>
  typeof value === "string" ? text(value) : typeof value === "boolean" ? (value ? "True" : "False") : String(value);

const steps = (path: Steps, before: string, indent = 12): string =>
  sequence("[", path.map(scalar), "]", indent, before);

// What stands in brackets stays as it is where a comma ends it: each in a line of its own.
const exploded = (open: string, items: readonly string[], close: string, indent: number): string =>
  items.length === 0
    ? `${open}${close}`
    : `${open}\n${items.map((item) => `${" ".repeat(indent + 4)}${item},\n`).join("")}${" ".repeat(indent)}${close}`;

/** A sequence in one line, where it fits behind what stands before it, and before a comma. */
function sequence(open: string, items: readonly string[], close: string, indent: number, before: string): string {
  const flat = `${open}${items.join(", ")}${items.length === 1 && open === "(" ? "," : ""}${close}`;
  const length = indent + Array.from(`${before}${flat},`).length;
  return length <= 88 ? flat : exploded(open, items, close, indent);
}

const dictionary = (record: Readonly<Record<string, string>>, indent: number): string =>
  exploded(
    "{",
    Object.entries(record).map(([key, value]) => `${text(key)}: ${text(value)}`),
    "}",
    indent,
  );

const call = (name: string, indent: number, fields: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [`${field}=${value}`]));
  return `${name}${exploded("(", given, ")", indent)}`;
};

/** A text in the quotes that need fewer escapes, as ruff writes it. */
function text(value: string): string {
  const count = (quote: string) => value.split(quote).length;
  const quote = count('"') > count("'") ? "'" : '"';
  const written = spelled(value, (letter, codePoint, isUnseen) => {
    if (letter === quote || letter === "\\") return `\\${letter}`;
    if (!isUnseen) return letter;
    const short = { 9: "\\t", 10: "\\n", 13: "\\r" }[codePoint];
    const hex = codePoint.toString(16);
    if (short !== undefined) return short;
    return codePoint > 0xffff ? `\\U${hex.padStart(8, "0")}` : `\\u${hex.padStart(4, "0")}`;
  });
  return `${quote}${written}${quote}`;
}

/** A text for readers of the source: none of its signs ends it or is an escape. */
const docstring = (value: string): string => `"""${commented(value).replaceAll("\\", "\\\\").replaceAll('"', "'")}"""`;
