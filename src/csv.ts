export {
  type CsvRecord,
  decodeFaxLog,
  type FaxLog,
  type FaxLogRow,
  type RowProblem,
  type RowsOptions,
  rows,
} from "./decode/csv.ts";
