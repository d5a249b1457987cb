// For an engine: the tables, and telerr.sql, which loads them and defines telerr_find and telerr_find_api.
import type { ExportData, ExportFiles } from "../export.ts";
import { clickhouse } from "./clickhouse.ts";
import type { Dialect } from "./dialect.ts";
import { duckdb } from "./duckdb.ts";
import { csvOf, parquetOf } from "./files.ts";
import { findExpression } from "./find.ts";
import { postgres } from "./postgres.ts";
import { spark } from "./spark.ts";
import { type ColumnType, logVocabulary, type Table, tablesOf } from "./tables.ts";

/** What an engine says in its own way beside expressions. */
interface Engine {
  readonly dialect: Dialect;
  readonly types: Readonly<Record<ColumnType, string>>;
  /** What the tables are written as. */
  readonly format: "csv" | "parquet";
  /** Loads the file of a table from the folder in which telerr.sql is run. `columns` are their names and types. */
  load(table: Table, columns: string): readonly string[];
  /** Defines a function of texts that gives a list of texts. */
  define(name: string, parameters: readonly string[], body: string): readonly string[];
  /** What comes before all. */
  readonly settings?: readonly string[];
}

export type EngineName = "duckdb" | "clickhouse" | "postgres" | "spark";

const engines: Readonly<Record<EngineName, Engine>> = {
  duckdb: {
    dialect: duckdb,
    types: { text: "VARCHAR", integer: "INTEGER", boolean: "BOOLEAN" },
    format: "csv",
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
    settings: [
      "SET max_query_size = 100000000, max_parser_backtracks = 100000000, max_parser_depth = 100000, max_ast_depth = 100000, max_ast_elements = 10000000, max_expanded_ast_elements = 10000000",
    ],
    types: { text: "Nullable(String)", integer: "Nullable(Int32)", boolean: "Nullable(Bool)" },
    format: "csv",
    load: ({ name }, columns) => [
      `DROP TABLE IF EXISTS telerr_${name}`,
      `CREATE TABLE telerr_${name} ENGINE = MergeTree ORDER BY tuple() AS SELECT * FROM file('${name}.csv', CSVWithNames, '${columns}')`,
    ],
    define: (name, parameters, body) => [
      `DROP FUNCTION IF EXISTS ${name}`,
      `CREATE FUNCTION ${name} AS (${parameters.join(", ")}) -> ${body}`,
    ],
  },
  postgres: {
    dialect: postgres,
    settings: ["CREATE EXTENSION IF NOT EXISTS plperl"],
    types: { text: "text", integer: "integer", boolean: "boolean" },
    format: "csv",
    load: ({ name }, columns) => [
      `DROP TABLE IF EXISTS telerr_${name}`,
      `CREATE TABLE telerr_${name} (${columns})`,
      `\\copy telerr_${name} FROM '${name}.csv' WITH (FORMAT csv, HEADER)`,
    ],
    define: (name, parameters, body) => {
      const [taken, given] = [parameters.map(postgres.parameter), parameters.map((parameter) => `${parameter} text`)];
      const source = dollarQuoted(`my (${taken.join(", ")}) = @_; return ${body};`);
      return [
        `CREATE OR REPLACE FUNCTION ${name}(${given.join(", ")}) RETURNS text[] LANGUAGE plperl IMMUTABLE STRICT PARALLEL SAFE AS ${source}`,
      ];
    },
  },
  spark: {
    dialect: spark,
    // What it would write in Java for the functions is more than a method may hold.
    settings: ["SET spark.sql.codegen.wholeStage = false", "SET spark.sql.codegen.factoryMode = NO_CODEGEN"],
    types: { text: "STRING", integer: "INT", boolean: "BOOLEAN" },
    format: "parquet",
    load: ({ name }) => [
      `CREATE OR REPLACE TEMPORARY VIEW telerr_${name} USING parquet OPTIONS (path '${name}.parquet')`,
    ],
    define: (name, parameters, body) => [
      `CREATE OR REPLACE TEMPORARY FUNCTION ${name}(${parameters.map((parameter) => `${parameter} STRING`).join(", ")}) RETURNS ARRAY<STRING> RETURN ${body}`,
    ],
  },
};

/** A text of PostgreSQL between marks that it does not hold. */
function dollarQuoted(text: string): string {
  let mark = "$telerr$";
  for (let index = 1; text.includes(mark); index++) mark = `$telerr${index}$`;
  return `${mark}${text}${mark}`;
}

/** What each engine is given. */
export const exporterOf =
  (name: EngineName) =>
  async (data: ExportData): Promise<ExportFiles> => {
    const engine: Engine = engines[name];
    const tables = tablesOf(data);
    const files = tables.map(async (table) => {
      const content = engine.format === "csv" ? csvOf(table) : await parquetOf(table, data.banner);
      return [`${table.name}.${engine.format}`, content] as const;
    });
    return new Map<string, string | Uint8Array>([
      ...(await Promise.all(files)),
      ["telerr.sql", script(engine, data, tables)],
    ]);
  };

/** Statements, each of which ends with a semicolon at a line's end; what psql itself does, with the line. */
function script(engine: Engine, data: ExportData, tables: readonly Table[]): string {
  const { dialect, types } = engine;
  const [asked, given] = [dialect.parameter("api"), dialect.parameter("line")];
  const columnsOf = ({ columns }: Table) =>
    Object.entries(columns)
      .map(([column, type]) => `${column} ${types[type]}`)
      .join(", ");
  const cases = data.apis.map(({ api, about: { aliases = [] } }) => {
    const names = [api, ...aliases].map((name) => name.toLowerCase());
    const isAsked = dialect.isIn(dialect.lower(asked), names);
    // An engine may run what is behind every condition: nothing is in a line that is not its API's.
    const line = dialect.when([[isAsked, given]], "''");
    return [isAsked, findExpression(dialect, logVocabulary(data, api), line)] as const;
  });
  const statements = [
    ...(engine.settings ?? []),
    ...tables.flatMap((table) => engine.load(table, columnsOf(table))),
    ...engine.define("telerr_find", ["line"], findExpression(dialect, logVocabulary(data), given)),
    ...engine.define("telerr_find_api", ["line", "api"], dialect.when(cases, dialect.none)),
  ];
  const lines = statements.map((statement) => (statement.startsWith("\\") ? `${statement}\n` : `${statement};\n`));
  return [`-- ${data.banner}\n`, ...lines].join("");
}
