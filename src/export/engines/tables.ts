// The two tables: what is known of each code, and what it means in each language.
import type { AnyEntry } from "../../catalogue/entry.ts";
import { type Vocabulary, vocabularyOf } from "../../log/vocabulary.ts";
import type { ExportData } from "../export.ts";

export type Cell = string | number | boolean | undefined;

/** What a column holds. */
export type ColumnType = "text" | "integer" | "boolean";

export interface Table {
  readonly name: "codes" | "messages";
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** A value a column; `undefined` where nothing is known. */
  readonly rows: readonly (readonly Cell[])[];
}

/** From an entry to its value, by the column's name. */
const codes: Readonly<Record<string, readonly [ColumnType, (entry: AnyEntry) => Cell]>> = {
  api: ["text", ({ api }) => api],
  code: ["text", ({ code }) => code],
  name: ["text", ({ name }) => name],
  outcome: ["text", ({ outcome }) => outcome],
  category: ["text", ({ category }) => category],
  retry: ["text", ({ retry }) => retry],
  wait: ["integer", ({ wait }) => wait],
  fix: ["text", ({ fix }) => fix],
  empty_result: ["boolean", ({ emptyResult }) => emptyResult === true],
  normal: ["boolean", ({ normal }) => normal === true],
  parameter: ["text", ({ parameter }) => (typeof parameter === "object" ? parameter.join(",") : parameter)],
  q850: ["integer", ({ q850 }) => q850],
  sip: ["integer", ({ sip }) => sip],
  http: ["integer", ({ http }) => http],
  docs: ["text", ({ docs }) => docs],
  title: ["text", ({ title }) => title],
  text: ["text", ({ text }) => text],
};

/** What reads logs: the built-in APIs and one's own. */
export const logVocabulary = ({ own }: ExportData, api?: string): Vocabulary =>
  vocabularyOf({ catalogues: own, ...(api === undefined ? {} : { api }) });

/** Every documented code, halves of composed ones among them, and the composed ones: each stands in both tables. */
export function tablesOf(data: ExportData): readonly [Table, Table] {
  const vocabulary = logVocabulary(data);
  const entries = data.apis.flatMap(({ api, entries: listed, parts }) => {
    if (!parts) return listed;
    const known = vocabulary.apis.find((one) => one.api === api);
    const composed = [...(known?.values ?? [])].flatMap((value) => known?.number(String(value).padStart(3, "0")) ?? []);
    return [...new Map([...listed, ...composed].map((entry) => [entry.code, entry])).values()];
  });
  const columns = Object.fromEntries(Object.entries(codes).map(([name, [type]]) => [name, type]));
  const rows = entries.map((entry) => Object.values(codes).map(([, cellOf]) => cellOf(entry)));
  const messages = entries.flatMap((entry) =>
    data.languages.map(({ lng, messages: said }) => [
      entry.api,
      entry.code,
      lng,
      said.message(entry),
      said.remedy(entry),
    ]),
  );
  return [
    { name: "codes", columns, rows },
    {
      name: "messages",
      columns: { api: "text", code: "text", lng: "text", message: "text", remedy: "text" },
      rows: messages,
    },
  ];
}
