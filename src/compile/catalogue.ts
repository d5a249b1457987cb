import type { CatalogueFile, EntryFile } from "../schema/catalogue-file.ts";
import type { Column, CompiledCatalogue, Facts, Kind, PairedFacts } from "../schema/compiled.ts";
import type { LogSection } from "../schema/log-file.ts";
import { partOf } from "../schema/parts.ts";

export interface EnumPlan {
  readonly name: string;
  readonly part: "state" | "reason" | "status";
  readonly entries: readonly EntryFile[];
}

/** The enums of a catalogue and their members: one, or three where codes are composed of a state and a reason. */
export function enumsOf({ enum: name, parts, entries }: CatalogueFile): EnumPlan[] {
  if (!parts) return [{ name, part: "status", entries }];
  const of = (part: EnumPlan["part"]) => entries.filter((entry) => partOf(entry.code) === part);
  return [
    { name, part: "status", entries: of("status") },
    { name: parts.state, part: "state", entries: of("state") },
    { name: parts.reason, part: "reason", entries: of("reason") },
  ];
}

/** What few entries have, by code; `undefined` where none has it. */
export function sparse<T>(
  entries: readonly EntryFile[],
  pick: (entry: EntryFile) => T | undefined,
): Record<string, T> | undefined {
  const pairs = entries.map((entry) => [entry.code, pick(entry)] as const).filter(([, value]) => value !== undefined);
  return pairs.length > 0 ? (Object.fromEntries(pairs) as Record<string, T>) : undefined;
}

// What an entry's fields become: most are a column of their own; these are not.
const elsewhere: ReadonlySet<string> = new Set<keyof EntryFile>([
  ...(["code", "name"] as const),
  ...(["category", "retry", "fix", "emptyResult", "pending"] as const),
  ...(["keywords", "wording", "messages", "seen", "erratum"] as const),
]);

/** A catalogue as columns. The file has been validated. */
export function compileCatalogue(catalogue: CatalogueFile): CompiledCatalogue {
  const { api, title, language, source, aliases, standard, parts, reply } = catalogue;
  const plans = enumsOf(catalogue);
  const entries = plans.flatMap((plan) => plan.entries);
  const kinds = new Map(entries.map((entry) => [JSON.stringify(kindOf(entry)), kindOf(entry)]));
  const keys = [...kinds.keys()];
  const fields = new Set(entries.flatMap((entry) => Object.keys(entry)).filter((field) => !elsewhere.has(field)));
  const columns: [field: string, column: unknown][] = [...fields].map((field) => [
    field,
    // That the document has it is what is not said.
    columnOf(entries, ({ [field as keyof EntryFile]: value }) => (value === "document" ? undefined : value)),
  ]);
  const textIsWrong = columnOf(entries, (entry) => (saysWhatIsNotSo(entry) ? true : undefined));
  if (textIsWrong) columns.push(["textIsWrong", textIsWrong]);
  const operations = Object.entries(catalogue.operations ?? {}).map(
    ([mode, { aliases: names, errors }]) => [mode, names ? { aliases: names, errors } : { errors }] as const,
  );
  const facts = defined({
    kind: entries.map((entry) => String.fromCharCode(48 + keys.indexOf(JSON.stringify(kindOf(entry))))).join(""),
    kinds: [...kinds.values()],
    columns: Object.fromEntries(columns),
    operations: operations.length > 0 ? Object.fromEntries(operations) : undefined,
  });
  return defined({
    api,
    title,
    language,
    source,
    aliases,
    standard,
    parts: parts && true,
    enums: Object.fromEntries(
      plans.map((plan) => [plan.name, Object.fromEntries(plan.entries.map(({ name, code }) => [name, code]))]),
    ),
    facts: () => facts,
    reply,
    log: compileLog(catalogue),
  }) as unknown as CompiledCatalogue;
}

// What turns pairs round weighs as much as so many entries that name each other.
const fewRelated = 50;

/** Whether so many codes, all of one enum, are related that each pair of them is written once. */
export const isPaired = (catalogue: CatalogueFile): boolean =>
  enumsOf(catalogue).length === 1 && catalogue.entries.filter(({ related }) => related).length > fewRelated;

/** The facts as they are written. */
export function writtenFacts(catalogue: CatalogueFile): Facts | PairedFacts {
  const facts = compileCatalogue(catalogue).facts();
  if (!isPaired(catalogue)) return facts;
  const entries = enumsOf(catalogue).flatMap((plan) => plan.entries);
  const positions = new Map(entries.map(({ code }, position) => [code, position]));
  const pairs = entries.map(({ related = [] }, position) => {
    const steps = related.map((code) => position - (positions.get(code) ?? position));
    return steps.filter((step) => step > 0).sort((a, b) => b - a);
  });
  const related = columnOf(pairs, (steps) => (steps.length > 0 ? steps : undefined)) ?? [];
  return { ...facts, columns: { ...facts.columns, related } };
}

/** What the document itself shows to be wrong (`plain`) is its spelling; what something else shows, its facts. */
const saysWhatIsNotSo = ({ text, erratum }: EntryFile) =>
  erratum !== undefined && erratum.basis !== "plain" && text?.includes(erratum.wrong) === true;

/** What speaks for a catalogue's codes in a log, whole: its name and aliases are names, its operations speak for it, too. */
export function compileLog({ api, aliases = [], operations = {}, log = {} }: CatalogueFile): LogSection {
  const documented = Object.entries(operations).flatMap(([name, operation]) => [name, ...(operation.aliases ?? [])]);
  return {
    ...log,
    names: [...new Set([api, ...aliases, ...(log.names ?? [])])],
    ...(documented.length + (log.operations?.length ?? 0) === 0
      ? {}
      : { operations: [...new Set([...documented, ...(log.operations ?? [])])] }),
  };
}

function kindOf({ category, retry, fix, emptyResult, pending }: EntryFile): Kind {
  return {
    category,
    retry,
    ...(fix ? { fix } : {}),
    ...(emptyResult ? { emptyResult } : {}),
    ...(pending ? { outcome: "pending" } : category === "ok" ? { outcome: "success" } : {}),
  };
}

function columnOf<Entry, Value>(
  entries: readonly Entry[],
  pick: (entry: Entry) => Value | undefined,
): Column<Value> | undefined {
  const values = entries.map((entry) => pick(entry) ?? 0);
  const last = values.findLastIndex((value) => value !== 0);
  return last === -1 ? undefined : values.slice(0, last + 1);
}

function defined(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
