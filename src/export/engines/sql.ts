// For an engine: the tables, and telerr.sql, which loads them and defines telerr_find and telerr_find_api.
import type { ExportData, ExportFiles } from "../export.ts";
import { clickhouse } from "./clickhouse.ts";
import type { Dialect } from "./dialect.ts";
import { duckdb } from "./duckdb.ts";
import { csvOf } from "./files.ts";
import { findExpression } from "./find.ts";
import { type ColumnType, logVocabulary, type Table, tablesOf } from "./tables.ts";

/** What an engine says in its own way beside expressions. */
interface Engine {
  readonly dialect: Dialect;
  readonly types: Readonly<Record<ColumnType, string>>;
  /** Loads the file of a table from the folder in which telerr.sql is run. */
  load(table: Table): readonly string[];
  /** Defines a function of texts that gives a list of texts. */
  define(name: string, parameters: readonly string[], body: string): readonly string[];
  /** What comes before all. */
  readonly settings?: string;
}

export type EngineName = "duckdb" | "clickhouse";

const engines: Readonly<Record<EngineName, Engine>> = {
  duckdb: {
    dialect: duckdb,
    types: { text: "VARCHAR", integer: "INTEGER", boolean: "BOOLEAN" },
    load: ({ name, columns }) => {
      const types = Object.entries(columns).map(([column, type]) => `'${column}': '${engines.duckdb.types[type]}'`);
      const options = `header = true, delim = ',', quote = '"', escape = '"', columns = {${types.join(", ")}}`;
      return [`CREATE OR REPLACE TABLE telerr_${name} AS SELECT * FROM read_csv('${name}.csv', ${options})`];
    },
    define: (name, parameters, body) => [`CREATE OR REPLACE MACRO ${name}(${parameters.join(", ")}) AS ${body}`],
  },
  clickhouse: {
    dialect: clickhouse,
    // Long as the functions are; what reads a log needs the last two, too.
    settings:
      "SET max_query_size = 100000000, max_parser_backtracks = 100000000, max_parser_depth = 100000, max_ast_depth = 100000, max_ast_elements = 10000000, max_expanded_ast_elements = 10000000",
    types: { text: "Nullable(String)", integer: "Nullable(Int32)", boolean: "Nullable(Bool)" },
    load: ({ name, columns }) => {
      const structure = Object.entries(columns).map(([column, type]) => `${column} ${engines.clickhouse.types[type]}`);
      return [
        `DROP TABLE IF EXISTS telerr_${name}`,
        `CREATE TABLE telerr_${name} ENGINE = MergeTree ORDER BY tuple() AS SELECT * FROM file('${name}.csv', CSVWithNames, '${structure.join(", ")}')`,
      ];
    },
    define: (name, parameters, body) => [
      `DROP FUNCTION IF EXISTS ${name}`,
      `CREATE FUNCTION ${name} AS (${parameters.join(", ")}) -> ${body}`,
    ],
  },
};

/** What each engine is given. */
export const exporterOf =
  (name: EngineName) =>
  (data: ExportData): ExportFiles => {
    const engine: Engine = engines[name];
    const tables = tablesOf(data);
    return new Map([
      ...tables.map((table) => [`${table.name}.csv`, csvOf(table)] as const),
      ["telerr.sql", script(engine, data, tables)],
    ]);
  };

/** Statements, each of which ends with a semicolon at a line's end. */
function script(engine: Engine, data: ExportData, tables: readonly Table[]): string {
  const { dialect } = engine;
  const cases = data.apis.map(({ api, about: { aliases = [] } }) => {
    const names = [api, ...aliases].map((name) => name.toLowerCase());
    const isAsked = dialect.isIn(dialect.lower("api"), names);
    // An engine may run what is behind every condition: nothing is in a line that is not its API's.
    const line = dialect.when([[isAsked, "line"]], "''");
    return [isAsked, findExpression(dialect, logVocabulary(data, api), line)] as const;
  });
  const statements = [
    ...(engine.settings === undefined ? [] : [engine.settings]),
    ...tables.flatMap((table) => engine.load(table)),
    ...engine.define("telerr_find", ["line"], findExpression(dialect, logVocabulary(data), "line")),
    ...engine.define("telerr_find_api", ["line", "api"], dialect.when(cases, dialect.none)),
  ];
  return [`-- ${data.banner}\n`, ...statements.map((statement) => `${statement};\n`)].join("");
}
