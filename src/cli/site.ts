import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { loaders as reportWords } from "../generated/report/loaders.ts";
import { loaders as siteWords } from "../generated/site/loaders.ts";
import { languagesFor } from "../messages/language.ts";
import { languages } from "../messages/load.ts";
import { loadAllLocales, loadEveryOwnLocale } from "../messages/own.ts";
import { hashesOfPages } from "../report/html.ts";
import type { DetailsOfCode } from "../schema/compiled.ts";
import { Address, folderOf, reserved } from "../site/address.ts";
import { Atlas } from "../site/atlas.ts";
import { Edition } from "../site/edition.ts";
import { type SiteFile, siteFiles } from "../site/site.ts";
import { visible } from "../terminal/visible.ts";
import { type Context, exit } from "./context.ts";
import { detailsOf } from "./details.ts";
import { Failure, reasonOf, UsageError } from "./failure.ts";
import { loadLabels } from "./labels.ts";
import { named } from "./own-files.ts";
import { printResults } from "./print.ts";
import { onSignal } from "./signals.ts";
import { targetOf } from "./target.ts";
import { makeFolder } from "./write.ts";

// So many files are written before anything else is heard, such as a signal.
const filesAtOnce = 100;

// File systems take 255 bytes; some of them are put behind a name.
const longestName = 240;

/** The file by which a folder is known as one of ours. */
const marker = ".telerr-site.json";

/** What the name of the folder begins with in which a run writes, until all is written. */
const workName = ".telerr-site.new-";

/** `telerr site --out <dir>`: everything that is known, as a static site. */
export async function siteCommand(context: Context, given: readonly string[], version: string): Promise<number> {
  if (given.length > 0) throw new UsageError("site takes no argument: telerr site --out <dir>");
  const { args, catalogues } = context;
  if (args.out === undefined) throw new UsageError("where to? telerr site --out site");
  const lngs = languagesOf(args.lang);
  const address = addressOf(args.base ?? "/");
  const target = resolve(args.out);
  checkFolder(target);

  const apis = args.apis ?? catalogues.apis;
  const taken = apis.find((api) => reserved.includes(api));
  if (taken !== undefined) throw new Failure(`a site has a folder ${taken}/ of its own: give the API another name`);
  const long = apis
    .flatMap((api) => [api, ...catalogues.entries(api).map(({ code }) => code)])
    .find((name) => folderOf(name).length > longestName);
  if (long !== undefined)
    throw new Failure(
      `a site has a folder for each code, and ${JSON.stringify(visible(long))} is longer than a folder's name can be: ${folderOf(long).length} signs of ${longestName}`,
    );
  const known = await Promise.all(
    apis.map(async (api): Promise<[string, DetailsOfCode]> => [api, await detailsOf(catalogues, api)]),
  );
  const editions = await Promise.all(lngs.map((lng) => editionOf(lng, apis, context)));
  const atlas = new Atlas(catalogues, new Map(known));
  const site = {
    atlas,
    address,
    editions,
    messages: await loadEveryOwnLocale(atlas.own()),
    hashes: await hashesOfPages(),
    generator: `telerr ${version}`,
  };

  const count = await writeFolder(target, function* () {
    yield* siteFiles(site);
    yield* appFiles();
  });
  await printResults(
    context,
    "site",
    [{ folder: named(target), files: count, languages: lngs, apis }],
    () => `${named(target)}/: ${count} files\n`,
  );
  return exit.found;
}

// Beside the command in the package, and below dist/ where its source runs.
const built = ["../site", "../../dist/site"].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/** What the page to work on runs, as the package has it. */
function* appFiles(): Generator<SiteFile> {
  const folder = built.find((path) => existsSync(join(path, "tools.js")));
  if (folder === undefined)
    throw new Failure("the package is not whole: it has no dist/site/ (npm run build makes it)");
  for (const name of readdirSync(folder)) yield { path: `app/${name}`, text: readFileSync(join(folder, name), "utf8") };
  const searched = join(folder, "..", "search");
  for (const name of readdirSync(searched).filter((name) => name.endsWith(".js")))
    yield { path: `app/search/${name}`, text: readFileSync(join(searched, name), "utf8") };
}

/** The languages of `--lang`, `fa,en`; without it, all that telerr ships, English first. */
function languagesOf(lang: string | undefined): readonly string[] {
  if (lang === undefined) return [...languages].sort((a, b) => Number(b === "en") - Number(a === "en"));
  const lngs = lang.split(",").map((tag) => {
    const [lng] = languagesFor(tag, languages);
    if (lng === undefined)
      throw new UsageError(`--lang ${JSON.stringify(tag)}: a site can be in ${languages.join(", ")}`);
    return lng;
  });
  return [...new Set(lngs)];
}

function addressOf(base: string): Address {
  try {
    return new Address(base);
  } catch (error) {
    throw new UsageError(
      `--base ${JSON.stringify(base)} is not right: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

async function editionOf(lng: string, apis: readonly string[], { catalogues }: Context): Promise<Edition> {
  const locales = await loadAllLocales(lng, apis, catalogues.own, "operator");
  const wordsIn = async <T>(loaders: Readonly<Record<string, () => Promise<{ default: T }>>>) => {
    const load = loaders[lng] ?? loaders.en;
    if (!load) throw new Error(`there are no words for ${lng}`);
    return (await load()).default;
  };
  const [site, report, labels] = await Promise.all([wordsIn(siteWords), wordsIn(reportWords), loadLabels(lng)]);
  return new Edition(lng, locales, { site, report, labels }, (api) => catalogues.about(api).language);
}

/** What an earlier run has made in a folder, by its path there; nothing where none has. */
function madeIn(folder: string): ReadonlySet<string> {
  try {
    const { files } = JSON.parse(readFileSync(join(folder, marker), "utf8")) as { files: readonly string[] };
    return new Set([...files, marker]);
  } catch {
    return new Set();
  }
}

const firstOf = (path: string) => path.split("/", 1)[0] ?? path;

/** Nothing of anybody else's is written over or removed. @throws UsageError that says what stands there. */
function checkFolder(path: string): void {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory())
    throw new UsageError(`--out ${JSON.stringify(named(path))} is a file: give a folder`);
  const made = madeIn(path);
  if (made.size === 0) {
    // A run that was killed may have left its own.
    if (readdirSync(path).every((name) => name.startsWith(workName))) return;
    throw new UsageError(
      `--out ${JSON.stringify(named(path))} holds files that telerr site has not made: give a new or an empty folder`,
    );
  }
  // Beside our folders anything may stand, in them nothing else.
  for (const folder of new Set([...made].filter((file) => file.includes("/")).map(firstOf))) {
    if (!existsSync(join(path, folder))) continue;
    for (const entry of readdirSync(join(path, folder), { recursive: true, withFileTypes: true })) {
      const name = relative(path, join(entry.parentPath, entry.name)).replaceAll("\\", "/");
      if (!entry.isDirectory() && !made.has(name)) throw notOurs(join(path, name));
    }
  }
}

const unwritten = (path: string, error: unknown) =>
  new Failure(`${named(path)} could not be written: ${reasonOf(error)}`);

const notOurs = (path: string) =>
  new UsageError(`${named(path)} is not of telerr site and would be lost: move it away`);

/** Behind a link its target. */
function folderBehind(path: string): string {
  try {
    return targetOf(path);
  } catch (error) {
    throw unwritten(path, error);
  }
}

/**
 * Makes what is in a folder whole or not at all; what others have put beside our files, as a CNAME, is kept. The folder itself stays: it may be
 * a mount, where somebody stands, or another's. The number of files.
 */
async function writeFolder(path: string, files: () => Iterable<SiteFile>): Promise<number> {
  const target = folderBehind(path);
  const isNew = !existsSync(target);
  const work = join(target, `${workName}${randomBytes(6).toString("hex")}`);
  const fresh = join(work, "new");
  const clean = () => {
    rmSync(work, { recursive: true, force: true });
    if (isNew && existsSync(target) && readdirSync(target).length === 0) rmdirSync(target);
  };
  const silence = onSignal(clean);
  const made: string[] = [];
  const folders = new Set<string>();
  try {
    for (const { path, text } of files()) {
      const file = join(fresh, path);
      const folder = dirname(file);
      if (!folders.has(folder)) makeFolder(folder);
      folders.add(folder);
      writeFileSync(file, text);
      made.push(path);
      // A signal is heard where the loop of events turns.
      if (made.length % filesAtOnce === 0) await setImmediate();
    }
    writeFileSync(join(fresh, marker), `${JSON.stringify({ files: made.sort() })}\n`);
    exchange(target, fresh, join(work, "old"));
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw unwritten(path, error);
  } finally {
    clean();
    silence();
  }
  return made.length;
}

/** Moves what was made before out of a folder, and what is fresh into it: all of it, or nothing. */
function exchange(target: string, fresh: string, old: string): void {
  const before = new Set([...madeIn(target)].map(firstOf));
  const names = readdirSync(target);
  const news = readdirSync(fresh);
  const lost = news.find((name) => names.includes(name) && !before.has(name));
  if (lost !== undefined) throw notOurs(join(target, lost));
  mkdirSync(old);
  const moves = [
    ...names.filter((name) => before.has(name)).map((name) => [join(target, name), join(old, name)] as const),
    ...news.map((name) => [join(fresh, name), join(target, name)] as const),
  ];
  const done: typeof moves = [];
  try {
    for (const move of moves) {
      renameSync(...move);
      done.push(move);
    }
  } catch (error) {
    for (const [from, to] of done.reverse()) renameSync(to, from);
    throw error;
  }
}
