import type { Problem } from "../../schema/problem.ts";

type Located = readonly [index: number, value: string];

/** What stands twice in a catalogue, at its second place. */
export function repeated(values: readonly Located[], what: string, key: string): Problem[] {
  const first = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [index, value] of values) {
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, index);
    else
      problems.push({
        path: `entries[${index}].${key}`,
        message: `the ${what} ${JSON.stringify(value)} is taken by entries[${earlier}]: every ${what} stands once`,
      });
  }
  return problems;
}
