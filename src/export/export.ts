// What telerr knows, as files that other programs read: one function a target, loaded when it is asked for.
import type { AnyEntry } from "../catalogue/entry.ts";
import type { OwnAbout } from "../catalogue/vocabulary.ts";
import type { Catalogues } from "../decode/catalogues.ts";
import type { Messages } from "../messages/messages.ts";
import type { Locale } from "../schema/locale.ts";
import type { ReplyFile } from "../schema/reply.ts";

/** One API, built-in or of one's own. */
export interface ExportedApi {
  readonly api: string;
  readonly about: OwnAbout;
  /** The enums by name: member to code. */
  readonly enums: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Codes are composed of a state (`4xx`) and a reason (`x02`): the entries are the halves. */
  readonly parts: boolean;
  /** In the document's order. */
  readonly entries: readonly AnyEntry[];
  readonly reply: ReplyFile;
}

/** One language. `locales` has what it says itself; `messages` falls back to English. */
export interface ExportedLanguage {
  readonly lng: string;
  readonly locales: readonly Locale[];
  readonly messages: Messages;
}

/** What is exported, in the order that was asked for. */
export interface ExportData {
  readonly apis: readonly ExportedApi[];
  readonly languages: readonly ExportedLanguage[];
  /** What each text begins with, as a comment: who has written it, and how. One line, without a line break. */
  readonly banner: string;
  readonly version: string;
  /** One's own catalogues, of all that is known, as the reader of logs takes them. */
  readonly own: Catalogues["own"];
}

/** What the command was asked for beside the data; a target takes what it knows. */
export interface ExportOptions {
  /** Of keys: `{ "voipms": { "no_did": { "message": … } } }` instead of `"voipms.no_did.message"`. */
  readonly nested?: boolean;
}

/** Files by their path, with `/`: the same data gives the same bytes. */
export type ExportFiles = ReadonlyMap<string, string | Uint8Array>;

/** Makes the files of a target. @throws TypeError, with a message for the caller, for what it cannot write. */
export type Exporter = (data: ExportData, options: ExportOptions) => ExportFiles | Promise<ExportFiles>;

/** The targets, by the name that `--to` has for them. */
export const targets = {
  csv: async () => (await import("./engines/files.ts")).exportCsv,
  ndjson: async () => (await import("./engines/files.ts")).exportNdjson,
  parquet: async () => (await import("./engines/files.ts")).exportParquet,
  duckdb: async () => (await import("./engines/sql.ts")).exporterOf("duckdb"),
  clickhouse: async () => (await import("./engines/sql.ts")).exporterOf("clickhouse"),
  postgres: async () => (await import("./engines/sql.ts")).exporterOf("postgres"),
  spark: async () => (await import("./engines/sql.ts")).exporterOf("spark"),
  icu: async () => (await import("./translations.ts")).exportIcu,
  "vue-i18n": async () => (await import("./translations.ts")).exportVueI18n,
  po: async () => (await import("./po.ts")).exportPo,
  android: async () => (await import("./android.ts")).exportAndroid,
  apple: async () => (await import("./apple.ts")).exportApple,
  json: async () => (await import("./translations.ts")).exportJson,
  go: async () => (await import("./go.ts")).exportGo,
  php: async () => (await import("./php.ts")).exportPhp,
  python: async () => (await import("./python.ts")).exportPython,
} as const satisfies Readonly<Record<string, () => Promise<Exporter>>>;

export type Target = keyof typeof targets;

/** Those whose keys may be nested. */
export const nestable: ReadonlySet<Target> = new Set<Target>(["icu", "vue-i18n", "json"]);

/** Their names. */
export const targetNames = Object.keys(targets) as readonly Target[];
