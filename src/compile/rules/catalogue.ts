import { constraintPossible } from "./constraint-possible.ts";
import { operationsDocumented } from "./operations-documented.ts";
import { pairsRelated } from "./pairs-related.ts";
import { partsCompose } from "./parts-compose.ts";
import { relatedExist } from "./related-exist.ts";
import type { CatalogueRule } from "./rule.ts";
import { successExists } from "./success-exists.ts";
import { successNotRetried } from "./success-not-retried.ts";
import { uniqueCodes } from "./unique-codes.ts";
import { uniqueNames } from "./unique-names.ts";

/** The rules of one catalogue, in the order in which they are checked. */
export const catalogueRules: readonly CatalogueRule[] = [
  uniqueCodes,
  uniqueNames,
  successExists,
  successNotRetried,
  relatedExist,
  pairsRelated,
  constraintPossible,
  operationsDocumented,
  partsCompose,
];
