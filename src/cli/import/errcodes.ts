// PostgreSQL's errcodes.txt.
import type { Category } from "../../schema/vocabulary.ts";
import type { Row, Source } from "./source.ts";

// What the classes of SQLSTATE are, and single codes that are something else than their class.
const classes: Readonly<Record<string, Category>> = {
  ...{ "00": "ok", "01": "ok", "02": "not_found", "03": "failed_precondition", "08": "unavailable", "09": "internal" },
  ...{
    "0A": "unimplemented",
    "0B": "failed_precondition",
    "0F": "invalid_argument",
    "0L": "permission_denied",
    "0P": "invalid_argument",
  },
  ...{ "20": "invalid_argument", "21": "invalid_argument", "22": "invalid_argument", "23": "failed_precondition" },
  ...{ "24": "failed_precondition", "25": "failed_precondition", "26": "not_found", "27": "failed_precondition" },
  ...{ "28": "unauthenticated", "2B": "failed_precondition", "2D": "failed_precondition", "2F": "internal" },
  ...{
    "34": "not_found",
    "38": "internal",
    "39": "internal",
    "3B": "failed_precondition",
    "3D": "not_found",
    "3F": "not_found",
  },
  ...{ "40": "aborted", "42": "invalid_argument", "44": "failed_precondition", "53": "resource_exhausted" },
  ...{
    "54": "out_of_range",
    "55": "failed_precondition",
    "57": "unavailable",
    "58": "internal",
    "72": "failed_precondition",
  },
  ...{ F0: "internal", HV: "internal", P0: "internal", XX: "internal" },
  ...{
    "23505": "already_exists",
    "42501": "permission_denied",
    "42P01": "not_found",
    "42703": "not_found",
    "42883": "not_found",
  },
  ...{ "57014": "cancelled", "0A000": "unimplemented" },
};

/** PostgreSQL's list: `22012    E    ERRCODE_DIVISION_BY_ZERO    division_by_zero`, in sections of a class each. */
export function readErrcodes(text: string): Source {
  let section = "";
  const rows: Row[] = [];
  const known = new Set<string>();
  for (const line of text.split(/\r?\n/)) {
    const heading = /^Section:\s*(?:Class\s+\S+\s+-\s+)?(\S.*)$/.exec(line)?.[1];
    if (heading) section = heading.trim();
    const [, code = "", kind, macro = "", condition] =
      /^([0-9A-Z]{5})\s+([ESW])\s+ERRCODE_(\w+)(?:\s+(\w+))?/.exec(line) ?? [];
    // A second macro of a code is an older name of it.
    if (code === "" || known.has(code)) continue;
    known.add(code);
    const category = kind === "E" ? (classes[code] ?? classes[code.slice(0, 2)]) : "ok";
    rows.push({
      ...{ code, name: macro.toLowerCase(), title: section, category },
      text: (condition ?? macro).toLowerCase().replaceAll("_", " "),
      ...(category === "ok" ? { retry: "never" } : {}),
    });
  }
  return { rows, title: "PostgreSQL error codes", publisher: "PostgreSQL" };
}
