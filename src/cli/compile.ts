import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { mark, ownModules } from "../compile/own.ts";
import { readOwnFile } from "../compile/own-file.ts";
import { quotations } from "../generated/quotations.ts";
import { visible } from "../terminal/visible.ts";
import { configFrom } from "./catalogues.ts";
import { type Context, exit } from "./context.ts";
import { Failure, UsageError } from "./failure.ts";
import { filesFor, named, textOf } from "./own-files.ts";
import { note, printResults } from "./print.ts";
import { isFolder, stateOf, writeAll } from "./write.ts";

/** `telerr compile [file…] --out <dir>`: TypeScript, as the built-in APIs have it. */
export async function compileCommand(context: Context, given: readonly string[], version: string): Promise<number> {
  const { out } = context.args;
  if (out === undefined) throw new UsageError("where to? telerr compile acme.telerr.json --out src/errors");
  const files = filesFor(given, given.length > 0 ? undefined : configFrom(process.cwd()));
  const catalogues = files.map((path) => {
    const name = named(resolve(path));
    const { catalogue, problems } = readOwnFile({ name, text: textOf(resolve(path)) });
    const [first] = problems;
    if (!catalogue || first)
      throw new Failure(
        `${name}:${first?.line ?? 1}: ${visible(first?.message ?? "")}; nothing was written, telerr check ${name} tells more`,
      );
    return { name, catalogue };
  });
  const twice = catalogues.find(({ catalogue: { api } }, index) =>
    catalogues.slice(0, index).some((other) => other.catalogue.api === api),
  );
  if (twice)
    throw new Failure(
      `${twice.name}: the API ${JSON.stringify(twice.catalogue.api)} is another file's, too, and one would be written over the other; nothing was written`,
    );
  const made = catalogues.map(({ name, catalogue }) => {
    const folder = join(resolve(out), catalogue.api);
    const source = name.split(/[\\/]/).at(-1) ?? name;
    const { modules, opaque } = ownModules(catalogue, quotations, source, version);
    const files = [...modules].map(([module, text]) => [join(folder, module), text] as const);
    return { name, api: catalogue.api, folder, files, stale: staleIn(folder, modules), opaque };
  });
  const changed = made.flatMap(({ files }) => files.filter(([path, text]) => stateOf(path, text) !== "current"));
  const left = made.flatMap(({ stale }) => stale);
  if (!context.args.check) {
    writeAll(changed);
    for (const path of left) rmSync(path);
  }
  const results = made.map(({ name, api, folder, files, stale, opaque }) => {
    const counts = { modules: files.length, removed: stale.length };
    return { file: name, api, folder: named(folder), ...counts, opaque };
  });
  await printResults(context, "compile", results, () =>
    context.args.check
      ? ""
      : results.map(({ file, folder, modules }) => `${file} → ${folder}/: ${modules} modules\n`).join(""),
  );
  if (context.args.check) {
    for (const [path, text] of changed) note(context, `${named(path)} is ${stateOf(path, text)}`);
    for (const path of left) note(context, `${named(path)} is made no more`);
    return changed.length + left.length > 0 ? exit.notFound : exit.found;
  }
  for (const { file, opaque } of results)
    if (opaque)
      note(
        context,
        `${file}: so many codes would slow the compiler down as a union of literals: its codes are one opaque type, which members of the enum, lookup and the guard give`,
      );
  return exit.found;
}

/** What an earlier run has written and this one does not; nobody else's file is touched. */
function staleIn(folder: string, modules: ReadonlyMap<string, string>): string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts") && !modules.has(name))
    .map((name) => join(folder, name))
    .filter((path) => !isFolder(path) && readFileSync(path, "utf8").startsWith(mark));
}
