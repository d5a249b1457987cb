import type { Problem } from "../../schema/problem.ts";

export interface Located {
  /** Where it stands: `entries[3].aliases[0]`. */
  readonly path: string;
  readonly value: string;
  /** What it is compared by, where that is not the value. */
  readonly as?: string;
}

/** What stands twice in a catalogue, at its second place. */
export function repeated(values: readonly Located[], what: string): Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { path, value, as = value } of values) {
    const earlier = first.get(as);
    if (earlier === undefined) first.set(as, path);
    else
      problems.push({
        path,
        message: `the ${what} ${JSON.stringify(value)} is taken by ${earlier.replace(/\..*/, "")}: every ${what} stands once`,
      });
  }
  return problems;
}
