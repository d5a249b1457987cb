import type { Data } from "../data.ts";
import { apisDistinct } from "./apis-distinct.ts";
import { arabicLetters } from "./arabic-letters.ts";
import { canonicalBytes } from "./canonical-bytes.ts";
import { catalogueRules } from "./catalogue.ts";
import { cataloguesRanked } from "./catalogues-ranked.ts";
import { conceptsNamed } from "./concepts-named.ts";
import { conceptsSpan } from "./concepts-span.ts";
import { constraintsTold } from "./constraints-told.ts";
import { examplesPass } from "./examples-pass.ts";
import { frenchSpaces } from "./french-spaces.ts";
import { glossaryDeclared } from "./glossary-declared.ts";
import { glossaryUsed } from "./glossary-used.ts";
import { holesAgree } from "./holes-agree.ts";
import { holesExist } from "./holes-exist.ts";
import { holesFilled } from "./holes-filled.ts";
import { keywordsWritten } from "./keywords-written.ts";
import { languagesShipped } from "./languages-shipped.ts";
import { literalsClosed } from "./literals-closed.ts";
import { literalsMarked } from "./literals-marked.ts";
import { mappingsExist } from "./mappings-exist.ts";
import { messagesComplete } from "./messages-complete.ts";
import { messagesKnown } from "./messages-known.ts";
import { namesKnown } from "./names-known.ts";
import { noHiddenSigns } from "./no-hidden-signs.ts";
import { overridesAgree } from "./overrides-agree.ts";
import { parametersExist } from "./parameters-exist.ts";
import { persianLetters } from "./persian-letters.ts";
import { readsWell } from "./reads-well.ts";
import { remediesComplete } from "./remedies-complete.ts";
import type { DataRule } from "./rule.ts";
import { sentencesEnd } from "./sentences-end.ts";
import { successWithoutRemedy } from "./success-without-remedy.ts";
import { termsDistinct } from "./terms-distinct.ts";
import { termsKnown } from "./terms-known.ts";
import { userTopicsComplete } from "./user-topics-complete.ts";
import { userWordsComplete } from "./user-words-complete.ts";
import { wordingMade } from "./wording-made.ts";
import { wordingNeeded } from "./wording-needed.ts";
import { wordsAgree } from "./words-agree.ts";

/** The rules of data/, in the order in which they are checked. */
export const dataRules: readonly DataRule[] = [
  ...catalogueRules.map(({ name, description, check }) => ({
    name,
    description,
    check: (data: Data) =>
      data.catalogues.flatMap(({ file, value }) => check(value).map((problem) => ({ file, ...problem }))),
  })),
  apisDistinct,
  languagesShipped,
  wordingMade,
  messagesComplete,
  messagesKnown,
  successWithoutRemedy,
  remediesComplete,
  wordingNeeded,
  overridesAgree,
  glossaryUsed,
  glossaryDeclared,
  termsDistinct,
  holesExist,
  holesFilled,
  holesAgree,
  constraintsTold,
  parametersExist,
  namesKnown,
  examplesPass,
  conceptsSpan,
  conceptsNamed,
  mappingsExist,
  userTopicsComplete,
  userWordsComplete,
  keywordsWritten,
  termsKnown,
  literalsClosed,
  literalsMarked,
  noHiddenSigns,
  persianLetters,
  arabicLetters,
  frenchSpaces,
  sentencesEnd,
  readsWell,
  cataloguesRanked,
  wordsAgree,
  canonicalBytes,
];
