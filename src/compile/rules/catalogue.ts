import { codesExist } from "./codes-exist.ts";
import { constraintOfParameter } from "./constraint-of-parameter.ts";
import { constraintPossible } from "./constraint-possible.ts";
import { messagesRight } from "./messages-right.ts";
import { nothingHidden } from "./nothing-hidden.ts";
import { operationsDocumented } from "./operations-documented.ts";
import { pairsRelated } from "./pairs-related.ts";
import { partsCompose } from "./parts-compose.ts";
import { relatedExist } from "./related-exist.ts";
import { replacementExists } from "./replacement-exists.ts";
import type { CatalogueRule } from "./rule.ts";
import { successExists } from "./success-exists.ts";
import { successNotRetried } from "./success-not-retried.ts";
import { successOfHttp } from "./success-of-http.ts";
import { uniqueCodes } from "./unique-codes.ts";
import { uniqueNames } from "./unique-names.ts";

/** The rules of one catalogue, in the order in which they are checked. */
export const catalogueRules: readonly CatalogueRule[] = [
  uniqueCodes,
  uniqueNames,
  successExists,
  successNotRetried,
  relatedExist,
  replacementExists,
  pairsRelated,
  constraintOfParameter,
  constraintPossible,
  operationsDocumented,
  codesExist,
  partsCompose,
  nothingHidden,
];

/** The same for a catalogue of one's own, which may know nothing but errors, as long as HTTP is not to say what succeeded. */
export const ownRules: readonly CatalogueRule[] = [
  ...catalogueRules.filter((rule) => rule !== successExists),
  successOfHttp,
  messagesRight,
];
