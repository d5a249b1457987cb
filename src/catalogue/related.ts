import type { Facts, PairedFacts } from "../schema/compiled.ts";

/** Facts as all entries have them, where of two related codes the second alone says how many places before it the other stands. */
export const paired =
  (members: Readonly<Record<string, string>>, facts: () => PairedFacts): (() => Facts) =>
  () => {
    const { columns, ...others } = facts();
    const codes = Object.values(members);
    const related = codes.map((): string[] => []);
    for (const [position, steps] of columns.related.entries())
      for (const step of steps || []) {
        related[position]?.push(codes[position - step] ?? "");
        related[position - step]?.push(codes[position] ?? "");
      }
    return { ...others, columns: { ...columns, related: related.map((names) => names.length && names) } };
  };
