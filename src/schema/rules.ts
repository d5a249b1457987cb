import type { CatalogueFile } from "./catalogue-file.ts";
import type { Problem } from "./problem.ts";

/** What the schema of one file cannot say: a relation between its parts. */
export interface CatalogueRule {
  readonly name: string;
  readonly description: string;
  /** What is wrong in a catalogue; an empty list where nothing is. */
  readonly check: (catalogue: CatalogueFile) => Problem[];
}

type Located = readonly [index: number, value: string];

function repeated(values: readonly Located[], what: string, key: string): Problem[] {
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

/** The kind of code in a catalogue with parts: a state (`4xx`), a reason (`x02`) or a code that stands alone. */
export function partOf(code: string): "state" | "reason" | "status" {
  if (/^\dxx$/.test(code)) return "state";
  return /^x\d\d$/.test(code) ? "reason" : "status";
}

/** The rules of one catalogue, in the order in which they are checked. */
export const catalogueRules: readonly CatalogueRule[] = [
  {
    name: "unique-codes",
    description: "Codes and aliases are unique, compared without case: replies spell them either way.",
    check: ({ entries }) =>
      repeated(
        entries.flatMap((entry, index) =>
          [entry.code, ...(entry.aliases ?? [])].map((code) => [index, code.toLowerCase()] as const),
        ),
        "code",
        "code",
      ),
  },
  {
    name: "unique-names",
    description: "Enum member names are unique within their enum.",
    check: ({ entries, parts }) =>
      ["state", "reason", "status"].flatMap((part) =>
        repeated(
          entries
            .map((entry, index) => [index, entry.name, parts ? partOf(entry.code) : "status"] as const)
            .filter((located) => located[2] === part)
            .map(([index, name]) => [index, name] as const),
          "name",
          "name",
        ),
      ),
  },
  {
    name: "success-exists",
    description: "A catalogue knows what a success looks like.",
    check: ({ entries }) =>
      entries.some((entry) => entry.category === "ok")
        ? []
        : [{ path: "entries", message: 'no entry has the category "ok": add the code that reports success' }],
  },
  {
    name: "success-not-retried",
    description: "A success and an empty list are never retried.",
    check: ({ entries }) =>
      entries.flatMap((entry, index) =>
        (entry.category === "ok" || entry.emptyResult) && entry.retry !== "never"
          ? [{ path: `entries[${index}].retry`, message: `${JSON.stringify(entry.retry)} is not right: "never"` }]
          : [],
      ),
  },
  {
    name: "related-exist",
    description: "Related codes exist, are other entries, and name each other.",
    check: ({ entries }) => {
      const byCode = new Map(entries.map((entry) => [entry.code, entry]));
      return entries.flatMap((entry, index) =>
        (entry.related ?? []).flatMap((code, position) => {
          const path = `entries[${index}].related[${position}]`;
          const other = byCode.get(code);
          if (!other || other === entry) {
            return [{ path, message: `${JSON.stringify(code)} is not the code of another entry` }];
          }
          return other.related?.includes(entry.code)
            ? []
            : [
                {
                  path,
                  message: `${JSON.stringify(code)} does not name ${JSON.stringify(entry.code)} in return: add it`,
                },
              ];
        }),
      );
    },
  },
  {
    name: "pairs-related",
    description: "A missing_x and its invalid_x are related, and about the same parameter.",
    check: ({ entries }) => {
      const byCode = new Map(entries.map((entry) => [entry.code, entry]));
      return entries.flatMap((entry, index) => {
        const twin = entry.code.startsWith("missing_")
          ? byCode.get(entry.code.replace("missing_", "invalid_"))
          : undefined;
        if (!twin) return [];
        const problems: Problem[] = [];
        if (!entry.related?.includes(twin.code)) {
          problems.push({
            path: `entries[${index}].related`,
            message: `"${twin.code}" is the other half of "${entry.code}": add it`,
          });
        }
        if (entry.parameter !== twin.parameter) {
          const [own = "none", other = "none"] = [entry.parameter, twin.parameter];
          problems.push({
            path: `entries[${index}].parameter`,
            message: `"${own}" is not right: "${twin.code}" is about "${other}"`,
          });
        }
        return problems;
      });
    },
  },
  {
    name: "constraint-possible",
    description: "A constraint lets something pass: its ranges are not empty, and its values keep its other keywords.",
    check: ({ entries }) =>
      entries.flatMap(({ constraint }, index) => {
        if (!constraint) return [];
        const {
          minimum = -Infinity,
          maximum = Infinity,
          minLength = 0,
          maxLength = Infinity,
          minItems = 0,
          maxItems = Infinity,
        } = constraint;
        const possible =
          minimum <= maximum && minLength <= maxLength && minItems <= maxItems && Object.keys(constraint).length > 0;
        return possible
          ? []
          : [{ path: `entries[${index}].constraint`, message: `${JSON.stringify(constraint)} lets nothing pass` }];
      }),
  },
  {
    name: "operations-documented",
    description: "The errors of an operation are codes of the catalogue, and its aliases are unique.",
    check: ({ entries, operations = {} }) => {
      const codes = new Set(entries.map((entry) => entry.code));
      const names = new Map<string, string>();
      return Object.entries(operations).flatMap(([mode, operation]) => {
        const problems: Problem[] = Object.keys(operation.errors)
          .filter((code) => !codes.has(code))
          .map((code) => ({
            path: `operations.${mode}.errors`,
            message: `${JSON.stringify(code)} is not a code of this catalogue`,
          }));
        for (const name of [mode, ...(operation.aliases ?? [])]) {
          const other = names.get(name);
          if (other) problems.push({ path: `operations.${mode}`, message: `the name "${name}" is taken by ${other}` });
          names.set(name, mode);
        }
        return problems;
      });
    },
  },
  {
    name: "parts-compose",
    description: "A catalogue with parts has states (`4xx`) and reasons (`x02`), and three enums of different names.",
    check: ({ entries, enum: name, parts }) => {
      if (!parts) return [];
      const kinds = new Set(entries.map((entry) => partOf(entry.code)));
      const names = [name, parts.state, parts.reason];
      return [
        ...(kinds.has("state") && kinds.has("reason")
          ? []
          : [{ path: "parts", message: "a catalogue with parts needs states (`4xx`) and reasons (`x02`)" }]),
        ...(new Set(names).size === names.length
          ? []
          : [{ path: "parts", message: `${names.join(", ")}: each of the three enums needs a name of its own` }]),
      ];
    },
  },
];
