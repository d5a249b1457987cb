export { catalogueRules } from "./compile/rules/catalogue.ts";
export type { CatalogueRule } from "./compile/rules/rule.ts";
export {
  CatalogueError,
  type DefinedCatalogue,
  type DefineOptions,
  defineCatalogue,
  type MembersOf,
  type VocabularyOf,
} from "./decode/define.ts";
export { catalogueSchema, constraintSchema } from "./schema/catalogue.ts";
export type {
  CatalogueFile,
  ConceptsFile,
  DraftCatalogueFile,
  DraftEntryFile,
  EntryFile,
  Erratum,
  Filling,
  MessagesFile,
  OperationFile,
  Source,
  Wording,
} from "./schema/catalogue-file.ts";
export type {
  Column,
  Columns,
  CompiledCatalogue,
  CompiledEntries,
  CompiledOperation,
  Facts,
  Kind,
  Origin,
  Words,
} from "./schema/compiled.ts";
export { conceptsSchema } from "./schema/concepts.ts";
export type { Constraint } from "./schema/constraint.ts";
export type { LogSection } from "./schema/log-file.ts";
export { messagesSchema, wordsSchema } from "./schema/messages.ts";
export { type Problem, problemsOf } from "./schema/problem.ts";
export type { Path, Place, ReplyFile } from "./schema/reply.ts";
export { zodOf } from "./schema/zod-of.ts";
