import type { CatalogueFile, EntryFile } from "./catalogue-file.ts";
import type { CompiledCatalogue } from "./compiled.ts";
import { partOf } from "./rules.ts";

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

/** A catalogue as columns. The file has been validated. */
export function compileCatalogue(catalogue: CatalogueFile): CompiledCatalogue {
  const plans = enumsOf(catalogue);
  const entries = plans.flatMap((plan) => plan.entries);
  const kindOf = ({ category, retry, fix }: EntryFile) => [category, retry, ...(fix ? [fix] : [])].join(" ");
  const kinds = [...new Set(entries.map(kindOf))];
  const codesWhere = (test: (entry: EntryFile) => boolean) => {
    const codes = entries.filter(test).map((entry) => entry.code);
    return codes.length > 0 ? codes : undefined;
  };
  const aliases = entries.flatMap((entry) => (entry.aliases ?? []).map((alias) => [alias, entry.code] as const));
  const operations = Object.entries(catalogue.operations ?? {}).map(
    ([mode, { aliases: names, errors }]) => [mode, names ? { aliases: names, errors } : { errors }] as const,
  );
  const columns = {
    api: catalogue.api,
    aliases: catalogue.aliases,
    title: catalogue.title,
    language: catalogue.language,
    source: catalogue.source,
    enums: Object.fromEntries(
      plans.map((plan) => [plan.name, Object.fromEntries(plan.entries.map(({ name, code }) => [name, code]))]),
    ),
    kinds,
    kind: entries.map((entry) => String.fromCharCode(48 + kinds.indexOf(kindOf(entry)))).join(""),
    texts: entries.map((entry) => entry.text ?? ""),
    titles: sparse(entries, (entry) => entry.title),
    emptyResult: codesWhere((entry) => entry.emptyResult === true),
    later: codesWhere((entry) => entry.provenance === "later"),
    parameter: sparse(entries, (entry) => entry.parameter),
    constraint: sparse(entries, (entry) => entry.constraint),
    related: sparse(entries, (entry) => entry.related),
    q850: sparse(entries, (entry) => entry.q850),
    sip: sparse(entries, (entry) => entry.sip),
    codeAliases: aliases.length > 0 ? Object.fromEntries(aliases) : undefined,
    doubtful: sparse(entries, (entry) => entry.doubtful),
    operations: operations.length > 0 ? Object.fromEntries(operations) : undefined,
  };
  return Object.fromEntries(
    Object.entries(columns).filter(([, column]) => column !== undefined),
  ) as unknown as CompiledCatalogue;
}
