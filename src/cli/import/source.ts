// What a source says of its codes, whatever it is written in.

/** A row, an object or a member of a source: its values by the name of their column, key or field. */
export type Row = Readonly<Record<string, unknown>>;

/** What was read, and how it is to be taken. */
export interface Source {
  readonly rows: readonly Row[];
  /** Where each field of an entry stands, where the source's form says it. */
  readonly fields?: Columns;
  /** What it is called, and what it says of itself. */
  readonly title?: string;
  readonly publisher?: string;
  readonly version?: string;
  /** What is called by a name of its own and was not taken: enums and objects beside those that were. */
  readonly left?: readonly string[];
}

/** What of an entry an import can fill. */
export const importable = [
  ...(["code", "name", "title", "text", "remedy"] as const),
  ...(["category", "retry", "fix", "parameter", "http", "docs", "wait"] as const),
] as const;
export type Importable = (typeof importable)[number];

/** Names of columns by the field that they fill; a field `meta.team` is a fact of the owner's. */
export type Columns = Readonly<Record<string, string>>;

// How the columns of such tables are called, in the languages of telerr and a few more.
const names: Readonly<Partial<Record<Importable, readonly string[]>>> = {
  code: [
    ..."code|codes|error code|errorcode|err code|status code|response code|result code|return code|fault code|sqlstate|error number|error no|err no|error|errno|status|id|number|no|nr|key".split(
      "|",
    ),
    ..."code d'erreur|code erreur|código|código de error|codigo|fehlercode|fehlernummer|fehler nr|nummer|کد|کد خطا|شماره|رمز|رمز الخطأ|الرمز|código de erro|codice|код|код ошибки|错误码|代码|コード".split(
      "|",
    ),
  ],
  name: "name|symbol|constant|identifier|enum|member|symbolic name|nom|nombre|bezeichnung|نام|الاسم".split("|"),
  text: [
    ..."message|error message|text|description|meaning|reason|detail|details|explanation|summary|error description|msg|desc|definition".split(
      "|",
    ),
    ..."signification|libellé|message d'erreur|mensaje|descripción|descripcion|significado|bedeutung|beschreibung|meldung|fehlermeldung|fehlertext|erklärung|شرح|پیام|متن|متن خطا|توضیح|توضیحات|معنی|معنا|الوصف|الرسالة|المعنى|описание|сообщение|значение|descrição|descrizione|说明|描述|説明".split(
      "|",
    ),
  ],
  title: "title|short text|short description|label|titre|título|titel|عنوان|العنوان".split("|"),
  remedy: [
    ..."remedy|solution|solutions|possible solutions|resolution|action|what to do|how to fix|fix it|recommended action|suggestion".split(
      "|",
    ),
    ..."solución|solution possible|lösung|abhilfe|maßnahme|راه حل|راهکار|الحل|решение|solução".split("|"),
  ],
  http: "http|http status|http code|http status code|statuscode|httpstatus|http statuscode|statut http|estado http|code http|código http".split(
    "|",
  ),
  docs: "docs|url|link|documentation|more info|help|doc url|href".split("|"),
  category: ["category"],
  retry: ["retry"],
  fix: ["fix"],
  parameter: "parameter|param|field|argument".split("|"),
};

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[\s_.:#*-]+/g, " ")
    .trim();

// A longer header is about what it has one of these words of: "Error code (decimal)", "Beschreibung des Fehlers", "شرح خطا".
const codeWords = new Set("code codes código codigo fehlercode fehlernummer کد رمز الرمز код codice".split(" "));
const telling: readonly Importable[] = ["text", "title", "remedy", "docs"];

const holds = (header: string, field: Importable): boolean => {
  const words = plain(header).split(/[^\p{L}\p{M}\p{N}]+/u);
  if (field === "code") return words.some((word) => codeWords.has(word));
  return telling.includes(field) && words.some((word) => names[field]?.includes(word));
};

const fieldsInOrder = [
  ...(["http", "code", "text", "title", "name", "remedy"] as const),
  ...(["docs", "category", "retry", "fix", "parameter"] as const),
];

/** Which column fills which field, as far as their names say it. The first name of a field's list that is there counts. */
export function columnsIn(headers: readonly string[]): Columns {
  const byName = new Map(headers.map((header) => [plain(header), header]));
  const taken = new Set<string>();
  const found: Record<string, string> = {};
  const take = (field: Importable, header: string | undefined) => {
    if (header === undefined || found[field] !== undefined) return;
    found[field] = header;
    taken.add(header);
  };
  const isFree = (header: string | undefined) => header !== undefined && !taken.has(header);
  for (const field of fieldsInOrder) take(field, names[field]?.map((name) => byName.get(plain(name))).find(isFree));
  for (const field of [...telling, "code" as const])
    take(
      field,
      headers.find((header) => isFree(header) && holds(header, field)),
    );
  // Beside a code, what else is called a status is that of HTTP; what is no such number is not taken.
  if (found.code !== undefined) take("http", [byName.get("status"), byName.get("status code")].find(isFree));
  return Object.fromEntries(importable.flatMap((field) => (found[field] === undefined ? [] : [[field, found[field]]])));
}

/** The value at a column, or at a path of keys joined by dots. */
export function valueAt(row: Row, column: string): unknown {
  if (Object.hasOwn(row, column)) return row[column];
  let value: unknown = row;
  for (const key of column.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** A value as one line of text; `undefined` where there is none. */
export function lineOf(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value))
    return lineOf(
      value
        .map(lineOf)
        .filter((text) => text !== undefined)
        .join(" "),
    );
  if (typeof value !== "string") return undefined;
  const line = value.replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, " ").trim();
  return line === "" ? undefined : line.slice(0, 20_000).trimEnd();
}

/** Whether a line is the rule between the header of a Markdown table and its rows. */
export const isRule = (line: string): boolean => /^[\s:|-]+$/.test(line) && line.includes("-") && line.includes("|");
