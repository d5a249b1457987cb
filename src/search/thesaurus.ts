import { groups, silent } from "../generated/thesaurus.ts";

/** The words that mean the same as others, by term; and the words that say nothing. */
export interface Thesaurus {
  /** Of a term, the groups that it is in. */
  readonly groupsOf: ReadonlyMap<string, readonly number[]>;
  /** The single terms of a group. */
  readonly members: readonly (readonly string[])[];
  /** Expressions of several terms, by their first one: the whole, and its group. */
  readonly expressions: ReadonlyMap<string, readonly (readonly [terms: readonly string[], group: number])[]>;
  readonly silent: ReadonlySet<string>;
}

let made: Thesaurus | undefined;

export function thesaurus(): Thesaurus {
  made ??= make();
  return made;
}

function make(): Thesaurus {
  const groupsOf = new Map<string, number[]>();
  const expressions = new Map<string, [string[], number][]>();
  const members = groups.map((group, number) => {
    const single: string[] = [];
    for (const word of group.split("|")) {
      const terms = word.split(" ");
      const [first] = terms;
      if (first === undefined) continue;
      if (terms.length > 1) expressions.set(first, [...(expressions.get(first) ?? []), [terms, number]]);
      else if (!single.includes(first)) {
        single.push(first);
        groupsOf.set(first, [...(groupsOf.get(first) ?? []), number]);
      }
    }
    return single;
  });
  return { groupsOf, members, expressions, silent: new Set(silent.split(" ")) };
}
