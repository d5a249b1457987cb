import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { brokenSince, reusedSince } from "../compile/against.ts";
import { openDecisions } from "../compile/draft.ts";
import { languagesIn } from "../compile/own.ts";
import { type LocatedProblem, located, readOwnFile } from "../compile/own-file.ts";
import type { DraftCatalogueFile } from "../schema/catalogue-file.ts";
import { decided } from "../schema/vocabulary.ts";
import { visible } from "../terminal/visible.ts";
import { configFrom, configName, isTaken } from "./catalogues.ts";
import { type Context, exit } from "./context.ts";
import { Failure, reasonOf, UsageError } from "./failure.ts";
import { catalogueNamesIn, filesFor, named, textOf } from "./own-files.ts";
import { lineOf, note, printResults } from "./print.ts";
import { unreadCodes, unreadTemplates } from "./unread.ts";

/** How much of a language there is. */
interface Spoken {
  readonly lng: string;
  readonly messages: number;
  readonly remedies: number;
}

interface Checked {
  readonly file: string;
  readonly api?: string;
  readonly entries: number;
  readonly errors: number;
  readonly problems: readonly LocatedProblem[];
  /** How many entries are still to be decided, and to be confirmed. */
  readonly todo: number;
  readonly proposed: number;
  readonly languages: readonly Spoken[];
  /** Codes that are not read where a reply is nothing but the code, as it may be. */
  readonly notInReplies: readonly string[];
  /** Codes that no log is read for. */
  readonly notInLogs: readonly string[];
}

/** What is found of a file that holds no catalogue. */
const nothing = { entries: 0, errors: 0, todo: 0, proposed: 0, languages: [], notInReplies: [], notInLogs: [] };

const revisionIn = (against = ""): string | undefined => /^git:(.+)$/.exec(against)?.[1];

/** `telerr check [file…]`: everything that is wrong, as a compiler says it. */
export async function checkCommand(context: Context, given: readonly string[]): Promise<number> {
  const { args } = context;
  const files = filesFor(given, given.length > 0 ? undefined : configFrom(process.cwd()));
  if (args.against !== undefined && files.length > 1 && !args.against.startsWith("git:"))
    throw new UsageError("--against takes one file's older version: check one file, or say git:HEAD");
  const revision = revisionIn(args.against);
  const left = given.length === 0 && revision !== undefined ? leftSince(revision, files) : [];
  const taken = new Map<string, string>();
  const there = files.map((path) => checked(resolve(path), context, taken, left));
  const gone = left.filter(({ catalogue }) => there.every(({ api }) => api !== catalogue.api));
  const results = [...there, ...gone.map(goneFrom)];
  const problems = results.flatMap((result) => result.problems);
  await printResults(context, "check", results, () =>
    [
      ...problems.map(
        ({ file, line, path, message }) => `${file}:${line}: ${visible(`${path ? `${path}: ` : ""}${message}`)}\n`,
      ),
      ...results.flatMap(summaryOf),
    ].join(""),
  );
  if (problems.length > 0) note(context, `${problems.length} problem${problems.length === 1 ? "" : "s"}`);
  return problems.length > 0 ? exit.notFound : exit.found;
}

/** A catalogue of a revision whose file is none of those that are checked. */
interface Left {
  readonly file: string;
  readonly catalogue: DraftCatalogueFile;
}

function checked(
  path: string,
  { args, catalogues }: Context,
  taken: Map<string, string>,
  left: readonly Left[],
): Checked {
  const { against, strict } = args;
  const text = textOf(path);
  const file = named(path);
  const { catalogue, problems } = readOwnFile({ name: file, text });
  if (!catalogue) return { ...nothing, file, problems };
  const moved = left.flatMap((other) => (other.catalogue.api === catalogue.api ? [other.catalogue] : []));
  const broken = against === undefined ? [] : [...released(path, against), ...moved];
  const since = broken.flatMap((old) => [...brokenSince(old, catalogue), ...reusedSince(old, catalogue)]);
  const open = strict ? openProblems(catalogue) : [];
  const clashes = namesOf(catalogue).flatMap(({ path: place, name }) => {
    const other = isTaken(catalogues, name) ? "an API that telerr has" : taken.get(name);
    taken.set(name, file);
    const message = `the name ${JSON.stringify(name)} is taken by ${other}: give yours another one`;
    return other === undefined ? [] : [{ path: place, message }];
  });
  const errors = catalogue.entries.filter(({ category }) => category !== "ok");
  return {
    file,
    api: catalogue.api,
    entries: catalogue.entries.length,
    errors: errors.length,
    problems: located(file, text, [...clashes, ...unreadTemplates(catalogue), ...since, ...open]),
    todo: catalogue.entries.filter(({ todo }) => todo).length,
    proposed: catalogue.entries.filter(({ proposed }) => proposed).length,
    languages: languagesIn(catalogue).map((lng) => ({
      lng,
      messages: catalogue.entries.filter(({ messages }) => messages?.[lng]).length,
      remedies: errors.filter(({ messages }) => messages?.[lng]?.remedy).length,
    })),
    notInReplies: unreadCodes(catalogue),
    notInLogs: catalogue.entries
      .filter(({ code, aliases = [] }) => [code, ...aliases].every(isPassedOver))
      .map(({ code }) => code),
  };
}

/** What an API and its enums are called, and where the file says it. */
const namesOf = ({ api, aliases = [], enum: name, parts }: DraftCatalogueFile) => [
  { path: "api", name: api },
  ...aliases.map((alias, index) => ({ path: `aliases[${index}]`, name: alias })),
  { path: "enum", name },
  ...Object.entries(parts ?? {}).map(([part, half]) => ({ path: `parts.${part}`, name: half })),
];

/** Whether logs are not read for a spelling: `-5` may be any number, and `#5` the fifth of anything. */
const isPassedOver = (spelling: string) =>
  /^[!-/:-@[-^`{-~]/.test(spelling) && !/^[^\p{L}\p{N}_]+\p{L}/u.test(spelling);

/** What a draft has left to do, for those who release. */
const openProblems = ({ entries }: DraftCatalogueFile) =>
  entries.flatMap(({ code, todo, proposed }, index) => [
    ...(todo
      ? [{ path: `entries[${index}].todo`, message: `${JSON.stringify(code)} is a draft: decide ${todo.join(", ")}` }]
      : []),
    ...(proposed
      ? [
          {
            path: `entries[${index}].proposed`,
            message: `${JSON.stringify(code)} has guesses: confirm ${proposed.join(", ")} by taking them off this list`,
          },
        ]
      : []),
  ]);

function summaryOf({
  file,
  api,
  entries,
  errors,
  todo,
  proposed,
  languages,
  notInReplies,
  notInLogs,
  problems,
}: Checked): string[] {
  if (api === undefined) return [];
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? "" : "s"}`;
  const lines = [
    `${file}: ${problems.length === 0 ? "right" : count(problems.length, "problem")}; ${count(entries, "code")}`,
    ...(todo > 0 ? [`, ${todo} with todo`] : []),
    ...(proposed > 0 ? [`, ${proposed} with proposals to confirm`] : []),
    "\n",
  ];
  return [
    lines.join(""),
    ...languages.map(
      ({ lng, messages, remedies }) =>
        `  ${lng.padEnd(7)} messages ${messages} of ${entries}, remedies ${remedies} of ${errors}\n`,
    ),
    ...lineOf("  replies not read where nothing but the code stands", notInReplies),
    ...lineOf("  logs    not read for numbers behind a sign, only for aliases of theirs", notInLogs),
  ];
}

/** What a revision's `telerr.config.json` named and the one that stands here does not. */
function leftSince(revision: string, files: readonly string[]): Left[] {
  const config = configFrom(process.cwd());
  if (config === undefined) return [];
  const folder = dirname(config);
  const text = textInGit(config, revision);
  if (text === undefined) return [];
  const root = resolve(folder, git(folder, "rev-parse", "--show-cdup")?.trimEnd() ?? "");
  const paths = catalogueNamesIn(text, `${revision}:${configName}`)
    // Git refuses all of a list that names something outside of its repository.
    .filter((pattern) => !relative(root, resolve(folder, pattern)).startsWith(".."))
    .map((pattern) => `:(glob)${pattern}`);
  const listed = paths.length === 0 ? undefined : git(folder, "grep", "-lz", "-e", "", revision, "--", ...paths);
  return (listed ?? "")
    .split("\0")
    .filter(Boolean)
    .map((name) => resolve(folder, name.slice(revision.length + 1)))
    .filter((path) => !files.includes(path))
    .flatMap((path) => released(path, `git:${revision}`).map((catalogue) => ({ file: named(path), catalogue })));
}

/** A catalogue that is gone, with all that it had. */
function goneFrom({ file, catalogue: { api, entries } }: Left): Checked {
  const message = `${JSON.stringify(api)} is gone, with its ${entries.length} codes: programs name them; keep it, or say of its codes "deprecated"`;
  return { ...nothing, file, problems: [{ file, line: 1, path: "", message }] };
}

/** What was released before: another file, or this one in a revision; nothing where git did not know it yet. */
function released(path: string, against: string): DraftCatalogueFile[] {
  const revision = revisionIn(against);
  const text = revision === undefined ? textOf(resolve(against)) : textInGit(path, revision);
  if (text === undefined) return [];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Failure(`${visible(against)} is not JSON: there is nothing to compare with`);
  }
  const { api, entries } = (typeof value === "object" && value !== null ? value : {}) as Partial<DraftCatalogueFile>;
  if (typeof api !== "string" || !Array.isArray(entries))
    throw new Failure(`${visible(against)} is no catalogue: there is nothing to compare with`);
  return [value as DraftCatalogueFile];
}

/** What git says in a folder; nothing where it finds nothing, which it says by its status, or by failing without a word. */
function git(cwd: string, ...args: readonly string[]): string | undefined {
  try {
    return execFileSync("git", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 30 });
  } catch (error) {
    const { status, code, stderr = "" } = error as { status?: number | null; code?: string; stderr?: string };
    if (status === 1 || (status && stderr === "")) return undefined;
    if (code === "ENOENT") throw new Failure("git was not found: --against git:… needs it installed, and on PATH");
    throw new Failure(`git could not be asked: ${visible(stderr.split("\n", 1)[0] || reasonOf(error))}`);
  }
}

/** The nearest folder that is there: a revision may have a file whose folder is gone. */
const folderAbove = (path: string): string => {
  const folder = dirname(path);
  return existsSync(folder) ? folder : folderAbove(folder);
};

function textInGit(path: string, revision: string): string | undefined {
  const folder = folderAbove(path);
  if (git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`) === undefined)
    throw new Failure(`git knows no ${visible(revision)} here: give a revision, as in --against git:HEAD`);
  const root = git(folder, "rev-parse", "--show-toplevel")?.trimEnd() ?? "";
  const name = relative(root, path).replaceAll("\\", "/");
  // A file that is new has released nothing.
  if (!git(folder, "ls-tree", "--name-only", "--full-tree", revision, "--", name)) return undefined;
  return git(folder, "show", `${revision}:${name}`);
}

export const decisions = (catalogue: DraftCatalogueFile): string => {
  const { todo, proposed } = openDecisions(catalogue);
  const list = (counts: typeof todo) =>
    decided.filter((field) => counts[field] > 0).map((field) => `${field} ${counts[field]}`);
  const parts = [
    ...(list(todo).length > 0 ? [`todo: ${list(todo).join(", ")}`] : []),
    ...(list(proposed).length > 0 ? [`proposed, to be confirmed: ${list(proposed).join(", ")}`] : []),
  ];
  return parts.join("; ");
};
