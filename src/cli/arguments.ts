import { parseArgs } from "node:util";
import type { Api, OperationOf } from "../catalogue/api.ts";
import { tableOf } from "../catalogue/tables.ts";
import { type Category, categories, type Fix, fixes, type Retry, retries } from "../schema/vocabulary.ts";

/** The caller used the command wrongly: its message goes to standard error, the exit status is 2. */
export class UsageError extends Error {}

export interface Filter {
  readonly category?: Category;
  readonly retry?: Retry;
  readonly fix?: Fix;
  readonly parameter?: string;
}

export interface Arguments {
  readonly positionals: readonly string[];
  readonly api?: Api;
  readonly operation?: OperationOf<Api>;
  readonly lang?: string;
  readonly json: boolean;
  readonly limit?: number;
  /** Of `list`: which entries. */
  readonly filter: Filter;
  /** Of `report`: the file to write, a table as CSV, and the time zone to show times in. */
  readonly html?: string;
  readonly csv: boolean;
  readonly timeZone?: string;
  readonly help: boolean;
  readonly version: boolean;
}

const options = {
  api: { type: "string", short: "a" },
  operation: { type: "string", short: "o" },
  lang: { type: "string", short: "l" },
  json: { type: "boolean", short: "j", default: false },
  limit: { type: "string", short: "n" },
  category: { type: "string" },
  retry: { type: "string" },
  fix: { type: "string" },
  parameter: { type: "string" },
  html: { type: "string" },
  csv: { type: "boolean", default: false },
  tz: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", short: "v", default: false },
} as const;

export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const table = values.api === undefined ? undefined : apiTable(values.api);
  if (values.operation !== undefined) checkOperation(table, values.operation);
  if (values.lang !== undefined && !/^[A-Za-z]{2,3}(?:[-_.@][\w.-]*)*$/.test(values.lang)) {
    throw new UsageError(`--lang ${JSON.stringify(values.lang)} is not a language: give a tag, as en or fa`);
  }
  const { html, csv, tz } = values;
  if (positionals[0] !== "report" && (html !== undefined || csv || tz !== undefined))
    throw new UsageError("--html, --csv and --tz belong to report: telerr report <files>");
  return {
    positionals,
    ...(table ? { api: table.api } : {}),
    ...(values.operation === undefined ? {} : { operation: values.operation as OperationOf<Api> }),
    ...(values.lang === undefined ? {} : { lang: values.lang }),
    json: values.json,
    ...(values.limit === undefined ? {} : { limit: wholeNumber(values.limit) }),
    filter: {
      ...oneOf("category", values.category, categories),
      ...oneOf("retry", values.retry, retries),
      ...oneOf("fix", values.fix, fixes),
      ...(values.parameter === undefined ? {} : { parameter: values.parameter }),
    },
    ...(html === undefined ? {} : { html }),
    csv,
    ...(tz === undefined ? {} : { timeZone: tz }),
    help: values.help,
    version: values.version,
  };
}

function oneOf<Name extends string, Value extends string>(
  name: Name,
  value: string | undefined,
  values: readonly Value[],
): { readonly [key in Name]?: Value } {
  if (value === undefined) return {};
  const found = values.find((candidate) => candidate === value);
  if (found) return { [name]: found } as { readonly [key in Name]?: Value };
  throw new UsageError(`--${name} ${JSON.stringify(value)} is not right: it is one of ${values.join(", ")}`);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export function apiTable(name: string) {
  try {
    return tableOf(name as Api);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function checkOperation(table: ReturnType<typeof apiTable> | undefined, operation: string): void {
  if (!table) throw new UsageError("--operation needs --api: operations belong to an API, as --api traitel");
  if (table.operation(operation)) return;
  const names = table.about().operations;
  const right = names.length > 0 ? `it is one of ${names.join(", ")}` : "its document lists no errors by operation";
  throw new UsageError(`${table.api} has no operation ${JSON.stringify(operation)}: ${right}`);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new UsageError(`--limit ${JSON.stringify(text)} is not right: a whole number from 1`);
  return Number(text);
}
