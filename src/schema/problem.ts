import type * as z from "zod/mini";
import en from "zod/v4/locales/en.js";

/** One thing that is wrong in a data file. */
export interface Problem {
  /** Where it stands, as `entries[3].retry`; empty for the whole file. */
  readonly path: string;
  /** What is wrong, with the value, and what would be right. */
  readonly message: string;
}

const { localeError } = en();

/** Everything that keeps `value` from being what `schema` says; empty when nothing does. */
export function problemsOf(schema: z.ZodMiniType, value: unknown): Problem[] {
  const result = schema.safeParse(value, { error: localeError });
  return result.success ? [] : result.error.issues.flatMap((issue) => describe(issue, value));
}

function describe(issue: z.core.$ZodIssue, root: unknown): Problem[] {
  if (issue.code === "invalid_union") {
    const tried = issue.errors.filter((issues) => !issues.some(isOfAnotherKind));
    const [meant, ...others] = tried;
    // What is of the kind of one alternative is wrong in what that says.
    if (meant && others.length === 0)
      return meant.flatMap((inner) => describe({ ...inner, path: [...issue.path, ...inner.path] }, root));
  }
  if (issue.code === "invalid_key") {
    const [inner] = issue.issues;
    const key = JSON.stringify(issue.path.at(-1));
    return [{ path: pathText(issue.path), message: `the key ${key} is not right: ${inner?.message ?? issue.message}` }];
  }
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: pathText([...issue.path, key]),
      message: `the key ${JSON.stringify(key)} is not known here: remove it or correct its spelling`,
    }));
  }
  const value = valueAt(root, issue.path);
  return [{ path: pathText(issue.path), message: `${excerpt(value)} is not right: ${wanted(issue)}` }];
}

/** Whether an alternative of a union is not meant: the value as a whole is none. */
const isOfAnotherKind = ({ code, path }: z.core.$ZodIssue) =>
  path.length === 0 && (code === "invalid_type" || code === "invalid_value");

/** What would be right: of a union one of its alternatives. */
const wanted = (issue: z.core.$ZodIssue): string =>
  issue.code !== "invalid_union" || issue.errors.length === 0
    ? issue.message
    : [...new Set(issue.errors.flatMap(([first]) => (first ? [wanted(first)] : [])))].join(", or ");

/** A path as a person writes it: `entries[3].retry`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => {
      if (typeof part === "number") return `[${part}]`;
      const key = String(part);
      return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
    })
    .join("")
    .replace(/^\./, "");
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

function excerpt(value: unknown): string {
  const text = value === undefined ? "a missing value" : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
