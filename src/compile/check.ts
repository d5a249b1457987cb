// What is wrong in data/, and which of its files are only written otherwise than they should be.
import { canonicalTexts } from "./canonical.ts";
import { allFiles, type Data, type FileProblem } from "./data.ts";
import { dataRules } from "./rules/data.ts";

/** The files of data/, as they were read. */
interface Read {
  readonly data: Data;
  readonly problems: readonly FileProblem[];
}

/** What is wrong, each with its rule. Beside a file that cannot be used the rules would say of the others what is not so. */
export function problemsIn({ data, problems }: Read): (FileProblem & { readonly rule: string })[] {
  if (problems.length > 0) return problems.map((problem) => ({ rule: "schema", ...problem }));
  return dataRules.flatMap(({ name, check }) => check(data).map((problem) => ({ rule: name, ...problem })));
}

/** The canonical text of each file that has another one; none beside a file that cannot be used, in whose place an empty one may stand. */
export function uncanonicalIn({ data, problems }: Read): Map<string, string> {
  if (problems.length > 0) return new Map();
  const canonical = canonicalTexts(data);
  return new Map(
    allFiles(data).flatMap(({ file, text }) => {
      const right = canonical.get(file);
      return right === undefined || right === text ? [] : [[file, right] as const];
    }),
  );
}
