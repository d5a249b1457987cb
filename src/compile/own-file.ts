// A file of one's own: what it holds, and what is wrong in it, by line.
import type { DraftCatalogueFile } from "../schema/catalogue-file.ts";
import type { Problem } from "../schema/problem.ts";
import { linesOfPaths } from "./json-lines.ts";
import { problemsOfOwn } from "./own.ts";

export interface OwnFile {
  readonly name: string;
  readonly text: string;
}

/** A problem as a compiler names it. */
export interface LocatedProblem extends Problem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** What a file holds; its catalogue where nothing is wrong. */
export function readOwnFile({ name, text }: OwnFile): {
  readonly catalogue?: DraftCatalogueFile;
  readonly problems: readonly LocatedProblem[];
} {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problems: [{ file: name, line: lineOfError(text, reason), path: "", message: `not JSON: ${reason}` }] };
  }
  const problems = problemsOfOwn(value);
  if (problems.length > 0) return { problems: located(name, text, problems) };
  return { catalogue: value as DraftCatalogueFile, problems: [] };
}

/** Problems with the lines on which they stand. */
export function located(file: string, text: string, problems: readonly Problem[]): LocatedProblem[] {
  const lines = linesOfPaths(
    text,
    problems.map(({ path }) => path),
  );
  return problems.map((problem, index) => ({ file, line: lines[index] ?? 1, ...problem }));
}

/** Where a text stops being JSON, as far as the engine says it. */
function lineOfError(text: string, reason: string): number {
  const line = /\(line (\d+) column/.exec(reason)?.[1];
  if (line !== undefined) return Number(line);
  const position = /at position (\d+)/.exec(reason)?.[1];
  return text.slice(0, position === undefined ? text.length : Number(position)).split("\n").length;
}
