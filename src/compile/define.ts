import { catalogueSchema } from "../schema/catalogue.ts";
import type { CatalogueFile } from "../schema/catalogue-file.ts";
import type { CompiledCatalogue } from "../schema/compiled.ts";
import { type Problem, problemsOf } from "../schema/problem.ts";
import { compileCatalogue } from "./catalogue.ts";
import { catalogueRules } from "./rules/catalogue.ts";

/** A catalogue of one's own is not right: `problems` has every one, with its path. */
export class CatalogueError extends TypeError {
  override readonly name = "CatalogueError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(({ path, message }) => `\n  ${path === "" ? "" : `${path}: `}${message}`);
    super(`the catalogue is not right:${lines.join("")}`);
    this.problems = Object.freeze([...problems]);
  }
}

/**
 * A catalogue of one's own, checked by the same schema and rules as the built-in ones, for `createRegistry`.
 *
 * @throws CatalogueError that lists every problem with its path.
 * @example
 * const acme = defineCatalogue({ api: "acme", enum: "AcmeStatus", title: "Acme", language: "en", source: { title: "Errors", publisher: "Acme" }, entries: [{ code: "0", name: "Ok", category: "ok", retry: "never" }, { code: "E7", name: "Busy", text: "Line is busy", category: "unavailable", retry: "backoff", fix: "recipient" }] })
 * createRegistry([acme]).decode("E7", { api: "acme" }).entry.retry // "backoff"
 */
export function defineCatalogue(json: unknown): CompiledCatalogue {
  const problems = problemsOf(catalogueSchema, json);
  if (problems.length > 0) throw new CatalogueError(problems);
  // A copy: what the caller does to its own object later changes nothing here.
  const catalogue = structuredClone(json) as CatalogueFile;
  const broken = catalogueRules.flatMap((rule) => rule.check(catalogue));
  if (broken.length > 0) throw new CatalogueError(broken);
  return Object.freeze(compileCatalogue(catalogue));
}
