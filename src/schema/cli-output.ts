import * as z from "zod/mini";
import { entryFields } from "./catalogue.ts";
import { becauses, categories, decided, fixes, forms, retries, whys } from "./vocabulary.ts";

const text = z.string();
const count = z.int().check(z.nonnegative());
const names = z.array(text);
const maybe = z.optional;

// What only the authors of a catalogue and `telerr show` need.
const { keywords: _, wording: __, seen, erratum, ...known } = entryFields;
const facts = {
  ...known,
  api: text,
  // A composed code has a state and a reason instead.
  name: maybe(text),
  outcome: z.enum(["success", "error", "pending"]),
  textIsWrong: maybe(z.literal(true)),
  provenance: z.enum(["document", "later"]),
};
const part = z.strictObject(facts);
const withParts = { ...facts, state: maybe(part), reason: maybe(part) };
const entry = z.strictObject(withParts);
const words = { message: text, remedy: maybe(text) };

const advice = {
  category: z.enum(categories),
  retry: z.enum(retries),
  fix: maybe(z.enum(fixes)),
  retryAfter: maybe(count),
  detail: maybe(text),
  state: maybe(part),
  reason: maybe(part),
};

// Where no API is named: why the answer stands where it stands.
const because = maybe(z.enum(becauses));

const decoded = z.discriminatedUnion("outcome", [
  z.strictObject({
    outcome: z.literal("success"),
    api: text,
    code: text,
    category: z.literal("ok"),
    retry: z.literal("never"),
    entry,
    payload: maybe(z.unknown()),
    because,
    ...words,
  }),
  z.strictObject({
    outcome: z.literal("error"),
    api: text,
    code: text,
    entry,
    ...advice,
    cause: maybe(text),
    documentedForOperation: maybe(z.boolean()),
    extendedError: maybe(z.union([text, z.number()])),
    because,
    ...words,
  }),
  z.strictObject({
    outcome: z.literal("unknown"),
    api: text,
    code: z.null(),
    why: z.enum(whys),
    form: z.enum(forms),
    raw: maybe(text),
    ...advice,
    ...words,
  }),
]);

const found = z.strictObject({
  api: text,
  code: text,
  entry,
  score: z.number().check(z.minimum(0), z.maximum(1)),
  matches: z.array(
    z.strictObject({
      field: z.enum(["code", "title", "text", "message"]),
      text,
      ranges: z.array(z.tuple([count, count])),
    }),
  ),
  words: z.array(z.strictObject({ said: text, word: text, lng: text })),
  ...words,
});

const joined = z.strictObject({ api: text, code: text });

const shown = z.strictObject({
  ...withParts,
  erratum,
  seen,
  equivalents: z.array(joined),
  near: maybe(z.array(joined)),
  mapped: maybe(z.array(z.strictObject({ from: joined, to: joined, source: text, when: maybe(text) }))),
  operations: maybe(z.array(z.strictObject({ operation: text, cause: text }))),
  ...words,
});

const pair = z.strictObject({ from: joined, to: joined, by: text, when: maybe(text) });

const listedApi = z.strictObject({
  api: text,
  aliases: names,
  title: text,
  language: text,
  source: z.strictObject({ title: text, publisher: text, version: maybe(text) }),
  enums: names,
  operations: names,
  standard: maybe(z.literal(true)),
  entries: count,
});

const diagnosis = z.strictObject({
  telerr: text,
  node: maybe(text),
  platform: maybe(text),
  path: maybe(text),
  language: text,
  languages: names,
  problem: maybe(text),
  entries: z.record(text, count),
  terminal: z.strictObject({
    input: maybe(z.boolean()),
    output: maybe(z.boolean()),
    errors: maybe(z.boolean()),
    columns: count,
    rows: maybe(count),
    color: z.boolean(),
    colorDepth: maybe(count),
    utf8: z.boolean(),
    locale: text,
  }),
  environment: z.record(text, text),
});

const share = z.number().check(z.gte(0), z.lte(1));
const sums = z.array(z.strictObject({ currency: text, amount: text }));
const seenFirstAndLast = { firstSeen: maybe(text), lastSeen: maybe(text) };

const problem = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("cells"), found: count, expected: count }),
  z.strictObject({ kind: z.enum(["quote", "code", "json", "header"]) }),
]);

const countedCode = z.strictObject({
  api: text,
  code: z.nullable(text),
  raw: maybe(text),
  outcome: z.enum(["success", "error", "undocumented", "pending"]),
  emptyResult: maybe(z.literal(true)),
  normal: maybe(z.literal(true)),
  count,
  sample: z.strictObject({ file: text, line: count }),
  share: maybe(share),
  ...seenFirstAndLast,
  category: maybe(z.enum(categories)),
  retry: maybe(z.enum(retries)),
  fix: maybe(z.enum(fixes)),
  message: maybe(text),
  remedy: maybe(text),
  lng: maybe(text),
  cost: maybe(sums),
});

const parts = z.array(z.strictObject({ code: text, message: text, count }));

const figures = z.strictObject({
  files: z.array(
    z.strictObject({
      name: text,
      kind: z.enum(["fax-log", "json-lines", "log"]),
      bytes: count,
      lines: count,
      replies: count,
      badRows: count,
      longLines: count,
    }),
  ),
  timeZone: maybe(text),
  apis: maybe(names),
  lines: count,
  replies: count,
  successes: count,
  failures: count,
  failureRate: maybe(share),
  emptyResults: count,
  normalEnds: count,
  pending: count,
  undocumented: count,
  unrecognized: count,
  withoutTime: count,
  ...seenFirstAndLast,
  codes: z.array(countedCode),
  hours: z.array(z.strictObject({ hour: count, replies: count, failures: count })),
  timeLine: z.strictObject({
    unit: z.enum(["minute", "hour", "day", "month", "year"]),
    buckets: z.array(z.strictObject({ start: text, replies: count, failures: count })),
  }),
  stateByReason: maybe(
    z.strictObject({
      states: parts,
      reasons: parts,
      counts: z.array(z.strictObject({ state: text, reason: text, count })),
    }),
  ),
  fax: maybe(
    z.strictObject({
      attempts: count,
      failures: count,
      destinations: z.strictObject({
        exact: z.boolean(),
        limit: count,
        tooLowBy: count,
        top: z.array(
          z.strictObject({
            destination: text,
            failures: count,
            attempts: maybe(count),
            lastSeen: maybe(text),
            cost: sums,
          }),
        ),
      }),
      cost: z.strictObject({ all: sums, failed: sums, unreadable: count }),
    }),
  ),
  badRows: z.strictObject({
    count,
    first: z.array(z.strictObject({ file: text, line: count, problem, raw: text })),
  }),
});

/** The zod schema of a line that `telerr annotate --json` prints for each code of a log. */
export const annotatedSchema = z.strictObject({
  file: maybe(text),
  line: count,
  offset: count,
  judged: maybe(count),
  api: text,
  code: text,
  category: z.enum(categories),
  retry: z.enum(retries),
  fix: maybe(z.enum(fixes)),
  message: text,
});

const output = <const Kind extends string, Result extends z.ZodMiniType>(kind: Kind, result: Result) =>
  z.strictObject({ kind: z.literal(kind), results: z.array(result) });

const begun = z.strictObject({ api: text, files: names });

const undecided = z.array(z.strictObject({ code: text, fields: z.array(z.enum(decided)) }));
const imported = z.strictObject({
  file: text,
  files: names,
  api: text,
  from: text,
  columns: z.record(text, text),
  entries: count,
  added: names,
  vanished: names,
  filled: z.array(z.strictObject({ code: text, fields: names })),
  changed: z.array(z.strictObject({ code: text, fields: names })),
  duplicates: names,
  several: names,
  withoutCode: count,
  refused: z.array(
    z.strictObject({ code: text, field: z.enum(["category", "retry", "wait", "fix", "http", "docs"]), value: text }),
  ),
  unused: names,
  left: names,
  todo: undecided,
  proposed: undecided,
});

const checked = z.strictObject({
  file: text,
  api: maybe(text),
  entries: count,
  errors: count,
  problems: z.array(z.strictObject({ file: text, line: count, path: text, message: text })),
  todo: count,
  proposed: count,
  languages: z.array(z.strictObject({ lng: text, messages: count, remedies: count })),
  notInReplies: names,
  notInLogs: names,
});

const made = z.strictObject({
  folder: z.string(),
  files: z.number(),
  languages: z.array(z.string()),
  apis: z.array(z.string()),
});

const exported = z.strictObject({
  to: text,
  folder: text,
  languages: names,
  apis: names,
  files: z.array(z.strictObject({ path: text, state: z.enum(["current", "written", "stale", "missing"]) })),
});

const compiled = z.strictObject({
  file: text,
  api: text,
  folder: text,
  modules: count,
  removed: count,
  opaque: z.boolean(),
});

/** The zod schema of what the command prints with `--json`: one document, whose `kind` says what its results are. */
export const cliOutputSchema = z.discriminatedUnion("kind", [
  output("decoded", decoded),
  output("found", found),
  output("entry", shown),
  output("list", z.union([z.strictObject({ ...withParts, ...words }), listedApi])),
  output("map", pair),
  output("completion", z.strictObject({ shell: text, script: text })),
  output("doctor", diagnosis),
  output("report", figures),
  output("init", begun),
  output("import", imported),
  output("check", checked),
  output("compile", compiled),
  output("site", made),
  output("export", exported),
]);
