// The files of one's own catalogues: found, read and compiled.
import { readFileSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { globSync } from "tinyglobby";
import { compileOwn } from "../compile/own.ts";
import { type OwnFile, readOwnFile } from "../compile/own-file.ts";
import { type Catalogues, createCatalogues } from "../decode/catalogues.ts";
import { quotations } from "../generated/quotations.ts";
import { visible } from "../terminal/visible.ts";
import { configName, nearest } from "./catalogues.ts";
import { Failure, reasonOf, UsageError } from "./failure.ts";

/** A file as a message names it: from the working folder, where it is below that. */
export function named(path: string): string {
  const name = relative(process.cwd(), path);
  return visible(name.startsWith("..") || name === "" ? path : name);
}

const schemaInProject = "node_modules/telerr/dist/schema/catalogue.json";

/** The address of the JSON Schema for a file, by which editors complete: where telerr is installed, or else will be. */
export function schemaPathFrom(path: string): string {
  const folder = dirname(path);
  const project = dirname(nearest("package.json", folder) ?? join(process.cwd(), "package.json"));
  const schema = nearest(schemaInProject, folder) ?? join(project, schemaInProject);
  // An address: what stands behind a `#` would be no part of it.
  const address = relative(folder, schema).split(sep).map(encodeURIComponent).join("/");
  return address.startsWith("..") ? address : `./${address}`;
}

/** The text of a file. @throws Failure that says why there is none. */
export function textOf(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Failure(`${named(path)} could not be read: ${reasonOf(error)}`);
  }
  // Of other letters it would make marks of replacement, without a word.
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw new Failure(`${named(path)} could not be read: ${reasonOf(error)}`);
    const isUtf16 = ["fffe", "feff"].includes(bytes.toString("hex", 0, 2));
    throw new Failure(`${named(path)} ${isUtf16 ? "is UTF-16" : "is not UTF-8"}: save it as UTF-8`);
  }
}

/** The names and patterns that a `telerr.config.json` says. @throws UsageError for one that is not right. */
export function catalogueNamesIn(text: string, config: string): readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${config} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { catalogues } = (typeof value === "object" && value !== null ? value : {}) as { catalogues?: unknown };
  if (!Array.isArray(catalogues) || catalogues.some((pattern) => typeof pattern !== "string"))
    throw new UsageError(`${config} has no list of catalogues: write { "catalogues": ["errors/*.telerr.json"] }`);
  return catalogues as string[];
}

/** The catalogues that a `telerr.config.json` names, by path. */
export function filesOf(config: string): string[] {
  const text = textOf(config);
  const catalogues = catalogueNamesIn(text, named(config));
  const unknown = Object.keys(JSON.parse(text)).filter((key) => !["$schema", "catalogues"].includes(key));
  if (unknown.length > 0)
    throw new UsageError(
      `${named(config)} has ${unknown.map((key) => JSON.stringify(visible(key))).join(", ")}: it has "catalogues" alone, a list of files and patterns`,
    );
  if (catalogues.length === 0)
    throw new UsageError(`${named(config)} names no catalogue: write { "catalogues": ["errors/*.telerr.json"] }`);
  const isLeftOut = (pattern: string) => pattern.startsWith("!");
  const leftOut = catalogues.filter(isLeftOut);
  const patterns = catalogues.filter((pattern) => !isLeftOut(pattern));
  const found = patterns.map((pattern) => globSync([pattern, ...leftOut], optionsOf(pattern, config)));
  // What was moved or is mistyped would be checked and written no more, without a word.
  const empty = patterns.filter((_, index) => found[index]?.length === 0);
  if (empty.length > 0 || patterns.length === 0)
    throw new UsageError(`${named(config)}: no file is named ${visible([...empty, ...leftOut].join(", "))}`);
  return distinct(found.flat().sort());
}

/** What is installed is somebody else's, or a link to what is here, where the pattern does not name it. */
const optionsOf = (pattern: string, config: string) => ({
  cwd: dirname(config),
  absolute: true,
  expandDirectories: false,
  ignore: pattern.includes("node_modules") ? [] : ["**/node_modules/**"],
});

/** Where a file is, behind all links; what cannot be said of it, reading it says. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** Each file once, however many links lead to it: by its own name, where it is called by that, too. */
function distinct(paths: readonly string[]): string[] {
  const byFile = new Map<string, string>();
  for (const path of paths) {
    const file = realPathOf(path);
    if (!byFile.has(file) || path === file) byFile.set(file, path);
  }
  return [...byFile.values()];
}

/** The files that a command was given, or those of the nearest `telerr.config.json`. */
export function filesFor(given: readonly string[], config: string | undefined): readonly string[] {
  if (given.length > 0) return distinct(given);
  if (config !== undefined) return filesOf(config);
  throw new UsageError(`which catalogue? name a file, or have a ${configName} (telerr init writes one)`);
}

/** One's own catalogues beside the built-in ones. */
export function readCatalogues(from: { readonly files: readonly string[] } | { readonly config: string }): Catalogues {
  const files = new Map<string, string>();
  const own = ("files" in from ? distinct(from.files) : filesOf(from.config)).map((path) => {
    const file: OwnFile = { name: named(path), text: textOf(path) };
    const { catalogue, problems } = readOwnFile(file);
    const [first] = problems;
    if (catalogue && !first) {
      for (const name of [catalogue.api, ...(catalogue.aliases ?? [])]) {
        const other = files.get(name);
        if (other !== undefined)
          throw new Failure(
            `${file.name}: the name ${JSON.stringify(name)} is taken by ${other}: name one of them alone`,
          );
        files.set(name, file.name);
      }
      return compileOwn(catalogue, quotations);
    }
    const more = problems.length > 1 ? `, and ${problems.length - 1} more` : "";
    throw new Failure(
      `${file.name}:${first?.line ?? 1}: ${visible(`${first?.path ? `${first.path}: ` : ""}${first?.message ?? ""}`)}${more}; telerr check ${file.name} names them`,
    );
  });
  try {
    return createCatalogues(own);
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error));
  }
}
